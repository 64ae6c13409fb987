/** Lists that fields offer while one types: what shows them is fetched where a letter has such a field. */

/** @import { LetterForm } from "./letter_form.js" */

import { load } from "../dom/load.js";

/** @param {LetterForm} form */
export function offerLists(form) {
  for (const input of form.form.querySelectorAll("[data-list]")) {
    load(() => import("./lpse_picker.js"))
      .then(({ offerLpse }) => offerLpse(/** @type {HTMLInputElement} */ (input)), console.warn);
  }
}
