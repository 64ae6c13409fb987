import { equal } from "node:assert/strict";
import { letterheadShape } from "../../../../../overrides/client/model/attachments/picture/letterhead_shape.js";

for (
  const [width, height, shape] of /** @type {[number, number, string][]} */ ([
    [3000, 1, "flat"],
    [2000, 48, "flat"],
    [2000, 49, ""],
    [2000, 300, ""],
    [500, 302, ""],
    [500, 304, "tall"],
    [300, 300, "tall"],
    [2480, 3508, "tall"],
    [161, 2000, "tall"],
    [159, 2000, "narrow"],
    [1, 3000, "narrow"],
  ])
) {
  Deno.test(`a letterhead of ${width} by ${height} pixels is ${shape || "as it should be"}`, () => {
    equal(letterheadShape({ width, height }), shape);
  });
}
