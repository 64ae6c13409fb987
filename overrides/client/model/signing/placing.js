/** Where signature and stamp stand in the room to sign in. Millimetres, from the room's top left corner. */

/**
 * @typedef {{ width: number, height: number }} Room
 * @typedef {{ x: number, y: number, width: number, height: number }} Place within the room
 * @typedef {"signature" | "stamp"} Mark
 */

/** Of the room's height. A signature is as wide as most are, a company's stamp as large as it is at the office. */
const SIGNATURE = { height: 0.72, width: 48 };
const STAMP = { height: 1, width: 42 };
/** How far over the stamp the signature begins: the stamp touches it and leaves the most of it clear. */
const OVERLAP = 0.35;
/** Alone, a signature begins so far from the room's left edge. */
const INDENT = 2;
/** What can still be seen and taken hold of. */
const LEAST = 6;

/**
 * Where a mark stands before anybody has moved it: the stamp at the left, the signature over its right edge.
 *
 * @param {Mark} mark
 * @param {number} ratio its width by its height
 * @param {Room} room
 * @param {Place | null} stamp where the stamp stands, for a signature
 * @returns {Place}
 */
export function placed(mark, ratio, room, stamp = null) {
  const most = mark === "stamp" ? STAMP : SIGNATURE;
  const width = Math.min(most.width, room.width, ratio * most.height * room.height);
  const height = width / ratio;
  const x = stamp ? stamp.x + stamp.width * (1 - OVERLAP) : mark === "stamp" ? 0 : INDENT;
  return within({ x, y: (room.height - height) / 2, width, height }, room);
}

/**
 * @param {Place} place
 * @param {{ x: number, y: number }} by
 * @param {Room} room
 * @returns {Place} as far as the room goes
 */
export function moved(place, by, room) {
  return within({ ...place, x: place.x + by.x, y: place.y + by.y }, room);
}

/**
 * @param {Place} place
 * @param {number} factor
 * @param {Room} room
 * @returns {Place} about the same middle, as large as the room allows, and never too small to be seen
 */
export function resized(place, factor, room) {
  const ratio = place.width / place.height;
  const least = LEAST * Math.max(1, ratio);
  const width = Math.min(room.width, room.height * ratio, Math.max(least, place.width * factor));
  const height = width / ratio;
  const x = place.x + (place.width - width) / 2;
  const y = place.y + (place.height - height) / 2;
  return within({ x, y, width, height }, room);
}

/** @param {Place} place no larger than the room @param {Room} room @returns {Place} */
function within(place, room) {
  return {
    ...place,
    x: Math.max(0, Math.min(room.width - place.width, place.x)),
    y: Math.max(0, Math.min(room.height - place.height, place.y)),
  };
}
