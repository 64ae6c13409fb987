/** Answers that come from outside the form: a file, a link, the device. None of them is trusted. */

/** @import { Definition, LetterheadAnswers, Values } from "../types.js" */

import { ticked } from "./values.js";

/** No more letters than this in one answer: the longest letter that was ever tried has 20,000. */
const MOST_LETTERS = 200_000;

/**
 * The answers that a letter knows, out of anything.
 *
 * @param {Definition} definition
 * @param {unknown} raw what claims to be answers, by field id
 * @returns {{ values: Values, unknown: string[] }} the answers there are, and the names of what does not fit
 */
export function readValues(definition, raw) {
  const entries = new Map(Object.entries(isRecord(raw) ? raw : {}));
  /** @type {Values} */
  const values = {};
  for (const field of definition.fields) {
    const value = entries.get(field.id);
    if (field.kind === "choices") {
      if (!Array.isArray(value)) continue;
      values[field.id] = ticked(field, { [field.id]: value });
      if (value.every((id) => field.choices.some((choice) => choice.id === id))) entries.delete(field.id);
    } else if (typeof value === "string" && value.length <= MOST_LETTERS) {
      values[field.id] = value;
      entries.delete(field.id);
    }
  }
  return { values, unknown: [...entries.keys()] };
}

/**
 * The letterhead's part, out of anything. Its picture is a JPEG as a data URL, and has yet to be drawn anew.
 *
 * @param {unknown} raw
 * @returns {LetterheadAnswers | null} null when it is none
 */
export function readLetterhead(raw) {
  if (!isRecord(raw)) return null;
  const { kind, lines, picture } = raw;
  if (kind !== "none" && kind !== "picture" && kind !== "typed") return null;
  const isPicture = typeof picture === "string" && /^data:image\/jpeg;base64,[\w+/]+=*$/.test(picture);
  return {
    kind: kind === "picture" && !isPicture ? "none" : kind,
    lines: Array.isArray(lines) ? lines.map(String) : [],
    picture: isPicture ? picture : "",
  };
}

/**
 * @param {unknown} raw
 * @returns {raw is Record<string, unknown>}
 */
export function isRecord(raw) {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}
