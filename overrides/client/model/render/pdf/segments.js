/** Parts a text into what the PDF's font can draw and what it cannot. */

import { graphemes } from "../../text/graphemes.js";

/**
 * @typedef {{ text: string, isDrawn: boolean }} Segment isDrawn: an image of it has to be drawn
 */

/**
 * Neighbours that the font lacks stay together, with the spaces between them: only the whole shows
 * joined letters and the direction of reading.
 *
 * @param {string} text one line
 * @param {(codePoint: number) => boolean} hasGlyph
 * @returns {Segment[]} joined again they are the text
 */
export function segmentsOf(text, hasGlyph) {
  if ([...text].every((character) => hasGlyph(codePoint(character)))) {
    return text ? [{ text, isDrawn: false }] : [];
  }
  /** @type {Segment[]} */
  const segments = [];
  for (const segment of graphemes(text)) {
    const isDrawn = [...segment].some((character) => !hasGlyph(codePoint(character)));
    const last = segments[segments.length - 1];
    const beforeLast = segments[segments.length - 2];
    if (last?.isDrawn === isDrawn) last.text += segment;
    else if (isDrawn && beforeLast?.isDrawn && last.text.trim() === "") {
      segments.pop();
      beforeLast.text += last.text + segment;
    } else segments.push({ text: segment, isDrawn });
  }
  return segments;
}

/** @param {string} character */
function codePoint(character) {
  return /** @type {number} */ (character.codePointAt(0));
}
