/** Breaks text into lines that fit a width. */

/** @import { Font } from "../pdf.js" */

import { graphemes } from "../../text/graphemes.js";

/**
 * @typedef {(text: string, font?: Font) => number} Measure width of a text in points
 *
 * @typedef {{ text: string, font: Font }} Span
 */

/**
 * Breaks at spaces, and after the hyphens within words, as Word and browsers do; a word longer than a line is broken
 * between its characters. A span of the fixed-width font is one word, whatever it holds. Joined again, the lines are the
 * text: no space is lost.
 *
 * @param {Span[]} spans one line
 * @param {number} width points, more than any single character's
 * @param {Measure} measure
 * @returns {Span[][]} at least one line; an empty line has no spans
 */
export function wrap(spans, width, measure) {
  /** @type {Span[][]} */
  const lines = [];
  /** @type {Span[]} */
  let line = [];
  let lineWidth = 0;
  for (const word of wordsOf(spans)) {
    const wordWidth = widthOf(word, measure);
    // Spaces hang over the edge: they may end a line but never begin one, save the first.
    if (lineWidth + wordWidth <= width || (line.length > 0 && isSpace(word[0]))) {
      line = joined([...line, ...word]);
      lineWidth += wordWidth;
      continue;
    }
    if (line.length > 0) lines.push(line);
    const pieces = wordWidth <= width ? [word] : pieceWord(word, width, measure);
    line = /** @type {Span[]} */ (pieces.pop());
    lines.push(...pieces);
    lineWidth = widthOf(line, measure);
  }
  lines.push(line);
  return lines;
}

/**
 * @param {Span[]} spans
 * @returns {Span[][]} words up to their hyphens, and spaces by themselves; a word goes on where no space parts two spans
 */
function wordsOf(spans) {
  /** @type {Span[][]} */
  const words = [];
  for (const { text, font } of spans) {
    for (const part of font === "fixed" ? [text] : text.match(WORDS) ?? []) {
      const span = { text: part, font };
      const last = words.at(-1);
      if (last && !isSpace(span) && !isSpace(last[0]) && !breaksBetween(last, span)) last.push(span);
      else words.push([span]);
    }
  }
  return words;
}

/** Spaces, and words, as far as their next hyphen between letters or digits: one before a number is its sign. */
const WORDS = /\s+|\S*?[\p{L}\p{N}]-(?=[\p{L}\p{N}])|\S+/gu;

/**
 * @param {Span[]} word
 * @param {Span} span what follows it without a space
 */
function breaksBetween(word, span) {
  const last = word[word.length - 1];
  return last.font !== "fixed" && span.font !== "fixed" && /[\p{L}\p{N}]-$/u.test(last.text) &&
    /^[\p{L}\p{N}]/u.test(span.text);
}

/** @param {Span} span */
function isSpace({ text, font }) {
  return font !== "fixed" && text.trim() === "";
}

/**
 * @param {Span[]} spans
 * @param {Measure} measure
 */
function widthOf(spans, measure) {
  return spans.reduce((sum, { text, font }) => sum + measure(text, font), 0);
}

/**
 * @param {Span[]} word wider than a line
 * @param {number} width
 * @param {Measure} measure
 * @returns {Span[][]}
 */
function pieceWord(word, width, measure) {
  /** @type {Span[][]} */
  const pieces = [];
  /** @type {Span[]} */
  let piece = [];
  let pieceWidth = 0;
  for (const { text, font } of word) {
    for (const letter of graphemes(text)) {
      const letterWidth = measure(letter, font);
      if (piece.length > 0 && pieceWidth + letterWidth > width) {
        pieces.push(joined(piece));
        piece = [];
        pieceWidth = 0;
      }
      piece.push({ text: letter, font });
      pieceWidth += letterWidth;
    }
  }
  pieces.push(joined(piece));
  return pieces;
}

/**
 * @param {Span[]} spans
 * @returns {Span[]} neighbours of one font as one
 */
function joined(spans) {
  /** @type {Span[]} */
  const found = [];
  for (const span of spans) {
    const last = found.at(-1);
    if (last?.font === span.font) last.text += span.text;
    else found.push({ ...span });
  }
  return found;
}
