import { deepEqual, equal, match } from "node:assert/strict";
import fc from "fast-check";
import { inspect, noteOf, sentence } from "../../../../overrides/client/model/user_id/characters.js";
import { CONFUSABLES } from "../../../../overrides/client/model/user_id/confusables.js";

/** @param {string} id */
const problems = (id) => inspect(id).map(({ problem }) => problem);
/** @param {string} character */
const only = (character) => inspect(`a${character}a`)[1];

Deno.test("an ordinary User ID has names and codes and nothing odd", () => {
  deepEqual(inspect("Aa1._@-").map(({ code, name }) => `${code} ${name}`), [
    "U+0041 huruf A besar",
    "U+0061 huruf a kecil",
    "U+0031 angka 1",
    "U+002E titik",
    "U+005F garis bawah",
    "U+0040 tanda at",
    "U+002D tanda hubung",
  ]);
  equal(problems("Aa1._@-").join(""), "");
});

Deno.test("every character of ASCII has a name of its own", () => {
  const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(index + 32));
  const names = printable.map((character) => only(character).name);
  equal(new Set(names).size, 95);
  equal(names.some((name) => /^(aksara|tanda lain|karakter kendali)/.test(name)), false);
});

Deno.test("every space and every mark that cannot be seen has a name of its own", () => {
  const ranges = [[0x2000, 0x200f], [0x2028, 0x202f], [0x205f, 0x2064], [0x2066, 0x2069], [0xfe0e, 0xfe0f]];
  const single = [0x85, 0xa0, 0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x1680, 0x180e, 0x2800, 0x3000, 0x3164];
  const codes = [
    ...ranges.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, place) => first + place)
    ),
    ...[...single, 0xfeff, 0xffa0, 0xfffc, 0xfffd],
  ];
  const names = codes.map((code) => only(String.fromCodePoint(code)).name);
  const common = /^(aksara|tanda lain|tanda gabung|karakter kendali)/;
  deepEqual(codes.filter((_, place) => common.test(names[place])).map((code) => code.toString(16)), []);
  equal(new Set(names).size, codes.length);
});

Deno.test("spaces at the ends and in the middle are told apart", () => {
  const [first, , middle, , , last] = problems(" a b  ");
  match(first, /^Spasi di awal/);
  match(middle, /^Spasi di tengah/);
  match(last, /^Spasi di akhir/);
  deepEqual(problems("  "), [first, first]);
});

for (
  const [character, name, problem] of /** @type {[string, string, RegExp][]} */ ([
    ["|", "garis tegak", /^Garis tegak/],
    ["?", "tanda tanya", /jarang/],
    ["А", "huruf Sirilik a besar", /Mirip A/],
    ["Ο", "huruf Yunani omikron besar", /Mirip O/],
    ["І", "huruf Sirilik i besar", /Mirip I/],
    ["│", "garis kotak tegak", /Mirip \|/],
    ["–", "tanda pisah (en dash)", /Mirip -/],
    ["Ж", "aksara Sirilik", /aksara lain/],
    ["€", "tanda lain", /Bukan huruf/],
    ["\u200b", "spasi tanpa lebar", /Tidak terlihat/],
    ["\u00a0", "spasi tak terputus", /Tidak terlihat/],
    ["\u202e", "pemaksa kanan ke kiri", /Tidak terlihat/],
    ["\t", "tab", /Tidak terlihat/],
    ["Ａ", "huruf A besar, bentuk lebar", /Bentuk lebar dari A/],
    ["～", "gelombang, bentuk lebar", /Bentuk lebar dari ~/],
    ["！", "tanda seru, bentuk lebar", /Bentuk lebar dari !/],
    ["+", "tanda tambah", /jarang/],
    ["\u115f", "pengisi Hangul awal", /Tidak terlihat/],
    ["\u2800", "pola Braille kosong", /Tidak terlihat/],
    ["é", "aksara Latin", /di luar A sampai Z/],
    ["س", "aksara Arab", /aksara lain/],
    ["ꦲ", "aksara Jawa", /aksara lain/],
    ["\u0301", "tanda gabung", /Menempel/],
    ["😀", "gambar (emoji)", /Bukan huruf/],
    ["\ud800", "separuh karakter", /Tidak terlihat/],
  ])
) {
  Deno.test(`U+${character.codePointAt(0)?.toString(16)} is named "${name}" and explained`, () => {
    equal(only(character).name, name);
    match(only(character).problem, problem);
  });
}

Deno.test("the sentence says what stands where, and is empty for an ordinary ID", () => {
  equal(
    sentence(inspect("||AABCD "), "User ID SPSE"),
    "User ID SPSE perusahaan kami memuat karakter yang tidak biasa: " +
      "garis tegak (U+007C) pada urutan ke-1 dan 2; spasi (U+0020) pada urutan ke-8.",
  );
  equal(sentence(inspect("AABCD"), "User ID SPSE"), "");
});

Deno.test("every look-alike has a name of its own", () => {
  const names = [...CONFUSABLES.values()].map(({ name }) => name);
  equal(new Set(names).size, names.length);
  equal(names.length > 120, true);
});

Deno.test("the sentence about a document pasted by mistake says how many, and stays short", () => {
  const text = [..."ĀāĂăĄąĆćĈĉĊċČčĎďĐđ"].join("") + "|".repeat(26_000);
  const found = sentence(inspect(text), "User ID SPSE");
  match(found, /; 7 jenis karakter lain\.$/);
  equal(found.length < 1_000, true);
  match(
    sentence(inspect("|".repeat(26_000)), "User ID SPSE"),
    /garis tegak \(U\+007C\) di 26\.000 tempat\.$/,
  );
});

Deno.test("nothing is dropped, and what is not usual is always marked", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (id) => {
    const characters = inspect(id);
    equal(characters.map(({ character }) => character).join(""), id);
    for (const { character, problem, name } of characters) {
      equal(problem === "", /^[\w.@-]$/.test(character));
      equal(name === "", false);
    }
  }));
});

for (
  const [id, note] of [
    ["AABCD.x_1@y-Z", ""],
    ["АBСD", "Karakter ke-1: huruf Sirilik a besar (U+0410); ke-3: huruf Sirilik es besar (U+0421)"],
    ["||AABCD", "Karakter ke-1 dan ke-2: garis tegak (U+007C)"],
    ["|A|B|", "Karakter ke-1, ke-3 dan ke-5: garis tegak (U+007C)"],
    [
      " A\u200bB\u00ad\u00a0",
      "Karakter ke-1: spasi (U+0020); ke-3: spasi tanpa lebar (U+200B); " +
      "ke-5: tanda hubung lunak (U+00AD); ke-6: spasi tak terputus (U+00A0)",
    ],
    [
      "A\u202eB\ud800",
      "Karakter ke-2: pemaksa kanan ke kiri (U+202E, ditulis □); " +
      "ke-4: separuh karakter (U+D800, ditulis □)",
    ],
    ["A\r\nB", "Karakter ke-2: awal baris (U+000D, ditulis □); ke-3: baris baru (U+000A, ditulis □)"],
  ]
) {
  Deno.test(`the note below ${JSON.stringify(id)} says ${note || "nothing"}`, () => equal(noteOf(id), note));
}

Deno.test("the note below an ID of 20,000 characters stays short", () => {
  match(noteOf("|".repeat(20_000)), /^Karakter di 20\.000 tempat: garis tegak \(U\+007C\)$/);
  const note = noteOf(
    Array.from({ length: 20_000 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join(""),
  );
  match(note, /; 19988 jenis karakter lain$/);
  equal(note.length < 1_000, true);
});

Deno.test("twelve kinds of odd characters are all named, and of more it is said how many others there are", () => {
  const signs = "!#$%&()*+,/:";
  equal(/jenis karakter lain/.test(noteOf(signs)), false);
  match(noteOf(`${signs};<`), /2 jenis karakter lain$/);
});
