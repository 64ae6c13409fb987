/** Keeps the answers on this device, when the visitor asks for it, and brings them back. */

/** @import { Answers } from "../types.js" */
/** @import { Kept } from "../storage/kept.js" */
/** @import { Desk } from "./desk.js" */
/** @import { Notice } from "./notice.js" */

/** @typedef {NonNullable<ReturnType<Kept["load"]>>} Found */

const SAID = {
  kept: "",
  "without picture": "Isian disimpan, tetapi gambar kop tidak muat disimpan di peramban ini.",
  refused: "Peramban ini tidak dapat menyimpan isian: ruangnya penuh, atau penyimpanan dilarang. " +
    "Isian Anda tetap ada di halaman ini; simpan sebagai berkas.",
};

const UNDECIDED = "Di perangkat ini tersimpan isian lain. Pilihannya belum dapat dimuat, " +
  "dan isian di halaman ini belum disimpan: periksa jaringan, lalu coba lagi atau muat ulang halaman.";

// What only those meet who keep answers; fetched when that begins.
const loadKeeping = () => import("./keeping.js");

/** The box "Simpan di perangkat ini" and what follows from it. */
export class Keeper {
  /**
   * @param {object} parts
   * @param {HTMLInputElement} parts.box
   * @param {Notice} parts.message beside the box
   * @param {Notice} parts.notice above the form
   * @param {Desk} parts.desk
   * @param {Kept} parts.kept
   * @param {() => void} parts.saveFile offered where the device cannot keep anything
   */
  constructor({ box, message, notice, desk, kept, saveFile }) {
    this.box = box;
    this.message = message;
    this.notice = notice;
    this.desk = desk;
    this.kept = kept;
    this.fileAction = { label: "Simpan ke berkas", run: saveFile };
    /** The answers where leaving loses nothing, each as a snapshot: nothing typed, on the device, in a file. */
    this.safe = { blank: "", device: "", file: "" };
    /** Outcome of the last attempt to keep. */
    this.outcome = "";
    /** Whether a draft of this page was on the device: when it is gone, another tab has deleted it. */
    this.hasKept = false;
    /** Whether the visitor has yet to choose between the draft on the device and the answers here. */
    this.isUndecided = false;
    /** What is still to be said of what was brought back, when another notice takes the place of the one that said it. */
    this.remarks = () => "";
    box.addEventListener("change", () => {
      this.#tick(box.checked);
      if (box.checked) this.#start();
      else this.#stop();
    });
    addEventListener("storage", (event) => this.#meetOtherTab(event.key));
    // A page that was frozen or set aside heard of no change.
    document.addEventListener("visibilitychange", () => !document.hidden && this.#meetOtherTab(null));
    addEventListener("beforeunload", (event) => {
      if (!Object.values(this.safe).includes(this.snapshot())) event.preventDefault();
    });
  }

  /** Brings back what was kept; called once, when the page is new. */
  restore() {
    const isBlank = this.desk.isBlank();
    if (isBlank) this.safe.blank = this.snapshot();
    this.#tick(this.kept.isOn);
    const found = this.kept.load();
    if (!found) return Promise.resolve();
    // What the visitor typed before the script came, or the browser brought back, is not overwritten.
    if (isBlank || (found.isDraft && this.isSame({ ...found, letterhead: null }))) return this.bring(found);
    return this.#letChoose(found);
  }

  /** Called after every change of the answers. */
  keep() {
    if (!this.box.checked || this.isUndecided) return;
    const outcome = this.kept.save(this.desk.read(), new Date());
    if (outcome !== "refused") {
      this.safe.device = this.snapshot();
      this.hasKept = true;
    }
    if (outcome === this.outcome) return;
    this.outcome = outcome;
    this.message.say(SAID[outcome], outcome === "kept" ? undefined : this.fileAction);
  }

  /** @param {string} answers a snapshot that is in a file, and so safe */
  markSafe(answers) {
    this.safe.file = answers;
  }

  /** Deletes all that is kept; the box is off again. */
  clear() {
    this.kept.clear();
    this.off("");
    this.safe = { blank: this.snapshot(), device: "", file: "" };
  }

  #start() {
    const found = this.kept.load();
    this.outcome = "";
    this.isUndecided = false;
    if (found?.isDraft && !this.isSame(found)) return this.#letChoose(found);
    this.keep();
  }

  #stop() {
    const { isUndecided } = this;
    // An undecided page's draft is another tab's.
    const hasOthers = isUndecided || this.kept.forget();
    this.off("");
    this.#tell((keeping) => keeping.tellStopped(this, { isUndecided, hasOthers }));
  }

  /** @param {(keeping: typeof import("./keeping.js")) => unknown} how what was done is done, told or not */
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
    const problem = await this.desk.write(found);
    this.safe.device = this.snapshot();
    this.hasKept ||= found.isDraft;
    await this.#tell((keeping) => keeping.tellBrought(this, found, problem));
  }

  /**
   * Two different answers, and only one place to keep them: nothing is kept until the visitor has chosen.
   *
   * @param {Found} found
   */
  #letChoose(found) {
    this.isUndecided = found.isDraft;
    return loadKeeping().then((keeping) => keeping.letChoose(this, found)).catch((error) => {
      console.warn(error);
      if (found.isDraft) this.message.say(UNDECIDED, { label: "Coba lagi", run: () => this.#start() });
    });
  }

  /** @param {string | null} key that changed; null when it is not known */
  #meetOtherTab(key) {
    if (this.box.checked && this.kept.isShown(key)) this.#tell((keeping) => keeping.meetOtherTab(this));
  }

  /** @param {Answers} found whether the page shows the same; a letterhead that could not be kept is not compared */
  isSame({ values, letterhead }) {
    const here = this.desk.read();
    const isHead = letterhead && here.letterhead && this.outcome !== "without picture";
    return JSON.stringify({ ...here.values, ...values }) === JSON.stringify(here.values) &&
      (!isHead || JSON.stringify(letterhead) === JSON.stringify(here.letterhead));
  }

  /** @returns {string} the answers as they stand */
  snapshot() {
    return JSON.stringify(this.desk.read());
  }
}
