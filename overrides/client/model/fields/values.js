/** What a field's kind means for a typed value: how it is printed, and when it is empty. */

/** @import { Field, Values } from "../types.js" */

import { longDate } from "../dates.js";
import { cleanLine, cleanLines, verbatim } from "../text/text.js";

/** @type {Partial<Record<Field["kind"], (value: string) => string>>} */
const PRINT = {
  address: cleanLines,
  multiline: cleanLines,
  user_id: verbatim,
  date: longDate,
};

/**
 * A text field's value as the letter prints it.
 *
 * @param {Field} field any kind but `choices`
 * @param {Values} values
 * @returns {string} "" when it is empty
 */
export function formatValue(field, values) {
  const value = values[field.id];
  if (typeof value !== "string" || value.trim() === "") return "";
  return (PRINT[field.kind] ?? cleanLine)(value);
}

/**
 * The ids of a field's ticked choices; unknown ids are left out.
 *
 * @param {Field} field of kind `choices`
 * @param {Values} values
 * @returns {string[]} in the definition's order
 */
export function selectedChoices(field, values) {
  const value = values[field.id];
  const ids = Array.isArray(value) ? value : [];
  return field.choices.map((choice) => choice.id).filter((id) => ids.includes(id));
}

/**
 * Whether a field has nothing to print.
 *
 * @param {Field} field
 * @param {Values} values
 * @returns {boolean}
 */
export function isEmpty(field, values) {
  if (field.kind === "choices") return selectedChoices(field, values).length === 0;
  return formatValue(field, values) === "";
}
