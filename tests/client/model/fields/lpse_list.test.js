import { deepEqual } from "node:assert/strict";
import { findLpse } from "../../../../overrides/client/model/fields/lpse_list.js";

/** @import { LpseList } from "../../../../overrides/client/model/fields/lpse_list.js" */

/** @type {LpseList} */
const LIST = {
  date: "2026-01-15",
  rows: [
    ["Badan Uji Nasional", "SPSE Bersama", "portal.example/bersama"],
    ["Kab. Hulu", "SPSE Bersama", "portal.example/bersama"],
    ["Provinsi Kepulauan Riau", "LPSE Provinsi Kepulauan Riau", "portal.example/kepriprov"],
    ["Provinsi Riau", "LPSE Provinsi Riau", "portal.example/riau"],
    ["Kab. Siak", "LPSE Kabupaten Siak", "portal.example/siakkab", "lpse.siakkab.example"],
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
    { name: "SPSE Bersama", address: "portal.example/bersama", oldAddress: "", institution: "Kab. Hulu" },
  ]);
  deepEqual(findLpse(LIST, "bersama"), [
    { name: "SPSE Bersama", address: "portal.example/bersama", oldAddress: "", institution: "" },
  ]);
});

Deno.test("nothing is found by nothing", () => {
  for (const typed of ["", " ", "--"]) deepEqual(names(typed), []);
});

Deno.test("an LPSE is found by its old address, pasted with what stands around it", () => {
  const siak = {
    name: "LPSE Kabupaten Siak",
    address: "portal.example/siakkab",
    oldAddress: "lpse.siakkab.example",
    institution: "",
  };
  for (
    const typed of [
      "lpse.siakkab.example",
      "https://lpse.siakkab.example/eproc4/lelang?id=1",
      " HTTP://LPSE.siakkab.example/#a ",
      "lpse.siakkab.example?id=1",
      "lpse.siakkab.example#a",
    ]
  ) deepEqual(findLpse(LIST, typed), [siak]);
  deepEqual(names("lpse.siak.example"), []);
  deepEqual(names("lpse.siakkab.example.co"), []);
});

Deno.test("an LPSE is found by its new address, and an institution that shares it adds no second", () => {
  deepEqual(names("https://portal.example/siaka/beranda"), ["LPSE Kota Siaka"]);
  deepEqual(names("portal.example/bersama"), ["SPSE Bersama"]);
});
