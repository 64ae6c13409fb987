/** Takes the answers away and brings them in: a file, a link, or the bin. Nothing of it needs a server. */

/** @import { Answers, Definition, Field, Values } from "../types.js" */
/** @import { Tree } from "../model/render/html.js" */
/** @import { Desk } from "./desk.js" */
/** @import { Keeper } from "./keep.js" */
/** @import { Notice } from "./notice.js" */

import { fileName } from "../model/file_name.js";
import { added, damaged, OWN } from "../model/link.js";
import { readPrefill, writePrefill } from "../model/prefill.js";
import { chosenOf, MOST_BYTES, ProgressError, readProgress, writeProgress } from "../model/progress.js";
import { unfitness } from "../model/unfit.js";
import { undone } from "../model/undo.js";
import { isEmpty, ticked } from "../model/values.js";
import { ask, paragraph } from "./dialog.js";
import { copy, save } from "./handover.js";

/** Some programs cut a longer address off. */
const LONG_LINK = 2000;

/** What is asked, and told, of a letterhead of each kind when answers are saved. */
const ABOUT = {
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
};

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

  /** Saves all answers as a file; of the letterhead, what belongs to the chosen kind, and only when it is wanted. */
  async saveFile() {
    const answers = this.desk.read();
    const letterhead = chosenOf(answers.letterhead);
    const about = letterhead && ABOUT[letterhead.kind];
    const dialog = await ask("Simpan isian ke berkas", [
      paragraph(
        "Berkas ini memuat semua isian, termasuk data perusahaan. Buka lagi di sini atau di perangkat lain " +
          "dengan “Buka berkas isian”. Simpan di tempat yang hanya Anda buka.",
      ),
      ...(about ? [checkBox("letterhead-wanted", about.wanted), paragraph(about.otherwise)] : []),
    ], "Simpan ke berkas");
    if (!dialog) return;
    const isWanted = dialog.querySelector("input")?.checked ?? false;
    const written = writeProgress(this.definition, { ...answers, letterhead: isWanted ? letterhead : null });
    const name = `Isian-${fileName(this.definition, answers.values, "json")}`;
    save(new Blob([written], { type: "application/json" }), name);
    // Without its letterhead the file does not hold all.
    if (!about || isWanted) this.keeper.markSafe(this.keeper.snapshot());
    this.notice.say(`Isian sudah disimpan ke berkas: ${name}.${about && !isWanted ? ` ${about.left}` : ""}`);
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
    const text = new URLSearchParams(location.hash.slice(1));
    const lost = damaged(this.definition, location.hash, prefill.values);
    history.replaceState(history.state, "", location.pathname + location.search);
    const { fields } = this.definition;
    const now = this.desk.read().values;
    const values = added(this.definition, now, prefill.values);
    const filled = fields.filter(({ id }) => id in values);
    const under = filled.filter(({ id }) => values[id] !== prefill.values[id] && now[id] !== values[id]);
    const unknown = prefill.unknown.filter((name) => name !== OWN).slice(0, 5).map((name) =>
      fields.find(({ id }) => id === name)?.label ?? name.slice(0, 40)
    );
    const told = [
      filled.length
        ? `${text.has(OWN) ? "Halaman sebelumnya" : "Tautan yang Anda buka"} ${
          filled.every(({ kind }) => kind === "choices") ? "memilih" : "mengisi"
        }: ${filled.map((field) => nameOf(field, values)).join(", ")}. Periksa sebelum dipakai.`
        : "Tautan yang Anda buka tidak mengisi apa pun.",
      ...under.map(({ label }) => `${label} ditambahkan di bawah yang sudah ada.`),
      ...prefill.unfit.map((field) =>
        `${field.label} di tautan tidak dipakai: ${unfitness(field, text.get(field.id))}.`
      ),
      ...lost.map(({ label }) =>
        `Sebagian huruf di ${label} rusak dalam tautan itu dan menjadi tanda \ufffd. Tulis ulang.`
      ),
      unknown.length ? `Yang tidak dikenal dan tidak dipakai: ${unknown.join(", ")}.` : "",
    ].filter(Boolean).join(" ");
    if (filled.length) await this.#take({ values, letterhead: null }, told);
    else this.notice.say([told, this.keeper.remarks()].filter(Boolean).join(" "));
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
    this.keeper.remarks = () => "";
    this.notice.say("Semua isian sudah dihapus dari halaman ini dan dari perangkat ini.");
  }

  /**
   * @param {Parameters<Desk["write"]>[0]} answers
   * @param {string} told
   */
  async #take(answers, told) {
    const before = this.desk.read();
    const problem = await this.desk.write(answers);
    const written = this.desk.read();
    this.keeper.keep();
    this.notice.say([told, problem, this.keeper.remarks()].filter(Boolean).join(" "), {
      label: "Batalkan",
      run: () => this.#takeBack(before, written),
    });
  }

  /**
   * What the visitor has written since stays.
   *
   * @param {Answers} before
   * @param {Answers} written
   */
  async #takeBack(before, written) {
    const now = this.desk.read();
    const { values, kept } = undone(before.values, written.values, now.values);
    const isSameHead = JSON.stringify(now.letterhead) === JSON.stringify(written.letterhead);
    await this.desk.write({ values, letterhead: isSameHead ? before.letterhead : null });
    this.keeper.keep();
    const labels = this.definition.fields.filter(({ id }) => kept.includes(id)).map(({ label }) => label);
    this.notice.say(
      labels.length
        ? `Isian dikembalikan, kecuali yang Anda ubah sesudahnya: ${labels.join(", ")}.`
        : "Isian dikembalikan seperti sebelumnya.",
    );
  }
}

/**
 * How a filled field is told: choices by what was chosen, as their question says little.
 *
 * @param {Field} field
 * @param {Values} values
 */
function nameOf(field, values) {
  if (field.kind !== "choices") return field.label;
  const on = ticked(field, values);
  const labels = field.choices.filter(({ id }) => on.includes(id)).map(({ label }) => `“${label}”`);
  return labels.join(" dan ") || field.label;
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
