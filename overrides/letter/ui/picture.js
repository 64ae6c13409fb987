/** Takes a visitor's picture for the letterhead: checked, drawn anew, and so without EXIF or tricks. */

/** @import { Picture } from "../types.js" */

const MOST_BYTES = 10_000_000;
const MOST_PIXELS = 40_000_000;
const WIDEST = 2000;

/** First bytes of PNG, JPEG and WebP. The last begins other formats too, which then fail to load. */
const SIGNATURES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x52, 0x49, 0x46, 0x46],
];

/** A picture that cannot be used; the message says why, in Indonesian. */
export class PictureError extends Error {}

/**
 * Reads a picture from a file. Nothing of the file itself is kept.
 *
 * @param {File} file PNG, JPEG or WebP
 * @returns {Promise<Picture>} a JPEG on white, at most 2,000 pixels wide
 * @throws {PictureError} it is something else, too large, or broken
 */
export async function readPicture(file) {
  if (file.type === "image/svg+xml" || /\.svg$/i.test(file.name)) {
    throw new PictureError(
      "Gambar SVG dapat memuat skrip, jadi tidak diterima. Simpan sebagai PNG atau JPEG.",
    );
  }
  if (file.size > MOST_BYTES) {
    throw new PictureError("Berkas gambar harus 10 MB atau kurang. Perkecil gambarnya dahulu.");
  }
  const start = new Uint8Array(await file.slice(0, 12).arrayBuffer());
  if (!SIGNATURES.some((signature) => signature.every((byte, index) => start[index] === byte))) {
    throw new PictureError("Berkas ini bukan gambar PNG, JPEG, atau WebP.");
  }
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
    if (width * height > MOST_PIXELS) {
      throw new PictureError("Gambar harus 40 megapiksel atau kurang. Perkecil gambarnya dahulu.");
    }
    return redraw(image, Math.min(1, WIDEST / width));
  } finally {
    URL.revokeObjectURL(url);
  }
}

/**
 * @param {HTMLImageElement} image
 * @param {number} scale
 * @returns {Picture}
 */
function redraw(image, scale) {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  const painter = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  painter.fillStyle = "#fff"; // a see-through picture stands on white paper, and breaks PDF/A-1
  painter.fillRect(0, 0, canvas.width, canvas.height);
  painter.drawImage(image, 0, 0, canvas.width, canvas.height);
  const url = canvas.toDataURL("image/jpeg", 0.92);
  return { kind: "picture", url, bytes: bytesOf(url), width: canvas.width, height: canvas.height };
}

/**
 * @param {string} url a data URL in base64
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function bytesOf(url) {
  return Uint8Array.from(atob(url.split(",")[1]), (character) => character.charCodeAt(0));
}
