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
];

for (const [selector, name] of behaviours) {
  const found = document.querySelectorAll(selector);
  if (found.length) import(`./${name}.js`).then(({ attach }) => found.forEach(attach));
}

clearSentDrafts();
document.addEventListener("submit", (event) => {
  if (event.target.getAttribute("action") === "/sortir") forgetDrafts();
});
