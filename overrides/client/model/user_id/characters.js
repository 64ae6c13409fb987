/** Shows what a User ID is made of, character by character: a help for the eye, and no rule of anyone's. */

import { codeOf } from "../text/code_point.js";
import { CONFUSABLES } from "./confusables.js";
import { PLACEHOLDER, verbatim } from "../text/text.js";

/**
 * @typedef {object} Character
 * @property {string} character one code point, or half a surrogate pair
 * @property {string} code e.g. `U+007C`
 * @property {string} name in Indonesian; its script where it has no name here
 * @property {string} problem why it may not belong; "" when nothing is odd
 */

const TEXT = {
  // For a letter, and below a User ID; the rest of this file's words are names of characters.
  unusual: (/** @type {string} */ label, /** @type {string} */ named) =>
    `${label} perusahaan kami memuat karakter yang tidak biasa: ${named}.`,
  places: (/** @type {string} */ order) => `pada urutan ke-${order}`,
  manyPlaces: (/** @type {number} */ count) => `di ${count.toLocaleString("id-ID")} tempat`,
  and: " dan ",
  otherKinds: (/** @type {number} */ count) => `${count} jenis karakter lain`,
  note: (/** @type {string} */ named) => `Karakter ${named}`,
  written: `, ditulis ${PLACEHOLDER}`,
  // Why a character may not belong into a User ID.
  spaceAt: {
    start: "Spasi di awal: tidak terlihat, sering ikut tersalin.",
    middle: "Spasi di tengah User ID.",
    end: "Spasi di akhir: tidak terlihat, sering ikut tersalin.",
  },
  bar: "Garis tegak: mudah disangka huruf l kecil atau I besar.",
  mark: "Tanda baca yang jarang ada di User ID.",
  unseen: "Tidak terlihat di layar.",
  wide: (/** @type {string} */ narrow) => `Bentuk lebar dari ${narrow}; bukan ${narrow} yang biasa.`,
  alike: (/** @type {string} */ ascii) => `Mirip ${ascii}, tetapi karakter lain.`,
  combining: "Menempel pada karakter sebelumnya.",
  otherLatin: "Huruf di luar A sampai Z.",
  otherScript: "Huruf dari aksara lain.",
  other: "Bukan huruf, angka, atau tanda yang biasa.",
};

/** What a character without a name of its own is called. */
const NAMES = {
  capital: (/** @type {string} */ letter) => `huruf ${letter} besar`,
  small: (/** @type {string} */ letter) => `huruf ${letter} kecil`,
  digit: (/** @type {string} */ digit) => `angka ${digit}`,
  wide: (/** @type {string} */ narrow) => `${narrow}, bentuk lebar`,
  half: "separuh karakter",
  control: "karakter kendali",
  emoji: "gambar (emoji)",
  script: (/** @type {string} */ script) => `aksara ${script}`,
  combining: "tanda gabung",
  otherLetter: "aksara lain",
  other: "tanda lain",
};

/** ASCII's marks from space on, and its control characters worth a name. */
// deno-fmt-ignore
const MARKS = Object.fromEntries(
  [
    " |spasi", "!|tanda seru", '"|tanda petik dua', "#|tanda pagar", "$|tanda dolar", "%|tanda persen",
    "&|tanda dan", "'|tanda petik satu", "(|kurung buka", ")|kurung tutup", "*|tanda bintang", "+|tanda tambah",
    ",|koma", "-|tanda hubung", ".|titik", "/|garis miring", ":|titik dua", ";|titik koma", "<|kurang dari",
    "=|sama dengan", ">|lebih dari", "?|tanda tanya", "@|tanda at", "[|kurung siku buka",
    "\\|garis miring terbalik", "]|kurung siku tutup", "^|tanda sisipan", "_|garis bawah", "`|petik terbalik",
    "{|kurung kurawal buka", "||garis tegak", "}|kurung kurawal tutup", "~|gelombang", "\t|tab",
    "\n|baris baru", "\r|awal baris", "\0|karakter kosong", "\x1b|escape", "\x7f|hapus",
  ].map((entry) => [entry[0], entry.slice(2)]),
);

/** What cannot be seen, or looks like an ordinary space. */
// deno-fmt-ignore
const UNSEEN = new Map([
  [0x85, "baris baru (NEL)"], [0xa0, "spasi tak terputus"], [0xad, "tanda hubung lunak"],
  [0x34f, "penggabung huruf"], [0x61c, "penanda arah Arab"], [0x115f, "pengisi Hangul awal"],
  [0x1160, "pengisi Hangul tengah"], [0x1680, "spasi Ogham"], [0x17b4, "vokal Khmer tak terlihat"],
  [0x180e, "pemisah vokal Mongolia"], [0x2000, "spasi setengah"], [0x2001, "spasi penuh"],
  [0x2002, "spasi en"], [0x2003, "spasi em"], [0x2004, "spasi sepertiga"], [0x2005, "spasi seperempat"],
  [0x2006, "spasi seperenam"], [0x2007, "spasi angka"], [0x2008, "spasi tanda baca"], [0x2009, "spasi tipis"],
  [0x200a, "spasi sangat tipis"], [0x200b, "spasi tanpa lebar"], [0x200c, "pemisah tanpa lebar"],
  [0x200d, "penyambung tanpa lebar"], [0x200e, "penanda kiri ke kanan"], [0x200f, "penanda kanan ke kiri"],
  [0x2028, "pemisah baris"], [0x2029, "pemisah alinea"], [0x202a, "awal sisipan kiri ke kanan"],
  [0x202b, "awal sisipan kanan ke kiri"], [0x202c, "akhir pengubah arah"], [0x202d, "pemaksa kiri ke kanan"],
  [0x202e, "pemaksa kanan ke kiri"], [0x202f, "spasi sempit tak terputus"], [0x205f, "spasi matematika"],
  [0x2060, "penyambung kata"], [0x2061, "penerapan fungsi"], [0x2062, "kali tak terlihat"],
  [0x2063, "pemisah tak terlihat"], [0x2064, "tambah tak terlihat"], [0x2066, "isolasi kiri ke kanan"],
  [0x2067, "isolasi kanan ke kiri"], [0x2068, "isolasi arah pertama"], [0x2069, "akhir isolasi arah"],
  [0x2800, "pola Braille kosong"], [0x3000, "spasi lebar"], [0x3164, "pengisi Hangul"],
  [0xfe0e, "pemilih bentuk teks"], [0xfe0f, "pemilih bentuk emoji"], [0xfeff, "penanda urutan bita"],
  [0xffa0, "pengisi Hangul sempit"], [0xfffc, "pengganti objek"], [0xfffd, "pengganti huruf rusak"],
]);

/** Scripts by Unicode's name, as they are called in Indonesian. */
// deno-fmt-ignore
const SCRIPTS = Object.entries({
  Latin: "Latin", Arabic: "Arab", Cyrillic: "Sirilik", Greek: "Yunani", Han: "Tionghoa", Hiragana: "Hiragana",
  Katakana: "Katakana", Hangul: "Korea", Thai: "Thai", Hebrew: "Ibrani", Devanagari: "Dewanagari",
  Tamil: "Tamil", Bengali: "Bengali", Javanese: "Jawa", Balinese: "Bali", Sundanese: "Sunda", Batak: "Batak",
  Buginese: "Bugis", Rejang: "Rejang", Armenian: "Armenia", Georgian: "Georgia", Khmer: "Khmer", Lao: "Lao",
  Myanmar: "Myanmar", Ethiopic: "Etiopia", Cherokee: "Cherokee", Mongolian: "Mongolia", Tibetan: "Tibet",
  Lisu: "Lisu", Braille: "Braille",
}).map(([script, name]) => ({ test: new RegExp(`\\p{Script=${script}}`, "u"), name }));

/** A sentence that names more characters, or more places of one, is read by nobody. */
const MAX_NAMED = 12;

/** Nobody's User ID has more characters; a whole document pasted by mistake has. */
export const MAX_INSPECTED = 200;

const USUAL = /[A-Za-z0-9._@-]/;

/**
 * Takes a User ID apart. Nothing is changed or dropped.
 *
 * @param {string} id as typed
 * @returns {Character[]} one for each code point
 */
export function inspect(id) {
  const characters = [...id];
  const first = characters.findIndex((character) => character !== " ");
  const last = characters.findLastIndex((character) => character !== " ");
  return characters.map((character, index) => {
    const place = first < 0 || index < first ? "start" : index > last ? "end" : "middle";
    return {
      character,
      code: codeOf(character),
      name: nameOf(character),
      problem: problemOf(character, place),
    };
  });
}

/**
 * What inspecting found, as a sentence for a letter.
 *
 * @param {Character[]} characters
 * @param {string} label what the letter calls the ID
 * @returns {string} "" when nothing is odd
 */
export function sentence(characters, label) {
  const named = list(characters, ({ code, name, places }) => {
    const order = places.length > MAX_NAMED ? TEXT.manyPlaces(places.length) : TEXT.places(joined(places));
    return `${name} (${code}) ${order}`;
  });
  return named && TEXT.unusual(label, named);
}

/**
 * What the eye cannot tell, to be read below a User ID.
 *
 * @param {string} id as typed
 * @returns {string} e.g. `Karakter ke-1 dan ke-2: garis tegak (U+007C)`; "" when nothing is odd
 */
export function noteOf(id) {
  const named = list(inspect(id), ({ character, code, name, places }) => {
    const order = places.length > MAX_NAMED
      ? TEXT.manyPlaces(places.length)
      : joined(places.map((place) => `ke-${place}`));
    const written = verbatim(character) === character ? "" : TEXT.written;
    return `${order}: ${name} (${code}${written})`;
  });
  return named && TEXT.note(named);
}

/**
 * Names what is odd, each kind once.
 *
 * @param {Character[]} characters
 * @param {(kind: Character & { places: number[] }) => string} describe places: where it stands, from 1
 * @returns {string} "" when nothing is odd
 */
function list(characters, describe) {
  /** @type {Map<string, Character & { places: number[] }>} */
  const odd = new Map();
  characters.forEach((character, index) => {
    if (!character.problem) return;
    const kind = odd.get(character.code) ?? { ...character, places: [] };
    kind.places.push(index + 1);
    odd.set(character.code, kind);
  });
  const parts = [...odd.values()].slice(0, MAX_NAMED).map(describe);
  if (odd.size > MAX_NAMED) parts.push(TEXT.otherKinds(odd.size - MAX_NAMED));
  return parts.join("; ");
}

/** @param {(number | string)[]} places */
function joined(places) {
  return places.length === 1
    ? `${places[0]}`
    : `${places.slice(0, -1).join(", ")}${TEXT.and}${places.at(-1)}`;
}

/**
 * @param {string} character
 * @returns {string}
 */
function nameOf(character) {
  const code = /** @type {number} */ (character.codePointAt(0));
  if (/[A-Z]/.test(character)) return NAMES.capital(character);
  if (/[a-z]/.test(character)) return NAMES.small(character);
  if (/[0-9]/.test(character)) return NAMES.digit(character);
  const known = MARKS[character] ?? UNSEEN.get(code) ?? CONFUSABLES.get(character)?.name;
  if (known) return known;
  const narrow = narrowOf(code);
  if (narrow) return NAMES.wide(nameOf(narrow));
  if (/\p{Cs}/u.test(character)) return NAMES.half;
  if (/\p{Cc}/u.test(character)) return NAMES.control;
  if (/\p{Extended_Pictographic}/u.test(character)) return NAMES.emoji;
  const script = SCRIPTS.find(({ test }) => test.test(character))?.name;
  if (script) return NAMES.script(script);
  if (/\p{M}/u.test(character)) return NAMES.combining;
  return /\p{L}/u.test(character) ? NAMES.otherLetter : NAMES.other;
}

/**
 * @param {string} character
 * @param {"start" | "middle" | "end"} place an end's run of spaces that it may belong to, or none
 */
function problemOf(character, place) {
  const code = /** @type {number} */ (character.codePointAt(0));
  if (character === " ") return TEXT.spaceAt[place];
  if (USUAL.test(character)) return "";
  if (character === "|") return TEXT.bar;
  if (/[!-~]/.test(character)) return TEXT.mark;
  if (UNSEEN.has(code) || /[\p{C}\p{Z}]/u.test(character)) return TEXT.unseen;
  const narrow = narrowOf(code);
  if (narrow) return TEXT.wide(narrow);
  const alike = CONFUSABLES.get(character)?.ascii;
  if (alike) return TEXT.alike(alike);
  if (/\p{M}/u.test(character)) return TEXT.combining;
  const isLatin = /\p{Script=Latin}/u.test(character);
  if (/\p{L}/u.test(character)) return isLatin ? TEXT.otherLatin : TEXT.otherScript;
  return TEXT.other;
}

/**
 * @param {number} code
 * @returns {string} the ASCII character that a full-width one widens; "" for others
 */
function narrowOf(code) {
  return code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : "";
}
