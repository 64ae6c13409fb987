/** Names the downloaded file. */

/** @import { Definition, Values } from "../types.js" */

import { cutToBytes, MAX_NAME_BYTES } from "../text/bytes.js";
import { graphemes } from "../text/graphemes.js";
import { cleanLine } from "../text/text.js";
import { applicable } from "./applicable.js";
import { kindOf } from "../fields/kinds.js";
import { printAs } from "../fields/formats.js";
import { formatValue } from "../fields/values.js";

const TEXT = { letter: "Surat" };

/** Of one answer: letters, so that a list of files stays readable, and bytes, so that the others keep their room. */
const MAX_PART_LENGTH = { letters: 60, bytes: 120 };

/**
 * A file name that Windows, macOS, Android and mail programs accept.
 *
 * @param {Definition} definition its `fileName` template is filled; dates stay ISO, to sort by
 * @param {Values} values an empty one leaves no trace
 * @param {string} extension e.g. `pdf`
 * @returns {string} e.g. `Surat-Permohonan-CV-Contoh-Jaya-2026-11-22.pdf`
 */
export function fileName(definition, values, extension) {
  const fields = new Map(applicable(definition, values).fields.map((field) => [field.id, field]));
  const parts = definition.fileName.map((token) => {
    if (typeof token === "string") return token;
    const field = fields.get(token.field);
    if (!field) return "";
    if (token.format) return partOf(printAs(field, values, token.format));
    return kindOf(field).isKeptInNames ? String(values[field.id] ?? "") : partOf(formatValue(field, values));
  });
  const name = cut(safe(cleanLine(parts.join(""))), MAX_NAME_BYTES);
  return `${name || TEXT.letter}.${extension}`;
}

/** @param {string} answer */
function partOf(answer) {
  const letters = graphemes(safe(answer.slice(0, 1000))).slice(0, MAX_PART_LENGTH.letters);
  return cut(letters.join(""), MAX_PART_LENGTH.bytes);
}

/** @param {string} text */
function safe(text) {
  // A mark without its letter goes with the sign that it stood on.
  return text.replace(/[^\p{L}\p{M}\p{N}]+\p{M}*/gu, "-").replace(/^-+|-+$/g, "");
}

/** @param {string} text @param {number} maxBytes */
function cut(text, maxBytes) {
  return cutToBytes(text, maxBytes).replace(/-+$/, "");
}
