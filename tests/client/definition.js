/** Letter definitions and answers for the tests. */

/** @import { Definition, Field, Part, Values } from "../../overrides/client/model/types.js" */

/**
 * @param {Partial<Field> & { id: string }} field
 * @returns {Field}
 */
export function field(field) {
  return {
    kind: "text",
    label: "Nama contoh",
    optional: false,
    empty: "",
    initial: "",
    today: false,
    follows: "",
    expected: null,
    company: "",
    choices: [],
    lengths: [],
    ...field,
  };
}

/**
 * @param {Field[]} fields
 * @param {Part[]} [blocks]
 * @returns {Definition}
 */
export function definition(fields, blocks = []) {
  const sections = [{ title: "Bagian", fields: fields.map(({ id }) => id) }];
  return {
    id: "contoh",
    title: "Surat Contoh",
    author: [],
    fileName: ["Surat"],
    sections,
    fields,
    blocks,
    hasRules: false,
    mail: null,
  };
}

/**
 * The one definition that fits an id to a line, to test what compose does with a value.
 *
 * @param {Partial<Field>} kind
 * @param {string} value
 * @returns {[Definition, Values]}
 */
export function oneLine(kind, value) {
  const only = field({ id: "isi", ...kind });
  return [
    definition([only], [{ type: "line", text: [{ field: "isi" }], blank: [], align: "left" }]),
    { isi: value },
  ];
}
