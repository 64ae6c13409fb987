import { deepEqual, equal } from "node:assert/strict";
import {
  INDENT,
  labelWidth,
  PAGE,
  pictureSize,
  signingRoom,
  TEXT_WIDTH,
  TYPE,
} from "../../../../overrides/client/model/letter/page.js";

/** @import { RowsBlock } from "../../../../overrides/client/model/types.js" */

Deno.test("the printed page's margins and number are those of the sheet", () => {
  // CSS cannot read variables in @page, so print.css repeats these.
  const css = Deno.readTextFileSync(
    new URL("../../../../overrides/stylesheets/print.css", import.meta.url),
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

Deno.test("labels have room for the longest of their kind, within limits that leave room for what stands beside them", () => {
  /** @param {boolean} bullet @param {...string} labels @returns {RowsBlock} */
  const rows = (bullet, ...labels) => ({
    type: "rows",
    bullet,
    rows: labels.map((label) => ({ label, content: [] })),
  });
  const own = (/** @type {string[]} */ ...labels) => {
    const block = rows(false, ...labels);
    return labelWidth(block, [block, rows(true, "x".repeat(30))]);
  };
  const [short, longer, longest] = [own("No"), own("No", "x".repeat(20)), own("x".repeat(200))];
  equal(short, 25);
  equal(short < longer && longer < longest, true);
  equal(longest < TEXT_WIDTH / 2, true);
  const bulleted = rows(true, "x".repeat(20));
  equal(labelWidth(bulleted, [bulleted]), longer + INDENT.bullet);
});

Deno.test("who signs on the screen signs beside the box for stamps, and without one on the whole width", () => {
  const [beside, alone] = ["Meterai", ""].map((stamp) => signingRoom({ room: 25, stamp }));
  equal(alone.left, 0);
  equal(beside.left > 0, true);
  deepEqual([beside, alone].map(({ left, width, height }) => [left + width, height]), [
    [alone.width, 25],
    [alone.width, 25],
  ]);
});
