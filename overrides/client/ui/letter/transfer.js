/** Takes the answers away, by a file, a link, or the bin, and brings a file's in. Nothing of it needs a server. */

/** @import { VNode } from "../../model/render/vnode.js" */
/** @import { FormState } from "../answers/form_state.js" */
/** @import { Draft } from "./draft.js" */
/** @import { LiveRegion } from "../components/live_region.js" */

import { applicable } from "../../model/letter/applicable.js";
import { fileName } from "../../model/letter/file_name.js";
import { writePrefill } from "../../model/answers/prefill.js";
import {
  AnswersFileError,
  chosenOf,
  MAX_BYTES,
  readAnswersFile,
  writeAnswersFile,
} from "../../model/answers/file.js";
import { isEmpty } from "../../model/fields/values.js";
import { h } from "../../model/render/vnode.js";
import { ask } from "../components/dialog.js";
import { copy, save } from "../components/save_and_copy.js";
import { Intake } from "../answers/intake.js";

/** Some programs cut a longer address off. */
const LONG_LINK = 2000;

const TEXT = {
  save: {
    title: "Simpan isian ke berkas",
    about:
      "Berkas ini memuat semua isian, termasuk data perusahaan. Buka lagi di sini atau di perangkat lain " +
      "dengan “Buka berkas isian”. Simpan di tempat yang hanya Anda buka.",
    /** By the letterhead's kind: the question, what happens without it, and what is said then. */
    letterheads: {
      none: null,
      picture: {
        wanted: "Sertakan gambar kop surat",
        otherwise: "Tanpa dicentang, gambar kop tidak ikut.",
        left: "Gambar kop tidak ikut.",
      },
      typed: {
        wanted: "Sertakan kop yang diketik",
        otherwise: "Tanpa dicentang, kop yang diketik tidak ikut.",
        left: "Kop yang diketik tidak ikut.",
      },
    },
    proceed: "Simpan ke berkas",
    done: (/** @type {string} */ name) => `Isian sudah disimpan ke berkas: ${name}.`,
  },
  open: {
    tooLarge: "Berkas ini terlalu besar untuk berkas isian dari situs ini.",
    unread: "Berkas ini tidak dapat dibaca. Coba lagi.",
    done: (/** @type {string} */ name) => `Isian dibuka dari berkas ${name}.`,
    failed: (/** @type {string} */ reason) => `${reason} Isian di halaman ini tidak diubah.`,
  },
  link: {
    title: "Salin tautan terisi",
    about: "Siapa pun yang memegang tautan ini dapat membaca isiannya. Tautan ini memuat:",
    long: "Tautan ini panjang, dan sebagian aplikasi memotongnya. Berkas isian lebih aman.",
    without:
      "Kop surat tidak ikut. Isian tidak dikirim ke situs ini, juga ketika tautannya dibuka; tetapi riwayat " +
      "peramban yang membukanya menyimpan tautan itu dengan isiannya.",
    proceed: "Salin tautan",
    done: "Tautan sudah disalin.",
    failed: "Peramban ini tidak mengizinkan penyalinan. Simpan ke berkas, lalu kirim berkas itu.",
  },
  clear: {
    title: "Hapus semua isian?",
    about:
      "Isian dan kop surat di halaman ini dikosongkan, dan semua isian yang disimpan di tab dan perangkat ini dihapus.",
    files: "Berkas yang sudah diunduh tidak ikut terhapus.",
    proceed: "Hapus isian",
    done: "Semua isian sudah dihapus dari halaman ini dan dari perangkat ini.",
  },
};

/** Everything that moves answers in or out of the page, and away from it. */
export class Transfer {
  /**
   * @param {object} parts
   * @param {FormState} parts.formState
   * @param {Draft} parts.draft
   * @param {LiveRegion} parts.notice
   */
  constructor({ formState, draft, notice }) {
    this.definition = formState.definition;
    this.formState = formState;
    this.draft = draft;
    this.notice = notice;
    this.intake = new Intake({ formState, notice, draft });
  }

  /** Saves all answers as a file; of the letterhead, what belongs to the chosen kind, and only when it is wanted. */
  async saveFile() {
    const answers = this.formState.read();
    const letterhead = chosenOf(answers.letterhead);
    const about = letterhead && TEXT.save.letterheads[letterhead.kind];
    const dialog = await ask(TEXT.save.title, [
      h("p", {}, TEXT.save.about),
      ...(about ? [checkBox("letterhead-wanted", about.wanted), h("p", {}, about.otherwise)] : []),
    ], TEXT.save.proceed);
    if (!dialog) return;
    const isWanted = dialog.querySelector("input")?.checked ?? false;
    const written = writeAnswersFile(this.definition, {
      ...answers,
      letterhead: isWanted ? letterhead : null,
    });
    const name = `Isian-${fileName(this.definition, answers.values, "json")}`;
    save(new Blob([written], { type: "application/json" }), name);
    // Without its letterhead the file does not hold all.
    if (!about || isWanted) this.draft.markSafe(this.formState.snapshot());
    this.notice.show(TEXT.save.done(name) + (about && !isWanted ? ` ${about.left}` : ""));
  }

  /**
   * Takes the answers of a file; a wrong one changes nothing.
   *
   * @param {File} file
   */
  async openFile(file) {
    try {
      if (file.size > MAX_BYTES) {
        throw new AnswersFileError(TEXT.open.tooLarge);
      }
      const text = await file.text().catch(() => {
        throw new AnswersFileError(TEXT.open.unread);
      });
      const answers = readAnswersFile(this.definition, text);
      await this.intake.take(answers, TEXT.open.done(file.name));
    } catch (error) {
      if (!(error instanceof AnswersFileError)) throw error;
      this.notice.show(TEXT.open.failed(error.message));
    }
  }

  /** Copies an address that opens this letter with the answers of now. */
  async copyLink() {
    const { values } = this.formState.read();
    const filled = applicable(this.definition, values).fields.filter((field) => !isEmpty(field, values));
    const link = location.origin + location.pathname + writePrefill(this.definition, values);
    const dialog = await ask(TEXT.link.title, [
      h("p", {}, TEXT.link.about),
      h("ul", {}, ...filled.map(({ label }) => h("li", {}, label))),
      ...(link.length > LONG_LINK ? [h("p", {}, TEXT.link.long)] : []),
      h("p", {}, TEXT.link.without),
    ], TEXT.link.proceed);
    if (!dialog) return;
    this.notice.show(
      await copy(link) ? TEXT.link.done : TEXT.link.failed,
    );
  }

  /** Empties the page and deletes all that this site keeps of answers on the device. */
  async clear() {
    const dialog = await ask(TEXT.clear.title, [
      h("p", {}, TEXT.clear.about),
      h("p", {}, TEXT.clear.files),
    ], TEXT.clear.proceed);
    if (!dialog) return;
    this.formState.clear();
    this.draft.clear();
    this.formState.onTyped(this.notice.show(TEXT.clear.done)); // gone with the first new answer
  }
}

/**
 * @param {string} id
 * @param {string} label
 * @returns {VNode}
 */
function checkBox(id, label) {
  return h(
    "div",
    { class: "choice" },
    h("input", { type: "checkbox", id: `letter-${id}` }),
    h("label", { for: `letter-${id}` }, label),
  );
}
