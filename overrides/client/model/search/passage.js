/** The part of a text that says most of what was looked for. */

/** @typedef {{ start: number, end: number }} Mark a word's place in a text */

const MAX_LENGTH = 170;

/**
 * @param {string} text
 * @param {Mark[]} marks the words that were looked for, in their order
 * @returns {{ passage: string, marks: Mark[] }} whole words, with their places in the passage
 */
export function passageOf(text, marks) {
  const start = startOf(text, marks);
  const isLong = text.length - start > MAX_LENGTH;
  const end = isLong ? text.lastIndexOf(" ", start + MAX_LENGTH) : text.length;
  const before = start > 0 ? "… " : "";
  return {
    passage: `${before}${text.slice(start, end)}${isLong ? " …" : ""}`,
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({
        start: mark.start - start + before.length,
        end: mark.end - start + before.length,
      })),
  };
}

/** @param {string} text @param {Mark[]} marks @returns {number} where the last sentence begins after which most is marked */
function startOf(text, marks) {
  if (text.length <= MAX_LENGTH) return 0;
  const sentences = [
    0,
    ...Array.from(text.matchAll(/[.!?;:] +/g), ({ 0: gap, index }) => index + gap.length),
  ];
  let best = 0;
  let most = 1;
  for (const start of sentences) {
    const count = marks.filter((mark) => mark.start >= start && mark.end <= start + MAX_LENGTH).length;
    if (count >= most) [best, most] = [start, count];
  }
  return best;
}
