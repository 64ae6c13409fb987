import { deepEqual, equal } from "node:assert/strict";
import { Handover } from "../../../overrides/client/storage/handover.js";
import { memory } from "./memory.js";

const PAGE = "/situs/surat/contoh/";
const KEY = "bantuan-lpse/isian/titipan";

Deno.test("what is handed over waits for its page, however its address is written, until it is cleared", () => {
  const storage = memory();
  const handover = new Handover(() => storage);
  equal(handover.put(PAGE, "nama=A"), true);
  for (let reload = 0; reload < 2; reload++) {
    for (const path of [PAGE, "/situs/surat/contoh", `${PAGE}index.html`]) {
      equal(handover.waiting(path), "nama=A");
    }
  }
  equal(handover.waiting("/situs/surat/lain/"), "");
  handover.clear();
  deepEqual([handover.waiting(PAGE), storage.length], ["", 0]);
});

Deno.test("what nobody or another version wrote there is nothing", () => {
  const storage = memory();
  const handover = new Handover(() => storage);
  for (
    const text of [
      "",
      "null",
      "7",
      "[]",
      JSON.stringify({ version: 2, page: PAGE.slice(0, -1), fragment: "nama=A" }),
      JSON.stringify({ version: 1, page: PAGE.slice(0, -1), fragment: 7 }),
      JSON.stringify({ version: 1, page: 7, fragment: "nama=A" }),
    ]
  ) {
    storage.setItem(KEY, text);
    equal(handover.waiting(PAGE), "", text);
  }
});

Deno.test("a full or forbidden storage is told, and breaks nothing", () => {
  equal(new Handover(() => memory(5)).put(PAGE, "nama=A"), false);
  const forbidden = new Handover(() => {
    throw new DOMException("no", "SecurityError");
  });
  deepEqual([forbidden.put(PAGE, "nama=A"), forbidden.waiting(PAGE)], [false, ""]);
  forbidden.clear();
});
