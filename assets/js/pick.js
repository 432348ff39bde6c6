// A field that finds a record while one types three letters: arrows, Enter, or a tap choose; the form sends its key.
export function attach(field) {
  const input = field.querySelector("input.input");
  const key = field.querySelector("input[type=hidden]");
  const chosen = field.querySelector(".pick-chosen");
  if (!input || !key) return;
  const list = Object.assign(document.createElement("div"), { className: "picks", id: `${input.id}-picks`, hidden: true, role: "listbox", ariaLabel: input.labels[0]?.textContent });
  input.after(list);
  Object.assign(input, { role: "combobox", ariaAutoComplete: "list", ariaExpanded: "false" });
  input.setAttribute("aria-controls", list.id);
  const form = input.form;
  const next = form?.querySelector("[data-next]");
  let waiting;
  let asking;
  let request;

  const options = () => [...list.querySelectorAll("[data-value]")];
  const current = () => list.querySelector("[aria-selected=true]");

  function close() {
    list.hidden = true;
    input.ariaExpanded = "false";
    input.removeAttribute("aria-activedescendant");
  }

  function mark(option) {
    current()?.setAttribute("aria-selected", "false");
    if (!option) return input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", option.id);
  }

  function take(option) {
    key.value = option.dataset.value;
    input.value = option.querySelector("b")?.textContent ?? option.textContent.trim();
    if (chosen) chosen.textContent = `✓ ${option.textContent.trim()}`;
    close();
    // On to the words: the school is found, and the caller is speaking.
    form?.querySelector("textarea")?.focus();
  }

  async function ask() {
    const q = input.value.trim();
    request?.abort();
    asking = q.length > 1;
    if (!asking) return close();
    request = new AbortController();
    try {
      const answer = await fetch(`${field.dataset.pick}?${new URLSearchParams({ q, fragment: 1 })}`, { signal: request.signal });
      if (!answer.ok) throw answer;
      list.innerHTML = await answer.text();
      options().forEach((option, i) => Object.assign(option, { id: `${list.id}-${i}`, tabIndex: -1 }));
      list.hidden = !options().length;
      input.ariaExpanded = String(!list.hidden);
      mark(options()[0]);
      asking = false;
    } catch (error) {
      // Left by a newer question, or without a network: the form finds the school when it is sent.
      asking = error.name === "AbortError";
    }
  }

  input.addEventListener("input", () => {
    key.value = "";
    asking = true;
    if (chosen) chosen.textContent = "";
    clearTimeout(waiting);
    waiting = setTimeout(ask, 80);
  });
  input.addEventListener("keydown", (event) => {
    // Before the list is there, Enter would send the form without a school.
    if (event.key === "Enter" && asking) return event.preventDefault();
    if (list.hidden) return;
    const all = options();
    const at = all.indexOf(current());
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      mark(all.at((at + (event.key === "ArrowDown" ? 1 : -1)) % all.length));
    } else if (event.key === "Enter" && at >= 0) take(all[at]);
    else if (event.key === "Tab" && at >= 0) return take(all[at]);
    else return;
    event.preventDefault();
  });
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[data-value]");
    if (option) take(option);
  });
  if (next) form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit(next);
  });
  field.addEventListener("focusout", (event) => {
    if (!field.contains(event.relatedTarget)) close();
  });
}
