/** Why a field cannot hold an answer from outside the form, in Indonesian. */

/** @import { Field } from "../types.js" */

import { MOST_LETTERS } from "./answers.js";

/**
 * @param {Field} field
 * @param {unknown} value that `readValues` did not take
 * @returns {string} to go on after the field's label
 */
export function unfitness({ kind }, value) {
  if (kind === "choices") return "bukan daftar pilihan";
  if (typeof value !== "string") return "bukan teks";
  return value.length > MOST_LETTERS
    ? `lebih dari ${MOST_LETTERS.toLocaleString("id-ID")} karakter`
    : "bukan tanggal";
}
