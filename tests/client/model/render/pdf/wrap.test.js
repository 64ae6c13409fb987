import { deepEqual, equal } from "node:assert/strict";
import { wrap } from "../../../../../overrides/client/model/render/pdf/wrap.js";

/** @import { Measure, Span } from "../../../../../overrides/client/model/render/pdf/wrap.js" */

/** Every character is 1 pt wide, and a bold one 2. @type {Measure} */
const measure = (text, font) => [...text].length * (font === "bold" ? 2 : 1);
/** @param {string} text @param {number} width */
const lines = (text, width) =>
  wrap([{ text, font: "regular" }], width, measure).map((line) => line.map(({ text }) => text).join(""));

Deno.test("lines break at spaces, which hang at the end", () => {
  deepEqual(lines("satu dua tiga", 8), ["satu dua ", "tiga"]);
});

Deno.test("lines break after a hyphen within a word, and never after one before it", () => {
  deepEqual(lines("bukti-buktinya -5 a--b", 10), ["bukti-", "buktinya ", "-5 a--b"]);
  deepEqual(lines("AHU-0001.AH", 8), ["AHU-", "0001.AH"]);
  deepEqual(lines("bukti-buktinya", 20), ["bukti-buktinya"]);
});

Deno.test("an empty line stays", () => {
  deepEqual(wrap([], 8, measure), [[]]);
});

Deno.test("indentation at the start of a line stays", () => {
  deepEqual(lines("  - butir", 20), ["  - butir"]);
});

Deno.test("a word longer than a line is broken between its characters", () => {
  deepEqual(lines("ab cdefghijklm n", 5), ["ab ", "cdefg", "hijkl", "m n"]);
});

Deno.test("a character of several code points is never cut", () => {
  deepEqual(lines("👩‍👩‍👧👩‍👩‍👧", 5), ["👩‍👩‍👧", "👩‍👩‍👧"]);
});

Deno.test("no character is lost, whatever the width", () => {
  const text = "Tidak  bisa   enkripsi data pada APENDO, lihat lampiran-yang-sangat-panjang/sekali";
  for (let width = 1; width < 90; width++) equal(lines(text, width).join(""), text);
});

Deno.test("a bold line is measured as bold", () => {
  /** @type {Span[]} */
  const bold = [{ text: "satu dua", font: "bold" }];
  deepEqual(wrap(bold, 10, measure).map(([{ text }]) => text), ["satu ", "dua"]);
});

/** @param {string} id @param {number} width */
const around = (id, width) => {
  /** @type {Span[]} */
  const spans = [{ text: "ID (", font: "regular" }, { text: id, font: "fixed" }, {
    text: ") kami",
    font: "regular",
  }];
  return wrap(spans, width, measure).map((line) => line.map(({ text }) => text).join("|"));
};

Deno.test("a User ID is not broken at its spaces, and takes what stands at it along", () => {
  deepEqual(around(" a b--c ", 12), ["ID ", "(| a b--c |) ", "kami"]);
  deepEqual(around("ab", 20), ["ID (|ab|) kami"]);
});

Deno.test("a User ID that is longer than a line is broken between its characters", () => {
  deepEqual(around("abcdefgh", 5), ["ID ", "(|abcd", "efgh|) ", "kami"]);
});

Deno.test("no line breaks after a hyphen that ends a User ID, nor before one that goes on", () => {
  const made = (/** @type {Span[]} */ ...spans) =>
    wrap(spans, 7, measure).map((line) => line.map(({ text }) => text).join("|"));
  const regular = (/** @type {string} */ text) => ({ text, font: /** @type {const} */ ("regular") });
  const fixed = (/** @type {string} */ text) => ({ text, font: /** @type {const} */ ("fixed") });
  deepEqual(made(regular("kam "), fixed("AB-"), regular("cd")), ["kam ", "AB-|cd"]);
  deepEqual(made(regular("kam A-"), fixed("BC")), ["kam ", "A-|BC"]);
});
