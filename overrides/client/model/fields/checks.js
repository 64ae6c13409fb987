/**
 * What to tell the visitor about the answers. Only emptiness is an error; a doubtful answer is a
 * warning and never stops a letter, which may be about that very number. What is unusual, and may well
 * be meant, is a note: it asks for nothing and is not counted.
 */

/** @import { Definition, Field, Values } from "../types.js" */

import { noteOf } from "../user_id/characters.js";
import { isPossibleClock, yearsApart } from "../clock.js";
import { codeOf } from "../text/code_point.js";
import { isoDay, longDate } from "../dates.js";
import { cleanLines } from "../text/text.js";
import { unreadable } from "../text/unreadable.js";
import { formatValue, isEmpty } from "./values.js";

/**
 * @typedef {{ field: string, message: string }} FieldMessage
 * @typedef {"error" | "warning" | "note"} Level
 * @typedef {Record<`${Level}s`, FieldMessage[]>} Report each in the form's order
 */

/**
 * Checks every answer.
 *
 * @param {Definition} definition
 * @param {Values} values
 * @param {Date} [now]
 * @returns {Report}
 */
export function check(definition, values, now = new Date()) {
  /** @type {Report} */
  const report = { errors: [], warnings: [], notes: [] };
  for (const field of definition.fields) {
    if (isEmpty(field, values)) {
      if (!field.optional) report.errors.push({ field: field.id, message: emptyMessage(field) });
    } else {
      const warning = warn(field, values, now);
      const note = warning ? "" : noteFor(field, values);
      if (warning) report.warnings.push({ field: field.id, message: warning });
      if (note) report.notes.push({ field: field.id, message: note });
    }
  }
  return report;
}

/**
 * What to do about an empty field, as an instruction.
 *
 * @param {Field} field
 * @returns {string} e.g. "Masukkan nama direktur"
 */
export function emptyMessage(field) {
  if (field.empty) return field.empty;
  const verb = field.kind === "choices" || field.kind === "date" ? "Pilih" : "Masukkan";
  const label = /^\p{Lu}\p{Ll}/u.test(field.label)
    ? field.label[0].toLowerCase() + field.label.slice(1)
    : field.label;
  return `${verb} ${label}`;
}

/**
 * @param {Field} field not empty
 * @param {Values} values
 * @param {Date} now
 * @returns {string} "" when nothing is doubtful
 */
function warn(field, values, now) {
  const value = values[field.id];
  if (typeof value !== "string") return "";
  // A User ID is taken as typed; of the others the letter shows no soft hyphen, so none is doubted.
  if (field.kind === "user_id") return userIdDoubt(value, field);
  const unread = unreadableDoubt(value, field);
  if (unread) return unread;
  if (field.expected && formatValue(field, values).toLowerCase() !== field.expected.value.toLowerCase()) {
    return field.expected.warning;
  }
  return WARNINGS[field.kind]?.(cleanLines(value), field, now) ?? "";
}

/** A sentence that names more places is read by nobody. */
const MAX_PLACES = 5;

/**
 * @param {string} value
 * @param {Field} field
 */
function unreadableDoubt(value, { kind, label }) {
  const found = unreadable(value);
  if (found.length === 0) return "";
  const hasLines = kind === "multiline" || kind === "address";
  const places = found.slice(0, MAX_PLACES).map(({ codes, line, before }) => {
    const row = hasLines ? ` baris ${line}` : "";
    const place = before ? `${row && `di${row} `}sesudah “${before}”` : `di awal${row}`;
    return `${place} (${codes.slice(0, MAX_PLACES).join(", ")}${codes.length > MAX_PLACES ? ", …" : ""})`;
  });
  if (found.length > MAX_PLACES) places.push(`${found.length - MAX_PLACES} tempat lain`);
  const count = found.reduce((sum, { codes }) => sum + codes.length, 0).toLocaleString("id-ID");
  return `${label} memuat ${count} karakter yang tidak dapat dibaca program lain: ${places.join("; ")}. ` +
    "Di surat tampak sebagai �. Hapus, atau ketik ulang dengan karakter biasa.";
}

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

/** @type {Partial<Record<Field["kind"], (value: string, field: Field, now: Date) => string>>} */
const WARNINGS = {
  npwp(value, { label }) {
    // Digits and hyphens of every kind look alike.
    const digits = value.normalize("NFKC").replace(/[\s\p{Pd}\u2043\u2212.·/]/gu, "");
    if (/^(\p{Nd}{15}|\p{Nd}{16}|\p{Nd}{22})$/u.test(digits)) return "";
    const others = digits.replace(/\p{Nd}/gu, "");
    return others === ""
      ? `${label} biasanya terdiri atas 15 atau 16 angka; yang tertulis ${
        [...digits].length
      } angka. Periksa kembali.`
      : `${label} biasanya hanya memuat angka, titik, dan tanda hubung; di sini ada juga “${
        [...others].slice(0, MAX_PLACES).join("")
      }”. Periksa kembali.`;
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
    // A wide @ looks like the usual one.
    const other = [...address].find((sign) => sign > "~" && /^[!-~]$/.test(sign.normalize("NFKC")));
    const fault = other
      ? `memuat “${other}” (${codeOf(other)}), bukan “${other.normalize("NFKC")}” yang biasa`
      : EMAIL_FAULTS.find(([pattern]) => pattern.test(address))?.[1];
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
};

/** Years: a letter is sent at about its date; another date may lie further off, but seldom so far. */
const [NEAR, FAR] = [1, 20];

/** What a keyboard types and everybody sees: odd it may be, but it is what the visitor meant to write. */
const IN_PLAIN_SIGHT = /^[!-~]+( [!-~]+)*$/;

/**
 * @param {string} value
 * @param {Field} field
 */
function userIdDoubt(value, field) {
  if (IN_PLAIN_SIGHT.test(value)) return "";
  const said = oddCharacters(value, field);
  return said && `${said} Hapus karakter itu bila tidak termasuk ${field.label}.`;
}

/**
 * @param {Field} field not empty
 * @param {Values} values
 * @returns {string} "" when nothing is unusual
 */
function noteFor(field, values) {
  return field.kind === "user_id" ? oddCharacters(String(values[field.id]), field) : "";
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
