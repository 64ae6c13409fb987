/** The letter as a plain tree of elements: the preview, and what is printed. */

/** @import { Block, ChoiceRow, Inline, Letter } from "../types.js" */
/** @import { VElement, VNode } from "./vnode.js" */

import { checkBox, rowLines } from "../letter/inlines.js";
import { MAX_KEPT_TOGETHER, PICTURE_WORDS } from "../letter/page.js";
import { h } from "./vnode.js";

/**
 * @param {Letter} letter
 * @returns {VElement} an article whose classes sheet.css styles
 */
export function renderHtml(letter) {
  const blocks = letter.blocks.map((block) => RENDER[block.type](/** @type {never} */ (block)));
  return h("article", { class: "sheet" }, ...blocks);
}

/** @type {{ [T in Block["type"]]: (block: Extract<Block, { type: T }>) => VElement }} */
const RENDER = {
  letterhead({ letterhead, text }) {
    if (!letterhead) return h("div", { class: "sheet-letterhead" }, ...(text ? [text] : []));
    if (letterhead.kind === "typed") {
      return h("div", { class: "sheet-typed" }, ...letterhead.lines.map((line) => h("p", {}, line)));
    }
    return h("div", { class: "sheet-picture" }, h("img", { src: letterhead.url, alt: PICTURE_WORDS }));
  },
  line: (block) => h("p", { class: "sheet-line" }, ...inlines(block.content)),
  heading: (block) => h("h2", { class: "sheet-heading" }, block.text),
  rows: (block) =>
    h(
      "table",
      { class: "sheet-rows" },
      h(
        "tbody",
        {},
        ...block.rows.map((row) =>
          h(
            "tr",
            rowLines(row).length > MAX_KEPT_TOGETHER ? { class: "sheet-long" } : {},
            h("th", { scope: "row" }, h("span", {}, row.label), h("span", {}, " :")),
            h("td", {}, ...("choices" in row ? [choices(row)] : inlines(row.content))),
          )
        ),
      ),
    ),
  box: (block) => h("div", { class: "sheet-box" }, ...inlines(block.content)),
  notes: (block) =>
    h(
      "section",
      { class: "sheet-notes" },
      h("p", {}, block.title),
      h("ul", {}, ...block.items.map((item) => h("li", {}, item))),
    ),
  signature: (block) =>
    h(
      "section",
      { class: "sheet-signature" },
      ...block.lines.map((line) => h("p", {}, ...inlines(line))),
      h("p", { class: "sheet-caption" }, block.caption),
    ),
};

/** @param {ChoiceRow} row */
function choices({ choices, field }) {
  const lines = choices.map(({ text, checked }) =>
    h("div", { class: "sheet-choice" }, `${checkBox(checked)} ${text}`)
  );
  return answer(h("div", { class: "sheet-choices" }, ...lines), field);
}

/**
 * @param {Inline[]} content
 * @returns {VNode[]}
 */
function inlines(content) {
  return content.map(({ kind, text, verbatim, field = "" }) => {
    if (kind === "literal") return text;
    // Isolated, so that no letter of it turns what stands beside it.
    const shown = verbatim
      ? h("bdi", { class: "sheet-verbatim" }, text)
      : h("span", { class: `sheet-${kind}` }, text);
    return answer(shown, field);
  });
}

/**
 * Marks what answers a field, so that the preview can show it while the field is filled in.
 *
 * @param {VElement} tree
 * @param {string} field
 * @returns {VElement}
 */
function answer(tree, field) {
  return { ...tree, attributes: { ...tree.attributes, "data-answers": field } };
}
