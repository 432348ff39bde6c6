// The bar that appears while rows are chosen. Its boxes are <input data-pick form="id of the bar">.
import { counted } from "./words.js";

export function attach(bar) {
  const boxes = () => [...bar.elements].filter((box) => box.matches("[data-pick]"));
  const root = bar.closest("[data-table]") ?? document;
  const all = root.querySelector("[data-pick-all]");
  const count = bar.querySelector(".count");
  let last;

  function update() {
    const list = boxes();
    const n = list.filter((box) => box.checked).length;
    bar.hidden = n === 0;
    if (n) count.textContent = n > 1 ? counted(bar.dataset.many, n) : bar.dataset.one;
    if (all) {
      all.checked = n > 0 && n === list.length;
      all.indeterminate = n > 0 && n < list.length;
    }
  }

  root.addEventListener("click", (event) => {
    const box = event.target.closest("[data-pick]");
    if (!box || box.form !== bar) return;
    const list = boxes();
    if (event.shiftKey && last && last !== box) {
      const [from, to] = [list.indexOf(last), list.indexOf(box)].sort((a, b) => a - b);
      list.slice(from, to + 1).forEach((other) => (other.checked = box.checked));
    }
    last = box;
    update();
  });
  root.addEventListener("change", update);
  all?.addEventListener("change", () => {
    boxes().forEach((box) => (box.checked = all.checked));
    update();
  });
  bar.querySelector("[data-pick-none]")?.addEventListener("click", () => {
    boxes().forEach((box) => (box.checked = false));
    update();
    all?.focus();
  });
  addEventListener("pageshow", update);
  update();
}
