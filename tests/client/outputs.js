/**
 * One filled letter in every format, as `letter.txt`, `.html` (its words), `.pdf` and `.docx`.
 * Usage: deno run outputs.js <folder>, `{ definition, values }` as JSON on standard input; what is remarked on the
 * answers comes as JSON on standard output.
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
import { raster } from "./raster.js";

/** @import { VNode } from "../../overrides/client/model/render/vnode.js" */

/** @param {VNode} tree @returns {string} */
const wordsOf = (tree) => typeof tree === "string" ? tree : tree.children.map(wordsOf).join("");

const [folder] = Deno.args;
const { definition, values } = JSON.parse(await new Response(Deno.stdin.readable).text());
const letter = composeFully(definition, values);
const options = { fonts: { blank, bold, fixed, regular }, raster, moment: new Date(2026, 10, 22, 8) };
await Deno.writeTextFile(`${folder}/letter.txt`, renderText(letter));
await Deno.writeTextFile(`${folder}/letter.html`, wordsOf(renderHtml(letter)));
await Deno.writeFile(`${folder}/letter.pdf`, (await renderPdf(letter, options)).bytes);
await Deno.writeFile(`${folder}/letter.docx`, (await renderDocx(letter)).stream());
console.log(JSON.stringify(check(definition, values, options.moment)));
