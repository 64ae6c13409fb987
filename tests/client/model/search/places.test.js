import { deepEqual, equal } from "node:assert/strict";
import { findPlaces } from "../../../../overrides/client/model/search/places.js";

/** @import { LpseList } from "../../../../overrides/client/model/fields/lpse_list.js" */

/** @type {LpseList} */
const LIST = {
  date: "2026-01-15",
  rows: [
    ["Kota Uji", "LPSE Kota Uji", "portal.example/uji"],
    ["Kab. Hulu", "LPSE Kabupaten Hulu", "portal.example/hulu", "lpse.hulu.example"],
  ],
};
const find = (/** @type {string} */ typed, /** @type {string[]} */ ...unknown) => {
  const { found, isAsked } = findPlaces(LIST, typed, unknown);
  return { names: found.map(({ name }) => name), isAsked };
};

Deno.test("who names an LPSE, or wants its address, asks for nothing else", () => {
  deepEqual(find("LPSE kota uji", "uji"), { names: ["LPSE Kota Uji"], isAsked: true });
  for (const word of ["alamat", "link", "portal", "situs", "web", "website", "kontak"]) {
    equal(find(`${word} lpse hulu`, "hulu").isAsked, true, word);
  }
  deepEqual(find("alamat website lpse hulu", "hulu"), { names: ["LPSE Kabupaten Hulu"], isAsked: true });
});

Deno.test("the address of before a portal moved finds it", () => {
  deepEqual(find("https://lpse.hulu.example/eproc4", "hulu", "example", "eproc4"), {
    names: ["LPSE Kabupaten Hulu"],
    isAsked: true,
  });
});

Deno.test("a place among other words is found beside what they find", () => {
  deepEqual(find("tidak bisa login lpse hulu", "hulu"), { names: ["LPSE Kabupaten Hulu"], isAsked: false });
});

Deno.test("what is no place finds none", () => {
  equal(find("lupa passwrod", "passwrod").names.length, 0);
  equal(find("alamat").names.length, 0);
});
