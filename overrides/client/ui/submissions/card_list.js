/** The cards of the letters that were sent, as they are stored on this device. */

/** @import { SentLetter } from "../../model/submission/sent_letter.js" */
/** @import { Submission } from "../../model/submission/submission.js" */
/** @import { Holidays } from "../../model/submission/status.js" */
/** @import { SubmissionStore } from "../../storage/submission_store.js" */
/** @import { LiveRegion } from "../components/live_region.js" */

import { AskedPart } from "../components/asked_part.js";
import { load } from "../dom/load.js";
import { SubmissionCard } from "./card.js";
import { refusalOf } from "./refusal.js";

const TEXT = {
  gone: (/** @type {string} */ letter) => `Catatan “${letter}” sudah dihapus dari perangkat ini.`,
  removed: (/** @type {string} */ letter) => `Catatan “${letter}” sudah dihapus.`,
  undo: "Batalkan",
  undone: (/** @type {string} */ letter) => `Catatan “${letter}” kembali.`,
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
  #remind;
  /** What is on the page, by the submission's id. @type {Map<string, SubmissionCard>} */
  #cards = new Map();
  /** The ids of all that have been shown, in their order on the page. @type {string[]} */
  #order = [];

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
   * @param {(card: SubmissionCard) => void} parts.remind saves a card's reminder
   */
  constructor({ root, empty, status, store, letterOf, holidays, site, maxLinkLength, remind }) {
    this.#root = root;
    this.#empty = empty;
    this.#status = status;
    this.#store = store;
    this.#letterOf = letterOf;
    this.#holidays = holidays;
    this.#site = site;
    this.#maxLinkLength = maxLinkLength;
    this.#remind = remind;
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
    const cards = new Map(all.map((submission) => {
      const old = before.get(submission.id);
      const isUsed = old && (hasFocus(old) || old.shows(submission));
      return [submission.id, isUsed ? old : this.#card(submission)];
    }));
    this.#cards = cards;
    const roots = this.#inOrder().map(({ root }) => root);
    for (const { root } of before.values()) if (!roots.includes(root)) root.remove();
    // An element that is moved loses the focus.
    for (const [place, root] of roots.entries()) {
      const { children } = this.#root;
      if (children[place] !== root) this.#root.insertBefore(root, children[place] ?? null);
    }
    this.#empty.hidden = all.length > 0 || this.#store.isNewer;
    if (this.#store.isNewer) this.#status.show(refusalOf(this.#store), { isProblem: true });
  }

  /** @returns {SubmissionCard[]} when the page comes, first those that need something done; no card moves afterwards */
  #inOrder() {
    const ids = [...this.#cards.keys()];
    const place = (/** @type {string} */ id) => this.#order.indexOf(id);
    if (this.#order.length === 0) {
      const rank = (/** @type {string} */ id) => this.#cards.get(id)?.rank ?? 0;
      this.#order = ids.sort((one, other) => rank(one) - rank(other));
    } else {
      // What is new comes on top; what was deleted keeps its place, should it come back.
      this.#order = [...ids.filter((id) => place(id) < 0), ...this.#order];
    }
    return [...this.#cards].sort(([one], [other]) => place(one) - place(other)).map(([, card]) => card);
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
      remind: this.#remind,
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
  #remove({ submission: { id, letter } }) {
    const putBack = this.#store.remove(id);
    this.draw(null);
    const undo = () => {
      const isBack = putBack();
      this.draw(null);
      this.#status.show(isBack ? TEXT.undone(letter) : refusalOf(this.#store), { isProblem: !isBack });
    };
    this.#status.show(TEXT.removed(letter), {
      isAnswer: true,
      actions: [{ label: TEXT.undo, run: undo }],
    });
    this.#status.root.focus();
  }
}
