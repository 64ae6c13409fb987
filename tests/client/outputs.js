/**
 * Filled letters in every format, each as `<name>.txt`, `.html` (its words), `.pdf` and `.docx`.
 * Usage: deno run outputs.js <folder>, `{ definition, letters }` as JSON on standard input, the letters' answers by
 * name; what is remarked on them comes as JSON on standard output, by name.
 */

import blank from "#fonts/blank.ttf" with { type: "bytes" };
import bold from "#fonts/bold.ttf" with { type: "bytes" };
import fixed from "#fonts/fixed.ttf" with { type: "bytes" };
import regular from "#fonts/regular.ttf" with { type: "bytes" };
import { check } from "../../overrides/client/model/fields/checks.js";
import { composeFully } from "../../overrides/client/model/letter/full.js";
import { renderDocx } from "../../overrides/client/model/render/docx.js";
import { renderHtml } from "../../overrides/client/model/render/html.js";
import { renderPdf } from "../../overrides/client/model/render/pdf.js";
import { renderText } from "../../overrides/client/model/render/text.js";
import { HTML_ANY } from "../../overrides/client/model/render/any_html.js";
import { raster } from "./raster.js";

/** @import { VNode } from "../../overrides/client/model/render/vnode.js" */

/** @param {VNode} tree @returns {string} */
const wordsOf = (tree) => typeof tree === "string" ? tree : tree.children.map(wordsOf).join("");

const [folder] = Deno.args;
const { definition, letters } = JSON.parse(await new Response(Deno.stdin.readable).text());
const options = { fonts: { blank, bold, fixed, regular }, raster, moment: new Date(2026, 10, 22, 8) };
/** @type {Record<string, unknown>} */
const remarks = {};
for (const [name, values] of Object.entries(letters)) {
  const letter = composeFully(definition, values);
  await Deno.writeTextFile(`${folder}/${name}.txt`, renderText(letter));
  await Deno.writeTextFile(`${folder}/${name}.html`, wordsOf(renderHtml(letter, HTML_ANY)));
  await Deno.writeFile(`${folder}/${name}.pdf`, (await renderPdf(letter, options)).bytes);
  await Deno.writeFile(`${folder}/${name}.docx`, (await renderDocx(letter)).stream());
  remarks[name] = check(definition, values, options.moment);
}
console.log(JSON.stringify(remarks));
