/**
 * Answers in an address's fragment, which browsers keep to themselves:
 * `#nama=CV+Contoh+Jaya&kategori=masalah&kategori=data`, encoded like a form (URLSearchParams).
 */

/** @import { Definition, Field, Values } from "../types.js" */

import { readValues } from "./answers.js";
import { isEmpty } from "./values.js";

/** What a browser puts in the place of bytes that are no letter. */
const LOST = /\ufffd/;

/**
 * @param {Definition} definition
 * @param {string} fragment with or without its `#`
 * @returns {(ReturnType<typeof readValues> & { damaged: Field[] }) | null} the answers, and the fields whose
 *   letters the link lost on its way; null when it is a plain anchor
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
  const read = readValues(definition, Object.fromEntries(entries));
  const isWhole = LOST.test(decoded(text));
  const damaged = isWhole ? [] : definition.fields.filter(({ id }) => LOST.test([read.values[id]].join()));
  return { ...read, damaged };
}

/**
 * What a link fills in beside what is written already: a long text goes below the one that the visitor has
 * written, which it cannot know.
 *
 * @param {Definition} definition
 * @param {Values} now
 * @param {Values} values of the link
 * @returns {Values} those to fill in
 */
export function added(definition, now, values) {
  const long = definition.fields.filter(({ id, kind }) => kind === "multiline" && id in values);
  const below = long.map((field) => {
    const [written, text] = [String(now[field.id]), String(values[field.id])];
    if (isEmpty(field, now) || written === field.initial) return [field.id, text];
    return [field.id, written.includes(text) ? written : `${written.trimEnd()}\n${text}`];
  });
  return { ...values, ...Object.fromEntries(below) };
}

/**
 * @param {string} text
 * @returns {string} what its percent codes mean where all of them are right; those that are not stay codes
 */
function decoded(text) {
  return text.replace(/(%[\da-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
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
