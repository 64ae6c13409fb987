/** Names the downloaded file. */

/** @import { Definition, Values } from "../types.js" */

import { cleanLine } from "./text.js";
import { printed } from "./values.js";

const LONGEST_PART = 60;

/**
 * A file name that Windows, macOS, Android and mail programs accept.
 *
 * @param {Definition} definition its `fileName` template is filled; dates stay ISO, to sort by
 * @param {Values} values an empty one leaves no trace
 * @param {string} extension e.g. `pdf`
 * @returns {string} e.g. `Surat-Permohonan-CV-Contoh-Jaya-2026-11-22.pdf`
 */
export function fileName(definition, values, extension) {
  const fields = new Map(definition.fields.map((field) => [field.id, field]));
  const parts = definition.fileName.map((token) => {
    if (typeof token === "string") return token;
    const field = fields.get(token.field);
    if (!field) return "";
    return field.kind === "date" ? String(values[field.id] ?? "") : safe(printed(field, values));
  });
  const name = safe(cleanLine(parts.join("")), 200);
  return `${name || "Surat"}.${extension}`;
}

/**
 * @param {string} text
 * @param {number} [longest] in code points
 */
function safe(text, longest = LONGEST_PART) {
  const words = text.replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  return [...words].slice(0, longest).join("").replace(/-+$/, "");
}
