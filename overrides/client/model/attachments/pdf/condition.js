/** Whether a PDF that was chosen can be opened by its receiver. ISO 32000-2, 7.5 and 7.6. */

import { valueAt } from "./objects.js";
import { opensWithoutPassword } from "./password.js";

/**
 * @typedef {object} Condition
 * @property {"whole" | "cut" | "none"} state cut: its end is missing, or does not lead to its contents; none: no PDF at
 *   all, whatever it calls itself
 * @property {"" | "locked" | "unknown"} lock locked: only a password opens it; unknown: it is encrypted in a way that
 *   could not be tried here
 */

/** Where readers look for a PDF's first line. */
const HEADER_BYTES = 1024;
const OBJECT = /\b\d+\s+\d+\s+obj\b/;

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Promise<Condition>}
 */
export async function conditionOf(bytes) {
  const text = textOf(bytes);
  const header = text.slice(0, HEADER_BYTES + 5).indexOf("%PDF-");
  const table = tableOf(text, header);
  // Pages may be hidden in streams of objects.
  const hasContent = table < 0 ? OBJECT.test(text) : /\/Type\s*\/(?:Page|ObjStm)\b/.test(text);
  if (header < 0 || !hasContent) return { state: "none", lock: "" };
  return { state: table < 0 ? "cut" : "whole", lock: await lockOf(text, Math.max(0, table)) };
}

/**
 * @param {Uint8Array} bytes
 * @returns {string} a letter a byte, so that places in it are places in the file
 */
function textOf(bytes) {
  const pieces = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  }
  return pieces.join("");
}

/**
 * @param {string} text
 * @param {number} header where its first line is
 * @returns {number} where its last table of contents begins; -1 when its end is missing or does not lead there
 */
function tableOf(text, header) {
  const last = text.lastIndexOf("startxref");
  const [, digits] = /^startxref\s+(\d+)\s+%%EOF/.exec(text.slice(last, last + 64)) ?? [];
  // What was added to a file after its end has an end of its own.
  if (last < 0 || !digits || OBJECT.test(text.slice(last))) return -1;
  // Some count from the file's beginning, others from the first line.
  const places = [Number(digits), Number(digits) + header];
  return places.find((place) => /^\s*(xref\b|\d+\s+\d+\s+obj\b)/.test(text.slice(place, place + 64))) ?? -1;
}

/**
 * @param {string} text
 * @param {number} table where the table of contents begins, which ends in what tells of the encryption; 0: anywhere
 * @returns {Promise<Condition["lock"]>}
 */
async function lockOf(text, table) {
  const end = table && /startxref|\bstream\b/.exec(text.slice(table))?.index;
  const trailer = end ? text.slice(table, table + end) : text;
  const named = /\/Encrypt\s*(?:(\d{1,10})\s+(\d{1,5})\s+R\b|(?=<<))/.exec(trailer);
  if (!named) return "";
  const [whole, number, generation] = named;
  const object = number && new RegExp(`(?<!\\d)${number}\\s+${generation}\\s+obj\\b`).exec(text);
  const encryption = object
    ? valueAt(text, object.index + object[0].length)
    : valueAt(trailer, named.index + whole.length);
  const [id] = /\/ID\s*(?=\[)/.exec(trailer) ?? [];
  const ids = id && valueAt(trailer, trailer.indexOf(id) + id.length);
  const first = Array.isArray(ids) && ids[0] instanceof Uint8Array ? ids[0] : [];
  const opens = encryption instanceof Map ? await opensWithoutPassword(encryption, first) : undefined;
  return opens ? "" : opens === false ? "locked" : "unknown";
}
