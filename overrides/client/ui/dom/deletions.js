/**
 * What was deleted in a tab stays deleted: a browser brings back what stood on a page when the visitor goes back to it.
 * The tab counts its deletions, and each entry of its history remembers how many there had been when its page was shown.
 */

import { isNewPage } from "./is_new_page.js";

const KEY = "bantuan-lpse/hapus";

/** The deletions that one page knows of. */
export class Deletions {
  #known = isNewPage() ? count() : Number(history.state?.deletions ?? 0);

  constructor() {
    this.#remember();
    // A link to a place on the page makes an entry of its own.
    addEventListener("hashchange", () => this.#remember());
  }

  /** @returns {boolean} whether all was deleted since the browser set aside what stands on the page */
  get isLate() {
    return this.#known < count();
  }

  /** Everything is deleted: no other page of this tab may bring it back. Where the tab can keep nothing, they may. */
  add() {
    try {
      sessionStorage.setItem(KEY, String(count() + 1));
    } catch {
      // A forbidden storage.
    }
    this.acknowledge();
  }

  /** The page was emptied. */
  acknowledge() {
    this.#known = count();
    this.#remember();
  }

  #remember() {
    if (this.#known > 0) history.replaceState({ ...history.state, deletions: this.#known }, "");
  }
}

/** @returns {number} */
function count() {
  try {
    return Number(sessionStorage.getItem(KEY));
  } catch {
    return 0;
  }
}
