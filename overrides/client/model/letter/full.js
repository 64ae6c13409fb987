/** Composes any letter, with all that a definition may use. `compose.js` is enough for one without rules. */

/** @import { Definition, Letter, Values } from "../types.js" */

import { printAs } from "../fields/formats.js";
import { applicable } from "./applicable.js";
import { compose } from "./compose.js";

/**
 * @param {Definition} definition
 * @param {Values} values
 * @param {NonNullable<Parameters<typeof compose>[2]>} [options] the letter to fill in by hand has all parts: who writes
 *   strikes out what does not apply
 * @returns {Letter}
 */
export function composeFully(definition, values, options = {}) {
  const applying = options.blank ? definition : applicable(definition, values);
  return compose(applying, values, { print: printAs, ...options });
}
