/** What a link with answers does to a page, and how this site's own pages make one. */

/** @import { Definition, Field, Values } from "../types.js" */

import { isEmpty } from "./values.js";

/** In the links that this site's own pages make, `macros/links.py` included; no field's id has a hyphen. */
export const OWN = "situs-ini";

/** What a browser puts in the place of bytes that are no letter. */
const LOST = /\ufffd/;

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
 * The fields whose letters a link lost on its way.
 *
 * @param {Definition} definition
 * @param {string} fragment
 * @param {Values} values read from it
 * @returns {Field[]}
 */
export function damaged(definition, fragment, values) {
  if (LOST.test(decoded(fragment))) return []; // it carries that sign itself
  return definition.fields.filter(({ id }) => LOST.test([values[id]].join()));
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
 * @param {URLSearchParams} parameters
 * @returns {string} with its `#`, marked as a link of this site's own
 */
export function ownLink(parameters) {
  return `#${parameters}&${OWN}=1`;
}
