/** What a JPEG's segments say, and a JPEG without the notes in them. ITU T.81, annex B; JFIF; Exif 2.3. */

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const DHT = 0xc4;
const JPG = 0xc8;
const DAC = 0xcc;
const DQT = 0xdb;
const DNL = 0xdc;
const DRI = 0xdd;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP14 = 0xee;
/** What a decoder needs: tables, frames, scans, the number of lines and of restarts. No APPn and no comment. */
const NEEDED = new Set([DHT, DAC, DQT, DNL, DRI]);

const JFIF = [...ascii("JFIF\0")];
const EXIF = [...ascii("Exif\0\0")];
const ADOBE = [...ascii("Adobe")];
const ORIENTATION = 0x0112;

/** What Exif's eight numbers mean: quarter turns to the right, after a mirror that stands upright or not. */
const HELD = [
  [0, false],
  [0, true],
  [2, false],
  [2, true],
  [3, true],
  [1, false],
  [1, true],
  [3, false],
];

/**
 * @typedef {object} Orientation how a picture is to be turned to stand upright
 * @property {number} turns by a quarter to the right
 * @property {boolean} isMirrored left and right are exchanged before it is turned
 *
 * @typedef {object} Jpeg
 * @property {number} width pixels as they are stored; 0 when no frame was found
 * @property {number} height the same
 * @property {Orientation} orientation as a camera has noted; upright when it has not
 * @property {boolean} isPlain baseline or progressive, 8 bits, grey or three colours: what every PDF reader decodes
 * @property {boolean} isWhole its end was found; what follows the end, such as a phone's film or a second picture, is no
 *   part of it
 * @property {Uint8Array<ArrayBuffer>[]} pieces what a decoder needs, in order: joined, a JPEG without any notes
 */

/**
 * Walks a JPEG from its first segment to its end. A hole in the middle of the pixels cannot be seen so.
 *
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Jpeg}
 */
export function readJpeg(bytes) {
  /** @type {Jpeg} */
  const jpeg = {
    width: 0,
    height: 0,
    orientation: { turns: 0, isMirrored: false },
    isPlain: false,
    isWhole: false,
    pieces: [Uint8Array.of(0xff, SOI)],
  };
  let [hasScan, hasExif] = [false, false];
  let at = markerAfter(bytes, 2);
  while (at < bytes.length) {
    const marker = bytes[at + 1];
    if (marker === EOI) {
      jpeg.isWhole = hasScan && jpeg.width > 0 && jpeg.height > 0;
      jpeg.pieces.push(Uint8Array.of(0xff, EOI));
      break;
    }
    if (marker === SOI && hasScan) break; // another picture begins where this one has not ended
    const length = at + 3 < bytes.length ? bytes[at + 2] * 256 + bytes[at + 3] : 0;
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) break;
    const content = bytes.subarray(at + 4, end);
    if (isFrame(marker)) readFrame(jpeg, marker, content);
    if (marker === DNL && content.length >= 2) jpeg.height ||= content[0] * 256 + content[1];
    if (marker === APP1 && !hasExif && begins(content, EXIF)) {
      hasExif = true;
      jpeg.orientation = orientationOf(content.subarray(EXIF.length));
    }
    if (marker === SOS) hasScan = true;
    const next = markerAfter(bytes, end);
    // The pixels stand between a scan's segment and the next; between others there is nothing.
    if (marker === SOS) jpeg.pieces.push(bytes.subarray(at, next));
    else if (NEEDED.has(marker) || isFrame(marker)) jpeg.pieces.push(bytes.subarray(at, end));
    else jpeg.pieces.push(...colourNote(marker, content));
    at = next;
  }
  return jpeg;
}

/**
 * A JPEG without the notes in it: no place, no date, no device, no small picture, no colour profile, nothing after its
 * end. Its pixels are the same; it is turned upright by `orientation` alone.
 *
 * @param {Jpeg} jpeg a whole one
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function withoutMetadata({ pieces }) {
  const stripped = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    stripped.set(piece, at);
    at += piece.length;
  }
  return stripped;
}

/**
 * @param {Uint8Array} bytes
 * @param {number} at
 * @returns {number} where the next marker stands that is none of the marks inside a scan's pixels; or the bytes' end
 */
function markerAfter(bytes, at) {
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at < 0 || at + 1 >= bytes.length) return bytes.length;
    const next = bytes[at + 1];
    if (next === 0xff) at++; // a marker may have any number of these before it
    else if (next === 0 || (next >= 0xd0 && next <= 0xd7)) at += 2;
    else return at;
  }
}

/** @param {number} marker */
function isFrame(marker) {
  return marker >= 0xc0 && marker <= 0xcf && ![DHT, JPG, DAC].includes(marker);
}

/**
 * @param {Jpeg} jpeg
 * @param {number} marker
 * @param {Uint8Array} content
 */
function readFrame(jpeg, marker, content) {
  if (content.length < 6) return;
  const [precision, high, low, wide, narrow, components] = content;
  jpeg.height = high * 256 + low;
  jpeg.width = wide * 256 + narrow;
  // Beyond these stand lossless, arithmetic and hierarchical pictures.
  jpeg.isPlain = marker <= 0xc2 && precision === 8 && (components === 1 || components === 3);
}

/**
 * How the colours are to be understood, and nothing else of such a segment: JFIF's may hold a small picture, and what
 * other programs write stands in these segments too.
 *
 * @param {number} marker
 * @param {Uint8Array} content
 * @returns {Uint8Array<ArrayBuffer>[]} one segment or none
 */
function colourNote(marker, content) {
  if (marker === APP0 && content.length >= 14 && begins(content, JFIF)) {
    return [Uint8Array.of(0xff, APP0, 0, 16, ...content.subarray(0, 12), 0, 0)];
  }
  if (marker === APP14 && content.length >= 12 && begins(content, ADOBE)) {
    return [Uint8Array.of(0xff, APP14, 0, 14, ...ADOBE, 0, 100, 0, 0, 0, 0, content[11])];
  }
  return [];
}

/**
 * @param {Uint8Array} tiff the content of an Exif segment
 * @returns {Orientation}
 */
function orientationOf(tiff) {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.length);
  const isLittle = tiff[0] === 0x49;
  const start = tiff.length < 8 ? Infinity : view.getUint32(4, isLittle);
  const count = start + 2 > tiff.length ? 0 : view.getUint16(start, isLittle);
  for (let entry = 0, at = start + 2; entry < count && at + 12 <= tiff.length; entry++, at += 12) {
    if (view.getUint16(at, isLittle) !== ORIENTATION) continue;
    const [turns, isMirrored] = HELD[view.getUint16(at + 8, isLittle) - 1] ?? HELD[0];
    return { turns: Number(turns), isMirrored: Boolean(isMirrored) };
  }
  return { turns: 0, isMirrored: false };
}

/**
 * @param {Uint8Array} bytes
 * @param {number[]} beginning
 */
function begins(bytes, beginning) {
  return beginning.every((byte, index) => bytes[index] === byte);
}

/** @param {string} text */
function ascii(text) {
  return new TextEncoder().encode(text);
}
