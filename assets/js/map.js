// Moves and magnifies svg[data-map] by its viewBox: buttons, keys, Ctrl+wheel or wheel once it has the focus, drag, pinch.
export function attach(frame) {
  const svg = frame.querySelector("svg[data-map]") ?? frame.querySelector("svg");
  if (!svg?.viewBox.baseVal) return;
  const { x, y, width, height } = svg.viewBox.baseVal;
  const whole = [x, y, width, height];
  let view = [...whole];
  const fingers = new Map();
  let moved = 0;

  svg.tabIndex = 0;

  function show([left, top, w, h]) {
    w = Math.min(whole[2], Math.max(whole[2] / 24, w));
    h = (w * whole[3]) / whole[2];
    left = Math.min(whole[0] + whole[2] - w, Math.max(whole[0], left));
    top = Math.min(whole[1] + whole[3] - h, Math.max(whole[1], top));
    view = [left, top, w, h];
    svg.setAttribute("viewBox", view.map((n) => +n.toFixed(2)).join(" "));
    svg.dataset.zoom = Math.min(4, Math.floor(Math.log2(whole[2] / w)));
  }

  /** Where on the drawing a point of the screen lies. */
  function at(px, py) {
    return new DOMPoint(px, py).matrixTransform(svg.getScreenCTM().inverse());
  }

  function zoom(factor, point) {
    const [left, top, w, h] = view;
    const centre = point ?? { x: left + w / 2, y: top + h / 2 };
    const nw = Math.min(whole[2], Math.max(whole[2] / 24, w * factor));
    const f = nw / w;
    show([centre.x - (centre.x - left) * f, centre.y - (centre.y - top) * f, nw, h * f]);
  }

  const button = (name, act) => frame.querySelector(`[data-map-${name}]`)?.addEventListener("click", act);
  button("in", () => zoom(1 / 1.6));
  button("out", () => zoom(1.6));
  button("whole", () => show(whole));

  svg.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !frame.contains(document.activeElement)) return;
    event.preventDefault();
    zoom(Math.exp(Math.max(-60, Math.min(60, event.deltaY)) * 0.006), at(event.clientX, event.clientY));
  }, { passive: false });

  svg.addEventListener("keydown", (event) => {
    const step = view[2] / 6;
    const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
    if (moves[event.key]) show([view[0] + moves[event.key][0], view[1] + moves[event.key][1], view[2], view[3]]);
    else if (event.key === "+" || event.key === "=") zoom(1 / 1.6);
    else if (event.key === "-") zoom(1.6);
    else if (event.key === "0" || event.key === "Home") show(whole);
    else return;
    event.preventDefault();
  });

  svg.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    moved = 0;
  });
  svg.addEventListener("pointermove", (event) => {
    const finger = fingers.get(event.pointerId);
    if (!finger) return;
    const before = at(finger.x, finger.y);
    const now = at(event.clientX, event.clientY);
    moved += Math.hypot(event.clientX - finger.x, event.clientY - finger.y);
    // Kept only once it is a drag, so that a click on a link stays a click.
    if (moved > 5 && !svg.hasPointerCapture(event.pointerId)) svg.setPointerCapture(event.pointerId);
    if (fingers.size === 1 && moved > 5) {
      show([view[0] + before.x - now.x, view[1] + before.y - now.y, view[2], view[3]]);
    } else if (fingers.size === 2) {
      const [other] = [...fingers].filter(([id]) => id !== event.pointerId).map(([, f]) => f);
      const was = Math.hypot(finger.x - other.x, finger.y - other.y);
      const is = Math.hypot(event.clientX - other.x, event.clientY - other.y);
      if (was && is) zoom(was / is, at((event.clientX + other.x) / 2, (event.clientY + other.y) / 2));
    }
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });
  for (const end of ["pointerup", "pointercancel", "lostpointercapture"]) {
    svg.addEventListener(end, (event) => fingers.delete(event.pointerId));
  }
  svg.addEventListener("click", (event) => {
    if (moved > 5) event.preventDefault();
    moved = 0;
  }, true);
  svg.addEventListener("dragstart", (event) => event.preventDefault());
  svg.addEventListener("dblclick", (event) => {
    if (!event.target.closest("a")) zoom(event.shiftKey ? 2 : 0.5, at(event.clientX, event.clientY));
  });
}
