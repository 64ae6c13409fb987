/** The second half of the letter's page: checks, the review, and taking the letter away. Wiring only. */

/** @import { Definition, Letter, Values } from "./types.js" */
/** @import { Keeper } from "./ui/keep.js" */
/** @import { LetterForm } from "./ui/form.js" */
/** @import { LetterheadChooser } from "./ui/letterhead.js" */

import { check } from "./model/checks.js";
import { writePrefill } from "./model/prefill.js";
import { review } from "./model/review.js";
import { inspectFields } from "./ui/field_inspector.js";
import { showRemark, showReport } from "./ui/messages.js";
import { OUTPUTS } from "./ui/outputs.js";
import { showReview } from "./ui/review.js";

const element = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

/**
 * @typedef {object} Finish
 * @property {(ids: string[]) => void} remark shows what is doubtful in some fields, beside them
 * @property {(proceed: () => void) => void} report shows all that is wrong, or proceeds; the visitor may in spite of it
 * @property {() => void} drawReview
 * @property {(isReview: boolean) => void} refresh after the answers have changed otherwise than by typing: takes
 *   away what was said of the old ones
 */

/**
 * Makes the buttons work that take the letter away.
 *
 * @param {object} parts
 * @param {Definition} parts.definition
 * @param {LetterForm} parts.form
 * @param {LetterheadChooser | null} parts.letterhead
 * @param {Keeper} parts.keeper
 * @param {() => Letter} parts.composed
 * @param {(field: string) => void} parts.change goes back to a field
 * @returns {Finish}
 */
export function finish({ definition, form, letterhead, keeper, composed, change }) {
  const showCharacters = inspectFields(form);
  let isBusy = false;
  for (const button of document.querySelectorAll("[data-output]")) {
    const output = OUTPUTS[/** @type {HTMLElement} */ (button).dataset.output ?? ""];
    // A writer that cannot be fetched now is asked for again, and its lack said, on the click.
    const load = () => output.load?.().catch(() => {});
    for (const intent of ["pointerenter", "focus", "touchstart"]) {
      button.addEventListener(intent, load, { once: true, passive: true });
    }
    button.addEventListener("click", (event) => {
      // The second click of a double click asks for nothing new.
      if (/** @type {MouseEvent} */ (event).detail < 2 && !isBusy) make(output);
    });
  }

  /** @param {OUTPUTS[string]} output */
  async function make(output) {
    const values = form.values();
    const letter = composed();
    const status = element("letter-status");
    status.textContent = "Sedang disiapkan …";
    isBusy = true;
    try {
      const { told, made } = await output.make({ definition, values, letter });
      status.textContent = told;
      if (made) showAfter(definition, values);
      if (made === "file") keeper.markSafe();
    } catch (error) {
      console.warn(error);
      status.textContent =
        "Surat belum dapat dibuat. Isian Anda tetap ada: coba lagi, atau pakai tombol lain.";
    }
    isBusy = false;
    status.scrollIntoView({ block: "nearest" });
  }

  function drawReview() {
    const answers = review(definition, form.values());
    showReview(element("letter-answers"), answers, letterhead?.answers() ?? null, change);
  }

  return {
    remark(ids) {
      const report = check(definition, form.values());
      for (const id of ids) showRemark(form, id, report);
    },
    report(proceed) {
      const report = check(definition, form.values());
      showReport(form, element("letter-errors"), report, {
        label: "Lanjut dengan bagian kosong",
        run: () => {
          showReport(form, element("letter-errors"), { errors: [], warnings: report.warnings }, null);
          proceed();
        },
      });
      if (report.errors.length === 0) proceed();
    },
    drawReview,
    refresh(isReview) {
      showCharacters();
      const { warnings } = check(definition, form.values());
      showReport(form, element("letter-errors"), { errors: [], warnings }, null);
      if (isReview) drawReview();
      else element("letter-answers").replaceChildren();
      const link = /** @type {HTMLAnchorElement | null} */ (document.getElementById("letter-send"));
      if (link && !isReview) link.hash = "";
      else if (link?.hash) showAfter(definition, form.values());
    },
  };
}

/**
 * What comes next; the page that sends the letter opens with the answers that its e-mail speaks of.
 *
 * @param {Definition} definition
 * @param {Values} values
 */
function showAfter(definition, values) {
  element("letter-after").hidden = false;
  const link = /** @type {HTMLAnchorElement | null} */ (document.getElementById("letter-send"));
  if (!link) return;
  const asked = link.dataset.fields?.split(" ") ?? [];
  const fields = definition.fields.filter(({ id }) => asked.includes(id));
  link.hash = writePrefill({ ...definition, fields }, values);
}
