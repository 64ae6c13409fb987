/** What a link brings to the page that sends a letter: said there and taken back, and kept nowhere. */

/** @import { LetterForm } from "../answers/letter_form.js" */

import { FormState } from "../answers/form_state.js";
import { Intake } from "../answers/intake.js";
import { Notice } from "../components/notice.js";

/**
 * Takes the answers of the page's address, once.
 *
 * @param {LetterForm} form
 * @param {HTMLElement} root of the notice
 * @param {() => void} changed
 */
export async function openLink(form, root, changed) {
  const formState = new FormState(form, null, changed);
  await new Intake({ formState, notice: new Notice(root), draft: null }).openLink();
  // What the visitor writes from now on may come back after a reload.
  form.form.addEventListener("input", () => history.replaceState(null, ""), { once: true });
}
