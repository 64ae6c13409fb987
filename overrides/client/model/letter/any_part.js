/** Composes the parts of any letter: those with rules load this. */

/** @import { Inline, Template } from "../types.js" */
/** @import { Composers, Context } from "./compose.js" */

import { COMPOSE } from "./compose.js";
import { DOTS, fill, fillLine } from "./fill.js";
import { splitLines } from "./inlines.js";
import { INDENT, TEXT_WIDTH, TYPE } from "./page.js";

/** How wide a dot is, in mm. */
const DOT = TYPE.size / 4 * 25.4 / 72;

/**
 * @param {Template} text
 * @param {number} width in percent
 * @param {Context} context
 * @returns {Inline[]} its dots fit into a line; nobody fills in by hand what was left empty because there is none
 */
function cell(text, width, context) {
  const room = Math.floor((TEXT_WIDTH * width / 100 - 2 * INDENT.box - 1) / DOT);
  const content = fill({ text, blank: [] }, context, DOTS.cell);
  const [{ kind = "", field = "" } = {}] = content;
  const isNone = content.length === 1 && kind === "gap" && context.fields.get(field)?.optional &&
    !context.blank;
  if (isNone) return [{ kind: "literal", text: "-" }];
  return content.map((inline) =>
    inline.kind === "gap" ? { ...inline, text: inline.text.slice(0, Math.max(3, room)) } : inline
  );
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
        rows: rows.map(({ cells }) => cells.map((text, index) => cell(text, widths[index], context))),
      }
      : [],
  group: ({ blocks }, context) =>
    blocks.flatMap((part) => COMPOSE_ANY[part.type](/** @type {never} */ (part), context)),
};
