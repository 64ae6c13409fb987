/** The answers that came to one letter: as many as there are, each saved as it is typed. */

/** @import { Reply } from "../../model/submission/submission.js" */

import { hasContent } from "../../model/submission/submission.js";
import { TemplateInstance } from "../dom/template.js";
import { h } from "../../model/render/vnode.js";
import { ask } from "../components/dialog.js";
import { showFieldMessage } from "../components/field_message.js";

const TEXT = {
  title: (/** @type {number} */ number) => `Balasan ${number}`,
  removeTitle: "Hapus balasan ini?",
  removeBody: "Tanggal dan isi balasan ini dihapus dari catatan.",
  remove: "Hapus",
};

/** A card's replies. */
export class ReplyList {
  /**
   * @param {object} parts
   * @param {HTMLElement} parts.root
   * @param {Reply[]} parts.replies
   * @param {(day: string) => string} parts.error what is wrong with a day, "" for nothing
   * @param {(replies: Reply[]) => void} parts.changed
   */
  constructor({ root, replies, error, changed }) {
    this.root = root;
    this.error = error;
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
  async #remove(reply) {
    const question = [h("p", {}, TEXT.removeBody)];
    if (hasContent(reply) && !await ask(TEXT.removeTitle, question, TEXT.remove)) return;
    this.replies = this.replies.filter((other) => other !== reply);
    if (this.replies.length === 0) this.replies.push(emptyReply());
    this.#draw();
    this.#save();
    this.root.querySelector("input")?.focus();
  }

  #save() {
    const button = /** @type {HTMLElement | null} */ (this.root.querySelector("[data-do=remove]"));
    if (button) button.hidden = this.replies.length === 1 && !hasContent(this.replies[0]);
    this.changed(this.replies.filter(hasContent));
  }
}

/** @returns {Reply} */
function emptyReply() {
  return { day: "", text: "" };
}
