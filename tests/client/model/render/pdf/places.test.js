import { deepEqual, equal } from "node:assert/strict";
import { layout } from "../../../../../overrides/client/model/render/pdf/layout.js";
import { BASE_LINE } from "../../../../../overrides/client/model/render/pdf/slices.js";
import { INDENT, PAGE } from "../../../../../overrides/client/model/letter/page.js";
import { points } from "../../../../../overrides/client/model/render/units.js";
import { box, letter, value } from "./blocks.js";

/** @import { Block } from "../../../../../overrides/client/model/types.js" */
/** @import { StructureNode } from "../../../../../overrides/client/model/render/pdf/slices.js" */

const measure = (/** @type {string} */ text, /** @type {string} */ font = "") =>
  [...text].length * (font === "bold" ? 6 : 5);
const round = (/** @type {number} */ length) => Number(length.toFixed(2));

const picture = {
  kind: /** @type {const} */ ("picture"),
  bytes: new Uint8Array([1]),
  url: "",
  width: 400,
  height: 200,
};

Deno.test("every part stands where the sheet's millimetres put it, and as far below the last one as its kind asks", () => {
  const rows = (/** @type {boolean} */ bullet, /** @type {string[]} */ ...labels) => ({
    type: /** @type {const} */ ("rows"),
    bullet,
    rows: labels.map((label) => ({ label, content: value(`isi ${label}`) })),
  });
  const list = (/** @type {"number" | "bullet"} */ marker, /** @type {string} */ title, isKept = false) => ({
    type: /** @type {const} */ ("list"),
    title,
    marker,
    isKept,
    items: ["satu", "dua"].map((text) => value(`${marker} ${text}`)),
  });
  const line = (/** @type {"left" | "right"} */ align) => ({
    type: /** @type {const} */ ("line"),
    align,
    content: value(align),
  });
  const { pages: [{ runs, frames }] } = layout(
    letter([
      { type: "letterhead", height: 35, text: "KOP", letterhead: null },
      { type: "heading", text: "A. UJI" },
      rows(true, "Nama", "NPWP"),
      rows(false, "Hal"),
      line("left"),
      line("right"),
      list("number", "Daftar:"),
      list("bullet", "", true),
      { type: "box", height: 25, content: value("uraian") },
    ]),
    measure,
  );
  const found = (
    /** @type {string} */ text,
  ) => /** @type {typeof runs[0]} */ (runs.find((run) => run.text === text));
  const left = (/** @type {string} */ text) => Math.round((found(text).x * 25.4) / 72 - PAGE.left);
  const place = {
    "KOP": 80,
    "•": 0,
    "Nama": 5,
    "isi Nama": 34,
    "Hal": 0,
    "isi Hal": 29,
    "left": 0,
    "right": 156,
  };
  const items = { "1.": 0, "number satu": 7, "bullet satu": 5, "uraian": 2 };
  deepEqual(Object.keys(place).map(left), Object.values(place));
  deepEqual(Object.keys(items).map(left), Object.values(items));
  deepEqual(
    runs.filter(({ text }) => text === ":").map(({ x }) => Math.round((x * 25.4) / 72 - PAGE.left)),
    [30, 30, 25],
  );
  // Points from one base line to the next: a line's height, and the space between both.
  const words = [
    "A. UJI",
    "isi Nama",
    "isi NPWP",
    "isi Hal",
    "left",
    "right",
    "Daftar:",
    "number satu",
    "number dua",
  ];
  const gaps = [...words, "bullet satu", "bullet dua"].map((text, index, all) =>
    index > 0 ? Number((found(text).y - found(all[index - 1]).y - 13.4).toFixed(2)) : 0
  );
  deepEqual(gaps, [0, 3, 0, 6, 6, 6, 6, 0, 0, 9, 0]);
  equal(runs.filter(({ text }) => text === "•").length, 4, "of the rows with bullets and of the list");
  equal((found("A. UJI").y - found("KOP").y).toFixed(2), (points(35) + 9).toFixed(2));
  const [{ x, y, width, height }] = frames;
  deepEqual(
    [x, width, height].map((side) => side.toFixed(2)),
    [25, 165, 25].map((mm) => points(mm).toFixed(2)),
  );
  equal((found("uraian").x - x).toFixed(2), (points(INDENT.box) + 0.75).toFixed(2));
  equal(found("uraian").y - y > points(INDENT.box) && y > found("bullet dua").y, true);
});

Deno.test("the number of a page stands at the right, ten millimetres above the edge", () => {
  const number = layout(letter([box(120)]), measure).pages[1].runs.find(({ text }) =>
    text.startsWith("Halaman")
  );
  const width = measure(number?.text ?? "") * 9 / 11;
  equal(number?.size, 9);
  deepEqual([(number?.x ?? 0) + width, number?.y].map((side) => Math.round(((side ?? 0) * 25.4) / 72)), [
    190,
    287,
  ]);
});

Deno.test("a typed letterhead is in the middle, its name bold and larger, above a rule from margin to margin", () => {
  const lines = ["PT KOP", "Jalan Uji 1"];
  const { pages: [{ runs, rules }], root } = layout(
    letter([
      { type: "letterhead", height: 35, text: "", letterhead: { kind: "typed", lines } },
      { type: "heading", text: "A" },
    ]),
    measure,
  );
  const middles = runs.slice(0, 2).map(({ text, x, font, size }) => x + measure(text, font) * size / 11 / 2);
  deepEqual(middles.map((x) => Math.round((x * 25.4) / 72)), [108, 108]);
  deepEqual(runs.slice(0, 2).map(({ font, size }) => [font, round(size)]), [["bold", 15], ["regular", 11]]);
  const [{ x, y, width, thickness }] = rules;
  deepEqual([x, width, thickness].map(round), [round(points(25)), round(points(165)), 1.5]);
  equal(runs[1].y < y && y < runs[2].y, true);
  deepEqual(root.children.map(({ tag }) => tag), ["P", "P", "H1"]);
});

Deno.test("a picture of a letterhead is in the middle of the first page's top, in its own proportions, with words", () => {
  const { pages: [{ figures: [figure], runs }] } = layout(
    letter([{ type: "letterhead", height: 35, text: "", letterhead: picture }, {
      type: "heading",
      text: "A",
    }]),
    measure,
  );
  const { x, y, width, height, node } = figure;
  deepEqual([width, height].map((side) => Math.round((side * 25.4) / 72)), [100, 50]);
  deepEqual([round(x + width / 2), round(y)], [round(points(107.5)), round(points(15))]);
  deepEqual([node.tag, node.words], ["Figure", "Kop surat perusahaan"]);
  equal(runs[0].y > y + height, true);
});

Deno.test("what is read aloud has the tags of its kind", () => {
  /** @param {StructureNode} node @returns {unknown} */
  const tags = ({ tag, children }) => children.length ? [tag, ...children.map(tags)] : tag;
  const { root } = layout(
    letter([
      { type: "letterhead", height: 35, text: "KOP", letterhead: null },
      { type: "title", text: "KUASA", number: [] },
      { type: "line", align: "left", content: value("a") },
      { type: "list", title: "Daftar", marker: "number", isKept: false, items: [value("a")] },
      { type: "list", title: "", marker: "bullet", isKept: false, items: [value("a")] },
      box(2),
    ]),
    measure,
  );
  const list = ["L", ["LI", "Lbl", "LBody"]];
  deepEqual(tags(root), ["Document", "P", "H1", "P", "P", list, list, "P", "P"]);
});

Deno.test("no page has a box's frame without a line of it, and no text goes over its edges", () => {
  for (let lines = 30; lines < 60; lines++) {
    for (const { frames: [frame], runs } of layout(letter([box(lines)]), measure).pages) {
      const inside = runs.filter(({ y }) => frame && y > frame.y && y < frame.y + frame.height);
      equal(!frame || inside.length > 0, true, `${lines} lines`);
    }
  }
  const long = { ...box(1), content: value("x".repeat(500)) };
  const { frames: [{ x, width }], runs } = layout(letter([long]), measure).pages[0];
  for (const run of runs) equal(run.x + measure(run.text) <= x + width - points(INDENT.box) - 0.75, true);
});

Deno.test("an item's lines end at the margin", () => {
  const { runs } = layout(
    letter([{ type: "list", title: "", marker: "number", isKept: false, items: [value("x".repeat(500))] }]),
    measure,
  ).pages[0];
  for (const { x, text } of runs) equal(x + measure(text) <= points(PAGE.width - PAGE.right), true, text);
});

Deno.test("one signs at the right, two beside each other in the middle of their halves, each with a box for stamps", () => {
  const column = (/** @type {string} */ name, stamp = "") => ({
    above: [value("Kami,")],
    stamp,
    signature: null,
    below: [value(name)],
  });
  const made = (/** @type {ReturnType<typeof column>[]} */ ...columns) =>
    layout(letter([{ type: "signatures", room: 25, columns }]), measure).pages[0];
  const mm = (/** @type {number} */ length) => Math.round((length * 25.4) / 72);
  const middles = ({ runs } = made()) => runs.map(({ text, x }) => mm(x + measure(text) / 2));
  const alone = made(column("Siti", "Meterai"));
  equal(mm(alone.runs[0].x), 110, "25 mm and 85 mm from the paper's edge");
  const [{ x, y, width, height }] = alone.frames;
  deepEqual([x, width, height].map(mm), [110, 28, 16]);
  const [above, stamp, below] = alone.runs.map(({ y }) => y);
  equal(above < y && y < stamp && stamp < y + height && y + height < below, true);
  equal(mm(below - above - 13.4), 25, "the room to sign in");
  equal(middles(alone)[1], mm(x + width / 2));
  const both = made(column("Budi"), column("Siti", "Meterai"));
  deepEqual(middles(both), [66, 66, 149, 149, 149]);
  deepEqual(both.frames.map(({ x, width }) => mm(x + width / 2)), [149]);
});

Deno.test("a long label is broken before the colon", () => {
  const rows = [{ label: "x".repeat(99), content: value("a") }];
  const { pages: [{ runs }] } = layout(letter([{ type: "rows", bullet: true, rows }]), measure);
  const colon = runs.find(({ text }) => text === ":")?.x ?? 0;
  const labels = runs.filter(({ text }) => text.startsWith("x"));
  equal(labels.length > 1, true);
  for (const { x, text } of labels) equal(x + measure(text.trimEnd()) <= colon, true);
});

Deno.test("a long name in a letterhead is broken at the margins, and every line of it keeps its distance", () => {
  const head = (/** @type {string[]} */ ...lines) =>
    layout(
      letter([
        { type: "letterhead", height: 35, text: "", letterhead: { kind: "typed", lines } },
        { type: "line", align: "left", content: value("isi") },
      ]),
      measure,
    ).pages[0];
  const long = head("NAMA ".repeat(20).trim());
  const names = long.runs.filter(({ text }) => text.startsWith("NAMA"));
  equal(names.length > 1, true);
  for (const { x, text } of names) {
    const width = measure(text.trimEnd(), "bold") * 15 / 11;
    equal(x >= points(25) && x + width <= points(190) + 0.01, true, text);
  }
  const { runs, rules: [rule] } = head("PT", "Jalan", "Telepon");
  const [name, street, phone, below] = runs.map(({ y }) => y);
  equal(round(names[1].y - names[0].y), 20);
  deepEqual([phone - street, rule.y - phone].map(round), [13.4, round(13.4 - BASE_LINE + 4 + 0.75)]);
  equal(round(street - name), round(20 - 20 * BASE_LINE / 13.4 + BASE_LINE));
  equal(round(below - rule.y), round(0.75 + 8 + 6 + BASE_LINE), "the rule's rest, and both spaces");
  const long9 = head(...Array(9).fill("PT"));
  equal(long9.runs.length, 10);
});

Deno.test("what follows a letterhead's picture keeps its distance, and so does the place to sign", () => {
  const { pages: [{ figures: [figure], runs }] } = layout(
    letter([
      { type: "letterhead", height: 35, text: "", letterhead: picture },
      { type: "line", align: "left", content: value("isi") },
      {
        type: "signatures",
        room: 25,
        columns: [{ above: [value("Kami,")], stamp: "", signature: null, below: [value("Siti")] }],
      },
    ]),
    measure,
  );
  const [text, above] = runs.map(({ y }) => y);
  equal(round(text - figure.y - figure.height), round(8 + 6 + BASE_LINE));
  equal(round(above - text), round(13.4 + 12));
});

Deno.test("what a box for stamps says stands in the middle of it", () => {
  const made = (/** @type {string} */ stamp) =>
    layout(
      letter([{
        type: "signatures",
        room: 25,
        columns: [{ above: [], stamp, signature: null, below: [value("Siti")] }],
      }]),
      measure,
    ).pages[0];
  for (const stamp of ["Meterai", "Meterai\nRp10.000"]) {
    const { frames: [{ y, height }], runs } = made(stamp);
    const lines = runs.slice(0, -1).map(({ y }) => y - BASE_LINE + 6.7);
    const middle = (lines[0] + lines[lines.length - 1]) / 2;
    equal(Math.abs(middle - y - height / 2) < 0.1, true, stamp);
  }
});
