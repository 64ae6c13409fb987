import { deepEqual, equal } from "node:assert/strict";
import { segmentsOf } from "../../../../../overrides/client/model/render/pdf/segments.js";

const isLatin = (/** @type {number} */ codePoint) => codePoint < 0x250;
const parts = (/** @type {string} */ text) =>
  segmentsOf(text, isLatin).map(({ text, isDrawn }) => (isDrawn ? `[${text}]` : text));

Deno.test("a text that the font has is one segment", () => {
  deepEqual(parts("Siti Contoh"), ["Siti Contoh"]);
});

Deno.test("what the font lacks is parted from what it has", () => {
  deepEqual(parts("CV Ж Contoh"), ["CV ", "[Ж]", " Contoh"]);
});

Deno.test("words that the font lacks stay together with the spaces between them", () => {
  deepEqual(parts("a سيتي نور b"), ["a ", "[سيتي نور]", " b"]);
});

Deno.test("a character of several code points is not cut", () => {
  deepEqual(parts("x👩‍👩‍👧y"), ["x", "[👩‍👩‍👧]", "y"]);
});

Deno.test("a letter whose mark the font lacks is drawn with its mark", () => {
  deepEqual(parts("ae\u0323b"), ["a", "[e\u0323]", "b"]);
});

Deno.test("nothing is lost", () => {
  for (const text of ["", " ", "Ж", " Ж ", "ЖaЖ Ж", "é"]) {
    equal(segmentsOf(text, isLatin).map((part) => part.text).join(""), text);
  }
});
