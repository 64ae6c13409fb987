/** A template and values become a run of inlines: what is answered, and dots to fill in with a pen for what is not. */

/** @import { Inline, PrintedField, Template, Values } from "../types.js" */

import { kindOf } from "../fields/kinds.js";
import { formatValue } from "../fields/values.js";
import { replaceBreaks } from "../text/text.js";
import { plain } from "./inlines.js";

/** Dots to fill in with a pen: how many, by where they stand. */
export const DOTS = { row: 90, text: 40, cell: 30, boxLine: 145, lines: 3 };

/**
 * @typedef {(id: string) => string} NoteOf what is odd about a User ID, "" for nothing: `noteOf` of characters.js, which
 *   a page fetches when it is needed
 *
 * @typedef {object} Answered
 * @property {Map<string, PrintedField>} fields those that are asked, by id; another one prints nothing
 * @property {Values} values
 * @property {boolean} blank whether words stand there that only the letter to fill in by hand carries
 * @property {NoteOf} noteOf
 * @property {(field: PrintedField, values: Values, format?: string) => string} [print] an answer, "" when it is empty; without it,
 *   in the usual format alone
 */

/**
 * @param {{ text: Template, blank: Template, strong?: boolean }} part
 * @param {Answered} answered
 * @param {number} [dots] in a line of a gap that stands alone
 * @param {number} [lines] of a gap
 * @returns {Inline[]}
 */
export function fill(
  part,
  { fields, values, blank, noteOf, print = formatValue },
  dots = DOTS.text,
  lines = 1,
) {
  const template = blank && part.blank.length ? part.blank : part.text;
  /** @type {Inline[]} */
  const content = [];
  /** Of the User IDs in this line; they stand below it. @type {Inline[]} */
  let notes = [];
  for (const token of template) {
    /** @type {Inline} */
    let inline;
    if (typeof token === "string") inline = { kind: "literal", text: token };
    else {
      const field = fields.get(token.field);
      if (!field) continue;
      inline = inlineOf(field, print(field, values, token.format), template.length === 1 ? dots : 0, lines);
    }
    const end = inline.text.indexOf("\n");
    if (notes.length > 0 && end >= 0) {
      if (end > 0) content.push({ ...inline, text: inline.text.slice(0, end) });
      content.push(...notes, { ...inline, text: inline.text.slice(end) });
      notes = [];
    } else content.push(inline);
    const note = inline.verbatim && inline.field ? noteOf(String(values[inline.field])) : "";
    if (note) notes.push({ kind: "value", text: `\n${note}`, field: inline.field });
  }
  content.push(...notes);
  return part.strong ? content.map((inline) => ({ ...inline, strong: true })) : content;
}

/**
 * A template and values as one line of text, for what is a line in every output.
 *
 * @param {Template} text
 * @param {Answered} answered
 * @returns {string}
 */
export function fillLine(text, answered) {
  const content = fill({ text, blank: [] }, { ...answered, noteOf: () => "" });
  // Not cleaned as a whole: a User ID is evidence, and the other answers are clean.
  return replaceBreaks(plain(content), " ");
}

/**
 * @param {PrintedField} field
 * @param {string} text its answer as it is printed; "" for none
 * @param {number} dots of a gap that stands alone; 0 among other text
 * @param {number} lines of a gap
 * @returns {Inline}
 */
function inlineOf(field, text, dots, lines) {
  const { isVerbatim, gap } = kindOf(field);
  if (text) return { kind: "value", text, field: field.id, ...(isVerbatim && { verbatim: true }) };
  const width = gap ?? (dots || DOTS.text);
  return { kind: "gap", text: Array(lines).fill(".".repeat(width)).join("\n"), field: field.id };
}
