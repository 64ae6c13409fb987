/** What a reader takes for one letter: a character with all that is joined to it. */

/** Null in a browser that does not know how to part them. */
const SEGMENTER = "Segmenter" in Intl ? new Intl.Segmenter("id", { granularity: "grapheme" }) : null;

// A country's flag, or a character with its marks and what a joiner ties to it.
const ROUGHLY =
  /\p{Regional_Indicator}{2}|.(?:[\p{M}\p{Emoji_Modifier}\u200c\u{e0020}-\u{e007f}]|\u200d.?)*/gsu;

/**
 * @param {string} text
 * @param {Intl.Segmenter | null} [segmenter]
 * @returns {string[]} joined again they are the text
 */
export function graphemes(text, segmenter = SEGMENTER) {
  if (!segmenter) return text.match(ROUGHLY) ?? [];
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
