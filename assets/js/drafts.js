// Drafts of forms, kept on this device only.
const START = "draft:";

/** Name under which the draft of this form is kept. */
export const draftKey = (form) => `${START}${location.pathname}#${form.dataset.autosave}`;

/** The draft, or nothing. */
export function readDraft(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

/** Keeps the draft, or removes it when there is none; a full or closed storage is no reason to stop anyone. */
export function keepDraft(key, draft) {
  try {
    if (draft) localStorage.setItem(key, JSON.stringify(draft));
    else localStorage.removeItem(key);
  } catch {
    // Nothing to do: the form itself still holds what was typed.
  }
}

const keys = () => {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(START));
  } catch {
    return [];
  }
};

/** A form that was sent and led to another page has arrived. */
export function clearSentDrafts() {
  for (const key of keys()) {
    const from = key.slice(START.length).split("#")[0];
    if (from !== location.pathname && readDraft(key)?.sent) keepDraft(key, null);
  }
}

/** On signing out, nothing stays behind. */
export function forgetDrafts() {
  for (const key of keys()) keepDraft(key, null);
}
