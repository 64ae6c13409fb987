/** The letter's page: joins the form, the checks, the preview and the outputs. Wiring only. */

/** @import { Definition } from "./types.js" */

import { check } from "./model/checks.js";
import { compose } from "./model/compose.js";
import { LetterForm } from "./ui/form.js";
import { LetterheadChooser } from "./ui/letterhead.js";
import { showRemark, showReport } from "./ui/messages.js";
import { OUTPUTS } from "./ui/outputs.js";
import { afterClick } from "./ui/pointer.js";
import { showPreview } from "./ui/preview.js";

const element = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @type {Definition} */
const definition = JSON.parse(element("letter-definition").textContent ?? "");
const form = new LetterForm(/** @type {HTMLFormElement} */ (element("letter-form")), definition, new Date());

const letterhead = createLetterhead();
const composed = () => compose(definition, form.values(), { letterhead: letterhead?.current() });
function draw() {
  showPreview(element("letter-sheet"), composed());
}
form.form.addEventListener("input", draw);
form.form.addEventListener("change", (event) => {
  const { name } = /** @type {HTMLInputElement} */ (event.target);
  const changed = definition.fields.filter(({ id, follows }) => id === name || follows === name);
  afterClick(() => {
    const report = check(definition, form.values());
    for (const { id } of changed) showRemark(form, id, report);
  });
});
// Only now has a browser that goes back or restores a tab put the answers back.
addEventListener("pageshow", () => {
  form.start(new Date());
  letterhead?.show();
  draw();
});
addEventListener("beforeprint", draw);
draw();
document.documentElement.classList.add("letter-ready");

for (const button of form.form.querySelectorAll("[data-output]")) {
  const output = OUTPUTS[/** @type {HTMLElement} */ (button).dataset.output ?? ""];
  // A writer that cannot be fetched now is asked for again, and its lack said, on the click.
  const load = () => output.load?.().catch(() => {});
  for (const intent of ["pointerenter", "focus", "touchstart"]) {
    button.addEventListener(intent, load, { once: true, passive: true });
  }
  button.addEventListener("click", () => {
    const report = check(definition, form.values());
    showReport(form, element("letter-errors"), report, { label: output.proceed, run: () => make(output) });
    if (report.errors.length === 0) make(output);
  });
}

/** A letter without room for a letterhead has no chooser. */
function createLetterhead() {
  const root = document.getElementById("letter-letterhead");
  return root && new LetterheadChooser(root, definition, () => form.values(), () => draw());
}

/** @param {OUTPUTS[string]} output */
async function make(output) {
  const values = form.values();
  const letter = composed();
  const status = element("letter-status");
  status.textContent = "Sedang disiapkan …";
  try {
    status.textContent = await output.make({ definition, values, letter });
  } catch (error) {
    console.warn(error);
    status.textContent = "Surat belum dapat dibuat. Isian Anda tetap ada: coba lagi, atau pakai tombol lain.";
  }
  status.scrollIntoView({ block: "nearest" });
}
