/** The cards of the letters that were sent, as they are stored on this device. */

/** @import { SentLetter } from "../../model/submission/sent_letter.js" */
/** @import { Submission } from "../../model/submission/submission.js" */
/** @import { Holidays } from "../../model/workday.js" */
/** @import { SubmissionStore } from "../../storage/submission_store.js" */
/** @import { LiveRegion } from "../components/live_region.js" */

import { h } from "../../model/render/vnode.js";
import { calendar } from "../../model/submission/reminder.js";
import { AskedPart } from "../components/asked_part.js";
import { ask } from "../components/dialog.js";
import { save } from "../components/save_and_copy.js";
import { load } from "../dom/load.js";
import { siteName } from "../dom/site_name.js";
import { SubmissionCard } from "./card.js";
import { refusalOf } from "./refusal.js";

const TEXT = {
  gone: (/** @type {string} */ letter) => `Catatan “${letter}” sudah dihapus dari perangkat ini.`,
  removed: (/** @type {string} */ letter) => `Catatan “${letter}” sudah dihapus.`,
  removeTitle: "Hapus catatan ini?",
  removeBody: (/** @type {string} */ letter) => `Catatan “${letter}” dihapus dari perangkat ini.`,
  remove: "Hapus",
  // In the calendar.
  eventTitle: (/** @type {string} */ recipient, /** @type {string} */ letter) =>
    `Periksa balasan ${recipient}: ${letter}`,
  eventText: (/** @type {string} */ recipient) =>
    `Periksa email dan pelacakan pengaduan. Bila belum ada kabar, telepon ${recipient}.`,
  eventSaved: "Pengingat sudah diunduh. Buka berkasnya untuk memasukkannya ke kalender.",
};

/** The list on the page. */
export class CardList {
  #root;
  #empty;
  #status;
  #store;
  #letterOf;
  #holidays;
  #site;
  #maxLinkLength;
  /** What is on the page, by the submission's id. @type {Map<string, SubmissionCard>} */
  #cards = new Map();

  /**
   * @param {object} parts
   * @param {HTMLElement} parts.root
   * @param {HTMLElement} parts.empty shown when nothing is stored
   * @param {LiveRegion} parts.status reports that a card has gone
   * @param {SubmissionStore} parts.store
   * @param {(submission: Submission) => SentLetter} parts.letterOf
   * @param {Holidays} parts.holidays
   * @param {string} parts.site the site's address
   * @param {number} parts.maxLinkLength what mail programs take, in characters
   */
  constructor({ root, empty, status, store, letterOf, holidays, site, maxLinkLength }) {
    this.#root = root;
    this.#empty = empty;
    this.#status = status;
    this.#store = store;
    this.#letterOf = letterOf;
    this.#holidays = holidays;
    this.#site = site;
    this.#maxLinkLength = maxLinkLength;
    root.addEventListener(
      "focusout",
      ({ relatedTarget }) => this.draw(relatedTarget ?? document.activeElement),
    );
  }

  /**
   * Shows what is stored now. A card is made again when its submission has changed; one that has the focus, only when it is
   * left, so that half a date stays.
   *
   * @param {EventTarget | null} [focused]
   */
  draw(focused = document.activeElement) {
    const hasFocus = (/** @type {SubmissionCard} */ { root }) =>
      focused instanceof Node && root.contains(focused);
    const all = this.#store.list();
    const before = this.#cards;
    this.#cards = new Map(all.map((submission) => {
      const old = before.get(submission.id);
      const isUsed = old && (hasFocus(old) || old.shows(submission));
      return [submission.id, isUsed ? old : this.#card(submission)];
    }));
    const roots = [...this.#cards.values()].map(({ root }) => root);
    for (const { root } of before.values()) if (!roots.includes(root)) root.remove();
    // An element that is moved loses the focus.
    for (const [place, root] of roots.entries()) {
      const { children } = this.#root;
      if (children[place] !== root) this.#root.insertBefore(root, children[place] ?? null);
    }
    this.#empty.hidden = all.length > 0 || this.#store.isNewer;
    if (this.#store.isNewer) this.#status.show(refusalOf(this.#store), { isProblem: true });
  }

  /** Draws after another tab, or what the visitor did before coming back, has changed what is stored. */
  drawAgain() {
    const left = [...this.#cards.values()].find(({ root }) => root.contains(document.activeElement));
    this.draw();
    if (!left || left.root.isConnected || this.#store.isNewer) return;
    this.#status.show(TEXT.gone(left.submission.letter), { isAnswer: true });
    this.#status.root.focus();
  }

  /** What comes next depends on the day, though the submissions are the same. */
  renew() {
    this.drawAgain();
    for (const card of this.#cards.values()) card.renew();
  }

  /** @param {Submission} submission */
  #card(submission) {
    /** @type {SubmissionCard} */
    const card = new SubmissionCard({
      submission,
      letter: this.#letterOf(submission),
      holidays: this.#holidays,
      root: this.#site,
      followUp: (made) =>
        new AskedPart(made.status, async () => {
          const { FollowUp } = await load(() => import("./follow_up.js"));
          return new FollowUp(made, this.#maxLinkLength);
        }),
      save: (changed) => this.#save(card, changed),
      remind,
      remove: (removed) => this.#remove(removed),
    });
    return card;
  }

  /**
   * @param {SubmissionCard} card
   * @param {Partial<Submission>} changed
   * @returns {boolean} whether it is stored
   */
  #save(card, changed) {
    // Another tab may have changed or deleted it.
    const stored = this.#store.list().find(({ id }) => id === card.submission.id);
    if (!stored) {
      this.drawAgain();
      return false;
    }
    const isUpToDate = card.shows(stored);
    const now = { ...stored, ...changed };
    const isSaved = this.#store.save(now);
    if (!isSaved) card.status.show(refusalOf(this.#store), { isProblem: true });
    if (isSaved && isUpToDate) card.stored = JSON.stringify(now);
    return isSaved;
  }

  /** @param {SubmissionCard} card */
  async #remove({ submission: { id, letter } }) {
    const question = [h("p", {}, TEXT.removeBody(letter))];
    if (!await ask(TEXT.removeTitle, question, TEXT.remove)) return;
    this.#store.remove(id);
    this.draw();
    this.#status.show(TEXT.removed(letter));
    this.#status.root.focus();
  }
}

/** @param {SubmissionCard} card */
function remind(card) {
  const { submission, status } = card;
  const { due } = card.next();
  const reminder = {
    id: submission.id,
    day: due,
    title: TEXT.eventTitle(card.letter.recipient, submission.letter),
    text: TEXT.eventText(card.letter.recipient),
    url: location.origin + location.pathname,
    site: siteName(),
  };
  save(new Blob([calendar(reminder, new Date())], { type: "text/calendar" }), `Pengingat-${due}.ics`);
  status.show(TEXT.eventSaved, { isAnswer: true });
}
