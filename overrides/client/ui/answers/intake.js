/** Fills in what comes from outside the form: a link, a file, another page of the site. It is said, and can be taken back. */

/** @import { Answers, Values } from "../../model/types.js" */
/** @import { Link } from "../../model/answers/link.js" */
/** @import { FormState } from "./form_state.js" */

import { readLink } from "../../model/answers/link.js";
import { revert } from "../../model/answers/revert.js";
import { kindOf } from "../../model/fields/kinds.js";
import { PassedAnswers } from "../../storage/passed_answers.js";
import { h } from "../../model/render/vnode.js";
import { LiveRegion } from "../components/live_region.js";
import { mount } from "../dom/elements.js";

const TEXT = {
  nothing: "Tautan yang Anda buka tidak mengisi apa pun.",
  fromLink: (/** @type {string} */ what) => `Tautan yang Anda buka ${what}. Periksa sebelum dipakai.`,
  unsaved: " Isian itu belum disimpan.",
  inHistory: "Riwayat peramban menyimpan tautan itu dengan isiannya.",
  use: "Pakai isian ini",
  used: "Isian dari tautan dipakai.",
  fromPage: (/** @type {string} */ what) => `Halaman sebelumnya ${what}. Periksa sebelum dipakai.`,
  chosen: (/** @type {string} */ names) => `Dipilihkan${names}. Ubah bila tidak cocok.`,
  takeBack: "Batalkan",
  takenBack: "Isian dikembalikan seperti sebelumnya.",
  takenBackExcept: (/** @type {string} */ labels) =>
    `Isian dikembalikan, kecuali yang Anda ubah sesudahnya: ${labels}.`,
};

/**
 * @typedef {object} LinkNotice says above the form that a link has filled it in
 * @property {() => void} show says it again, where another notice took the place
 * @property {() => void} confirmed called when the answers are the visitor's own: the notice must no longer say that they are not saved
 *
 * @typedef {object} PageDraft what a page that keeps answers is told of those that come in: `Draft` of the letter's page
 * @property {boolean} isUnconfirmed whether it shows a link's answers that the visitor has not confirmed
 * @property {(notice: LinkNotice) => void} markUnconfirmed
 * @property {() => boolean} confirm
 * @property {() => void} typed
 * @property {() => void} keep
 * @property {() => string} messages what is still to be said of what was brought back; "" for nothing
 */

/** What comes in on one page. */
export class Intake {
  /** What a link has filled in, until the visitor writes or decides. @type {{ before: Answers, written: Answers } | null} */
  #linked = null;

  /**
   * @param {object} parts
   * @param {FormState} parts.formState
   * @param {LiveRegion} parts.notice
   * @param {PageDraft | null} parts.draft null on a page that keeps nothing
   */
  constructor({ formState, notice, draft }) {
    this.formState = formState;
    this.notice = notice;
    this.draft = draft;
    formState.onTyped(() => (this.#linked = null));
  }

  /**
   * Takes the answers of the page's address, once: they are removed from the address bar. Anybody can have made
   * them: none is saved until the visitor types, or says that they are to be used. Those of a link before it go first, or
   * its notice would hide them.
   */
  async openLink() {
    if (!this.#read(location.hash)) return;
    this.#settleTyping();
    const isDropped = this.#dropLinked();
    const link = /** @type {Link} */ (this.#read(location.hash, this.#draftsEmptied()));
    history.replaceState({ ...history.state, isLinked: true }, "", location.pathname + location.search);
    const { filled, what, messages } = link;
    if (filled.length === 0) {
      if (isDropped) this.draft?.typed();
      this.notice.show(this.#joined(TEXT.nothing, ...messages));
      return;
    }
    const { draft } = this;
    let show = () => {};
    draft?.markUnconfirmed({ show: () => show(), confirmed: () => this.#confirmed() });
    const { before, written } = await this.#fill({ values: link.values });
    this.#linked = { before, written };
    const isChanged = JSON.stringify(before) !== JSON.stringify(written);
    if (!isChanged) draft?.confirm();
    const message = this.#joined(
      TEXT.fromLink(what) + (draft && isChanged ? TEXT.unsaved : ""),
      ...messages,
      filled.some((field) => !kindOf(field).isPicked) ? TEXT.inHistory : "",
    );
    const takeBack = { label: TEXT.takeBack, run: () => this.#takeBack(before, written) };
    const use = {
      label: TEXT.use,
      run: () => {
        draft?.typed();
        this.notice.show(TEXT.used, { actions: [takeBack] });
      },
    };
    show = () =>
      void this.notice.show(message, { actions: [...(draft?.isUnconfirmed ? [use] : []), takeBack] });
    show();
  }

  /** Takes what another page of this site has passed on to this one, once: the visitor has pressed a button there for it. */
  async openPassedAnswers() {
    const passed = new PassedAnswers(() => sessionStorage);
    const link = this.#read(passed.waiting(location.pathname));
    if (link) passed.clear();
    if (!link?.filled.length) return;
    const { before, written } = await this.#fill({ values: link.values });
    this.draft?.keep();
    if (link.filled.every((field) => kindOf(field).isPicked)) return this.#showChosen(link, before, written);
    this.#show(this.#joined(TEXT.fromPage(link.what), ...link.messages), before, written);
  }

  /**
   * Takes what the visitor has chosen, as from a file.
   *
   * @param {Parameters<FormState["write"]>[0]} answers
   * @param {string} message
   */
  async take(answers, message) {
    const { before, written, problem } = await this.#fill(answers);
    this.draft?.typed();
    this.#show(this.#joined(message, problem), before, written);
  }

  /** Has the browser tell now of what is being written: told of later, it would be taken for a word on what came in. */
  #settleTyping() {
    const { activeElement } = document;
    if (!(activeElement instanceof HTMLElement) || !this.formState.form.form.contains(activeElement)) return;
    activeElement.blur();
    activeElement.focus({ preventScroll: true });
  }

  /** Takes back what a link has filled in, where nobody has written since. @returns {boolean} whether there was any */
  #dropLinked() {
    if (!this.#linked) return false;
    const { before, written } = this.#linked;
    this.#linked = null;
    this.formState.write(revert(before.values, written.values, this.formState.read().values));
    return true;
  }

  /** @returns {Values} nothing for each text that other answers have drafted: a link brings all of it, and the draft gives way */
  #draftsEmptied() {
    const { form, definition } = this.formState;
    const untouched = form.untouched(form.values());
    const drafts = definition.fields.filter((field) => field.draftedFrom?.length && kindOf(field).isAddedTo);
    return Object.fromEntries(drafts.filter(({ id }) => id in untouched).map(({ id }) => [id, ""]));
  }

  /**
   * @param {string} fragment
   * @param {Values} [instead] of what stands in the form
   * @returns {Link | null}
   */
  #read(fragment, instead = {}) {
    return readLink(this.formState.definition, fragment, { ...this.formState.read().values, ...instead });
  }

  /** @param {Parameters<FormState["write"]>[0]} answers */
  async #fill(answers) {
    const before = this.formState.read();
    const problem = await this.formState.write(answers);
    return { before, written: this.formState.read(), problem };
  }

  /** @param {...string} sentences */
  #joined(...sentences) {
    return [...sentences, this.draft?.messages() ?? ""].filter(Boolean).join(" ");
  }

  /**
   * @param {string} message
   * @param {Answers} before
   * @param {Answers} written
   */
  #show(message, before, written) {
    this.notice.show(message, {
      actions: [{ label: TEXT.takeBack, run: () => this.#takeBack(before, written) }],
    });
  }

  /** The answers are confirmed: the notice no longer says that they are not saved, and stays in its place. */
  #confirmed() {
    this.#linked = null;
    const text = this.notice.root.querySelector("p");
    if (!text?.textContent?.includes(TEXT.unsaved)) return;
    text.textContent = text.textContent.replace(TEXT.unsaved, "");
    this.notice.root.querySelector("button")?.remove();
  }

  /**
   * Says quietly, beside the choice itself, what a button of the site has chosen, until the visitor changes it.
   *
   * @param {Link} link
   * @param {Answers} before
   * @param {Answers} written
   */
  #showChosen({ filled, what }, before, written) {
    const { form } = this.formState;
    const first = form.input(filled[0]).closest(".choice");
    const fieldset = first?.closest("fieldset");
    if (!first || !fieldset) return;
    const place = mount(h("div", { class: "status choice-note", role: "status" }));
    first.before(place);
    const remove = () => place.remove();
    new LiveRegion(place).show(
      TEXT.chosen(what.slice(what.indexOf(":"))),
      {
        actions: [{
          label: TEXT.takeBack,
          run: async () => {
            form.input(filled[0]).focus();
            await this.#putBack(before, written); // which takes the note away
          },
        }],
      },
    );
    fieldset.addEventListener("change", remove);
    form.form.addEventListener("reset", remove);
    this.formState.onWritten(remove);
  }

  /**
   * @param {Answers} before
   * @param {Answers} written
   */
  async #takeBack(before, written) {
    const kept = await this.#putBack(before, written);
    const labels = this.formState.definition.fields.filter(({ id }) => kept.includes(id)).map((
      { label },
    ) => label);
    this.notice.show(
      labels.length ? TEXT.takenBackExcept(labels.join(", ")) : TEXT.takenBack,
    );
  }

  /**
   * What the visitor has written since stays.
   *
   * @param {Answers} before
   * @param {Answers} written
   * @returns {Promise<string[]>} the ids of that
   */
  async #putBack(before, written) {
    this.#linked = null;
    const now = this.formState.read();
    const { values, kept } = revert(before.values, written.values, now.values);
    const isSameHead = JSON.stringify(now.letterhead) === JSON.stringify(written.letterhead);
    await this.formState.write({ values, letterhead: isSameHead ? before.letterhead : null });
    this.draft?.typed();
    return kept;
  }
}
