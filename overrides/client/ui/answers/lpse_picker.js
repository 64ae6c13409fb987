/** Offers all LPSE where a letter asks for one; the list is fetched when the visitor comes to it. */

import { longDate } from "../../model/dates.js";
import { findLpse, lpseAnswer } from "../../model/fields/lpse_list.js";
import { Combobox } from "../components/combobox.js";
import { lpseData, MAX_SHOWN } from "../components/lpse_data.js";

const TEXT = {
  asOf: (/** @type {string} */ date) => `Daftar per ${longDate(date)}.`,
  none: "Tidak ada di daftar; tulisan Anda dipakai apa adanya.",
  found: (/** @type {number} */ count) =>
    `${count > MAX_SHOWN ? `${MAX_SHOWN} dari ` : ""}${count} LPSE. Tekan panah bawah untuk memilih.`,
};

/** @param {HTMLInputElement} input which names the list's address; without the list, it is an input as any other */
export function offerLpse(input) {
  const all = lpseData(input);
  new Combobox(input, async (typed) => {
    const list = await all.get();
    if (list.rows.some(([, name, address]) => lpseAnswer({ name, address }) === typed)) return; // it was picked
    const found = findLpse(list, typed);
    const asOf = TEXT.asOf(list.date);
    return {
      suggestions: found.slice(0, MAX_SHOWN).map((one) => ({
        value: lpseAnswer(one),
        label: one.name,
        detail: [one.institution, one.address].filter(Boolean).join(", "),
      })),
      status: found.length ? TEXT.found(found.length) : TEXT.none,
      note: found.length ? asOf : `${TEXT.none} ${asOf}`,
    };
  });
}
