/** The answers to look over, each with a button that leads back to it. */

/** @import { LetterheadAnswers } from "../../model/types.js" */
/** @import { Row } from "../../model/letter/review.js" */
/** @import { VNode } from "../../model/render/vnode.js" */
/** @import { FormState } from "../answers/form_state.js" */

import { attentionSentence, review } from "../../model/letter/review.js";
import { h } from "../../model/render/vnode.js";
import { mount } from "../dom/elements.js";

const TEXT = {
  letterhead: "Kop surat",
  letterheads: { none: "Dicetak di kertas berkop", picture: "Gambar", typed: "Diketik" },
  noPicture: "Gambar kop belum dipilih.",
  attention: (/** @type {number} */ count) => `${count} isian perlu diperiksa`,
  empty: "Tidak diisi",
  change: "Ubah",
};

/** The review on the page. */
export class Review {
  #root;
  #place;
  #formState;
  #change;
  /** The answers that it shows, as a snapshot. */
  #shown = "";
  /** What is missing or doubtful in them, as a sentence; "" for nothing. */
  attention = "";

  /**
   * @param {object} parts
   * @param {HTMLElement} parts.root what it holds is replaced
   * @param {HTMLElement} parts.attention where the sentence stands
   * @param {FormState} parts.formState
   * @param {(field: string) => void} parts.change called with the id of a field, or "letterhead"
   */
  constructor({ root, attention, formState, change }) {
    this.#root = root;
    this.#place = attention;
    this.#formState = formState;
    this.#change = change;
  }

  /** Shows the answers as they stand. */
  draw() {
    this.#shown = this.#formState.snapshot();
    const { values, letterhead } = this.#formState.read();
    const sections = review(this.#formState.definition, values, new Date());
    this.attention = attentionSentence(showReview(this.#root, sections, letterhead, this.#change));
    this.#place.textContent = this.attention;
  }

  /** Shows what was filled in without a word since. */
  renew() {
    if (this.#formState.snapshot() !== this.#shown) this.draw();
  }

  /** Shows nothing: the answers have changed, and nobody looks them over. */
  clear() {
    this.#root.replaceChildren();
  }
}

/**
 * @param {HTMLElement} root what it holds is replaced
 * @param {{ title: string, rows: Row[] }[]} sections
 * @param {LetterheadAnswers | null} letterhead null for a letter without one
 * @param {(field: string) => void} change called with the id of a field, or "letterhead"
 * @returns {Row[]} those that are missing or doubtful
 */
function showReview(root, sections, letterhead, change) {
  // The letterhead's one row says itself what it is.
  const all = letterhead ? [{ title: "", rows: [letterheadRow(letterhead)] }, ...sections] : sections;
  const attention = all.flatMap(({ rows }) => rows).filter(({ message }) => message);
  const inHand = root.contains(document.activeElement) && document.activeElement?.getAttribute("data-change");
  root.replaceChildren(
    ...(attention.length ? [mount(attentionList(attention))] : []),
    ...all.flatMap(({ title, rows }) => [
      ...(title ? [mount(h("h3", {}, title))] : []),
      mount(h("dl", { class: "answer-list" }, ...rows.map(rowOf))),
    ]),
  );
  for (const control of root.querySelectorAll("[data-change]")) {
    const { dataset } = /** @type {HTMLElement} */ (control);
    control.addEventListener("click", (event) => {
      event.preventDefault(); // leaves no #hash behind
      change(dataset.change ?? "");
    });
    // A button that the visitor is using keeps the focus when it is drawn again.
    if (control.localName === "button" && dataset.change === inHand) {
      /** @type {HTMLElement} */ (control).focus();
    }
  }
  return attention;
}

/**
 * @param {LetterheadAnswers} letterhead
 * @returns {Row}
 */
function letterheadRow({ kind, lines, picture }) {
  return {
    field: "letterhead",
    label: TEXT.letterhead,
    lines: kind === "typed" ? lines.filter(Boolean) : [TEXT.letterheads[kind]],
    note: "",
    message: kind === "picture" && !picture ? TEXT.noPicture : "",
  };
}

/**
 * What is to be looked at first: a warning far down a long list is seen by nobody.
 *
 * @param {Row[]} rows
 * @returns {VNode}
 */
function attentionList(rows) {
  const items = rows.map(({ field, label, message }) =>
    h(
      "li",
      {},
      h(
        "a",
        { href: `#${field}`, "data-change": field },
        message.startsWith(label) ? message : `${label}: ${message}`,
      ),
    )
  );
  return h(
    "div",
    { class: "field-summary review-attention" },
    h("h3", {}, TEXT.attention(rows.length)),
    h("ul", {}, ...items),
  );
}

/**
 * @param {Row} row
 * @returns {VNode}
 */
function rowOf({ field, label, lines, note, message }) {
  // An answer that may stay empty is no fault: only what is missing or doubtful has a colour.
  const value = lines.length
    ? h("span", { class: "answer" }, lines.join("\n"))
    : h("span", { class: message ? "answer-missing" : "answer-left-out" }, TEXT.empty);
  return h(
    "div",
    { class: message ? "answer-row answer-row--attention" : "answer-row" },
    h("dt", {}, label),
    h(
      "dd",
      {},
      value,
      ...(note ? [h("span", { class: "answer-note" }, note)] : []),
      ...(message ? [h("span", { class: "message--warning" }, message)] : []),
    ),
    h(
      "dd",
      {},
      h(
        "button",
        { type: "button", class: "text-button", "data-change": field },
        TEXT.change,
        h("span", { class: "site-unseen" }, ` ${label}`),
      ),
    ),
  );
}
