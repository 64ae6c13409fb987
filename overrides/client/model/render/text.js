/** The letter as plain text, for the clipboard and for mail. */

/** @import { Block, Letter } from "../types.js" */

import { plain, rowLines } from "../letter/inlines.js";

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
  line: (block) => plain(block.content),
  heading: (block) => block.text,
  rows(block) {
    const width = Math.max(...block.rows.map((row) => row.label.length));
    const indent = `\n${" ".repeat(width + 5)}`;
    return block.rows.map((row) => `- ${row.label.padEnd(width)} : ${rowLines(row).map(plain).join(indent)}`)
      .join("\n");
  },
  box: (block) => plain(block.content),
  notes: (block) => [block.title, ...block.items.map((item) => `- ${item}`)].join("\n"),
  signature: (block) => [...block.lines.map(plain), "\n\n", block.caption].join("\n"),
};
