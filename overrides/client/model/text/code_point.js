/** A character's number as Unicode writes it. */

/**
 * @param {string} character one code point, or half a surrogate pair
 * @returns {string} e.g. `U+200B`
 */
export function codeOf(character) {
  const code = /** @type {number} */ (character.codePointAt(0));
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
