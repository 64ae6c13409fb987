import { deepEqual, equal } from "node:assert/strict";
import { layout } from "../../../../../overrides/client/model/render/pdf/layout.js";
import { INDENT, PAGE } from "../../../../../overrides/client/model/letter/page.js";
import { points } from "../../../../../overrides/client/model/render/units.js";
import { box, letter, value } from "./blocks.js";

/** @import { Block, ScreenSignature } from "../../../../../overrides/client/model/types.js" */
/** @import { StructureNode } from "../../../../../overrides/client/model/render/pdf/slices.js" */

const measure = (/** @type {string} */ text) => [...text].length * 5;
/** @type {Block} */
const signature = {
  type: "signatures",
  room: 25,
  columns: [{
    above: [value("Pekanbaru"), value("Pemohon")],
    stamp: "",
    signature: null,
    below: [value("(Ttd)")],
  }],
};

/** @type {ScreenSignature} */
const SIGNATURE = {
  kind: "picture",
  bytes: new Uint8Array(),
  url: "data:image/jpeg;base64,",
  width: 800,
  height: 250,
  words: "Tanda tangan",
};

Deno.test("a long box runs over pages, framed on each", () => {
  const { pages } = layout(letter([box(120)]), measure);
  equal(pages.length, 3);
  deepEqual(pages.map((page) => page.frames.length), [1, 1, 1]);
});

Deno.test("nothing stands below the bottom margin, save the page number", () => {
  const { pages } = layout(letter([box(120), signature]), measure);
  const bottom = points(PAGE.height - PAGE.bottom);
  for (const page of pages) {
    for (const run of page.runs) equal(run.y <= bottom || run.text.startsWith("Halaman"), true, run.text);
    for (const frame of page.frames) equal(frame.y + frame.height <= bottom + 1e-9, true);
  }
});

Deno.test("page numbers begin on the second page", () => {
  const { pages } = layout(letter([box(120)]), measure);
  const numbers = pages.map((page) => page.runs.find((run) => run.text.startsWith("Halaman"))?.text);
  deepEqual(numbers, [undefined, "Halaman 2 dari 3", "Halaman 3 dari 3"]);
});

for (let lines = 35; lines < 60; lines++) {
  Deno.test(`the signature stays whole after a box of ${lines} lines`, () => {
    const { pages } = layout(letter([box(lines), signature]), measure);
    const withPart = pages.filter((page) =>
      page.runs.some((run) => ["Pekanbaru", "Pemohon", "(Ttd)"].includes(run.text))
    );
    equal(withPart.length, 1);
  });
}

Deno.test("a heading stands on the page of its first row", () => {
  for (let lines = 30; lines < 60; lines++) {
    const rows = {
      type: /** @type {const} */ ("rows"),
      bullet: true,
      rows: [{ label: "Nama", content: value("Siti") }],
    };
    const { pages } = layout(letter([box(lines), { type: "heading", text: "B. UJI" }, rows]), measure);
    const pageOf = (/** @type {string} */ text) =>
      pages.findIndex((page) => page.runs.some((run) => run.text === text));
    equal(pageOf("B. UJI"), pageOf("Nama"), `after ${lines} lines`);
  }
});

Deno.test("a value of more lines than a page holds is split, not lost", () => {
  const text = Array.from({ length: 200 }, (_, index) => `jalan ${index}`).join("\n");
  const { pages } = layout(
    letter([{ type: "rows", bullet: true, rows: [{ label: "Alamat", content: value(text) }] }]),
    measure,
  );
  equal(pages.flatMap((page) => page.runs).filter((run) => run.text.startsWith("jalan")).length, 200);
});

Deno.test("the structure reads as a table of rows with heads", () => {
  const { root } = layout(
    letter([{ type: "rows", bullet: true, rows: [{ label: "Nama", content: value("Siti") }] }]),
    measure,
  );
  /** @param {StructureNode} node @returns {unknown} */
  const tags = (node) => node.children.length ? [node.tag, ...node.children.map(tags)] : node.tag;
  deepEqual(tags(root), ["Document", ["Table", ["TR", "TH", ["TD", "P"]]]]);
});

Deno.test("the signature's page carries the notes that stand before it", () => {
  /** @type {Block} */
  const notes = {
    type: "list",
    title: "Keterangan",
    marker: "bullet",
    isKept: true,
    items: [value("satu"), value("dua")],
  };
  for (let lines = 30; lines < 60; lines++) {
    const { pages } = layout(letter([box(lines), notes, signature]), measure);
    const signed = pages.find((page) => page.runs.some((run) => run.text === "(Ttd)"));
    for (const text of ["Keterangan", "satu", "dua"]) {
      equal(signed?.runs.some((run) => run.text === text), true, `${text} after ${lines} lines`);
    }
  }
});

Deno.test("a heading is measured as bold", () => {
  const bold = (/** @type {string} */ text, /** @type {string} */ font = "") =>
    [...text].length * (font === "bold" ? 10 : 5);
  const { pages: [page] } = layout(letter([{ type: "heading", text: "kata ".repeat(15).trim() }]), bold);
  equal(new Set(page.runs.map(({ y }) => y)).size, 2);
  for (const { text, font } of page.runs) {
    equal(bold(text.trimEnd(), font) <= points(PAGE.width - PAGE.left - PAGE.right), true);
  }
});

Deno.test("a letter's title and a table's are bold and in the middle; the title is underlined, and its number is not", () => {
  const bold = (/** @type {string} */ text, /** @type {string} */ font = "") =>
    [...text].length * (font === "bold" ? 10 : 5);
  const middle = points((PAGE.left + PAGE.width - PAGE.right) / 2);
  const [made] = layout(
    letter([
      { type: "title", text: "SURAT KUASA", number: value("Nomor 1") },
      { type: "table", head: ["Semula"], widths: [100], rows: [[value("satu")]] },
    ]),
    bold,
  ).pages;
  const found = ["SURAT KUASA", "Nomor 1", "Semula", "satu"].map((text) => {
    const line = made.runs.find((run) => run.text.trimEnd() === text);
    const isInMiddle = line && Math.abs(line.x + bold(text, line.font) / 2 - middle) < 1;
    return [line?.font, isInMiddle, made.rules.some((rule) => line && Math.abs(rule.y - line.y) < 3)];
  });
  deepEqual(found, [["bold", true, true], ["regular", true, false], ["bold", true, false], [
    "regular",
    false,
    false,
  ]]);
});

Deno.test("what begins a page begins at its upper margin, whatever space it has above it elsewhere", () => {
  const heading = /** @type {const} */ ({ type: "heading", text: "A" });
  const line = /** @type {const} */ ({ type: "line", content: value("A"), align: "left" });
  const tops = [[heading, line], [line, heading]].map((blocks) =>
    layout(letter(blocks), measure).pages[0].runs[0].y
  );
  equal(tops[0], tops[1]);
  equal(tops[0] - points(PAGE.top) < 13.4, true);
});

Deno.test("a box is closed at the end of a page and opened at the next one's top", () => {
  const { pages: [first, second] } = layout(letter([box(80)]), measure);
  const bottom = points(PAGE.height - PAGE.bottom);
  equal(first.frames[0].y + first.frames[0].height <= bottom, true);
  const lastLine = Math.max(...first.runs.map(({ y }) => y));
  equal(first.frames[0].y + first.frames[0].height - lastLine > points(INDENT.box), true);
  equal(second.frames[0].y, points(PAGE.top));
  equal(second.runs[0].y - second.frames[0].y > points(INDENT.box), true);
});

Deno.test("a User ID stands in its own font, where the text before it ends", () => {
  const { pages: [page] } = layout(
    letter([{
      type: "line",
      align: "left",
      content: [...value("ID "), { kind: "value", text: "a b", verbatim: true }],
    }]),
    measure,
  );
  deepEqual(page.runs.map(({ text, font, goesOn }) => [text, font, goesOn]), [["ID ", "regular", true], [
    "a b",
    "fixed",
    false,
  ]]);
  equal(page.runs[1].x - page.runs[0].x, measure("ID "));
});

/** @type {Block} */
const table = {
  type: "table",
  head: ["Data", "Semula"],
  widths: [50, 50],
  rows: [[value("Alamat"), value("a\nb\nc")], [value("NPWP"), value("d")]],
};

Deno.test("a table's row stands whole on one page, and never its titles alone", () => {
  for (let lines = 30; lines < 60; lines++) {
    const { pages } = layout(letter([box(lines), table]), measure);
    const pageOf = (/** @type {string} */ text) =>
      pages.findIndex((page) => page.runs.some((run) => run.text === text));
    equal(pageOf("a"), pageOf("c"), String(lines));
    equal(pageOf("Data"), pageOf("Alamat"), String(lines));
  }
});

Deno.test("a row taller than a page goes on over pages, framed on each", () => {
  const long = value(Array.from({ length: 120 }, (_, index) => `baris ${index}`).join("\n"));
  const { pages } = layout(letter([{ ...table, rows: [[value("Uraian"), long]] }]), measure);
  deepEqual(pages.map(({ frames }) => frames.length), [4, 2, 2]);
  const bottom = points(PAGE.height - PAGE.bottom);
  for (const { frames } of pages) {
    for (const frame of frames) equal(frame.y + frame.height <= bottom + 1e-9, true);
  }
});

Deno.test("who sign beside each other do so at one height, on one page", () => {
  /** @type {Block} */
  const signatures = {
    type: "signatures",
    room: 25,
    columns: [
      { above: [value("Penerima,")], stamp: "", signature: null, below: [value("Budi")] },
      {
        above: [value("Pemberi,"), value("CV")],
        stamp: "Meterai\nRp10.000",
        signature: null,
        below: [value("Siti")],
      },
    ],
  };
  for (let lines = 30; lines < 60; lines++) {
    const { pages } = layout(letter([box(lines), signatures]), measure);
    const [page, ...others] = pages.filter(({ runs }) =>
      runs.some(({ text }) => ["Penerima,", "CV", "Rp10.000", "Budi", "Siti"].includes(text))
    );
    equal(others.length, 0);
    const y = (/** @type {string} */ text) => page.runs.find((run) => run.text === text)?.y.toFixed(3);
    equal(y("Budi"), y("Siti"));
    equal(y("Penerima,"), y("CV"));
  }
});

/** @type {Block} */
const line = { type: "line", align: "left", content: value("Demikian surat ini dibuat.") };
const copies = (/** @type {number} */ count) => ({
  type: /** @type {const} */ ("list"),
  title: "Tembusan:",
  marker: /** @type {const} */ ("number"),
  items: Array.from({ length: count }, (_, index) => value(`Kepala ${index}`)),
  isKept: false,
});
/** @param {Block[]} blocks @returns {(text: string) => number} the page of a text, from 0 */
const pagesOf = (blocks) => {
  const { pages } = layout(letter(blocks), measure);
  return (text) => pages.findIndex((page) => page.runs.some((run) => run.text === text));
};

Deno.test("what follows the place to sign stands on its page, and so does the line before it", () => {
  for (let lines = 30; lines < 60; lines++) {
    const pageOf = pagesOf([box(lines), line, signature, copies(3)]);
    const pages = ["Demikian surat ini dibuat.", "Pemohon", "(Ttd)", "Tembusan:", "Kepala 2"].map(pageOf);
    equal(new Set(pages).size, 1, `${lines}: ${pages}`);
  }
});

Deno.test("a list too long for a page follows the place to sign, which stays whole", () => {
  for (let lines = 30; lines < 60; lines++) {
    const pageOf = pagesOf([box(lines), line, signature, copies(60)]);
    equal(new Set(["Demikian surat ini dibuat.", "Pemohon", "(Ttd)"].map(pageOf)).size, 1, String(lines));
  }
});

Deno.test("a justified line fills its width by wider spaces, and the last one does not", () => {
  /** @type {Block} */
  const line = { type: "line", align: "justify", content: value("kata ".repeat(40).trim()) };
  const runs = layout(letter([line]), measure).pages[0].runs;
  const text = runs[0].text.trim();
  const spaces = text.split(" ").length - 1;
  equal(Math.round(measure(text) + spaces * (runs[0].stretch ?? 0)), Math.round(points(165)));
  equal(runs.at(-1)?.stretch, undefined);
});

for (const stamp of ["", "Meterai\nRp10.000"]) {
  Deno.test(`a signature made on the screen fills the room ${stamp ? "beside the stamp" : "between its lines"}`, () => {
    /** @type {Block} */
    const signatures = {
      type: "signatures",
      room: 25,
      columns: [{ above: [value("Kami,")], stamp, signature: SIGNATURE, below: [value("Siti")] }],
    };
    const { pages: [page], root } = layout(letter([signatures]), measure);
    const [{ x, y, width, height, node }] = page.figures;
    const [above, below] = ["Kami,", "Siti"].map((text) =>
      page.runs.find((run) => run.text === text)?.y ?? 0
    );
    deepEqual([node.tag, node.words], ["Figure", "Tanda tangan"]);
    deepEqual(root.children.map(({ tag }) => tag), stamp ? ["P", "P", "Figure", "P"] : ["P", "Figure", "P"]);
    equal(y > above && y + height < below, true);
    equal(height.toFixed(3), points(25).toFixed(3));
    equal((x + width).toFixed(3), points(PAGE.width - PAGE.right).toFixed(3), "to the right margin");
    for (const frame of page.frames) equal(frame.x + frame.width < x, true);
  });
}

Deno.test("a long paragraph before the place to sign may be split, and its last line goes along", () => {
  /** @type {Block} */
  const long = { type: "line", align: "left", content: value("kata ".repeat(600).trim()) };
  for (let lines = 25; lines < 40; lines += 5) {
    const { pages: [first, last] } = layout(letter([box(lines), long, signature]), measure);
    for (const { runs } of [first, last]) equal(runs.some(({ text }) => text.startsWith("kata")), true);
    equal(last.runs.some(({ text }) => text === "(Ttd)"), true);
  }
});

Deno.test("a short row, and an item of few lines, stands whole on one page", () => {
  const text = value("satu\nlagi\nakhir");
  const blocks = /** @type {Block[]} */ ([
    { type: "rows", bullet: true, rows: [{ label: "Alamat", content: text }] },
    { type: "list", title: "Daftar:", marker: "number", isKept: false, items: [text] },
  ]);
  for (const block of blocks) {
    for (let lines = 30; lines < 60; lines++) {
      const pageOf = pagesOf([box(lines), block]);
      equal(
        new Set([block.type === "list" ? "Daftar:" : "Alamat", "satu", "akhir"].map(pageOf)).size,
        1,
        String(lines),
      );
    }
  }
});

Deno.test("a box of one line is nowhere cut into its edges alone", () => {
  for (let lines = 30; lines < 60; lines++) {
    const { pages } = layout(letter([box(lines), { ...box(1), content: value("sendiri") }]), measure);
    for (const { frames, runs } of pages) {
      for (const frame of frames) {
        equal(runs.some(({ y }) => y > frame.y && y < frame.y + frame.height), true, String(lines));
      }
    }
  }
});
