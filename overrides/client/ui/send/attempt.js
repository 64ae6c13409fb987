/** Buttons whose action may take a moment. */

/** @import { LiveRegion, MessageOptions } from "../components/live_region.js" */

import { messageOf } from "../dom/load.js";

export const TEXT = {
  busy: "Sedang disiapkan …",
  failed: "Berkas belum dapat dibuat. Yang Anda pilih tetap ada: coba lagi, atau lampirkan sendiri di email.",
};

/** @typedef {{ text: string } & MessageOptions} Answer what became of a click */

/** The button that was clicked last. @type {HTMLElement | undefined} */
let last;

/**
 * Runs an action on a click, and shows its result. A second click meanwhile does nothing.
 *
 * @param {HTMLElement} button
 * @param {LiveRegion} place
 * @param {(free: () => void) => Promise<Answer>} run may free the button before it ends
 * @param {string} [failed] shown when it fails for no known reason
 */
export function attempt(button, place, run, failed = TEXT.failed) {
  let isBusy = false;
  const free = () => void (isBusy = false);
  button.addEventListener("click", async ({ detail }) => {
    // The second half of a double click may come after the first action has ended. Quick taps on two buttons count as one too.
    const isSecondHalf = detail > 1 && last === button;
    last = button;
    if (isBusy || isSecondHalf) return;
    isBusy = true;
    place.show(TEXT.busy, { isAnswer: true });
    try {
      const answer = await run(free);
      place.show(answer.text, { ...answer, isAnswer: true });
    } catch (error) {
      console.warn(error);
      place.show(messageOf(error, failed), { isAnswer: true, isProblem: true });
    }
    free();
  });
}
