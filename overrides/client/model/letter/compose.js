/**
 * The heart: a definition and plain values become a letter, a list of typed blocks. Values go in
 * as runs of their own, never by replacing text in text, so `$&`, `{isi}` or `<b>` stay what they are.
 */

/** @import { Block, ChoiceRow, Definition, Field, Letter, Letterhead, Part, ScreenSignature, Values } from "../types.js" */
/** @import { Answered, NoteOf } from "./fill.js" */

import { DOTS, fill, fillLine } from "./fill.js";
import { plain } from "./inlines.js";
import { cleanLine } from "../text/text.js";
import { selectedChoices } from "../fields/values.js";

/**
 * Composes a letter whose definition has no rules; `full.js` composes any.
 *
 * @param {Definition} definition all of whose parts apply
 * @param {Values} values missing and empty ones become dots to fill in with a pen
 * @param {object} [options]
 * @param {boolean} [options.blank] the letter to fill in by hand, with the words that only it carries
 * @param {Letterhead | null} [options.letterhead] null for printed paper
 * @param {ScreenSignature | null} [options.signature] for a letter that one signs; null to sign it with a pen
 * @param {NoteOf} [options.noteOf] what stands below a User ID
 * @param {Answered["print"]} [options.print] for a definition with formats; `full.js` has them
 * @param {Partial<Composers>} [options.composers] for all its parts; `any_part.js` has those of any letter
 * @returns {Letter}
 */
export function compose(
  definition,
  values,
  { blank = false, letterhead = null, signature = null, noteOf = () => "", print, composers = COMPOSE } = {},
) {
  const fields = new Map(definition.fields.map((field) => [field.id, field]));
  const context = { fields, values, blank, letterhead, signature, noteOf, print };
  const blocks = definition.blocks.flatMap((part) =>
    /** @type {Composers} */ (composers)[part.type](/** @type {never} */ (part), context)
  );
  const author = fill({ text: definition.author, blank: [] }, { ...context, noteOf: () => "" })
    .filter(({ kind }) => kind !== "gap");
  return { title: definition.title, author: cleanLine(plain(author)), blocks: joinRows(blocks) };
}

/** @typedef {Answered & { letterhead: Letterhead | null, signature: ScreenSignature | null }} Context */

/** @typedef {{ [T in Part["type"]]: (part: Extract<Part, { type: T }>, context: Context) => Block | Block[] }} Composers */

/** By a part's type, for letters without rules; `any_part.js` has all. @type {Omit<Composers, "title" | "table" | "group">} */
export const COMPOSE = {
  letterhead: (part, context) => ({
    type: "letterhead",
    height: part.height,
    text: context.blank ? fillLine(part.blank, context) : "",
    letterhead: letterheadOf(part, context),
  }),
  line: (part, context) => ({ type: "line", content: fill(part, context), align: part.align }),
  heading: ({ text }, context) => ({ type: "heading", text: fillLine(text, context) }),
  row: (part, context) => ({
    type: "rows",
    bullet: part.bullet,
    rows: [{ label: fillLine(part.label, context), content: fill(part, context, DOTS.row) }],
  }),
  choices: (part, context) => ({ type: "rows", bullet: part.bullet, rows: [choiceRow(part, context)] }),
  box: (part, context) => ({
    type: "box",
    height: part.height,
    content: fill(part, context, DOTS.boxLine, DOTS.lines),
  }),
  list: ({ title, marker, items, isKept }, context) => ({
    type: "list",
    title: fillLine(title, context),
    marker,
    items: items.map((item) => fill(item, context)),
    isKept,
  }),
  signatures({ room, columns }, context) {
    const made = columns.map(({ above, stamp, below }) => ({
      above: above.map((line) => fill(line, context)),
      stamp: stamp.map((line) => plain(fill(line, context))).join(""),
      signature: context.signature,
      below: below.map((line) => fill(line, context)).filter(({ length }) => length > 0),
    }));
    // As many lines below in each, so that all sign at one height.
    const most = Math.max(...made.map(({ below }) => below.length));
    for (const { below } of made) while (below.length < most) below.push([]);
    return made.length > 0 ? { type: "signatures", room, columns: made } : [];
  },
};

/**
 * @param {Extract<Part, { type: "letterhead" }>} part
 * @param {Context} context
 * @returns {Letterhead | null} the letter's own, or the writer's; typed lines cleaned, empty ones left out
 */
function letterheadOf({ text }, context) {
  const own = plain(fill({ text, blank: [] }, context));
  /** @type {Letterhead | null} */
  const letterhead = own ? { kind: "typed", lines: own.split("\n") } : context.letterhead;
  if (letterhead?.kind !== "typed") return letterhead;
  return { kind: "typed", lines: letterhead.lines.map(cleanLine).filter(Boolean) };
}

/**
 * @param {Extract<Part, { type: "choices" }>} part
 * @param {Context} context
 * @returns {ChoiceRow}
 */
function choiceRow(part, context) {
  const { fields, values } = context;
  const field = /** @type {Field} */ (fields.get(part.field));
  const on = selectedChoices(field, values);
  return {
    label: fillLine(part.label, context),
    choices: field.choices.map(({ id, label }) => ({ text: label, checked: on.includes(id) })),
    field: part.field,
  };
}

/**
 * Rows that follow one another belong to one table, so that their colons align.
 *
 * @param {Block[]} blocks
 * @returns {Block[]}
 */
function joinRows(blocks) {
  /** @type {Block[]} */
  const joined = [];
  for (const block of blocks) {
    const previous = joined.at(-1);
    if (block.type === "rows" && previous?.type === "rows" && previous.bullet === block.bullet) {
      previous.rows.push(...block.rows);
    } else joined.push(block);
  }
  return joined;
}
