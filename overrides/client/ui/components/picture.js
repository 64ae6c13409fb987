/** Takes a visitor's picture: checked and drawn again, and so without EXIF or tricks. */

/** @import { Orientation, Jpeg } from "../../model/attachments/picture/jpeg.js" */

import { fileKind, SIGNATURE_BYTES } from "../../model/attachments/file_kind.js";
import { readJpeg, withoutMetadata } from "../../model/attachments/picture/jpeg.js";
import { isOpaque, isWholePicture } from "../../model/attachments/picture/whole.js";
import { bytesOfDataUrl } from "../../model/text/data_url.js";
import { isCanvasTrue, newCanvas } from "./canvas.js";
import { UserError } from "../dom/load.js";

/** How what is said begins where the browser lets no page draw, and how it ends. */
export const SCRAMBLED =
  "Peramban ini melindungi privasi dengan mengacak gambar yang diolah halaman (kanvas), sehingga gambar ini akan rusak.";
export const ALLOW_CANVAS =
  "izinkan kanvas untuk situs ini di bilah alamat peramban, atau pakai peramban lain.";
const TEXT = {
  accepted: "gambar PNG, JPEG, atau WebP",
  svg: "Gambar SVG dapat memuat skrip, jadi tidak diterima. Simpan sebagai PNG atau JPEG.",
  heic:
    "Foto HEIC belum dapat dibaca di sini. Ubah dahulu ke JPEG, misalnya dengan mengirimnya ke diri sendiri sebagai foto.",
  empty: "Berkas ini kosong. Pilih berkas yang lain.",
  other: (/** @type {string} */ accepted) => `Berkas ini bukan ${accepted}.`,
  broken: "Gambar ini rusak atau terpotong. Salin atau simpan ulang berkasnya sampai utuh, lalu pilih lagi.",
  tooLarge: (/** @type {number} */ megabytes) =>
    `Berkas gambar harus ${megabytes} MB atau kurang. Perkecil gambarnya dahulu.`,
  tooManyPixels: (/** @type {number} */ megapixels) =>
    `Gambar harus ${megapixels} megapiksel atau kurang. Perkecil gambarnya dahulu.`,
  scrambledPicture: `${SCRAMBLED} Pilih gambar JPEG biasa, ${ALLOW_CANVAS}`,
  scrambledAttachment: `${SCRAMBLED} Pilih PDF atau foto JPEG biasa, ${ALLOW_CANVAS}`,
};

/** What a letterhead or a signature needs; a photographed page may be larger. */
const DEFAULTS = {
  maxMegabytes: 10,
  maxMegapixels: 40,
  longest: 2000,
  quality: 0.92,
  turns: 0,
  accepted: TEXT.accepted,
};
/**
 * @typedef {object} CheckedPicture a JPEG that holds pixels and nothing else
 * @property {Uint8Array<ArrayBuffer>} bytes
 * @property {number} width pixels, as they are stored
 * @property {number} height the same
 * @property {Orientation} orientation upright, unless it is the file's own
 * @property {boolean} isGreyBelow its last tenth is of the one grey that stands for pixels which a JPEG lacks
 * @property {boolean} isOwn its pixels are the file's own, as this browser lets no page draw pictures
 */

/**
 * Reads a picture from a file. Nothing of the file itself is kept but, where a page may not draw, its pixels.
 *
 * @param {File} file PNG, JPEG or WebP; HEIC where the browser can read it
 * @param {object} [options]
 * @param {number} [options.maxMegabytes]
 * @param {number} [options.maxMegapixels]
 * @param {number} [options.longest] pixels of its longer side; a larger picture is made smaller
 * @param {number} [options.quality] of the JPEG, 0 to 1
 * @param {number} [options.turns] by a quarter to the right
 * @param {string} [options.accepted] what the visitor may choose there, for the message
 * @param {(drawn: HTMLCanvasElement) => Promise<HTMLCanvasElement>} [options.rework] what is made of it, where this browser
 *   lets a page draw
 * @returns {Promise<CheckedPicture>}
 * @throws {UserError} it is something else, too large, or broken
 */
export async function readPicture(file, options = {}) {
  const { maxMegabytes, maxMegapixels, longest, quality, turns, accepted, rework } = {
    ...DEFAULTS,
    ...options,
  };
  if (file.type === "image/svg+xml" || /\.svg$/i.test(file.name)) {
    throw new UserError(TEXT.svg);
  }
  if (file.size > maxMegabytes * 1e6) {
    throw new UserError(TEXT.tooLarge(maxMegabytes));
  }
  const kind = fileKind(new Uint8Array(await file.slice(0, SIGNATURE_BYTES).arrayBuffer()));
  if (kind === "empty") throw new UserError(TEXT.empty);
  if (kind === "other" || kind === "pdf") throw new UserError(TEXT.other(accepted));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const url = URL.createObjectURL(file);
  try {
    const image = new Image();
    // Its size is known once it is loaded; it is decoded only when it is drawn, so that a decompression bomb does no harm.
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = () => reject(new UserError(kind === "heic" ? TEXT.heic : TEXT.broken));
      image.src = url;
    });
    const { naturalWidth: width, naturalHeight: height } = image;
    if (width * height > maxMegapixels * 1e6) {
      throw new UserError(TEXT.tooManyPixels(maxMegapixels));
    }
    if (!(await isWholePicture(bytes, kind))) throw new UserError(TEXT.broken);
    // A browser that shows what it could decode says here that it was not all.
    await image.decode().catch(() => {
      throw new UserError(TEXT.broken);
    });
    if (!(await isCanvasTrue())) return ownPixels(readJpeg(bytes), turns, accepted);
    const scale = Math.min(1, longest / Math.max(width, height));
    const drawn = draw(image, { scale, turns, isOpaque: isOpaque(bytes, kind) });
    return encode(rework ? await rework(drawn.canvas) : drawn.canvas, quality, drawn.isGreyBelow);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/**
 * @param {Jpeg} jpeg anything else counts as one that is not plain
 * @param {number} turns
 * @param {string} accepted
 * @returns {CheckedPicture}
 * @throws {UserError}
 */
function ownPixels(jpeg, turns, accepted) {
  const { width, height, orientation, isPlain, isWhole } = jpeg;
  if (!isWhole || !isPlain) {
    throw new UserError(accepted.includes("PDF") ? TEXT.scrambledAttachment : TEXT.scrambledPicture);
  }
  return {
    bytes: withoutMetadata(jpeg),
    width,
    height,
    orientation: { ...orientation, turns: (orientation.turns + turns) % 4 },
    isGreyBelow: false,
    isOwn: true,
  };
}

/**
 * @param {HTMLImageElement} image
 * @param {object} how
 * @param {number} how.scale
 * @param {number} how.turns
 * @param {boolean} how.isOpaque
 * @returns {{ canvas: HTMLCanvasElement, isGreyBelow: boolean }} on white
 * @throws {UserError} not all of it was decoded
 */
function draw(image, { scale, turns, isOpaque }) {
  const [width, height] = [image.naturalWidth, image.naturalHeight].map((side) =>
    Math.max(1, Math.round(side * scale))
  );
  const [across, down] = turns % 2 ? [height, width] : [width, height];
  // All that is painted is read back.
  const { canvas, painter } = newCanvas(across, down, { willReadFrequently: true });
  painter.translate(canvas.width / 2, canvas.height / 2);
  painter.rotate((turns * Math.PI) / 2);
  painter.drawImage(image, -width / 2, -height / 2, width, height);
  painter.resetTransform();
  if (isOpaque && hasHole(painter)) throw new UserError(TEXT.broken);
  const isGreyBelow = turns % 4 === 0 && isGrey(painter);
  painter.globalCompositeOperation = "destination-over";
  painter.fillStyle = "#fff"; // a transparent picture is printed on white paper, and breaks PDF/A-1
  painter.fillRect(0, 0, canvas.width, canvas.height);
  return { canvas, isGreyBelow };
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {number} quality
 * @param {boolean} isGreyBelow
 * @returns {CheckedPicture}
 */
function encode(canvas, quality, isGreyBelow) {
  return {
    bytes: bytesOfDataUrl(canvas.toDataURL("image/jpeg", quality)),
    width: canvas.width,
    height: canvas.height,
    orientation: { turns: 0, isMirrored: false },
    isGreyBelow,
    isOwn: false,
  };
}

/**
 * @param {CanvasRenderingContext2D} painter of a picture that nobody can see through
 * @returns {boolean} whether nothing was painted in a part of it, along its middle lines
 */
function hasHole(painter) {
  const { width, height } = painter.canvas;
  const lines = [[Math.floor(width / 2), 0, 1, height], [0, Math.floor(height / 2), width, 1]];
  return lines.some(([left, top, across, down]) =>
    painter.getImageData(left, top, across, down).data.some((value, index) => index % 4 === 3 && value === 0)
  );
}

/** @param {CanvasRenderingContext2D} painter @returns {boolean} whether the last tenth is of the middle grey alone */
function isGrey(painter) {
  const { width, height } = painter.canvas;
  const down = Math.floor(height / 10);
  if (down === 0) return false;
  const { data } = painter.getImageData(0, height - down, width, down);
  return data.every((value, index) => value === (index % 4 === 3 ? 255 : 128));
}
