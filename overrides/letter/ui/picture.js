/** Takes a visitor's picture for the letterhead: checked, drawn anew, and so without EXIF or tricks. */

/** @import { Picture } from "../types.js" */

import { fileKind, TELLING_BYTES } from "../model/file_kind.js";
import { reasonOf, ToldError } from "./told_error.js";

/** What a letterhead needs; a photographed page may be larger. */
const LETTERHEAD = {
  mostMegabytes: 10,
  mostMegapixels: 40,
  longest: 2000,
  quality: 0.92,
  turns: 0,
  accepted: "gambar PNG, JPEG, atau WebP",
};

/** A picture that cannot be used; the message says why, in Indonesian. */
export class PictureError extends ToldError {
  /** @override */
  name = "PictureError";
}

/**
 * Reads a picture that was kept. It is drawn anew, wherever it was.
 *
 * @param {string} url a data URL in base64
 * @returns {Promise<Picture>}
 * @throws {PictureError} as `readPicture`; DOMException: it is no base64
 */
export async function readPictureUrl(url) {
  return await readPicture(new File([bytesOf(url)], "", { type: "image/jpeg" }));
}

/**
 * Reads a letterhead's picture from a file that the visitor has chosen.
 *
 * @param {File} file
 * @returns {Promise<Picture | string>} the picture, or why it cannot be used, in Indonesian
 */
export async function pictureOrReason(file) {
  try {
    return await readPicture(file);
  } catch (error) {
    return reasonOf(error, "Gambar ini belum dapat dibaca. Pilih lagi, atau pilih gambar lain.");
  }
}

/**
 * Reads a picture from a file. Nothing of the file itself is kept.
 *
 * @param {File} file PNG, JPEG or WebP
 * @param {object} [options]
 * @param {number} [options.mostMegabytes]
 * @param {number} [options.mostMegapixels]
 * @param {number} [options.longest] pixels of its longer side; a larger picture is made smaller
 * @param {number} [options.quality] of the JPEG, 0 to 1
 * @param {number} [options.turns] by a quarter to the right
 * @param {string} [options.accepted] what the visitor may choose there, for the message
 * @returns {Promise<Picture>} an upright JPEG on white
 * @throws {PictureError} it is something else, too large, or broken
 */
export async function readPicture(file, options = {}) {
  const { mostMegabytes, mostMegapixels, longest, quality, turns, accepted } = { ...LETTERHEAD, ...options };
  if (file.type === "image/svg+xml" || /\.svg$/i.test(file.name)) {
    throw new PictureError(
      "Gambar SVG dapat memuat skrip, jadi tidak diterima. Simpan sebagai PNG atau JPEG.",
    );
  }
  if (file.size > mostMegabytes * 1e6) {
    throw new PictureError(`Berkas gambar harus ${mostMegabytes} MB atau kurang. Perkecil gambarnya dahulu.`);
  }
  const kind = fileKind(new Uint8Array(await file.slice(0, TELLING_BYTES).arrayBuffer()));
  if (kind === "empty") throw new PictureError("Berkas ini kosong. Pilih berkas yang lain.");
  if (kind === "heic") {
    throw new PictureError(
      "Foto HEIC belum dapat dibaca di sini. Ubah dahulu ke JPEG, misalnya dengan mengirimnya ke diri sendiri sebagai foto.",
    );
  }
  if (kind === "other" || kind === "pdf") throw new PictureError(`Berkas ini bukan ${accepted}.`);
  const url = URL.createObjectURL(file);
  try {
    const image = new Image();
    // Its size is known once it is loaded; it is decoded only when it is drawn, so a bomb stays unlit.
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = () =>
        reject(
          new PictureError("Gambar ini rusak dan tidak dapat dibuka. Coba simpan ulang, lalu pilih lagi."),
        );
      image.src = url;
    });
    const { naturalWidth: width, naturalHeight: height } = image;
    if (width * height > mostMegapixels * 1e6) {
      throw new PictureError(
        `Gambar harus ${mostMegapixels} megapiksel atau kurang. Perkecil gambarnya dahulu.`,
      );
    }
    return redraw(image, Math.min(1, longest / Math.max(width, height)), quality, turns);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/**
 * @param {HTMLImageElement} image
 * @param {number} scale
 * @param {number} quality
 * @param {number} turns
 * @returns {Picture}
 */
function redraw(image, scale, quality, turns) {
  const [width, height] = [image.naturalWidth, image.naturalHeight].map((side) =>
    Math.max(1, Math.round(side * scale))
  );
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = turns % 2 ? [height, width] : [width, height];
  const painter = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  painter.fillStyle = "#fff"; // a see-through picture stands on white paper, and breaks PDF/A-1
  painter.fillRect(0, 0, canvas.width, canvas.height);
  painter.translate(canvas.width / 2, canvas.height / 2);
  painter.rotate((turns * Math.PI) / 2);
  painter.drawImage(image, -width / 2, -height / 2, width, height);
  const url = canvas.toDataURL("image/jpeg", quality);
  return { kind: "picture", url, bytes: bytesOf(url), width: canvas.width, height: canvas.height };
}

/**
 * @param {string} url a data URL in base64
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function bytesOf(url) {
  return Uint8Array.from(atob(url.split(",")[1]), (character) => character.charCodeAt(0));
}
