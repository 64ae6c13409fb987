import { deepEqual, equal } from "node:assert/strict";
import { isOneEdit, Vocabulary, wordsOf } from "../../../../overrides/client/model/search/words.js";

const words = new Vocabulary({
  forms: {
    password: "sandi",
    upload: "unggah mengunggah",
    tidak: "tdk",
    gagal: "error",
    kirim: "pengiriman",
  },
  phrases: { "kata password": "password", "tidak bisa": "gagal", "surat kuasa direksi": "kuasa" },
  ignored: ["yang", "bagaimana"],
});
words.learn("Password, bisa upload dokumen penawaran? Unggah. Tutup, sembunyi, putus.");
const asked = (/** @type {string} */ text) => words.ask(text).terms.map(({ term }) => term);

Deno.test("words are split at every punctuation, in small letters, with their places", () => {
  deepEqual(wordsOf('LKPP: "User-ID" (OSS)').map(({ word }) => word), ["lkpp", "user", "id", "oss"]);
  deepEqual(wordsOf("a, Bc"), [{ word: "a", start: 0, end: 1 }, { word: "bc", start: 3, end: 5 }]);
});

Deno.test("a form of a word, and another word for it, are the same term", () => {
  deepEqual(asked("mengunggah unggah upload"), ["upload", "upload", "upload"]);
});

Deno.test("several words in a row are one term, in any spelling", () => {
  deepEqual(asked("kata sandi"), ["password"]);
  deepEqual(asked("tdk bisa"), ["gagal"]);
  deepEqual(asked("surat kuasa direksi kata sandi bisa"), ["kuasa", "password", "bisa"]);
  deepEqual(words.read("lupa kata sandi.").map(({ term, start, end }) => [term, start, end]), [
    ["lupa", 0, 4],
    ["password", 5, 15],
  ]);
});

Deno.test("ignored words are left out; tidak and bisa never are", () => {
  deepEqual(asked("bagaimana yang bisa"), ["bisa"]);
  deepEqual(asked("tidak upload"), ["tidak", "upload"]);
});

Deno.test("an ignored word is taken for no error in another one, but may be the beginning of one while it is typed", () => {
  const polite = new Vocabulary({ forms: {}, phrases: {}, ignored: ["kalau", "pas"] });
  polite.learn("Walau password baru.");
  const terms = (/** @type {string} */ text) => polite.ask(text).terms.map(({ term }) => term);
  deepEqual(terms("kalau password"), ["password"]);
  deepEqual(terms("baru pas"), ["baru", "password"]);
});

Deno.test("affixes of a word that no page has are taken off, with the letter that they swallowed", () => {
  deepEqual(asked("passwordnya diupload menguploadkan"), ["password", "upload", "upload"]);
  deepEqual(asked("menutup menyembunyi mengirim"), ["tutup", "sembunyi", "kirim"]);
  deepEqual(asked("memutus pemutusan passwordlah"), ["putus", "putus", "password"]);
});

Deno.test("what is left of a word without its affixes is no root when it has but two letters", () => {
  const short = new Vocabulary({ forms: {}, phrases: {}, ignored: [] });
  short.learn("RI");
  deepEqual(short.ask("diri").terms.map(({ term }) => term), ["diri"]);
});

Deno.test("one wrong letter is forgiven from five letters on, in a word's other spellings too", () => {
  deepEqual(asked("pasword"), ["password"]);
  deepEqual(asked("ungagh"), ["upload"]);
  deepEqual(asked("bosa"), ["bosa"]);
});

Deno.test("a beginning may be each word that it begins", () => {
  deepEqual(words.ask("dok").terms[0].term, "dokumen");
  const [{ term, others }] = words.ask("pen").terms;
  deepEqual([term, ...others].sort(), ["kirim", "penawaran"]);
});

Deno.test("a short beginning is completed where it may still be typed on, and nowhere else", () => {
  deepEqual(asked("dok bisa"), ["dok", "bisa"]);
  deepEqual(asked("bisa dok"), ["bisa", "dokumen"]);
});

Deno.test("what is not known, or only similar, is told", () => {
  deepEqual(words.ask("upload bandung pasword yang").unknown, ["bandung", "pasword"]);
});

Deno.test("words that look like another are proposed, the nearest first, and only such as stand on a page", () => {
  equal(words.nearest("dokumnet")[0], "dokumen");
  deepEqual(words.nearest("sandi"), []);
  const many = new Vocabulary({ forms: {}, phrases: {}, ignored: [] });
  many.learn("surel surat suratnya surau surut");
  deepEqual(many.nearest("suratny"), ["suratnya", "surat", "surau"]);
  many.learn("surata suratb suratc suratd");
  equal(many.nearest("suratz").length, 3);
});

Deno.test("one edit is a letter missing, too many, another one, or in its neighbour's place", () => {
  for (const typed of ["surt", "suurat", "sutat", "suart", "surat"]) {
    equal(isOneEdit(typed, "surat"), true, typed);
  }
  for (const typed of ["sruta", "usrta", "srut", "tarus", "sura tt", "surattt"]) {
    equal(isOneEdit(typed, "surat"), false, typed);
  }
});

Deno.test("an index without phrases is one too", () => {
  const bare = new Vocabulary({ forms: {}, phrases: {}, ignored: [] });
  deepEqual(bare.learn("satu dua").map(({ term }) => term), ["satu", "dua"]);
});
