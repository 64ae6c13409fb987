import { equal } from "node:assert/strict";
import { cleanLine, cleanLines, spellOut } from "../../../overrides/letter/model/text.js";

Deno.test("every kind of line break becomes one line feed", () => {
  equal(cleanLines("a\r\nb\rc\u2028d\u2029e\u0085f"), "a\nb\nc\nd\ne\nf");
});

Deno.test("controls, bidi marks, soft hyphens and lone surrogates are not printed", () => {
  equal(cleanLines("a\u0000b\u202Ec\u00ADd\uD800e\uFEFF"), "abcd\uFFFDe");
});

Deno.test("inner indentation and blank lines stay, those at the ends go", () => {
  equal(cleanLines("\n\na\n\n  - b  \n\n"), "a\n\n  - b");
});

Deno.test("ligatures and odd spaces of pasted text become plain letters and spaces", () => {
  equal(cleanLine("veri\uFB01kasi\u2009data\u200B\u3000baru"), "verifikasi data baru");
});

Deno.test("a tab becomes spaces", () => {
  equal(cleanLines("a\tb"), "a    b");
});

Deno.test("letters typed as base and mark are composed", () => {
  equal(cleanLine("e\u0301"), "é");
});

Deno.test("a line has single spaces and no breaks", () => {
  equal(cleanLine("  CV \n Contoh\tJaya "), "CV Contoh Jaya");
});

for (const id of ["||AABCD", "| |?#BERSAUDARA", "$&{kota}%5d</b>", "a  b"]) {
  Deno.test(`the User ID ${id} is carried letter for letter`, () => {
    equal(spellOut(id), id);
  });
}

for (
  const [id, printed] of [
    ["AB\u200BCD", "AB<U+200B>CD"],
    ["AB\u00A0CD", "AB<U+00A0>CD"],
    ["\u0410B", "\u0410<U+0410>B"],
    ["AB ", "AB <U+0020>"],
    [" AB", " <U+0020>AB"],
    ["\u0000A", "<U+0000>A"],
    ["A\u202EB", "A<U+202E>B"],
    ["A\uD800", "A<U+D800>"],
    ["A\u{1D400}", "A\u{1D400}<U+1D400>"],
  ]
) {
  Deno.test(`the User ID ${JSON.stringify(id)} is spelled out`, () => {
    equal(spellOut(id), printed);
  });
}
