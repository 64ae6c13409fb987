/** A file that was chosen to be sent: looked at before it is taken, and refused or doubted by its name. */

/** @import { Corners } from "../../model/attachments/paper/homography.js" */
/** @import { CheckedPicture } from "../components/picture.js" */
/** @import { PhotoLook, ScanPdf } from "./scan_pdf.js" */

import { fileKind, SIGNATURE_BYTES } from "../../model/attachments/file_kind.js";
import { load, UserError } from "../dom/load.js";

/** How many times as long as wide a photographed page may be. */
const MAX_PAGE_RATIO = 10;

export const TEXT = {
  noName: "berkas tanpa nama",
  view: (/** @type {string} */ name) => `Pratinjau ${name}`,
  // Of a PDF that the receiver may not be able to open, by its condition.
  locked:
    "PDF ini terkunci kata sandi, jadi penerima tidak dapat membukanya. Simpan ulang tanpa kata sandi, lalu pilih lagi.",
  unknown: "PDF ini diberi pengaman. Periksa bahwa berkasnya dapat dibuka tanpa kata sandi.",
  cut:
    "PDF ini tampaknya terpotong atau rusak. Buka dahulu berkasnya; bila ada yang kurang, pindai atau salin ulang, lalu " +
    "pilih lagi.",
  // Of a photo that is doubtful.
  grey: "bagian bawah foto ini kelabu; mungkin fotonya terpotong. Periksa fotonya.",
  stripe: "foto ini terlalu pipih untuk sebuah halaman. Periksa fotonya.",
  // Of files that are refused.
  noPdf: "Berkas ini bukan PDF yang dapat dibuka. Pindai atau simpan ulang sebagai PDF, lalu pilih lagi.",
  unreadable: "Berkas ini tidak dapat dibaca; mungkin sudah dipindah atau dihapus. Pilih lagi berkasnya.",
};

/**
 * @typedef {object} FileFacts
 * @property {File} file
 * @property {boolean} isPdf
 * @property {string} doubt what is to be looked at before it is sent; "" for nothing
 * @property {boolean} isOwn a photo that this browser lets no page change
 * @property {boolean} isReadable the visitor has looked at the photo, and said so
 * @property {HTMLImageElement | null} view what the photo looks like; its source has to be revoked
 * @property {Corners | null} paper what may be the paper's corners
 * @property {number} viewTurns by which the view was turned when it was drawn
 *
 * @typedef {FileFacts & PhotoLook} ChosenFile one of the files that go along
 */

/** @param {File} file whatever the visitor may call it */
export function nameOf({ name }) {
  return name || TEXT.noName;
}

/**
 * @param {File} file
 * @param {() => Promise<ScanPdf>} maker asked for when it is a photo
 * @returns {Promise<ChosenFile>}
 * @throws {UserError} it cannot be sent
 */
export async function readChosen(file, maker) {
  const plain = { file, doubt: "", isOwn: false, isReadable: false, paper: null, viewTurns: 0 };
  const start = new Uint8Array(await file.slice(0, SIGNATURE_BYTES).arrayBuffer());
  if (fileKind(start) === "pdf") {
    const { conditionOf } = await loadCondition();
    const { state, lock } = await conditionOf(new Uint8Array(await file.arrayBuffer()));
    if (state === "none") throw new UserError(TEXT.noPdf);
    const doubt = lock ? TEXT[lock] : state === "cut" ? TEXT.cut : "";
    return { ...plain, isPdf: true, doubt, view: null, turns: 0, corners: null, isWhitened: false };
  }
  const { page, ...look } = await (await maker()).take(file);
  return {
    ...plain,
    ...look,
    isPdf: false,
    doubt: photoDoubt(page),
    isOwn: page.isOwn,
    view: photoView(page, file),
  };
}

/**
 * Only the eye sees that a part of a photo is missing.
 *
 * @param {CheckedPicture} page
 * @param {File} file
 * @returns {HTMLImageElement}
 */
export function photoView(page, file) {
  const view = new Image();
  view.alt = TEXT.view(nameOf(file));
  view.decoding = "async";
  view.src = URL.createObjectURL(pictureOf(page, file));
  return view;
}

/** @param {CheckedPicture} page @param {File} file @returns {Blob} what the PDF will show; pixels of the file's own are turned upright by the browser */
function pictureOf(page, file) {
  return page.isOwn ? file : new Blob([page.bytes], { type: "image/jpeg" });
}

/** @param {CheckedPicture} page @returns {string} what is to be looked at in a photo; "" for nothing */
function photoDoubt({ width, height, isGreyBelow }) {
  if (isGreyBelow) return TEXT.grey;
  const isStripe = Math.min(width, height) * MAX_PAGE_RATIO < Math.max(width, height);
  return isStripe ? TEXT.stripe : "";
}

/** What sees whether a PDF can be opened. */
export const loadCondition = () => load(() => import("../../model/attachments/pdf/condition.js"));

/**
 * @param {File} file
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 * @throws {UserError} it is no longer where it was chosen
 */
export async function bytesOf(file) {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new UserError(`${nameOf(file)}: ${TEXT.unreadable}`);
  }
}
