import { deepEqual, equal } from "node:assert/strict";
import { composeFully } from "../../../../overrides/client/model/letter/full.js";
import { definition, field } from "../../definition.js";

const form = definition([field({ id: "kuasa" })], [
  { type: "heading", text: ["Kuasa: ", { field: "kuasa" }], when: when("kuasa") },
  { type: "heading", text: ["Tetap"] },
]);

/** @param {string} field */
function when(field) {
  return { field, oneOf: [], noneOf: [], empty: false, also: null };
}

Deno.test("a block is printed only when its condition holds", () => {
  deepEqual(composeFully(form, {}).blocks, [{ type: "heading", text: "Tetap" }]);
  equal(composeFully(form, { kuasa: "Budi" }).blocks.length, 2);
});

Deno.test("the letter to fill in by hand has all parts", () => {
  equal(composeFully(form, {}, { blank: true }).blocks.length, 2);
});

Deno.test("a part that another one stands for is not in it, wherever it stands", () => {
  const instead = {
    type: /** @type {const} */ ("heading"),
    text: ["Ganti"],
    when: { ...when("kuasa"), blank: false },
  };
  const both = { ...form, blocks: [...form.blocks, instead] };
  equal(composeFully(both, {}, { blank: true }).blocks.length, 2);
  equal(composeFully(both, { kuasa: "Budi" }).blocks.length, 3);
  const parts = [["Tetap"], ["Ganti"]].map((text, index) => ({
    text,
    blank: [],
    when: index > 0 ? instead.when : null,
  }));
  const list = {
    type: /** @type {const} */ ("list"),
    title: [],
    marker: /** @type {const} */ ("number"),
    items: parts,
    isParted: false,
    isKept: false,
  };
  const [made] = composeFully({ ...form, blocks: [list] }, {}, { blank: true }).blocks;
  deepEqual(made.type === "list" && made.items, [[{ kind: "literal", text: "Tetap" }]]);
});

Deno.test("a place may ask for another format of its answer, and is dots without one", () => {
  const form = definition([field({ id: "hari", kind: "date" })], [
    {
      type: "heading",
      text: [{ field: "hari", format: "bulan_romawi" }, "/", { field: "hari", format: "tahun" }],
    },
  ]);
  deepEqual(composeFully(form, { hari: "2026-11-02" }).blocks, [{ type: "heading", text: "XI/2026" }]);
  deepEqual(composeFully(form, {}).blocks, [{
    type: "heading",
    text: `${".".repeat(30)}/${".".repeat(30)}`,
  }]);
});

Deno.test("parts that are repeated together come entry by entry, each with what applies to it", () => {
  const choices = [{ id: "ada", label: "Ada", text: "" }];
  const fields = [1, 2].flatMap((number) => [
    field({ id: `kejadian.${number}.jam`, entry: `kejadian.${number}` }),
    field({ id: `kejadian.${number}.pesan`, entry: `kejadian.${number}`, kind: "choice", choices }),
    field({
      id: `kejadian.${number}.bunyi`,
      entry: `kejadian.${number}`,
      when: when(`kejadian.${number}.pesan`),
    }),
  ]);
  const form = definition(fields, [{
    type: "group",
    each: "kejadian",
    blocks: [
      { type: "heading", text: [{ field: "kejadian", format: "nomor" }, ". ", { field: "kejadian.jam" }] },
      { type: "choices", label: ["Pesan"], field: "kejadian.pesan", bullet: true },
      { type: "heading", text: [{ field: "kejadian.bunyi" }], when: when("kejadian.bunyi") },
    ],
  }]);
  const values = { "kejadian.1.jam": "8.00", "kejadian.2.pesan": "ada", "kejadian.2.bunyi": "504" };
  const boxes = (/** @type {number} */ entry, /** @type {boolean} */ checked) => ({
    type: "rows",
    bullet: true,
    rows: [{ label: "Pesan", choices: [{ text: "Ada", checked }], field: `kejadian.${entry}.pesan` }],
  });
  deepEqual(composeFully(form, values).blocks, [
    { type: "heading", text: "1. 8.00" },
    boxes(1, false),
    { type: "heading", text: `2. ${".".repeat(40)}` },
    boxes(2, true),
    { type: "heading", text: "504" },
  ]);
  equal(composeFully(form, {}).blocks.length, 0);
  equal(composeFully(form, {}, { blank: true }).blocks.length, 6);
});

Deno.test("what is put on the paper beside the answers is there in a letter with rules as well", () => {
  const head = { kind: /** @type {const} */ ("typed"), lines: ["CV Contoh"] };
  const form = definition([], [{ type: "letterhead", height: 35, text: [], blank: [] }]);
  const [made] = composeFully(form, {}, { letterhead: head }).blocks;
  deepEqual(made.type === "letterhead" && made.letterhead, head);
});

Deno.test("what a line says beside an answer that is not asked stays", () => {
  const hidden = definition([field({ id: "kuasa" }), field({ id: "nomor", when: when("kuasa") })], [
    { type: "heading", text: ["Surat ", { field: "nomor" }, "kuasa"] },
  ]);
  deepEqual(composeFully(hidden, { nomor: "7" }).blocks, [{ type: "heading", text: "Surat kuasa" }]);
});
