import { deepEqual, equal, ok } from "node:assert/strict";
import fc from "fast-check";
import {
  homography,
  isSheet,
  sheetSize,
  turned,
  WHOLE,
} from "../../../../../overrides/client/model/attachments/paper/homography.js";
import { cornersAt, cornersSeen } from "../../../papers.js";

const picture = { width: 1200, height: 1600 };

/** @param {number[]} numbers @param {number} u @param {number} v */
function placeOf([a, b, c, d, e, f, g, h], u, v) {
  const far = g * u + h * v + 1;
  return [(a * u + b * v + c) / far, (d * u + e * v + f) / far];
}

Deno.test("a sheet's corners stand where they were seen, and its middle where its diagonals meet", () => {
  const near = fc.double({ min: -0.2, max: 0.2, noNaN: true });
  fc.assert(fc.property(fc.array(near, { minLength: 8, maxLength: 8 }), (moved) => {
    const corners = cornersAt(
      WHOLE.map(({ x, y }, index) => [x + moved[2 * index], y + moved[2 * index + 1]]),
    );
    const numbers = homography(corners);
    for (const [index, { x, y }] of WHOLE.entries()) {
      const [seenX, seenY] = placeOf(numbers, x, y);
      ok(Math.hypot(seenX - corners[index].x, seenY - corners[index].y) < 1e-9);
    }
    const [x, y] = placeOf(numbers, 0.5, 0.5);
    for (const [from, to] of [[corners[0], corners[2]], [corners[1], corners[3]]]) {
      ok(Math.abs((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x)) < 1e-9);
    }
  }));
});

for (const [name, ratio] of /** @type {const} */ ([["A4", Math.SQRT2], ["folio", 33 / 21.5]])) {
  Deno.test(`a slanted sheet gets its own shape back: ${name}`, () => {
    for (const tilt of [0, 15, 35]) {
      for (const yaw of [-20, 0, 10]) {
        for (const spin of [-25, 0, 3, 90]) {
          const { width, height } = sheetSize(cornersSeen({ ratio, tilt, yaw, spin }, picture), picture);
          ok(Math.abs(height / width / ratio - 1) < 0.02, `${tilt} ${yaw} ${spin}: ${height / width}`);
        }
      }
    }
  });
}

Deno.test("a whole picture keeps its size", () => {
  deepEqual(sheetSize(WHOLE, picture), picture);
});

Deno.test("the upper left corner of a sheet is the upper right one when its picture is turned to the right", () => {
  const corners = cornersAt([[0.1, 0.2], [0.9, 0.1], [0.8, 0.9], [0.2, 0.7]]);
  const right = turned(corners, 1);
  deepEqual(right[1], { x: 0.8, y: 0.1 });
  ok(isSheet(right));
  for (const turns of [0, 4, -4]) deepEqual(turned(corners, turns), corners);
  deepEqual(
    turned(right, 3).map(({ x, y }) => [x.toFixed(9), y.toFixed(9)]),
    corners.map(({ x, y }) => [x.toFixed(9), y.toFixed(9)]),
  );
});

Deno.test("four corners that cross, meet or are pushed in are no sheet", () => {
  equal(isSheet(WHOLE), true);
  equal(isSheet(cornersAt([[1, 0], [0, 0], [1, 1], [0, 1]])), false);
  equal(isSheet(cornersAt([[0, 0], [1, 0], [1, 0], [0, 1]])), false);
  equal(isSheet(cornersAt([[0, 0], [1, 0], [0.3, 0.3], [0, 1]])), false);
  equal(isSheet(cornersAt([[0, 0], [1, 0], [1, 0.001], [0, 0.001]])), false, "a line");
});
