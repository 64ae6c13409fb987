import { deepEqual, equal, match } from "node:assert/strict";
import { noteOf } from "../../../../overrides/client/model/user_id/characters.js";
import { COMPOSE_ANY } from "../../../../overrides/client/model/letter/any_part.js";
import { compose } from "../../../../overrides/client/model/letter/compose.js";
import { plain, rowLines } from "../../../../overrides/client/model/letter/inlines.js";
import { definition, field, oneLine } from "../../definition.js";

/** @import { Inline, Letter, LineBlock, ListBlock, RowsBlock, SignaturesBlock } from "../../../../overrides/client/model/types.js" */

const ANY = { composers: COMPOSE_ANY };

for (const value of ["$&", "$$", "{kota}", "{{ 7 * 7 }}", "<b>tebal</b>", "75%", "=1+1", "\\n"]) {
  Deno.test(`the value ${value} is data, not a template, markup or formula`, () => {
    const [made] = compose(...oneLine({}, value)).blocks;
    deepEqual(made, {
      type: "line",
      content: [{ kind: "value", text: value, field: "isi" }],
      align: "left",
    });
  });
}

Deno.test("an empty value becomes dots to fill in with a pen", () => {
  const [made] = /** @type {LineBlock[]} */ (compose(...oneLine({}, "   ")).blocks);
  equal(made.content[0].kind, "gap");
  equal(/^\.+$/.test(made.content[0].text), true);
});

Deno.test("dots are as many as their place has room for: a line's rest, or some lines of a box", () => {
  const text = [{ field: "isi" }];
  const form = definition([field({ id: "isi" })], [
    { type: "line", text, blank: [], align: "left" },
    { type: "row", label: ["Nama"], text, blank: [], bullet: false },
    { type: "box", text, blank: [], height: 25 },
  ]);
  const [line, rows, box] = /** @type {any[]} */ (compose(form, {}).blocks);
  const lengths = [line.content, rows.rows[0].content, box.content].map((content) =>
    plain(content).split("\n").map(({ length }) => length)
  );
  equal(lengths[0][0] < lengths[1][0] && lengths[1][0] < lengths[2][0], true);
  deepEqual(lengths.map(({ length }) => length), [1, 1, 3]);
});

Deno.test("a date is written out", () => {
  const [made] = /** @type {LineBlock[]} */ (compose(...oneLine({ kind: "date" }, "2026-11-22")).blocks);
  equal(plain(made.content), "22 November 2026");
});

Deno.test("literal text and values stand in the template's order", () => {
  const form = definition([field({ id: "kota" }), field({ id: "tanggal", kind: "date" })], [
    { type: "line", text: [{ field: "kota" }, ", ", { field: "tanggal" }], blank: [], align: "left" },
  ]);
  const [made] =
    /** @type {LineBlock[]} */ (compose(form, { kota: "Pekanbaru", tanggal: "2026-11-22" }).blocks);
  equal(plain(made.content), "Pekanbaru, 22 November 2026");
});

Deno.test("rows that follow one another form one table, others do not", () => {
  const row = {
    type: /** @type {const} */ ("row"),
    label: ["Nama"],
    text: [{ field: "isi" }],
    blank: [],
    bullet: true,
  };
  const form = definition([field({ id: "isi" })], [row, row, { type: "heading", text: ["B."] }, row]);
  deepEqual(
    compose(form, { isi: "x" }).blocks.map((block) => block.type === "rows" ? block.rows.length : block.type),
    [2, "heading", 1],
  );
});

Deno.test("rows with bullets and rows without are tables of their own", () => {
  const form = definition(
    [field({ id: "isi" })],
    [false, false, true].map((bullet) => ({
      type: "row",
      label: ["Nama"],
      text: [{ field: "isi" }],
      blank: [],
      bullet,
    })),
  );
  const made = /** @type {RowsBlock[]} */ (compose(form, { isi: "x" }).blocks);
  deepEqual(made.map(({ bullet, rows }) => [bullet, rows.length]), [[false, 2], [true, 1]]);
});

Deno.test("a typed letterhead has its lines without what is empty or cannot be printed", () => {
  const form = definition([], [{ type: "letterhead", height: 35, text: [], blank: [] }]);
  const letterhead = {
    kind: /** @type {const} */ ("typed"),
    lines: ["PT\u0007 Contoh", "  ", "", "Jalan 1"],
  };
  const [made] = compose(form, {}, { letterhead }).blocks;
  deepEqual(made.type === "letterhead" && made.letterhead, {
    kind: "typed",
    lines: ["PT Contoh", "Jalan 1"],
  });
});

Deno.test("a letter with a letterhead of its own has it on the blank letter too, and no other", () => {
  const text = ["PEMERINTAH KOTA\n\nBagian ", { field: "isi" }];
  const form = definition([field({ id: "isi" })], [{ type: "letterhead", height: 35, text, blank: [] }]);
  const other = { kind: /** @type {const} */ ("typed"), lines: ["CV Contoh"] };
  const linesOf = (/** @type {Letter} */ { blocks: [made] }) =>
    made.type === "letterhead" && made.letterhead?.kind === "typed" && made.letterhead.lines;
  deepEqual(linesOf(compose(form, { isi: "Pengadaan" }, { letterhead: other })), [
    "PEMERINTAH KOTA",
    "Bagian Pengadaan",
  ]);
  match(String(linesOf(compose(form, {}, { blank: true }))), /^PEMERINTAH KOTA,Bagian \.+$/);
});

Deno.test("choices keep the definition's order and ignore unknown ids", () => {
  const choices = [{ id: "a", label: "Satu", text: "" }, { id: "b", label: "Dua", text: "" }];
  const form = definition([field({ id: "pilih", kind: "choices", choices })], [
    { type: "choices", label: ["Kategori"], field: "pilih", bullet: true },
  ]);
  const [made] = /** @type {RowsBlock[]} */ (compose(form, { pilih: ["b", "zzz"] }).blocks);
  deepEqual(rowLines(made.rows[0]).map(plain), ["☐ Satu", "☑ Dua"]);
});

Deno.test("the blank letter carries words that the filled one does not", () => {
  const form = definition([field({ id: "isi" })], [
    { type: "letterhead", height: 35, text: [], blank: ["KOP"] },
    { type: "box", text: [{ field: "isi" }], blank: ["Beri penjelasan"], height: 25 },
  ]);
  deepEqual(compose(form, {}, { blank: true }).blocks, [
    { type: "letterhead", height: 35, text: "KOP", letterhead: null },
    { type: "box", height: 25, content: [{ kind: "literal", text: "Beri penjelasan" }] },
  ]);
  deepEqual(compose(form, { isi: "x" }).blocks, [
    { type: "letterhead", height: 35, text: "", letterhead: null },
    { type: "box", height: 25, content: [{ kind: "value", text: "x", field: "isi" }] },
  ]);
});

Deno.test("the author is the filled template, and nothing when it is empty", () => {
  const form = { ...definition([field({ id: "isi" })]), author: [{ field: "isi" }] };
  equal(compose(form, { isi: "CV Contoh" }).author, "CV Contoh");
  equal(compose(form, {}).author, "");
});

Deno.test("an author of several lines is one line", () => {
  const form = { ...definition([field({ id: "nama", kind: "address" })]), author: [{ field: "nama" }] };
  equal(compose(form, { nama: "CV Contoh\nJaya" }).author, "CV Contoh Jaya");
});

Deno.test("a User ID stands as it is, and what is odd about it on a line of its own below", () => {
  const form = definition([field({ id: "akun", kind: "user_id" }), field({ id: "isi", kind: "multiline" })], [
    {
      type: "line",
      text: ["ID ", { field: "akun" }, " kami.\nLalu ", { field: "isi" }],
      blank: [],
      align: "left",
    },
  ]);
  const [made] = /** @type {LineBlock[]} */ (compose(form, { akun: "АB ", isi: "x" }, { noteOf }).blocks);
  equal(
    plain(made.content),
    "ID АB  kami.\nKarakter ke-1: huruf Sirilik a besar (U+0410); ke-3: spasi (U+0020)\nLalu x",
  );
  deepEqual(made.content[1], { kind: "value", text: "АB ", field: "akun", verbatim: true });
  deepEqual(made.content.slice(2), [
    { kind: "literal", text: " kami." },
    {
      kind: "value",
      text: "\nKarakter ke-1: huruf Sirilik a besar (U+0410); ke-3: spasi (U+0020)",
      field: "akun",
    },
    { kind: "literal", text: "\nLalu " },
    { kind: "value", text: "x", field: "isi" },
  ]);
  const textOf = (/** @type {string} */ akun, isi = "x", template = form) =>
    plain(/** @type {LineBlock[]} */ (compose(template, { akun, isi }, { noteOf }).blocks)[0].content);
  equal(textOf("AB"), "ID AB kami.\nLalu x");
  equal(textOf("AB", "Ж"), "ID AB kami.\nLalu Ж", "another answer is no User ID");
  const atEnd = definition(form.fields, [
    { type: "line", text: [{ field: "akun" }, "\nLalu ", { field: "isi" }], blank: [], align: "left" },
  ]);
  equal(textOf("А", "x", atEnd), "А\nKarakter ke-1: huruf Sirilik a besar (U+0410)\nLalu x");
});

Deno.test("every text of a letter may name an answer, in one line where it is one in every output", () => {
  const text = ["Tentang ", { field: "isi" }];
  const form = definition([field({ id: "isi", kind: "address" })], [
    { type: "heading", text },
    { type: "title", text, number: [] },
    { type: "row", label: text, text: [], blank: [], bullet: false },
    {
      type: "list",
      title: text,
      marker: "bullet",
      items: [{ text, blank: [] }],
      isParted: false,
      isKept: true,
    },
    { type: "table", head: [text, text], widths: [50, 50], rows: [{ cells: [text, []] }] },
    {
      type: "signatures",
      room: 25,
      columns: [{ above: [], stamp: [], below: [{ text, blank: [], strong: true }] }],
    },
  ]);
  const words = "Tentang a b";
  /** @type {Inline[]} */
  const content = [{ kind: "literal", text: "Tentang " }, { kind: "value", text: "a\nb", field: "isi" }];
  deepEqual(compose(form, { isi: "a\nb" }, ANY).blocks, [
    { type: "heading", text: words },
    { type: "title", text: words, number: [] },
    { type: "rows", bullet: false, rows: [{ label: words, content: [] }] },
    { type: "list", title: words, marker: "bullet", items: [content], isKept: true },
    { type: "table", head: [words, words], widths: [50, 50], rows: [[content, []]] },
    {
      type: "signatures",
      room: 25,
      columns: [{
        above: [],
        stamp: "",
        signature: null,
        below: [content.map((inline) => ({ ...inline, strong: true }))],
      }],
    },
  ]);
});

Deno.test("each line of an answer is an item, and so is each line of dots where there is none", () => {
  const form = definition([field({ id: "isi", kind: "lines" })], [{
    type: "list",
    title: [],
    marker: "letter",
    items: [{ text: [{ field: "isi" }], blank: [] }],
    isParted: true,
    isKept: false,
  }]);
  const [made] = /** @type {ListBlock[]} */ (compose(form, { isi: "satu\ndua" }, ANY).blocks);
  deepEqual(made.items.map(plain), ["satu", "dua"]);
  const [empty] = /** @type {ListBlock[]} */ (compose(form, {}, ANY).blocks);
  deepEqual(empty.items.map(([{ kind }]) => kind), ["gap", "gap", "gap"]);
});

Deno.test("all sign at one height, however few of the lines below apply to one of them", () => {
  const asked = field({ id: "isi" });
  const line = (/** @type {string} */ field) => ({ text: [{ field }], blank: [] });
  const form = definition([asked], [{
    type: "signatures",
    room: 25,
    columns: [
      { above: [], stamp: [{ text: ["Meterai\nRp10.000"], blank: [] }], below: [line("isi"), line("isi")] },
      { above: [], stamp: [], below: [line("not asked"), line("isi")] },
    ],
  }]);
  const [made] = /** @type {SignaturesBlock[]} */ (compose(form, { isi: "x" }).blocks);
  deepEqual(made.columns.map(({ stamp, below }) => [stamp, ...below.map(plain)]), [
    ["Meterai\nRp10.000", "x", "x"],
    ["", "x", ""],
  ]);
});

Deno.test("nobody signs where no column applies", () => {
  deepEqual(compose(definition([], [{ type: "signatures", room: 25, columns: [] }]), {}).blocks, []);
});

Deno.test("a list without items and a table without rows are not printed", () => {
  const form = definition([], [
    { type: "list", title: ["Lampiran"], marker: "number", items: [], isParted: false, isKept: false },
    { type: "table", head: [["A"], ["B"]], widths: [50, 50], rows: [] },
  ]);
  deepEqual(compose(form, {}, ANY).blocks, []);
});

Deno.test("a table's cell that may stay empty has a dash, and dots on the letter to fill in by hand", () => {
  const fields = [field({ id: "nomor", optional: true }), field({ id: "nama" })];
  const cells = [[{ field: "nomor" }], [{ field: "nama" }], ["Nomor ", { field: "nomor" }]];
  const form = definition(fields, [
    { type: "table", head: [["A"], ["B"], ["C"]], widths: [30, 30, 40], rows: [{ cells }] },
  ]);
  const printed = (/** @type {boolean} */ blank) => {
    const [table] = compose(form, {}, { ...ANY, blank }).blocks;
    return table.type === "table" && table.rows[0].map(plain);
  };
  const [few, many] = [30, 40].map((count) => ".".repeat(count));
  deepEqual(printed(false), ["-", few, `Nomor ${many}`]);
  deepEqual(printed(true), [few, few, `Nomor ${many}`]);
});

Deno.test("an answer stands whole in a cell, however narrow, and dots among words stay", () => {
  const fields = [field({ id: "nomor", optional: true })];
  const cells = [[{ field: "nomor" }], [{ field: "nomor" }, " buah"]];
  const form = definition(fields, [{
    type: "table",
    head: [["A"], ["B"]],
    widths: [10, 90],
    rows: [{ cells }],
  }]);
  const printed = (/** @type {Record<string, string>} */ values) => {
    const [table] = compose(form, values, ANY).blocks;
    return table.type === "table" && table.rows[0].map(plain);
  };
  const nomor = "12/34/56/78/90/12/34";
  deepEqual(printed({ nomor }), [nomor, `${nomor} buah`]);
  deepEqual(printed({}), ["-", `${".".repeat(40)} buah`]);
});

Deno.test("an item that is one has one line of dots, and one that is not asked is none", () => {
  const items = ["isi", "not asked"].map((id) => ({ text: [{ field: id }], blank: [] }));
  const form = definition([field({ id: "isi" })], [
    { type: "list", title: [], marker: "number", items, isParted: false, isKept: false },
  ]);
  const [made] = /** @type {ListBlock[]} */ (compose(form, {}, ANY).blocks);
  equal(made.items.length, 1);
  equal(/^\.+$/.test(plain(made.items[0])), true);
});

Deno.test("the dots of a narrow cell fit into one line of it", () => {
  const fields = [field({ id: "hari", kind: "date" }), field({ id: "nama" })];
  const cells = [[{ field: "hari" }], [{ field: "nama" }], [{ field: "nama" }]];
  const form = definition(fields, [
    { type: "table", head: [["A"], ["B"], ["C"]], widths: [10, 20, 70], rows: [{ cells }] },
  ]);
  const [table] = compose(form, {}, { ...ANY, blank: true }).blocks;
  deepEqual(table.type === "table" && table.rows[0].map((cell) => plain(cell).length), [11, 28, 30]);
});
