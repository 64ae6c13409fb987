import { deepEqual, equal } from "node:assert/strict";
import { boundsOf, curvesOf, PEN } from "../../../../overrides/client/model/signing/stroke.js";

const at = (/** @type {number} */ x, /** @type {number} */ y, pressure = 0.5) => ({ x, y, pressure });

Deno.test("a stroke is one line from its first point to its last", () => {
  const curves = curvesOf([at(0, 0), at(10, 0), at(10, 10), at(20, 10)]);
  deepEqual(curves[0].from, { x: 0, y: 0 });
  deepEqual(curves.map(({ to }) => to), [{ x: 5, y: 0 }, { x: 10, y: 5 }, { x: 15, y: 10 }, {
    x: 20,
    y: 10,
  }]);
  for (const [index, { from }] of curves.entries()) if (index) deepEqual(from, curves[index - 1].to);
});

Deno.test("a corner between samples is rounded: no line goes through it", () => {
  const curves = curvesOf([at(0, 0), at(10, 0), at(10, 10)]);
  equal(curves.some(({ from, to }) => [from, to].some(({ x, y }) => x === 10 && y === 0)), false);
  equal(curves.some(({ control }) => control.x === 10 && control.y === 0), true);
});

Deno.test("a tap is a dot", () => {
  const [dot, ...others] = curvesOf([at(3, 4)]);
  deepEqual([dot.from, dot.to, others.length], [{ x: 3, y: 4 }, { x: 3, y: 4 }, 0]);
});

Deno.test("who presses harder draws a wider line, within limits", () => {
  const width = (/** @type {number} */ pressure) => curvesOf([at(0, 0, pressure)])[0].width;
  equal(width(0.5), PEN);
  equal(width(0.1) < width(0.9), true);
  equal(width(7), width(1));
});

Deno.test("the bounds are around all ink, and there are none of nothing", () => {
  deepEqual(boundsOf([[at(10, 20)], [at(30, 25)]]), {
    left: 10 - PEN,
    top: 20 - PEN,
    width: 20 + 2 * PEN,
    height: 5 + 2 * PEN,
  });
  equal(boundsOf([]), null);
});
