import { deepEqual } from "node:assert/strict";
import {
  entryOf,
  fieldsIn,
  groupOf,
  withWholeGroups,
} from "../../../../overrides/client/model/fields/groups.js";
import { definition, field } from "../../definition.js";

const form = definition([
  field({ id: "kota" }),
  ...["kejadian.1.jam", "kejadian.1.isi", "kejadian.10.jam", "kejadian.10.isi", "kejadian_lain.1.jam"].map((
    id,
  ) => field({ id })),
]);

Deno.test("a field's id says its group and its entry", () => {
  const ids = ["kejadian.10.jam", "kejadian.10", "kota", ""];
  deepEqual(ids.map(groupOf), ["kejadian", "kejadian", "", ""]);
  deepEqual(ids.map(entryOf), ["kejadian.10", "", "", ""]);
});

Deno.test("a group's fields, and an entry's, are found by its name", () => {
  const found = (/** @type {string} */ name) => fieldsIn(form, name).map(({ id }) => id);
  deepEqual(found("kejadian.1"), ["kejadian.1.jam", "kejadian.1.isi"]);
  deepEqual(found("kejadian").length, 4);
  deepEqual(found("kota"), []);
});

Deno.test("a group that comes from outside empties its other entries, and nothing else", () => {
  deepEqual(withWholeGroups(form, { "kejadian.1.jam": "08.00 WIB", kota: "Uji" }), {
    "kejadian.1.jam": "08.00 WIB",
    kota: "Uji",
    "kejadian.10.jam": "",
    "kejadian.10.isi": "",
  });
  deepEqual(withWholeGroups(form, { kota: "Uji" }), { kota: "Uji" });
});
