/** Offers all LPSE where a letter asks for one; the list is fetched when the visitor comes to it. */

/** @import { LpseList } from "../../model/fields/lpse_list.js" */

import "../components/common.js";
import { longDate } from "../../model/dates.js";
import { findLpse, lpseAnswer } from "../../model/fields/lpse_list.js";
import { Combobox } from "../components/combobox.js";
import { LazyPart } from "../dom/load.js";

/** More than these are found sooner by typing on. */
const MAX_SHOWN = 8;

/** @param {HTMLInputElement} input which names the list's address; without the list, it is an input as any other */
export function offerLpse(input) {
  /** @type {LazyPart<LpseList>} */
  const all = new LazyPart(async () => {
    const response = await fetch(input.dataset.list ?? "");
    if (!response.ok) throw new Error(response.statusText);
    return await response.json();
  });
  const fetchIt = () => all.get().catch(console.warn);
  if (document.activeElement === input) fetchIt();
  input.addEventListener("focus", fetchIt);
  new Combobox(input, async (typed) => {
    const list = await all.get();
    const found = findLpse(list, typed);
    const source = `Daftar: ${list.source}, ${longDate(list.date)}.`;
    return {
      suggestions: found.slice(0, MAX_SHOWN).map((one) => ({
        value: lpseAnswer(one),
        label: one.name,
        detail: [one.institution, one.address].filter(Boolean).join(", "),
      })),
      told: toldOf(found.length),
      note: `${found.length ? "" : "Tidak ada di daftar; tulisan Anda dipakai apa adanya. "}${source}`,
    };
  });
}

/** @param {number} count */
function toldOf(count) {
  if (count === 0) return "Tidak ada di daftar; tulisan Anda dipakai apa adanya.";
  const shown = count > MAX_SHOWN ? `${MAX_SHOWN} dari ${count} LPSE` : `${count} LPSE`;
  return `${shown}. Tekan panah bawah untuk memilih.`;
}
