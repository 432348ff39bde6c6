// Edit in place. A cell <td data-edit="phone"> in a row <tr data-edit-url="/…">: double-click, Enter or F2 opens it,
// arrows walk between such cells, Enter saves, Escape gives up, Tab saves and opens the next.
// Cell: data-edit-kind (text, tel, email, number, date, textarea), data-value (when it differs from what is shown),
// data-edit-options (id of a <template> with <option>s, for a choice).
import { word } from "./words.js";

export function attach(table) {
  const cells = () => [...table.querySelectorAll("td[data-edit]")];
  const first = cells()[0];
  if (!first) return;
  cells().forEach(prepare);
  first.tabIndex = 0;

  function prepare(cell) {
    cell.tabIndex = -1;
    cell.title = word("edit");
  }

  function focus(cell) {
    if (!cell) return;
    cells().forEach((other) => (other.tabIndex = other === cell ? 0 : -1));
    cell.focus();
  }

  /** The editable cell `down` rows and `right` cells away. */
  function near(cell, down, right) {
    if (right) {
      const all = [...cell.parentElement.querySelectorAll("td[data-edit]")];
      return all[all.indexOf(cell) + right];
    }
    const column = cells().filter((other) => other.dataset.edit === cell.dataset.edit);
    return column[column.indexOf(cell) + down];
  }

  table.addEventListener("focusin", (event) => {
    const cell = event.target.closest("td[data-edit]");
    if (cell && event.target === cell) cells().forEach((other) => (other.tabIndex = other === cell ? 0 : -1));
  });
  // A link in such a cell (an e-mail, a telephone) waits for the second click that would edit it. The keyboard, and
  // whoever asks for another tab, go at once.
  let leaving;
  table.addEventListener("click", (event) => {
    const link = event.target.closest("td[data-edit] a");
    if (!link || event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    clearTimeout(leaving);
    if (event.detail === 1) leaving = setTimeout(() => location.assign(link.href), 300);
  });
  table.addEventListener("dblclick", (event) => {
    const cell = event.target.closest("td[data-edit]");
    clearTimeout(leaving);
    if (cell && !cell.classList.contains("editing")) edit(cell);
  });
  table.addEventListener("keydown", (event) => {
    const cell = event.target.closest("td[data-edit]");
    if (event.target !== cell) return;
    const steps = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] };
    if (event.key === "Enter" || event.key === "F2") edit(cell);
    else if (steps[event.key]) focus(near(cell, ...steps[event.key]));
    else return;
    event.preventDefault();
  });

  function control(cell) {
    const { editKind: kind = "text", editOptions } = cell.dataset;
    const made = document.createElement(editOptions ? "select" : kind === "textarea" ? "textarea" : "input");
    if (editOptions) made.append(document.getElementById(editOptions).content.cloneNode(true));
    else if (kind !== "textarea") made.type = kind;
    made.className = "input";
    made.value = cell.dataset.value ?? (cell.querySelector(".unknown") ? "" : cell.textContent.trim());
    made.setAttribute("aria-label", label(cell));
    return made;
  }

  function label(cell) {
    const row = cell.parentElement;
    const head = table.querySelectorAll("thead tr:last-child > *")[cell.cellIndex];
    const name = row.querySelector("th a") ?? row.querySelector("th");
    return [head?.textContent, name?.textContent].filter(Boolean).map((text) => text.trim()).join(" – ");
  }

  function edit(cell) {
    if (cell.classList.contains("editing")) return;
    const before = [...cell.childNodes];
    const input = control(cell);
    const was = input.value;
    let busy = false;
    cell.classList.add("editing");
    cell.replaceChildren(input);
    input.focus();
    input.select?.();

    function leave() {
      cell.classList.remove("editing");
      cell.replaceChildren(...before);
    }

    function complain(message) {
      busy = false;
      cell.querySelector(".error")?.remove();
      const p = Object.assign(document.createElement("p"), { className: "error", id: "cell-error", role: "alert", textContent: message });
      input.ariaInvalid = "true";
      input.setAttribute("aria-describedby", p.id);
      cell.append(p);
      input.focus();
    }

    async function save(next) {
      if (busy) return;
      if (input.value === was) {
        leave();
        return next(cell);
      }
      busy = true;
      try {
        const body = new URLSearchParams({ field: cell.dataset.edit, value: input.value });
        const url = cell.closest("[data-edit-url]").dataset.editUrl;
        const answer = await fetch(url, { method: "POST", body, headers: { accept: "text/html", "x-fragment": "cell" } });
        const text = await answer.text();
        if (answer.status === 422) return complain(plain(text));
        if (!answer.ok || answer.redirected) return complain(word("failed"));
        next(replace(cell, text));
      } catch {
        complain(word("offline"));
      }
    }

    input.addEventListener("keydown", (event) => {
      event.stopPropagation();
      const back = event.shiftKey ? -1 : 1;
      if (event.key === "Escape") {
        leave();
        focus(cell);
      } else if (event.key === "Enter" && !(input.type === "textarea" && !event.ctrlKey)) {
        save((now) => focus(near(now, back, 0) ?? now));
      } else if (event.key === "Tab") {
        save((now) => {
          const other = near(now, 0, back);
          focus(other ?? now);
          if (other) edit(other);
        });
      } else return;
      event.preventDefault();
    });
    input.addEventListener("focusout", () => {
      setTimeout(() => {
        if (cell.isConnected && cell.classList.contains("editing") && !cell.contains(document.activeElement)) save(() => {});
      });
    });
  }

  /** Puts the server's cell in place of the old one: a whole <td>, or what goes inside. */
  function replace(cell, html) {
    const made = document.createElement("template");
    made.innerHTML = html.trim();
    const td = made.content.querySelector("td");
    let now = cell;
    if (td) cell.replaceWith((now = td));
    else cell.replaceChildren(made.content);
    now.classList.remove("editing");
    prepare(now);
    now.classList.add("saved");
    setTimeout(() => now.classList.remove("saved"), 1500);
    say(word("saved"));
    return now;
  }
}

function plain(html) {
  return new DOMParser().parseFromString(html, "text/html").body.textContent.trim() || word("failed");
}

/** Tells those who do not see the cell. */
function say(text) {
  const notices = document.querySelector(".search [role=status]");
  if (notices) notices.textContent = text;
}
