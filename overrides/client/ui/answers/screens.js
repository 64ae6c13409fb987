/** The form in short screens, a section each, or all of it at once. The browser's back button goes between them. */

import { byId, onClick, setHidden } from "../dom/elements.js";
import { REVEAL } from "../dom/reveal.js";

const TEXT = {
  stage: "Surat",
  step: (/** @type {number} */ step, /** @type {number} */ steps) => `Langkah ${step} dari ${steps}`,
  whole: "Tampilkan semua sekaligus",
  short: "Tampilkan satu per satu",
};

/** The page's address then asks for the whole form, which so can be kept as a bookmark. */
const WHOLE = "semua";

/** Which part of the form is shown; the history's state holds it as `screen`. */
export class Screens {
  /** The sections by screen. @type {HTMLElement[][]} */
  #screens = [];
  #current = 0;
  #isWhole = new URLSearchParams(location.search).has(WHOLE);
  /** Whether the answers were looked over already: from then on every screen leads there. */
  #isReviewed = false;

  /** @param {HTMLFormElement} form made by letter.html: its sections say with `data-screen` to which screen they belong */
  constructor(form) {
    for (const section of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-screen]"))) {
      (this.#screens[Number(section.dataset.screen)] ??= []).push(section);
    }
    // Going between the screens, the browser would scroll to where the other one was left, after the focus has been
    // brought to a field. Only a page that is loaded again, or come back to, gets its old place from the browser.
    const setManual = () => setTimeout(() => (history.scrollRestoration = "manual"));
    addEventListener("pageshow", setManual);
    if (document.readyState === "complete") setManual(); // this came after the page was shown
    addEventListener("pagehide", () => (history.scrollRestoration = "auto"));
    addEventListener("popstate", ({ state }) => {
      // What is looked over stays in its place, and so does the form at a link to a place on the page.
      if (state?.stage === "review" || form.hidden && !state || location.hash) return;
      const screen = this.#screenOf(state);
      if (screen === this.#current) return; // what lay above the page has gone, as the search's box
      this.#show(screen);
      this.leaveHidden();
      if (!form.hidden) this.#focus();
    });
    form.addEventListener(REVEAL, ({ target }) => {
      const section = /** @type {HTMLElement} */ (target).closest("[data-screen]");
      const screen = Number(section?.getAttribute("data-screen"));
      if (section && !this.#isWhole && screen !== this.#current) this.#push(screen);
    });
    onClick("letter-previous", () => this.#previous());
    onClick("letter-whole", (event) => {
      event.preventDefault();
      this.#isWhole = !this.#isWhole;
      history.replaceState(history.state, "", location.pathname + (this.#isWhole ? `?${WHOLE}` : ""));
      this.#show(this.#current);
      byId("letter-whole").scrollIntoView({ block: "nearest" });
    });
    this.#show(this.#screenOf(history.state));
  }

  /** @param {any} state of the history: an earlier version of this letter may have had more screens @returns {number} */
  #screenOf(state) {
    return this.#screens[state?.screen] ? state.screen : 0;
  }

  /** @returns {Set<string> | null} the names of the inputs on the screen; null on the last one, as all are looked over next */
  get asked() {
    if (this.#isWhole || this.#next === undefined) return null;
    const inputs = this.#screens[this.#current].flatMap((section) => [...section.querySelectorAll("[name]")]);
    return new Set(inputs.map((input) => input.getAttribute("name") ?? ""));
  }

  /** Goes on to the next screen. */
  next() {
    if (this.#next === undefined) return;
    this.#push(this.#next);
    this.#focus();
  }

  /** The answers are looked over now. */
  markReviewed() {
    this.#isReviewed = true;
    this.renew();
  }

  /** After conditions have hidden or shown whole sections. */
  renew() {
    this.#show(this.#current);
  }

  /** Goes back from a screen on which nothing is asked any more, as answers were deleted or came from elsewhere. */
  leaveHidden() {
    if (this.#asking.includes(this.#current)) return;
    const screen = this.#before;
    history.replaceState({ ...history.state, screen }, "");
    this.#show(screen);
  }

  /** The screens on which something is asked. @returns {number[]} */
  get #asking() {
    const all = this.#screens.map((_, screen) => screen);
    return all.filter((screen) => this.#screens[screen].some(({ hidden }) => !hidden));
  }

  /** @returns {number | undefined} */
  get #next() {
    return this.#asking.find((screen) => screen > this.#current);
  }

  /** The one of them before the screen that is shown. @returns {number} */
  get #before() {
    return this.#asking.filter((screen) => screen < this.#current).at(-1) ?? 0;
  }

  #previous() {
    const before = this.#before;
    // The history's last entry is mostly that screen: going there leaves no second way forward.
    if (history.state?.from === before) return history.back();
    this.#push(before);
    this.#focus();
  }

  /** @param {number} screen */
  #push(screen) {
    history.scrollRestoration = "manual"; // before an entry is pushed: the one that is left keeps what it has then
    history.pushState({ ...history.state, stage: "form", screen, from: this.#current }, "");
    this.#show(screen);
  }

  /** @param {number} screen */
  #show(screen) {
    this.#current = screen;
    const steps = this.#asking;
    this.#screens.forEach((sections, other) => {
      for (const section of sections) {
        section.toggleAttribute("data-shown", this.#isWhole || other === screen);
      }
    });
    const isLast = this.#isWhole || this.#next === undefined;
    write("letter-step", this.#isWhole ? TEXT.stage : TEXT.step(steps.indexOf(screen) + 1, steps.length));
    setHidden(byId("letter-next"), isLast);
    setHidden(byId("letter-check"), !isLast && !this.#isReviewed);
    byId("letter-next").classList.toggle("md-button--primary", !this.#isReviewed);
    setHidden(byId("letter-previous"), this.#isWhole || screen === steps[0]);
    write("letter-whole", this.#isWhole ? TEXT.short : TEXT.whole);
    byId("letter-later", HTMLDetailsElement).open ||= this.#isWhole;
    const { classList } = document.documentElement;
    classList.toggle("letter-whole", this.#isWhole);
    classList.toggle("letter-begun", !this.#isWhole && screen !== steps[0]);
  }

  /** The title of the screen's first section, at the upper edge of the window below the step. */
  #focus() {
    const section = this.#screens[this.#current].find(({ hidden }) => !hidden);
    section?.querySelector("h2")?.focus({ preventScroll: true });
    byId("letter-step").closest("ol")?.scrollIntoView({ block: "start" });
  }
}

/**
 * Set to the same again, it would make the browser style the page anew, with every key.
 *
 * @param {string} id
 * @param {string} text
 */
function write(id, text) {
  const element = byId(id);
  if (element.textContent !== text) element.textContent = text;
}
