/**
 * The heart: a definition and plain values become a letter, a list of typed blocks. Values go in
 * as runs of their own, never by replacing text in text, so `$&`, `{isi}` or `<b>` stay what they are.
 */

/** @import { Block, ChoiceRow, Definition, Field, Inline, Letter, Letterhead, Part, Template, ValueRow, Values } from "../types.js" */

import { cleanLine } from "./text.js";
import { printed, ticked } from "./values.js";

/** Dots to fill in with a pen: how many, by where they stand. */
const DOTS = { row: 90, text: 40, date: 30, boxLine: 145, boxLines: 3 };

/**
 * Composes a letter.
 *
 * @param {Definition} definition
 * @param {Values} values missing and empty ones become dots to fill in with a pen
 * @param {object} [options]
 * @param {boolean} [options.blank] the letter to fill in by hand, with the words that only it carries
 * @param {Letterhead | null} [options.letterhead] null for printed paper
 * @param {NoteOf} [options.noteOf] what stands below a User ID
 * @returns {Letter}
 */
export function compose(definition, values, { blank = false, letterhead = null, noteOf = () => "" } = {}) {
  const fields = new Map(definition.fields.map((field) => [field.id, field]));
  const context = { fields, values, blank, letterhead, noteOf };
  const blocks = definition.blocks.map((part) => COMPOSE[part.type](/** @type {never} */ (part), context));
  const author = fill({ text: definition.author, blank: "" }, { ...context, noteOf: () => "" })
    .filter(({ kind }) => kind !== "gap");
  return { title: definition.title, author: cleanLine(plain(author)), blocks: joinRows(blocks) };
}

/**
 * @typedef {(id: string) => string} NoteOf what is odd about a User ID, "" for nothing: `noteOf` of characters.js, which
 *   a page fetches when it is needed
 *
 * @typedef {{ fields: Map<string, Field>, values: Values, blank: boolean, letterhead: Letterhead | null,
 *   noteOf: NoteOf }} Context
 */

/** @type {{ [T in Part["type"]]: (part: Extract<Part, { type: T }>, context: Context) => Block }} */
const COMPOSE = {
  letterhead: (part, { blank, letterhead }) => ({
    type: "letterhead",
    height: part.height,
    text: blank ? part.blank : "",
    letterhead: letterhead && cleanLetterhead(letterhead),
  }),
  line: (part, context) => ({ type: "line", content: fill(part, context) }),
  heading: (part) => part,
  row: (part, context) => ({
    type: "rows",
    rows: [{ label: part.label, content: fill(part, context, DOTS.row) }],
  }),
  choices: (part, context) => ({ type: "rows", rows: [choiceRow(part, context)] }),
  box: (part, context) => ({
    type: "box",
    height: part.height,
    content: fill(part, context, DOTS.boxLine, DOTS.boxLines),
  }),
  notes: (part) => part,
  signature: (part, context) => ({
    type: "signature",
    lines: part.lines.map((line) => fill(line, context)),
    room: part.room,
    caption: part.caption,
  }),
};

/**
 * @param {{ text: Template, blank: string }} part
 * @param {Context} context
 * @param {number} [dots] in a line of a gap that stands alone
 * @param {number} [lines] of a gap
 * @returns {Inline[]}
 */
export function fill(part, { fields, values, blank, noteOf }, dots = DOTS.text, lines = 1) {
  if (blank && part.blank) return [{ kind: "literal", text: part.blank }];
  /** @type {Inline[]} */
  const content = [];
  /** Of the User IDs in this line; they stand below it. @type {Inline[]} */
  let notes = [];
  for (const token of part.text) {
    const inline = typeof token === "string"
      ? /** @type {Inline} */ ({ kind: "literal", text: token })
      : inlineOf(
        /** @type {Field} */ (fields.get(token.field)),
        values,
        part.text.length === 1 ? dots : 0,
        lines,
      );
    const end = inline.text.indexOf("\n");
    if (notes.length > 0 && end >= 0) {
      if (end > 0) content.push({ ...inline, text: inline.text.slice(0, end) });
      content.push(...notes, { ...inline, text: inline.text.slice(end) });
      notes = [];
    } else content.push(inline);
    const note = inline.verbatim && inline.field ? noteOf(String(values[inline.field])) : "";
    if (note) notes.push({ kind: "value", text: `\n${note}`, field: inline.field });
  }
  return [...content, ...notes];
}

/**
 * @param {Field} field
 * @param {Values} values
 * @param {number} dots of a gap that stands alone; 0 among other text
 * @param {number} lines of a gap
 * @returns {Inline}
 */
function inlineOf(field, values, dots, lines) {
  const text = printed(field, values);
  if (text) {
    return { kind: "value", text, field: field.id, ...(field.kind === "user_id" && { verbatim: true }) };
  }
  const width = field.kind === "date" ? DOTS.date : dots || DOTS.text;
  return { kind: "gap", text: Array(lines).fill(".".repeat(width)).join("\n"), field: field.id };
}

/**
 * @param {Letterhead} letterhead
 * @returns {Letterhead} typed lines cleaned, empty ones left out
 */
function cleanLetterhead(letterhead) {
  if (letterhead.kind === "picture") return letterhead;
  return { kind: "typed", lines: letterhead.lines.map(cleanLine).filter(Boolean) };
}

/**
 * @param {Extract<Part, { type: "choices" }>} part
 * @param {Context} context
 * @returns {ChoiceRow}
 */
function choiceRow(part, { fields, values }) {
  const field = /** @type {Field} */ (fields.get(part.field));
  const on = ticked(field, values);
  return {
    label: part.label,
    choices: field.choices.map(({ id, label }) => ({ text: label, checked: on.includes(id) })),
    field: field.id,
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
    if (block.type === "rows" && previous?.type === "rows") previous.rows.push(...block.rows);
    else joined.push(block);
  }
  return joined;
}

/**
 * A run of inlines as text.
 *
 * @param {Inline[]} content
 * @returns {string} may hold line breaks
 */
export function plain(content) {
  return content.map((inline) => inline.text).join("");
}

/**
 * @param {Letter} letter
 * @returns {Inline[]} the User IDs in it
 */
export function verbatims({ blocks }) {
  return blocks.flatMap((block) => {
    if (block.type === "rows") return block.rows.flatMap((row) => "choices" in row ? [] : row.content);
    if (block.type === "signature") return block.lines.flat();
    return "content" in block ? block.content : [];
  }).filter(({ verbatim }) => verbatim);
}

/**
 * @param {Letter} letter
 * @returns {boolean} whether a User ID in it may need a note
 */
export function hasOddId(letter) {
  return verbatims(letter).some(({ text }) => /[^\w.@-]/.test(text));
}

/**
 * A run of inlines, parted where its lines break.
 *
 * @param {Inline[]} content
 * @returns {Inline[][]} at least one line, whose inlines hold no line break; an empty line has none
 */
export function splitLines(content) {
  /** @type {Inline[][]} */
  const lines = [[]];
  for (const inline of content) {
    inline.text.split("\n").forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text) lines[lines.length - 1].push({ ...inline, text });
    });
  }
  return lines;
}

/**
 * A row's value as lines, a choice with its box first.
 *
 * @param {ValueRow | ChoiceRow} row
 * @returns {Inline[][]}
 */
export function rowLines(row) {
  if (!("choices" in row)) return splitLines(row.content);
  return row.choices.map(({ text, checked }) => [{ kind: "literal", text: `${checkBox(checked)} ${text}` }]);
}

/**
 * The character of a check box.
 *
 * @param {boolean} checked
 * @returns {"☑" | "☐"}
 */
export function checkBox(checked) {
  return checked ? "☑" : "☐";
}
