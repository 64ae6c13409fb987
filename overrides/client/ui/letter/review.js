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
  leftOut: (/** @type {number} */ count) => `${count} isian opsional kosong`,
  fill: "Isi",
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
  const rows = all.flatMap(({ rows }) => rows);
  const attention = rows.filter(({ message }) => message);
  const leftOut = rows.filter(isLeftOut);
  const isOpen = root.querySelector("details")?.open;
  const inHand = root.contains(document.activeElement) && document.activeElement?.getAttribute("data-change");
  root.replaceChildren(
    ...(attention.length ? [mount(attentionList(attention))] : []),
    ...all.flatMap(({ title, rows }) => {
      const shown = rows.filter((row) => !isLeftOut(row));
      if (shown.length === 0) return [];
      return [
        ...(title ? [mount(h("h3", {}, title))] : []),
        mount(h("dl", { class: "answer-list" }, ...shown.map(rowOf))),
      ];
    }),
    ...(leftOut.length ? [mount(leftOutList(leftOut, isOpen))] : []),
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
  const items = rows.map(({ field, label, lines, message }) =>
    h(
      "li",
      {},
      h(
        "a",
        { href: `#${field}`, "data-change": field },
        // What asks for an empty answer names it.
        lines.length === 0 || message.startsWith(label) ? message : `${label}: ${message}`,
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

/** @param {Row} row @returns {boolean} whether it may stay empty, and is */
function isLeftOut({ lines, message }) {
  return lines.length === 0 && message === "";
}

/**
 * What may stay empty, in one line that opens.
 *
 * @param {Row[]} rows
 * @param {boolean} [isOpen]
 * @returns {VNode}
 */
function leftOutList(rows, isOpen) {
  const items = rows.map((row) =>
    h("div", { class: "answer-row answer-row--left-out" }, h("dt", {}, row.label), changeOf(row, TEXT.fill))
  );
  return h(
    "details",
    { class: "answers-left-out", ...(isOpen ? { open: "" } : {}) },
    h("summary", {}, TEXT.leftOut(rows.length)),
    h("dl", { class: "answer-list" }, ...items),
  );
}

/**
 * @param {Row} row
 * @param {string} verb
 * @returns {VNode} the button that leads to its field
 */
function changeOf({ field, label }, verb) {
  return h(
    "dd",
    {},
    h(
      "button",
      { type: "button", class: "text-button", "data-change": field },
      verb,
      h("span", { class: "site-unseen" }, ` ${label}`),
    ),
  );
}

/**
 * @param {Row} row one that is filled in, or missing
 * @returns {VNode}
 */
function rowOf(row) {
  const { label, lines, isVerbatim, note, message } = row;
  const value = lines.length
    ? h("span", { class: isVerbatim ? "answer answer--verbatim" : "answer" }, lines.join("\n"))
    : h("span", { class: "answer-missing" }, TEXT.empty);
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
    changeOf(row, TEXT.change),
  );
}
