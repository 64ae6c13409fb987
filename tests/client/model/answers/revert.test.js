import { deepEqual } from "node:assert/strict";
import { revert } from "../../../../overrides/client/model/answers/revert.js";

Deno.test("what was filled in goes back, and what was written since stays", () => {
  const before = { satu: "a", dua: "b", tiga: "c", pilih: ["x"] };
  const written = { satu: "A", dua: "B", tiga: "c", pilih: [] };
  const now = { satu: "A", dua: "B ditulis", tiga: "c ditulis", pilih: [] };
  deepEqual(revert(before, written, now), { values: { satu: "a", pilih: ["x"] }, kept: ["dua"] });
  deepEqual(revert(before, written, written), {
    values: { satu: "a", dua: "b", pilih: ["x"] },
    kept: [],
  });
});
