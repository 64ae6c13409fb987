import { equal, match, ok } from "node:assert/strict";
import { toBytes } from "pdfkit/output";
import { newDocument } from "../../../../../overrides/client/model/render/pdf/new_document.js";
import { textOf } from "../../../bytes.js";

/** @param {Partial<Parameters<typeof newDocument>[0]>} [properties] @returns {Promise<string>} */
async function made(properties) {
  const moment = new Date(Date.UTC(2026, 10, 22, 1));
  const doc = newDocument({ title: "Surat", author: "", moment, subset: "PDF/UA", ...properties });
  const written = toBytes(doc);
  doc.addPage();
  doc.end();
  return textOf(await written);
}

Deno.test("a file says its language and its moment, and readers show its title", async () => {
  const text = await made();
  match(text, /^%PDF-1\.7/);
  match(text, /\/Lang \(id-ID\)/);
  match(text, /\/DisplayDocTitle true/);
  match(text, /\(D:20261122010000Z\)/);
  match(text, /\/MediaBox \[0 0 595\.\d+ 841\.\d+\]/);
  match(await made({ subset: "PDF/A-1b" }), /^%PDF-1\.4/);
});

Deno.test("a file names who writes it, and nobody where nobody is named", async () => {
  match(await made({ author: "CV Contoh" }), /\/Author/);
  equal((await made()).includes("/Author"), false);
  match(await made({ creator: "Situs Uji" }), /\(Situs Uji\)/);
});

Deno.test("the file's properties are whole XML, whatever signs they hold", async () => {
  const text = await made({ title: "Surat <Satu> & Dua", author: "PT A & B" });
  const [xml] = /<rdf:RDF[\s\S]*<\/rdf:RDF>/.exec(text) ?? [""];
  ok(xml.includes("Surat &#60;Satu&#62; &#38; Dua"), xml);
  equal(/&(?!#\d+;)/.test(xml), false);
  match(text, /\(Surat <Satu> & Dua\)/);
});
