/** The room to sign in, large, where signature and stamp are moved: by dragging, or by buttons. */

/** @import { Mark, Room } from "../../model/signing/placing.js" */
/** @import { Pieces } from "./ink.js" */

import { moved, resized } from "../../model/signing/placing.js";
import { painterOf } from "../components/canvas.js";
import { paintPieces } from "./ink.js";

/** Millimetres of one press, and how much one makes larger. */
const STEP = 2;
const FACTOR = 1.12;

/** What each button does with the chosen mark. @type {Record<string, { by?: { x: number, y: number }, factor?: number }>} */
const BUTTONS = {
  left: { by: { x: -STEP, y: 0 } },
  right: { by: { x: STEP, y: 0 } },
  up: { by: { x: 0, y: -STEP } },
  down: { by: { x: 0, y: STEP } },
  larger: { factor: FACTOR },
  smaller: { factor: 1 / FACTOR },
};

/** Shows the marks, and moves them; whose they are says `changed`. */
export class PlacingView {
  #root;
  #canvas;
  #changed;
  /** @type {Pieces} */
  #pieces = {};
  /** @type {Room} */
  #room = { width: 1, height: 1 };
  /** The pointer that drags, and where it was, in millimetres. @type {{ id: number, x: number, y: number } | null} */
  #drag = null;

  /**
   * @param {HTMLElement} root with the canvas, the choice of the mark, and the buttons
   * @param {() => void} changed called after a mark was moved
   */
  constructor(root, changed) {
    this.#root = root;
    this.#canvas = /** @type {HTMLCanvasElement} */ (root.querySelector("canvas"));
    this.#changed = changed;
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-move]"))) {
      button.addEventListener("click", () => this.#change(BUTTONS[button.dataset.move ?? ""]));
    }
    this.#canvas.addEventListener("pointerdown", (event) => this.#begin(event));
    this.#canvas.addEventListener("pointermove", (event) => this.#goOn(event));
    for (const end of ["pointerup", "pointercancel"]) {
      this.#canvas.addEventListener(end, () => (this.#drag = null));
    }
    new ResizeObserver(() => this.#draw()).observe(this.#canvas);
  }

  /**
   * @param {Pieces} pieces whose places it changes
   * @param {Room} room
   */
  show(pieces, room) {
    this.#pieces = pieces;
    this.#room = room;
    this.#canvas.style.aspectRatio = `${room.width} / ${room.height}`;
    this.#root.hidden = !pieces.signature && !pieces.stamp;
    for (const input of this.#choices()) {
      input.disabled = !pieces[/** @type {Mark} */ (input.value)];
      if (input.disabled) input.checked = false;
    }
    const usable = this.#choices().filter(({ disabled }) => !disabled);
    if (!usable.some(({ checked }) => checked) && usable[0]) usable[0].checked = true;
    this.#draw();
  }

  /** @returns {HTMLInputElement[]} */
  #choices() {
    return [.../** @type {NodeListOf<HTMLInputElement>} */ (this.#root.querySelectorAll("[name=sign-mark]"))];
  }

  /** @returns {Mark} */
  #chosen() {
    return /** @type {Mark} */ (this.#choices().find(({ checked }) => checked)?.value ?? "signature");
  }

  /** @param {{ by?: { x: number, y: number }, factor?: number }} change */
  #change({ by, factor = 1 }) {
    const piece = this.#pieces[this.#chosen()];
    if (!piece) return;
    piece.place = by ? moved(piece.place, by, this.#room) : resized(piece.place, factor, this.#room);
    this.#draw();
    this.#changed();
  }

  /** @param {PointerEvent} event */
  #begin(event) {
    const at = this.#place(event);
    // The stamp lies above.
    const hit = /** @type {Mark[]} */ (["stamp", "signature"]).filter((mark) => {
      const place = this.#pieces[mark]?.place;
      return place && at.x >= place.x && at.x <= place.x + place.width &&
        at.y >= place.y && at.y <= place.y + place.height;
    });
    if (hit.length === 0) return;
    const mark = hit.includes(this.#chosen()) ? this.#chosen() : hit[0];
    for (const input of this.#choices()) input.checked = input.value === mark;
    event.preventDefault();
    this.#canvas.setPointerCapture(event.pointerId);
    this.#drag = { id: event.pointerId, ...at };
    this.#draw();
  }

  /** @param {PointerEvent} event */
  #goOn(event) {
    if (this.#drag?.id !== event.pointerId) return;
    const at = this.#place(event);
    const { x, y } = this.#drag;
    this.#drag = { id: event.pointerId, ...at };
    this.#change({ by: { x: at.x - x, y: at.y - y } });
  }

  /** @param {PointerEvent} event */
  #place({ clientX, clientY }) {
    const { left, top, width } = this.#canvas.getBoundingClientRect();
    const scale = this.#room.width / width;
    return { x: (clientX - left) * scale, y: (clientY - top) * scale };
  }

  #draw() {
    const { width } = this.#canvas.getBoundingClientRect();
    if (width === 0) return;
    const scale = (width * devicePixelRatio) / this.#room.width;
    [this.#canvas.width, this.#canvas.height] = [this.#room.width, this.#room.height].map((side) =>
      Math.round(side * scale)
    );
    const painter = painterOf(this.#canvas);
    painter.scale(scale, scale);
    painter.fillStyle = "#fff";
    painter.fillRect(0, 0, this.#room.width, this.#room.height);
    paintPieces(painter, this.#pieces);
    const piece = this.#pieces[this.#chosen()];
    if (!piece) return;
    const { x, y, width: wide, height } = piece.place;
    painter.setLineDash([1.2, 0.8]);
    painter.lineWidth = 0.3;
    painter.strokeStyle = "#4a5560";
    painter.strokeRect(x, y, wide, height);
  }
}
