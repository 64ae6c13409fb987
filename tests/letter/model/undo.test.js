import { deepEqual } from "node:assert/strict";
import { undone } from "../../../overrides/letter/model/undo.js";

Deno.test("what was filled in goes back, and what was written since stays", () => {
  const before = { satu: "a", dua: "b", tiga: "c", pilih: ["x"] };
  const written = { satu: "A", dua: "B", tiga: "c", pilih: [] };
  const now = { satu: "A", dua: "B ditulis", tiga: "c ditulis", pilih: [] };
  deepEqual(undone(before, written, now), { values: { satu: "a", pilih: ["x"] }, kept: ["dua"] });
  deepEqual(undone(before, written, written), {
    values: { satu: "a", dua: "b", pilih: ["x"] },
    kept: [],
  });
});
