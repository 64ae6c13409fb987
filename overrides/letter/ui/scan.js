/** The signed letter's pages: chosen, put in order, turned, and made into what an e-mail carries. */

/** @import { Attachment } from "../send/eml.js" */
/** @import { Status } from "./status.js" */

import { attachmentName, attachmentsOf } from "../model/attachments.js";
import { fileKind, TELLING_BYTES } from "../model/file_kind.js";
import { load } from "./load.js";
import { mount } from "./mount.js";
import { reasonOf, ToldError } from "./told_error.js";

const MEGABYTE = 1e6;
/** What base64 makes of a byte, with its line ends. */
const MAIL_GROWTH = 1.37;
const PDF = "application/pdf";

/**
 * @typedef {{ file: File, isPdf: boolean, turns: number }} Entry
 * @typedef {{ groups: Entry[][], pdfs: Uint8Array<ArrayBuffer>[] }} Joined the attachments of one moment, and in their
 *   order a PDF for each group of photos
 */

/** The list of chosen files on the page. */
export class Scan {
  /** Made anew whenever the entries change: sharing allows no time after the click. */
  #joined = Promise.resolve(/** @type {Joined} */ ({ groups: [], pdfs: [] }));
  /** What was chosen is read one choice after the other, so that it stays in its order. */
  #reading = Promise.resolve();
  /** @type {import("./joint_pdf.js").JointPdf | undefined} */
  #maker;

  /**
   * @param {object} parts
   * @param {HTMLInputElement} parts.input
   * @param {HTMLElement} parts.list
   * @param {Status} parts.status
   * @param {HTMLElement} parts.refused a live region for the files that cannot be sent
   * @param {string} parts.title of the letter
   * @param {number} parts.limit of the whole e-mail, in MB
   * @param {(hasPhotos: boolean) => void} parts.changed
   */
  constructor({ input, list, status, refused, title, limit, changed }) {
    this.input = input;
    this.list = list;
    this.status = status;
    this.refused = refused;
    this.limit = limit * MEGABYTE;
    this.title = title;
    this.changed = changed;
    /** @type {Entry[]} */
    this.entries = [];
    const take = () => {
      const files = [...(input.files ?? [])];
      input.value = ""; // the same file can be chosen again
      refused.replaceChildren();
      this.#reading = this.#reading.then(() => this.#add(files));
    };
    input.addEventListener("change", take);
    if (input.files?.length) take(); // chosen before this ran, or brought back by the browser
  }

  /** Fetches what draws the photos and makes their PDFs, @returns {Promise<import("./joint_pdf.js").JointPdf>} once. */
  async #pdf() {
    const { JointPdf } = await load(() => import("./joint_pdf.js"));
    return this.#maker ??= new JointPdf(this.title, this.limit / MAIL_GROWTH);
  }

  /** Fetches all of it beforehand. */
  async load() {
    await (await this.#pdf()).load();
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
      const own = isPdf ? file.name : `${name}-Bertanda-tangan.pdf`;
      const bytes = isPdf ? await bytesOf(file) : left.shift();
      if (!bytes) throw new Error("a joint PDF is missing");
      return { name: attachmentName(own, index, groups.length), type: PDF, bytes, isJoint: !isPdf };
    }));
  }

  /**
   * @param {{ bytes: Uint8Array }[]} attachments
   * @returns {{ text: string, isProblem: boolean }} how large the e-mail will be, and what to do when that is too large
   */
  size(attachments) {
    const total = attachments.reduce((sum, { bytes }) => sum + bytes.length, 0) * MAIL_GROWTH;
    const sizes = `Email dengan lampirannya sekitar ${megabytes(total)} MB`;
    const isProblem = total > this.limit;
    const text = isProblem
      ? `${sizes}, lebih dari batas ${megabytes(this.limit)} MB, dan mungkin ditolak. ` +
        "Pindai ulang dengan resolusi lebih rendah, atau kurangi halamannya."
      : `${sizes}; batasnya ${megabytes(this.limit)} MB.`;
    return { text, isProblem };
  }

  /** @param {File[]} files */
  async #add(files) {
    /** @type {string[]} */
    const refused = [];
    /** @type {Entry[]} */
    const entries = [];
    for (const [index, file] of files.entries()) {
      this.status.tell(`Sedang dibaca: berkas ${index + 1} dari ${files.length} …`);
      try {
        const start = new Uint8Array(await file.slice(0, TELLING_BYTES).arrayBuffer());
        const entry = { file, isPdf: fileKind(start) === "pdf", turns: 0 };
        if (!entry.isPdf) await (await this.#pdf()).check(entry);
        entries.push(entry);
      } catch (error) {
        refused.push(`${file.name}: ${reasonOf(error, UNREADABLE)}`);
      }
    }
    this.#refuse(refused);
    // Together with the renewing of the PDFs: nobody meets entries that have none yet.
    this.entries.push(...entries);
    this.#change("");
  }

  /** @param {string[]} reasons one for each file */
  #refuse(reasons) {
    if (reasons.length === 0) return;
    const items = reasons.map((reason) => ({ tag: "li", attributes: {}, children: [reason] }));
    this.refused.append(
      mount({
        tag: "p",
        attributes: {},
        children: [{ tag: "strong", attributes: {}, children: ["Tidak dapat ditambahkan:"] }],
      }),
      mount({ tag: "ul", attributes: {}, children: items }),
    );
  }

  /**
   * Shows the entries as they are now, and makes their PDFs.
   *
   * @param {string} told what has happened to them
   */
  async #change(told) {
    this.#draw();
    this.changed(this.entries.some(({ isPdf }) => !isPdf));
    this.status.tell(told);
    const joined = this.#join(told);
    try {
      await joined;
      if (this.#joined !== joined) return;
      if (this.entries.length === 0) return this.status.tell(told);
      const { text, isProblem } = this.size(await this.attachments(""));
      if (this.#joined === joined) this.status.tell(`${told} ${text}`.trim(), { isProblem });
    } catch (error) {
      console.warn(error);
      if (this.#joined !== joined) return;
      const reason = reasonOf(error, "PDF gabungan belum dapat dibuat; fotonya tetap ada di daftar.");
      this.status.tell(`${told} ${reason}`.trim(), { isProblem: true });
    }
  }

  /**
   * @param {string} told
   * @returns {Promise<Joined>} from now on the current ones
   */
  #join(told) {
    const groups = attachmentsOf(this.entries);
    const photos = groups.filter(([{ isPdf }]) => !isPdf);
    const others = this.entries.filter(({ isPdf }) => isPdf).reduce((sum, { file }) => sum + file.size, 0);
    const isCurrent = () => this.#joined === joined;
    const make = async () =>
      photos.length === 0 ? [] : await (await this.#pdf()).join(photos, {
        others,
        isCurrent,
        progress: (place, count) =>
          this.status.tell(`${told} Sedang disiapkan: halaman ${place} dari ${count} …`.trim()),
      });
    /** @type {Promise<Joined>} */
    const joined = make().then((pdfs) => ({ groups, pdfs }));
    this.#joined = joined;
    joined.catch(() => {}); // it is said where it is awaited
    return joined;
  }

  /** The PDFs of the entries of now: made again when that failed, awaited again when they changed meanwhile. */
  async #current() {
    let joined = this.#joined;
    let result = await joined.catch(() => this.#join(""));
    while (joined !== this.#joined) {
      joined = this.#joined;
      result = await joined;
    }
    return result;
  }

  #draw() {
    const groups = attachmentsOf(this.entries);
    const items = groups.flatMap((group, number) =>
      group.map((entry, page) => {
        const becomes = entry.isPdf
          ? "dilampirkan apa adanya"
          : `halaman ${page + 1} dari ${group.length} di PDF gabungan`;
        return groups.length > 1 ? `lampiran ${number + 1}, ${becomes}` : becomes;
      })
    );
    this.list.replaceChildren(...this.entries.map((entry, index) => this.#item(entry, index, items[index])));
  }

  /**
   * @param {Entry} entry
   * @param {number} index
   * @param {string} becomes
   */
  #item({ file, isPdf, turns }, index, becomes) {
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
        {
          tag: "span",
          attributes: { class: "send-file" },
          children: [`${index + 1}. ${file.name}${turned}`],
        },
        {
          tag: "span",
          attributes: { class: "send-becomes" },
          children: [`${megabytes(file.size)} MB; ${becomes}`],
        },
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

const UNREADABLE =
  "Berkas ini tidak dapat dibaca; mungkin sudah dipindah atau dihapus. Pilih lagi berkasnya.";

/**
 * @param {File} file
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 * @throws {ToldError} it is no longer where it was chosen
 */
async function bytesOf(file) {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new ToldError(`${file.name}: ${UNREADABLE}`);
  }
}

/** @param {number} bytes */
function megabytes(bytes) {
  return Math.max(0.1, bytes / MEGABYTE).toLocaleString("id-ID", { maximumFractionDigits: 1 });
}
