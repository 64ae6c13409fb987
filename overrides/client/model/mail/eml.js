/**
 * A message as a mail program opens it: RFC 5322 with MIME, and `X-Unsent` so that it opens as a draft. Ours,
 * since the libraries ask for a sender, which a draft has not: its program knows who is writing.
 */

/** @import { Mail } from "./mail.js" */

import { cleanLine } from "../text/text.js";

/**
 * @typedef {object} Attachment
 * @property {string} name
 * @property {string} type e.g. `application/pdf`
 * @property {Uint8Array<ArrayBuffer>} bytes
 */

/**
 * @param {Mail} mail
 * @param {Attachment[]} attachments
 * @param {Date} moment makes the boundary
 * @returns {string} ASCII, lines separated by CRLF
 */
export function draft(mail, attachments, moment) {
  // No line of base64 holds an underscore, so no part can hold the boundary.
  const boundary = `_bantuan_lpse_${moment.getTime().toString(36)}_`;
  const parts = [textPart(mail.text), ...attachments.map(attachmentPart)];
  return lines(
    `To: ${mail.to.map(address).join(",\r\n ")}`,
    ...(mail.cc.length ? [`Cc: ${mail.cc.map(address).join(",\r\n ")}`] : []),
    // The subject may name a User ID, which is evidence: only what would end the header is taken out of it.
    `Subject: ${encoded(mail.subject.replace(/[\p{Cc}\u2028\u2029]+/gu, " "))}`,
    "X-Unsent: 1",
    "MIME-Version: 1.0",
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    "",
    ...parts.flatMap((part) => [`--${boundary}`, part]),
    `--${boundary}--`,
    "",
  );
}

/** @param {string} text */
function textPart(text) {
  return lines(
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    base64Lines(utf8(text.replace(/\r?\n/g, "\r\n") + "\r\n")),
  );
}

/** @param {Attachment} attachment */
function attachmentPart({ name, type, bytes }) {
  const known = /^[\w.+-]{1,60}\/[\w.+-]{1,60}$/.test(type) ? type : "application/octet-stream";
  return lines(
    `Content-Type: ${known};\r\n name="${asciiName(name)}"`,
    "Content-Transfer-Encoding: base64",
    `Content-Disposition: attachment;\r\n ${fileName(name)}`,
    "",
    base64Lines(bytes),
  );
}

/**
 * A file's name in plain ASCII. It stands in another header than the exact one: two in the same make strict
 * readers drop the second.
 *
 * @param {string} name
 */
function asciiName(name) {
  const ascii = cleanLine(name).normalize("NFD").replace(/[^ -~]|["\\]/g, "").trim() || "lampiran";
  // It stands in one line, which has room for so much and the name's end.
  return ascii.length > 60 ? ascii.replace(/^(.{50}).*?(\.\w{1,5})?$/, "$1$2") : ascii;
}

/**
 * A file's exact name: in quotes, or as RFC 2231 writes what is more than ASCII.
 *
 * @param {string} name
 */
function fileName(name) {
  const clean = cleanLine(name) || "lampiran";
  if (asciiName(clean) === clean) return `filename="${clean}"`;
  const code = encodeURIComponent(clean).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  // Up to 18 signs, which take three letters each at most.
  const pieces = code.match(/(?:%[0-9A-Fa-f]{2}|[^%]){1,18}/g) ?? [];
  const extended = pieces.map((piece, index) => `filename*${index}*=${index ? "" : "utf-8''"}${piece}`);
  return extended.join(";\r\n ");
}

/**
 * An address for a header. It comes from the contact file, and is checked there.
 *
 * @param {string} text
 */
function address(text) {
  return text.replace(/[^!-~]/g, "");
}

/**
 * A header's text as it is, or as encoded words (RFC 2047), none cutting a character in two.
 *
 * @param {string} text one line
 */
function encoded(text) {
  // An unseen or doubled space would not come through, nor a word longer than a line may be.
  const isPlain = text === "" || text.split(" ").every((word) => /^[!-~]{1,59}$/.test(word));
  if (isPlain && !text.includes("=?")) return folded(text);
  /** @type {string[]} */
  const words = [];
  let word = "";
  for (const character of text) {
    if (utf8(word + character).length > 39) {
      words.push(word);
      word = "";
    }
    word += character;
  }
  words.push(word);
  return words.map((text) => `=?utf-8?B?${base64(utf8(text))}?=`).join("\r\n ");
}

/** @param {string} text ASCII of short words with single spaces; folded at some of them */
function folded(text) {
  return text.replace(/(.{1,66})( |$)/g, (_, line, end) => line + (end && "\r\n "));
}

/** @param {string} text */
function utf8(text) {
  return new TextEncoder().encode(text);
}

/** @param {Uint8Array} bytes */
function base64Lines(bytes) {
  // 57 bytes make a line of 76 letters; a whole number of lines at a time keeps the stack small.
  const chunk = 57 * 500;
  const chunks = [];
  for (let at = 0; at < bytes.length; at += chunk) chunks.push(base64(bytes.subarray(at, at + chunk)));
  return chunks.join("").replace(/.{76}(?=.)/g, "$&\r\n");
}

/** @param {Uint8Array} bytes */
function base64(bytes) {
  return btoa(String.fromCharCode(...bytes));
}

/** @param {...string} all */
function lines(...all) {
  return all.join("\r\n");
}
