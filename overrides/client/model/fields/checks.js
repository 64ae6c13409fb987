/**
 * What to tell the visitor about the answers. Only emptiness is an error; a doubtful answer is a
 * warning and never stops a letter, which may be about that very number. What is unusual, and may well
 * be meant, is a note: it asks for nothing and is not counted.
 */

/** @import { Definition, Field, Values } from "../types.js" */

import { applicable } from "../letter/applicable.js";
import { cleanLines } from "../text/text.js";
import { unreadable } from "../text/unreadable.js";
import { kindOf } from "./kinds.js";
import { formatValue, isEmpty } from "./values.js";
import { NOTES, WARNINGS } from "./warnings.js";

/** A sentence that names more places is read by nobody. */
const MAX_PLACES = 5;

const TEXT = {
  enter: "Masukkan",
  line: (/** @type {number} */ line) => ` baris ${line}`,
  after: (/** @type {string} */ before, /** @type {string} */ line) =>
    `${line && `di${line} `}sesudah “${before}”`,
  start: (/** @type {string} */ line) => `di awal${line}`,
  otherPlaces: (/** @type {number} */ count) => `${count} tempat lain`,
  unreadable: (/** @type {string} */ label, /** @type {number} */ count, /** @type {string[]} */ places) =>
    `${label} memuat ${count.toLocaleString("id-ID")} karakter yang tidak dapat dibaca program lain: ` +
    `${places.join("; ")}. Di surat tampak sebagai �. Hapus, atau ketik ulang dengan karakter biasa.`,
};

/**
 * @typedef {{ field: string, message: string }} FieldMessage
 * @typedef {"error" | "warning" | "note"} Level
 * @typedef {Record<`${Level}s`, FieldMessage[]>} Report each in the form's order
 */

/**
 * Checks every answer that is asked for.
 *
 * @param {Definition} definition
 * @param {Values} values
 * @param {Date} [now]
 * @returns {Report}
 */
export function check(definition, values, now = new Date()) {
  /** @type {Report} */
  const report = { errors: [], warnings: [], notes: [] };
  for (const field of applicable(definition, values).fields) {
    if (isEmpty(field, values)) {
      if (!field.optional) report.errors.push({ field: field.id, message: emptyMessage(field) });
    } else {
      const warning = warn(field, values, now);
      const note = warning ? "" : NOTES[field.kind]?.(String(values[field.id]), field);
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
function emptyMessage(field) {
  if (field.empty) return field.empty;
  const asked = field.label.replace(/\?$/, "");
  const label = /^\p{Lu}\p{Ll}/u.test(asked) ? asked[0].toLowerCase() + asked.slice(1) : asked;
  const { verb = TEXT.enter } = kindOf(field);
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
  const { isVerbatim } = kindOf(field);
  const unread = isVerbatim ? "" : unreadableDoubt(value, field);
  if (unread) return unread;
  if (field.expected && formatValue(field, values).toLowerCase() !== field.expected.value.toLowerCase()) {
    return field.expected.warning;
  }
  // The letter shows no soft hyphen, so none is doubted, but where every character counts.
  return WARNINGS[field.kind]?.(isVerbatim ? value : cleanLines(value), field, now) ?? "";
}

/**
 * @param {string} value
 * @param {Field} field
 */
function unreadableDoubt(value, field) {
  const found = unreadable(value);
  if (found.length === 0) return "";
  const { hasLines } = kindOf(field);
  const places = found.slice(0, MAX_PLACES).map(({ codes, line, before }) => {
    const row = hasLines ? TEXT.line(line) : "";
    const place = before ? TEXT.after(before, row) : TEXT.start(row);
    return `${place} (${codes.slice(0, MAX_PLACES).join(", ")}${codes.length > MAX_PLACES ? ", …" : ""})`;
  });
  if (found.length > MAX_PLACES) places.push(TEXT.otherPlaces(found.length - MAX_PLACES));
  const count = found.reduce((sum, { codes }) => sum + codes.length, 0);
  return TEXT.unreadable(field.label, count, places);
}
