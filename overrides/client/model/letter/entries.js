/** Repeats the parts of a letter that are printed once for each entry of a group. */

/** @import { Definition, Values } from "../types.js" */

import { entryOf, fieldsIn, groupOf } from "../fields/groups.js";
import { isEmpty } from "../fields/values.js";

/** So many are printed on the letter to fill in by hand, unless more are needed. */
const BLANK_ENTRIES = 3;

/**
 * Repeats every part that has an `each`, in whatever list it stands.
 *
 * @param {Definition} definition
 * @param {Values | null} values of which the entries are taken that are not empty; null for the letter to fill in by hand
 * @returns {Definition} whose parts name the fields of one entry (`kejadian.2.jam` for `kejadian.jam`), and apply where that
 *   entry does
 */
export function repeated(definition, values) {
  const entries = (/** @type {string} */ group) =>
    [...new Set(fieldsIn(definition, group).map(({ id }) => entryOf(id)))].filter((entry, index) => {
      const fields = fieldsIn(definition, entry);
      if (values) return fields.some((field) => !isEmpty(field, values));
      return index < BLANK_ENTRIES || fields.some(({ entry }) => !entry);
    });
  /** @param {any} part @returns {any} */
  const unrolled = (part) => {
    if (!Array.isArray(part)) return mapped(part, unrolled);
    return part.flatMap((one) => {
      if (!one?.each) return [unrolled(one)];
      const { each, when = null, ...rest } = one;
      const always = { field: each, oneOf: [], noneOf: [], empty: false };
      const repeatedPart = unrolled({ ...rest, when: { ...always, also: when } });
      return entries(each).map((entry, index) => inEntry(repeatedPart, entry, index + 1));
    });
  };
  return { ...definition, blocks: unrolled(definition.blocks) };
}

/**
 * @param {any} part of a definition
 * @param {string} entry
 * @param {number} number among those that are printed, from 1
 * @returns {any} it with what is of the entry for what is of its group
 */
function inEntry(part, entry, number) {
  const group = groupOf(entry);
  const made = mapped(part, (inner) => inEntry(inner, entry, number));
  if (typeof made?.field !== "string" || ![made.field, groupOf(made.field)].includes(group)) return made;
  // The group's own format is its entry's number.
  return made.format && made.field === group
    ? String(number)
    : { ...made, field: made.field.replace(group, () => entry) };
}

/**
 * @param {any} part
 * @param {(inner: any) => any} change
 * @returns {any} its like, with what is in it changed
 */
function mapped(part, change) {
  if (Array.isArray(part)) return part.map(change);
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, change(inner)]));
}
