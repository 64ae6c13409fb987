/** Keeps the answers on this device, when the visitor has asked for it: what other tabs do there, and whose are used. */

/** @import { DraftStore } from "../../storage/draft_store.js" */
/** @import { FormState } from "../answers/form_state.js" */
/** @import { LiveRegion } from "../components/live_region.js" */
/** @import { StoredDraft } from "./draft.js" */
/** @import { SafeCopies } from "./safe_copies.js" */

import { persistStorage } from "../dom/persist_storage.js";
import { DraftNotices } from "./draft_notices.js";

/** This letter's draft on the device, which every tab with this letter shares. */
export class DeviceDraft {
  #formState;
  #store;
  #copies;
  #chosen;
  #ended;
  #notices;
  /** Outcome of the last attempt to keep. @type {ReturnType<DraftStore["save"]> | ""} */
  #outcome = "";
  /** Whether a draft of this page was there: when it is gone, another tab has deleted it. */
  #hasKept = false;
  /** Whether the visitor has yet to choose between the draft on the device and the answers here. */
  #isUndecided = false;
  /** What is still to be said of what was brought back, when another notice takes the place of the one that said it. */
  #messages = () => "";

  /**
   * @param {object} parts
   * @param {LiveRegion} parts.message beside the box "Simpan di perangkat ini"
   * @param {LiveRegion} parts.notice above the form
   * @param {FormState} parts.formState
   * @param {DraftStore} parts.store
   * @param {SafeCopies} parts.copies
   * @param {() => void} parts.saveFile offered where nothing can be kept
   * @param {() => void} parts.chosen called when the visitor has chosen which answers to use, to keep them
   * @param {() => void} parts.ended called when nothing is kept here any more
   */
  constructor({ message, notice, formState, store, copies, saveFile, chosen, ended }) {
    this.#formState = formState;
    this.#store = store;
    this.#copies = copies;
    this.#chosen = chosen;
    this.#ended = ended;
    this.#notices = new DraftNotices({ message, notice, formState, saveFile });
  }

  /**
   * Brings back what was kept; called once, when the page is new.
   *
   * @param {boolean} isRunning whether the page shows what its tab holds
   */
  async restore(isRunning) {
    if (this.#store.isNewer) this.#sayOutcome("newer", new Date(), false);
    const found = this.#store.load();
    if (!found) return;
    if (isRunning) {
      if (found.isDraft && !this.#isSame(found)) this.#letChoose(found);
      return;
    }
    // What the visitor typed before the script came, or the browser brought back, is not overwritten.
    const isShown = found.isDraft && this.#formState.shows({ ...found, letterhead: null });
    if (isShown || this.#formState.isBlank()) await this.#bring(found);
    else this.#letChoose(found);
  }

  /** @returns {boolean} whether the answers of the page may be kept, and the visitor has not to choose first */
  start() {
    const found = this.#store.load();
    if (found?.isDraft && !this.#isSame(found)) this.#letChoose(found);
    else this.#notices.clear();
    return !this.#isUndecided;
  }

  /**
   * @param {{ isAnswer?: boolean }} [asked] isAnswer: to a click on the box
   * @returns {boolean} whether the answers of the page are there now, if without their letterhead's picture
   */
  keep({ isAnswer = false } = {}) {
    if (this.#isUndecided) return false;
    const now = new Date();
    const outcome = this.#store.save(this.#formState.read(), now);
    const isKept = outcome === "saved" || outcome === "without picture";
    if (isKept) {
      this.#copies.add("device");
      this.#hasKept = true;
      if (isAnswer) persistStorage();
    }
    this.#sayOutcome(outcome, now, isAnswer);
    return isKept;
  }

  /** Deletes this letter's draft. */
  stop() {
    const found = this.#hasKept ? null : this.#store.load();
    // What this page has neither brought back nor kept is another tab's.
    const isUndecided = this.#isUndecided || (found?.isDraft && !this.#isSame(found)) === true;
    const hasOthers = isUndecided || this.#store.forget();
    const { isNewer } = this.#store;
    this.#end();
    this.#notices.sayStopped({ isUndecided, isNewer, hasOthers });
  }

  /** Two tabs with the same letter show the same answers: each takes over what the other has kept. */
  async meetOtherTab() {
    // What cannot be read was not deleted.
    if (!this.#store.isReadable) return;
    if (!this.#store.hasDraft) {
      if (!this.#hasKept && !this.#isUndecided) return;
      this.#end();
      this.#notices.sayDeleted();
      return;
    }
    // What this tab could not keep is newer than what any other tab has.
    if (this.#isUndecided || !this.#copies.hold("device")) return;
    const found = this.#store.load();
    if (!found || this.#isSame(found)) return;
    await this.#formState.write(this.#comparable(found));
    this.#copies.add("device");
    this.#notices.sayRenewed(found.saved);
  }

  /** The page shows a link's answers, which are not saved. */
  markUnconfirmed() {
    this.#notices.clearKept();
  }

  /**
   * The visitor has confirmed a link's answers. Another tab may have gone on writing meanwhile: then the
   * visitor chooses, or where they have nothing of their own, the other tab's answers are taken over.
   *
   * @param {string | undefined} over what the device had saved when the link was opened
   * @returns {boolean} whether the answers may be kept as they are
   */
  confirm(over) {
    if (this.#isUndecided) return true;
    const found = this.#store.load();
    if (!found?.isDraft || JSON.stringify(found.values) === over || this.#isSame(found)) return true;
    if (this.#copies.hold("device")) this.meetOtherTab();
    else this.#letChoose(found);
    return this.#isUndecided;
  }

  /** @returns {string} what is still to be said of what was brought back; "" for nothing */
  messages() {
    return this.#messages();
  }

  /** The tab does not keep the answers either. */
  sayNotInTab() {
    this.#notices.sayNotInTab();
  }

  /** All was deleted. */
  clear() {
    this.#forget();
    this.#messages = () => "";
  }

  /** What is on this page is nowhere else now. */
  #end() {
    this.#forget();
    this.#ended();
  }

  #forget() {
    this.#isUndecided = this.#hasKept = false;
    this.#outcome = "";
    this.#copies.remove("device");
  }

  /**
   * Fills in what was kept.
   *
   * @param {StoredDraft} found
   */
  async #bring(found) {
    const problem = await this.#formState.write(found);
    this.#copies.add("device");
    this.#hasKept ||= found.isDraft;
    this.#messages = this.#notices.sayBrought(found, problem);
  }

  /**
   * Two different answers, and only one place to keep them: nothing is kept until the visitor has chosen.
   *
   * @param {StoredDraft} found a draft of this letter, or the company's data for a new one
   */
  #letChoose(found) {
    this.#isUndecided = found.isDraft;
    if (found.isDraft) this.#notices.letChoose(found, (isKept) => this.#choose(isKept));
    else this.#notices.offerCompany(() => this.#bring(found));
  }

  /** @param {boolean} isKept whether the answers that are kept are to be used, and not those on the page */
  async #choose(isKept) {
    // Another tab may have gone on writing meanwhile.
    const found = isKept ? this.#store.load() : null;
    this.#isUndecided = false;
    this.#outcome = "saved";
    if (found) await this.#bring(found);
    this.#chosen();
  }

  /** @param {StoredDraft} found whether the page shows the same */
  #isSame(found) {
    return this.#formState.shows(this.#comparable(found));
  }

  /** @param {StoredDraft} found what stands on the page beside a letterhead that could not be kept */
  #comparable({ values, letterhead }) {
    return { values, letterhead: this.#outcome === "without picture" ? null : letterhead };
  }

  /**
   * @param {ReturnType<DraftStore["save"]>} outcome
   * @param {Date} now
   * @param {boolean} isAnswer to a click on the box
   */
  #sayOutcome(outcome, now, isAnswer) {
    const isNew = outcome !== this.#outcome;
    this.#outcome = outcome;
    this.#notices.sayOutcome(outcome, now, { isAnswer, isNew });
  }
}
