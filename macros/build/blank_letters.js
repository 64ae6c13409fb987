/**
 * The build's own edge: renders blank letters to files, with the same renderers as the page.
 * Usage: deno run blank_letters.js <seconds since 1970> <the site's name>, the definitions by their output folders as JSON on
 * standard input.
 */

import blank from "#fonts/blank.ttf" with { type: "bytes" };
import bold from "#fonts/bold.ttf" with { type: "bytes" };
import regular from "#fonts/regular.ttf" with { type: "bytes" };
import { KINDS } from "../../overrides/client/model/fields/kinds.js";
import { composeFully } from "../../overrides/client/model/letter/full.js";
import { fileName } from "../../overrides/client/model/letter/file_name.js";
import { COMPOSE_ANY } from "../../overrides/client/model/letter/any_part.js";
import { renderDocx } from "../../overrides/client/model/render/docx.js";
import { renderPdf } from "../../overrides/client/model/render/pdf.js";

/** @import { Definition } from "../../overrides/client/model/types.js" */

/** @type {Record<string, Definition>} */
const definitions = JSON.parse(await new Response(Deno.stdin.readable).text());
const [seconds, creator] = Deno.args;
const moment = Number(seconds) * 1000;
// The writers ask the clock in several places; two builds of the same letter must be the same bytes.
globalThis.Date = /** @type {any} */ (class extends Date {
  /** @param {any[]} parts */
  constructor(...parts) {
    // @ts-ignore: any of Date's ways to be made
    super(...(parts.length === 0 ? [moment] : parts));
  }

  /** @override */
  static now() {
    return moment;
  }
});

const unknown = Object.values(definitions).flatMap(({ fields, blocks }) => [
  ...fields.filter(({ kind }) => !(kind in KINDS)).map(({ kind }) => `kind ${kind}: fields/kinds.js`),
  ...blocks.filter(({ type }) => !(type in COMPOSE_ANY)).map(({ type }) =>
    `block ${type}: letter/compose.js`
  ),
]);
if (unknown.length > 0) {
  console.error(`The browser's code lacks, in overrides/client/model/:\n${[...new Set(unknown)].join("\n")}`);
  Deno.exit(1);
}

for (const [folder, definition] of Object.entries(definitions)) {
  /** @type {Record<string, string>} */
  const initial = Object.fromEntries(definition.fields.map((field) => [field.id, field.initial]));
  const letter = composeFully(definition, initial, { blank: true });
  /** @type {(text: string) => never} */
  const refuse = (text) => {
    throw new Error(`Surat "${definition.id}": huruf ini tidak ada di fon surat: ${text}`);
  };
  const raster = { measure: refuse, draw: refuse };
  const options = { fonts: { regular, bold, blank }, raster, moment: new Date(), creator };
  const { bytes } = await renderPdf(letter, options);
  const docx = await renderDocx(letter);
  const name = (/** @type {string} */ extension) =>
    `${folder}/${fileName(definition, {}, extension).replace(/(\.\w+)$/, "-kosong$1")}`;
  await Deno.writeFile(name("pdf"), bytes);
  await Deno.writeFile(name("docx"), docx.stream());
}
