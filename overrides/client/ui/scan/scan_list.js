/** The signed letter's pages: chosen, put in order, turned, and made into what an e-mail carries. */

/** @import { Attachment } from "../../model/mail/eml.js" */
/** @import { LiveRegion } from "../components/live_region.js" */
/** @import { ChosenFile } from "./chosen_file.js" */

import { attachmentName, attachmentsOf } from "../../model/attachments/attachments.js";
import { cutToBytes } from "../../model/text/bytes.js";
import { h } from "../../model/render/vnode.js";
import { load, messageOf } from "../dom/load.js";
import { mount } from "../dom/elements.js";
import { bytesOf, loadCondition, nameOf, photoView, readChosen, TEXT as CHOSEN } from "./chosen_file.js";
import { dragItems } from "./drag.js";
import { MEGABYTE, megabytes, scanItem, whatBecomes } from "./scan_item.js";

/** What base64 makes of a byte, with its line ends. */
const MAIL_GROWTH = 1.37;
const PDF = "application/pdf";
/** Of a joint PDF's name, before its ending. */
const MAX_STEM_BYTES = 160;

const TEXT = {
  refused: "Tidak dapat ditambahkan:",
  // Of the attachments.
  size: (/** @type {string} */ size, /** @type {string} */ limit) =>
    `Email dengan lampirannya sekitar ${size} MB; batasnya ${limit} MB.`,
  tooLarge: (/** @type {string} */ size, /** @type {string} */ limit) =>
    `Email dengan lampirannya sekitar ${size} MB, lebih dari batas ${limit} MB, dan mungkin ditolak. Pindai ulang dengan ` +
    "resolusi lebih rendah, atau kurangi halamannya.",
  notRedrawn:
    "Peramban ini tidak mengizinkan foto diolah: foto dipakai seperti aslinya, tanpa keterangan di dalamnya, dan tidak " +
    "diperkecil.",
  lookAt: (/** @type {string} */ names) => `Periksa dahulu, lihat daftar lampiran: ${names}.`,
  reading: (/** @type {number} */ place, /** @type {number} */ count) =>
    `Sedang dibaca: berkas ${place} dari ${count} …`,
  joining: (/** @type {number} */ place, /** @type {number} */ count) =>
    `Sedang disiapkan: halaman ${place} dari ${count} …`,
  notJoined: "PDF gabungan belum dapat dibuat; fotonya tetap ada di daftar.",
  removed: (/** @type {string} */ name) => `${name} dihapus dari lampiran.`,
  again: (/** @type {string} */ name) =>
    `${name} dihapus dari lampiran. Foto ulang di tempat terang, tegak lurus dari atas.`,
  turned: (/** @type {string} */ name) => `${name} diputar.`,
  changed: (/** @type {string} */ name) => `${name} sudah diubah.`,
  notShown: "Foto ini belum dapat dibuka. Coba lagi.",
  moved: (/** @type {string} */ name, /** @type {number} */ place, /** @type {number} */ count) =>
    `${name}, urutan ${place} dari ${count}.`,
};

/**
 * @typedef {{ groups: ChosenFile[][], pdfs: Uint8Array<ArrayBuffer>[] }} Joined the attachments of one moment, and in their
 *   order a PDF for each group of photos
 */

/** The list of chosen files on the page. */
export class ScanList {
  /** Made again whenever the entries change: sharing allows no time after the click. */
  #joined = Promise.resolve(/** @type {Joined} */ ({ groups: [], pdfs: [] }));
  /** Choices are read one after the other, so that they keep their order. */
  #reading = Promise.resolve();
  /** @type {import("./scan_pdf.js").ScanPdf | undefined} */
  #maker;

  /**
   * @param {object} parts
   * @param {HTMLElement} parts.input where files are chosen: the focus goes there when the last one is removed
   * @param {HTMLElement} parts.list
   * @param {LiveRegion} parts.status
   * @param {HTMLElement} parts.refused a live region for the files that cannot be sent
   * @param {string} parts.title of the letter
   * @param {number} parts.limit of the whole e-mail, in MB
   * @param {(joint: number[]) => void} parts.changed gets the places of the joint PDFs among all attachments
   */
  constructor({ input, list, status, refused, title, limit, changed }) {
    this.input = input;
    this.list = list;
    this.status = status;
    this.refused = refused;
    this.limit = limit * MEGABYTE;
    this.title = title;
    this.changed = changed;
    /** @type {ChosenFile[]} */
    this.entries = [];
    dragItems(list, ".send-grip", (from, to) => this.#move(from, to));
  }

  /** @param {File[]} files as they were chosen, to be added after those before */
  take(files) {
    this.refused.replaceChildren();
    this.#reading = this.#reading.then(() => this.#add(files));
  }

  /** @param {File | undefined} gone that is not to be sent any more */
  drop(gone) {
    const place = this.#placeOf(gone);
    if (place < 0) return;
    this.entries.splice(place, 1);
    this.#change("");
  }

  /** @param {File | undefined} file @returns {number} its place in the list, from 0; -1 for one that is not in it */
  #placeOf(file) {
    return this.entries.findIndex((entry) => entry.file === file);
  }

  /** Fetches what draws the photos and makes their PDFs, @returns {Promise<import("./scan_pdf.js").ScanPdf>} once. */
  async #pdf() {
    const { ScanPdf } = await load(() => import("./scan_pdf.js"));
    return this.#maker ??= new ScanPdf(this.title, this.limit / MAIL_GROWTH);
  }

  /** Fetches all of it beforehand. */
  async load() {
    await Promise.all([loadCondition(), this.#pdf().then((maker) => maker.load())]);
  }

  /**
   * The files as an e-mail carries them, in the order chosen: PDFs as they are, neighbouring photos as one PDF.
   *
   * @param {string} name of a joint PDF, without its extension
   * @returns {Promise<(Attachment & { isJoint: boolean })[]>} none when nothing was chosen
   */
  async attachments(name) {
    await this.#reading;
    const { groups, pdfs } = await this.#current();
    const left = [...pdfs];
    return await Promise.all(groups.map(async ([{ file, isPdf }], index) => {
      const own = isPdf ? file.name : `${cutToBytes(name, MAX_STEM_BYTES)}-Bertanda-tangan.pdf`;
      const bytes = isPdf ? await bytesOf(file) : left.shift();
      if (!bytes) throw new Error("a joint PDF is missing");
      return { name: attachmentName(own, index, groups.length), type: PDF, bytes, isJoint: !isPdf };
    }));
  }

  /**
   * @param {{ bytes: Uint8Array }[]} attachments
   * @returns {{ text: string, isProblem: boolean }} how large the e-mail will be, what to do when that is too large, and
   *   what is to be looked at before it is sent
   */
  size(attachments) {
    const total = attachments.reduce((sum, { bytes }) => sum + bytes.length, 0) * MAIL_GROWTH;
    const isLarge = total > this.limit;
    const doubted = this.entries.filter(({ doubt }) => doubt).map(({ file }) => nameOf(file));
    const sentences = [
      (isLarge ? TEXT.tooLarge : TEXT.size)(megabytes(total), megabytes(this.limit)),
      this.entries.some(({ isOwn }) => isOwn) && TEXT.notRedrawn,
      doubted.length > 0 && TEXT.lookAt(doubted.join(", ")),
    ];
    return { text: sentences.filter(Boolean).join(" "), isProblem: isLarge || doubted.length > 0 };
  }

  /** @param {File[]} files */
  async #add(files) {
    /** @type {string[]} */
    const refused = [];
    /** @type {ChosenFile[]} */
    const entries = [];
    for (const [index, file] of files.entries()) {
      this.status.show(TEXT.reading(index + 1, files.length));
      try {
        entries.push(await readChosen(file, () => this.#pdf()));
      } catch (error) {
        refused.push(`${nameOf(file)}: ${messageOf(error, CHOSEN.unreadable)}`);
      }
    }
    this.#refuse(refused);
    // Together with the new PDFs: no entry is ever listed without one being made.
    this.entries.push(...entries);
    this.#change("");
  }

  /** @param {string[]} reasons one for each file */
  #refuse(reasons) {
    if (reasons.length === 0) return;
    this.refused.append(
      mount(h("p", {}, h("strong", {}, TEXT.refused))),
      mount(h("ul", {}, ...reasons.map((reason) => h("li", {}, reason)))),
    );
    this.refused.scrollIntoView({ block: "nearest" });
  }

  /**
   * Shows the entries as they are now, and makes their PDFs.
   *
   * @param {string} message what has happened to them
   */
  async #change(message) {
    this.#draw();
    this.changed(attachmentsOf(this.entries).flatMap(([{ isPdf }], place) => isPdf ? [] : [place]));
    this.status.show(message);
    const joined = this.#join(message);
    try {
      await joined;
      if (this.#joined !== joined) return;
      if (this.entries.length === 0) return this.status.show(message);
      const { text, isProblem } = this.size(await this.attachments(""));
      if (this.#joined === joined) this.status.show(`${message} ${text}`.trim(), { isProblem });
    } catch (error) {
      console.warn(error);
      if (this.#joined !== joined) return;
      const reason = messageOf(error, TEXT.notJoined);
      this.status.show(`${message} ${reason}`.trim(), { isProblem: true });
    }
  }

  /**
   * @param {string} message shown before the progress
   * @returns {Promise<Joined>} from now on the current ones
   */
  #join(message) {
    const groups = attachmentsOf(this.entries);
    const photos = groups.filter(([{ isPdf }]) => !isPdf);
    const others = this.entries.filter(({ isPdf }) => isPdf).reduce((sum, { file }) => sum + file.size, 0);
    const isCurrent = () => this.#joined === joined;
    const make = async () =>
      photos.length === 0 ? [] : await (await this.#pdf()).join(photos, {
        others,
        isCurrent,
        progress: (place, count) => this.status.show(`${message} ${TEXT.joining(place, count)}`.trim()),
      });
    /** @type {Promise<Joined>} */
    const joined = make().then((pdfs) => ({ groups, pdfs }));
    this.#joined = joined;
    joined.catch(() => {}); // reported where it is awaited
    return joined;
  }

  /** The PDFs of the entries of now: made again when that failed, awaited again when they changed meanwhile. */
  async #current() {
    const first = this.#joined;
    let joined = first;
    let result = await joined.catch(() => first === this.#joined ? this.#join("") : this.#joined);
    while (joined !== this.#joined) {
      joined = this.#joined;
      result = await joined;
    }
    return result;
  }

  #draw() {
    const groups = attachmentsOf(this.entries);
    const becomes = groups.flatMap((group, number) =>
      group.map((entry, page) => whatBecomes(entry, { page, pages: group.length, number, of: groups.length }))
    );
    const count = this.entries.length;
    this.list.replaceChildren(
      ...this.entries.map((entry, index) =>
        scanItem(
          entry,
          { index, count, becomes: becomes[index] },
          (action) => this.#act(action, this.entries.indexOf(entry)),
        )
      ),
    );
  }

  /**
   * @param {string} action
   * @param {number} index
   */
  #act(action, index) {
    const entry = this.entries[index];
    if (action === "look") return this.#look(entry);
    if (action === "remove") return this.#remove(index, TEXT.removed(nameOf(entry.file)));
    if (action === "turn") {
      this.entries[index] = { ...entry, turns: (entry.turns + 1) % 4 };
      this.#change(TEXT.turned(nameOf(entry.file)));
    } else this.#move(index, index + (action === "up" ? -1 : 1));
    // The list was drawn again: the focus stays with its file, though it may have no farther to go.
    const row = this.list.children[this.#placeOf(entry.file)];
    const button = row.querySelector(`[data-do=${action}]`) ??
      row.querySelector("[data-do=up], [data-do=down]");
    /** @type {HTMLElement | null} */ (button)?.focus();
  }

  /** @param {number} from @param {number} to places in the list, from 0 */
  #move(from, to) {
    const [entry] = this.entries.splice(from, 1);
    this.entries.splice(to, 0, entry);
    this.#change(TEXT.moved(nameOf(entry.file), to + 1, this.entries.length));
  }

  /** @param {number} index @param {string} message */
  #remove(index, message) {
    const [{ view }] = this.entries.splice(index, 1);
    if (view) URL.revokeObjectURL(view.src);
    this.#change(message);
    const row = this.list.children[Math.min(index, this.entries.length - 1)];
    /** @type {HTMLElement} */ (row?.querySelector("[data-do=remove]") ?? this.input).focus();
  }

  /**
   * Shows a photo large, and does what the visitor says there.
   *
   * @param {ChosenFile} entry
   */
  async #look(entry) {
    if (document.querySelector("dialog[open]")) return;
    try {
      const maker = await this.#pdf();
      const { lookAt } = await load(() => import("./page_dialog.js"));
      const { file } = entry;
      const { look, answer } = await lookAt(entry, this.#placeOf(file) + 1, (photo) => maker.draw(photo));
      const name = nameOf(file);
      if (answer === "again") return this.#remove(this.#placeOf(file), TEXT.again(name));
      const isChanged = look.turns !== entry.turns || look.isWhitened !== entry.isWhitened ||
        look.corners !== entry.corners;
      const isReadable = answer === "readable" || (entry.isReadable && !isChanged);
      const seen = { ...entry, ...look, isReadable };
      const drawn = isChanged && !entry.isOwn ? await maker.draw(seen) : null;
      const place = this.#placeOf(file);
      if (place < 0) return; // it was removed while it was drawn
      if (drawn) {
        if (entry.view) URL.revokeObjectURL(entry.view.src);
        seen.view = photoView(drawn, file);
        seen.viewTurns = seen.turns;
      }
      this.entries[place] = seen;
      if (isChanged) this.#change(TEXT.changed(name));
      else this.#draw();
      /** @type {HTMLElement | null} */ (this.list.children[place].querySelector("[data-do=look]"))?.focus();
    } catch (error) {
      console.warn(error);
      this.status.show(messageOf(error, TEXT.notShown), { isProblem: true });
    }
  }
}
