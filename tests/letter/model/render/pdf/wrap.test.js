import { deepEqual, equal } from "node:assert/strict";
import { wrap } from "../../../../../overrides/letter/model/render/pdf/wrap.js";

const measure = (/** @type {string} */ text) => [...text].length; // every character is 1 pt wide

Deno.test("lines break at spaces, which hang at the end", () => {
  deepEqual(wrap("satu dua tiga", 8, measure), ["satu dua ", "tiga"]);
});

Deno.test("an empty line stays", () => {
  deepEqual(wrap("a\n\nb", 8, measure), ["a", "", "b"]);
});

Deno.test("indentation at the start of a line stays", () => {
  deepEqual(wrap("  - butir", 20, measure), ["  - butir"]);
});

Deno.test("a word longer than a line is broken between its characters", () => {
  deepEqual(wrap("ab cdefghijklm n", 5, measure), ["ab ", "cdefg", "hijkl", "m n"]);
});

Deno.test("a character of several code points is never cut", () => {
  deepEqual(wrap("👩‍👩‍👧👩‍👩‍👧", 5, measure), ["👩‍👩‍👧", "👩‍👩‍👧"]);
});

Deno.test("no character is lost, whatever the width", () => {
  const text = "Tidak  bisa   enkripsi data pada APENDO, lihat lampiran-yang-sangat-panjang/sekali";
  for (let width = 1; width < 90; width++) equal(wrap(text, width, measure).join(""), text);
});
