import { deepEqual, equal } from "node:assert/strict";
import { compose } from "../../../../overrides/client/model/letter/compose.js";
import { PAGE, pictureSize } from "../../../../overrides/client/model/letter/page.js";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { Preview } from "../../../../overrides/client/ui/letter/preview.js";
import { definition, field } from "../../definition.js";
import { find, findAll, show } from "../../page.js";

const LINE = definition([field({ id: "nama" }), field({ id: "hal" })], [
  { type: "line", text: ["Dari ", { field: "nama" }], blank: [], align: "left" },
  { type: "line", text: ["Tentang ", { field: "hal" }], blank: [], align: "left" },
]);
const VALUES = { nama: "CV Contoh Jaya", hal: "Surel" };

/** A sheet in a column that is 300 pixels high and begins at 100. */
function prepare(values = VALUES) {
  show(h("div", { id: "scroller" }, h("div", { id: "sheet" }, "Pratinjau perlu JavaScript.")));
  find("#scroller").getBoundingClientRect = () => ({ top: 100, bottom: 400, height: 300 });
  find("#scroller").scrollTop = 50;
  const preview = new Preview(find("#sheet"), find("#scroller"));
  preview.draw(compose(LINE, values, {}));
  return preview;
}
const sheet = () => find("#sheet").children[0];
const marked = () => findAll(".sheet-now").map(({ textContent }) => textContent);
const placed = (/** @type {number} */ top, /** @type {number} */ bottom) =>
  find("[data-answers=hal]").getBoundingClientRect = () => ({ top, bottom });

Deno.test("the letter takes the place of what the page brought, with its measures", () => {
  prepare();
  equal(find("#sheet").children.length, 1);
  equal(find("#sheet").textContent.includes("Dari CV Contoh Jaya"), true);
  equal(find("#sheet").textContent.includes("JavaScript"), false);
  for (const [name, size] of Object.entries(PAGE)) {
    equal(
      sheet().style.set[`--page-${name.replace(/[A-Z]/g, (one) => `-${one.toLowerCase()}`)}`],
      String(size),
    );
  }
  const set = Object.keys(sheet().style.set);
  for (const group of ["type", "letterhead", "space", "stamp", "indent"]) {
    equal(set.some((name) => name.startsWith(`--${group}-`)), true, group);
  }
  equal(Number(sheet().style.set["--frame"]) > 0, true);
});

Deno.test("drawn again it is the same sheet with other words, and the field in hand stays marked", () => {
  const preview = prepare();
  const before = sheet();
  preview.follow("nama");
  deepEqual(marked(), ["CV Contoh Jaya"]);
  preview.draw(compose(LINE, { ...VALUES, nama: "PT Contoh" }, {}));
  equal(sheet() === before, true);
  deepEqual(marked(), ["PT Contoh"]);
  preview.draw(compose(LINE, { ...VALUES, nama: "" }, {}));
  preview.draw(compose(LINE, { ...VALUES, nama: "CV Lain" }, {}));
  deepEqual(marked(), ["CV Lain"], "also where its place was made anew");
  preview.follow("hal");
  deepEqual(marked(), ["Surel"]);
  preview.follow("");
  deepEqual(marked(), []);
});

Deno.test("what is said of a field is brought into sight in its column, and only where it is out of it", () => {
  const preview = prepare();
  const scrolled = () => find("#scroller").scrollTop;
  for (
    const [top, bottom, expected] of /** @type {const} */ ([
      [100, 120, 50],
      [380, 400, 50],
      [500, 520, 50 + 500 - 100 - 100],
      [-40, -20, 50 - 40 - 100 - 100],
      [90, 110, 50 + 90 - 100 - 100],
    ])
  ) {
    find("#scroller").scrollTop = 50;
    placed(top, bottom);
    preview.follow("hal");
    equal(scrolled(), expected, `${top}`);
  }
  find("#scroller").scrollTop = 50;
  preview.follow("tidak-ada");
  equal(scrolled(), 50);
});

Deno.test("each block has the room that it needs: rows one width of labels, signatures and boxes their height", () => {
  show(h("div", { id: "sheet" }));
  const rows = (/** @type {string} */ label) => /** @type {any} */ ({
    type: "row",
    label: [label],
    text: [{ field: "nama" }],
    blank: [],
    bullet: false,
  });
  const { blocks } = LINE;
  const letter = {
    ...LINE,
    blocks: [
      { type: "letterhead", height: 35, text: [], blank: [] },
      rows("Nama"),
      rows("Nomor Induk Berusaha"),
      ...blocks,
      {
        type: "signatures",
        room: 28,
        columns: [{ above: [], stamp: [], below: [{ text: [{ field: "nama" }], blank: [] }] }],
      },
    ],
  };
  const preview = new Preview(find("#sheet"), find("#sheet"));
  /** @type {any} */
  const picture = {
    kind: "picture",
    url: "data:image/jpeg;base64,",
    bytes: new Uint8Array(),
    width: 400,
    height: 100,
  };
  const composed = compose(/** @type {any} */ (letter), VALUES, { letterhead: picture });
  preview.draw(composed);
  const of = (/** @type {string} */ type) =>
    sheet().children[composed.blocks.findIndex((block) => block.type === type)].style.set;
  equal(of("signatures")["--room"], "28");
  equal(of("letterhead")["--room"], "35");
  equal(of("letterhead")["--picture-width"], String(pictureSize(picture).width));
  equal(Number(of("rows")["--label-width"]) > 10, true);
  equal(of("line")["--room"], "0");
});
