import { deepEqual, equal } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { offerLists } from "../../../../overrides/client/ui/answers/offered_lists.js";
import { find, settled, show } from "../../page.js";

/** @import { LpseList } from "../../../../overrides/client/model/fields/lpse_list.js" */

/** @type {LpseList["rows"]} */
const ROWS = [
  ["", "LPSE Kota Siaka", "portal.example/siaka"],
  ["Kab. Hulu", "SPSE Bersama", "portal.example/bersama"],
  ...Array.from(
    { length: 9 },
    (
      _,
      index,
    ) => /** @type {[string, string, string]} */ (["", `LPSE Uji ${index}`, `portal.example/${index}`]),
  ),
];
/** Whether the scripts come. */
const line = { isOn: true };

/** A form with two fields that offer the list, and one that does not. */
async function showForm() {
  globalThis.fetch = (address) => {
    if (String(address) === "/semua.json") {
      return Promise.resolve(new Response(JSON.stringify({ date: "2026-11-01", rows: ROWS })));
    }
    const headers = { "Content-Type": "text/javascript" };
    return Promise.resolve(new Response("", { headers, status: line.isOn ? 200 : 503 }));
  };
  const field = (/** @type {string} */ id, attributes = {}) =>
    h("div", { class: "field" }, h("input", { id, name: id, ...attributes }));
  show(h(
    "form",
    { id: "form" },
    field("asal", { "data-list": "/semua.json" }),
    field("tujuan", { "data-list": "/semua.json" }),
    field("nama"),
  ));
  offerLists(/** @type {any} */ ({ form: find("#form") }));
  await new Promise((resolve) => setTimeout(resolve, 50)); // it is fetched, and then imported
}
const within = (/** @type {string} */ id, /** @type {string} */ selector) =>
  find(`#${id}`).parentNode.querySelectorAll(selector);
const offered = (/** @type {string} */ id) =>
  within(id, "[role=option]").map((/** @type {any} */ { textContent }) => textContent);
const said = (/** @type {string} */ id) => within(id, "[role=status]")[0].textContent;
const note = (/** @type {string} */ id) => within(id, ".hint-text")[0].textContent;
const isShown = (/** @type {string} */ id) => !within(id, ".combobox-popup")[0].hidden;
async function type(/** @type {string} */ id, /** @type {string} */ text) {
  find(`#${id}`).focus();
  find(`#${id}`).write(text);
  await settled();
}

Deno.test("where what offers it does not come, the field is one as any other", async () => {
  const warn = console.warn;
  let warned = 0;
  console.warn = () => void warned++;
  line.isOn = false;
  await showForm();
  console.warn = warn;
  line.isOn = true;
  equal(warned, 2);
  equal(find("#asal").hasAttribute("role"), false);
});

Deno.test("each field that asks for an LPSE offers what is typed, with its institution, its address and the list's day", async () => {
  await showForm();
  equal(find("#nama").hasAttribute("role"), false);
  await type("asal", "siaka");
  deepEqual([offered("asal"), said("asal"), note("asal")], [
    ["LPSE Kota Siaka portal.example/siaka"],
    "1 LPSE. Tekan panah bawah untuk memilih.",
    "Daftar per 1 November 2026.",
  ]);
  await type("tujuan", "hulu");
  deepEqual(offered("tujuan"), ["SPSE Bersama Kab. Hulu, portal.example/bersama"]);
});

Deno.test("a chosen LPSE is answered with its address, and is no question any more", async () => {
  await showForm();
  await type("asal", "siaka");
  within("asal", "[role=option]")[0].click();
  equal(find("#asal").value, "LPSE Kota Siaka (portal.example/siaka)");
  await type("asal", find("#asal").value);
  equal(isShown("asal"), false);
});

Deno.test("of many the first eight are shown and all are counted, and of just as many all", async () => {
  await showForm();
  await type("asal", "uji");
  deepEqual([offered("asal").length, said("asal")], [
    8,
    "8 dari 9 LPSE. Tekan panah bawah untuk memilih.",
  ]);
  ROWS.pop();
  await showForm();
  await type("asal", "uji");
  equal(said("asal"), "8 LPSE. Tekan panah bawah untuk memilih.");
});

Deno.test("what is in no list is used as it is typed, which is said and shown", async () => {
  await showForm();
  await type("asal", "tidak ada");
  deepEqual([offered("asal"), said("asal"), note("asal")], [
    [],
    "Tidak ada di daftar; tulisan Anda dipakai apa adanya.",
    "Tidak ada di daftar; tulisan Anda dipakai apa adanya. Daftar per 1 November 2026.",
  ]);
});
