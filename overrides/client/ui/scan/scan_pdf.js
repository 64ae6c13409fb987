/** Photographed pages, drawn upright and put into PDFs that are small enough to mail. */

/** @import { Read } from "../components/picture.js" */

import "../components/common.js";
import { load } from "../dom/load.js";
import { siteName } from "../dom/site_name.js";
import { readPicture } from "../components/picture.js";

/** Tried one after the other until the e-mail is small enough: 200, 150 and 110 dots an inch on A4. */
const SIZES = [
  { longest: 2339, quality: 0.75 },
  { longest: 1754, quality: 0.6 },
  { longest: 1286, quality: 0.5 },
];
const TEXT = { accepted: "PDF, JPEG, atau PNG" };
const PHOTO = { maxMegabytes: 40, maxMegapixels: 64, accepted: TEXT.accepted };

/** @typedef {{ file: File, turns: number }} Photo */

/** Joins photos; what was drawn once is not drawn again while its file is in the list. */
export class ScanPdf {
  /** By file, then by size and turn. @type {WeakMap<File, Map<string, Read>>} */
  #drawn = new WeakMap();

  /**
   * @param {string} title of the letter
   * @param {number} limit of all attachments together, in bytes
   */
  constructor(title, limit) {
    this.title = title;
    this.limit = limit;
  }

  /** Fetches what writes the PDF. */
  load() {
    return load(() => import("../../model/render/scan.js"));
  }

  /**
   * Draws a photo, to see whether it is one.
   *
   * @param {Photo} photo
   * @returns {Promise<Read>}
   * @throws {import("../dom/load.js").UserError}
   */
  async check(photo) {
    return await this.#page(photo, SIZES[0]);
  }

  /**
   * @param {Photo[][]} groups one for each PDF
   * @param {object} options
   * @param {number} options.others bytes of what is attached besides
   * @param {() => boolean} options.isCurrent whether the result is still wanted
   * @param {(place: number, count: number) => void} options.progress
   * @returns {Promise<Uint8Array<ArrayBuffer>[]>} one for each group; fewer when they are no longer wanted
   */
  async join(groups, { others, isCurrent, progress }) {
    const count = groups.flat().length;
    const { renderScan } = await this.load();
    /** @type {Uint8Array<ArrayBuffer>[]} */
    let made = [];
    let canShrink = true;
    for (const size of SIZES) {
      if (!canShrink) break;
      canShrink = false;
      let place = 0;
      made = [];
      for (const photos of groups) {
        const pages = [];
        for (const photo of photos) {
          if (!isCurrent()) return [];
          progress(++place, count);
          const page = await this.#page(photo, size);
          canShrink ||= !page.isOwn;
          pages.push(page);
        }
        if (!isCurrent()) return [];
        made.push(await renderScan(pages, { title: this.title, moment: new Date(), creator: siteName() }));
      }
      const total = made.reduce((sum, { length }) => sum + length, others);
      if (total <= this.limit) break;
    }
    return made;
  }

  /**
   * @param {Photo} photo
   * @param {typeof SIZES[number]} size
   * @returns {Promise<Read>}
   */
  async #page({ file, turns }, size) {
    const drawn = this.#drawn.get(file) ?? new Map();
    this.#drawn.set(file, drawn);
    const key = `${size.longest} ${turns % 4}`;
    const page = drawn.get(key) ?? await readPicture(file, { ...PHOTO, ...size, turns });
    drawn.set(key, page);
    return page;
  }
}
