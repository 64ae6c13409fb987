/** Why a field cannot hold an answer from outside the form, in Indonesian. */

/** @import { Field } from "../types.js" */

import { kindOf } from "../fields/kinds.js";
import { MAX_ANSWER_LENGTH, PILED } from "./read.js";

const TEXT = {
  noList: "bukan daftar pilihan",
  noText: "bukan teks",
  tooLong: `lebih dari ${MAX_ANSWER_LENGTH.toLocaleString("id-ID")} karakter`,
  piled: "memuat terlalu banyak tanda pada satu huruf",
};

/**
 * @param {Field} field
 * @param {unknown} value that `readValues` did not take
 * @returns {string} to go on after the field's label
 */
export function whyUnreadable(field, value) {
  const { isList, refusal = "" } = kindOf(field);
  if (isList) return TEXT.noList;
  if (typeof value !== "string") return TEXT.noText;
  if (value.length > MAX_ANSWER_LENGTH) return TEXT.tooLong;
  return PILED.test(value) ? TEXT.piled : refusal;
}
