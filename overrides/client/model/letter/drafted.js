/** What other answers write into a field. */

/** @import { Definition, Field, Values } from "../types.js" */

import { printAs } from "../fields/formats.js";
import { answerOf } from "../fields/values.js";
import { fill } from "./fill.js";
import { plain } from "./inlines.js";

/**
 * @param {Definition} applying a definition without what does not apply to the answers
 * @param {Field} field of it
 * @param {Values} values
 * @returns {string | string[]} its sentences, one after the other, but for those that name what is not answered yet; a line
 *   break at the end of one begins a new paragraph. Of a field with choices, the ids of those that are made
 */
export function drafted(applying, field, values) {
  if (field.choices.length === 0) return draftedText(applying, field, values);
  const made = field.choices.map(({ id }) => id).filter((id) =>
    field.draftedFrom?.some(({ choice }) => choice === id)
  );
  return answerOf(field, made);
}

/** @param {Definition} applying @param {Field} field @param {Values} values */
function draftedText(applying, field, values) {
  const fields = new Map(applying.fields.map((field) => [field.id, field]));
  const answered = { fields, values, blank: false, noteOf: () => "", print: printAs };
  return (field.draftedFrom ?? [])
    .filter(({ text }) =>
      text.every((part) => typeof part === "string" || isAnswered(fields.get(part.field), values))
    )
    .map(({ text }) => plain(fill({ text, blank: [] }, answered)))
    .join(" ").replace(/[ \n]+/g, (run) => run.includes("\n") ? run.replaceAll(" ", "") : run).trim();
}

/** @param {Field | undefined} field @param {Values} values */
function isAnswered(field, values) {
  return field !== undefined && printAs(field, values) !== "";
}
