/** The four corners of a sheet on its photo, to be moved with a finger, a mouse or the arrow keys. */

/** @import { Corners } from "../../model/attachments/paper/homography.js" */

import { isSheet } from "../../model/attachments/paper/homography.js";
import { h } from "../../model/render/vnode.js";
import { mount } from "../dom/elements.js";

const TEXT = {
  corners: ["Sudut kiri atas", "Sudut kanan atas", "Sudut kanan bawah", "Sudut kiri bawah"],
  place: (/** @type {string} */ corner, /** @type {number} */ x, /** @type {number} */ y) =>
    `${corner}: ${x}% dari kiri, ${y}% dari atas.`,
};

/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
/** How far a press of an arrow key goes, in parts of the photo, and with Shift. */
const STEP = 0.004;
const FAR_STEP = 0.04;
const SVG = "http://www.w3.org/2000/svg";

/**
 * @param {HTMLImageElement} photo
 * @param {Corners} start
 * @param {(text: string) => void} tell where a corner now is
 * @returns {{ root: HTMLElement, corners: () => Corners }} root: the photo with its handles
 */
export function cornerHandles(photo, start, tell) {
  const corners = /** @type {Corners} */ (start.map((corner) => ({ ...corner })));
  const frame = document.createElementNS(SVG, "svg");
  const outline = document.createElementNS(SVG, "polygon");
  for (const [name, value] of [["viewBox", "0 0 1 1"], ["preserveAspectRatio", "none"]]) {
    frame.setAttribute(name, value);
  }
  frame.setAttribute("aria-hidden", "true");
  frame.append(outline);
  const handles = TEXT.corners.map((label) =>
    mount(h("button", { type: "button", class: "page-corner", "aria-label": label }))
  );

  function draw() {
    outline.setAttribute("points", corners.map(({ x, y }) => `${x},${y}`).join(" "));
    for (const [index, { style }] of handles.entries()) {
      style.left = `${corners[index].x * 100}%`;
      style.top = `${corners[index].y * 100}%`;
    }
  }
  /** @param {number} index @param {number} x @param {number} y a place that makes no sheet is not taken */
  function move(index, x, y) {
    const moved = /** @type {Corners} */ ([...corners]);
    moved[index] = { x: Math.min(1, Math.max(0, x)), y: Math.min(1, Math.max(0, y)) };
    if (!isSheet(moved)) return;
    corners[index] = moved[index];
    draw();
  }
  for (const [index, handle] of handles.entries()) {
    handle.addEventListener("keydown", (event) => {
      const arrow = ARROWS[event.key];
      if (!arrow) return;
      event.preventDefault();
      const step = event.shiftKey ? FAR_STEP : STEP;
      move(index, corners[index].x + arrow[0] * step, corners[index].y + arrow[1] * step);
      const { x, y } = corners[index];
      tell(TEXT.place(TEXT.corners[index], Math.round(x * 100), Math.round(y * 100)));
    });
    handle.addEventListener("pointerdown", ({ pointerId, clientX, clientY }) => {
      handle.setPointerCapture(pointerId);
      // It is held where it was touched: the finger hides no corner that it does not stand on.
      const { x, y } = corners[index];
      const { width, height } = photo.getBoundingClientRect();
      /** @param {PointerEvent} event */
      const follow = (event) =>
        move(index, x + (event.clientX - clientX) / width, y + (event.clientY - clientY) / height);
      handle.addEventListener("pointermove", follow);
      handle.addEventListener(
        "lostpointercapture",
        () => handle.removeEventListener("pointermove", follow),
        { once: true },
      );
    });
  }
  draw();
  const root = mount(h("div", { class: "page-corners" }));
  root.append(photo, frame, ...handles);
  return { root, corners: () => corners };
}
