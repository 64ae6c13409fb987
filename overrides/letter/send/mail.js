/** The e-mail that carries a signed letter: its parts, and the links that open it in a mail program. */

/** @import { Definition, Template, Values } from "../types.js" */

import { cleanLine, cleanLines } from "../model/text.js";
import { printed } from "../model/values.js";

/** Gmail refuses longer addresses now and then, and so do some mail programs. */
export const LONGEST_LINK = 1800;

/**
 * @typedef {object} MailDefinition
 * @property {string[]} to addresses
 * @property {string[]} cc addresses
 * @property {Template} subject
 * @property {Template} text
 * @property {string} publicSubject without anything that was typed, for links that pass a server
 * @property {string} publicText likewise
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
 * The same letter's e-mail without personal data.
 *
 * @param {MailDefinition} mail
 * @returns {Mail}
 */
export function publicMail({ to, cc, publicSubject, publicText }) {
  return { to, cc, subject: publicSubject, text: cleanLines(publicText) };
}

/**
 * A link for the device's own mail program (RFC 6068). It passes no server.
 *
 * @param {Mail} mail
 * @param {Mail} shorter used when the link would be too long
 * @returns {string} at most LONGEST_LINK characters, as long as the shorter one fits
 */
export function mailtoLink(mail, shorter) {
  const link = ({ to, cc, subject, text } = mail) =>
    `mailto:${to.map(address).join(",")}?${
      query({ cc: cc.join(","), subject, body: text.replace(/\n/g, "\r\n") })
    }`;
  return link(mail).length <= LONGEST_LINK ? link(mail) : link(shorter);
}

/**
 * Links that open a web mail with a new message. Their servers see them: hand in a public mail.
 *
 * @param {Mail} mail
 * @returns {{ name: string, href: string }[]}
 */
export function webMailLinks({ to, cc, subject, text }) {
  const [all, copies] = [to.join(","), cc.join(",")];
  const gmail = query({ view: "cm", fs: "1", to: all, cc: copies, su: subject, body: text });
  const outlook = query({ to: all, cc: copies, subject, body: text });
  return [
    { name: "Gmail", href: `https://mail.google.com/mail/?${gmail}` },
    { name: "Outlook", href: `https://outlook.office.com/mail/deeplink/compose?${outlook}` },
  ];
}

/** @param {string} text */
function address(text) {
  return encodeURIComponent(text).replace(/%40/g, "@");
}

/** @param {Record<string, string>} parameters */
function query(parameters) {
  return Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
}
