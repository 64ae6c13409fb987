/**
 * Answers in an address's fragment, which browsers keep to themselves:
 * `#nama=CV+Contoh+Jaya&kategori=masalah&kategori=data`, encoded like a form (URLSearchParams).
 */

/** @import { Definition, Field, Values } from "../types.js" */

import { askedValues } from "../letter/applicable.js";
import { readValues } from "./read.js";
import { kindOf } from "../fields/kinds.js";
import { answerOf, isEmpty } from "../fields/values.js";

/**
 * @typedef {object} Prefill
 * @property {Values} values
 * @property {Field[]} unreadable fields that cannot hold their answer
 * @property {Field[]} partly fields of choices, some of which they do not offer
 * @property {Field[]} repeated fields with room for one answer that were given several: the first is read
 * @property {number} unknown how many other names there are: anybody can write anything there
 * @property {Record<string, string | string[]>} raw what stands there for the letter's own fields
 */

/**
 * @param {Definition} definition
 * @param {string} fragment with or without its `#`
 * @returns {Prefill | null} null when it is a plain anchor
 */
export function readPrefill(definition, fragment) {
  const text = fragment.replace(/^#/, "");
  if (!text.includes("=")) return null;
  /** @type {Map<string, string[]>} */
  const given = new Map();
  /** @type {Set<string>} */
  const unknown = new Set();
  const asked = new Set(definition.fields.map(({ id }) => id));
  for (const [id, value] of new URLSearchParams(text)) {
    if (!asked.has(id)) unknown.add(id);
    else given.set(id, given.get(id) ?? []).get(id)?.push(value);
  }
  const raw = Object.fromEntries(
    definition.fields.filter(({ id }) => given.has(id)).map((field) => [
      field.id,
      answerOf(field, given.get(field.id) ?? []),
    ]),
  );
  const { values, unreadable, unknown: partly } = readValues(definition, raw);
  return {
    values,
    unreadable,
    partly: definition.fields.filter(({ id }) => partly.includes(id)),
    repeated: definition.fields.filter((field) =>
      !kindOf(field).isList && new Set(given.get(field.id)).size > 1
    ),
    unknown: unknown.size,
    raw,
  };
}

/**
 * @param {Definition} definition
 * @param {Values} values empty ones are left out, and those that are not asked for
 * @returns {string} with its `#`
 */
export function writePrefill(definition, values) {
  const parameters = new URLSearchParams();
  const asked = askedValues(definition, values);
  for (const field of definition.fields) {
    if (isEmpty(field, asked)) continue;
    for (const value of [asked[field.id]].flat()) parameters.append(field.id, value);
  }
  return `#${parameters}`;
}
