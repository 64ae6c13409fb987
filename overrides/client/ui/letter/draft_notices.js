/** What is said of a draft on the device: what came back, a choice, other tabs, the end of it. */

/** @import { DraftStore } from "../../storage/draft_store.js" */
/** @import { FormState } from "../answers/form_state.js" */
/** @import { LiveRegion } from "../components/live_region.js" */
/** @import { StoredDraft } from "./draft.js" */

import { isoDay } from "../../model/dates.js";
import { formatValue } from "../../model/fields/values.js";
import { h } from "../../model/render/vnode.js";
import { mount } from "../dom/elements.js";

const TEXT = {
  toFile: "Simpan ke berkas",
  /** By the outcome of saving. */
  outcomes: {
    "without picture": "Isian disimpan, tetapi gambar kop tidak muat disimpan di peramban ini.",
    refused: "Peramban ini tidak dapat menyimpan isian: ruangnya penuh, atau penyimpanan dilarang. " +
      "Isian Anda tetap ada di halaman ini; simpan sebagai berkas.",
    newer:
      "Di perangkat ini tersimpan isian dari versi situs yang lebih baru. Isian itu tidak diubah, dan isian di " +
      "halaman ini belum disimpan di perangkat. Muat ulang halaman, atau simpan sebagai berkas.",
  },
  savedAt: "Tersimpan di perangkat ini, ",
  notInTab: "Peramban ini tidak dapat menyimpan isian di tab ini: isian hilang bila halaman dimuat ulang " +
    "atau ditinggalkan. Simpan ke berkas.",
  stopped: {
    undecided: "Isian di halaman ini tidak disimpan. Isian yang tersimpan di perangkat ini tetap ada.",
    newer:
      "Isian di halaman ini tidak disimpan di perangkat. Isian dari versi situs yang lebih baru tetap ada; " +
      "“Hapus isian” menghapus semuanya.",
    deleted:
      "Isian surat ini, data perusahaan, dan kop tidak disimpan lagi, dan salinannya di perangkat ini sudah dihapus.",
    others: " Isian surat lain yang tersimpan tetap ada; “Hapus isian” menghapus semuanya.",
  },
  restored: (/** @type {string} */ when) => `Isian terakhir (${when}) dipulihkan dari perangkat ini.`,
  unknownTime: "waktu tidak diketahui",
  oldDate: (/** @type {string} */ label, /** @type {string} */ date) => `${label} masih ${date}.`,
  companyFilledIn:
    "Data perusahaan diisi dari surat sebelumnya yang disimpan di perangkat ini. Periksa kembali.",
  companyOffered: "Di perangkat ini tersimpan data perusahaan dari surat sebelumnya.",
  useCompany: "Pakai data perusahaan itu",
  choose: (/** @type {string} */ when) =>
    `Di perangkat ini sudah ada isian tersimpan (${when}) yang berbeda. ` +
    "Isian di halaman ini belum disimpan. Pilih yang dipakai:",
  useSaved: "Pakai isian yang tersimpan itu",
  savedUsed: "Isian yang tersimpan dipakai.",
  usePage: "Pakai isian di halaman ini",
  pageUsed: "Isian di halaman ini dipakai dan disimpan.",
  deleted: "Isian yang tersimpan sudah dihapus di tab lain. Isian di tab ini masih ada.",
  renewed: "Isian diperbarui dari tab lain yang membuka surat ini.",
};

const KEPT_AT = "[aria-live=off]";
const CLOCK = new Intl.DateTimeFormat("id-ID", { hour: "2-digit", minute: "2-digit" });
const MOMENT = new Intl.DateTimeFormat("id-ID", { dateStyle: "long", timeStyle: "short" });

/** Says it beside the box "Simpan di perangkat ini", or above the form. */
export class DraftNotices {
  #message;
  #notice;
  #formState;
  #fileAction;

  /**
   * @param {object} parts
   * @param {LiveRegion} parts.message beside the box
   * @param {LiveRegion} parts.notice above the form
   * @param {FormState} parts.formState
   * @param {() => void} parts.saveFile offered where nothing can be kept
   */
  constructor({ message, notice, formState, saveFile }) {
    this.#message = message;
    this.#notice = notice;
    this.#formState = formState;
    this.#fileAction = { label: TEXT.toFile, run: saveFile };
  }

  /**
   * @param {StoredDraft} found what was filled in
   * @param {string} problem what of it could not be
   * @returns {() => string} what of it is still to be said later on
   */
  sayBrought(found, problem) {
    const head = this.#letterhead();
    const messages = () => joined(...this.#oldDates(found), this.#letterhead() === head && problem);
    const message = found.isDraft ? TEXT.restored(when(found.saved)) : TEXT.companyFilledIn;
    this.#notice.show(joined(message, messages()));
    return messages;
  }

  /**
   * @param {{ isUndecided: boolean, isNewer: boolean, hasOthers: boolean }} state before keeping was stopped, and whether
   *   a newer version's answers or other letters' drafts are left
   */
  sayStopped({ isUndecided, isNewer, hasOthers }) {
    if (isUndecided) this.#message.show(TEXT.stopped.undecided);
    else if (isNewer) this.#message.show(TEXT.stopped.newer);
    else this.#message.show(TEXT.stopped.deleted + (hasOthers ? TEXT.stopped.others : ""));
  }

  /** Another tab has deleted what was kept. */
  sayDeleted() {
    this.#message.show(TEXT.deleted);
  }

  /** @param {Date} saved when another tab has kept what is shown now */
  sayRenewed(saved) {
    this.#sayKept(saved, { isAnswer: false, isNew: false });
    this.#notice.show(TEXT.renewed);
  }

  /** @param {() => void} run fills in the company's data */
  offerCompany(run) {
    this.#notice.show(TEXT.companyOffered, { actions: [{ label: TEXT.useCompany, run }] });
  }

  /**
   * Asks which answers to use, where the device has kept others than stand on the page.
   *
   * @param {StoredDraft} found
   * @param {(isKept: boolean) => void} choose called with true for those that are kept
   */
  letChoose(found, choose) {
    const option = (
      /** @type {string} */ label,
      /** @type {string} */ message,
      /** @type {boolean} */ isKept,
    ) => ({
      label,
      run: () => {
        this.#message.show(message);
        choose(isKept);
      },
    });
    this.#message.show(
      TEXT.choose(when(found.saved)),
      {
        actions: [
          option(TEXT.useSaved, TEXT.savedUsed, true),
          option(TEXT.usePage, TEXT.pageUsed, false),
        ],
      },
    );
  }

  /**
   * @param {ReturnType<DraftStore["save"]>} outcome
   * @param {Date} now
   * @param {{ isAnswer: boolean, isNew: boolean }} how isAnswer: to a click on the box; isNew: other than the last
   */
  sayOutcome(outcome, now, how) {
    if (outcome === "saved") this.#sayKept(now, how);
    else if (how.isNew) this.#message.show(TEXT.outcomes[outcome], { actions: [this.#fileAction] });
  }

  /** The tab cannot keep the answers. */
  sayNotInTab() {
    this.#message.show(TEXT.notInTab, { actions: [this.#fileAction] });
  }

  /** Empties the place beside the box. */
  clear() {
    this.#message.show("");
  }

  /** Takes away when the answers were kept. */
  clearKept() {
    if (this.#message.root.querySelector(KEPT_AT)) this.#message.show("");
  }

  /**
   * Says when the answers were kept: aloud once, and then only to the eye.
   *
   * @param {Date} moment
   * @param {{ isAnswer: boolean, isNew: boolean }} how what comes unasked stays in its place, and takes that of something
   *   else only when it is new
   */
  #sayKept(moment, { isAnswer, isNew }) {
    const { root } = this.#message;
    const clock = CLOCK.format(moment);
    const shown = root.querySelector(KEPT_AT);
    if (shown) {
      shown.textContent = clock;
      return;
    }
    if (!isNew && root.textContent) return;
    this.#message.show(isAnswer ? `${TEXT.savedAt}${clock}.` : "");
    root.querySelector("p")?.remove();
    root.prepend(mount(h("p", {}, TEXT.savedAt, h("span", { "aria-live": "off" }, clock), ".")));
  }

  #letterhead() {
    return JSON.stringify(this.#formState.read().letterhead);
  }

  /**
   * A draft of another day keeps that day's date, which the letter would carry unnoticed, until it is changed.
   *
   * @param {StoredDraft} found
   */
  #oldDates({ values }) {
    const today = isoDay(new Date());
    const now = this.#formState.read().values;
    return this.#formState.definition.fields
      .filter((field) =>
        field.today && values[field.id] && values[field.id] !== today && now[field.id] === values[field.id]
      )
      .map((field) => TEXT.oldDate(field.label, formatValue(field, values)));
  }
}

/** @param {...(string | false)} sentences */
function joined(...sentences) {
  return sentences.filter(Boolean).join(" ");
}

/** @param {Date} moment */
function when(moment) {
  return Number.isNaN(moment.getTime()) ? TEXT.unknownTime : MOMENT.format(moment);
}
