/** A letterhead's picture: of a shape that fits, as large as the letter shows it, and kept as an address. */

/** @import { Picture } from "../../model/types.js" */

import { letterheadShape } from "../../model/attachments/picture/letterhead_shape.js";
import { pictureSize } from "../../model/letter/page.js";
import { bytesOfDataUrl } from "../../model/text/data_url.js";
import { ALLOW_CANVAS, readPicture, SCRAMBLED } from "../components/picture.js";
import { messageOf, UserError } from "../dom/load.js";

/** Of a picture that cannot be made smaller: it is kept on the device, and in files. */
const MAX_OWN_BYTES = 2e6;

const TEXT = {
  done: "Gambar kop sudah dipasang.",
  tall: (/** @type {number} */ width, /** @type {number} */ height) =>
    `Perhatian: gambar kop sudah dipasang, tetapi di surat hanya ${width} mm lebarnya dan ${height} mm tingginya. ` +
    "Bila ini gambar satu halaman, potong bagian kopnya saja, lalu pilih lagi.",
  flat: "Gambar ini terlalu pipih untuk kop. Pilih gambar kop yang lebih tinggi.",
  narrow: "Gambar ini terlalu sempit untuk kop. Pilih gambar kop yang lebih lebar.",
  failed: "Gambar ini belum dapat dibaca. Pilih lagi, atau pilih gambar lain.",
  earlierStays: (/** @type {string} */ reason) => `${reason} Gambar yang tadi tetap dipakai.`,
  scrambledTurned: `${SCRAMBLED} Simpan gambarnya dalam keadaan tegak, ${ALLOW_CANVAS}`,
  scrambledLarge: `${SCRAMBLED} Perkecil gambarnya sampai ${MAX_OWN_BYTES / 1e6} MB, ${ALLOW_CANVAS}`,
};

/**
 * Reads a picture that was saved. It is drawn again, wherever it comes from.
 *
 * @param {string} url a data URL in base64
 * @returns {Promise<Picture>}
 * @throws {UserError} as `readPicture`; DOMException: it is no base64
 */
export async function readLetterheadUrl(url) {
  return await readLetterhead(new File([bytesOfDataUrl(url)], "", { type: "image/jpeg" }));
}

/**
 * Reads a letterhead's picture from a file that the visitor has chosen.
 *
 * @param {File} file
 * @param {Picture | null} before what stays in use when it cannot be
 * @returns {Promise<{ picture: Picture | null, message: string }>} the picture and what to say of it; or null and why it
 *   cannot be used. In Indonesian.
 */
export async function readLetterheadFile(file, before) {
  try {
    const picture = await readLetterhead(file);
    return { picture, message: messageAbout(picture) };
  } catch (error) {
    const message = messageOf(error, TEXT.failed);
    return { picture: null, message: before ? TEXT.earlierStays(message) : message };
  }
}

/** @param {Picture} picture */
function messageAbout(picture) {
  if (letterheadShape(picture) !== "tall") return TEXT.done;
  const [width, height] = Object.values(pictureSize(picture)).map(Math.round);
  return TEXT.tall(width, height);
}

/**
 * @param {File} file
 * @returns {Promise<Picture>} upright, on white
 * @throws {UserError}
 */
async function readLetterhead(file) {
  const { bytes, width, height, orientation, isOwn } = await readPicture(file);
  const shape = letterheadShape({ width, height });
  if (shape === "flat" || shape === "narrow") throw new UserError(TEXT[shape]);
  if (isOwn && (orientation.turns || orientation.isMirrored)) {
    throw new UserError(TEXT.scrambledTurned);
  }
  if (isOwn && bytes.length > MAX_OWN_BYTES) {
    throw new UserError(TEXT.scrambledLarge);
  }
  return { kind: "picture", url: await urlOf(bytes), bytes, width, height };
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes a JPEG
 * @returns {Promise<string>} a data URL in base64
 */
async function urlOf(bytes) {
  const reader = new FileReader();
  return await new Promise((resolve, reject) => {
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(new Blob([bytes], { type: "image/jpeg" }));
  });
}
