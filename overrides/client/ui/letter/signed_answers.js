/** The answers that came back with a signature: those alone were signed. Until what signs has come, they are compared here. */

/** @import { DraftStore } from "../../storage/draft_store.js" */
/** @import { FormState } from "../answers/form_state.js" */

/** What of a letter was signed, as far as the page knows without the part that signs. */
export class SignedAnswers {
  #formState;
  #tab;
  #answers = "";

  /**
   * @param {FormState} formState
   * @param {DraftStore} tab
   */
  constructor(formState, tab) {
    this.#formState = formState;
    this.#tab = tab;
  }

  /** Takes the answers as they came back; without a signature they are nobody's concern. */
  restore() {
    if (this.#tab.hasSignature) this.#answers = this.#formState.snapshot();
  }

  /** The letter may say something else now: nobody has signed that. */
  recheck() {
    if (this.#answers && this.#answers !== this.#formState.snapshot()) this.#tab.forgetSignature();
  }
}
