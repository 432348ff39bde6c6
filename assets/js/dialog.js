// A link or button with data-dialog="id" opens that <dialog>; without script, the link's own page does the work.
export function attach(opener) {
  const dialog = document.getElementById(opener.dataset.dialog);
  if (!dialog?.showModal) return;
  opener.ariaHasPopup = "dialog";
  opener.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    dialog.showModal();
  });
  if (dialog.dataset.ready) return;
  dialog.dataset.ready = "";
  // A press and release outside the sheet closes it; a drag that began inside does not.
  let outside = false;
  dialog.addEventListener("pointerdown", (event) => (outside = event.target === dialog));
  dialog.addEventListener("click", (event) => {
    const box = dialog.getBoundingClientRect();
    const off = event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom;
    if (outside && off && event.target === dialog) dialog.close();
  });
}
