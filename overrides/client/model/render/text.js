/** The letter as plain text, for the clipboard and for mail. */

/** @import { Block, Letter } from "../types.js" */

import { markerOf, plain, rowLines } from "../letter/inlines.js";

/**
 * @param {Letter} letter
 * @returns {string} lines separated by \n
 */
export function renderText(letter) {
  return letter.blocks
    .map((block) => RENDER[block.type](/** @type {never} */ (block)))
    .filter((text) => text !== "")
    .join("\n\n") + "\n";
}

/** @type {{ [T in Block["type"]]: (block: Extract<Block, { type: T }>) => string }} */
const RENDER = {
  letterhead: (block) => block.letterhead?.kind === "typed" ? block.letterhead.lines.join("\n") : block.text,
  title: ({ text, number }) => `${text}\n${plain(number)}`.trimEnd(),
  line: (block) => plain(block.content),
  heading: (block) => block.text,
  rows(block) {
    const width = Math.max(...block.rows.map((row) => row.label.length));
    const bullet = block.bullet ? "- " : "";
    const indent = `\n${" ".repeat(bullet.length + width + 3)}`;
    return block.rows.map((row) =>
      `${bullet}${row.label.padEnd(width)} : ${rowLines(row).map(plain).join(indent)}`
    )
      .join("\n");
  },
  box: (block) => plain(block.content),
  list({ title, marker, items }) {
    const lines = items.map((item, index) => {
      const sign = marker === "bullet" ? "-" : markerOf(marker, index);
      return `${sign} ${plain(item).replaceAll("\n", `\n${" ".repeat(sign.length + 1)}`)}`;
    });
    return [...(title ? [title] : []), ...lines].join("\n");
  },
  // Cells are parted as a spreadsheet takes them.
  table: ({ head, rows }) =>
    [head, ...rows.map((cells) => cells.map((cell) => plain(cell).replaceAll("\n", " ")))]
      .map((cells) => cells.join("\t")).join("\n"),
  signatures: ({ columns }) =>
    columns.map(({ above, stamp, below }) =>
      [...above.map(plain), `\n${stamp}\n`, ...below.map(plain)].join("\n").trimEnd()
    ).join("\n\n"),
};
