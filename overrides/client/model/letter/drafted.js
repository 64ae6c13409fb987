/** The text of a field that other answers write. */

/** @import { Definition, Field, Values } from "../types.js" */

import { printAs } from "../fields/formats.js";
import { fill } from "./fill.js";
import { plain } from "./inlines.js";

/**
 * @param {Definition} applying a definition without what does not apply to the answers
 * @param {Field} field of it
 * @param {Values} values
 * @returns {string} its sentences, one after the other, but for those that name what is not answered yet; a line break at
 *   the end of one begins a new paragraph
 */
export function draftedText(applying, field, values) {
  const fields = new Map(applying.fields.map((field) => [field.id, field]));
  const answered = { fields, values, blank: false, noteOf: () => "", print: printAs };
  return (field.draftedFrom ?? [])
    .filter(({ text }) =>
      text.every((part) => typeof part === "string" || isAnswered(fields.get(part.field), values))
    )
    .map(({ text }) => plain(fill({ text, blank: [] }, answered)))
    .join(" ").replace(/ *\n */g, "\n").trim();
}

/** @param {Field | undefined} field @param {Values} values */
function isAnswered(field, values) {
  return field !== undefined && printAs(field, values) !== "";
}
