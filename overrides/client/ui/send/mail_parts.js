/** The e-mail's parts on the page, as the answers make them. */

/** @import { Mail, MailDefinition } from "../../model/mail/mail.js" */
/** @import { LetterForm } from "../answers/letter_form.js" */

import { composeMail, emptyFields, mailtoLink } from "../../model/mail/mail.js";
import { byId } from "../dom/elements.js";

const TEXT = {
  missing: (/** @type {string} */ labels) =>
    `Belum diisi: ${labels}. Subjek dan isi email karena itu memakai kalimat umum tanpa data perusahaan.`,
};

/** What is to be copied, and the link that opens it all. */
export class MailParts {
  #form;
  #definition;
  #maxLinkLength;
  #noteOf;
  #link = byId("send-mailto", HTMLAnchorElement);
  /** The page brings a link whose text refers to the letter, for a description that no link can hold. */
  #shortLink = this.#link.href;

  /**
   * @param {LetterForm} form
   * @param {MailDefinition} definition
   * @param {number} maxLinkLength
   * @param {(id: string) => string} noteOf names what is odd in a User ID
   */
  constructor(form, definition, maxLinkLength, noteOf) {
    this.#form = form;
    this.#definition = definition;
    this.#maxLinkLength = maxLinkLength;
    this.#noteOf = noteOf;
  }

  /** @returns {Mail} */
  mail() {
    return composeMail(this.#form.definition, this.#definition, this.#form.values(), this.#noteOf);
  }

  /** @returns {string} which answers are missing, and what the e-mail says therefore; "" when none is */
  missing() {
    const labels = emptyFields(this.#form.definition, this.#definition, this.#form.values())
      .map(({ label }) => label).join(", ");
    return labels && TEXT.missing(labels);
  }

  /** @returns {Record<string, string>} what is copied, by the button that does */
  texts() {
    const { to, cc, subject, text } = this.mail();
    return { to: to.join(", "), cc: cc.join(", "), subject, text };
  }

  /** Shows it all. */
  draw() {
    for (const [name, text] of Object.entries(this.texts())) {
      if (text) byId(`send-part-${name}`).textContent = text;
    }
    byId("send-empty").textContent = this.missing();
    const link = mailtoLink(this.mail(), this.#maxLinkLength);
    this.#link.href = link || this.#shortLink;
    byId("send-short").hidden = link !== "";
  }
}
