/** Reads what is composed: a letter's runs of inlines as text, as lines, and its User IDs. */

/** @import { ChoiceRow, Inline, Letter, ValueRow } from "../types.js" */

/**
 * A run of inlines as text.
 *
 * @param {Inline[]} content
 * @returns {string} may hold line breaks
 */
export function plain(content) {
  return content.map((inline) => inline.text).join("");
}

/**
 * @param {Letter} letter
 * @returns {Inline[]} the User IDs in it
 */
export function verbatims({ blocks }) {
  return blocks.flatMap((block) => {
    if (block.type === "rows") return block.rows.flatMap((row) => "choices" in row ? [] : row.content);
    if (block.type === "signature") return block.lines.flat();
    return "content" in block ? block.content : [];
  }).filter(({ verbatim }) => verbatim);
}

/**
 * @param {Letter} letter
 * @returns {boolean} whether a User ID in it may need a note
 */
export function hasOddId(letter) {
  return verbatims(letter).some(({ text }) => /[^\w.@-]/.test(text));
}

/**
 * A run of inlines, parted where its lines break.
 *
 * @param {Inline[]} content
 * @returns {Inline[][]} at least one line, whose inlines hold no line break; an empty line has none
 */
export function splitLines(content) {
  /** @type {Inline[][]} */
  const lines = [[]];
  for (const inline of content) {
    inline.text.split("\n").forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text) lines[lines.length - 1].push({ ...inline, text });
    });
  }
  return lines;
}

/**
 * A row's value as lines, a choice with its box first.
 *
 * @param {ValueRow | ChoiceRow} row
 * @returns {Inline[][]}
 */
export function rowLines(row) {
  if (!("choices" in row)) return splitLines(row.content);
  return row.choices.map(({ text, checked }) => [{ kind: "literal", text: `${checkBox(checked)} ${text}` }]);
}

/**
 * The character of a check box.
 *
 * @param {boolean} checked
 * @returns {"☑" | "☐"}
 */
export function checkBox(checked) {
  return checked ? "☑" : "☐";
}
