/** What a link brings to the page that sends a letter: it is shown there, can be undone, and is stored nowhere. */

/** @import { FormState } from "../answers/form_state.js" */
/** @import { LiveRegion } from "../components/live_region.js" */

import { Intake } from "../answers/intake.js";

/** The page's, so that the next link takes the place of this one. @type {Intake | undefined} */
let intake;

/**
 * Takes the answers of the page's address, once.
 *
 * @param {FormState} formState
 * @param {LiveRegion} notice
 */
export async function openLink(formState, notice) {
  intake ??= new Intake({ formState, notice, draft: null });
  await intake.openLink();
  // What the visitor writes from now on may come back after a reload.
  formState.form.form.addEventListener("input", () => {
    history.replaceState({ ...history.state, isLinked: false }, "");
  }, { once: true });
}
