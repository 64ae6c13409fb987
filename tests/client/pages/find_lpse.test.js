import { deepEqual, equal } from "node:assert/strict";
import { h } from "../../../overrides/client/model/render/vnode.js";
import { find, findAll, settled, show } from "../page.js";

const ROWS = [
  ["Kota Uji", "LPSE Kota Uji", "portal.example/uji", "lpse.uji.example"],
  ["Dinas Contoh", "LPSE Kota Lain", "portal.example/lain"],
  ...Array.from({ length: 12 }, (_, index) => ["Banyak", `LPSE Banyak ${index}`, `portal.example/${index}`]),
];
/** What the list's address answers. */
const host = { answer: () => Promise.resolve(Response.json({ date: "2026-11-01", rows: ROWS })) };
globalThis.fetch = () => host.answer();
console.warn = () => {};
show(
  h("form", {}, h("input", { id: "lpse-typed", "data-list": "daftar.json" })),
  h("p", { id: "lpse-status", role: "status" }),
  h("ul", { id: "lpse-found" }),
);
find("#lpse-typed").form = find("form");
await import("../../../overrides/client/pages/find_lpse.js");

const type = async (/** @type {string} */ text) => {
  find("#lpse-typed").write(text);
  await settled();
};
const said = () => find("#lpse-status").textContent;
const found = () => findAll("#lpse-found strong").map(({ textContent }) => textContent);

Deno.test("a list that did not come is said, and asked for again with the next letter", async () => {
  const { answer } = host;
  host.answer = () => Promise.resolve(new Response("", { status: 503 }));
  await type("uji");
  deepEqual([said(), found()], ["Daftar belum dapat dimuat. Periksa jaringan, lalu ketik lagi.", []]);
  const slow = Promise.withResolvers();
  host.answer = () => slow.promise;
  find("#lpse-typed").dispatchEvent(new Event("focus"));
  host.answer = answer;
  await type("kota uji");
  slow.reject(new TypeError("the line broke"));
  await settled();
  deepEqual([said(), found()], ["1 LPSE", ["LPSE Kota Uji"]]);
});

Deno.test("an LPSE is shown with its portal, the address of before, and the institution by which it was found", async () => {
  await type("uji");
  equal(find("#lpse-found a").href, "https://portal.example/uji");
  deepEqual(findAll("#lpse-found small").map(({ textContent }) => textContent), [
    "Alamat lama: lpse.uji.example",
  ]);
  await type("dinas");
  deepEqual(findAll("#lpse-found small").map(({ textContent }) => textContent), ["Dinas Contoh"]);
});

Deno.test("of many the first are shown, and it is said how many there are", async () => {
  await type("banyak");
  deepEqual([said(), found().length], ["8 dari 12 LPSE; ketik lebih lengkap.", 8]);
  await type("banyak 1");
  deepEqual([said(), found().length], ["3 LPSE", 3]);
});

Deno.test("nothing of what was found stays when nothing is found, or nothing is typed any more", async () => {
  for (const [text, words] of [["tidak ada", "Tidak ada di daftar."], [" ", ""]]) {
    await type("uji");
    await type(text);
    deepEqual([said().startsWith(words), words || said(), found()], [true, words, []]);
  }
});

Deno.test("what was looked for before the field was emptied is not shown after it", async () => {
  find("#lpse-typed").write("uji");
  await type("");
  deepEqual([said(), found()], ["", []]);
});

Deno.test("what a browser brings back is looked for", async () => {
  find("#lpse-typed").value = "lpse.uji.example/eproc4";
  dispatchEvent(new Event("pageshow"));
  await settled();
  deepEqual(found(), ["LPSE Kota Uji"]);
});

Deno.test("Enter goes to the first that was found, and sends nothing", async () => {
  await type("uji");
  const event = new Event("submit", { cancelable: true });
  find("#lpse-typed").form.dispatchEvent(event);
  equal(event.defaultPrevented, true);
  equal(document.activeElement, find("#lpse-found a"));
});

Deno.test("what is for visitors with a script is shown once it runs", () => {
  equal(document.documentElement.classList.contains("script-ready"), true);
});
