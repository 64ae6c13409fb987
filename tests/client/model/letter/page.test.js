import { deepEqual, equal } from "node:assert/strict";
import { PAGE, pictureSize, TEXT_WIDTH, TYPE } from "../../../../overrides/client/model/letter/page.js";

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
