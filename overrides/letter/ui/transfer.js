/** Takes the answers away and brings them in: a file, a link, or the bin. Nothing of it needs a server. */

/** @import { Definition } from "../types.js" */
/** @import { Tree } from "../model/render/html.js" */
/** @import { Desk } from "./desk.js" */
/** @import { Keeper } from "./keep.js" */
/** @import { Notice } from "./notice.js" */

import { fileName } from "../model/file_name.js";
import { readPrefill, writePrefill } from "../model/prefill.js";
import { MOST_BYTES, ProgressError, readProgress, writeProgress } from "../model/progress.js";
import { isEmpty } from "../model/values.js";
import { ask, paragraph } from "./dialog.js";
import { copy, save } from "./handover.js";

/** Some programs cut a longer address off. */
const LONG_LINK = 2000;

/** Everything that moves answers in or out of the page, and away from it. */
export class Transfer {
  /**
   * @param {object} parts
   * @param {Definition} parts.definition
   * @param {Desk} parts.desk
   * @param {Keeper} parts.keeper
   * @param {Notice} parts.notice
   */
  constructor({ definition, desk, keeper, notice }) {
    this.definition = definition;
    this.desk = desk;
    this.keeper = keeper;
    this.notice = notice;
  }

  /** Saves all answers as a file; the letterhead's picture only when the visitor wants it there. */
  async saveFile() {
    const answers = this.desk.read();
    const hasPicture = answers.letterhead?.kind === "picture" && answers.letterhead.picture !== "";
    const dialog = await ask("Simpan isian ke berkas", [
      paragraph(
        "Berkas ini memuat semua isian, termasuk data perusahaan. Buka lagi di sini atau di perangkat lain " +
          "dengan “Buka berkas isian”. Simpan di tempat yang hanya Anda buka.",
      ),
      ...(hasPicture ? [checkBox("picture", "Sertakan gambar kop surat")] : []),
      ...(hasPicture ? [paragraph("Tanpa dicentang, gambar kop tidak ikut.")] : []),
    ], "Simpan ke berkas");
    if (!dialog) return;
    const isWanted = !hasPicture || /** @type {HTMLInputElement} */ (dialog.querySelector("input")).checked;
    const written = writeProgress(this.definition, {
      ...answers,
      letterhead: isWanted ? answers.letterhead : null,
    });
    const name = `Isian-${fileName(this.definition, answers.values, "json")}`;
    save(new Blob([written], { type: "application/json" }), name);
    this.keeper.markSafe();
    this.notice.say(`Isian sudah disimpan ke berkas: ${name}.${isWanted ? "" : " Gambar kop tidak ikut."}`);
  }

  /**
   * Takes the answers of a file; a wrong one changes nothing.
   *
   * @param {File} file
   */
  async openFile(file) {
    try {
      if (file.size > MOST_BYTES) {
        throw new ProgressError("Berkas ini terlalu besar untuk berkas isian dari situs ini.");
      }
      const answers = readProgress(this.definition, await file.text());
      await this.#take(answers, `Isian dibuka dari berkas ${file.name}.`);
    } catch (error) {
      if (!(error instanceof ProgressError)) throw error;
      this.notice.say(`${error.message} Isian di halaman ini tidak diubah.`);
    }
  }

  /** Takes the answers of the page's address, once: they are removed from the address bar. */
  async openLink() {
    const prefill = readPrefill(this.definition, location.hash);
    if (!prefill) return;
    history.replaceState(history.state, "", location.pathname + location.search);
    const labels = this.definition.fields.filter(({ id }) => id in prefill.values).map(({ label }) => label);
    const unknown = prefill.unknown.slice(0, 5).map((name) => name.slice(0, 40));
    const told = [
      labels.length
        ? `Tautan yang Anda buka mengisi: ${labels.join(", ")}. Periksa sebelum dipakai.`
        : "Tautan yang Anda buka tidak mengisi apa pun.",
      unknown.length ? `Yang tidak dikenal dan tidak dipakai: ${unknown.join(", ")}.` : "",
    ];
    await this.#take({ values: prefill.values, letterhead: null }, told.filter(Boolean).join(" "));
  }

  /** Copies an address that opens this letter with the answers of now. */
  async copyLink() {
    const { values } = this.desk.read();
    const filled = this.definition.fields.filter((field) => !isEmpty(field, values));
    const link = location.origin + location.pathname + writePrefill(this.definition, values);
    const dialog = await ask("Salin tautan terisi", [
      paragraph("Siapa pun yang memegang tautan ini dapat membaca isiannya. Tautan ini memuat:"),
      {
        tag: "ul",
        attributes: {},
        children: filled.map(({ label }) => ({ tag: "li", attributes: {}, children: [label] })),
      },
      ...(link.length > LONG_LINK
        ? [paragraph("Tautan ini panjang, dan sebagian aplikasi memotongnya. Berkas isian lebih aman.")]
        : []),
      paragraph("Kop surat tidak ikut. Isian tidak dikirim ke situs ini, juga ketika tautannya dibuka."),
    ], "Salin tautan");
    if (!dialog) return;
    this.notice.say(
      await copy(link)
        ? "Tautan sudah disalin."
        : "Peramban ini tidak mengizinkan penyalinan. Simpan ke berkas, lalu kirim berkas itu.",
    );
  }

  /** Empties the page and deletes all that this site keeps of answers on the device. */
  async clear() {
    const dialog = await ask("Hapus semua isian?", [
      paragraph(
        "Isian dan kop surat di halaman ini dikosongkan, dan semua isian yang disimpan di perangkat ini dihapus.",
      ),
      paragraph("Berkas yang sudah diunduh tidak ikut terhapus."),
    ], "Hapus isian");
    if (!dialog) return;
    this.desk.clear();
    this.keeper.clear();
    this.notice.say("Semua isian sudah dihapus dari halaman ini dan dari perangkat ini.");
  }

  /**
   * @param {Parameters<Desk["write"]>[0]} answers
   * @param {string} told
   */
  async #take(answers, told) {
    const before = this.desk.read();
    const problem = await this.desk.write(answers);
    this.keeper.keep();
    this.notice.say([told, problem].filter(Boolean).join(" "), {
      label: "Batalkan",
      run: async () => {
        await this.desk.write(before);
        this.keeper.keep();
        this.notice.say("Isian dikembalikan seperti sebelumnya.");
      },
    });
  }
}

/**
 * @param {string} id
 * @param {string} label
 * @returns {Tree}
 */
function checkBox(id, label) {
  return {
    tag: "div",
    attributes: { class: "letter-choice" },
    children: [
      { tag: "input", attributes: { type: "checkbox", id: `letter-${id}` }, children: [] },
      { tag: "label", attributes: { for: `letter-${id}` }, children: [label] },
    ],
  };
}
