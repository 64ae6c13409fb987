import { deepEqual } from "node:assert/strict";
import { findLpse } from "../../../../overrides/client/model/fields/lpse_list.js";

/** @import { LpseList } from "../../../../overrides/client/model/fields/lpse_list.js" */

/** @type {LpseList} */
const LIST = {
  source: "daftar uji",
  date: "2026-01-15",
  rows: [
    ["Badan Uji Nasional", "SPSE Bersama", "portal.example/bersama"],
    ["Kab. Hulu", "SPSE Bersama", "portal.example/bersama"],
    ["Provinsi Kepulauan Riau", "LPSE Provinsi Kepulauan Riau", "portal.example/kepriprov"],
    ["Provinsi Riau", "LPSE Provinsi Riau", "portal.example/riau"],
    ["Kab. Siak", "LPSE Kabupaten Siak", "portal.example/siakkab"],
    ["Kota Siaka", "LPSE Kota Siaka", "portal.example/siaka"],
  ],
};
const names = (/** @type {string} */ typed) => findLpse(LIST, typed).map(({ name }) => name);

Deno.test("an LPSE is found by the beginnings of words, in any order and case", () => {
  deepEqual(names("riau prov"), ["LPSE Provinsi Riau", "LPSE Provinsi Kepulauan Riau"]);
  deepEqual(names("SIAK kab."), ["LPSE Kabupaten Siak"]);
});

Deno.test("a whole word goes before the beginning of another, and a short name before a long one", () => {
  deepEqual(names("siak"), ["LPSE Kabupaten Siak", "LPSE Kota Siaka"]);
  deepEqual(names("riau"), ["LPSE Provinsi Riau", "LPSE Provinsi Kepulauan Riau"]);
});

Deno.test("an LPSE is found by the end of its portal's address, and not by what all addresses have", () => {
  deepEqual(names("kepriprov"), ["LPSE Provinsi Kepulauan Riau"]);
  deepEqual(names("portal"), []);
});

Deno.test("an LPSE that several institutions share is found once, with the one that was typed", () => {
  deepEqual(findLpse(LIST, "hulu"), [
    { name: "SPSE Bersama", address: "portal.example/bersama", institution: "Kab. Hulu" },
  ]);
  deepEqual(findLpse(LIST, "bersama"), [
    { name: "SPSE Bersama", address: "portal.example/bersama", institution: "" },
  ]);
});

Deno.test("nothing is found by nothing", () => {
  for (const typed of ["", " ", "--"]) deepEqual(names(typed), []);
});
