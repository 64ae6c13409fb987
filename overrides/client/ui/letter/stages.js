/** The two stages of the page: filling in, and looking over. The browser's back button goes between them. */

/** @typedef {"form" | "review"} Stage */

/** Which stage is shown. */
export class Stages {
  #parts;
  #onward;
  #clears;
  #entered;
  /** Where the focus goes once the form's place in the history is reached. @type {(() => void) | null} */
  #afterwards = null;

  /**
   * @param {object} options
   * @param {Record<Stage, HTMLElement>} options.parts
   * @param {HTMLElement} options.onward the form's button that leads to the review: the focus comes back to it
   * @param {(() => void)[]} options.clears each takes away something that a stage has shown, when another one comes
   * @param {(stage: Stage) => void} options.entered called when a stage is shown, to draw it
   */
  constructor({ parts, onward, clears, entered }) {
    this.#parts = parts;
    this.#onward = onward;
    this.#clears = clears;
    this.#entered = entered;
    // A reloaded page starts with the form: back to the form's own place in the history as well.
    if (history.state?.stage === "review") this.#goBack(() => {});
    addEventListener("popstate", ({ state }) => {
      // A link to a place on the page, as the one past the menu, makes an entry of its own: it belongs to the stage.
      if (!state && location.hash) return this.#mark(this.isReview ? "review" : "form");
      /** @type {Stage} */
      const stage = state?.stage ?? "form";
      const then = this.#afterwards;
      if (then && stage === "review") return history.back();
      this.#afterwards = null;
      if (!parts[stage].hidden) return;
      this.#show(stage);
      (then ?? this.#focus[stage])();
    });
  }

  /** @returns {boolean} whether the answers are being looked over */
  get isReview() {
    return !this.#parts.review.hidden;
  }

  /** Goes on to look the answers over; once there, nothing more. */
  review() {
    if (this.isReview) return;
    this.#mark("form");
    history.pushState({ ...history.state, stage: "review" }, "");
    this.#show("review");
    this.#focus.review();
  }

  /**
   * Goes back to the form. A second press while that is under way would leave the page.
   *
   * @param {() => void} then where the focus goes
   */
  form(then) {
    if (!this.#afterwards && this.isReview) this.#goBack(then);
  }

  /** @param {() => void} then once the form's place in the history is reached: the review may have several */
  #goBack(then) {
    this.#afterwards = then;
    history.back();
  }

  /**
   * A place's name goes from the address, so that a browser that comes back to it does not take the focus there; a link's
   * answers stay, to be read. What is pushed onto the entry scrolls as it does.
   *
   * @param {Stage} stage to which the history's current entry belongs
   */
  #mark(stage) {
    history.scrollRestoration = "manual";
    history.replaceState({ ...history.state, stage }, "", location.href.replace(/#[^=]*$/, ""));
  }

  #focus = {
    form: () => this.#onward.focus(),
    review: () => {
      const { review } = this.#parts;
      review.focus({ preventScroll: true });
      review.scrollIntoView({ block: "start" });
    },
  };

  /** @param {Stage} stage */
  #show(stage) {
    for (const [name, part] of Object.entries(this.#parts)) part.hidden = name !== stage;
    for (const clear of this.#clears) clear();
    this.#entered(stage);
  }
}
