import { deepEqual, equal } from "node:assert/strict";

Object.assign(globalThis, { document: { readyState: "complete" }, Element: class {} });
const { ScanList } = await import("../../../../overrides/client/ui/scan/scan_list.js");

/** What is said of attachments of so many bytes, where the e-mail may have one megabyte. */
function said(/** @type {number} */ bytes, /** @type {object[]} */ ...entries) {
  const parts = { list: new EventTarget(), title: "Surat", limit: 1, changed: () => {} };
  const list = new ScanList(/** @type {any} */ (parts));
  list.entries = entries.map((entry) => /** @type {any} */ ({
    file: { name: "foto.jpg" },
    doubt: "",
    isOwn: false,
    ...entry,
  }));
  return list.size([{ bytes: new Uint8Array(bytes / 2) }, { bytes: new Uint8Array(bytes / 2) }]);
}

Deno.test("how large the e-mail will be is no problem while it may go out, as the mail writes it", () => {
  deepEqual(said(720_000, {}), {
    text: "Email dengan lampirannya sekitar 1 MB; batasnya 1 MB.",
    isProblem: false,
  });
});

Deno.test("an e-mail that is too large is a problem, and what to do is said", () => {
  const { text, isProblem } = said(740_000, {});
  equal(isProblem, true);
  equal(text.includes("lebih dari batas 1 MB"), true, text);
});

Deno.test("a file that is doubted is a problem by its name, also in a small e-mail", () => {
  const { text, isProblem } = said(10_000, { doubt: "terpotong" }, {}, {
    doubt: "kelabu",
    file: { name: "" },
  });
  equal(isProblem, true);
  equal(text.includes("Periksa dahulu, lihat daftar lampiran: foto.jpg, berkas tanpa nama."), true, text);
});

Deno.test("photos that the browser lets no page change are told of, and are no problem", () => {
  const { text, isProblem } = said(10_000, { isOwn: true });
  equal(isProblem, false);
  equal(text.includes("tidak mengizinkan foto diolah"), true, text);
});
