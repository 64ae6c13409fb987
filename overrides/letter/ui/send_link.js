/** What a link brings to the page that sends a letter: said there and taken back, and kept nowhere. */

/** @import { LetterForm } from "./form.js" */

import { Desk } from "./desk.js";
import { Intake } from "./intake.js";
import { Notice } from "./notice.js";

/**
 * Takes the answers of the page's address, once.
 *
 * @param {LetterForm} form
 * @param {HTMLElement} root of the notice
 * @param {() => void} changed
 */
export async function openLink(form, root, changed) {
  const desk = new Desk(form, null, changed);
  await new Intake({ desk, notice: new Notice(root), keeper: null }).openLink();
  // What the visitor writes from now on may come back after a reload.
  form.form.addEventListener("input", () => history.replaceState(null, ""), { once: true });
}
