/** Answers by their field's kind: how they are printed, and when they are empty. */

/** @import { Field, PrintedField, Values } from "../types.js" */

import { kindOf } from "./kinds.js";

/**
 * A field's answer as the letter prints it.
 *
 * @param {PrintedField} field
 * @param {Values} values
 * @returns {string} "" when it is empty; of choices, one a line
 */
export function formatValue(field, values) {
  return kindOf(field).print(values[field.id], field.choices);
}

/**
 * The ids of a field's ticked choices; unknown ids are left out.
 *
 * @param {PrintedField} field whose answer is picked
 * @param {Values} values
 * @returns {string[]} in the definition's order
 */
export function selectedChoices(field, values) {
  return field.choices.map(({ id }) => id).filter((id) => [values[field.id]].flat().includes(id));
}

/**
 * Whether a field has nothing to print.
 *
 * @param {PrintedField} field
 * @param {Values} values
 * @returns {boolean}
 */
export function isEmpty(field, values) {
  return formatValue(field, values) === "";
}

/**
 * A field's answer, out of the texts that a form or an address has for it.
 *
 * @param {PrintedField} field
 * @param {string[]} texts
 * @returns {Values[string]} "" for none
 */
export function answerOf(field, texts) {
  return kindOf(field).isList ? texts : texts[0] ?? "";
}
