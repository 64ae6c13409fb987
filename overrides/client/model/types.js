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
 * @property {{ text: Template, when?: When }[]} [draftedFrom] sentences that write it until it is changed
 * @property {When} [when]
 * @property {{ value: string, warning: string } | null} expected
 * @property {string} company name of the company's fact it asks, the same in every letter; "" for none
 * @property {Choice[]} choices
 * @property {number[]} lengths how many digits are usual; none for another kind
 * @property {string} [entry] the entry of a group that it belongs to (`kejadian.2`), where it is asked for only when that
 *   is not empty
 *
 * @typedef {{ field: string, format?: string }} Place of an answer; its format is among those of its kind, "" or none for the usual one
 * @typedef {(string | Place)[]} Template literal text and fields, in order
 *
 * With `each`, a part is repeated for each entry of a group that is filled in.
 *
 * @typedef {{ type: "letterhead", when?: When, height: number, blank: Template }} LetterheadPart height in mm
 * @typedef {{ type: "line", when?: When, each?: string, text: Template, blank: Template }} LinePart
 * @typedef {{ type: "heading", when?: When, text: Template }} HeadingPart
 * @typedef {{ type: "row", when?: When, each?: string, label: Template, text: Template, blank: Template }} RowPart
 * @typedef {{ type: "choices", when?: When, label: Template, field: string }} ChoicesPart
 * @typedef {{ type: "box", when?: When, text: Template, blank: Template, height: number }} BoxPart height in mm
 * @typedef {{ type: "notes", when?: When, title: Template, items: Template[] }} NotesPart
 * @typedef {{ type: "signature", when?: When, lines: { text: Template, when?: When, blank: Template }[], room: number,
 *   caption: Template }} SignaturePart room in mm
 * @typedef {LetterheadPart | LinePart | HeadingPart | RowPart | ChoicesPart | BoxPart | NotesPart
 *   | SignaturePart} Part one entry of a definition's `blocks`
 *
 * @typedef {object} Definition
 * @property {string} id
 * @property {string} title
 * @property {Template} author who writes it, for the file's properties
 * @property {Template} fileName
 * @property {{ title: string, fields: string[], when?: When }[]} sections the form's, with the ids of their fields
 * @property {Field[]} fields all of them, in the form's order
 * @property {Part[]} blocks
 * @property {boolean} hasRules whether it has conditions, formats or drafted texts: `full.js` composes it then
 * @property {{ subject: Template, text: Template } | null} mail the e-mail that carries it
 *
 * @typedef {Record<string, string | string[]>} Values what the visitor typed, by field id: text, an
 *   ISO date (2026-11-22), the id of the picked choice, or those of the ticked ones
 *
 * @typedef {object} Inline a run of text that knows where it came from
 * @property {"literal" | "value" | "gap"} kind the definition's words, the visitor's, or dots to fill in
 * @property {string} text never empty; a value may hold line breaks (\n)
 * @property {string} [field] id of the field it answers
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
 * @typedef {{ type: "line", content: Inline[] }} LineBlock
 * @typedef {{ type: "heading", text: string }} HeadingBlock
 * @typedef {{ type: "rows", rows: (ValueRow | ChoiceRow)[] }} RowsBlock neighbours, aligned
 * @typedef {{ type: "box", content: Inline[], height: number }} BoxBlock least height in mm
 * @typedef {{ type: "notes", title: string, items: string[] }} NotesBlock
 * @typedef {{ type: "signature", lines: Inline[][], room: number, caption: string }} SignatureBlock
 *   room in mm
 * @typedef {LetterheadBlock | LineBlock | HeadingBlock | RowsBlock | BoxBlock | NotesBlock
 *   | SignatureBlock} Block
 *
 * @typedef {object} Letter what compose makes and every renderer takes
 * @property {string} title
 * @property {string} author "" when not filled in
 * @property {Block[]} blocks
 */
export {};
