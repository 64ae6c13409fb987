import { equal, ok } from "node:assert/strict";
import {
  cleanLine,
  cleanLines,
  inOneLine,
  replaceBreaks,
  verbatim,
  withoutOuterBreaks,
} from "../../../../overrides/client/model/text/text.js";

Deno.test("every kind of line break becomes one line feed", () => {
  for (
    const end of [
      "\r\n",
      "\r",
      "\v",
      "\f",
      "\x1c",
      "\x1d",
      "\x1e",
      "\u0084",
      "\u0085",
      "\u008d",
      "\u2028",
      "\u2029",
    ]
  ) {
    equal(cleanLines(`satu${end}dua`), "satu\ndua", JSON.stringify(end));
    equal(cleanLine(`satu${end}dua`), "satu dua", JSON.stringify(end));
  }
});

Deno.test("no character that parts words joins them", () => {
  for (const character of "\t\x1f\u00a0\u1680\u2007\u202f\u205f\u2800\u3000") {
    equal(cleanLine(`satu${character}dua`), "satu dua", JSON.stringify(character));
  }
});

Deno.test("an input of one line gets a space for line breaks, and none at the ends", () => {
  equal(inOneLine("\nPT Contoh \r\n Jaya\n"), "PT Contoh Jaya");
  equal(inOneLine(" a  b "), " a  b ");
  equal(inOneLine("\n\na\n\nb\n c \nd\n\n"), "a b c d");
});

Deno.test("line breaks and the spaces around them become a separator, other spaces stay", () => {
  equal(replaceBreaks("Jalan  Contoh \n \n Kota", ", "), "Jalan  Contoh, Kota");
});

Deno.test("the breaks at a text's ends go, and nothing else", () => {
  equal(withoutOuterBreaks("\n\n a\n\nb \n"), " a\n\nb ");
  equal(withoutOuterBreaks("\n\n") + withoutOuterBreaks(""), "");
});

Deno.test("a link full of spaces or line breaks does not hang the page", () => {
  const start = performance.now();
  for (const unit of [" ", "\n", " \n", "\r"]) {
    const long = `a${unit.repeat(200_000 / unit.length)}b`;
    for (const clean of [cleanLine, inOneLine, (/** @type {string} */ text) => replaceBreaks(text, " ")]) {
      equal(clean(long).length <= long.length, true);
    }
    equal(cleanLines(long).at(-1), "b");
    equal(withoutOuterBreaks(long), long);
  }
  ok(performance.now() - start < 3_000);
});

Deno.test("controls, bidi marks, soft hyphens and lone surrogates are not printed", () => {
  equal(cleanLines("a\u0000b\u202Ec\u00ADd\uD800e\uFEFF"), "abcd\uFFFDe");
});

Deno.test("inner indentation and blank lines stay, those at the ends go", () => {
  equal(cleanLines("\n\na\n\n  - b  \n\n"), "a\n\n  - b");
});

Deno.test("ligatures and odd spaces of pasted text become plain letters and spaces", () => {
  equal(
    cleanLine("veri\uFB01kasi\u2009data\u200B\u3000baru, o\uFB00icial"),
    "verifikasi data baru, official",
  );
});

Deno.test("a tab becomes spaces", () => {
  equal(cleanLines("a\tb"), "a    b");
});

Deno.test("letters typed as base and mark are composed", () => {
  equal(cleanLine("e\u0301"), "é");
});

Deno.test("letters are composed where something unseen stood between base and mark", () => {
  equal(cleanLine("Jose\u200b\u0301"), "José");
});

Deno.test("a line has single spaces and no breaks", () => {
  equal(cleanLine("  CV \n Contoh\tJaya "), "CV Contoh Jaya");
});

/** All that Unicode lets a program leave out. */
const IGNORABLE = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code))
  .filter((character) => /\p{Default_Ignorable_Code_Point}/u.test(character));

Deno.test("no unseen character tears a word apart", () => {
  equal(IGNORABLE.length > 4000, true);
  for (const character of IGNORABLE) {
    equal(cleanLines(`kata${character}kata`), "katakata", JSON.stringify(character));
    equal(
      cleanLine(`${character}Жанна${character}${character}中${character}文`).replace(character, ""),
      "Жанна中文",
    );
  }
});

for (
  const needed of [
    "می\u200cخواهم",
    "क्\u200dष",
    "ක්\u200dෂ",
    "ꦏ꧀\u200dꦱ",
    "👩\u200d👩\u200d👧",
    "👩🏽\u200d💻",
    "❤\ufe0f\u200d🔥",
    "1\ufe0f\u20e3",
    "🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}",
    "葛\u{e0100}",
    "ᠮᠤᠩᠭᠤᠯ\u180e",
    "\u1112\u1160\u11ab",
  ]
) {
  Deno.test(`${needed} keeps what shapes it`, () =>
    equal(cleanLine(`kata ${needed} kata`), `kata ${needed} kata`));
}

for (
  const [misused, plain] of [
    ["ka\u200dta", "kata"],
    ["1\ufe0f2", "12"],
    ["a\ufe0fb", "ab"],
    ["🏴\u{e0067}x", "🏴x"],
    ["👩\u200dx", "👩x"],
    ["PT\u3164Contoh", "PTContoh"],
    ["x\u{e0067}\u{e007f}y", "xy"],
    ["🏴\u200d\u{e0067}\u{e007f}y", "🏴y"],
  ]
) {
  Deno.test(`${JSON.stringify(misused)} keeps nothing unseen`, () => equal(cleanLine(misused), plain));
}

Deno.test("signs of Symbol and Wingdings become what they show", () => {
  equal(
    cleanLines("\uf0b7 satu\n\uf0a7 dua\n\uf0fc tiga\n\uf0e0 empat\n\uf02d lima"),
    "• satu\n• dua\n✓ tiga\n→ empat\n- lima",
  );
  equal(cleanLine("\uf0be \uf0de \uf06e \uf0a3"), "— ⇒ ■ ≤");
});

Deno.test("what nobody can read is shown as such", () => {
  const text = "pasal \uf0c1\ue000 ini\nbaris\v\ufffc\n\ufdd0\ud800 x \u{10fffd}";
  equal(cleanLines(text), "pasal \ufffd\ufffd ini\nbaris\n\ufffd\n\ufffd\ufffd x \ufffd");
});

for (
  const id of [
    "||AABCD",
    "$&{kota}%5d</b>",
    " a  b ",
    "А\u200bВ\u00a0\u00ad\u0301\u200d\ufe0f\u3164",
    "ﬁ e\u0301 ４",
    "\uf0b7\ufffc\ufffd",
    "سيتي א",
  ]
) {
  Deno.test(`the User ID ${JSON.stringify(id)} is carried code point by code point`, () =>
    equal(verbatim(id), id));
}

Deno.test("what no file can hold, or what would turn or part its neighbours, is one sign in a User ID", () => {
  const characters = [
    ..."\0\t\n\r\v\x1f\x7f\x85\x9f\u2028\u2029\u061c\u200e\u202e\u2066\ufeff\ufdd0\u{1fffe}\uffff\ud800",
  ];
  for (const character of characters) equal(verbatim(`A${character}B`), "A□B", JSON.stringify(character));
});
