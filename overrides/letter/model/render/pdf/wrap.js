/** Breaks text into lines that fit a width. */

/**
 * @typedef {(text: string, bold?: boolean) => number} Measure width of a text in points
 */

/**
 * Breaks at spaces; a word longer than a line is broken between its characters. Joined again, the
 * lines are the text without its line breaks: no space is lost.
 *
 * @param {string} text lines separated by \n
 * @param {number} width points, more than any single character's
 * @param {Measure} measure
 * @param {boolean} [bold]
 * @returns {string[]} at least one line; an empty line stays an empty string
 */
export function wrap(text, width, measure, bold = false) {
  return text.split("\n").flatMap((line) => wrapLine(line, width, measure, bold));
}

/**
 * @param {string} text one line
 * @param {number} width
 * @param {Measure} measure
 * @param {boolean} bold
 */
function wrapLine(text, width, measure, bold) {
  const lines = [];
  let line = "";
  let lineWidth = 0;
  for (const word of text.match(/\s+|\S+/g) ?? []) {
    const wordWidth = measure(word, bold);
    // Spaces hang over the edge: they may end a line but never begin one, save the first.
    if (lineWidth + wordWidth <= width || (line !== "" && word.trim() === "")) {
      line += word;
      lineWidth += wordWidth;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = wordWidth <= width ? [word] : pieceWord(word, width, measure, bold);
    line = /** @type {string} */ (pieces.pop());
    lines.push(...pieces);
    lineWidth = measure(line, bold);
  }
  lines.push(line);
  return lines;
}

const graphemes = new Intl.Segmenter("id", { granularity: "grapheme" });

/**
 * @param {string} word wider than a line
 * @param {number} width
 * @param {Measure} measure
 * @param {boolean} bold
 */
function pieceWord(word, width, measure, bold) {
  const pieces = [];
  let piece = "";
  let pieceWidth = 0;
  for (const { segment } of graphemes.segment(word)) {
    const segmentWidth = measure(segment, bold);
    if (piece !== "" && pieceWidth + segmentWidth > width) {
      pieces.push(piece);
      piece = "";
      pieceWidth = 0;
    }
    piece += segment;
    pieceWidth += segmentWidth;
  }
  pieces.push(piece);
  return pieces;
}
