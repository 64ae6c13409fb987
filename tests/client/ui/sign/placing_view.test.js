import { deepEqual, equal } from "node:assert/strict";
import { FakeCanvas, prepareCanvases } from "../../canvas.js";

/** @import { Pieces } from "../../../../overrides/client/ui/sign/ink.js" */

prepareCanvases();
const { PlacingView } = await import("../../../../overrides/client/ui/sign/placing_view.js");

// A pixel of the canvas, which is 200 wide, is half a millimetre.
const ROOM = { width: 100, height: 40 };
const MOVES = ["left", "right", "up", "down", "larger", "smaller"];

/** The view with both marks, or as it is given: the signature's right half lies over the stamp. */
function createView(/** @type {(keyof Pieces)[]} */ ...marks) {
  const canvas = new FakeCanvas();
  const choices = ["signature", "stamp"].map((value) => ({ value, checked: false, disabled: false }));
  const buttons = Object.fromEntries(
    MOVES.map((move) => [move, Object.assign(new EventTarget(), { dataset: { move } })]),
  );
  const root = {
    hidden: true,
    querySelector: () => canvas,
    querySelectorAll: (/** @type {string} */ selector) =>
      selector === "[data-move]" ? Object.values(buttons) : choices,
  };
  const told = { times: 0 };
  const view = new PlacingView(/** @type {any} */ (root), () => void told.times++);
  const place = (/** @type {number} */ x) => ({ x, y: 10, width: 20, height: 20 });
  const source = /** @type {any} */ ({});
  const all = { signature: { source, place: place(30) }, stamp: { source, place: place(40) } };
  const pieces = /** @type {Required<Pieces>} */ (Object.fromEntries(
    Object.entries(all).filter(([mark]) =>
      marks.length === 0 || marks.includes(/** @type {keyof Pieces} */ (mark))
    ),
  ));
  view.show(pieces, ROOM);
  const press = (/** @type {string} */ move) => buttons[move].dispatchEvent(new Event("click"));
  return { canvas, choices, pieces, press, root, told, view };
}

Deno.test("what is not there cannot be chosen, and what is there alone is", () => {
  const { choices, root } = createView("stamp");
  deepEqual(choices, [
    { value: "signature", checked: false, disabled: true },
    { value: "stamp", checked: true, disabled: false },
  ]);
  equal(root.hidden, false);
});

Deno.test("without any mark nothing is shown to be placed", () => {
  const { root, view } = createView();
  view.show({}, ROOM);
  equal(root.hidden, true);
});

Deno.test("each button moves the chosen mark its way, or makes it larger or smaller, and tells of it", () => {
  const { pieces, press, told } = createView();
  /** @type {Record<string, [by: number[], size: number]>} */
  const expected = {
    left: [[-1, 0], 0],
    right: [[1, 0], 0],
    up: [[0, -1], 0],
    down: [[0, 1], 0],
    larger: [[-1, -1], 1],
    smaller: [[1, 1], -1],
  };
  for (const [move, [by, size]] of Object.entries(expected)) {
    const { x, y, width } = pieces.signature.place;
    press(move);
    const { place } = pieces.signature;
    deepEqual([Math.sign(place.x - x), Math.sign(place.y - y)], by, move);
    equal(Math.sign(place.width - width), size, move);
  }
  equal(told.times, MOVES.length);
  equal(pieces.stamp.place.x, 40, "the other one stays");
});

Deno.test("a mark is dragged as far as the pointer goes, by the one that took hold of it, and let go", () => {
  for (const end of ["pointerup", "pointercancel"]) {
    const { canvas, pieces, told } = createView("signature");
    canvas.point("pointerdown", 70, 40);
    canvas.point("pointermove", 90, 30, { pointerId: 2 });
    equal(told.times, 0, "another finger");
    canvas.point("pointermove", 80, 36);
    deepEqual([pieces.signature.place.x, pieces.signature.place.y], [35, 8]);
    canvas.point(end);
    canvas.point("pointermove", 10, 10);
    equal(pieces.signature.place.x, 35, end);
    equal(told.times, 1);
  }
});

Deno.test("where both lie, the chosen one is taken; elsewhere the one that is pointed to, which is chosen then", () => {
  const { canvas, choices, pieces } = createView();
  const drag = (/** @type {number} */ x) => {
    canvas.point("pointerdown", x, 40);
    canvas.point("pointermove", x + 2, 40);
    canvas.point("pointerup", x + 2, 40);
    return [pieces.signature.place.x, pieces.stamp.place.x];
  };
  deepEqual(drag(90), [31, 40]);
  deepEqual(drag(115), [31, 41]);
  deepEqual(choices.map(({ checked }) => checked), [false, true]);
  deepEqual(drag(90), [31, 42]);
});

Deno.test("a touch beside the marks takes hold of none, and may scroll the page", () => {
  const { canvas, told } = createView();
  equal(canvas.point("pointerdown", 5, 5), true);
  canvas.point("pointermove", 50, 50);
  equal(told.times, 0);
  equal(canvas.point("pointerdown", 70, 40), false);
});

Deno.test("the room is white, and a frame shows which mark is moved", () => {
  const { canvas } = createView();
  deepEqual(canvas.painted.filter(([what]) => /Rect/.test(what)), [
    ["fillRect", 0, 0, 100, 40],
    ["strokeRect", 30, 10, 20, 20],
  ]);
  deepEqual(canvas.painted.filter(([what]) => what === "fillStyle"), [["fillStyle", "#fff"]]);
});

Deno.test("a mark is taken hold of within its edges, and nowhere beside it", () => {
  for (const [x, y] of [[58, 40], [102, 40], [80, 18], [80, 62]]) {
    const { canvas } = createView("signature");
    equal(canvas.point("pointerdown", x, y), true, `${x}, ${y}`);
  }
  for (const [x, y] of [[60, 20], [100, 60]]) {
    const { canvas } = createView("signature");
    equal(canvas.point("pointerdown", x, y), false, `${x}, ${y}`);
    deepEqual(canvas.captured, [1], "wherever it is dragged");
  }
});

Deno.test("a drag follows the pointer from where it was last", () => {
  const { canvas, pieces } = createView("signature");
  canvas.point("pointerdown", 70, 40);
  for (const x of [74, 80, 90]) canvas.point("pointermove", x, 40);
  equal(pieces.signature.place.x, 40);
});

Deno.test("it has the room's shape, is as sharp as the screen, and is painted anew with each change", () => {
  const { canvas, press } = createView("signature");
  deepEqual([canvas.width, canvas.height, canvas.style], [400, 160, { aspectRatio: "100 / 40" }]);
  deepEqual(canvas.painted[0], ["scale", 4, 4]);
  deepEqual(canvas.painted.filter(([what]) => what === "drawImage").map(([, , ...at]) => at), [[
    30,
    10,
    20,
    20,
  ]]);
  press("right");
  deepEqual(canvas.painted.filter(([what]) => what === "drawImage").map(([, , ...at]) => at), [[
    32,
    10,
    20,
    20,
  ]]);
  deepEqual(canvas.painted.filter(([what]) => what === "strokeRect"), [["strokeRect", 32, 10, 20, 20]]);
});

Deno.test("a mark that has gone is chosen no more, and where none is, buttons do nothing", () => {
  const { choices, pieces, press, told, view } = createView();
  choices[0].checked = false;
  choices[1].checked = true;
  view.show(pieces, ROOM);
  deepEqual(choices.map(({ checked }) => checked), [false, true], "the choice stays while its mark is there");
  view.show({ signature: pieces.signature }, ROOM);
  deepEqual(choices.map(({ checked, disabled }) => [checked, disabled]), [[true, false], [false, true]]);
  view.show({}, ROOM);
  press("left");
  equal(told.times, 0);
});

Deno.test("when its place on the screen has another size, it is drawn again", () => {
  let resize = () => {};
  const { ResizeObserver } = globalThis;
  Object.assign(globalThis, {
    ResizeObserver: class {
      constructor(/** @type {() => void} */ run) {
        resize = run;
      }
      observe() {}
    },
  });
  const { canvas } = createView();
  canvas.painted = [];
  resize();
  equal(canvas.painted.some(([what]) => what === "drawImage"), true);
  Object.assign(globalThis, { ResizeObserver });
});
