/** Keeps the answers on this device, when the visitor asks for it, and brings them back. */

/** @import { Answers } from "../types.js" */
/** @import { Kept } from "../storage/kept.js" */
/** @import { Desk } from "./desk.js" */
/** @import { Notice } from "./notice.js" */

import { isoDay, longDate } from "../model/dates.js";

/** @typedef {NonNullable<ReturnType<Kept["load"]>>} Found */

const MOMENT = new Intl.DateTimeFormat("id-ID", { dateStyle: "long", timeStyle: "short" });

const SAID = {
  kept: "",
  "without picture": "Isian disimpan, tetapi gambar kop tidak muat disimpan di peramban ini.",
  refused: "Peramban ini tidak dapat menyimpan isian: ruangnya penuh, atau penyimpanan dilarang. " +
    "Isian Anda tetap ada di halaman ini; simpan sebagai berkas.",
};

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
    this.saveFile = saveFile;
    /** The answers where leaving loses nothing, each as a snapshot: nothing typed, on the device, in a file. */
    this.safe = { blank: "", device: "", file: "" };
    /** Outcome of the last attempt to keep. */
    this.outcome = "";
    /** Whether a draft of this page was on the device: when it is gone, another tab has deleted it. */
    this.hasKept = false;
    /** Whether the visitor has yet to choose between the draft on the device and the answers here. */
    this.isUndecided = false;
    box.addEventListener("change", () => {
      this.#tick(box.checked);
      if (box.checked) this.#start();
      else this.#stop();
    });
    addEventListener("storage", (event) => this.#meetOtherTab(event.key));
    // A page that was frozen or set aside heard of no change.
    document.addEventListener("visibilitychange", () => !document.hidden && this.#meetOtherTab(null));
    addEventListener("beforeunload", (event) => {
      if (!Object.values(this.safe).includes(this.#snapshot())) event.preventDefault();
    });
  }

  /** Brings back what was kept; called once, when the page is new. */
  restore() {
    const isBlank = this.desk.isBlank();
    if (isBlank) this.safe.blank = this.#snapshot();
    this.#tick(this.kept.isOn);
    const found = this.kept.load();
    if (!found) return Promise.resolve();
    // What the visitor typed before the script came, or the browser brought back, is not overwritten.
    if (isBlank || (found.isDraft && this.#isSame({ ...found, letterhead: null }))) return this.#bring(found);
    if (found.isDraft) this.#letChoose(found);
    else {
      this.notice.say("Di perangkat ini tersimpan data perusahaan dari surat sebelumnya.", {
        label: "Pakai data perusahaan itu",
        run: () => this.#bring(found),
      });
    }
    return Promise.resolve();
  }

  /** Called after every change of the answers. */
  keep() {
    if (!this.box.checked || this.isUndecided) return;
    const outcome = this.kept.save(this.desk.read(), new Date());
    if (outcome !== "refused") {
      this.safe.device = this.#snapshot();
      this.hasKept = true;
    }
    if (outcome === this.outcome) return;
    this.outcome = outcome;
    const action = { label: "Simpan ke berkas", run: this.saveFile };
    this.message.say(SAID[outcome], outcome === "kept" ? undefined : action);
  }

  /** Takes the answers as they stand for safe: they are in a file. */
  markSafe() {
    this.safe.file = this.#snapshot();
  }

  /** Deletes all that is kept; the box is off again. */
  clear() {
    this.kept.clear();
    this.#off("");
    this.safe = { blank: this.#snapshot(), device: "", file: "" };
  }

  #start() {
    const found = this.kept.load();
    this.outcome = "";
    if (found?.isDraft && !this.#isSame(found)) return this.#letChoose(found);
    this.keep();
  }

  #stop() {
    if (this.isUndecided) {
      return this.#off(
        "Isian di halaman ini tidak disimpan. Isian yang tersimpan di perangkat ini tetap ada.",
      );
    }
    const hasOthers = this.kept.forget();
    this.#off(
      "Isian surat ini dan data perusahaan tidak disimpan lagi, dan salinannya di perangkat ini sudah dihapus." +
        (hasOthers ? " Isian surat lain yang tersimpan tetap ada; “Hapus isian” menghapus semuanya." : ""),
    );
  }

  /**
   * Stops keeping: what is on this page is nowhere else now.
   *
   * @param {string} told
   */
  #off(told) {
    this.#tick(false);
    this.isUndecided = this.hasKept = false;
    this.outcome = "";
    this.safe.device = "";
    this.message.say(told);
  }

  /** @param {boolean} isOn also after the form is emptied, which unticks every box that was not ticked from the start */
  #tick(isOn) {
    this.box.checked = this.box.defaultChecked = isOn;
  }

  /** @param {Found} found */
  async #bring(found) {
    const problem = await this.desk.write(found);
    this.safe.device = this.#snapshot();
    this.hasKept ||= found.isDraft;
    const told = found.isDraft
      ? `Isian terakhir (${when(found.saved)}) dipulihkan dari perangkat ini.`
      : "Data perusahaan diisi dari surat sebelumnya yang disimpan di perangkat ini. Periksa kembali.";
    this.notice.say([told, this.#oldDates(found), problem].filter(Boolean).join(" "));
  }

  /**
   * A draft of another day keeps that day's date, which the letter would carry unnoticed.
   *
   * @param {Found} found
   */
  #oldDates({ values }) {
    const today = isoDay(new Date());
    return this.desk.form.definition.fields
      .filter(({ id, today: isToday }) => isToday && values[id] && values[id] !== today)
      .map(({ id, label }) => `${label} masih ${longDate(String(values[id]))}.`)
      .join(" ");
  }

  /**
   * Two different answers, and only one place to keep them: nothing is kept until the visitor has chosen.
   *
   * @param {Found} found
   */
  #letChoose({ saved }) {
    this.isUndecided = true;
    const told = `Di perangkat ini sudah ada isian tersimpan (${when(saved)}) yang berbeda. ` +
      "Isian di halaman ini belum disimpan. Pilih yang dipakai:";
    this.message.say(told, {
      label: "Pakai isian yang tersimpan itu",
      run: async () => {
        const found = this.kept.load();
        this.#decide("Isian yang tersimpan dipakai.");
        if (found) await this.#bring(found);
        this.keep();
      },
    }, {
      label: "Pakai isian di halaman ini",
      run: () => {
        this.#decide("Isian di halaman ini dipakai dan disimpan.");
        this.keep();
      },
    });
  }

  /** @param {string} told */
  #decide(told) {
    this.isUndecided = false;
    this.outcome = "kept";
    this.message.say(told);
  }

  /**
   * Two tabs with the same letter show the same answers: each takes over what the other has kept.
   *
   * @param {string | null} key
   */
  async #meetOtherTab(key) {
    if (!this.box.checked || !this.kept.isShown(key) || !this.kept.isReadable) return;
    if (!this.kept.hasDraft) {
      if (this.hasKept || this.isUndecided) {
        this.#off("Isian yang tersimpan sudah dihapus di tab lain. Isian di tab ini masih ada.");
      }
      return;
    }
    // What this tab could not keep is newer than what any other tab has.
    if (this.isUndecided || this.#snapshot() !== this.safe.device) return;
    const found = this.kept.load();
    if (!found || this.#isSame(found)) return;
    const { values, letterhead } = found;
    await this.desk.write({ values, letterhead: this.outcome === "without picture" ? null : letterhead });
    this.safe.device = this.#snapshot();
    this.notice.say("Isian diperbarui dari tab lain yang membuka surat ini.");
  }

  /** @param {Answers} found whether the page shows the same; a letterhead that could not be kept is not compared */
  #isSame({ values, letterhead }) {
    const here = this.desk.read();
    const isHead = letterhead && here.letterhead && this.outcome !== "without picture";
    return JSON.stringify({ ...here.values, ...values }) === JSON.stringify(here.values) &&
      (!isHead || JSON.stringify(letterhead) === JSON.stringify(here.letterhead));
  }

  #snapshot() {
    return JSON.stringify(this.desk.read());
  }
}

/** @param {Date} moment */
function when(moment) {
  return Number.isNaN(moment.getTime()) ? "waktu tidak diketahui" : MOMENT.format(moment);
}
