/** Composes any letter, with all that a definition may use. `compose.js` is enough for one without rules, titles and tables. */

/** @import { Definition, Letter, Values } from "../types.js" */

import { printAs } from "../fields/formats.js";
import { applicable } from "./applicable.js";
import { compose } from "./compose.js";
import { repeated } from "./entries.js";
import { COMPOSE_ANY } from "./any_part.js";

/**
 * @param {Definition} definition
 * @param {Values} values
 * @param {NonNullable<Parameters<typeof compose>[2]>} [options] the letter to fill in by hand has all parts: who writes
 *   strikes out what does not apply
 * @returns {Letter}
 */
export function composeFully(definition, values, options = {}) {
  const applying = options.blank ? repeated(definition, null) : printed(definition, values);
  return compose(applying, values, { print: printAs, composers: COMPOSE_ANY, ...options });
}

/**
 * @param {Definition} definition
 * @param {Values} values
 * @returns {Definition} what of it is printed with these answers
 */
export function printed(definition, values) {
  return applicable(repeated(definition, values), values);
}
