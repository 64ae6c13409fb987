import { deepEqual, equal, match, ok } from "node:assert/strict";
import blank from "#fonts/blank.ttf" with { type: "bytes" };
import bold from "#fonts/bold.ttf" with { type: "bytes" };
import fixed from "#fonts/fixed.ttf" with { type: "bytes" };
import regular from "#fonts/regular.ttf" with { type: "bytes" };
import { renderPdf } from "../../../../overrides/client/model/render/pdf.js";
import { points } from "../../../../overrides/client/model/render/units.js";
import { raster } from "../../raster.js";
import { readPdf } from "./pdf/reader.js";

/** @import { Block, Inline } from "../../../../overrides/client/model/types.js" */
/** @import { PdfOptions } from "../../../../overrides/client/model/render/pdf.js" */
/** @import { Shown } from "./pdf/reader.js" */

/** @param {Block[]} blocks @param {Partial<PdfOptions & { title: string, author: string }>} [more] */
async function made(blocks, { title = "Surat", author = "", ...more } = {}) {
  const options = {
    fonts: { regular, bold, blank, fixed },
    raster,
    moment: new Date(2026, 10, 22, 8),
    ...more,
  };
  return readPdf((await renderPdf({ title, author, blocks }, options)).bytes);
}
/** @param {string} text @param {Partial<Inline>} [more] @returns {Inline[]} */
const value = (text, more = {}) => [{ kind: "value", text, ...more }];
/** @param {Inline[]} content @param {import("../../../../overrides/client/model/types.js").Align} [align] @returns {Block} */
const line = (content, align = "left") => ({ type: "line", align, content });
const heading = (/** @type {string} */ text) => /** @type {Block} */ ({ type: "heading", text });
/** @param {string} text @returns {Block} */
const box = (text) => ({ type: "box", height: 25, content: value(text) });
const picture = {
  kind: /** @type {const} */ ("picture"),
  bytes: raster.draw("a", { size: 1, font: "regular" })?.bytes ?? new Uint8Array(),
  url: "",
  width: 400,
  height: 200,
};
const textsIn = (/** @type {{ shown: Shown[] }} */ { shown }) => shown.filter(({ kind }) => kind === "text");
const placeOf = (
  /** @type {{ shown: Shown[] }} */ { shown },
  /** @type {string} */ text,
) => /** @type {Shown} */ (shown.find((one) => one.text === text));
const round = (/** @type {number} */ length) => Number(length.toFixed(2));

Deno.test("every line of text ends with a space, so that nobody reads its last word as one with the next line's first", async () => {
  const texts = textsIn(
    await made([line(value("satu\ndua")), line([...value("ID "), ...value("A", { verbatim: true })])]),
  );
  deepEqual(texts.map(({ text }) => text), ["satu", " ", "dua", " ", "ID ", "A"]);
});

Deno.test("a User ID's characters are one glyph each, unseen ones and marks as well", async () => {
  const id = "e\u0301A\u200bfi";
  const texts = textsIn(await made([line(value(id, { verbatim: true }))]));
  deepEqual(texts.map(({ text, font }) => [text, font]), [[id, "Fixed"]]);
});

Deno.test("what the fonts lack is a picture on its line, with the same text laid unseen over it, and what follows stands behind", async () => {
  const found = await made([line(value("x Ж中 y"))]);
  const [drawn] = found.shown.filter(({ kind }) => kind === "picture");
  const [before, over, after] = ["x ", "Ж中", " y"].map((text) => placeOf(found, text));
  deepEqual([drawn.width, drawn.height], [22, 13.2]);
  equal(round(before.y - drawn.y), 9.9, "the picture's own base line");
  deepEqual([over.font, over.x, over.y, round(after.x)], [
    "Blank",
    drawn.x,
    before.y,
    round(drawn.x + drawn.width),
  ]);
  deepEqual([before, over, after].map(({ scale }) => scale), [100, 200, 100], "as wide as the picture");
});

Deno.test("letters that are read from the right stand unseen in the order in which they are seen", async () => {
  const texts = textsIn(await made([line(value("a كتاب سيت b"))])).map(({ text }) => text);
  deepEqual(texts, ["a ", [..."كتاب سيت"].reverse().join(""), " b", " "]);
});

Deno.test("where nothing can be drawn its place stays empty, and what follows is there", async () => {
  const found = await made([line(value("x Ж y"))], { raster: { ...raster, draw: () => null } });
  deepEqual(textsIn(found).map(({ text }) => text), ["x ", " y", " "]);
});

Deno.test("more characters than the unseen font has glyphs make a file all the same", async () => {
  const many = Array.from({ length: 3000 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join("");
  ok(textsIn(await made([line(value(many))])).length > 1);
});

Deno.test("bold words are as wide as they are printed, whatever the same words are elsewhere", async () => {
  const behind = async (/** @type {boolean} */ strong) =>
    placeOf(await made([line([...value("Nama", { strong }), ...value("X", { verbatim: true })])]), "X").x;
  ok(await behind(true) > await behind(false) + 1);
  const ends = [heading("A"), heading("Nama")].map(async (first) =>
    (await made([first, line(value("Nama"), "right")])).shown.findLast(({ text }) => text === "Nama")?.x
  );
  equal(await ends[0], await ends[1]);
});

Deno.test("a justified line's words stand apart from each other by more than a space, and end at the margin", async () => {
  const text = "kata lain yang panjang ".repeat(10).trim();
  const lastOf = async (/** @type {"left" | "justify"} */ align) => {
    const texts = textsIn(await made([line(value(text), align)]));
    const first = texts.filter(({ y }) => y === texts[0].y);
    return [first.length, first.at(-1)?.x ?? 0];
  };
  const [[, left], [words, justified]] = [await lastOf("left"), await lastOf("justify")];
  ok(words > 10 && justified > left, `${left} ${justified}`);
  ok(justified > points(180), "the space that ends the last word");
});

Deno.test("frames, rules and bullets are no text, and a frame's line stands within its box", async () => {
  const typed = { kind: /** @type {const} */ ("typed"), lines: ["PT", "Jalan"] };
  const { shown } = await made([
    { type: "letterhead", height: 35, text: "", letterhead: typed },
    { type: "rows", bullet: true, rows: [{ label: "Hal", content: value("a") }] },
    box("a"),
  ]);
  const tags = shown.map(({ kind, text, tag }) => [kind === "text" ? text : kind, tag]).filter(([text]) =>
    text !== " "
  );
  deepEqual(tags, [
    ["frame", "Artifact"],
    ["line", "Artifact"],
    ["PT", "P"],
    ["Jalan", "P"],
    ["•", "Artifact"],
    ["Hal", "TH"],
    [":", "TH"],
    ["a", "P"],
    ["a", "P"],
  ]);
  const [frame] = shown;
  deepEqual([frame.x, frame.width, frame.height].map(round), [
    round(points(25) + 0.375),
    round(points(165) - 0.75),
    round(points(25) - 0.75),
  ]);
});

Deno.test("a picture has words and a place, and stands between its neighbours for who listens", async () => {
  const { plain, shown } = await made([{ type: "letterhead", height: 35, text: "", letterhead: picture }]);
  const [{ tag, x, y, width, height }] = shown;
  deepEqual([tag, round(width), round(height)], ["Figure", round(points(100)), round(points(50))]);
  match(plain, /\/Alt \(Kop surat perusahaan\)/);
  match(plain, /\/Placement \/Block/);
  const [, box] = /\/BBox \[(.*?)\]/.exec(plain) ?? [];
  const [left, low, right, high] = box.split(" ").map(Number);
  deepEqual([left, right].map(round), [x, x + width].map(round));
  deepEqual([low, high].map(round), [points(297) - y - height, points(297) - y].map(round));
});

Deno.test("a row's title is told to be the row's, a column's the column's, and an empty line is nothing to read", async () => {
  const { plain } = await made([
    { type: "rows", bullet: true, rows: [{ label: "Hal", content: value("a") }] },
    { type: "table", head: ["Data"], widths: [100], rows: [[value("b")]] },
    box("a\n\nb"),
  ]);
  deepEqual([...plain.matchAll(/\/Scope \/(\w+)/g)].map(([, scope]) => scope).sort(), ["Column", "Row"]);
  equal([...plain.matchAll(/\/S \/P\n/g)].length, 4);
});

Deno.test("a page number, and every other thing of a page, stands in its own place on each page", async () => {
  const texts = textsIn(await made([box(Array(100).fill("a").join("\n"))]));
  deepEqual(texts.filter(({ text }) => text.startsWith("Halaman")).map(({ text, tag }) => [text, tag]), [
    ["Halaman 2 dari 2", "Artifact"],
  ]);
});
