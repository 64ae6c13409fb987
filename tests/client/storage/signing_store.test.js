import { deepEqual, equal } from "node:assert/strict";
import { DraftStore } from "../../../overrides/client/storage/draft_store.js";
import { SigningStore } from "../../../overrides/client/storage/signing_store.js";
import { definition, field } from "../definition.js";
import { memory } from "./memory.js";

const KEY = "bantuan-lpse/isian/surat/contoh/tanda-tangan";
const MARK = { url: "data:image/png;base64,AAAA", place: { x: 0, y: 1, width: 20, height: 10 } };
const KEPT = { marks: { signature: MARK, stamp: MARK }, answers: "e40c292c" };

Deno.test("a signature is kept for its letter until it is cleared", () => {
  const storage = memory();
  const store = new SigningStore("contoh", () => storage);
  deepEqual([store.isThere, store.load()], [false, null]);
  equal(store.save(KEPT), true);
  deepEqual([store.isThere, store.load()], [true, KEPT]);
  equal(new SigningStore("lain", () => storage).load(), null);
  store.clear();
  deepEqual([store.isThere, store.load(), storage.length], [false, null, 0]);
});

Deno.test("the letter's page knows that a signature is there, and deletes it with its answers", () => {
  const storage = memory();
  const tab = new DraftStore(definition([field({ id: "nama" })]), () => storage, { hasCompany: false });
  equal(tab.hasSignature, false);
  new SigningStore("contoh", () => storage).save(KEPT);
  equal(tab.hasSignature, true);
  deepEqual([tab.isOn, tab.hasDraft, tab.load()], [false, false, null], "it is no draft");
  tab.clear();
  equal(storage.length, 0);
});

Deno.test("a full or forbidden storage is told, and breaks nothing", () => {
  const full = new SigningStore("contoh", () => memory(5));
  deepEqual([full.save(KEPT), full.isThere], [false, false]);
  const forbidden = new SigningStore("contoh", () => {
    throw new DOMException("no", "SecurityError");
  });
  deepEqual([forbidden.save(KEPT), forbidden.isThere, forbidden.load()], [false, false, null]);
  forbidden.clear();
});

Deno.test("where a new signature does not fit, the one of before is not left there in its place", () => {
  const storage = memory(JSON.stringify({ version: 1, ...KEPT }).length);
  const store = new SigningStore("contoh", () => storage);
  equal(store.save(KEPT), true);
  equal(store.save({ ...KEPT, answers: "e40c292c, others" }), false);
  equal(store.isThere, false);
});

Deno.test("what nobody or another version wrote there is no signature", () => {
  const storage = memory();
  const store = new SigningStore("contoh", () => storage);
  const record = { version: 1, ...KEPT };
  const wrong = [
    { version: 2 },
    { answers: 7 },
    { marks: {} },
    { marks: { asing: MARK } },
    { marks: { signature: { ...MARK, url: "https://contoh.example/a.png" } } },
    { marks: { signature: { ...MARK, place: { x: 0, y: 0, width: 0, height: 10 } } } },
    { marks: { signature: { ...MARK, place: { x: 0, y: 0, width: 20, height: 0 } } } },
    { marks: { signature: { url: MARK.url } } },
    ...["x", "y", "width", "height"].map((side) => ({
      marks: { signature: { ...MARK, place: { ...MARK.place, [side]: "20" } } },
    })),
    { marks: { signature: MARK, stamp: { ...MARK, url: "" } } },
  ];
  for (const part of wrong) {
    storage.setItem(KEY, JSON.stringify({ ...record, ...part }));
    equal(store.load(), null, JSON.stringify(part));
  }
  for (const text of ["", "null", "7", "[]"]) {
    storage.setItem(KEY, text);
    equal(store.load(), null, text);
  }
});
