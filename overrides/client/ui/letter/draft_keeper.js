/** Keeps the answers: in the tab by itself, on this device when the visitor asks for it; and brings them back. */

/** @import { Answers } from "../../model/types.js" */
/** @import { DraftStore } from "../../storage/draft_store.js" */
/** @import { FormState } from "../answers/form_state.js" */
/** @import { Notice } from "../components/notice.js" */

/**
 * @typedef {NonNullable<ReturnType<DraftStore["load"]>>} Found
 *
 * @typedef {object} Held
 * @property {string | undefined} over what the device held when the link was opened
 * @property {() => void} tell says again that they are not kept, where another notice took the place
 * @property {() => boolean} taken called when they are the visitor's own; false when they are not to be kept as they are
 */

import { load } from "../dom/load.js";

const UNDECIDED = "Di perangkat ini tersimpan isian lain. Pilihannya belum dapat dimuat, " +
  "dan isian di halaman ini belum disimpan: periksa jaringan, lalu coba lagi atau muat ulang halaman.";

// What only those meet who keep answers; fetched when that begins.
const loadKeeping = () => load(() => import("./draft_notices.js"));

/** What the page holds of answers, where it is kept, and the box "Simpan di perangkat ini". */
export class DraftKeeper {
  /**
   * @param {object} parts
   * @param {HTMLInputElement} parts.box
   * @param {Notice} parts.message beside the box
   * @param {Notice} parts.notice above the form
   * @param {FormState} parts.formState
   * @param {DraftStore} parts.kept on the device
   * @param {DraftStore} parts.tab in the tab: what the device does not hold
   * @param {() => void} parts.saveFile offered where nothing can be kept
   */
  constructor({ box, message, notice, formState, kept, tab, saveFile }) {
    this.box = box;
    this.message = message;
    this.notice = notice;
    this.formState = formState;
    this.kept = kept;
    this.tab = tab;
    this.fileAction = { label: "Simpan ke berkas", run: saveFile };
    /** The answers where leaving loses nothing, each as a snapshot: nothing typed, in the tab, on the device, in a file. */
    this.safe = { blank: "", tab: "", device: "", file: "" };
    /** Outcome of the last attempt to keep on the device. */
    this.outcome = "";
    /** Whether it was said that the tab cannot keep them. */
    this.isTabRefused = false;
    /** Whether a draft of this page was on the device: when it is gone, another tab has deleted it. */
    this.hasKept = false;
    /** Whether the visitor has yet to choose between the draft on the device and the answers here. */
    this.isUndecided = false;
    /** A link's answers that stand here, and that the visitor has yet to take for their own. @type {Held | null} */
    this.held = null;
    /** A notice above the form that is true until the visitor fills in something. */
    this.untilTyped = "";
    /** What is still to be said of what was brought back, when another notice takes the place of the one that said it. */
    this.remarks = () => "";
    box.addEventListener("change", () => {
      this.#tick(box.checked);
      if (box.checked) this.#start();
      else this.#stop();
    });
    addEventListener("storage", (event) => this.meetOtherTab(event.key));
    // A page that was frozen or set aside heard of no change; one that is left may have been filled in unheard.
    document.addEventListener(
      "visibilitychange",
      () => document.hidden ? this.#catchUp() : this.meetOtherTab(null),
    );
    addEventListener("pagehide", () => this.#catchUp());
    addEventListener("beforeunload", (event) => {
      this.#catchUp();
      if (!this.isSafe()) event.preventDefault();
    });
  }

  /** Brings back what was kept; called once, when the page is new. */
  async restore() {
    if (this.tab.isHeld) await this.#tell((keeping) => keeping.dropLink(this));
    const isBlank = this.formState.isBlank();
    if (isBlank) this.safe.blank = this.snapshot();
    this.#tick(this.kept.isOn);
    if (this.kept.isNewer) this.#tellOutcome("newer", new Date(), false);
    const found = this.kept.load();
    const running = this.tab.load();
    if (running) return await this.#goOn(running, found, isBlank);
    if (!found) return;
    // What the visitor typed before the script came, or the browser brought back, is not overwritten.
    if (isBlank || (found.isDraft && this.isSame({ ...found, letterhead: null }))) return this.bring(found);
    return this.letChoose(found);
  }

  /** The browser shows again a page that it has set aside: the visitor may have gone on elsewhere. */
  comeBack() {
    this.#tell((keeping) => keeping.comeBack(this));
  }

  /**
   * Called after every change of the answers.
   *
   * @param {{ isAnswer?: boolean }} [asked] isAnswer: to a click on the box
   */
  keep({ isAnswer = false } = {}) {
    if (this.held) return;
    if (this.untilTyped && this.notice.root.textContent?.startsWith(this.untilTyped)) this.notice.say("");
    this.untilTyped = "";
    const now = new Date();
    const isDevice = this.box.checked && !this.isUndecided;
    const outcome = isDevice ? this.kept.save(this.formState.read(), now) : "";
    if (outcome === "kept" || outcome === "without picture") {
      this.safe.device = this.snapshot();
      this.hasKept = true;
      this.tab.forget();
      this.safe.tab = "";
    } else this.#keepInTab(now);
    if (outcome) this.#tellOutcome(outcome, now, isAnswer);
  }

  /** The visitor has written something: so have they seen what a link brought. */
  typed() {
    if (this.release()) this.keep();
  }

  /**
   * A link's answers stand here: nothing of the page is kept until the visitor types, or takes them for their own.
   *
   * @param {Held} held
   */
  hold(held) {
    this.held = held;
    this.tab.isHeld = true;
    this.#tell((keeping) => keeping.endTelling(this));
  }

  /**
   * What stands here is the visitor's own from now on.
   *
   * @returns {boolean} false when another tab has gone on writing meanwhile, and its answers are taken over
   */
  release() {
    const { held } = this;
    if (!held) return true;
    this.held = null;
    this.tab.isHeld = false;
    return held.taken();
  }

  /** @param {string} answers a snapshot that is in a file, and so safe */
  markSafe(answers) {
    this.safe.file = answers;
  }

  /** Deletes all that is kept, of other letters too; the box is off again. */
  clear() {
    this.kept.clear();
    this.tab.clear();
    this.release();
    this.off("");
    this.safe = { blank: this.snapshot(), tab: "", device: "", file: "" };
  }

  /**
   * Shows again what the tab holds.
   *
   * @param {Found} running
   * @param {Found | null} found on the device
   * @param {boolean} isBlank
   */
  async #goOn(running, found, isBlank) {
    if (isBlank) {
      const problem = await this.formState.write(running);
      if (problem) this.notice.say(problem);
      this.safe.tab = this.snapshot();
    } else await this.#tell((keeping) => keeping.addTo(this, running));
    if (found?.isDraft && !this.isSame(found)) await this.letChoose(found);
    else if (!isBlank) this.#keepInTab(new Date());
  }

  /** @param {Date} now */
  #keepInTab(now) {
    if (this.formState.isBlank()) {
      this.tab.forget();
      this.safe.tab = "";
      return;
    }
    const isKept = this.tab.save(this.formState.read(), now) === "kept";
    if (isKept) this.safe.tab = this.snapshot();
    if (!isKept && !this.isTabRefused && !this.box.checked) {
      this.#tell((keeping) => keeping.tellNotInTab(this));
    }
    this.isTabRefused = !isKept;
  }

  /** Keeps what was filled in without a word. */
  #catchUp() {
    if (!this.held && !this.isSafe()) this.keep();
  }

  /** @returns {boolean} whether leaving loses nothing */
  isSafe() {
    return Object.values(this.safe).includes(this.snapshot());
  }

  /**
   * @param {ReturnType<DraftStore["save"]>} outcome
   * @param {Date} now
   * @param {boolean} isAnswer to a click on the box
   */
  #tellOutcome(outcome, now, isAnswer) {
    const isNew = outcome !== this.outcome;
    this.outcome = outcome;
    this.#tell((keeping) => keeping.tellOutcome(this, outcome, now, { isAnswer, isNew }));
  }

  #start() {
    const found = this.kept.load();
    this.outcome = "";
    this.isUndecided = false;
    // A link's answers are the visitor's own now.
    if (!this.release() || this.isUndecided) return;
    if (found?.isDraft && !this.isSame(found)) return this.letChoose(found);
    this.message.say("");
    this.keep({ isAnswer: true });
  }

  #stop() {
    const { isUndecided } = this;
    // An undecided page's draft is another tab's.
    const hasOthers = isUndecided || this.kept.forget();
    const { isNewer } = this.kept;
    this.off("");
    this.#tell((keeping) => keeping.tellStopped(this, { isUndecided, isNewer, hasOthers }));
  }

  /** @param {(keeping: typeof import("./draft_notices.js")) => unknown} how what was done is done, told or not */
  #tell(how) {
    return loadKeeping().then(how).catch(console.warn);
  }

  /**
   * Stops keeping: what is on this page is nowhere else now.
   *
   * @param {string} told
   */
  off(told) {
    this.#tick(false);
    this.isUndecided = this.hasKept = false;
    this.outcome = "";
    this.safe.device = "";
    this.message.say(told);
    if (!this.held) this.#keepInTab(new Date());
  }

  /** @param {boolean} isOn also after the form is emptied, which unticks every box that was not ticked from the start */
  #tick(isOn) {
    this.box.checked = this.box.defaultChecked = isOn;
    if (isOn) loadKeeping().catch(console.warn);
  }

  /**
   * Fills in what was kept.
   *
   * @param {Found} found
   */
  async bring(found) {
    const problem = await this.formState.write(found);
    this.safe.device = this.snapshot();
    this.hasKept ||= found.isDraft;
    await this.#tell((keeping) => keeping.tellBrought(this, found, problem));
  }

  /**
   * Two different answers, and only one place to keep them: nothing is kept until the visitor has chosen.
   *
   * @param {Found} found
   */
  letChoose(found) {
    this.isUndecided = found.isDraft;
    return loadKeeping().then((keeping) => keeping.letChoose(this, found)).catch((error) => {
      console.warn(error);
      if (found.isDraft) this.message.say(UNDECIDED, { label: "Coba lagi", run: () => this.#start() });
    });
  }

  /** @param {string | null} key that changed; null when it is not known */
  meetOtherTab(key) {
    if (this.box.checked && this.kept.isShown(key)) this.#tell((keeping) => keeping.meetOtherTab(this));
  }

  /** @param {Answers} found whether the page shows the same; a letterhead that could not be kept is not compared */
  isSame({ values, letterhead }) {
    const here = this.formState.read();
    const isHead = letterhead && here.letterhead && this.outcome !== "without picture";
    return JSON.stringify({ ...here.values, ...values }) === JSON.stringify(here.values) &&
      (!isHead || JSON.stringify(letterhead) === JSON.stringify(here.letterhead));
  }

  /** @returns {string} the answers as they stand */
  snapshot() {
    return JSON.stringify(this.formState.read());
  }
}
