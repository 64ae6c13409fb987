import { deepEqual, equal, ok } from "node:assert/strict";
import { homography, WHOLE } from "../../../../../overrides/client/model/attachments/paper/homography.js";
import { straighten } from "../../../../../overrides/client/model/attachments/paper/straighten.js";
import { cornersAt, cornersSeen, drawn, isOn, whole } from "../../../papers.js";

/** @param {{ data: Uint8ClampedArray, width: number }} pixels @param {number} x @param {number} y */
const at = ({ data, width }, x, y) => Array.from(data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3));

Deno.test("a slanted sheet with a cross on it becomes a rectangle with the cross in its middle", () => {
  const size = { width: 240, height: 320 };
  const corners = cornersSeen({ ratio: 1.4, tilt: 30, yaw: 10, spin: 8 }, size);
  const [a, b, c, d, e, f, g, h] = homography(corners);
  const middle = [(a / 2 + b / 2 + c) / (g / 2 + h / 2 + 1), (d / 2 + e / 2 + f) / (g / 2 + h / 2 + 1)];
  const picture = drawn(size.width, size.height, (x, y) => {
    if (!isOn(corners, x, y)) return [90, 60, 30];
    return Math.hypot((x - middle[0]) * 240, (y - middle[1]) * 320) < 6 ? [200, 0, 0] : [250, 250, 240];
  });
  const sheet = whole(straighten(picture, corners, { width: 100, height: 140 }));
  deepEqual([sheet.width, sheet.height, sheet.data.length], [100, 140, 100 * 140 * 4]);
  deepEqual(at(sheet, 50, 70), [200, 0, 0]);
  for (const [x, y] of [[2, 2], [97, 2], [97, 137], [2, 137], [50, 30]]) {
    deepEqual(at(sheet, x, y), [250, 250, 240]);
  }
});

Deno.test("the whole picture at its own size stays what it is", () => {
  const picture = drawn(20, 30, (x, y) => [x * 255, y * 255, 128]);
  deepEqual(whole(straighten(picture, WHOLE, picture)), picture);
});

Deno.test("what lies outside the picture is white, and every pixel is opaque", () => {
  const picture = drawn(20, 20, () => [10, 10, 10]);
  const corners = cornersAt([[-0.5, 0], [1, 0], [1, 1], [-0.5, 1]]);
  const sheet = whole(straighten(picture, corners, { width: 30, height: 20 }));
  deepEqual(at(sheet, 2, 10), [255, 255, 255]);
  deepEqual(at(sheet, 28, 10), [10, 10, 10]);
  const beyond = cornersAt([[0, 0], [1.5, 0], [1.5, 1.5], [0, 1.5]]);
  const other = whole(straighten(picture, beyond, { width: 30, height: 30 }));
  deepEqual([[28, 2], [2, 28], [28, 28], [18, 18]].map(([x, y]) => at(other, x, y)[0]), [255, 255, 255, 10]);
  ok(sheet.data.every((value, index) => index % 4 < 3 || value === 255));
});

Deno.test("the page may answer its visitor while a sheet is drawn", () => {
  const work = straighten(drawn(8, 8, () => [0, 0, 0]), WHOLE, { width: 8, height: 320 });
  let rests = 0;
  while (!work.next().done) rests++;
  equal(rests, 20);
});
