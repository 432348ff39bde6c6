// Light or dark at once; the server keeps the choice through the same form.
export function attach(form) {
  form.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (button?.name !== "theme") return;
    event.preventDefault();
    document.documentElement.dataset.theme = button.value;
    document.querySelectorAll("[data-theme-form] [name=theme]").forEach((other) => {
      other.ariaPressed = other.value === button.value;
    });
    const body = new URLSearchParams(new FormData(form));
    body.set("theme", button.value);
    fetch(form.action, { method: "POST", body, redirect: "manual" }).catch(() => {});
  });
}
