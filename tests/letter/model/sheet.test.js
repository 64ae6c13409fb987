import { deepEqual, equal } from "node:assert/strict";
import {
  letterheadShape,
  PAGE,
  pictureSize,
  TEXT_WIDTH,
  TYPE,
} from "../../../overrides/letter/model/sheet.js";

Deno.test("the printed page's margins and number are those of the sheet", () => {
  // CSS cannot read variables in @page, so letter.css repeats these.
  const css = Deno.readTextFileSync(
    new URL("../../../overrides/stylesheets/letter.css", import.meta.url),
  );
  const [, margins] = /@page \{\s+margin: (.+?);/.exec(css) ?? [];
  equal(margins, `${PAGE.top}mm ${PAGE.right}mm ${PAGE.bottom}mm ${PAGE.left}mm`);
  const [, size] = /@bottom-right \{[^}]*font: (\d+)pt/.exec(css) ?? [];
  equal(Number(size), TYPE.footer);
});

Deno.test("a letterhead's picture is as wide as the text, unless that makes it too tall", () => {
  deepEqual(pictureSize({ width: 1650, height: 200 }), { width: TEXT_WIDTH, height: 20 });
  deepEqual(pictureSize({ width: 100, height: 100 }), { width: 50, height: 50 });
});

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
