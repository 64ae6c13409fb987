/** Photographed pages, drawn upright and put into PDFs that are small enough to mail. */

/** @import { Corners } from "../../model/attachments/paper/homography.js" */
/** @import { CheckedPicture } from "../components/picture.js" */

import { turned } from "../../model/attachments/paper/homography.js";
import { load } from "../dom/load.js";
import { siteName } from "../dom/site_name.js";
import { readPicture } from "../components/picture.js";
import { pageOf, sheetOn } from "./sheet.js";

/** Tried one after the other until the e-mail is small enough: 200, 150 and 110 dots an inch on A4. */
const SIZES = [
  { longest: 2339, quality: 0.75 },
  { longest: 1754, quality: 0.6 },
  { longest: 1286, quality: 0.5 },
];
const TEXT = { accepted: "PDF, JPEG, atau PNG" };
const PHOTO = { maxMegabytes: 40, maxMegapixels: 64, accepted: TEXT.accepted };

/** The longer side of a photo whose paper is straightened, at most: more says no more of an A4 page, and takes phones long. */
const MAX_WORKING_SIDE = 2400;

/**
 * @typedef {object} PhotoLook how a photo is shown
 * @property {number} turns by a quarter to the right
 * @property {Corners | null} corners of the paper in the photo as it was before it was turned; null: all of the photo is shown
 * @property {boolean} isWhitened as a scanner shows it
 *
 * @typedef {PhotoLook & { file: File }} Photo
 */

/** As a photo is. @type {PhotoLook} */
const AS_IT_IS = { turns: 0, corners: null, isWhitened: false };

/** Joins photos; what was drawn once is not drawn again while its file is in the list. */
export class ScanPdf {
  /** By file, then by size and look. @type {WeakMap<File, Map<string, CheckedPicture>>} */
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
   * Draws a file for the first time, to see whether it is a photo. Paper that is surely found in it fills the page.
   *
   * @param {File} file
   * @returns {Promise<PhotoLook & { page: CheckedPicture, paper: Corners | null }>} paper: where the visitor may begin to set its corners
   * @throws {import("../dom/load.js").UserError}
   */
  async take(file) {
    const look = { ...AS_IT_IS };
    /** @type {Corners | null} */
    let paper = null;
    const page = await readPicture(file, {
      ...PHOTO,
      ...SIZES[0],
      rework: async (canvas) => {
        const sheet = await sheetOn(canvas);
        paper = sheet?.corners ?? null;
        look.corners = sheet?.isSure ? paper : null;
        look.isWhitened = look.corners !== null;
        return look.corners ? await pageOf(canvas, { ...look, longest: SIZES[0].longest }) : canvas;
      },
    });
    this.#keep({ file, ...look }, SIZES[0], page);
    return { ...look, page, paper };
  }

  /**
   * @param {Photo} photo
   * @returns {Promise<CheckedPicture>} as the PDF will show it at best
   * @throws {import("../dom/load.js").UserError}
   */
  async draw(photo) {
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
   * @returns {Promise<CheckedPicture>}
   */
  async #page(photo, size) {
    const page = this.#drawn.get(photo.file)?.get(keyOf(photo, size)) ?? await drawPage(photo, size);
    this.#keep(photo, size, page);
    return page;
  }

  /** @param {Photo} photo @param {typeof SIZES[number]} size @param {CheckedPicture} page */
  #keep(photo, size, page) {
    const drawn = this.#drawn.get(photo.file) ?? new Map();
    this.#drawn.set(photo.file, drawn.set(keyOf(photo, size), page));
  }
}

/** @param {PhotoLook} look @param {typeof SIZES[number]} size */
function keyOf({ turns, corners, isWhitened }, { longest }) {
  return JSON.stringify([longest, turns % 4, corners, isWhitened]);
}

/**
 * @param {Photo} photo
 * @param {typeof SIZES[number]} size
 * @returns {Promise<CheckedPicture>}
 */
async function drawPage({ file, turns, corners, isWhitened }, size) {
  const plain = { ...PHOTO, ...size, turns };
  if (!corners && !isWhitened) return await readPicture(file, plain);
  // As large as it has to be for the paper in it to be as large as asked, within bounds.
  const longest = Math.min(MAX_WORKING_SIDE, Math.round(size.longest / extentOf(corners)));
  const look = { corners: corners && turned(corners, turns), isWhitened, longest: size.longest };
  return await readPicture(file, { ...plain, longest, rework: (canvas) => pageOf(canvas, look) });
}

/** @param {Corners | null} corners @returns {number} which part of the picture's longer side the paper is at least, 0 to 1 */
function extentOf(corners) {
  if (!corners) return 1;
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  return Math.min(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
}
