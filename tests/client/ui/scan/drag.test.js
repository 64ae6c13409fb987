import { deepEqual, equal } from "node:assert/strict";

const HEIGHT = 100;

/** An item of the list, or its grip. */
class FakeElement extends EventTarget {
  style = { transform: "" };
  isConnected = true;
  offsetHeight = HEIGHT;
  classes = new Set();
  classList = {
    add: (/** @type {string} */ name) => this.classes.add(name),
    remove: (/** @type {string} */ name) => this.classes.delete(name),
  };
  /** The pointers that it has captured. @type {number[]} */
  captured = [];
  setPointerCapture(/** @type {number} */ pointer) {
    this.captured.push(pointer);
  }

  /** @param {FakeElement | null} item that it is the grip of @param {number} top */
  constructor(item = null, top = 0) {
    super();
    this.item = item;
    this.top = top;
  }

  /** @param {string} selector */
  closest(selector) {
    if (selector === "li") return this.item;
    return this.item && selector === ".grip" ? this : null;
  }

  getBoundingClientRect() {
    return { top: this.top, height: HEIGHT };
  }
}
/** @type {number[]} */
const scrolled = [];
Object.assign(globalThis, {
  Element: FakeElement,
  scrollY: 0,
  innerHeight: 800,
  scrollBy: (/** @type {number} */ _, /** @type {number} */ by) => scrolled.push(by),
});
const { dragItems } = await import("../../../../overrides/client/ui/scan/drag.js");

/** A list of four, one below the other, from 200 on; and the moves that were told. */
function createList() {
  const children = [0, 1, 2, 3].map((place) => new FakeElement(null, 200 + place * HEIGHT));
  const grips = children.map((item) => new FakeElement(item));
  const list = Object.assign(new EventTarget(), { children });
  /** @type {[from: number, to: number][]} */
  const moves = [];
  dragItems(/** @type {any} */ (list), ".grip", (from, to) => moves.push([from, to]));
  const begin = (/** @type {number} */ place, /** @type {object} */ more = {}) => {
    const event = new Event("pointerdown", { cancelable: true });
    Object.defineProperty(event, "target", { value: grips[place] });
    list.dispatchEvent(
      Object.assign(event, { button: 0, pointerId: 1, pageY: 250 + place * HEIGHT, ...more }),
    );
    return event.defaultPrevented;
  };
  const point = (/** @type {number} */ place, /** @type {string} */ type, pageY = 0, clientY = pageY) =>
    grips[place].dispatchEvent(Object.assign(new Event(type), { pageY, clientY }));
  const places = () => children.map(({ style }) => style.transform.replace(/translateY\((.*)px\)/, "$1"));
  return { begin, children, grips, moves, places, point };
}

Deno.test("an item that is let go elsewhere has moved there, upwards and downwards, to the first and the last place", () => {
  for (const [from, to, y] of [[0, 1, 380], [0, 3, 560], [3, 0, 230], [2, 1, 330]]) {
    const { begin, moves, places, point } = createList();
    equal(begin(from), true, "no text is selected");
    point(from, "pointermove", y);
    point(from, "pointerup", y);
    deepEqual(moves, [[from, to]]);
    deepEqual(places(), ["", "", "", ""]);
  }
});

Deno.test("while it is held, those that it has passed make room", () => {
  const { begin, children, places, point } = createList();
  begin(1);
  point(1, "pointermove", 475);
  deepEqual(places(), ["0", "125", "-100", "0"]);
  deepEqual(children.map(({ classes }) => classes.size), [0, 1, 0, 0]);
  point(1, "pointermove", 240);
  deepEqual(places(), ["100", "-110", "0", "0"]);
});

Deno.test("let go in its own place, nothing has moved", () => {
  const { begin, moves, point } = createList();
  begin(1);
  point(1, "pointermove", 560);
  point(1, "pointermove", 352);
  point(1, "pointerup", 352);
  deepEqual(moves, []);
});

Deno.test("a drag that the browser takes away moves nothing, and leaves nothing held", () => {
  for (const end of ["pointercancel", "lostpointercapture"]) {
    const { begin, children, moves, places, point } = createList();
    begin(0);
    point(0, "pointermove", 560);
    point(0, end, 560);
    deepEqual(moves, [], end);
    deepEqual(places(), ["", "", "", ""]);
    equal(children[0].classes.size, 0);
    point(0, "pointermove", 400);
    deepEqual(places(), ["", "", "", ""], "over");
  }
});

Deno.test("where the list was made anew meanwhile, nothing is moved", () => {
  const { begin, children, moves, point } = createList();
  begin(0);
  point(0, "pointermove", 560);
  children[0].isConnected = false;
  point(0, "pointerup", 560);
  deepEqual(moves, []);
});

Deno.test("only the first button drags", () => {
  const { begin, moves, point } = createList();
  equal(begin(0, { button: 2 }), false);
  point(0, "pointermove", 560);
  point(0, "pointerup", 560);
  deepEqual(moves, []);
});

Deno.test("near the screen's edges the page is scrolled along", () => {
  const { begin, point } = createList();
  begin(0);
  for (const y of [20, 400, 790]) point(0, "pointermove", y);
  deepEqual(scrolled.map(Math.sign), [-1, 1]);
});

Deno.test("what is dragged twice moves once each time", () => {
  const { begin, moves, point } = createList();
  for (let times = 0; times < 2; times++) {
    begin(0);
    point(0, "pointermove", 380);
    point(0, "pointerup", 380);
  }
  deepEqual(moves, [[0, 1], [0, 1]]);
});

Deno.test("the finger that holds an item keeps it, wherever it goes", () => {
  const { begin, grips } = createList();
  begin(1);
  deepEqual(grips.map(({ captured }) => captured), [[], [1], [], []]);
});
