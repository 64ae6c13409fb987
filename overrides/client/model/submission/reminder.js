/** A calendar reminder (RFC 5545) with nothing personal in it. */

import { cleanLines } from "../text/text.js";

/**
 * @typedef {object} Reminder
 * @property {string} id unique
 * @property {string} day ISO, e.g. `2026-11-25`
 * @property {string} title
 * @property {string} text
 * @property {string} url of the page to go on with
 * @property {string} site the name of the site that makes it
 */

/**
 * @param {Reminder} reminder on its day at nine in the morning, wherever the visitor is
 * @param {Date} now
 * @returns {string} lines separated by CRLF
 */
export function calendar({ id, day, title, text, url, site }, now) {
  const date = day.replace(/-/g, "");
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//${escaped(site)}//ID`,
    "BEGIN:VEVENT",
    `UID:${escaped(id)}@bantuan-lpse`,
    `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, "")}`,
    `DTSTART:${date}T090000`,
    `DTEND:${date}T091500`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    `URL:${url}`,
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "TRIGGER:PT0S",
    `DESCRIPTION:${escaped(title)}`,
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].map(folded).join("\r\n");
}

/** @param {string} text as typed */
function escaped(text) {
  return cleanLines(text).replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");
}

/**
 * No line may be longer than 75 bytes.
 *
 * @param {string} line
 */
function folded(line) {
  const encoder = new TextEncoder();
  let length = 0;
  let result = "";
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (length + size > 74) {
      result += "\r\n ";
      length = 1;
    }
    result += character;
    length += size;
  }
  return result;
}
