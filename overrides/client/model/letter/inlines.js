/** Reads what is composed: a letter's runs of inlines as text, as lines, and its User IDs. */

/** @import { ChoiceRow, Inline, Letter, Marker, ValueRow } from "../types.js" */

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
  return blocks.filter(({ type }) => type !== "letterhead").flatMap(verbatimsIn);
}

/**
 * @param {any} part of a block
 * @returns {Inline[]}
 */
function verbatimsIn(part) {
  if (typeof part !== "object" || part === null || ArrayBuffer.isView(part)) return [];
  return part.verbatim ? [part] : Object.values(part).flatMap(verbatimsIn);
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

/**
 * What stands before an item of a list.
 *
 * @param {Marker} marker
 * @param {number} index from 0
 * @returns {string} `1.`, `a.`, or a bullet
 */
export function markerOf(marker, index) {
  return {
    number: `${index + 1}.`,
    letter: `${String.fromCharCode(97 + index % 26).repeat(index / 26 + 1)}.`, // as Word does
    bullet: "•",
  }[marker];
}
