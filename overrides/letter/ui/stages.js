/** The two stages of the page: filling in, and looking over. The browser's back button goes between them. */

/** @typedef {"form" | "review"} Stage */

/** Which stage is shown. */
export class Stages {
  /**
   * @param {Record<Stage, HTMLElement>} parts
   * @param {HTMLElement} onward the form's button that leads to the review: the focus comes back to it
   * @param {(stage: Stage) => void} entered called when a stage is shown, to draw it
   */
  constructor(parts, onward, entered) {
    this.onward = onward;
    this.parts = parts;
    this.entered = entered;
    /** @type {(() => void) | null} */
    this.afterwards = null;
    // A reloaded page starts with the form, whatever its place in the history was.
    if (history.state?.stage) history.replaceState(null, "");
    addEventListener("popstate", (event) => {
      const stage = event.state?.stage === "review" ? "review" : "form";
      if (!parts[stage].hidden) return;
      this.#show(stage);
      (this.afterwards ?? this.#focus[stage])();
      this.afterwards = null;
    });
  }

  /** Goes on to look the answers over. */
  review() {
    history.pushState({ stage: "review" }, "");
    this.#show("review");
    this.#focus.review();
  }

  /**
   * Goes back to the form.
   *
   * @param {() => void} then where the focus goes
   */
  form(then) {
    this.afterwards = then;
    history.back();
  }

  #focus = {
    form: () => this.onward.focus(),
    review: () => {
      const { review } = this.parts;
      review.focus({ preventScroll: true });
      review.scrollIntoView({ block: "start" });
    },
  };

  /** @param {Stage} stage */
  #show(stage) {
    for (const [name, part] of Object.entries(this.parts)) part.hidden = name !== stage;
    this.entered(stage);
  }
}
