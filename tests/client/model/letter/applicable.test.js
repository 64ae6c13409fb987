import { deepEqual } from "node:assert/strict";
import { applicable, askedValues } from "../../../../overrides/client/model/letter/applicable.js";
import { definition, field } from "../../definition.js";

/** @import { Condition, Values } from "../../../../overrides/client/model/types.js" */

/** @param {string} field @param {Partial<Condition>} [more] @returns {Condition} */
const when = (field, more) => ({ field, oneOf: [], noneOf: [], empty: false, also: null, ...more });

const choices = [
  { id: "direktur", label: "Direktur", text: "" },
  { id: "kuasa", label: "Kuasa", text: "" },
  { id: "lain", label: "Lain", text: "", when: when("nama", { oneOf: ["Budi"] }) },
];

/**
 * @param {Condition} condition
 * @param {Values} values
 */
function isAsked(condition, values) {
  const form = definition([
    field({ id: "nama" }),
    field({ id: "pembawa", kind: "choices", choices }),
    field({ id: "isi", when: condition }),
  ]);
  return applicable(form, values).fields.some(({ id }) => id === "isi");
}

/** @type {[string, Condition, Values, Values][]} name, condition, what it holds of, what it does not hold of */
const CASES = [
  ["filled in", when("nama"), { nama: "x" }, { nama: " " }],
  ["empty", when("nama", { empty: true }), {}, { nama: "x" }],
  ["one of some texts", when("nama", { oneOf: ["Budi", "Siti"] }), { nama: "siti " }, { nama: "Ani" }],
  ["one of some choices", when("pembawa", { oneOf: ["kuasa"] }), { pembawa: ["direktur", "kuasa"] }, {
    pembawa: [],
  }],
  ["none of some", when("pembawa", { noneOf: ["kuasa"] }), {}, { pembawa: ["kuasa"] }],
  ["a choice that is not offered", when("pembawa", { noneOf: ["lain"] }), { pembawa: ["lain"] }, {
    pembawa: ["lain"],
    nama: "Budi",
  }],
  ["two things", when("nama", { also: when("pembawa") }), { nama: "x", pembawa: ["kuasa"] }, { nama: "x" }],
];
for (const [name, condition, right, wrong] of CASES) {
  Deno.test(`a field is asked under a condition: ${name}`, () => {
    deepEqual([isAsked(condition, right), isAsked(condition, wrong)], [true, false]);
  });
}

Deno.test("a condition finds a field empty that is not asked, whatever stands in it", () => {
  const form = definition([
    field({ id: "a" }),
    field({ id: "b", when: when("a") }),
    field({ id: "c", when: when("b") }),
  ]);
  const values = { a: "", b: "x", c: "y" };
  deepEqual(applicable(form, values).fields.map(({ id }) => id), ["a"]);
  deepEqual(askedValues(form, values), { a: "" });
  deepEqual(askedValues(form, { ...values, a: "z" }), { ...values, a: "z" });
});

Deno.test("a section that does not apply takes its fields along, and one without fields is gone", () => {
  const form = definition([field({ id: "a" }), field({ id: "b" }), field({ id: "c", when: when("a") })]);
  const sections = [
    { title: "A", fields: ["a"] },
    { title: "B", fields: ["b"], when: when("a") },
    { title: "C", fields: ["c"] },
  ];
  const none = applicable({ ...form, sections }, { b: "x" });
  deepEqual([none.sections.map(({ title }) => title), none.fields.map(({ id }) => id)], [["A"], ["a"]]);
  deepEqual(applicable({ ...form, sections }, { a: "x" }).sections.length, 3);
});

Deno.test("what does not apply is left out of every list in a block", () => {
  const text = ["x"];
  const form = definition([field({ id: "a" })], [
    {
      type: "signatures",
      columns: [{
        above: [{ text, blank: [], when: when("a") }, { text, blank: [] }],
        stamp: [{ text, blank: [], when: when("a") }],
        below: [],
      }],
      room: 25,
    },
    {
      type: "list",
      title: [],
      marker: "number",
      isParted: false,
      isKept: false,
      items: [
        { text, blank: [], when: when("a") },
        { text, blank: [] },
      ],
    },
    {
      type: "table",
      head: [text, text],
      widths: [50, 50],
      rows: [
        { cells: [text, text], when: when("a") },
        { cells: [text, []] },
      ],
    },
  ]);
  const [signatures, list, table] = applicable(form, {}).blocks;
  deepEqual(signatures.type === "signatures" && signatures.columns, [
    { above: [{ text, blank: [] }], stamp: [], below: [] },
  ]);
  deepEqual(list.type === "list" && list.items, [{ text, blank: [] }]);
  deepEqual(table.type === "table" && table.rows, [{ cells: [text, []] }]);
});

Deno.test("what hides when it is empty is left out until one of its fields is filled in", () => {
  const text = ["x ", { field: "a" }];
  const other = [{ field: "b" }];
  const hides = { hideWhenEmpty: true };
  const form = definition([field({ id: "a" }), field({ id: "b", when: when("a") })], [
    { type: "line", text, blank: [], align: "left", ...hides },
    { type: "line", text: other, blank: [], align: "left", when: when("a"), ...hides },
    { type: "table", head: [["A"], ["B"]], widths: [50, 50], rows: [{ cells: [text, other], ...hides }] },
    { type: "choices", label: ["x"], field: "b", bullet: true, ...hides },
  ]);
  const left = (/** @type {import("../../../../overrides/client/model/types.js").Values} */ values) =>
    applicable(form, values).blocks.map((block) => block.type === "table" ? block.rows.length : block.type);
  deepEqual(left({}), [0]);
  deepEqual(left({ b: "kept of a field that is not asked" }), [0]);
  deepEqual(left({ a: "x" }), ["line", 1]);
  deepEqual(left({ a: "x", b: "y" }), ["line", "line", 1, "choices"]);
});

Deno.test("ticked choices that are not offered are not carried", () => {
  const form = definition([field({ id: "nama" }), field({ id: "pembawa", kind: "choices", choices })]);
  deepEqual(askedValues(form, { pembawa: ["kuasa", "lain"] }), { pembawa: ["kuasa"] });
});

Deno.test("boxes of a field that is not asked are not printed", () => {
  const form = definition([
    field({ id: "nama" }),
    field({ id: "pembawa", kind: "choices", when: when("nama") }),
  ], [
    { type: "choices", label: ["Pembawa"], field: "pembawa", bullet: true },
  ]);
  deepEqual([applicable(form, {}).blocks.length, applicable(form, { nama: "x" }).blocks.length], [0, 1]);
});

const group = definition([
  field({ id: "nama" }),
  field({ id: "saksi.1.nama" }),
  field({ id: "saksi.2.nama", entry: "saksi.2" }),
  field({ id: "saksi.2.nik", entry: "saksi.2" }),
  field({ id: "ada", when: when("saksi") }),
  field({ id: "kosong", when: when("saksi", { empty: true }) }),
]);
/** @param {Values} values @param {Parameters<typeof applicable>[2]} [options] */
const asked = (values, options) => applicable(group, values, options).fields.map(({ id }) => id);

Deno.test("an entry that need not be filled in is asked for as soon as it has an answer", () => {
  deepEqual(asked({}), ["nama", "saksi.1.nama", "kosong"]);
  deepEqual(asked({ "saksi.2.nik": "1" }), ["nama", "saksi.1.nama", "saksi.2.nama", "saksi.2.nik", "ada"]);
  deepEqual(asked({}, { hasEmptyEntries: true }).length, 5);
});

Deno.test("a condition on a group asks whether any field of it is filled in", () => {
  deepEqual([asked({ nama: "x" }).at(-1), asked({ "saksi.1.nama": "x" }).at(-1)], ["kosong", "ada"]);
});
