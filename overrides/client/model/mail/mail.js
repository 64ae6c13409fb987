/** The e-mail that carries a signed letter: its parts, and the link that opens it in a mail program. */

/** @import { Definition, Field, Template, Values } from "../types.js" */

import { printAs } from "../fields/formats.js";
import { applicable } from "../letter/applicable.js";
import { fill, fillLine } from "../letter/fill.js";
import { plain } from "../letter/inlines.js";
import { cleanLine, cleanLines, withoutOuterBreaks } from "../text/text.js";
import { formatValue } from "../fields/values.js";

/**
 * @typedef {object} MailDefinition
 * @property {string[]} to addresses
 * @property {string[]} cc addresses; may be none
 * @property {Template} subject
 * @property {Template} text
 * @property {string} publicSubject says nothing of the company
 * @property {string} publicText
 *
 * @typedef {object} Mail
 * @property {string[]} to
 * @property {string[]} cc
 * @property {string} subject one line
 * @property {string} text lines separated by \n
 */

/**
 * The fields that the e-mail names and nobody has answered.
 *
 * @param {Definition} definition
 * @param {MailDefinition} mail
 * @param {Values} values
 * @returns {Field[]}
 */
export function emptyFields(definition, { subject, text }, values) {
  const { fields } = applicable(definition, values);
  const named = new Set([...subject, ...text].map((token) => typeof token === "string" ? "" : token.field));
  return fields.filter((field) => named.has(field.id) && formatValue(field, values) === "");
}

/**
 * @param {Definition} definition
 * @param {MailDefinition} mail
 * @param {Values} values while one is empty, the e-mail is the one that names none of them
 * @param {(id: string) => string} [noteOf] what stands below a User ID in the text; the subject has no room for it
 * @returns {Mail}
 */
export function composeMail(definition, mail, values, noteOf = () => "") {
  const { to, cc, publicSubject, publicText } = mail;
  if (emptyFields(definition, mail, values).length > 0) {
    return { to, cc, subject: cleanLine(publicSubject), text: cleanLines(publicText) };
  }
  const fields = new Map(applicable(definition, values).fields.map((field) => [field.id, field]));
  const answered = { fields, values, blank: false, noteOf, print: printAs };
  const text = plain(fill({ text: mail.text, blank: [] }, answered));
  return { to, cc, subject: fillLine(mail.subject, answered), text: withoutOuterBreaks(text) };
}

/**
 * A link for the device's own mail program (RFC 6068). It passes no server.
 *
 * @param {Mail} mail
 * @param {number} maxLength what mail programs take, in characters
 * @returns {string} "" when it would be longer
 */
export function mailtoLink({ to, cc, subject, text }, maxLength) {
  const addresses = (/** @type {string[]} */ all) =>
    all.map((address) => encodeURIComponent(address).replace(/%40/g, "@")).join(",");
  const body = encodeURIComponent(text.replace(/\n/g, "\r\n"));
  const copies = cc.length > 0 ? `cc=${addresses(cc)}&` : "";
  const link = `mailto:${addresses(to)}?${copies}subject=${encodeURIComponent(subject)}&body=${body}`;
  return link.length <= maxLength ? link : "";
}
