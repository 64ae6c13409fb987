/** Takes the letter away, one output after the other, and says what became of them. */

/** @import { Letter } from "../../model/types.js" */
/** @import { FormState } from "../answers/form_state.js" */
/** @import { Draft } from "./draft.js" */
/** @import { Output } from "./outputs.js" */
/** @import { Review } from "./review.js" */

const TEXT = {
  busy: "Sedang disiapkan …",
  newDay: "Hari sudah berganti: tanggal surat yang belum Anda ubah menjadi tanggal hari ini.",
  attention: (/** @type {string} */ sentence) => `Sebelum ditandatangani, ${sentence}`,
  failed: "Surat belum dapat dibuat. Isian Anda tetap ada: coba lagi, atau pakai tombol lain.",
};

/** What is being made, and what comes next. */
export class OutputQueue {
  #title;
  #status;
  #after;
  #formState;
  #draft;
  #review;
  #composed;
  #renewDays;
  #isWanted;
  /** @type {Output | undefined} */
  #current;
  /** @type {Output | undefined} */
  #next;

  /**
   * @param {object} parts
   * @param {HTMLElement} parts.title above the buttons
   * @param {HTMLElement} parts.status with role=status
   * @param {HTMLElement} parts.after shown when a letter was made
   * @param {FormState} parts.formState
   * @param {Draft} parts.draft
   * @param {Review} parts.review
   * @param {() => Letter} parts.composed
   * @param {() => boolean} parts.renewDays whether a date that nobody has written has followed the day
   * @param {() => boolean} parts.isWanted whether the visitor still looks the answers over
   */
  constructor({ title, status, after, formState, draft, review, composed, renewDays, isWanted }) {
    this.#title = title;
    this.#status = status;
    this.#after = after;
    this.#formState = formState;
    this.#draft = draft;
    this.#review = review;
    this.#composed = composed;
    this.#renewDays = renewDays;
    this.#isWanted = isWanted;
  }

  /** @param {Output} output while another one is being made, it waits for its turn */
  async ask(output) {
    if (this.#current) {
      if (output !== this.#current) this.#next = output;
      return;
    }
    const wasHidden = this.#after.hidden;
    /** @type {string[]} */
    const messages = [];
    for (this.#current = output; this.#current; this.#current = this.#next, this.#next = undefined) {
      this.#say([...messages, TEXT.busy]);
      messages.push(await this.#make(this.#current));
      // What was asked for in the review is not wanted any more where the letter is filled in.
      if (!this.#isWanted()) this.#next = undefined;
      else this.#say(messages);
    }
    // What comes next is seen with the buttons, the first time that it is shown; what was said is seen always.
    if (wasHidden && !this.#after.hidden) this.#title.scrollIntoView({ block: "start" });
    this.#status.scrollIntoView({ block: "nearest" });
  }

  /** Takes away what was said and shown of letters that were made. */
  clear() {
    this.#after.hidden = true;
    this.#say([]);
  }

  /**
   * @param {Output} output
   * @returns {Promise<string>} for the visitor
   */
  async #make(output) {
    const { definition } = this.#formState;
    const dayNotice = this.#renewDays() ? `${TEXT.newDay}\n` : "";
    const { values } = this.#formState.read();
    const answers = this.#formState.snapshot();
    if (this.#isWanted()) this.#review.renew();
    try {
      const { message, made } = await output.make({ definition, values, letter: this.#composed() });
      if (!made) return message;
      // Meanwhile the visitor may have gone back and changed the letter that was made.
      if (this.#isWanted() && answers === this.#formState.snapshot()) this.#after.hidden = false;
      // Who makes a letter of them takes them for their own, and its date stays the letter's.
      this.#formState.form.fixDays();
      this.#draft.typed();
      if (made === "file") this.#draft.markSafe(answers);
      const { attention } = this.#review;
      return dayNotice + message + (attention && `\n${TEXT.attention(attention)}`);
    } catch (error) {
      console.warn(error);
      return TEXT.failed;
    }
  }

  /** @param {string[]} lines */
  #say(lines) {
    this.#status.textContent = lines.join("\n");
  }
}
