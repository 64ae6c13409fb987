/** The answers to look over, each with a button that leads back to it. */

/** @import { LetterheadAnswers } from "../types.js" */
/** @import { Row } from "../model/review.js" */
/** @import { Tree } from "../model/render/html.js" */

import { mount } from "./mount.js";

const LETTERHEADS = { none: "Dicetak di kertas berkop", picture: "Gambar", typed: "Diketik" };

/**
 * @param {HTMLElement} root what it holds is replaced
 * @param {{ title: string, rows: Row[] }[]} sections
 * @param {LetterheadAnswers | null} letterhead null for a letter without one
 * @param {(field: string) => void} change called with the id of a field, or "letterhead"
 */
export function showReview(root, sections, letterhead, change) {
  const rows = letterhead && [{
    field: "letterhead",
    label: "Kop surat",
    lines: letterhead.kind === "typed" ? letterhead.lines.filter(Boolean) : [LETTERHEADS[letterhead.kind]],
    warning: letterhead.kind === "picture" && !letterhead.picture ? "Gambar kop belum dipilih." : "",
  }];
  // The letterhead's one row says itself what it is.
  const all = rows ? [{ title: "", rows }, ...sections] : sections;
  const inHand = root.contains(document.activeElement) && document.activeElement?.getAttribute("data-change");
  root.replaceChildren(
    ...all.flatMap(({ title, rows }) => [
      ...(title ? [mount({ tag: "h3", attributes: {}, children: [title] })] : []),
      mount({ tag: "dl", attributes: { class: "letter-answers" }, children: rows.map(rowOf) }),
    ]),
  );
  for (const button of root.querySelectorAll("button")) {
    button.addEventListener("click", () => change(button.dataset.change ?? ""));
    // Drawn anew under the visitor's hands, it keeps the focus.
    if (button.dataset.change === inHand) button.focus();
  }
}

/**
 * @param {Row} row
 * @returns {Tree}
 */
function rowOf({ field, label, lines, warning }) {
  const value = lines.length
    ? [element("span", "letter-answer", lines.join("\n"))]
    : [element("span", "letter-unanswered", "Tidak diisi")];
  return element(
    "div",
    "letter-row",
    element("dt", "", label),
    element("dd", "", ...value, ...(warning ? [element("span", "letter-message--warning", warning)] : [])),
    element("dd", "", {
      tag: "button",
      attributes: { type: "button", class: "letter-change", "data-change": field },
      children: ["Ubah", element("span", "site-unseen", ` ${label}`)],
    }),
  );
}

/**
 * @param {string} tag
 * @param {string} className
 * @param {...Tree} children
 * @returns {Tree}
 */
function element(tag, className, ...children) {
  return { tag, attributes: className ? { class: className } : {}, children };
}
