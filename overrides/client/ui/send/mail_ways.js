/** Where the company's e-mail is, asked once; and the one way that follows from the answer. */

/** @import { MailParts } from "./mail_parts.js" */
/** @import { NextAct } from "./next_act.js" */
/** @import { LiveRegion } from "../components/live_region.js" */

import { PLACES, wayOf } from "../../model/mail/ways.js";
import { MailPlace } from "../../storage/mail_place.js";
import { canShare, copy } from "../components/save_and_copy.js";
import { byId, onClick } from "../dom/elements.js";

const TEXT = {
  how: {
    share:
      "Pilih aplikasi email Anda. Subjek, isi, dan PDF-nya ikut; alamatnya tersalin, tinggal ditempel di “Kepada”.",
    web: "Terbuka di tab baru, tanpa data perusahaan. Lampirkan PDF-nya, periksa alamatnya, lalu kirim.",
    program: "Terbuka sudah terisi. Lampirkan PDF-nya, lalu kirim.",
    copy: "Buat email baru. Salin bagian demi bagian ke sana, lampirkan PDF-nya, lalu kirim.",
  },
  copyNext: (/** @type {string} */ label) => `Salin ${label}`,
  copied: (/** @type {string} */ label) => `${label} sudah disalin.`,
  pasteIt: "Tempel di email Anda, lalu kembali ke sini.",
  allCopied: "Semua sudah disalin. Lampirkan PDF-nya, lalu kirim.",
  notCopied: "Peramban ini tidak mengizinkan penyalinan. Pilih tulisannya, lalu salin sendiri.",
};

/** The question, the answer, and the button that follows from it. */
export class MailWays {
  #form = byId("send-form");
  #others = byId("send-others");
  #doing = byId("send-doing");
  #keep = byId("send-keep", HTMLInputElement);
  #places = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-place]"))];
  #store = new MailPlace(() => sessionStorage, () => localStorage);
  #next;
  /** The parts that are still to be copied. @type {HTMLElement[]} */
  #toCopy = [];

  /**
   * @param {MailParts} parts
   * @param {LiveRegion} copied says what was copied beside the parts
   * @param {LiveRegion} status says it below the button
   * @param {NextAct} next
   */
  constructor(parts, copied, status, next) {
    this.#next = next;
    // What its button is, is known before any file is chosen.
    byId("send-share").hidden = !canShare();
    this.#keep.checked = this.#store.isKept;
    // Open for those whose script never comes.
    for (const id of ["send-body", "send-ways"]) byId(id, HTMLDetailsElement).open = false;
    for (const button of this.#places) {
      button.addEventListener("click", () => {
        this.#store.save(button.dataset.place ?? "", this.#keep.checked);
        this.#show();
        byId("send-place").focus({ preventScroll: true });
        this.#form.scrollIntoView({ block: "start" });
      });
    }
    onClick("send-change", () => {
      delete this.#form.dataset.way;
      this.#keep.checked = this.#store.isKept;
      const heading = byId("send-question");
      heading.focus({ preventScroll: true });
      heading.scrollIntoView({ block: "start" });
    });
    for (const link of this.#form.querySelectorAll("a.send-way")) {
      link.addEventListener("click", () => next.sent());
    }
    for (const button of this.#copies) {
      const { copies = "", label = "" } = button.dataset;
      button.addEventListener("click", async () => {
        if (await copy(parts.texts()[copies])) return copied.show(TEXT.copied(label), { isAnswer: true });
        copied.show(TEXT.notCopied, { isAnswer: true, isProblem: true });
      });
    }
    onClick("send-copy", async () => {
      const [{ dataset: { copies = "", label = "" } }, ...rest] = this.#toCopy;
      const isCopied = await copy(parts.texts()[copies]);
      if (!isCopied) return status.show(TEXT.notCopied, { isAnswer: true, isProblem: true });
      const then = rest.length > 0 ? TEXT.pasteIt : TEXT.allCopied;
      status.show(`${TEXT.copied(label)} ${then}`, { isAnswer: true });
      this.#copyNext(rest.length > 0 ? rest : this.#copies);
      if (rest.length === 0) next.sent();
    });
    this.#show();
  }

  /** The buttons beside the parts, in their order on the page. */
  get #copies() {
    return [.../** @type {NodeListOf<HTMLElement>} */ (this.#form.querySelectorAll("[data-copies]"))];
  }

  /** Shows the way of the answer that there is; without one, the question stays. */
  #show() {
    const known = this.#places.map(({ dataset }) => dataset.place ?? "");
    const place = this.#store.load(known);
    const chosen = this.#places[known.indexOf(place)];
    if (!chosen) return;
    const way = wayOf(place, {
      // Some phones say that they can hover: the finger alone decides here, and `send.css` has each place where in doubt.
      isTouch: matchMedia("(pointer: coarse)").matches,
      canShare: canShare(),
    });
    byId("send-place").textContent = chosen.textContent;
    byId("send-how").textContent = TEXT.how[way];
    for (const id of ["send-draft", "send-draft-hint"]) byId(id).hidden = place === PLACES.phone;
    this.#others.append(...this.#doing.children);
    const lead = byId(
      { share: "send-share", program: "send-mailto", copy: "send-copy", web: `send-${place}` }[way],
    );
    this.#doing.append(lead);
    this.#copyNext(this.#copies);
    this.#form.dataset.way = way;
    this.#next.leadsTo(way, lead);
  }

  /** @param {HTMLElement[]} buttons of the parts that are still to be copied */
  #copyNext(buttons) {
    this.#toCopy = buttons;
    byId("send-copy").textContent = TEXT.copyNext(buttons[0].dataset.label ?? "");
  }
}
