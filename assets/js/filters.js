// A sentence of filters goes as soon as one of its words changes; what does not narrow anything stays out of the address.
export function attach(form) {
  function go() {
    const address = new URL(form.action || location.href);
    const kept = new URLSearchParams(location.pathname === address.pathname ? location.search : "");
    for (const control of form.elements) kept.delete(control.name);
    kept.delete("page");
    for (const [name, value] of new FormData(form)) if (value !== "") kept.append(name, value);
    address.search = kept;
    location.assign(address);
  }
  form.addEventListener("change", go);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go();
  });
}
