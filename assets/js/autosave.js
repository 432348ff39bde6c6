// form[data-autosave="name"]: what is typed is kept on this device until it is sent, and offered again.
import { draftKey, keepDraft, readDraft } from "./drafts.js";
import { word } from "./words.js";

export function attach(form) {
  const key = draftKey(form);
  const found = readDraft(key);
  const start = JSON.stringify(values());
  let waiting;

  function controls() {
    return [...form.elements].filter((c) => c.name && !["password", "file", "hidden", "submit", "button"].includes(c.type) && c.type !== "fieldset");
  }

  function values() {
    return controls().map((c) => [c.name, ["checkbox", "radio"].includes(c.type) ? [c.value, c.checked] : c.value]);
  }

  function restore(list) {
    const left = controls();
    for (const [name, value] of list) {
      const i = left.findIndex((c) => c.name === name && (!Array.isArray(value) || c.value === value[0]));
      if (i < 0) continue;
      const [control] = left.splice(i, 1);
      if (Array.isArray(value)) control.checked = value[1];
      else control.value = value;
    }
    form.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function offer() {
    const notice = document.createElement("div");
    notice.className = "notice draft";
    notice.setAttribute("role", "status");
    const text = document.createElement("p");
    text.textContent = word("draft");
    const button = (label, act) => {
      const made = Object.assign(document.createElement("button"), { type: "button", className: "button small", textContent: label });
      made.addEventListener("click", () => {
        act();
        notice.remove();
        controls()[0]?.focus();
      });
      return made;
    };
    notice.append(text, button(word("draftRestore"), () => restore(found.values)), button(word("draftDrop"), () => keepDraft(key, null)));
    form.before(notice);
  }

  if (found?.values && JSON.stringify(found.values) !== start) offer();
  else keepDraft(key, null);

  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => keepDraft(key, { values: values() }), 400);
  });
  form.addEventListener("submit", () => {
    clearTimeout(waiting);
    keepDraft(key, { values: values(), sent: true });
  });
}
