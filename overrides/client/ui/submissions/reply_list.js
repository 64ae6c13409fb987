/** The answers that came to one letter: as many as there are, each saved as it is typed. */

/** @import { Reply } from "../../model/submission/submission.js" */
/** @import { LiveRegion } from "../components/live_region.js" */

import { hasContent } from "../../model/submission/submission.js";
import { TemplateInstance } from "../dom/template.js";
import { showFieldMessage } from "../components/field_message.js";

const TEXT = {
  title: (/** @type {number} */ number) => `Balasan ${number}`,
  removed: (/** @type {string} */ title) => `${title} sudah dihapus.`,
  undo: "Batalkan",
  undone: (/** @type {string} */ title) => `${title} kembali.`,
};

/** A card's replies. */
export class ReplyList {
  /**
   * @param {object} parts
   * @param {HTMLElement} parts.root
   * @param {Reply[]} parts.replies
   * @param {(day: string) => string} parts.error what is wrong with a day, "" for nothing
   * @param {LiveRegion} parts.status says what was removed
   * @param {(replies: Reply[]) => boolean} parts.changed false when it cannot be stored
   */
  constructor({ root, replies, error, status, changed }) {
    this.root = root;
    this.error = error;
    this.status = status;
    this.changed = changed;
    this.replies = replies.length > 0 ? replies : [emptyReply()];
    this.#draw();
  }

  /**
   * Adds one in the place of an empty one, and goes there.
   *
   * @param {string} [day] ISO: it came then, which is saved
   */
  add(day = "") {
    if (day) this.replies = this.replies.filter(hasContent);
    this.replies.push({ day, text: "" });
    this.#draw();
    this.root.lastElementChild?.querySelector("input")?.focus();
    if (day) this.#save();
  }

  #draw() {
    this.root.replaceChildren(...this.replies.map((reply, index) => this.#item(reply, index)));
  }

  /**
   * @param {Reply} reply
   * @param {number} index
   */
  #item(reply, index) {
    const item = new TemplateInstance("track-reply");
    item.show("title", TEXT.title(index + 1));
    const [day, text] = [item.input("day"), item.input("text")];
    [day.value, text.value] = [reply.day, reply.text];
    const readDay = () => {
      const error = day.value === "" && !day.validity.badInput ? "" : this.error(day.value);
      showFieldMessage(day, error);
      if (error) return;
      if (reply.day === day.value) return;
      reply.day = day.value;
      this.#save();
    };
    const readText = () => {
      if (reply.text === text.value) return;
      reply.text = text.value;
      this.#save();
    };
    // A browser that fills in may fire the one or the other.
    for (const type of ["input", "change"]) {
      day.addEventListener(type, readDay);
      text.addEventListener(type, readText);
    }
    item.button("remove").hidden = this.replies.length === 1 && !hasContent(reply);
    item.button("remove").addEventListener("click", () => this.#remove(reply));
    return item.root;
  }

  /** @param {Reply} reply */
  #remove(reply) {
    const place = this.replies.indexOf(reply);
    const title = TEXT.title(place + 1);
    this.replies = this.replies.filter((other) => other !== reply);
    if (this.replies.length === 0) this.replies.push(emptyReply());
    this.#draw();
    if (!hasContent(reply)) return this.root.querySelector("input")?.focus();
    if (!this.#save()) return;
    const undo = () => {
      const others = this.replies.filter(hasContent);
      this.replies = [...others.slice(0, place), reply, ...others.slice(place)];
      this.#draw();
      if (this.#save()) this.status.show(TEXT.undone(title));
      this.status.root.focus({ preventScroll: true });
    };
    this.status.show(TEXT.removed(title), { isAnswer: true, actions: [{ label: TEXT.undo, run: undo }] });
    this.status.root.focus({ preventScroll: true }); // the button has gone
  }

  /** @returns {boolean} whether it is stored */
  #save() {
    const button = /** @type {HTMLElement | null} */ (this.root.querySelector("[data-do=remove]"));
    if (button) button.hidden = this.replies.length === 1 && !hasContent(this.replies[0]);
    return this.changed(this.replies.filter(hasContent));
  }
}

/** @returns {Reply} */
function emptyReply() {
  return { day: "", text: "" };
}
