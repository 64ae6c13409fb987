import { deepEqual, equal } from "node:assert/strict";
import {
  countOf,
  helpOf,
  lpseItem,
  pageItem,
  resultItem,
} from "../../../../overrides/client/ui/search/results.js";

const ROOT = new URL("https://situs.example/bantuan/");

/**
 * @param {any} node
 * @returns {string} its text, with what is marked in brackets
 */
function said(node) {
  if (typeof node === "string") return node;
  const text = node.children.map(said).join("");
  return node.tag === "mark" ? `[${text}]` : text;
}

/** @param {any} node @returns {string[]} the addresses that it leads to */
const addresses = (node) =>
  typeof node === "string"
    ? []
    : [...(node.attributes.href ? [node.attributes.href] : []), ...node.children.flatMap(addresses)];

/** @param {object} of */
const result = (of) => /** @type {any} */ ({ titleMarks: [], passage: "", passageMarks: [], ...of });

Deno.test("a result says its title, what it is, and where the words stand", () => {
  const item = resultItem(
    result({
      address: "tanya-jawab/login/#sebab",
      kind: "jawaban",
      title: "Gagal login lagi",
      titleMarks: [{ start: 6, end: 11 }],
      passage: "Login ke SPSE gagal.",
      passageMarks: [{ start: 0, end: 5 }, { start: 14, end: 19 }],
    }),
    ROOT,
  );
  equal(said(item), "Gagal [login] lagi Jawaban [Login] ke SPSE [gagal].");
  deepEqual(addresses(item), ["https://situs.example/bantuan/tanya-jawab/login/#sebab"]);
});

Deno.test("each kind of page has its name", () => {
  const names = ["jawaban", "surat", "langkah", "istilah", "halaman"].map((kind) =>
    said(pageItem(/** @type {any} */ ({ address: "x/", kind, title: "X" }), ROOT))
  );
  deepEqual(names, ["X Jawaban", "X Surat", "X Langkah", "X Istilah", "X Halaman"]);
});

Deno.test("an LPSE is told with its institution, its address, and the one of before", () => {
  const found = { name: "LPSE Uji", address: "spse.uji.example", oldAddress: "", institution: "Kota Uji" };
  const item = lpseItem(/** @type {any} */ (found));
  equal(said(item), "LPSE Uji LPSE Kota Uji, spse.uji.example");
  deepEqual(addresses(item), ["https://spse.uji.example"]);
  const moved = lpseItem(/** @type {any} */ ({ ...found, oldAddress: "lpse.uji.example", institution: "" }));
  equal(said(moved), "LPSE Uji LPSE spse.uji.example, alamat lama lpse.uji.example");
});

Deno.test("how many there are says whether these are all", () => {
  deepEqual([countOf(3, false), countOf(10, true)], ["3 hasil", "10 hasil teratas"]);
});

Deno.test("who finds nothing is led to all questions and to the contacts", () => {
  const help = helpOf(/** @type {any} */ ({ questions: "tanya-jawab/", contacts: "kontak/" }), ROOT);
  equal(said(help), "Belum ketemu? Lihat semua pertanyaan Lihat kontak");
  deepEqual(addresses(help), [
    "https://situs.example/bantuan/tanya-jawab/",
    "https://situs.example/bantuan/kontak/",
  ]);
});
