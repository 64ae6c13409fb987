import { deepEqual, equal } from "node:assert/strict";
import { PassedAnswers } from "../../../overrides/client/storage/passed_answers.js";
import { memory } from "./memory.js";

const PAGE = "/situs/surat/contoh/";
const KEY = "bantuan-lpse/isian/titipan";

Deno.test("what is handed over waits for its page, however its address is written, until it is cleared", () => {
  const storage = memory();
  const passed = new PassedAnswers(() => storage);
  equal(passed.put(PAGE, "nama=A"), true);
  for (let reload = 0; reload < 2; reload++) {
    for (const path of [PAGE, "/situs/surat/contoh", `${PAGE}index.html`]) {
      equal(passed.waiting(path), "nama=A");
    }
  }
  equal(passed.waiting("/situs/surat/lain/"), "");
  passed.clear();
  deepEqual([passed.waiting(PAGE), storage.length], ["", 0]);
});

Deno.test("what nobody or another version wrote there is nothing", () => {
  const storage = memory();
  const passed = new PassedAnswers(() => storage);
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
    equal(passed.waiting(PAGE), "", text);
  }
});

Deno.test("a full or forbidden storage is told, and breaks nothing", () => {
  equal(new PassedAnswers(() => memory(5)).put(PAGE, "nama=A"), false);
  const forbidden = new PassedAnswers(() => {
    throw new DOMException("no", "SecurityError");
  });
  deepEqual([forbidden.put(PAGE, "nama=A"), forbidden.waiting(PAGE)], [false, ""]);
  forbidden.clear();
});
