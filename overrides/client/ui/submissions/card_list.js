/** The cards of the letters that were sent, as they are kept on this device. */

/** @import { Submission } from "../../model/submission/submission.js" */
/** @import { SubmissionStore } from "../../storage/submission_store.js" */
/** @import { LiveRegion } from "../components/live_region.js" */

import { h } from "../../model/render/vnode.js";
import { calendar } from "../../model/submission/reminder.js";
import { ask } from "../components/dialog.js";
import { save } from "../components/save_and_copy.js";
import { SubmissionCard } from "./card.js";
import { NEWER, refusalOf } from "./refusal.js";

/** The list on the page. */
export class CardList {
  #root;
  #empty;
  #status;
  #store;
  #waitDays;
  /** What is on the page, by the submission's id. @type {Map<string, SubmissionCard>} */
  #cards = new Map();

  /**
   * @param {object} parts
   * @param {HTMLElement} parts.root
   * @param {HTMLElement} parts.empty shown when nothing is kept
   * @param {LiveRegion} parts.status where it is said that a card has gone
   * @param {SubmissionStore} parts.store
   * @param {number} parts.waitDays until the visitor asks for an answer
   */
  constructor({ root, empty, status, store, waitDays }) {
    this.#root = root;
    this.#empty = empty;
    this.#status = status;
    this.#store = store;
    this.#waitDays = waitDays;
    root.addEventListener(
      "focusout",
      ({ relatedTarget }) => this.draw(relatedTarget ?? document.activeElement),
    );
  }

  /**
   * Shows what is kept now. Only cards whose submission has changed are made anew, and the one that somebody writes in
   * when it is left: what is half written stays.
   *
   * @param {EventTarget | null} [focused]
   */
  draw(focused = document.activeElement) {
    const isWrittenIn = (/** @type {SubmissionCard} */ { root }) =>
      focused instanceof Node && root.contains(focused);
    const all = this.#store.list();
    const before = this.#cards;
    this.#cards = new Map(all.map((request) => {
      const old = before.get(request.id);
      return [request.id, old && (isWrittenIn(old) || old.shows(request)) ? old : this.#card(request)];
    }));
    const roots = [...this.#cards.values()].map(({ root }) => root);
    for (const { root } of before.values()) if (!roots.includes(root)) root.remove();
    // An element that is moved loses the focus.
    for (const [place, root] of roots.entries()) {
      const { children } = this.#root;
      if (children[place] !== root) this.#root.insertBefore(root, children[place] ?? null);
    }
    this.#empty.hidden = all.length > 0 || this.#store.isNewer;
    if (this.#store.isNewer) this.#status.show(NEWER, { isProblem: true });
  }

  /** Draws after another tab, or what the visitor did before coming back, has changed what is kept. */
  drawAgain() {
    const left = [...this.#cards.values()].find(({ root }) => root.contains(document.activeElement));
    this.draw();
    if (!left || left.root.isConnected || this.#store.isNewer) return;
    this.#status.show(`Catatan “${left.request.letter}” sudah dihapus dari perangkat ini.`, {
      isAnswer: true,
    });
    this.#status.root.focus();
  }

  /** What comes next depends on the day, though the submissions are the same. */
  renew() {
    this.drawAgain();
    for (const card of this.#cards.values()) card.renew();
  }

  /** @param {Submission} request */
  #card(request) {
    /** @type {SubmissionCard} */
    const card = new SubmissionCard({
      request,
      waitDays: this.#waitDays,
      save: (changed) => this.#save(card, changed),
      remind,
      remove: (removed) => this.#remove(removed),
    });
    return card;
  }

  /**
   * @param {SubmissionCard} card
   * @param {Partial<Submission>} changed
   * @returns {boolean} whether it is kept
   */
  #save(card, changed) {
    // Another tab may have written down more, or have deleted it.
    const stored = this.#store.list().find(({ id }) => id === card.request.id);
    if (!stored) {
      this.drawAgain();
      return false;
    }
    const isUpToDate = card.shows(stored);
    const now = { ...stored, ...changed };
    const isKept = this.#store.save(now);
    if (!isKept) card.status.show(refusalOf(this.#store), { isProblem: true });
    if (isKept && isUpToDate) card.kept = JSON.stringify(now);
    return isKept;
  }

  /** @param {SubmissionCard} card */
  async #remove({ request }) {
    const question = [h("p", {}, `Catatan “${request.letter}” dihapus dari perangkat ini.`)];
    if (!await ask("Hapus catatan ini?", question, "Hapus")) return;
    this.#store.remove(request.id);
    this.draw();
    this.#status.show(`Catatan “${request.letter}” sudah dihapus.`);
    this.#status.root.focus();
  }
}

/** @param {SubmissionCard} card */
function remind(card) {
  const { request, status } = card;
  const { due } = card.next();
  const reminder = {
    id: request.id,
    day: due,
    title: `Periksa balasan LKPP: ${request.letter}`,
    text: "Periksa email dan pelacakan pengaduan. Bila belum ada kabar, telepon LKPP.",
    url: location.origin + location.pathname,
  };
  save(new Blob([calendar(reminder, new Date())], { type: "text/calendar" }), `Pengingat-${due}.ics`);
  status.show("Pengingat sudah diunduh. Buka berkasnya untuk memasukkannya ke kalender.", { isAnswer: true });
}
