// Attaches each behaviour to the parts of the page that ask for it, and loads only those.
import { clearSentDrafts, forgetDrafts } from "./drafts.js";

const behaviours = [
  ["[data-search]", "search"],
  ["[data-table]", "table"],
  ["[data-bulk]", "bulk"],
  ["[data-filters]", "filters"],
  ["[data-map-frame]", "map"],
  ["[data-dialog]", "dialog"],
  ["[data-notice], [data-focus]", "notice"],
  ["[data-theme-form]", "theme"],
  ["[data-progress-url]", "progress"],
  ["[data-autosave]", "autosave"],
  ["[data-menu]", "menu"],
  ["[data-pick]", "pick"],
];

for (const [selector, name] of behaviours) {
  const found = document.querySelectorAll(selector);
  if (found.length) import(`./${name}.js`).then(({ attach }) => found.forEach(attach));
}

// A second press while the first is on its way does nothing; a form that answers with a file can be sent again soon after.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "1";
  setTimeout(() => delete form.dataset.sent, 2000);
});

clearSentDrafts();
document.addEventListener("submit", (event) => {
  if (event.target.getAttribute("action") === "/sortir") forgetDrafts();
});
