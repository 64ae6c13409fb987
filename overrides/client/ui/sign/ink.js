/** Signature and stamp as pictures without paper, and both together as the one that the letter shows. */

/** @import { Stroke } from "../../model/signing/stroke.js" */
/** @import { Mark, Place, Room } from "../../model/signing/placing.js" */
/** @import { ScreenSignature } from "../../model/types.js" */

import { boundsOf } from "../../model/signing/stroke.js";
import { inkOf } from "../../model/signing/ink.js";
import { bytesOfDataUrl } from "../../model/text/data_url.js";
import { canvasOf, newCanvas, pixelsOf } from "../components/canvas.js";
import { readPicture } from "../components/picture.js";
import { UserError } from "../dom/load.js";
import { paint } from "./pad.js";

const TEXT = {
  signature: "Tanda tangan",
  stamp: "Cap perusahaan",
  both: "Tanda tangan dan cap perusahaan",
  blank: "Tidak ada tinta yang terlihat di gambar ini. Foto lagi dari dekat, di tempat yang terang.",
  dark:
    "Gambar ini hampir seluruhnya gelap. Foto tinta di kertas putih polos saja, lalu potong sekelilingnya.",
};

/** Pixels of the longer side of a mark that was photographed: some 42 mm at 400 in an inch. */
const LONGEST = 660;
/** Pixels of the taller side of one that was drawn. */
const DRAWN = { width: 900, height: 420 };
/** Of a picture: less is dust, more is no paper. */
const SHARE = { least: 0.0005, most: 0.6 };
/** Pixels of a millimetre in the letter: 300 in an inch. */
const SCALE = 300 / 25.4;

/**
 * @typedef {object} Piece a mark, and where it stands
 * @property {HTMLCanvasElement} source clear where the paper was
 * @property {Place} place
 *
 * @typedef {Partial<Record<Mark, Piece>>} Pieces
 */

/**
 * @param {Stroke[]} strokes
 * @returns {HTMLCanvasElement | null} null where nothing was drawn
 */
export function drawnInk(strokes) {
  const bounds = boundsOf(strokes);
  if (!bounds) return null;
  const scale = Math.min(DRAWN.width / bounds.width, DRAWN.height / bounds.height);
  const { canvas, painter } = newCanvas(bounds.width * scale, bounds.height * scale);
  painter.scale(scale, scale);
  painter.translate(-bounds.left, -bounds.top);
  paint(painter, strokes);
  return canvas;
}

/**
 * @param {File} file of a visitor's choice
 * @returns {Promise<HTMLCanvasElement>} its ink
 * @throws {UserError} it is no picture, or has no ink
 */
export async function photographedInk(file) {
  const { bytes, width, height } = await readPicture(file, { longest: LONGEST });
  const { canvas, painter } = newCanvas(width, height);
  const image = await createImageBitmap(new Blob([bytes], { type: "image/jpeg" }));
  painter.drawImage(image, 0, 0);
  const ink = inkOf(pixelsOf(canvas));
  if (!ink || ink.share < SHARE.least) throw new UserError(TEXT.blank);
  if (ink.share > SHARE.most) throw new UserError(TEXT.dark);
  return canvasOf(ink.pixels);
}

/**
 * @param {string} url of a mark that was kept
 * @returns {Promise<HTMLCanvasElement>}
 * @throws {DOMException} it is no picture
 */
export async function keptInk(url) {
  const image = await createImageBitmap(new Blob([bytesOfDataUrl(url)], { type: "image/png" }));
  const { canvas, painter } = newCanvas(image.width, image.height);
  painter.drawImage(image, 0, 0);
  return canvas;
}

/**
 * @param {CanvasRenderingContext2D} painter in millimetres
 * @param {Pieces} pieces
 */
export function paintPieces(painter, { signature, stamp }) {
  for (const piece of [signature, stamp]) {
    if (!piece) continue;
    const { x, y, width, height } = piece.place;
    // Ink over ink is darker.
    painter.globalCompositeOperation = "multiply";
    painter.drawImage(piece.source, x, y, width, height);
  }
  painter.globalCompositeOperation = "source-over";
}

/**
 * @param {Pieces} pieces at least one
 * @param {Room} room
 * @returns {ScreenSignature} on white, as large as the room
 */
export function signatureOf(pieces, room) {
  const { canvas, painter } = newCanvas(room.width * SCALE, room.height * SCALE);
  painter.fillStyle = "#fff"; // no output needs to know of clear pixels, which break PDF/A-1
  painter.fillRect(0, 0, canvas.width, canvas.height);
  painter.scale(canvas.width / room.width, canvas.height / room.height);
  paintPieces(painter, pieces);
  const url = canvas.toDataURL("image/jpeg", 0.92);
  const words = pieces.signature ? pieces.stamp ? TEXT.both : TEXT.signature : TEXT.stamp;
  return {
    kind: "picture",
    bytes: bytesOfDataUrl(url),
    url,
    width: canvas.width,
    height: canvas.height,
    words,
  };
}
