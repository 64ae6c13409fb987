import { deepEqual, equal } from "node:assert/strict";
import { megabytes, whatBecomes } from "../../../../overrides/client/ui/scan/scan_item.js";

/** @param {string} name @param {boolean} isPdf */
const entry = (name, isPdf) => /** @type {any} */ ({ file: { name }, isPdf });
const alone = { page: 0, pages: 1, number: 0, of: 1 };

Deno.test("a PDF goes along as it is, and under another name where its own is no good one", () => {
  equal(whatBecomes(entry("surat.pdf", true), alone), "dilampirkan apa adanya");
  equal(whatBecomes(entry("surat", true), alone), "dilampirkan apa adanya dengan nama surat.pdf");
});

Deno.test("a photo is a page of a PDF, counted from one", () => {
  equal(
    whatBecomes(entry("a.jpg", false), { ...alone, page: 1, pages: 3 }),
    "halaman 2 dari 3 di PDF gabungan",
  );
});

Deno.test("of several attachments each says which it is", () => {
  const second = { page: 0, pages: 2, number: 1, of: 2 };
  equal(whatBecomes(entry("a.jpg", false), second), "lampiran 2, halaman 1 dari 2 di PDF gabungan");
  equal(whatBecomes(entry("a.pdf", true), { ...second, number: 0 }), "lampiran 1, dilampirkan apa adanya");
});

Deno.test("a size is told in megabytes of a million bytes, and never as nothing", () => {
  deepEqual([1_540_000, 10_000_000, 1].map(megabytes), ["1,5", "10", "0,1"]);
});
