import { equal } from "node:assert/strict";
import { kindOf } from "../../../../overrides/client/model/fields/kinds.js";
import { lpseAddress, lpseName } from "../../../../overrides/client/model/fields/lpse.js";
import { lpseAnswer } from "../../../../overrides/client/model/fields/lpse_list.js";

const PICKED = lpseAnswer({ name: "LPSE Kota Uji", address: "portal.example/uji" });

Deno.test("an LPSE that was picked has a name and the address of its portal, and prints its name", () => {
  equal(lpseName(PICKED), "LPSE Kota Uji");
  equal(lpseAddress(PICKED), "portal.example/uji");
  equal(kindOf({ kind: "lpse" }).print(`  ${PICKED}\n`, []), "LPSE Kota Uji");
});

for (
  const typed of [
    "LPSE Kota Uji",
    "LPSE Kota Uji (lama)",
    "(portal.example/uji)",
    "LPSE (Kota Uji)",
    "LPSE Uji (uji.example) lama",
  ]
) {
  Deno.test(`an LPSE typed as ${typed} is its name as it stands, and has no address`, () => {
    equal(lpseName(typed), typed);
    equal(lpseAddress(typed), "");
  });
}
