// Notices can be put away; the summary of errors takes the focus, and its links lead into their fields.
export function attach(part) {
  part.querySelector("[data-dismiss]")?.addEventListener("click", () => {
    part.remove();
    document.getElementById("main")?.focus();
  });
  if (!part.matches("[data-focus]")) return;
  part.focus();
  part.addEventListener("click", (event) => {
    const id = event.target.closest("a[href^='#']")?.hash.slice(1);
    const field = id && document.getElementById(id);
    if (!field) return;
    event.preventDefault();
    const control = field.matches("input, select, textarea") ? field : field.querySelector("input, select, textarea");
    control?.focus();
    field.scrollIntoView({ block: "center" });
  });
}
