import { deepEqual, equal, ok } from "node:assert/strict";
import { column, made, mm, picture, PIXEL, shown, signatures, value } from "./docx/outline.js";
import { all, first } from "../../xml.js";

/** @import { Block } from "../../../../overrides/client/model/types.js" */

Deno.test("the paper is A4 upright with the sheet's margins, and its first page has no number", async () => {
  const part = await made();
  const section = all(part("word/document.xml"), "sectPr")[0];
  const { w, h } = first(section, "pgSz")?.attributes ?? {};
  deepEqual([w, h].map(Number), [mm(210), mm(297)]);
  const { top, right, bottom, left, footer } = first(section, "pgMar")?.attributes ?? {};
  deepEqual([top, right, bottom, left, footer].map(Number), [15, 20, 20, 25, 10].map(mm));
  ok(first(section, "titlePg"));
  const [others, own] = ["default", "first"].map((type) => {
    const id = all(section, "footerReference").find(({ attributes }) => attributes.type === type)?.attributes
      .id;
    const link = all(part("word/_rels/document.xml.rels"), "Relationship").find(({ attributes }) =>
      attributes.Id === id
    );
    const runs = all(part(`word/${link?.attributes.Target}`), "r");
    return runs.map((run) => (first(run, "instrText") ?? first(run, "t"))?.text ?? "").join("");
  });
  deepEqual([others, own], ["Halaman PAGE dari NUMPAGES", ""]);
});

Deno.test("the file's properties name the letter and who writes it, whatever signs they hold", async () => {
  const core = (await made())("docProps/core.xml");
  const names = ["title", "creator", "lastModifiedBy"];
  deepEqual(names.map((name) => first(core, name)?.text), [
    "Surat A &amp; B",
    "CV &lt;Contoh&gt;",
    "CV &lt;Contoh&gt;",
  ]);
});

Deno.test("a letterhead is a room, typed lines above a rule, or a picture, and what follows keeps its distance", async () => {
  const head = (/** @type {any} */ letterhead, text = "") =>
    shown({ type: "letterhead", height: 35, text, letterhead });
  const room = `Spacer exact ${mm(35) - 268}: `;
  deepEqual(await head(null), ["LetterheadLine: ", room]);
  deepEqual(await head(null, "KOP"), ["LetterheadLine: KOP", room]);
  deepEqual(await head({ kind: "typed", lines: ["PT", "Jalan", "Telepon"] }), [
    "LetterheadName: PT",
    "LetterheadLine: Jalan",
    "LetterheadLine rule 12: Telepon",
    "Spacer exact 160: ",
  ]);
  deepEqual(await head({ kind: "typed", lines: ["PT"] }), [
    "LetterheadName rule 12: PT",
    "Spacer exact 160: ",
  ]);
  // 100 by 50 mm, of 96 pixels an inch.
  deepEqual(await head(picture), [
    `LetterheadPicture: <Kop surat perusahaan ${378 * PIXEL}x${189 * PIXEL}>`,
    "Spacer exact 160: ",
  ]);
});

Deno.test("a line stands where it is told to, has its space above its first line alone, and its bold words", async () => {
  const line = (/** @type {any} */ align, text = "a") =>
    shown({ type: "line", align, content: value(text, { strong: text === "b" }) });
  deepEqual(await line("left"), ["Line: a"]);
  deepEqual(await line("center"), ["Line center: a"]);
  deepEqual(await line("right", "a\nc"), ["Line right: a", "Line right before 0: c"]);
  deepEqual(await line("justify", "b"), ["Line both: b b"]);
  deepEqual(await shown({ type: "title", text: "KUASA", number: value("Nomor 1") }), [
    "LetterTitle: KUASA",
    "LetterNumber: Nomor 1",
  ]);
  deepEqual(await shown({ type: "title", text: "KUASA", number: [] }), ["LetterTitle: KUASA"]);
  deepEqual(await shown({ type: "heading", text: "A. UJI" }), ["Heading1: A. UJI"]);
});

Deno.test("each list counts by itself, and a line of an item that is no new one stands below its text", async () => {
  const list = (/** @type {any} */ marker, title = "", isKept = false) => /** @type {Block} */ ({
    type: "list",
    title,
    marker,
    isKept,
    items: [value("satu\nlagi"), value("dua")],
  });
  const [first, second, bullets, notes] = [
    list("number", "D:"),
    list("number"),
    list("bullet"),
    list("bullet", "K:", true),
  ];
  deepEqual(await shown(first, second, bullets, notes), [
    "ListTitle: D:",
    "ListItem number 2: satu",
    `ListItem from ${mm(7)}: lagi`,
    "ListItem number 2: dua",
    "Spacer exact 120: ",
    "ListItem number 3: satu",
    `ListItem from ${mm(7)}: lagi`,
    "ListItem number 3: dua",
    "Spacer exact 120: ",
    "ListItem number 4: satu",
    `ListItem from ${mm(5)}: lagi`,
    "ListItem number 4: dua",
    "NotesTitle: K:",
    "Note number 5: satu",
    `Note from ${mm(5)}: lagi`,
    "Note number 5: dua",
  ]);
});

Deno.test("what follows the place to sign stands on its page, in one row that ends with a paragraph", async () => {
  const copies = /** @type {Block} */ ({
    type: "list",
    title: "Tembusan:",
    marker: "letter",
    isKept: false,
    items: [value("satu")],
  });
  const [space, [about, [row, [, table, ...others]]]] =
    /** @type {any} */ (await shown(signatures(column("Siti")), copies));
  deepEqual([space, about, row], ["Spacer exact 240: ", `fixed ${mm(165)} margins 0 0`, "row cantSplit"]);
  equal(table[0], `fixed ${mm(80)} from ${mm(85)} margins 0 0`);
  deepEqual(others, ["ListTitle: Tembusan:", "ListItem number 2: satu"]);
  const rows =
    /** @type {Block} */ ({ type: "rows", bullet: false, rows: [{ label: "Hal", content: value("a") }] });
  const [, [, [, cell]]] = /** @type {any} */ (await shown(signatures(column("Siti")), rows));
  equal(cell.at(-1), "Spacer exact 20: ");
});
