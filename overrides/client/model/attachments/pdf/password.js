/** Whether an encrypted PDF opens without a password. ISO 32000-2, 7.6.4; for revisions 2 to 4 ISO 32000-1, 7.6.3. */

import { md5 } from "./md5.js";

// What a password is filled up with: without one, all of it.
const PADDING = Uint8Array.from(
  "28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a".match(/../g) ?? [],
  (pair) => parseInt(pair, 16),
);

/**
 * @param {Map<string, unknown>} encryption the standard security handler's
 * @param {ArrayLike<number>} id the first of the file's two identifiers; empty when it has none
 * @returns {Promise<boolean | undefined>} undefined when it cannot be told: another handler, or no SHA-256 here
 */
export async function opensWithoutPassword(encryption, id) {
  const [handler, version, revision, owner, user, permissions] = ["/Filter", "/V", "/R", "/O", "/U", "/P"]
    .map((name) => encryption.get(name));
  const isKnown = handler === "/Standard" && owner instanceof Uint8Array && user instanceof Uint8Array;
  if (!isKnown || typeof revision !== "number") return undefined;
  if (revision === 5 || revision === 6) {
    // Pages that came by plain http have no cryptography.
    if (user.length < 48 || !crypto.subtle) return undefined;
    const salt = user.slice(32, 40);
    return isSame(await (revision === 5 ? sha(256, salt) : hardened(salt)), user.slice(0, 32));
  }
  if (revision < 2 || revision > 4 || typeof permissions !== "number") return undefined;
  const bits = Number(encryption.get("/Length") ?? (revision === 4 ? 128 : 40));
  const length = version === 1 ? 5 : Math.min(16, Math.max(5, bits / 8));
  const isClear = revision === 4 && encryption.get("/EncryptMetadata") === false;
  const granted = new Uint8Array(4);
  new DataView(granted.buffer).setInt32(0, permissions, true);
  let key = md5(joined(PADDING, owner.slice(0, 32), granted, id, isClear ? [255, 255, 255, 255] : []));
  if (revision === 2) return isSame(rc4(key.slice(0, 5), PADDING), user.slice(0, 32));
  for (let round = 0; round < 50; round++) key = md5(key.slice(0, length));
  let check = md5(joined(PADDING, id));
  for (let round = 0; round < 20; round++) {
    check = rc4(key.slice(0, length).map((byte) => byte ^ round), check);
  }
  return isSame(check, user.slice(0, 16));
}

/**
 * The hash of revision 6 (algorithm 2.B), of an empty password.
 *
 * @param {Uint8Array<ArrayBuffer>} salt
 */
async function hardened(salt) {
  let hash = await sha(256, salt);
  for (let [round, last] = [0, 0]; round < 64 || last > round - 32; round++) {
    const repeated = new Uint8Array(64 * hash.length).map((_, index) => hash[index % hash.length]);
    const key = await crypto.subtle.importKey("raw", hash.slice(0, 16), "AES-CBC", false, ["encrypt"]);
    const cipher = { name: "AES-CBC", iv: hash.slice(16, 32) };
    // It adds a block that fills up, which this hash does not know.
    const encrypted = new Uint8Array(await crypto.subtle.encrypt(cipher, key, repeated)).slice(
      0,
      repeated.length,
    );
    const remainder = encrypted.slice(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    hash = await sha([256, 384, 512][remainder], encrypted);
    last = encrypted[encrypted.length - 1];
  }
  return hash.slice(0, 32);
}

/**
 * @param {number} bits
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
async function sha(bits, bytes) {
  return new Uint8Array(await crypto.subtle.digest(`SHA-${bits}`, bytes));
}

/**
 * @param {Uint8Array} key
 * @param {Uint8Array} bytes
 * @returns {Uint8Array<ArrayBuffer>}
 */
function rc4(key, bytes) {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (/** @type {number} */ a, /** @type {number} */ b) =>
    [state[a], state[b]] = [state[b], state[a]];
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i] + key[i % key.length]) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Uint8Array.from(bytes, (byte) => {
    i = (i + 1) & 255;
    j = (j + state[i]) & 255;
    swap(i, j);
    return byte ^ state[(state[i] + state[j]) & 255];
  });
}

/**
 * @param {...ArrayLike<number>} parts
 */
function joined(...parts) {
  return Uint8Array.from(parts.flatMap((part) => Array.from(part)));
}

/**
 * @param {Uint8Array} one
 * @param {Uint8Array} other
 */
function isSame(one, other) {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
