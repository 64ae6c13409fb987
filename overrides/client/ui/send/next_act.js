/** Which of the three acts comes next: its button is the page's one primary button. */

/** @import { Act, Way } from "../../model/mail/ways.js" */

import { nextAct } from "../../model/mail/ways.js";
import { byId } from "../dom/elements.js";

const PRIMARY = "md-button--primary";

/** What has been done on the page since it was opened. */
export class NextAct {
  #done = { files: 0, joint: 0, isSaved: false, isSent: false, isNoted: false };
  /** @type {Way} */
  #way = "copy";
  /** @type {HTMLElement | null} */
  #send = null;

  /**
   * @param {Way} way
   * @param {HTMLElement} button that opens the e-mail that way
   */
  leadsTo(way, button) {
    this.#way = way;
    this.#send = button;
    this.#show();
  }

  /** @param {number} files that were chosen @param {number} joint PDFs that their photos make */
  chosen(files, joint) {
    Object.assign(this.#done, { files, joint, isSaved: false });
    this.#show();
  }

  /** The photos' PDF is a file of the visitor's. */
  saved() {
    this.#done.isSaved = true;
    this.#show();
  }

  /** The e-mail was opened, or handed over. */
  sent() {
    this.#done.isSent = true;
    this.#show();
  }

  /** It stands in "Permohonan saya". */
  noted() {
    this.#done.isNoted = true;
    this.#show();
  }

  #show() {
    const act = nextAct(this.#way, this.#done);
    const buttons = /** @type {Record<Act, Element | null>} */ ({
      // A camera, where one is offered, is nearer than a file.
      choose: document.querySelector(`label[for=${isCameraOffered() ? "send-camera" : "send-files"}]`),
      save: byId("send-saves").firstElementChild,
      send: this.#send,
      note: byId("send-track"),
    });
    for (const old of byId("send-form").querySelectorAll(`.${PRIMARY}`)) old.classList.remove(PRIMARY);
    if (act) buttons[act]?.classList.add(PRIMARY);
  }
}

/** The style sheet (`scan.css`) says which devices have a camera that is of use. */
function isCameraOffered() {
  const button = byId("send-camera").parentElement;
  return button !== null && getComputedStyle(button).display !== "none";
}
