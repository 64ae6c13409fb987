/** Finds in a text what nobody can read, to tell of it. */

import { codeOf } from "./code_point.js";
import { cleanLine, LINE_BREAKS, plainSigns, UNREADABLE } from "./text.js";

/**
 * The characters of a text that nobody can read: private ones of a font, and what stands for lost ones.
 *
 * @param {string} text as typed or pasted
 * @returns {{ codes: string[], line: number, before: string }[]} one for each place; the line counts from 1, and the
 *   word before it is "" at a line's beginning
 */
export function unreadable(text) {
  const lines = plainSigns(text).replace(LINE_BREAKS, "\n").split("\n");
  return lines.flatMap((line, index) =>
    [...line.matchAll(new RegExp(`${UNREADABLE.source}+`, "gu"))].map((found) => ({
      codes: [...found[0]].map(codeOf),
      line: index + 1,
      before: cleanLine(line.slice(0, found.index).replace(UNREADABLE, "")).split(" ").at(-1) ?? "",
    }))
  );
}
