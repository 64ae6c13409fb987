/** The letter as a plain tree of elements: the preview, and what is printed. Knows no page. */

/** @import { Block, ChoiceRow, Inline, Letter } from "../types.js" */

import { checkBox, rowLines } from "../letter/inlines.js";
import { MAX_KEPT_TOGETHER, PICTURE_WORDS } from "../letter/page.js";

/**
 * @typedef {object} VElement
 * @property {string} tag
 * @property {Record<string, string>} attributes
 * @property {VNode[]} children
 * @typedef {VElement | string} VNode a string is text, never markup
 */

/**
 * @param {Letter} letter
 * @returns {VElement} an article whose classes letter.css styles
 */
export function renderHtml(letter) {
  const blocks = letter.blocks.map((block) => RENDER[block.type](/** @type {never} */ (block)));
  return element("article", "sheet", ...blocks);
}

/** @type {{ [T in Block["type"]]: (block: Extract<Block, { type: T }>) => VElement }} */
const RENDER = {
  letterhead({ letterhead, text }) {
    if (!letterhead) return element("div", "sheet-letterhead", ...(text ? [text] : []));
    if (letterhead.kind === "typed") {
      return element("div", "sheet-typed", ...letterhead.lines.map((line) => element("p", "", line)));
    }
    const attributes = { src: letterhead.url, alt: PICTURE_WORDS };
    return element("div", "sheet-picture", { tag: "img", attributes, children: [] });
  },
  line: (block) => element("p", "sheet-line", ...inlines(block.content)),
  heading: (block) => element("h2", "sheet-heading", block.text),
  rows: (block) =>
    element(
      "table",
      "sheet-rows",
      element(
        "tbody",
        "",
        ...block.rows.map((row) =>
          element(
            "tr",
            rowLines(row).length > MAX_KEPT_TOGETHER ? "sheet-long" : "",
            {
              tag: "th",
              attributes: { scope: "row" },
              children: [element("span", "", row.label), element("span", "", " :")],
            },
            element("td", "", ...("choices" in row ? [choices(row)] : inlines(row.content))),
          )
        ),
      ),
    ),
  box: (block) => element("div", "sheet-box", ...inlines(block.content)),
  notes: (block) =>
    element(
      "section",
      "sheet-notes",
      element("p", "", block.title),
      element("ul", "", ...block.items.map((item) => element("li", "", item))),
    ),
  signature: (block) =>
    element(
      "section",
      "sheet-signature",
      ...block.lines.map((line) => element("p", "", ...inlines(line))),
      element("p", "sheet-caption", block.caption),
    ),
};

/** @param {ChoiceRow} row */
function choices({ choices, field }) {
  const lines = choices.map(({ text, checked }) =>
    element("div", "sheet-choice", `${checkBox(checked)} ${text}`)
  );
  return answer(element("div", "sheet-choices", ...lines), field);
}

/**
 * @param {Inline[]} content
 * @returns {VNode[]}
 */
function inlines(content) {
  return content.map(({ kind, text, verbatim, field = "" }) => {
    if (kind === "literal") return text;
    // Isolated, so that no letter of it turns what stands beside it.
    const shown = verbatim ? element("bdi", "sheet-verbatim", text) : element("span", `sheet-${kind}`, text);
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

/**
 * @param {string} tag
 * @param {string} className "" for none
 * @param {...VNode} children
 * @returns {VElement}
 */
function element(tag, className, ...children) {
  return { tag, attributes: className ? { class: className } : {}, children };
}
