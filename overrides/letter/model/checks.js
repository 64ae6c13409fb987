/**
 * What to tell the visitor about the answers. Only emptiness is an error; a doubtful answer is a
 * warning and never stops a letter, which may be about that very number.
 */

/** @import { Definition, Field, Values } from "../types.js" */

import { longDate } from "./dates.js";
import { cleanLines, spellOut } from "./text.js";
import { isEmpty, printed } from "./values.js";

/**
 * @typedef {{ field: string, message: string }} Remark
 * @typedef {{ errors: Remark[], warnings: Remark[] }} Report both in the form's order
 */

/**
 * Checks every answer.
 *
 * @param {Definition} definition
 * @param {Values} values
 * @returns {Report}
 */
export function check(definition, values) {
  /** @type {Report} */
  const report = { errors: [], warnings: [] };
  for (const field of definition.fields) {
    if (isEmpty(field, values)) {
      if (!field.optional) report.errors.push({ field: field.id, message: emptyMessage(field) });
    } else {
      const message = doubt(field, values);
      if (message) report.warnings.push({ field: field.id, message });
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
 * @returns {string} "" when nothing is doubtful
 */
function doubt(field, values) {
  const value = values[field.id];
  if (typeof value !== "string") return "";
  if (field.expected && printed(field, values).toLowerCase() !== field.expected.value.toLowerCase()) {
    return field.expected.warning;
  }
  // A User ID is taken as typed; of the others the letter shows no soft hyphen, so none is doubted.
  return DOUBTS[field.kind]?.(field.kind === "user_id" ? value : cleanLines(value), field) ?? "";
}

/** @type {Partial<Record<Field["kind"], (value: string, field: Field) => string>>} */
const DOUBTS = {
  npwp(value, { label }) {
    const digits = value.replace(/[\s.\-–/]/g, "");
    if (/^(\d{15}|\d{16}|\d{22})$/.test(digits)) return "";
    return /^\d*$/.test(digits)
      ? `${label} biasanya terdiri atas 15 atau 16 angka; yang tertulis ${digits.length} angka. Periksa kembali.`
      : `${label} biasanya hanya memuat angka, titik, dan tanda hubung. Periksa kembali.`;
  },
  phone(value, { label }) {
    // Several numbers may stand in one line, each with words such as "Fax" before it.
    const numbers = value.split(/[,;/\n]| dan | atau | {2,}/).map((part) => part.replace(/\D/g, "").length);
    const areRight = numbers.every((digits) => digits === 0 || digits === 3 || (digits >= 7 && digits <= 24));
    return areRight && numbers.some((digits) => digits > 0)
      ? ""
      : `${label} harus memuat nomor lengkap, misalnya 0761-123456 atau 0812-3456-7890. Periksa kembali.`;
  },
  email(value, { label }) {
    return /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+$/.test(value.trim())
      ? ""
      : `${label} harus berupa satu alamat dengan tanda @, misalnya nama@contoh.example. Periksa kembali.`;
  },
  user_id(value, { label }) {
    const odd = [...new Set(value.match(/[^A-Za-z0-9._@-]/gu))];
    if (odd.length === 0) return "";
    const names = odd.map((character) => (character === " " ? "spasi" : `“${spellOut(character)}”`));
    const isSpelled = spellOut(value) !== value;
    return `${label} memuat tanda yang tidak biasa: ${names.join(", ")}. ` +
      (isSpelled
        ? `Surat memuatnya persis, dengan kode di samping tanda yang sukar dibaca: ${spellOut(value)}. ` +
          `Hapus tanda itu bila tidak termasuk ${label}.`
        : "Surat memuatnya persis seperti yang Anda tulis.");
  },
  date(value, { label }) {
    return longDate(value) === value ? `${label} harus memuat tahun empat angka. Periksa kembali.` : "";
  },
};
