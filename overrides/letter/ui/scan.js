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

/** @type {Uint8Array<ArrayBuffer>} */
const NOTHING = new Uint8Array();

/** @typedef {{ file: File, isPdf: boolean, turns: number }} Entry */

/** The list of chosen files on the page. */
export class Scan {
  /** The photos as one PDF, made anew whenever they change: sharing allows no time after the click. */
  #combined = Promise.resolve(NOTHING);

  /**
   * @param {object} parts
   * @param {HTMLInputElement} parts.input
   * @param {HTMLElement} parts.list
   * @param {(text: string) => void} parts.say
   * @param {string} parts.title of the letter
   * @param {number} parts.limit of the whole e-mail, in MB
   * @param {(hasPhotos: boolean) => void} parts.changed
   */
  constructor({ input, list, say, title, limit, changed }) {
    this.input = input;
    this.list = list;
    this.say = say;
    this.title = title;
    this.limit = limit * MEGABYTE;
    this.changed = changed;
    /** @type {Entry[]} */
    this.entries = [];
    const take = async () => {
      await this.#add([...(input.files ?? [])]);
      input.value = ""; // the same file can be chosen again
    };
    input.addEventListener("change", take);
    if (input.files?.length) take(); // chosen before this ran, or brought back by the browser
  }

  /**
   * The files as an e-mail carries them: PDFs as they are, then all photos as one PDF.
   *
   * @param {string} name of the photos' file, without its extension
   * @returns {Promise<Attachment[]>} none when nothing was chosen
   */
  async attachments(name) {
    const combined = await this.#combined;
    const pdfs = await Promise.all(
      this.#pdfs().map(async ({ file }) => ({
        name: file.name,
        type: "application/pdf",
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    );
    if (combined.length === 0) return pdfs;
    return [...pdfs, { name: `${name}-Bertanda-tangan.pdf`, type: "application/pdf", bytes: combined }];
  }

  /** Fetches what makes the PDF. */
  load() {
    return import("../model/render/scan.js");
  }

  /**
   * @param {{ bytes: Uint8Array }[]} attachments
   * @returns {string} how large the e-mail will be, and what to do when that is too large
   */
  size(attachments) {
    const total = attachments.reduce((sum, { bytes }) => sum + bytes.length, 0) * MAIL_GROWTH;
    const megabytes = (/** @type {number} */ bytes) =>
      Math.max(0.1, bytes / MEGABYTE).toLocaleString("id-ID", { maximumFractionDigits: 1 });
    const sizes = `Email dengan lampirannya sekitar ${megabytes(total)} MB`;
    return total <= this.limit
      ? `${sizes}; batasnya ${megabytes(this.limit)} MB.`
      : `${sizes}, lebih dari batas ${megabytes(this.limit)} MB, dan mungkin ditolak. ` +
        "Pindai ulang dengan resolusi lebih rendah, atau kurangi halamannya.";
  }

  /** @param {File[]} files */
  async #add(files) {
    this.say("Sedang dibaca …");
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
    await this.#change(refused.join(" "));
  }

  /**
   * Shows the entries as they are now, and makes their PDF.
   *
   * @param {string} told what has happened to them
   */
  async #change(told) {
    this.#draw();
    this.changed(this.#hasPhotos());
    this.say(this.#hasPhotos() ? `${told} Sedang disiapkan …`.trim() : told);
    const combined = this.#combine();
    this.#combined = combined;
    const isCurrent = () => this.#combined === combined;
    try {
      await combined;
      if (!isCurrent()) return;
      const size = this.entries.length > 0 ? this.size(await this.attachments("")) : "";
      this.say(`${told} ${size}`.trim());
    } catch (error) {
      console.warn(error);
      if (isCurrent()) {
        this.say(`${told} PDF gabungan belum dapat dibuat; fotonya tetap ada di daftar.`.trim());
      }
    }
  }

  /** @returns {Promise<Uint8Array<ArrayBuffer>>} empty when there are no photos */
  async #combine() {
    const photos = this.entries.filter(({ isPdf }) => !isPdf);
    if (photos.length === 0) return NOTHING;
    const { renderScan } = await this.load();
    const others = this.#pdfs().reduce((sum, { file }) => sum + file.size, 0);
    let bytes = NOTHING;
    for (const size of SIZES) {
      const pages = [];
      for (const { file, turns } of photos) pages.push(await readPicture(file, { ...PHOTO, ...size, turns }));
      bytes = await renderScan(pages, { title: this.title, moment: new Date() });
      if ((others + bytes.length) * MAIL_GROWTH <= this.limit) break;
    }
    return bytes;
  }

  #pdfs() {
    return this.entries.filter(({ isPdf }) => isPdf);
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
    this.#change(
      place === undefined
        ? `${entry.file.name} dihapus dari lampiran.`
        : `${entry.file.name}, urutan ${place + 1} dari ${this.entries.length}.`,
    );
    // The list was drawn anew: the focus stays with the file it was on.
    const row = this.list.children[place ?? Math.min(index, this.entries.length - 1)];
    const button = row?.querySelector(`[data-do=${action}]`) ?? this.input;
    /** @type {HTMLElement} */ (button).focus();
  }
}
