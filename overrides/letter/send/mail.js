/** The e-mail that carries a signed letter: its parts, and the link that opens it in a mail program. */

/** @import { Definition, Template, Values } from "../types.js" */

import { cleanLine, cleanLines } from "../model/text.js";
import { printed } from "../model/values.js";

/** Mail programs cut longer links, or refuse them. Also in macros/mail.py. */
export const LONGEST_LINK = 1800;

/**
 * @typedef {object} MailDefinition
 * @property {string[]} to addresses
 * @property {string[]} cc addresses
 * @property {Template} subject
 * @property {Template} text
 *
 * @typedef {object} Mail
 * @property {string[]} to
 * @property {string[]} cc
 * @property {string} subject one line
 * @property {string} text lines separated by \n
 */

/**
 * @param {Pick<Definition, "fields">} definition
 * @param {MailDefinition} mail
 * @param {Values} values an empty one leaves dots to fill in
 * @returns {Mail}
 */
export function composeMail({ fields }, { to, cc, subject, text }, values) {
  const known = new Map(fields.map((field) => [field.id, field]));
  const fill = (/** @type {Template} */ template) =>
    template.map((token) => {
      if (typeof token === "string") return token;
      const field = known.get(token.field);
      return (field && printed(field, values)) || "…";
    }).join("");
  return { to, cc, subject: cleanLine(fill(subject)), text: cleanLines(fill(text)) };
}

/**
 * A link for the device's own mail program (RFC 6068). It passes no server.
 *
 * @param {Mail} mail
 * @returns {string} "" when it would be too long
 */
export function mailtoLink({ to, cc, subject, text }) {
  const addresses = (/** @type {string[]} */ all) =>
    all.map((address) => encodeURIComponent(address).replace(/%40/g, "@")).join(",");
  const body = encodeURIComponent(text.replace(/\n/g, "\r\n"));
  const link = `mailto:${addresses(to)}?cc=${addresses(cc)}&subject=${
    encodeURIComponent(subject)
  }&body=${body}`;
  return link.length <= LONGEST_LINK ? link : "";
}
