// The search box: "/" or Ctrl+K come here, results appear as one types, arrows walk through them.
import { counted } from "./words.js";

export function attach(form) {
  const input = form.querySelector("input[type=search]");
  const list = form.querySelector(".search-results");
  const status = form.querySelector("[role=status]");
  let asked = "";
  let waiting;
  let request;

  Object.assign(input, { role: "combobox", ariaAutoComplete: "list" });
  input.setAttribute("aria-controls", list.id);
  close();

  const options = () => [...list.querySelectorAll("a[href]")];
  const current = () => list.querySelector("[aria-selected=true]");

  function close() {
    list.hidden = true;
    input.ariaExpanded = "false";
    input.removeAttribute("aria-activedescendant");
  }

  function open() {
    if (!list.childElementCount || !input.value.trim()) return;
    list.hidden = false;
    input.ariaExpanded = "true";
  }

  function choose(option) {
    current()?.setAttribute("aria-selected", "false");
    if (!option) return input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", option.id);
  }

  function show(html) {
    // A late answer does not take away what was chosen meanwhile.
    const chosen = current()?.href;
    list.innerHTML = html;
    const found = options();
    if (found.length) list.setAttribute("role", "listbox");
    else list.removeAttribute("role");
    list.setAttribute("aria-label", input.labels[0]?.textContent ?? "");
    found.forEach((option, i) => {
      Object.assign(option, { id: `${list.id}-${i}`, role: "option", ariaSelected: "false", tabIndex: -1 });
    });
    choose(chosen && found.find((option) => option.href === chosen));
    const { countNone, countOne, countMany } = form.dataset;
    status.textContent = found.length > 1 ? counted(countMany, found.length) : found.length ? countOne : countNone;
    if (!list.childElementCount) list.append(Object.assign(document.createElement("p"), { textContent: countNone }));
    open();
  }

  async function ask() {
    const q = input.value.trim();
    if (q === asked) return open();
    asked = q;
    request?.abort();
    if (!q) {
      list.replaceChildren();
      return close();
    }
    request = new AbortController();
    try {
      const query = new URLSearchParams({ q, fragment: 1 });
      const answer = await fetch(`${form.action}?${query}`, { signal: request.signal });
      if (answer.ok) show(await answer.text());
    } catch {
      // Left by a newer question, or without a network: Enter still opens the page of results.
    }
  }

  input.addEventListener("input", () => {
    choose();
    clearTimeout(waiting);
    waiting = setTimeout(ask, 60);
  });
  input.addEventListener("focus", open);
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) close();
  });
  list.addEventListener("mousedown", (event) => event.preventDefault());

  input.addEventListener("keydown", (event) => {
    const all = options();
    const at = all.indexOf(current());
    if (event.key === "Escape") {
      if (list.hidden) input.value = "";
      close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden) open();
      if (list.hidden || !all.length) return;
      const step = event.key === "ArrowDown" ? 1 : -1;
      const to = at + step;
      choose(at < 0 ? all.at(step > 0 ? 0 : -1) : all[to]);
    } else if (event.key === "Enter" && at >= 0 && !list.hidden) {
      if (event.ctrlKey || event.metaKey) window.open(all[at].href);
      else location.assign(all[at].href);
    } else return;
    event.preventDefault();
  });

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const k = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
    if (!slash && !k) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}
