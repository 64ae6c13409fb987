/** Buttons that do what may take a moment. */

/** @import { Status, StatusOptions } from "../components/status.js" */

import { messageOf } from "../dom/user_error.js";

export const BUSY = "Sedang disiapkan …";
export const FAILED =
  "Berkas belum dapat dibuat. Yang Anda pilih tetap ada: coba lagi, atau lampirkan sendiri di email.";

/** @typedef {{ text: string } & StatusOptions} Answer what became of a click */

/**
 * Runs on a click what may take a moment, and says what became of it. A second click meanwhile does nothing.
 *
 * @param {HTMLElement} button
 * @param {Status} place
 * @param {(free: () => void) => Promise<Answer>} run once it has freed the button, that may be clicked again before this ends
 * @param {string} [failed] said when it fails for no known reason
 */
export function attempt(button, place, run, failed = FAILED) {
  let isBusy = false;
  const free = () => void (isBusy = false);
  button.addEventListener("click", async ({ detail }) => {
    if (isBusy || detail > 1) return; // the second half of a double click comes when all may be done
    isBusy = true;
    place.answer(BUSY);
    try {
      const told = await run(free);
      place.answer(told.text, told);
    } catch (error) {
      console.warn(error);
      place.answer(messageOf(error, failed), { isProblem: true });
    }
    free();
  });
}
