/** Cleans typed text once, for every renderer. */

const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029]/g;
// Controls that XML cannot hold, marks that turn the reading direction, soft hyphens and invisible
// spaces that come with text pasted from Word or PDF, and byte-order marks.
const UNWANTED = // deno-lint-ignore no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const NON_CHARACTERS = /\p{Noncharacter_Code_Point}/gu;
const LONE_SURROGATES = /\p{Surrogate}/gu;
const ODD_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
// Letters that PDF readers copy as one character, such as ﬁ.
const LIGATURES = /[\ufb00-\ufb06]/g;

/**
 * Makes text safe for every file format and keeps its lines.
 *
 * @param {string} text as typed or pasted
 * @returns {string} NFC, lines separated by \n, no blank lines or spaces at the ends
 */
export function cleanLines(text) {
  return text
    .replace(LONE_SURROGATES, "\ufffd")
    .replace(NON_CHARACTERS, "")
    .replace(LINE_BREAKS, "\n")
    .replace(UNWANTED, "")
    .replace(/\t/g, "    ")
    .replace(ODD_SPACES, " ")
    .replace(LIGATURES, (ligature) => ligature.normalize("NFKC"))
    .normalize("NFC")
    .replace(/[^\S\n]+$/gm, "")
    .replace(/^\n+|\n+$/g, "");
}

/**
 * Makes text safe and one line long.
 *
 * @param {string} text as typed or pasted
 * @returns {string} with single spaces where lines broke
 */
export function cleanLine(text) {
  return cleanLines(text).replace(/\s+/g, " ").trim();
}

/**
 * Writes a User ID so that paper shows every character of it. Nothing is dropped: it is evidence.
 * Printable ASCII stands as it is. What the eye cannot tell apart is spelled out: an invisible
 * character as `<U+200B>` in its place, a letter beyond ASCII and a space at an end with its code
 * beside it.
 *
 * @param {string} id as typed
 * @returns {string} printable text, e.g. `AB<U+200B>CD`
 */
export function spellOut(id) {
  const [, before, inner, after] = /** @type {RegExpExecArray} */ (/^( *)(.*?)( *)$/su.exec(id));
  const spaces = (/** @type {string} */ run) => run.replace(/ /g, ` <${codeOf(" ")}>`);
  return spaces(before) + [...inner].map(spellCharacter).join("") + spaces(after);
}

/** @param {string} character one code point, or half a surrogate pair */
function spellCharacter(character) {
  if (/[ -~]/.test(character)) return character;
  const isSeen = !/[\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}]/u.test(character);
  return `${isSeen ? character : ""}<${codeOf(character)}>`;
}

/**
 * A character's number as Unicode writes it.
 *
 * @param {string} character one code point, or half a surrogate pair
 * @returns {string} e.g. `U+200B`
 */
export function codeOf(character) {
  const code = /** @type {number} */ (character.codePointAt(0));
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
