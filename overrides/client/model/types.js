/**
 * The shapes that travel between the definition, the model and the renderers.
 * The first half is written by `client_definition` in macros/model/letters/client.py; the second by compose.js.
 *
 * @typedef {keyof typeof import("./fields/kinds.js").KINDS} FieldKind
 *
 * @typedef {object} Choice
 * @property {string} id
 * @property {string} label
 * @property {string} text the same within a sentence; "" for the label
 * @property {When} [when]
 *
 * @typedef {object} Condition what must hold of the answers; with no more than a field, that it is filled in
 * @property {string} field id, or that of a group, which is filled in when one of its fields is
 * @property {string[]} oneOf ids of choices, or texts; none when it does not ask so
 * @property {string[]} noneOf likewise
 * @property {boolean} empty
 * @property {boolean} [blank] whether what has it is in the letter to fill in by hand; without it, it is
 * @property {Condition | null} also what must hold as well
 *
 * @typedef {Condition | null} When without one, it applies always
 *
 * @typedef {object} Field
 * @property {string} id in a group: the group's, the entry's number, and its own (`kejadian.2.jam`)
 * @property {FieldKind} kind
 * @property {string} label
 * @property {boolean} optional
 * @property {string} empty message when it is empty; "" for the usual one
 * @property {string} initial
 * @property {boolean} today whether it starts as today's date
 * @property {string} follows id of the field it copies until it is changed; "" for none
 * @property {{ text: Template, choice?: string, when?: When }[]} [draftedFrom] sentences that write it, or choices that are
 *   made, until it is changed
 * @property {When} [when]
 * @property {{ value: string, warning: string } | null} expected
 * @property {string} company name of the company's fact it asks, the same in every letter; "" for none
 * @property {Choice[]} choices
 * @property {number[]} lengths how many digits are usual; none for another kind
 * @property {string} [entry] the entry of a group that it belongs to (`kejadian.2`), where it is asked for only when that
 *   is not empty
 *
 * @typedef {Pick<Field, "id" | "kind" | "choices"> & { optional?: boolean }} PrintedField what of it printing an answer needs
 *
 * @typedef {{ field: string, format?: string }} Place of an answer; its format is among those of its kind, "" or none for the usual one
 * @typedef {(string | Place)[]} Template literal text and fields, in order
 *
 * @typedef {"left" | "center" | "right" | "justify"} Align
 * @typedef {"number" | "letter" | "bullet"} Marker of a list's items
 *
 * @typedef {{ text: Template, blank: Template, when?: When, each?: string, hideWhenEmpty?: boolean, strong?: boolean }} TextPart an item
 *   of a list, or a line where one signs
 *
 * With `each`, a part is repeated for each entry of a group that is filled in.
 *
 * @typedef {{ type: "letterhead", when?: When, height: number, text: Template, blank: Template }} LetterheadPart height in mm;
 *   text: a letterhead of the letter's own, none for the writer's
 * @typedef {{ type: "title", when?: When, text: Template, number: Template }} TitlePart
 * @typedef {{ type: "line", when?: When, each?: string, text: Template, blank: Template, align: Align, strong?: boolean,
 *   hideWhenEmpty?: boolean }} LinePart
 * @typedef {{ type: "heading", when?: When, text: Template }} HeadingPart
 * @typedef {{ type: "row", when?: When, each?: string, label: Template, text: Template, blank: Template, bullet: boolean,
 *   hideWhenEmpty?: boolean }} RowPart
 * @typedef {{ type: "choices", when?: When, label: Template, field: string, bullet: boolean,
 *   hideWhenEmpty?: boolean }} ChoicesPart
 * @typedef {{ type: "box", when?: When, text: Template, blank: Template, height: number }} BoxPart height in mm
 * @typedef {{ type: "list", when?: When, title: Template, marker: Marker, items: TextPart[], isParted: boolean,
 *   isKept: boolean, hideWhenEmpty?: boolean }} ListPart isParted: each line of what is filled in is an item; isKept: on one
 *   page, with what follows
 * @typedef {{ type: "table", when?: When, head: Template[], widths: number[],
 *   rows: { cells: Template[], when?: When, each?: string, hideWhenEmpty?: boolean }[] }} TablePart widths in percent
 * @typedef {{ when?: When, above: TextPart[], stamp: TextPart[], below: TextPart[] }} SignatureColumnPart stamp: what the
 *   box for it says, none for no box
 * @typedef {{ type: "signatures", when?: When, room: number, columns: SignatureColumnPart[] }} SignaturesPart room in mm
 * @typedef {{ type: "group", when?: When, each?: string, blocks: Part[] }} GroupPart parts that are repeated together
 * @typedef {LetterheadPart | TitlePart | LinePart | HeadingPart | RowPart | ChoicesPart | BoxPart | ListPart | TablePart
 *   | SignaturesPart | GroupPart} Part one entry of a definition's `blocks`
 *
 * @typedef {object} Definition
 * @property {string} id
 * @property {string} title
 * @property {Template} author who writes it, for the file's properties
 * @property {Template} fileName
 * @property {{ title: string, fields: string[], when?: When }[]} sections the form's, with the ids of their fields
 * @property {Field[]} fields all of them, in the form's order
 * @property {Part[]} blocks
 * @property {boolean} hasRules whether it has conditions, `hideWhenEmpty`, formats, drafted texts,
 *   groups, titles, tables or lists that are no notes: `full.js` composes it then
 * @property {{ subject: Template, text: Template } | null} mail the e-mail that carries it
 *
 * @typedef {Record<string, string | string[]>} Values what the visitor typed, by field id: text, an
 *   ISO date (2026-11-22), the id of the picked choice, or those of the ticked ones
 *
 * @typedef {object} Inline a run of text that knows where it came from
 * @property {"literal" | "value" | "gap"} kind the definition's words, the visitor's, or dots to fill in
 * @property {string} text never empty; a value may hold line breaks (\n)
 * @property {string} [field] id of the field it answers
 * @property {boolean} [strong] printed in bold
 * @property {boolean} [verbatim] evidence: every character counts. It stands in one piece, in a fixed-width face
 *
 * @typedef {{ label: string, content: Inline[] }} ValueRow
 * @typedef {{ label: string, choices: { text: string, checked: boolean }[], field: string }} ChoiceRow
 *
 * @typedef {object} Picture
 * @property {"picture"} kind
 * @property {Uint8Array} bytes a JPEG
 * @property {string} url the same as a data URL
 * @property {number} width pixels
 * @property {number} height pixels
 *
 * @typedef {Picture & { words: string }} ScreenSignature what was signed on the screen: it fills the room (`signingRoom`);
 *   words: what stands for it where it cannot be seen
 *
 * @typedef {{ kind: "typed", lines: string[] }} TypedLetterhead the first line is the company's name
 * @typedef {Picture | TypedLetterhead} Letterhead
 *
 * @typedef {object} LetterheadAnswers the letterhead's part of the form, as it is kept
 * @property {"none" | "picture" | "typed"} kind
 * @property {string[]} lines
 * @property {string} picture a data URL; "" for none
 *
 * @typedef {{ values: Values, letterhead: LetterheadAnswers | null }} Answers all that the form holds; the
 *   letterhead is null when the letter has no room for one, or when it is left out
 *
 * @typedef {object} LetterheadBlock
 * @property {"letterhead"} type
 * @property {number} height of the room when there is no letterhead, in mm
 * @property {string} text printed in that room; "" for nothing
 * @property {Letterhead | null} letterhead
 * @typedef {{ type: "title", text: string, number: Inline[] }} TitleBlock number: the line below it; empty for none
 * @typedef {{ type: "line", content: Inline[], align: Align }} LineBlock one paragraph
 * @typedef {{ type: "heading", text: string }} HeadingBlock
 * @typedef {{ type: "rows", rows: (ValueRow | ChoiceRow)[], bullet: boolean }} RowsBlock neighbours, aligned
 * @typedef {{ type: "box", content: Inline[], height: number }} BoxBlock least height in mm
 * @typedef {{ type: "list", title: string, marker: Marker, items: Inline[][], isKept: boolean }} ListBlock title: ""
 *   for none; isKept: on one page, with what follows
 * @typedef {{ type: "table", head: string[], widths: number[], rows: Inline[][][] }} TableBlock widths in percent
 * @typedef {{ above: Inline[][], stamp: string, signature: ScreenSignature | null, below: Inline[][] }} SignatureColumn
 *   lines above and below the room; stamp: what its box in the room says, "" for none; signature: null for a room to sign
 *   with a pen; all columns have as many lines below
 * @typedef {{ type: "signatures", columns: SignatureColumn[], room: number }} SignaturesBlock room in mm
 * @typedef {LetterheadBlock | TitleBlock | LineBlock | HeadingBlock | RowsBlock | BoxBlock | ListBlock | TableBlock
 *   | SignaturesBlock} Block
 *
 * @typedef {object} Letter what compose makes and every renderer takes
 * @property {string} title
 * @property {string} author "" when not filled in
 * @property {Block[]} blocks
 */
export {};
