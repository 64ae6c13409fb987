/** The second half of the letter's page: checks, the stages, and taking the letter away. Wiring only. */

/** @import { Definition, Letter } from "../../model/types.js" */
/** @import { DraftKeeper } from "./draft_keeper.js" */
/** @import { LetterForm } from "../answers/letter_form.js" */
/** @import { LetterheadChooser } from "./letterhead_chooser.js" */
/** @import { Notice } from "../components/notice.js" */
/** @import { Output } from "./outputs.js" */

import { check } from "../../model/fields/checks.js";
import { attentionSentence, review } from "../../model/letter/review.js";
import { startAnother } from "./another_letter.js";
import { showUserIdDetails } from "../answers/user_id_details.js";
import { goTo } from "../answers/go_to.js";
import { saveLinked } from "./linked_file.js";
import { showRemark, showReport } from "../answers/field_messages.js";
import { OUTPUTS } from "./outputs.js";
import { byId } from "../dom/elements.js";
import { afterClick } from "../dom/after_click.js";
import { showReview } from "./review.js";
import { Stages } from "./stages.js";
import { Status } from "../components/status.js";

export { noteOf } from "../../model/user_id/characters.js";

/**
 * @typedef {object} Finishing
 * @property {(name: string) => void} remark shows what is doubtful in a field that was changed, and in those that follow it
 * @property {() => void} goOn to the review; or shows all that is wrong, in spite of which the visitor may go on
 * @property {() => void} refresh after the answers have changed otherwise than by typing: takes
 *   away what was said of the old ones
 * @property {(link: HTMLAnchorElement) => Promise<void>} saveLinked saves the file that a link leads to
 */

/**
 * Makes the buttons work that go between the stages and take the letter away.
 *
 * @param {object} parts
 * @param {Definition} parts.definition
 * @param {LetterForm} parts.form
 * @param {LetterheadChooser | null} parts.letterhead
 * @param {DraftKeeper} parts.keeper
 * @param {Notice} parts.notice above the form
 * @param {() => Letter} parts.composed
 * @param {() => void} parts.renewDays
 * @returns {Finishing}
 */
export function createFinishing({ definition, form, letterhead, keeper, notice, composed, renewDays }) {
  const showCharacters = showUserIdDetails(form);
  /** @type {Output | undefined} */
  let current;
  /** @type {Output | undefined} */
  let next;
  /** What is missing or doubtful in the answers, as a sentence. */
  let attention = "";
  /** The answers that the review shows, as a snapshot. */
  let reviewed = "";
  const stages = new Stages(
    { form: form.form, review: byId("letter-review") },
    byId("letter-check"),
    (stage) => {
      notice.say("");
      byId("letter-after").hidden = true;
      say([]);
      if (stage === "form") return keeper.held?.tell();
      renewDays();
      drawReview();
    },
  );
  /** Goes back to a field, where something is told. */
  const change = (/** @type {string} */ id, told = "") =>
    stages.form(() => {
      goTo(form, id);
      if (told) notice.say(told);
    });
  byId("letter-back").addEventListener("click", () => change(definition.fields[0].id));
  for (const button of document.querySelectorAll("[data-output]")) {
    const output = OUTPUTS[/** @type {HTMLElement} */ (button).dataset.output ?? ""];
    // A writer that cannot be fetched now is asked for again, and its lack said, on the click.
    const load = () => output.load?.().catch(() => {});
    for (const intent of ["pointerenter", "focus", "touchstart"]) {
      button.addEventListener(intent, load, { once: true, passive: true });
    }
    button.addEventListener("click", (event) => {
      // The second click of a double click asks for nothing new.
      if (/** @type {MouseEvent} */ (event).detail < 2) askFor(output);
    });
  }
  byId("letter-another").addEventListener("click", async () => {
    await startAnother(keeper.formState);
    keeper.keep();
    change(definition.fields[0].id, "Surat baru dimulai dengan data perusahaan yang sama.");
  });

  const send = /** @type {HTMLAnchorElement | null} */ (document.getElementById("letter-send"));
  const sendStatus = send && new Status(byId("letter-send-status"));
  // The page that sends the letter speaks of these answers, which the tab takes along.
  send?.addEventListener("click", (event) => {
    keeper.typed();
    const { tab, device } = keeper.safe;
    if ([tab, device].includes(keeper.snapshot())) return;
    event.preventDefault();
    sendStatus?.answer(
      "Peramban ini tidak dapat membawa isian ke halaman berikutnya. Simpan dahulu ke berkas lewat “Kembali ke isian”; " +
        "di halaman berikutnya isian untuk email diketik lagi.",
      { isProblem: true, link: { label: "Lanjut tanpa isian", href: send.href } },
    );
  });

  /** @param {Output} output while another one is being made, it waits for its turn */
  async function askFor(output) {
    if (current) {
      if (output !== current) next = output;
      return;
    }
    /** @type {string[]} */
    const said = [];
    for (current = output; current; current = next, next = undefined) {
      say([...said, "Sedang disiapkan …"]);
      said.push(await make(current));
      // What was asked for in the review is not wanted any more where the letter is filled in.
      if (!stages.isReview) next = undefined;
      else say(said);
    }
    byId("letter-status").scrollIntoView({ block: "nearest" });
  }

  /**
   * @param {Output} output
   * @returns {Promise<string>} what to tell the visitor
   */
  async function make(output) {
    const values = form.values();
    const answers = keeper.snapshot();
    // Filled in without a word since they were looked over.
    if (answers !== reviewed && stages.isReview) drawReview();
    try {
      const { told, made } = await output.make({ definition, values, letter: composed() });
      // Meanwhile the visitor may have gone back and changed the letter that was made.
      if (made && stages.isReview && answers === keeper.snapshot()) byId("letter-after").hidden = false;
      if (made) {
        // Who makes a letter of them takes them for their own, and its date stays the letter's.
        form.fixDays();
        keeper.typed();
      }
      if (made === "file") keeper.markSafe(answers);
      return made && attention ? `${told}\nSebelum ditandatangani, ${attention}` : told;
    } catch (error) {
      console.warn(error);
      return "Surat belum dapat dibuat. Isian Anda tetap ada: coba lagi, atau pakai tombol lain.";
    }
  }

  function drawReview() {
    reviewed = keeper.snapshot();
    const sections = review(definition, form.values(), new Date());
    const rows = showReview(byId("letter-answers"), sections, letterhead?.answers() ?? null, change);
    attention = attentionSentence(rows);
    byId("letter-attention").textContent = attention;
  }

  return {
    saveLinked,
    remark(name) {
      const changed = definition.fields.filter(({ id, follows }) =>
        id === name || (name && follows === name)
      );
      afterClick(() => {
        const report = check(definition, form.values());
        for (const { id } of changed) showRemark(form, id, report);
      });
    },
    goOn() {
      const report = check(definition, form.values());
      showReport(form, byId("letter-errors"), report, {
        label: "Lanjut dengan bagian kosong",
        run: () => {
          showReport(form, byId("letter-errors"), { ...report, errors: [] }, null);
          stages.review();
        },
      });
      if (report.errors.length === 0) stages.review();
    },
    refresh() {
      showCharacters();
      const report = check(definition, form.values());
      showReport(form, byId("letter-errors"), { ...report, errors: [] }, null);
      if (stages.isReview) drawReview();
      else byId("letter-answers").replaceChildren();
    },
  };
}

/** @param {string[]} lines */
function say(lines) {
  byId("letter-status").textContent = lines.join("\n");
}
