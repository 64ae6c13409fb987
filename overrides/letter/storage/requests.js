/** The letters that were sent, kept on the device when the visitor writes them down. */

/** @import { Request } from "../model/tracking.js" */
/** @import { KeyValues } from "./kept.js" */

import { readRequest } from "../model/tracking.js";

export const KEY = "bantuan-lpse/permohonan";

/** The list "Permohonan saya". */
export class Requests {
  /** @param {() => KeyValues} storage throws where the browser forbids it */
  constructor(storage) {
    this.storage = storage;
  }

  /** @returns {Request[]} the newest first; what this program did not write is passed over */
  list() {
    try {
      const stored = JSON.parse(this.storage().getItem(KEY) ?? "[]");
      return Array.isArray(stored) ? stored.map(readRequest).filter((request) => request !== null) : [];
    } catch {
      return [];
    }
  }

  /**
   * Adds a request, or replaces the one with its id.
   *
   * @param {Request} request
   * @returns {boolean} false when the storage is full or forbidden
   */
  save(request) {
    const others = this.list();
    const place = others.findIndex(({ id }) => id === request.id);
    if (place >= 0) others[place] = request;
    return this.#write(place >= 0 ? others : [request, ...others]);
  }

  /** @param {string} id */
  remove(id) {
    const rest = this.list().filter((request) => request.id !== id);
    if (rest.length === 0) this.clear();
    else this.#write(rest);
  }

  /** Deletes them all. */
  clear() {
    try {
      this.storage().removeItem(KEY);
    } catch {
      // A forbidden storage holds nothing.
    }
  }

  /** @param {Request[]} requests */
  #write(requests) {
    try {
      this.storage().setItem(KEY, JSON.stringify(requests));
      return true;
    } catch {
      return false;
    }
  }
}
