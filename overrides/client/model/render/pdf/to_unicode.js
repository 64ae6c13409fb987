/** Says which characters a font's glyphs stand for, so that a PDF's text can be found and copied. */

const MAX_RANGE = 256;
/** What PDF/UA takes for no character: nobody could find or copy it, and what it was is spelled out beside it. */
const NO_CHARACTER = new Set([0, 0xfeff, 0xfffe]);
const REPLACEMENT = 0xfffd;

/**
 * A ToUnicode character map (PDF 32000-1, 9.10.3). Unlike pdfkit's own, it writes a character beyond U+FFFF as one number:
 * some readers take no spaces inside it.
 *
 * @param {number[][]} codePoints by glyph, from glyph 0 on without gaps
 * @returns {string} PostScript
 */
export function toUnicodeCmap(codePoints) {
  const targets = codePoints.map((points) =>
    `<${
      utf16(String.fromCodePoint(...points.map((point) => NO_CHARACTER.has(point) ? REPLACEMENT : point)))
    }>`
  );
  const ranges = [];
  for (let start = 0; start < targets.length; start += MAX_RANGE) {
    const part = targets.slice(start, start + MAX_RANGE);
    ranges.push(`<${hex(start)}> <${hex(start + part.length - 1)}> [${part.join(" ")}]`);
  }
  return [
    "/CIDInit /ProcSet findresource begin",
    "12 dict begin",
    "begincmap",
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
    "/CMapName /Adobe-Identity-UCS def",
    "/CMapType 2 def",
    "1 begincodespacerange",
    "<0000> <ffff>",
    "endcodespacerange",
    `${ranges.length} beginbfrange`,
    ...ranges,
    "endbfrange",
    "endcmap",
    "CMapName currentdict /CMap defineresource pop",
    "end",
    "end",
  ].join("\n");
}

/** @param {string} text */
function utf16(text) {
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join("");
}

/** @param {number} number */
function hex(number) {
  return number.toString(16).padStart(4, "0");
}
