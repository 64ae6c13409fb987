/** The e-mail that asks again, and what to say on the phone: part of a card, fetched when it is asked for. */

/** @import { SubmissionCard } from "./card.js" */
/** @import { Mail } from "../../model/mail/mail.js" */

import { mailtoLink } from "../../model/mail/mail.js";
import { h } from "../../model/render/vnode.js";
import { composeFollowUp } from "../../model/submission/follow_up.js";
import { LetterAnswers } from "../../storage/letter_answers.js";
import { copy } from "../components/save_and_copy.js";
import { button, mount } from "../dom/elements.js";

const TEXT = {
  to: (/** @type {string} */ addresses) => `Kepada: ${addresses}`,
  cc: (/** @type {string} */ addresses) => `Tembusan: ${addresses}`,
  subject: (/** @type {string} */ subject) => `Subjek: ${subject}`,
  text: "Isi email tindak lanjut",
  hint:
    "Disusun dari catatan ini, dan dari isian surat bila masih ada di perangkat ini. Periksa dan lengkapi sebelum dikirim.",
  open: "Buka di aplikasi email",
  copy: "Salin isi",
  copied: "Isi email sudah disalin.",
  notCopied: "Peramban ini tidak mengizinkan penyalinan. Pilih tulisannya, lalu salin sendiri.",
};

/** What is written and said next. */
export class FollowUp {
  #card;
  #maxLinkLength;
  #answers;
  /** What was written by the page; the visitor may have changed it since. */
  #written = "";

  /**
   * @param {SubmissionCard} card
   * @param {number} maxLinkLength
   */
  constructor(card, maxLinkLength) {
    this.#card = card;
    this.#maxLinkLength = maxLinkLength;
    const { definition } = card.letter;
    this.#answers = definition
      ? new LetterAnswers(definition, () => sessionStorage, () => localStorage)
      : null;
  }

  #compose() {
    const { letter, submission } = this.#card;
    return composeFollowUp(letter, this.#answers?.load() ?? {}, submission);
  }

  /** Shows what is open, as the record says now; what the visitor has written stays. */
  renew() {
    const { mail, call } = this.#compose();
    const { template } = this.#card;
    const words = template.place("call").lastElementChild;
    words?.replaceChildren(mount(h("ul", {}, ...call.map((sentence) => h("li", {}, sentence)))));
    const input = this.#input;
    const isFollowed = !input || (input.value === this.#written && mail?.text !== this.#written);
    if (mail && isFollowed) this.#draw(mail);
  }

  get #place() {
    return /** @type {HTMLElement} */ (this.#card.template.place("mail").lastElementChild);
  }

  get #input() {
    return this.#place.querySelector("textarea");
  }

  /** @param {Mail} mail */
  #draw(mail) {
    const { status, template } = this.#card;
    const id = `${template.id}-follow-up`;
    const lines = [
      TEXT.to(mail.to.join(", ")),
      ...(mail.cc.length > 0 ? [TEXT.cc(mail.cc.join(", "))] : []),
      TEXT.subject(mail.subject),
    ];
    const input = /** @type {HTMLTextAreaElement} */ (mount(
      h("textarea", { id, rows: "12", "aria-describedby": `${id}-hint` }),
    ));
    const link = /** @type {HTMLAnchorElement} */ (mount(h("a", { class: "md-button" }, TEXT.open)));
    const address = () => {
      const { value } = input;
      // What no link can hold is copied.
      link.href = mailtoLink({ ...mail, text: value }, this.#maxLinkLength) ||
        mailtoLink({ ...mail, text: "" }, this.#maxLinkLength);
    };
    input.value = this.#written = mail.text;
    input.addEventListener("input", address);
    address();
    const copies = button({
      label: TEXT.copy,
      run: async () => {
        const isCopied = await copy(input.value);
        status.show(isCopied ? TEXT.copied : TEXT.notCopied, { isAnswer: true, isProblem: !isCopied });
      },
    });
    const field = mount(h(
      "div",
      { class: "field" },
      h("label", { for: id }, TEXT.text),
      h("p", { class: "hint-text", id: `${id}-hint` }, TEXT.hint),
    ));
    field.append(input);
    const row = mount(h("div", { class: "button-row" }));
    row.append(link, copies);
    this.#place.replaceChildren(...lines.map((line) => mount(h("p", {}, line))), field, row);
  }
}
