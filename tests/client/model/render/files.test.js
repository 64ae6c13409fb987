import { deepEqual, equal, match } from "node:assert/strict";
import blank from "#fonts/blank.ttf" with { type: "bytes" };
import bold from "#fonts/bold.ttf" with { type: "bytes" };
import fixed from "#fonts/fixed.ttf" with { type: "bytes" };
import regular from "#fonts/regular.ttf" with { type: "bytes" };
import { unzipSync } from "fflate";
import { renderDocx } from "../../../../overrides/client/model/render/docx.js";
import { renderPdf } from "../../../../overrides/client/model/render/pdf.js";
import { raster } from "../../raster.js";

/** @import { Block, Letter } from "../../../../overrides/client/model/types.js" */

const moment = new Date(2026, 10, 22, 8);

/** @param {string} text @returns {Letter} */
const letterOf = (text) => ({
  title: "Surat Contoh",
  author: "CV Contoh Jaya",
  blocks: /** @type {Block[]} */ ([
    { type: "heading", text: "A. UJI" },
    { type: "rows", rows: [{ label: "Nama", content: [{ kind: "value", text }] }] },
    { type: "rows", rows: [{ label: "Pilih", choices: [{ text: "Satu", checked: true }] }] },
    { type: "box", height: 25, content: [{ kind: "value", text }] },
  ]),
});
const pdfOf = async (/** @type {string} */ text) =>
  (await renderPdf(letterOf(text), { fonts: { regular, bold, blank }, raster, moment })).bytes;
const partsOf = async (/** @type {string} */ text) =>
  unzipSync(new Uint8Array(await (await renderDocx(letterOf(text))).arrayBuffer()));

Deno.test("the same letter at the same moment is the same PDF, byte for byte", async () => {
  deepEqual(await pdfOf("Siti Ж"), await pdfOf("Siti Ж"));
});

Deno.test("the same letter is the same DOCX in every part but its time stamps", async () => {
  const [one, two] = [await partsOf("Siti"), await partsOf("Siti")];
  deepEqual(Object.keys(one), Object.keys(two));
  for (const name of Object.keys(one).filter((name) => name !== "docProps/core.xml")) {
    deepEqual(one[name], two[name], name);
  }
});

Deno.test("both files are read aloud in Indonesian", async () => {
  match(new TextDecoder("latin1").decode(await pdfOf("Siti")), /\/Lang \(id-ID\)/);
  const parts = await partsOf("Siti");
  match(new TextDecoder().decode(parts["word/styles.xml"]), /<w:lang [^>]*w:val="id-ID"/);
});

Deno.test("every text makes both files", async () => {
  const texts = [
    "",
    "x".repeat(300),
    "CV ".repeat(70),
    "a\tb\r\nc\u0000d\uD800e\u202Ef",
    "😀 سيتي ꦲꦏ꧀ꦱꦫ 中文",
    Array.from({ length: 300 }, (_, index) => `baris ${index} `.repeat(6)).join("\n"),
    "<b>&amp;</b> ]]> ${x} {{ x }} =1+1 %PDF-",
  ];
  for (const text of texts) {
    equal(new TextDecoder().decode((await pdfOf(text)).slice(0, 5)), "%PDF-");
    equal("word/document.xml" in await partsOf(text), true);
  }
});

Deno.test("what the fonts lack is told", async () => {
  const options = { fonts: { regular, bold, blank }, raster, moment };
  deepEqual((await renderPdf(letterOf("Siti Ж中"), options)).drawn, ["Ж中"]);
  deepEqual((await renderPdf(letterOf("Siti"), options)).drawn, []);
});

Deno.test("a User ID of 20,000 characters makes every file in good time", async () => {
  const letter = letterOf("Siti");
  letter.blocks.push({
    type: "line",
    align: "left",
    content: [{ kind: "value", text: "|А".repeat(10_000), verbatim: true }],
  });
  const start = performance.now();
  equal(
    (await renderPdf(letter, { fonts: { regular, bold, blank, fixed }, raster, moment })).bytes.length >
      10_000,
    true,
  );
  equal((await renderDocx(letter)).size > 5_000, true);
  equal(performance.now() - start < 20_000, true);
});
