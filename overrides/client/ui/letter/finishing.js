/** The second half of the letter's page: checks, the stages, and taking the letter away. Wiring only. */

/** @import { Letter } from "../../model/types.js" */
/** @import { Report } from "../../model/fields/checks.js" */
/** @import { Draft } from "./draft.js" */
/** @import { FormState } from "../answers/form_state.js" */
/** @import { Screens } from "../answers/screens.js" */

import { check } from "../../model/fields/checks.js";
import { applicable } from "../../model/letter/applicable.js";
import { noteOf } from "../../model/user_id/characters.js";
import { showUserIdDetails } from "../answers/user_id_details.js";
import { goTo } from "../answers/go_to.js";
import { offerLists } from "../answers/offered_lists.js";
import { ErrorSummary } from "../answers/error_summary.js";
import { showFieldReport, showReport } from "../answers/report.js";
import { OutputQueue } from "./output_queue.js";
import { makePdf, OUTPUTS } from "./outputs.js";
import { afterClick } from "../dom/after_click.js";
import { afterPaint } from "../dom/after_paint.js";
import { inPlace } from "../dom/in_place.js";
import { onReturn } from "../dom/on_return.js";
import { byId, onClick } from "../dom/elements.js";
import { Review } from "./review.js";
import { Stages } from "./stages.js";
import { canShare, saveLinked } from "../components/save_and_copy.js";
import { startAnother } from "./another_letter.js";
import { LiveRegion } from "../components/live_region.js";
import { showDayToAsk } from "../answers/day_to_ask.js";

const TEXT = {
  goOnIncomplete: "Lanjut dengan bagian kosong",
  another: "Surat baru dimulai dengan data perusahaan yang sama.",
  notShared:
    "Peramban ini tidak dapat membawa isian ke halaman berikutnya. Simpan dahulu ke berkas lewat “Kembali ke isian”; " +
    "di halaman berikutnya isian untuk email diketik lagi.",
  goOnWithout: "Lanjut tanpa isian",
};

/**
 * @typedef {object} Finishing
 * @property {(id: string) => string} noteOf names what is odd in a User ID
 * @property {(name: string) => void} checkField shows what is doubtful in a field that was changed, and in those that follow it
 * @property {(asked: Set<string> | null) => void} goOn to the next screen when some fields are asked there and now, else
 *   to the review; or shows what is wrong, in spite of which the visitor may go on
 * @property {() => void} refresh after the answers have changed otherwise than by typing: takes
 *   away the messages about the old ones
 * @property {() => Promise<{ bytes: Uint8Array<ArrayBuffer>, name: string } | null>} makePdf of the letter as it stands; null
 *   where a part of it cannot be drawn
 * @property {(link: HTMLAnchorElement) => Promise<void>} saveLinked saves the file that a link leads to
 */

/**
 * Makes the buttons work that go between the stages and take the letter away.
 *
 * @param {object} parts
 * @param {FormState} parts.formState
 * @param {Draft} parts.draft
 * @param {LiveRegion} parts.notice above the form
 * @param {Screens} parts.screens
 * @param {() => Letter} parts.composed
 * @param {() => boolean} parts.renewDays whether a date has followed the day
 * @returns {Finishing}
 */
export function createFinishing({ formState, draft, notice, screens, composed, renewDays }) {
  const { definition, form } = formState;
  const showCharacters = showUserIdDetails(form);
  offerLists(form);
  const summary = new ErrorSummary(form, byId("letter-errors"), byId("letter-errors-left"));
  formState.onTyped(
    afterPaint(() => afterClick(() => summary.update(check(definition, form.values()).errors))),
  );
  const showNoErrors = (/** @type {Report} */ report) => {
    showReport(form, { ...report, errors: [] });
    summary.hide();
  };
  /** Goes back to a field, with a notice. */
  const change = (/** @type {string} */ id, message = "") =>
    stages.form(() => {
      goTo(form, id);
      if (message) notice.show(message);
    });
  const review = new Review({
    root: byId("letter-answers"),
    attention: byId("letter-attention"),
    formState,
    change,
  });
  /** @type {OutputQueue} */
  const outputs = new OutputQueue({
    title: byId("letter-outputs"),
    status: byId("letter-status"),
    after: byId("letter-after"),
    formState,
    draft,
    review,
    composed,
    renewDays,
    isWanted: () => stages.isReview,
  });
  const stages = new Stages({
    parts: { form: form.form, review: byId("letter-review") },
    onward: byId("letter-check"),
    clears: [() => notice.show(""), () => outputs.clear()],
    entered: (stage) => {
      if (stage === "form") return draft.showUnconfirmed();
      renewDays();
      showDayToAsk(document.getElementById("letter-ask"));
      review.draw();
      screens.markReviewed();
    },
  });
  onReturn(() => stages.isReview && review.renew()); // a date may have followed the day
  const first = () => applicable(definition, form.values()).fields[0].id;
  onClick("letter-back", () => change(first()));
  for (const button of document.querySelectorAll("[data-output]")) {
    const output = OUTPUTS[/** @type {HTMLElement} */ (button).dataset.output ?? ""];
    // A writer that cannot be fetched now is asked for again, and its lack said, on the click.
    const load = () => output.load?.().catch(() => {});
    for (const intent of ["pointerenter", "focus", "touchstart"]) {
      button.addEventListener(intent, load, { once: true, passive: true });
    }
    button.addEventListener("click", (event) => {
      // The second click of a double click asks for nothing new.
      if (/** @type {MouseEvent} */ (event).detail < 2) outputs.ask(output);
    });
  }
  onClick("letter-another", async () => {
    await startAnother(formState);
    draft.keep();
    change(first(), TEXT.another);
  });

  const send = /** @type {HTMLAnchorElement | null} */ (document.getElementById("letter-send"));
  const sendStatus = send && new LiveRegion(byId("letter-send-status"));
  // The page that sends the letter speaks of these answers, which the tab takes along.
  send?.addEventListener("click", (event) => {
    draft.typed();
    if (draft.isShared) return;
    event.preventDefault();
    sendStatus?.show(
      TEXT.notShared,
      { isAnswer: true, isProblem: true, link: { label: TEXT.goOnWithout, href: send.href } },
    );
  });

  byId("letter-share").hidden = !canShare();

  return {
    noteOf,
    async makePdf() {
      const pdf = await makePdf({ definition, values: formState.read().values, letter: composed() });
      return pdf.isWhole ? pdf : null;
    },
    saveLinked,
    checkField(name) {
      const changed = definition.fields.filter(({ id, follows }) =>
        id === name || (name && follows === name)
      );
      if (changed.length === 0) return;
      afterClick(() => {
        const report = check(definition, form.values());
        inPlace(form.form.querySelector(":focus") ?? form.input(changed[0]), () => {
          for (const { id } of changed) showFieldReport(form, id, report);
        });
      });
    },
    goOn(asked) {
      const all = check(definition, form.values());
      const report = { ...all, errors: all.errors.filter(({ field }) => !asked || asked.has(field)) };
      const goOn = () => {
        showNoErrors(report);
        if (asked) screens.next();
        else stages.review();
      };
      if (report.errors.length === 0) return goOn();
      showReport(form, report);
      summary.show(report.errors, { label: TEXT.goOnIncomplete, run: goOn });
    },
    refresh() {
      showCharacters();
      showNoErrors(check(definition, form.values()));
      if (stages.isReview) review.draw();
      else review.clear();
    },
  };
}
