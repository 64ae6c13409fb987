/** Why a field cannot hold an answer from outside the form, in Indonesian. */

/** @import { Field } from "../types.js" */

import { kindOf } from "../fields/kinds.js";
import { MAX_ANSWER_LENGTH } from "./read.js";

/**
 * @param {Field} field
 * @param {unknown} value that `readValues` did not take
 * @returns {string} to go on after the field's label
 */
export function whyUnreadable(field, value) {
  const { isList, refusal = "" } = kindOf(field);
  if (isList) return "bukan daftar pilihan";
  if (typeof value !== "string") return "bukan teks";
  return value.length > MAX_ANSWER_LENGTH
    ? `lebih dari ${MAX_ANSWER_LENGTH.toLocaleString("id-ID")} karakter`
    : refusal;
}
