import { deepEqual } from "node:assert/strict";
import { unreadable } from "../../../../overrides/client/model/text/unreadable.js";

Deno.test("the places of what nobody can read are told", () => {
  deepEqual(unreadable("pasal \uf0c1\ue000 ini\nbaris\v\ufffc\n\ufdd0\ud800 x \u{10fffd}"), [
    { codes: ["U+F0C1", "U+E000"], line: 1, before: "pasal" },
    { codes: ["U+FFFC"], line: 3, before: "" },
    { codes: ["U+FDD0", "U+D800"], line: 4, before: "" },
    { codes: ["U+10FFFD"], line: 4, before: "x" },
  ]);
});

Deno.test("the word before a place is read without what cannot be read in it", () => {
  deepEqual(unreadable("PT a\ue000b\ue000").map(({ before }) => before), ["a", "ab"]);
});

Deno.test("letters of any script, emoji and known signs of symbol fonts can be read", () => {
  deepEqual(unreadable("Siti Ж 中 😀"), []);
  deepEqual(unreadable("\uf0b7 satu"), []);
});
