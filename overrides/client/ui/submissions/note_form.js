/** Notes a letter that was sent otherwise than from this site's page. */

/** @import { SentLetter } from "../../model/submission/sent_letter.js" */
/** @import { SubmissionStore } from "../../storage/submission_store.js" */

import { dayError, newId, newSubmission } from "../../model/submission/submission.js";
import { focusField, showFieldMessage } from "../components/field_message.js";
import { LiveRegion } from "../components/live_region.js";
import { TodayInput } from "../components/today_input.js";
import { byId } from "../dom/elements.js";
import { persistStorage } from "../dom/persist_storage.js";
import { refusalOf } from "./refusal.js";

const TEXT = {
  kindMissing: "Pilih jenis surat.",
  letterMissing: "Masukkan surat yang dikirim.",
  noted: (/** @type {string} */ letter) => `Sudah dicatat: ${letter}.`,
};
/** The choice that is none. */
const UNPICKED = "-";

/** The form below the list. */
export class NoteForm {
  #letters;
  #store;
  #noted;
  #status = new LiveRegion(byId("track-noted"));
  #kind = byId("track-kind", HTMLSelectElement);
  #letter = byId("track-letter", HTMLInputElement);
  #company = byId("track-company", HTMLInputElement);
  #sent = new TodayInput(byId("track-sent", HTMLInputElement));

  /**
   * @param {object} parts
   * @param {SentLetter[]} parts.letters that may be chosen
   * @param {SubmissionStore} parts.store
   * @param {() => void} parts.noted called when one more is stored
   */
  constructor({ letters, store, noted }) {
    this.#letters = letters;
    this.#store = store;
    this.#noted = noted;
    byId("track-form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#note();
    });
  }

  /** Called when the page is looked at again. */
  renew() {
    this.#sent.renew();
  }

  #note() {
    const known = this.#letters.find(({ id }) => id === this.#kind.value);
    const letter = this.#letter.value.trim() || known?.title || "";
    const { input: sent } = this.#sent;
    const submission = newSubmission(newId(), letter, sent.value, known?.id, this.#company.value.trim());
    const isUnpicked = this.#kind.value === UNPICKED;
    const errors = [
      { input: this.#kind, error: isUnpicked ? TEXT.kindMissing : "" },
      { input: this.#letter, error: letter || isUnpicked ? "" : TEXT.letterMissing },
      { input: sent, error: dayError("sent", submission.sent, submission, new Date()) },
    ];
    this.#status.show("");
    for (const { input, error } of errors) showFieldMessage(input, error);
    const first = errors.find(({ error }) => error);
    if (first) return focusField(first.input);
    if (!this.#store.save(submission)) {
      return this.#status.show(refusalOf(this.#store), { isAnswer: true, isProblem: true });
    }
    persistStorage();
    this.#letter.value = "";
    this.#noted();
    this.#status.show(TEXT.noted(letter), { isAnswer: true });
  }
}
