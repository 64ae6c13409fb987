/** Composes any letter, with all that a definition may use. `compose.js` is enough for one without rules, titles and tables. */

/** @import { Condition, Definition, Letter, Values } from "../types.js" */

import { printAs } from "../fields/formats.js";
import { applicable } from "./applicable.js";
import { compose } from "./compose.js";
import { repeated } from "./entries.js";
import { COMPOSE_ANY } from "./any_part.js";

/**
 * @param {Definition} definition
 * @param {Values} values
 * @param {NonNullable<Parameters<typeof compose>[2]>} [options] the letter to fill in by hand has all parts but those that
 *   another one stands for: who writes strikes out what does not apply
 * @returns {Letter}
 */
export function composeFully(definition, values, options = {}) {
  const applying = options.blank ? onPaper(repeated(definition, null)) : printed(definition, values);
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

/** @param {Definition} definition @returns {Definition} what of it the letter to fill in by hand has */
function onPaper(definition) {
  const isKept = (/** @type {unknown} */ part) =>
    /** @type {{ when?: Condition | null } | null} */ (part)?.when?.blank !== false;
  /** @template Part @param {Part} part @returns {Part} */
  const keep = (part) => {
    if (Array.isArray(part)) return /** @type {Part} */ (part.filter(isKept).map(keep));
    if (typeof part !== "object" || part === null) return part;
    return /** @type {Part} */ (Object.fromEntries(
      Object.entries(part).map(([key, value]) => [key, keep(value)]),
    ));
  };
  return { ...definition, blocks: keep(definition.blocks) };
}
