/** Where a signature is drawn with a finger, a pen or a mouse. */

/** @import { Stroke } from "../../model/signing/stroke.js" */

import { curvesOf } from "../../model/signing/stroke.js";
import { painterOf } from "../components/canvas.js";

/** The pad's own units across; it is drawn as sharp as the screen. */
const ACROSS = 400;
/** The colour of ink: not that of a copy. */
const INK = "#152a78";

/** What was drawn, stroke by stroke. */
export class Pad {
  #canvas;
  #changed;
  /** @type {Stroke[]} */
  #strokes = [];
  /** The pointer that draws. @type {number | null} */
  #pointer = null;

  /**
   * @param {HTMLCanvasElement} canvas
   * @param {() => void} changed called after each stroke
   */
  constructor(canvas, changed) {
    this.#canvas = canvas;
    this.#changed = changed;
    canvas.addEventListener("pointerdown", (event) => this.#begin(event));
    canvas.addEventListener("pointermove", (event) => this.#goOn(event));
    for (const end of ["pointerup", "pointercancel"]) {
      canvas.addEventListener(end, (event) => this.#end(/** @type {PointerEvent} */ (event)));
    }
    // A stroke is no gesture: not one that flings, selects or enlarges, nor what keeps the next tap from being one.
    canvas.addEventListener("touchstart", (event) => event.preventDefault(), { passive: false });
    new ResizeObserver(() => this.#draw()).observe(canvas);
  }

  /** @returns {Stroke[]} in the pad's units */
  get strokes() {
    return this.#strokes;
  }

  /** Takes the last stroke away, where there is one: a picture of a signature is none. */
  undo() {
    if (this.#strokes.length === 0) return;
    this.#strokes = this.#strokes.slice(0, -1);
    this.#draw();
    this.#changed();
  }

  /** Empties it, and says so to nobody. */
  clear() {
    this.#strokes = [];
    this.#draw();
  }

  /** @param {PointerEvent} event */
  #begin(event) {
    if (this.#pointer !== null || event.button > 0) return;
    event.preventDefault(); // of a mouse: selecting text
    this.#pointer = event.pointerId;
    this.#canvas.setPointerCapture(event.pointerId);
    this.#strokes = [...this.#strokes, [this.#pointOf(event)]];
    this.#draw();
  }

  /** @param {PointerEvent} event */
  #goOn(event) {
    if (event.pointerId !== this.#pointer) return;
    // What was sampled since the last frame.
    const events = event.getCoalescedEvents?.() ?? [];
    this.#strokes.at(-1)?.push(...(events.length > 0 ? events : [event]).map((one) => this.#pointOf(one)));
    this.#draw();
  }

  /** @param {PointerEvent} event */
  #end(event) {
    if (event.pointerId !== this.#pointer) return;
    this.#pointer = null;
    this.#changed();
  }

  /** @param {PointerEvent} event */
  #pointOf({ clientX, clientY, pressure, pointerType }) {
    const { left, top, width } = this.#canvas.getBoundingClientRect();
    const scale = ACROSS / width;
    return {
      x: (clientX - left) * scale,
      y: (clientY - top) * scale,
      pressure: pointerType === "pen" ? pressure : 0.5,
    };
  }

  #draw() {
    const { width, height } = this.#canvas.getBoundingClientRect();
    if (width === 0) return;
    [this.#canvas.width, this.#canvas.height] = [width, height].map((side) =>
      Math.round(side * devicePixelRatio)
    );
    const painter = painterOf(this.#canvas);
    const scale = this.#canvas.width / ACROSS;
    painter.scale(scale, scale);
    paint(painter, this.#strokes);
  }
}

/**
 * @param {CanvasRenderingContext2D} painter in the pad's units
 * @param {Stroke[]} strokes
 */
export function paint(painter, strokes) {
  painter.strokeStyle = INK;
  painter.lineCap = "round";
  for (const { from, control, to, width } of strokes.flatMap(curvesOf)) {
    painter.lineWidth = width;
    painter.beginPath();
    painter.moveTo(from.x, from.y);
    painter.quadraticCurveTo(control.x, control.y, to.x, to.y);
    painter.stroke();
  }
}
