/** Keeps the answers on this device, when the visitor asks for it, and brings them back. */

/** @import { Kept } from "../storage/kept.js" */
/** @import { Desk } from "./desk.js" */
/** @import { Notice } from "./notice.js" */

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
    /** The answers that are safe elsewhere, or that nobody typed. */
    this.safe = "";
    /** Outcome of the last attempt to keep. */
    this.outcome = "";
    box.addEventListener("change", () => (box.checked ? this.#start() : this.#stop()));
    addEventListener("storage", (event) => this.#meetOtherTab(event.key));
    // A page that was frozen or set aside heard of no change.
    document.addEventListener("visibilitychange", () => !document.hidden && this.#meetOtherTab(null));
    addEventListener("beforeunload", (event) => {
      if (this.#snapshot() !== this.safe) event.preventDefault();
    });
  }

  /** Brings back what was kept; called once, when the page is new. */
  async restore() {
    const found = this.kept.load();
    this.box.checked = this.kept.isOn;
    this.markSafe();
    if (!found) return;
    const problem = await this.desk.write(found);
    this.markSafe();
    const told = found.isDraft
      ? `Isian terakhir (${when(found.saved)}) dipulihkan dari perangkat ini.`
      : "Data perusahaan diisi dari surat sebelumnya yang disimpan di perangkat ini. Periksa kembali.";
    this.notice.say([told, problem].filter(Boolean).join(" "));
  }

  /** Called after every change of the answers. */
  keep() {
    if (!this.box.checked) return;
    const outcome = this.kept.save(this.desk.read(), new Date());
    if (outcome !== "refused") this.markSafe();
    if (outcome === this.outcome) return;
    this.outcome = outcome;
    const action = { label: "Simpan ke berkas", run: this.saveFile };
    this.message.say(SAID[outcome], outcome === "kept" ? undefined : action);
  }

  /** Takes the answers as they stand for safe: leaving the page loses nothing. */
  markSafe() {
    this.safe = this.#snapshot();
  }

  /** Deletes all that is kept; the box is off again. */
  clear() {
    this.kept.clear();
    this.box.checked = false;
    this.outcome = "";
    this.message.say("");
    this.markSafe();
  }

  #start() {
    const other = this.kept.load();
    this.outcome = "";
    this.keep();
    if (other?.isDraft) {
      this.notice.say(`Di perangkat ini sudah ada isian tersimpan (${when(other.saved)}).`, {
        label: "Pakai isian yang tersimpan itu",
        run: async () => {
          await this.desk.write(other);
          this.keep();
          this.notice.say("Isian yang tersimpan dipakai.");
        },
      });
    }
  }

  #stop() {
    this.kept.clear();
    this.outcome = "";
    this.message.say("Isian tidak disimpan lagi, dan salinannya di perangkat ini sudah dihapus.");
  }

  /**
   * Two tabs with the same letter show the same answers: each takes over what the other has kept.
   *
   * @param {string | null} key
   */
  async #meetOtherTab(key) {
    if (!this.box.checked || !this.kept.isDraft(key)) return;
    const found = this.kept.load();
    if (!this.kept.isOn) {
      this.box.checked = false;
      this.message.say("Isian yang tersimpan sudah dihapus di tab lain. Isian di tab ini masih ada.");
    } else if (found?.isDraft && JSON.stringify(found.values) !== JSON.stringify(this.desk.read().values)) {
      // What this tab could not keep is newer than what any other tab has.
      if (this.#snapshot() !== this.safe) return;
      await this.desk.write(found);
      this.markSafe();
      this.notice.say("Isian diperbarui dari tab lain yang membuka surat ini.");
    }
  }

  #snapshot() {
    return JSON.stringify(this.desk.read());
  }
}

/** @param {Date} moment */
function when(moment) {
  return Number.isNaN(moment.getTime()) ? "waktu tidak diketahui" : MOMENT.format(moment);
}
