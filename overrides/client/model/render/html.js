/** The letter as a plain tree of elements: the preview, and what is printed. */

/** @import { Block, ChoiceRow, Inline, Letter } from "../types.js" */
/** @import { VElement, VNode } from "./vnode.js" */

import { checkBox, rowLines } from "../letter/inlines.js";
import { MAX_KEPT_TOGETHER, TEXT } from "../letter/page.js";
import { h } from "./vnode.js";

/** @typedef {{ [T in Block["type"]]: (block: Extract<Block, { type: T }>) => VElement }} HtmlRenderers */

/**
 * @param {Letter} letter
 * @param {Partial<HtmlRenderers>} [renderers] for all its blocks; `any_html.js` has those of any letter
 * @returns {VElement} an article whose classes sheet.css styles
 */
export function renderHtml(letter, renderers = HTML) {
  const blocks = letter.blocks.map((block) =>
    /** @type {HtmlRenderers} */ (renderers)[block.type](/** @type {never} */ (block))
  );
  return h("article", { class: "sheet" }, ...blocks);
}

/** By a block's type, for letters without rules; `any_html.js` has all. @type {Omit<HtmlRenderers, "title" | "table">} */
export const HTML = {
  letterhead({ letterhead, text }) {
    if (!letterhead) return h("div", { class: "sheet-letterhead" }, ...(text ? [text] : []));
    if (letterhead.kind === "typed") {
      return h("div", { class: "sheet-typed" }, ...letterhead.lines.map((line) => h("p", {}, line)));
    }
    return h("div", { class: "sheet-picture" }, h("img", { src: letterhead.url, alt: TEXT.picture }));
  },
  line: ({ content, align }) => h("p", { class: `sheet-line sheet-${align}` }, ...inlines(content)),
  heading: (block) => h("h2", { class: "sheet-heading" }, block.text),
  rows: (block) =>
    h(
      "table",
      { class: block.bullet ? "sheet-rows" : "sheet-rows sheet-plain" },
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
  // Of notes: letters with other lists have rules.
  list: ({ title, items }) =>
    h(
      "section",
      { class: "sheet-list sheet-kept" },
      h("p", {}, title),
      h("ul", {}, ...items.map((item) => h("li", {}, h("span", {}, "• "), ...inlines(item)))),
    ),
  signatures: ({ columns }) =>
    h(
      "section",
      { class: "sheet-signatures" },
      ...columns.map(({ above, stamp, signature, below }) =>
        h(
          "div",
          {},
          ...above.map(paragraph),
          h(
            "div",
            { class: "sheet-room" },
            ...(stamp ? [h("p", {}, stamp)] : []),
            ...(signature ? [h("img", { src: signature.url, alt: signature.words })] : []),
          ),
          ...below.map(paragraph),
        )
      ),
    ),
};

/** @param {ChoiceRow} row */
function choices({ choices, field }) {
  const lines = choices.map(({ text, checked }) =>
    h("div", { class: "sheet-choice" }, `${checkBox(checked)} ${text}`)
  );
  return answer(h("div", { class: "sheet-choices" }, ...lines), field);
}

/** @param {Inline[]} content */
export function paragraph(content) {
  return h("p", {}, ...inlines(content));
}

/**
 * @param {Inline[]} content
 * @returns {VNode[]}
 */
export function inlines(content) {
  return content.map(({ kind, text, verbatim, strong, field = "" }) => {
    if (kind === "literal") return strong ? h("strong", {}, text) : text;
    // Isolated, so that no letter of it turns what stands beside it.
    const shown = verbatim
      ? h("bdi", { class: "sheet-verbatim" }, text)
      : h(strong ? "strong" : "span", { class: `sheet-${kind}` }, text);
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
