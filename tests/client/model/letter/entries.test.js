import { deepEqual } from "node:assert/strict";
import { repeated } from "../../../../overrides/client/model/letter/entries.js";
import { definition, field } from "../../definition.js";

/** @import { Values } from "../../../../overrides/client/model/types.js" */

const numbers = [1, 2, 3, 4, 5];
const fields = numbers.flatMap((number) =>
  ["jam", "isi"].map((id) =>
    field({ id: `kejadian.${number}.${id}`, ...(number > 1 && { entry: `kejadian.${number}` }) })
  )
);

/** What parts with `each` are made of: lists of parts of any kind. @param {unknown[]} parts @param {Values | null} values */
function rows(parts, values) {
  const blocks = /** @type {any} */ ([{ type: "any", parts }]);
  return /** @type {any} */ (repeated(definition(fields, blocks), values).blocks[0]).parts;
}

/** @param {string} field @param {unknown} [also] */
const filled = (field, also = null) => ({ field, oneOf: [], noneOf: [], empty: false, also });
const row = {
  each: "kejadian",
  cells: [[{ field: "kejadian", format: "nomor" }, "."], [{ field: "kejadian.jam" }, " ", { field: "kota" }]],
};

Deno.test("a part is repeated for each entry with an answer, and counted without the empty ones", () => {
  deepEqual(
    rows(["x", row], { "kejadian.1.jam": "08.00", "kejadian.2.jam": " ", "kejadian.3.isi": "Galat" }),
    [
      "x",
      {
        when: filled("kejadian.1"),
        cells: [["1", "."], [{ field: "kejadian.1.jam" }, " ", { field: "kota" }]],
      },
      {
        when: filled("kejadian.3"),
        cells: [["2", "."], [{ field: "kejadian.3.jam" }, " ", { field: "kota" }]],
      },
    ],
  );
  deepEqual(rows([row], {}), []);
});

Deno.test("its own condition is looked at in each entry", () => {
  const parts = [{ ...row, when: filled("kejadian.isi", filled("kota")) }];
  const [one] = rows(parts, { "kejadian.2.isi": "x" });
  deepEqual(one.when, filled("kejadian.2", filled("kejadian.2.isi", filled("kota"))));
});

Deno.test("the letter to fill in by hand has room for some, and for all that are needed", () => {
  deepEqual(rows([row], null).map((/** @type {any} */ { cells }) => cells[0][0]), ["1", "2", "3"]);
  const needed = fields.map(({ entry: _, ...field }) => field);
  const blocks = /** @type {any} */ ([{ type: "any", parts: [row] }]);
  const [{ parts }] = /** @type {any} */ (repeated(definition(needed, blocks), null).blocks);
  deepEqual(parts.length, 5);
});

Deno.test("a part in a repeated one names the same entry", () => {
  const group = { each: "kejadian", parts: [{ type: "choices", field: "kejadian.jam" }] };
  deepEqual(rows([group], { "kejadian.2.jam": "x" })[0].parts, [{
    type: "choices",
    field: "kejadian.2.jam",
  }]);
});

Deno.test("another field whose name has the group's in it is the letter's own", () => {
  const part = { each: "kejadian", cells: [{ field: "kota_kejadian" }, { field: "kejadian.jam" }] };
  deepEqual(rows([part], { "kejadian.2.jam": "x" })[0].cells, [
    { field: "kota_kejadian" },
    { field: "kejadian.2.jam" },
  ]);
});
