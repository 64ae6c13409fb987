/** The list of all LPSE, fetched when the visitor comes to what asks for one. */

/** @import { LpseList } from "../../model/fields/lpse_list.js" */

import { LazyPart } from "../dom/load.js";

/** How many are shown: more are found sooner by typing on. */
export const MAX_SHOWN = 8;

/**
 * @param {HTMLInputElement} input names the list's address, and has it fetched when it gets the focus
 * @returns {LazyPart<LpseList>}
 */
export function lpseData(input) {
  /** @type {LazyPart<LpseList>} */
  const all = new LazyPart(async () => {
    const response = await fetch(input.dataset.list ?? "");
    if (!response.ok) throw new Error(response.statusText);
    return await response.json();
  });
  const fetchIt = () => all.get().catch(console.warn);
  if (document.activeElement === input) fetchIt();
  input.addEventListener("focus", fetchIt);
  return all;
}
