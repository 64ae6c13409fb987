/**
 * What is doubtful or unusual about an answer, by its field's kind. A page fetches it with its second half, so what the
 * first needs of a kind is in kinds.js.
 */

/** @import { Field } from "../types.js" */

import { noteOf } from "../user_id/characters.js";
import { CONFUSABLES } from "../user_id/confusables.js";
import { isPossibleClock, yearsApart } from "../clock.js";
import { codeOf } from "../text/code_point.js";
import { isoDay, longDate } from "../dates.js";

const TEXT = {
  npwp: (/** @type {string} */ label) =>
    `Angka-angka ${label} tidak saling cocok: mungkin ada yang salah ketik atau tertukar. Samakan dengan kartu NPWP.`,
  notDigits: (/** @type {string} */ label, /** @type {string} */ others) =>
    `${label} biasanya hanya memuat angka, titik, dan tanda hubung; di sini ada juga “${others}”. Periksa kembali.`,
  digits: (/** @type {string} */ label, /** @type {number[]} */ lengths, /** @type {number} */ length) =>
    `${label} biasanya terdiri atas ${
      lengths.join(" atau ")
    } angka; yang tertulis ${length} angka. Periksa kembali.`,
  lines: (/** @type {string} */ label) =>
    `${label} tidak perlu nomor atau tanda di awal baris: surat yang menomorinya. Hapus, agar tidak tercetak dua kali.`,
  time: (/** @type {string} */ label) =>
    `${label} harus memuat jam dan menit dengan zona waktunya, misalnya 14.35 WIB. Periksa kembali.`,
  timeZone: (/** @type {string} */ label) => `${label} belum menyebut zona waktunya: WIB, WITA, atau WIT.`,
  phone: (/** @type {string} */ label) =>
    `${label} harus memuat nomor lengkap, misalnya 0761-123456 atau 0812-3456-7890. Periksa kembali.`,
  email: (/** @type {string} */ label, /** @type {string} */ fault) =>
    `${label} ${fault}. Tulis satu alamat, misalnya nama@contoh.example. Periksa kembali.`,
  /** What is wrong with an address, to go on after the field's label. */
  emailFaults: {
    mailto: "diawali “mailto:”",
    comma: "memuat koma atau titik koma",
    space: "memuat spasi",
    twoAts: "memuat lebih dari satu tanda @",
    noAt: "belum memuat tanda @",
    noName: "belum memuat nama sebelum tanda @",
    noDomain: "belum memuat nama sesudah tanda @",
    twoDots: "memuat dua titik berurutan",
    dotFirst: "diawali titik",
    dotLast: "diakhiri titik",
    dotBeforeAt: "memuat titik tepat sebelum tanda @",
    dotAfterAt: "memuat titik tepat sesudah tanda @",
    otherSign: "memuat tanda selain huruf, angka, titik, dan tanda hubung sesudah tanda @",
    hyphenFirst: "memuat tanda hubung tepat sesudah tanda @ atau titik",
    hyphenLast: "memuat tanda hubung tepat sebelum titik atau di akhir",
    noDot: "belum memuat titik sesudah tanda @",
    digitsLast: "diakhiri angka saja sesudah titik",
    oneLetter: "hanya memuat satu huruf sesudah titik terakhir",
    brackets: "memuat kurung, tanda petik, titik dua, atau garis miring terbalik",
    long: "lebih panjang dari 254 huruf",
    lookalike: (/** @type {string} */ sign, /** @type {string} */ code, /** @type {string} */ usual) =>
      `memuat “${sign}” (${code}), bukan “${usual}” yang biasa`,
    unseen: (/** @type {string} */ code) => `memuat karakter yang tidak tampak (${code})`,
    otherScript: (/** @type {string} */ letter, /** @type {string} */ code) =>
      `memuat “${letter}” (${code}) di antara huruf Latin`,
  },
  year: (/** @type {string} */ label) => `${label} harus memuat tahun empat angka. Periksa kembali.`,
  farDate: (
    /** @type {string} */ label,
    /** @type {string} */ date,
    /** @type {number} */ years,
    /** @type {string} */ today,
  ) =>
    `${label}, ${date}, berjarak ${years} tahun dari hari ini menurut jam perangkat (${today}). ` +
    "Periksa tanggal itu, dan jam perangkat Anda.",
  wrongClock: (/** @type {string} */ label, /** @type {string} */ today) =>
    `Jam perangkat Anda menunjukkan ${today}. Bila itu keliru, betulkan ${label} juga.`,
  oddCharacters: (/** @type {string} */ label, /** @type {string} */ note) =>
    `${label} memuat karakter yang tidak biasa. Surat memuatnya persis seperti yang Anda tulis, dengan keterangan ` +
    `di bawahnya: “${note}”.`,
  deleteOdd: (/** @type {string} */ sentence, /** @type {string} */ label) =>
    `${sentence} Hapus karakter itu bila tidak termasuk ${label}.`,
};

/** Years: a letter is sent at about its date; another date may lie further off, but seldom so far. */
const [NEAR, FAR] = [1, 20];

/** What a keyboard types and everybody sees: odd it may be, but it is what the visitor meant to write. */
const IN_PLAIN_SIGHT = /^[!-~]+( [!-~]+)*$/;

/** A sentence that names more characters is read by nobody. */
const MAX_OTHERS = 5;

/** Letters of other scripts than Latin. */
const OTHER_SCRIPT = /(?!\p{scx=Latin})\p{L}/u;
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** A time of the day, and its zone, "" for none; a mistyped one is none. */
const CLOCK_TIME = /^(?:(?:pukul|jam)\s+)?(?:[01]?\d|2[0-3])[.:][0-5]\d(?:[.:][0-5]\d)?\s*(wib|wita|wit|)$/i;

/** What is wrong with an address, the first that applies; each can be seen in it. @type {[RegExp, string][]} */
const EMAIL_FAULTS = [
  [/^mailto:/i, TEXT.emailFaults.mailto],
  [/[,;]/, TEXT.emailFaults.comma],
  [/\s/, TEXT.emailFaults.space],
  [/@.*@/, TEXT.emailFaults.twoAts],
  [/^[^@]*$/, TEXT.emailFaults.noAt],
  [/^@/, TEXT.emailFaults.noName],
  [/@$/, TEXT.emailFaults.noDomain],
  [/\.\./, TEXT.emailFaults.twoDots],
  [/^\./, TEXT.emailFaults.dotFirst],
  [/\.$/, TEXT.emailFaults.dotLast],
  [/\.@/, TEXT.emailFaults.dotBeforeAt],
  [/@\./, TEXT.emailFaults.dotAfterAt],
  [/@.*[^\p{L}\p{M}\p{N}.-]/u, TEXT.emailFaults.otherSign],
  [/@(.*\.)?-/, TEXT.emailFaults.hyphenFirst],
  [/@.*-(\.|$)/, TEXT.emailFaults.hyphenLast],
  [/@[^.]*$/, TEXT.emailFaults.noDot],
  [/\.\p{N}*$/u, TEXT.emailFaults.digitsLast],
  [/\.[^.]$/u, TEXT.emailFaults.oneLetter],
  [/[<>()[\]\\":].*@/, TEXT.emailFaults.brackets],
  [/^.{255}/u, TEXT.emailFaults.long],
];

/**
 * What is doubtful about an answer of a kind, as a sentence; "" when nothing is. It takes the answer's text, cleaned
 * unless every character counts.
 *
 * @type {Partial<Record<Field["kind"], (value: string, field: Field, now: Date) => string>>}
 */
export const WARNINGS = {
  npwp(value, field) {
    const digits = withoutPunctuation(value);
    // A branch's has 22; few have one.
    const doubt = doubtOfDigits(digits, field, [15, 16, 22], [15, 16]);
    return doubt || isRightNpwp(digits) ? doubt : TEXT.npwp(field.label);
  },
  digits: (value, field) => doubtOfDigits(withoutPunctuation(value), field, field.lengths),
  lines: (value, { label }) => /^\s*(1[.)]|[-–•*])\s/.test(value) ? TEXT.lines(label) : "",
  time(value, { label }) {
    const [, zone] = CLOCK_TIME.exec(value) ?? [];
    if (zone) return "";
    return zone === undefined ? TEXT.time(label) : TEXT.timeZone(label);
  },
  phone(value, { label }) {
    // Several numbers may stand in one line, each with words such as "Fax" before it.
    const numbers = value.split(/[,;/\n]| dan | atau | {2,}/).map((part) =>
      [...part.replace(/\P{Nd}/gu, "")].length
    );
    const areRight = numbers.every((digits) => digits === 0 || digits === 3 || (digits >= 7 && digits <= 24));
    return areRight && numbers.some((digits) => digits > 0) ? "" : TEXT.phone(label);
  },
  email(value, { label }) {
    const address = value.trim();
    const fault = foreignSign(address) || EMAIL_FAULTS.find(([pattern]) => pattern.test(address))?.[1];
    return fault ? TEXT.email(label, fault) : "";
  },
  date(value, { label, today: isToday }, now) {
    if (longDate(value) === value) return TEXT.year(label);
    const today = isoDay(now);
    const years = yearsApart(value, today);
    if (years >= (isToday ? NEAR : FAR)) {
      return TEXT.farDate(label, longDate(value), years, longDate(today));
    }
    return isPossibleClock(now) ? "" : TEXT.wrongClock(label, longDate(today));
  },
  user_id(value, field) {
    if (IN_PLAIN_SIGHT.test(value)) return "";
    const sentence = oddCharacters(value, field);
    return sentence && TEXT.deleteOdd(sentence, field.label);
  },
};

/**
 * What is unusual about an answer of a kind that raised no doubt.
 *
 * @type {Partial<Record<Field["kind"], (value: string, field: Field) => string>>}
 */
export const NOTES = {
  user_id: oddCharacters,
};

/**
 * Mail goes to another address than the one that is seen, where a sign of it only looks like the usual one.
 *
 * @param {string} address
 * @returns {string} what of it is not what it seems; "" for nothing
 */
function foreignSign(address) {
  // A wide @ looks like the usual one.
  const usual = (/** @type {string} */ sign) => CONFUSABLES.get(sign)?.ascii ?? sign.normalize("NFKC");
  const other = [...address].find((sign) => sign > "~" && /^[!-~]$/.test(usual(sign)));
  if (other) return TEXT.emailFaults.lookalike(other, codeOf(other), usual(other));
  const [unseen] = UNSEEN.exec(address) ?? [];
  if (unseen) return TEXT.emailFaults.unseen(codeOf(unseen));
  const [letter] = /\p{Script=Latin}/u.test(address) ? OTHER_SCRIPT.exec(address) ?? [] : [];
  return letter ? TEXT.emailFaults.otherScript(letter, codeOf(letter)) : "";
}

/**
 * Digits, and hyphens, dots and strokes of every kind, look alike.
 *
 * @param {string} value
 */
function withoutPunctuation(value) {
  return value.normalize("NFKC")
    .replace(/[\s\p{Pd}\u02d7\u2043\u2212.·\u2022\u2027\u2219\u22c5/\u2044\u2215]/gu, "");
}

/**
 * @param {string} digits without punctuation
 * @param {Field} field
 * @param {number[]} lengths how many there may be
 * @param {number[]} [named] those that the sentence names
 * @returns {string} "" when nothing is doubtful
 */
function doubtOfDigits(digits, { label }, lengths, named = lengths) {
  const others = digits.replace(/\p{Nd}/gu, "");
  if (others) return TEXT.notDigits(label, [...others].slice(0, MAX_OTHERS).join(""));
  const { length } = [...digits];
  return lengths.includes(length) ? "" : TEXT.digits(label, named, length);
}

/**
 * The ninth digit of an old number completes the eight before it to a ten, every second one doubled (Luhn). A number of
 * 16 digits is an old one after a nought, or has another rule.
 *
 * @param {string} digits
 */
function isRightNpwp(digits) {
  const old = /^0?(\d{9})\d{6}$/.exec(digits)?.[1];
  if (!old) return true;
  const sum = [...old].reduce((total, digit, place) => {
    const times = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (times > 9 ? times - 9 : times);
  }, 0);
  return sum % 10 === 0;
}

/**
 * @param {string} value
 * @param {Field} field
 */
function oddCharacters(value, { label }) {
  const note = noteOf(value);
  return note && TEXT.oddCharacters(label, note);
}
