/** The signed letter's pages: chosen, put in order, turned, and made into what an e-mail carries. */

/** @import { Attachment } from "../send/eml.js" */

import { mount } from "./mount.js";
import { PictureError, readPicture } from "./picture.js";

const MEGABYTE = 1e6;
/** What base64 makes of a byte, with its line ends. */
const MAIL_GROWTH = 1.37;
/** Tried one after the other until the e-mail is small enough: 200, 150 and 110 dots an inch on A4. */
const SIZES = [{ longest: 2339, quality: 0.75 }, { longest: 1754, quality: 0.6 }, {
  longest: 1286,
  quality: 0.5,
}];
const PHOTO = { mostMegabytes: 40, mostMegapixels: 64 };

/** @typedef {{ file: File, isPdf: boolean, turns: number }} Entry */

/** The list of chosen files on the page. */
export class Scan {
  /**
   * @param {object} parts
   * @param {HTMLInputElement} parts.input
   * @param {HTMLElement} parts.list
   * @param {HTMLElement} parts.status a live region
   * @param {number} parts.limit of the whole e-mail, in MB
   * @param {(hasPhotos: boolean) => void} parts.changed
   */
  constructor({ input, list, status, limit, changed }) {
    this.list = list;
    this.status = status;
    this.limit = limit * MEGABYTE;
    this.changed = changed;
    /** @type {Entry[]} */
    this.entries = [];
    input.addEventListener("change", async () => {
      await this.#add([...(input.files ?? [])]);
      input.value = ""; // the same file can be chosen again
    });
  }

  /**
   * The files as an e-mail carries them: PDFs as they are, then all photos as one PDF.
   *
   * @param {string} name of the photos' file, without its extension
   * @param {string} title of the letter
   * @returns {Promise<Attachment[]>} none when nothing was chosen
   */
  async attachments(name, title) {
    const photos = this.entries.filter(({ isPdf }) => !isPdf);
    const pdfs = await Promise.all(
      this.entries.filter(({ isPdf }) => isPdf).map(async ({ file }) => ({
        name: file.name,
        type: "application/pdf",
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    );
    if (photos.length === 0) return pdfs;
    const { renderScan } = await this.load();
    const others = pdfs.reduce((sum, { bytes }) => sum + bytes.length, 0);
    /** @type {Uint8Array<ArrayBuffer>} */
    let bytes = new Uint8Array();
    for (const size of SIZES) {
      const pages = [];
      for (const { file, turns } of photos) pages.push(await readPicture(file, { ...PHOTO, ...size, turns }));
      bytes = await renderScan(pages, { title, moment: new Date() });
      if ((others + bytes.length) * MAIL_GROWTH <= this.limit) break;
    }
    return [...pdfs, { name: `${name}-Bertanda-tangan.pdf`, type: "application/pdf", bytes }];
  }

  /** Fetches what makes the PDF. */
  load() {
    return import("../model/render/scan.js");
  }

  /**
   * @param {Attachment[]} attachments
   * @returns {string} how large the e-mail will be, and what to do when that is too large
   */
  tellSize(attachments) {
    const total = attachments.reduce((sum, { bytes }) => sum + bytes.length, 0) * MAIL_GROWTH;
    const size = (/** @type {number} */ bytes) =>
      (bytes / MEGABYTE).toLocaleString("id-ID", { maximumFractionDigits: 1 });
    return total <= this.limit
      ? `Email dengan lampirannya sekitar ${size(total)} MB; batasnya ${size(this.limit)} MB.`
      : `Email dengan lampirannya sekitar ${size(total)} MB, lebih dari batas ${
        size(this.limit)
      } MB, dan mungkin ` +
        "ditolak. Pindai ulang dengan resolusi lebih rendah, atau kurangi halamannya.";
  }

  /** @param {File[]} files */
  async #add(files) {
    const refused = [];
    for (const file of files) {
      const start = new Uint8Array(await file.slice(0, 5).arrayBuffer());
      const isPdf = String.fromCharCode(...start) === "%PDF-";
      try {
        if (!isPdf) await readPicture(file, { ...PHOTO, ...SIZES[2] });
        this.entries.push({ file, isPdf, turns: 0 });
      } catch (error) {
        if (!(error instanceof PictureError)) throw error;
        refused.push(`${file.name}: ${error.message}`);
      }
    }
    this.#draw();
    this.status.textContent = refused.join(" ");
    this.changed(this.#hasPhotos());
  }

  /** @returns {boolean} */
  #hasPhotos() {
    return this.entries.some(({ isPdf }) => !isPdf);
  }

  #draw() {
    this.list.replaceChildren(...this.entries.map((entry, index) => this.#item(entry, index)));
  }

  /**
   * @param {Entry} entry
   * @param {number} index
   */
  #item({ file, isPdf, turns }, index) {
    const turned = turns % 4 ? `, diputar ${(turns % 4) * 90}°` : "";
    const actions = [
      ["up", "Naikkan"],
      ["down", "Turunkan"],
      ...(isPdf ? [] : [["turn", "Putar"]]),
      ["remove", "Hapus"],
    ];
    const item = /** @type {HTMLElement} */ (mount({
      tag: "li",
      attributes: {},
      children: [
        { tag: "span", attributes: { class: "send-file" }, children: [`${file.name}${turned}`] },
        ...actions.map(([action, label]) => ({
          tag: "button",
          attributes: { type: "button", class: "letter-change", "data-do": action },
          children: [label, {
            tag: "span",
            attributes: { class: "site-unseen" },
            children: [` ${file.name}`],
          }],
        })),
      ],
    }));
    for (const button of item.querySelectorAll("button")) {
      button.addEventListener("click", () => this.#act(button.dataset.do ?? "", index));
    }
    return item;
  }

  /**
   * @param {string} action
   * @param {number} index
   */
  #act(action, index) {
    const [entry] = this.entries.splice(index, 1);
    const places = {
      up: Math.max(0, index - 1),
      down: Math.min(this.entries.length, index + 1),
      turn: index,
    };
    const place = places[/** @type {keyof typeof places} */ (action)];
    if (place !== undefined) {
      this.entries.splice(place, 0, { ...entry, turns: entry.turns + Number(action === "turn") });
    }
    this.#draw();
    this.status.textContent = place === undefined
      ? `${entry.file.name} dihapus dari lampiran.`
      : `${entry.file.name}, urutan ${place + 1} dari ${this.entries.length}.`;
    // The list was drawn anew: the focus stays with the file it was on.
    const row = this.list.children[place ?? Math.min(index, this.entries.length - 1)];
    /** @type {HTMLElement | null} */ (row?.querySelector(`[data-do=${action}]`) ?? null)?.focus();
    this.changed(this.#hasPhotos());
  }
}
