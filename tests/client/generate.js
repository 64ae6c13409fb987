/**
 * Generated letters for the validators: PDF, DOCX and text of each, the same for the same seed.
 * Usage: deno run generate.js <folder> <count> <seed> <archived>, definitions by name as JSON on standard input;
 * each one's letters come into the folder of its name in <folder>, and so many of them as PDF/A-1b into `archive` there.
 */

import blank from "#fonts/blank.ttf" with { type: "bytes" };
import bold from "#fonts/bold.ttf" with { type: "bytes" };
import fixed from "#fonts/fixed.ttf" with { type: "bytes" };
import regular from "#fonts/regular.ttf" with { type: "bytes" };
import fc from "fast-check";
import { noteOf } from "../../overrides/client/model/user_id/characters.js";
import { applicable } from "../../overrides/client/model/letter/applicable.js";
import { drafted } from "../../overrides/client/model/letter/drafted.js";
import { composeFully } from "../../overrides/client/model/letter/full.js";
import { renderDocx } from "../../overrides/client/model/render/docx.js";
import { renderHtml } from "../../overrides/client/model/render/html.js";
import { renderPdf } from "../../overrides/client/model/render/pdf.js";
import { renderText } from "../../overrides/client/model/render/text.js";
import { HTML_ANY } from "../../overrides/client/model/render/any_html.js";
import { raster } from "./raster.js";

/** @import { Definition, Field, Values } from "../../overrides/client/model/types.js" */
/** @import { VNode } from "../../overrides/client/model/render/vnode.js" */

const [folder, count, seed, archived] = Deno.args;
/** @type {Record<string, Definition>} */
const definitions = JSON.parse(await new Response(Deno.stdin.readable).text());

const words = fc.lorem({ maxCount: 12 });
const odd = fc.constantFrom(
  "",
  " ",
  "x".repeat(300),
  "CV Contoh ".repeat(20),
  "<b>&amp;</b> ]]> <!-- {{ x }} ${y} =1+1 $& %5d",
  "a\tb\r\nc\u0000d\uD800e\u202Ef\uFFFFg",
  "سيتي نور العابدين",
  "ꦲꦏ꧀ꦱꦫ ꦗꦮ",
  "株式会社 한국 Жанна Ελλάδα",
  "👩‍👩‍👧 😀 ✓ → ﬁ",
  "e\u0301 ế Ž ß",
  "satu\vdua\ftiga\u0085empat\x1elima",
  "\uf0b7 butir \uf0fc \ue000 \ufffc kata\u200dkata",
);
/** User IDs as they are copied from somewhere, and what no file can hold. */
const id = fc.oneof(
  fc.constantFrom(
    "CONTOH_01",
    "||AABCD",
    "АBСD",
    " A\u200bB\u00a0C\u00ad ",
    "سيتي|1",
    "A\u202eB\r\nC",
    "x-y ".repeat(90),
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
);
const line = fc.oneof(words, odd, fc.string({ unit: "binary", maxLength: 60 }));
const long = fc.oneof(
  fc.array(line, { minLength: 1, maxLength: 12 }).map((lines) => lines.join("\n")),
  fc.integer({ min: 1, max: 300 }).map((lines) =>
    Array.from({ length: lines }, (_, index) => `Baris ke-${index + 1}`).join("\n")
  ),
  fc.integer({ min: 100, max: 3000 }).map((length) => "Tidak bisa masuk. ".repeat(length).slice(0, 20_000)),
);

/** @param {Field} field @returns {fc.Arbitrary<string | string[]>} */
function valueOf({ kind, choices }) {
  if (kind === "choices") return fc.subarray(choices.map((choice) => choice.id));
  if (kind === "choice") return fc.constantFrom("", "bukan-pilihan", ...choices.map((choice) => choice.id));
  if (kind === "time") return fc.constantFrom("", "14:35 WIB", "pukul 7.05", "99.99");
  if (kind === "user_id") return id;
  if (kind === "date") return fc.constantFrom("", "2026-11-22", "0026-01-01", "bukan tanggal");
  return ["multiline", "address", "lines"].includes(kind) ? fc.oneof(line, long) : line;
}

/** @param {Definition} definition @returns what is asked of each letter's answers and letterhead */
function lettersOf(definition) {
  const answers = Object.fromEntries(definition.fields.map((field) => [field.id, valueOf(field)]));
  return fc.record({
    // With all answers, or as it is when many are missing and most entries of groups are empty.
    values: fc.oneof(
      fc.record(answers),
      /** @type {fc.Arbitrary<Values>} */ (fc.record(answers, { requiredKeys: [] })),
    ),
    isDrafted: fc.boolean(),
    letterhead: fc.oneof(
      fc.constant(null),
      fc.record({
        kind: fc.constant(/** @type {const} */ ("typed")),
        lines: fc.array(line, { maxLength: 4 }),
      }),
    ),
  });
}

/** @param {Definition} definition @param {Values} typed @returns {Values} with what the letter writes of it */
function withDrafts(definition, typed) {
  return definition.fields.filter(({ draftedFrom }) => draftedFrom).reduce((values, { id }) => {
    const applying = applicable(definition, values);
    const field = applying.fields.find((asked) => asked.id === id);
    return field ? { ...values, [id]: drafted(applying, field, values) } : values;
  }, typed);
}

const fonts = { regular, bold, blank, fixed };
/** @param {VNode} tree @returns {string} */
const textOf = (tree) => typeof tree === "string" ? tree : tree.children.map(textOf).join("");
// The signs before items differ: a text has hyphens.
const characters = (/** @type {string} */ text) => [...text.replace(/[\s•-]/g, "")].sort().join("");

const options = { fonts, raster, moment: new Date(2026, 10, 22, 8) };

/** @param {Definition} definition @param {string} place its letters' folder */
async function writeAll(definition, place) {
  const samples = fc.sample(lettersOf(definition), { numRuns: Number(count), seed: Number(seed) });
  for (const [index, { values: typed, isDrafted, letterhead }] of samples.entries()) {
    const values = isDrafted ? withDrafts(definition, typed) : typed;
    const letter = composeFully(definition, values, { letterhead, noteOf });
    const number = String(index).padStart(4, "0");
    const name = `${place}/${number}`;
    await Deno.writeFile(`${name}.pdf`, (await renderPdf(letter, options)).bytes);
    if (index < Number(archived)) {
      const { bytes } = await renderPdf(letter, { ...options, subset: "PDF/A-1b" });
      await Deno.writeFile(`${place}/archive/${number}.pdf`, bytes);
    }
    await Deno.writeFile(`${name}.docx`, (await renderDocx(letter)).stream());
    const text = renderText(letter);
    if (characters(textOf(renderHtml(letter, HTML_ANY))) !== characters(text)) {
      throw new Error(`the preview differs: ${name}`);
    }
    await Deno.writeTextFile(`${name}.txt`, text);
  }
}

for (const [name, definition] of Object.entries(definitions)) {
  await Deno.mkdir(`${folder}/${name}/archive`, { recursive: true });
  await writeAll(definition, `${folder}/${name}`);
}
