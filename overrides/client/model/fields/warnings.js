/**
 * What is doubtful or unusual about an answer, by its field's kind. A page fetches it with its second half, so what the
 * first needs of a kind stands in kinds.js.
 */

/** @import { Field } from "../types.js" */

import { noteOf } from "../user_id/characters.js";
import { CONFUSABLES } from "../user_id/confusables.js";
import { isPossibleClock, yearsApart } from "../clock.js";
import { codeOf } from "../text/code_point.js";
import { isoDay, longDate } from "../dates.js";

/** Years: a letter is sent at about its date; another date may lie further off, but seldom so far. */
const [NEAR, FAR] = [1, 20];

/** What a keyboard types and everybody sees: odd it may be, but it is what the visitor meant to write. */
const IN_PLAIN_SIGHT = /^[!-~]+( [!-~]+)*$/;

/** A sentence that names more characters is read by nobody. */
const MAX_OTHERS = 5;

/** Letters of other scripts than Latin. */
const OTHER_SCRIPT = /(?!\p{scx=Latin})\p{L}/u;
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** A time of the day, and its zone, "" for none; a mistyped one is none. */
const CLOCK_TIME = /^(?:(?:pukul|jam)\s+)?(?:[01]?\d|2[0-3])[.:][0-5]\d(?:[.:][0-5]\d)?\s*(wib|wita|wit|)$/i;

/** What is wrong with an address, the first that applies; each can be seen in it. @type {[RegExp, string][]} */
const EMAIL_FAULTS = [
  [/^mailto:/i, "diawali “mailto:”"],
  [/[,;]/, "memuat koma atau titik koma"],
  [/\s/, "memuat spasi"],
  [/@.*@/, "memuat lebih dari satu tanda @"],
  [/^[^@]*$/, "belum memuat tanda @"],
  [/^@/, "belum memuat nama sebelum tanda @"],
  [/@$/, "belum memuat nama sesudah tanda @"],
  [/\.\./, "memuat dua titik berurutan"],
  [/^\./, "diawali titik"],
  [/\.$/, "diakhiri titik"],
  [/\.@/, "memuat titik tepat sebelum tanda @"],
  [/@\./, "memuat titik tepat sesudah tanda @"],
  [/@.*[^\p{L}\p{M}\p{N}.-]/u, "memuat tanda selain huruf, angka, titik, dan tanda hubung sesudah tanda @"],
  [/@(.*\.)?-/, "memuat tanda hubung tepat sesudah tanda @ atau titik"],
  [/@.*-(\.|$)/, "memuat tanda hubung tepat sebelum titik atau di akhir"],
  [/@[^.]*$/, "belum memuat titik sesudah tanda @"],
  [/\.\p{N}*$/u, "diakhiri angka saja sesudah titik"],
  [/\.[^.]$/u, "hanya memuat satu huruf sesudah titik terakhir"],
  [/[<>()[\]\\":].*@/, "memuat kurung, tanda petik, titik dua, atau garis miring terbalik"],
  [/^.{255}/u, "lebih panjang dari 254 huruf"],
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
    return doubt || isRightNpwp(digits)
      ? doubt
      : `Angka-angka ${field.label} tidak saling cocok: mungkin ada yang salah ketik atau tertukar. ` +
        "Samakan dengan kartu NPWP.";
  },
  digits: (value, field) => doubtOfDigits(withoutPunctuation(value), field, field.lengths),
  lines: (value, { label }) =>
    /^\s*(1[.)]|[-–•*])\s/.test(value)
      ? `${label} tidak perlu nomor atau tanda di awal baris: surat yang menomorinya. Hapus, agar tidak tercetak dua kali.`
      : "",
  time(value, { label }) {
    const [, zone] = CLOCK_TIME.exec(value) ?? [];
    if (zone) return "";
    return zone === undefined
      ? `${label} harus memuat jam dan menit dengan zona waktunya, misalnya 14.35 WIB. Periksa kembali.`
      : `${label} belum menyebut zona waktunya: WIB, WITA, atau WIT.`;
  },
  phone(value, { label }) {
    // Several numbers may stand in one line, each with words such as "Fax" before it.
    const numbers = value.split(/[,;/\n]| dan | atau | {2,}/).map((part) =>
      [...part.replace(/\P{Nd}/gu, "")].length
    );
    const areRight = numbers.every((digits) => digits === 0 || digits === 3 || (digits >= 7 && digits <= 24));
    return areRight && numbers.some((digits) => digits > 0)
      ? ""
      : `${label} harus memuat nomor lengkap, misalnya 0761-123456 atau 0812-3456-7890. Periksa kembali.`;
  },
  email(value, { label }) {
    const address = value.trim();
    const fault = foreignSign(address) || EMAIL_FAULTS.find(([pattern]) => pattern.test(address))?.[1];
    return fault
      ? `${label} ${fault}. Tulis satu alamat, misalnya nama@contoh.example. Periksa kembali.`
      : "";
  },
  date(value, { label, today: isToday }, now) {
    if (longDate(value) === value) return `${label} harus memuat tahun empat angka. Periksa kembali.`;
    const today = isoDay(now);
    const years = yearsApart(value, today);
    if (years >= (isToday ? NEAR : FAR)) {
      return `${label}, ${longDate(value)}, berjarak ${years} tahun dari hari ini menurut jam perangkat ` +
        `(${longDate(today)}). Periksa tanggal itu, dan jam perangkat Anda.`;
    }
    return isPossibleClock(now)
      ? ""
      : `Jam perangkat Anda menunjukkan ${longDate(today)}. Bila itu keliru, betulkan ${label} juga.`;
  },
  user_id(value, field) {
    if (IN_PLAIN_SIGHT.test(value)) return "";
    const said = oddCharacters(value, field);
    return said && `${said} Hapus karakter itu bila tidak termasuk ${field.label}.`;
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
  if (other) return `memuat “${other}” (${codeOf(other)}), bukan “${usual(other)}” yang biasa`;
  const [unseen] = UNSEEN.exec(address) ?? [];
  if (unseen) return `memuat karakter yang tidak tampak (${codeOf(unseen)})`;
  const [letter] = /\p{Script=Latin}/u.test(address) ? OTHER_SCRIPT.exec(address) ?? [] : [];
  return letter ? `memuat “${letter}” (${codeOf(letter)}) di antara huruf Latin` : "";
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
 * @param {number[]} [told] those of which visitors are told
 * @returns {string} "" when nothing is doubtful
 */
function doubtOfDigits(digits, { label }, lengths, told = lengths) {
  const others = digits.replace(/\p{Nd}/gu, "");
  if (others) {
    return `${label} biasanya hanya memuat angka, titik, dan tanda hubung; di sini ada juga “${
      [...others].slice(0, MAX_OTHERS).join("")
    }”. Periksa kembali.`;
  }
  const { length } = [...digits];
  return lengths.includes(length)
    ? ""
    : `${label} biasanya terdiri atas ${
      told.join(" atau ")
    } angka; yang tertulis ${length} angka. Periksa kembali.`;
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
  return note &&
    `${label} memuat karakter yang tidak biasa. Surat memuatnya persis seperti yang Anda tulis, dengan keterangan ` +
      `di bawahnya: “${note}”.`;
}
