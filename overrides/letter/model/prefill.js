/**
 * Answers in an address's fragment, which browsers keep to themselves:
 * `#nama=CV+Contoh+Jaya&kategori=masalah&kategori=data`, encoded like a form (URLSearchParams).
 */

/** @import { Definition, Values } from "../types.js" */

import { readValues } from "./answers.js";
import { isEmpty } from "./values.js";

/**
 * @param {Definition} definition
 * @param {string} fragment with or without its `#`
 * @returns {ReturnType<typeof readValues> | null} null when it is a plain anchor
 */
export function readPrefill(definition, fragment) {
  const text = fragment.replace(/^#/, "");
  if (!text.includes("=")) return null;
  const parameters = new URLSearchParams(text);
  const choices = new Set(definition.fields.filter(({ kind }) => kind === "choices").map(({ id }) => id));
  /** @type {[string, string | string[]][]} */
  const entries = [...new Set(parameters.keys())].map((
    id,
  ) => [id, choices.has(id) ? parameters.getAll(id) : parameters.get(id) ?? ""]);
  return readValues(definition, Object.fromEntries(entries));
}

/**
 * @param {Definition} definition
 * @param {Values} values empty ones are left out
 * @returns {string} with its `#`
 */
export function writePrefill(definition, values) {
  const parameters = new URLSearchParams();
  for (const field of definition.fields) {
    if (isEmpty(field, values)) continue;
    for (const value of [values[field.id]].flat()) parameters.append(field.id, value);
  }
  return `#${parameters}`;
}
