/** Buttons that do what may take a moment. */

/** @import { LiveRegion, MessageOptions } from "../components/live_region.js" */

import { messageOf } from "../dom/load.js";

export const BUSY = "Sedang disiapkan …";
export const FAILED =
  "Berkas belum dapat dibuat. Yang Anda pilih tetap ada: coba lagi, atau lampirkan sendiri di email.";

/** @typedef {{ text: string } & MessageOptions} Answer what became of a click */

/**
 * Runs on a click what may take a moment, and says what became of it. A second click meanwhile does nothing.
 *
 * @param {HTMLElement} button
 * @param {LiveRegion} place
 * @param {(free: () => void) => Promise<Answer>} run once it has freed the button, that may be clicked again before this ends
 * @param {string} [failed] said when it fails for no known reason
 */
export function attempt(button, place, run, failed = FAILED) {
  let isBusy = false;
  const free = () => void (isBusy = false);
  button.addEventListener("click", async ({ detail }) => {
    if (isBusy || detail > 1) return; // the second half of a double click comes when all may be done
    isBusy = true;
    place.show(BUSY, { isAnswer: true });
    try {
      const told = await run(free);
      place.show(told.text, { ...told, isAnswer: true });
    } catch (error) {
      console.warn(error);
      place.show(messageOf(error, failed), { isAnswer: true, isProblem: true });
    }
    free();
  });
}
