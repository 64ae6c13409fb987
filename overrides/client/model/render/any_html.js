/** The blocks of any letter as elements: those with rules load this. */

/** @import { HtmlRenderers } from "./html.js" */

import { markerOf } from "../letter/inlines.js";
import { isLong } from "./long.js";
import { HTML, inlines, paragraph } from "./html.js";
import { h } from "./vnode.js";

/** By a block's type. @type {HtmlRenderers} */
export const HTML_ANY = {
  ...HTML,
  title: ({ text, number }) =>
    h(
      "section",
      { class: "sheet-title" },
      h("h2", {}, text),
      ...(number.length > 0 ? [paragraph(number)] : []),
    ),
  list: ({ title, marker, items, isKept }) =>
    h(
      "section",
      { class: isKept ? "sheet-list sheet-kept" : "sheet-list" },
      ...(title ? [h("p", {}, title)] : []),
      h(
        marker === "bullet" ? "ul" : "ol",
        {},
        ...items.map((item, index) =>
          h("li", {}, h("span", {}, `${markerOf(marker, index)} `), ...inlines(item))
        ),
      ),
    ),
  table: ({ head, widths, rows }) =>
    h(
      "table",
      { class: "sheet-table" },
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          ...head.map((text, index) => h("th", { scope: "col", width: `${widths[index]}%` }, text)),
        ),
      ),
      h(
        "tbody",
        {},
        ...rows.map((cells) =>
          h(
            "tr",
            isLong(cells) ? { class: "sheet-long" } : {},
            ...cells.map((cell) => h("td", {}, ...inlines(cell))),
          )
        ),
      ),
    ),
};
