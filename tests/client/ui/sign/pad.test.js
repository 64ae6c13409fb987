import { deepEqual, equal } from "node:assert/strict";
import { Pad } from "../../../../overrides/client/ui/sign/pad.js";
import { FakeCanvas, prepareCanvases } from "../../canvas.js";

prepareCanvases();

/** A pad of 200 by 80 pixels, and how often it has said that it changed. */
function createPad() {
  const canvas = new FakeCanvas();
  const told = { times: 0 };
  const pad = new Pad(/** @type {any} */ (canvas), () => void told.times++);
  return { canvas, pad, told };
}

Deno.test("a stroke goes from touching to lifting, in the pad's own units, and is told when it ends", () => {
  const { canvas, pad, told } = createPad();
  canvas.point("pointermove", 5, 5);
  equal(pad.strokes.length, 0, "not touched yet");
  canvas.point("pointerdown", 20, 10);
  canvas.point("pointermove", 30, 40);
  equal(told.times, 0);
  canvas.point("pointerup", 30, 40);
  deepEqual(pad.strokes, [[{ x: 40, y: 20, pressure: 0.5 }, { x: 60, y: 80, pressure: 0.5 }]]);
  equal(told.times, 1);
  canvas.point("pointermove", 50, 50);
  equal(pad.strokes[0].length, 2, "lifted");
  deepEqual(canvas.captured, [1], "also beside the pad it is drawn on");
});

Deno.test("what was sampled since the last frame is drawn too", () => {
  const { canvas, pad } = createPad();
  canvas.point("pointerdown", 0, 0);
  const sampled = [{ clientX: 11, clientY: 20 }, { clientX: 12, clientY: 20 }];
  canvas.point("pointermove", 2, 0, { getCoalescedEvents: () => sampled });
  deepEqual(pad.strokes[0].map(({ x }) => x), [0, 2, 4]);
});

Deno.test("a stroke that the browser takes away ends, so that the next one can be drawn", () => {
  const { canvas, pad, told } = createPad();
  canvas.point("pointerdown", 0, 0);
  canvas.point("pointercancel", 0, 0);
  canvas.point("pointerdown", 9, 9, { pointerId: 2 });
  canvas.point("pointerup", 9, 9, { pointerId: 2 });
  equal(pad.strokes.length, 2);
  equal(told.times, 2);
});

Deno.test("a second finger draws nothing, nor ends what the first draws", () => {
  const { canvas, pad, told } = createPad();
  canvas.point("pointerdown", 0, 0);
  for (const type of ["pointerdown", "pointermove", "pointerup"]) {
    canvas.point(type, 50, 50, { pointerId: 2 });
  }
  canvas.point("pointermove", 1, 1);
  deepEqual(pad.strokes.map((stroke) => stroke.length), [2]);
  equal(told.times, 0);
});

Deno.test("another button of a mouse than the first draws nothing", () => {
  const { canvas, pad } = createPad();
  canvas.point("pointerdown", 0, 0, { button: 2 });
  deepEqual(pad.strokes, []);
});

Deno.test("only a pen presses more or less", () => {
  const { canvas, pad } = createPad();
  for (const pointerType of ["pen", "touch"]) {
    canvas.point("pointerdown", 0, 0, { pointerType, pressure: 0.9 });
    canvas.point("pointerup");
  }
  deepEqual(pad.strokes.map(([{ pressure }]) => pressure), [0.9, 0.5]);
});

Deno.test("drawing selects nothing, and a touch neither scrolls nor enlarges", () => {
  const { canvas } = createPad();
  equal(canvas.point("pointerdown"), false);
  equal(canvas.point("touchstart"), false);
});

Deno.test("the last stroke is taken back and told; where there is none, nothing is told", () => {
  const { canvas, pad, told } = createPad();
  pad.undo();
  equal(told.times, 0);
  for (const x of [1, 2]) {
    canvas.point("pointerdown", x, 0);
    canvas.point("pointerup", x, 0);
  }
  const shown = () => canvas.painted.filter(([what]) => what === "stroke").length;
  const before = shown();
  pad.undo();
  equal(shown() < before, true, "one less is shown");
  deepEqual(pad.strokes.map(([{ x }]) => x), [2]);
  equal(told.times, 3);
  equal(canvas.painted.filter(([what]) => what === "stroke").length > 0, true);
  pad.clear();
  deepEqual([pad.strokes, told.times], [[], 3]);
  equal(canvas.painted.filter(([what]) => what === "stroke").length, 0, "shown empty as well");
});

Deno.test("it is drawn as sharp as the screen", () => {
  const { canvas } = createPad();
  canvas.point("pointerdown");
  deepEqual([canvas.width, canvas.height], [400, 160]);
});

Deno.test("what was drawn is painted in ink, curve by curve from where it began, as large as the screen needs", () => {
  Object.assign(globalThis, { devicePixelRatio: 4 });
  const { canvas } = createPad();
  canvas.point("pointerdown", 10, 10);
  for (const place of [20, 30, 40]) canvas.point("pointermove", place, place);
  Object.assign(globalThis, { devicePixelRatio: 2 });
  const [scale, colour, cap, ...curves] = canvas.painted;
  deepEqual([scale, colour, cap], [["scale", 2, 2], ["strokeStyle", "#152a78"], ["lineCap", "round"]]);
  equal(curves.length > 5, true);
  deepEqual(
    curves.map(([what]) => what),
    Array(curves.length / 5).fill(["lineWidth", "beginPath", "moveTo", "quadraticCurveTo", "stroke"]).flat(),
  );
  const [[, width], , [, ...from], [, ...curve]] = curves;
  equal(Number(width) > 0, true);
  deepEqual(from, [20, 20]);
  deepEqual([curve.length, curves[7].slice(1)], [4, curve.slice(2)], "the next one begins where it ends");
});

Deno.test("on a folded part of the page it is not drawn, and loses nothing", () => {
  const { canvas, pad } = createPad();
  canvas.point("pointerdown", 10, 10);
  canvas.getBoundingClientRect = () => ({ left: 0, top: 0, width: 0, height: 0 });
  canvas.painted = [];
  canvas.point("pointerup", 10, 10);
  pad.clear();
  deepEqual([canvas.painted, canvas.width], [[], 400]);
});

Deno.test("when its place on the screen has another size, what was drawn is drawn again", () => {
  let resize = () => {};
  Object.assign(globalThis, {
    ResizeObserver: class {
      constructor(/** @type {() => void} */ run) {
        resize = run;
      }
      observe() {}
    },
  });
  const { canvas } = createPad();
  canvas.point("pointerdown", 10, 10);
  canvas.point("pointermove", 30, 30);
  canvas.painted = [];
  resize();
  equal(canvas.painted.some(([what]) => what === "stroke"), true);
});
