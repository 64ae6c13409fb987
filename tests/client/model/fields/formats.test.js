import { equal } from "node:assert/strict";
import { FORMATS, printAs } from "../../../../overrides/client/model/fields/formats.js";
import { field } from "../../definition.js";

Deno.test("a day has its weekday, month, Roman month and year as an Indonesian letter writes them", () => {
  const printed = Object.entries(FORMATS.date).map(([name, print]) => `${name} ${print("2026-09-07")}`);
  equal(
    printed.join("; "),
    "hari Senin; panjang 7 September 2026; bulan September; bulan_romawi IX; tahun 2026",
  );
  const months = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, "0")}-01`);
  equal(months.map(FORMATS.date.bulan_romawi).join(" "), "I II III IV V VI VII VIII IX X XI XII");
  for (const print of Object.values(FORMATS.date)) equal(print("2026-02-30"), "2026-02-30");
});

Deno.test("an LPSE has the address of its portal where it is known, and else leaves its place empty", () => {
  const lpse = field({ id: "lpse", kind: "lpse" });
  const address = (/** @type {string} */ answer) => printAs(lpse, { lpse: answer }, "alamat");
  equal(address(" LPSE Kota Uji (portal.example/uji)\n"), "portal.example/uji");
  equal(address("LPSE Kota Uji"), "");
});

Deno.test("an address has one line where it stands in a sentence", () => {
  const address = field({ id: "alamat", kind: "address" });
  equal(printAs(address, { alamat: "Jalan Uji 1 \n\n Kota Uji" }, "sebaris"), "Jalan Uji 1, Kota Uji");
});

Deno.test("an empty answer is empty in every format", () => {
  equal(printAs(field({ id: "hari", kind: "date" }), {}, "tahun"), "");
});
