/** Answers that come from outside the form: a file, a link, the device. None of them is trusted. */

/** @import { Definition, Field, LetterheadAnswers, Values } from "../types.js" */

import { kindOf } from "../fields/kinds.js";
import { answerOf, selectedChoices } from "../fields/values.js";
import { isRecord } from "../is_record.js";

/** No more letters than this in one answer: the longest letter that was ever tried has 20,000. */
export const MAX_ANSWER_LENGTH = 200_000;

/** More marks on one letter than Unicode's stream-safe texts have (UAX #15): over thousands of them browsers hang, or crash. */
export const PILED = /[\p{M}\p{Emoji_Modifier}]{31}/u;

/**
 * The answers that a letter knows, out of anything.
 *
 * @param {Definition} definition
 * @param {unknown} raw what claims to be answers, by field id
 * @returns {{ values: Values, unknown: string[], unreadable: Field[] }} the answers there are, the names of what the
 *   letter does not ask, and the fields that cannot hold their answer
 */
export function readValues(definition, raw) {
  const entries = new Map(Object.entries(isRecord(raw) ? raw : {}));
  /** @type {Values} */
  const values = {};
  /** @type {Field[]} */
  const unreadable = [];
  for (const field of definition.fields) {
    if (!entries.has(field.id)) continue;
    const value = entries.get(field.id);
    if (!fits(field, value)) unreadable.push(field);
    else if (kindOf(field).isPicked) {
      const picked = /** @type {Values[string]} */ (value);
      const known = selectedChoices(field, { [field.id]: picked });
      const isKnown = [picked].flat().every((id) => id === "" || known.includes(id));
      // None known is no answer, and unticks nothing.
      if (known.length > 0 || isKnown) values[field.id] = answerOf(field, known);
      if (!isKnown) continue;
    } else values[field.id] = /** @type {string} */ (value);
    entries.delete(field.id);
  }
  return { values, unknown: [...entries.keys()], unreadable };
}

/**
 * @param {Field} field
 * @param {unknown} value
 */
function fits(field, value) {
  const { isList, accepts } = kindOf(field);
  if (isList) return Array.isArray(value);
  if (typeof value !== "string" || value.length > MAX_ANSWER_LENGTH || PILED.test(value)) return false;
  return !accepts || value === "" || accepts(value);
}

/**
 * The letterhead's part, out of anything. Its picture is a JPEG as a data URL, and has yet to be drawn again.
 *
 * @param {unknown} raw
 * @returns {LetterheadAnswers | null} null when it is none
 */
export function readLetterhead(raw) {
  if (!isRecord(raw)) return null;
  const { kind, lines = [], picture } = raw;
  if (kind !== "none" && kind !== "picture" && kind !== "typed") return null;
  if (!Array.isArray(lines) || !lines.every((line) => typeof line === "string")) return null;
  const isPicture = typeof picture === "string" && /^data:image\/jpeg;base64,[\w+/]+=*$/.test(picture);
  return {
    kind: kind === "picture" && !isPicture ? "none" : kind,
    lines,
    picture: isPicture ? picture : "",
  };
}
