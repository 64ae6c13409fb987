/** When a search is for an LPSE: places stand in the list of all LPSE, and not in the index. */

/** @import { FoundLpse, LpseList } from "../fields/lpse_list.js" */

import { findLpse } from "../fields/lpse_list.js";
import { wordsOf } from "./words.js";

/** What people call what they want of it. */
const WANTED = new Set(["alamat", "link", "portal", "situs", "web", "website", "kontak"]);

/**
 * @param {LpseList} list
 * @param {string} typed
 * @param {string[]} unknown its words that the index does not have
 * @returns {{ found: FoundLpse[], isAsked: boolean }} isAsked: nothing but an LPSE is looked for
 */
export function findPlaces(list, typed, unknown) {
  const words = wordsOf(typed).map(({ word }) => word).filter((word) => !WANTED.has(word));
  // An address, also of before the portal moved, is found as it was written.
  const written = findLpse(list, typed);
  const asked = written.length > 0 ? written : findLpse(list, words.join(" "));
  return asked.length > 0
    ? { found: asked, isAsked: true }
    : { found: findLpse(list, unknown.join(" ")), isAsked: false };
}
