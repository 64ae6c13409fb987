/** Composes the parts of any letter: those with rules load this. */

/** @import { Inline, Template } from "../types.js" */
/** @import { Composers, Context } from "./compose.js" */

import { COMPOSE } from "./compose.js";
import { DOTS, fill, fillLine } from "./fill.js";
import { splitLines } from "./inlines.js";

/**
 * @param {Template} text
 * @param {Context} context
 * @returns {Inline[]} nobody fills in by hand what was left empty because there is none
 */
function cell(text, context) {
  const content = fill({ text, blank: [] }, context, DOTS.cell);
  const [{ kind = "", field = "" } = {}] = content;
  const isNone = content.length === 1 && kind === "gap" && context.fields.get(field)?.optional &&
    !context.blank;
  return isNone ? [{ kind: "literal", text: "-" }] : content;
}

/** By a part's type. @type {Composers} */
export const COMPOSE_ANY = {
  ...COMPOSE,
  title: (part, context) => ({
    type: "title",
    text: fillLine(part.text, context),
    number: fill({ text: part.number, blank: [] }, context),
  }),
  list({ title, marker, items, isParted, isKept }, context) {
    const filled = items.map((item) => fill(item, context, DOTS.row, isParted ? DOTS.lines : 1));
    const shown = (isParted ? filled.flatMap(splitLines) : filled).filter(({ length }) => length > 0);
    return shown.length > 0
      ? { type: "list", title: fillLine(title, context), marker, items: shown, isKept }
      : [];
  },
  table: ({ head, widths, rows }, context) =>
    rows.length > 0
      ? {
        type: "table",
        head: head.map((text) => fillLine(text, context)),
        widths,
        rows: rows.map(({ cells }) => cells.map((text) => cell(text, context))),
      }
      : [],
  group: ({ blocks }, context) =>
    blocks.flatMap((part) => COMPOSE_ANY[part.type](/** @type {never} */ (part), context)),
};
