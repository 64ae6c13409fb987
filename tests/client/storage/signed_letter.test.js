import { deepEqual, equal } from "node:assert/strict";
import { SignedLetter } from "../../../overrides/client/storage/signed_letter.js";
import { memory } from "./memory.js";

const KEY = "bantuan-lpse/isian/bertanda-tangan";
const SIGNED = {
  letter: "contoh",
  name: "Surat-Contoh.pdf",
  bytes: new Uint8Array([37, 80, 68, 70, 0, 255]),
};

Deno.test("a letter signed on the screen waits, byte for byte, for the page that sends that letter", () => {
  const storage = memory();
  const signed = new SignedLetter(() => storage);
  equal(signed.put(SIGNED), true);
  deepEqual(signed.load("contoh"), SIGNED);
  equal(signed.load("lain"), null);
  signed.clear();
  deepEqual([signed.load("contoh"), storage.length], [null, 0]);
});

Deno.test("a letter that finds no room leaves none there, and no older one in its place", () => {
  const storage = memory(200);
  const signed = new SignedLetter(() => storage);
  equal(signed.put(SIGNED), true);
  equal(signed.put({ ...SIGNED, bytes: new Uint8Array(1000) }), false);
  equal(signed.load("contoh"), null);
});

Deno.test("a forbidden storage is told, and breaks nothing", () => {
  const signed = new SignedLetter(() => {
    throw new DOMException("no", "SecurityError");
  });
  deepEqual([signed.put(SIGNED), signed.load("contoh")], [false, null]);
  signed.clear();
});

Deno.test("what nobody or another version wrote there is no letter", () => {
  const storage = memory();
  const record = { version: 1, letter: "contoh", name: "Surat.pdf", pdf: "JVBERg==" };
  const signed = new SignedLetter(() => storage);
  for (const wrong of [{ version: 2 }, { name: 7 }, { pdf: "%" }]) {
    storage.setItem(KEY, JSON.stringify({ ...record, ...wrong }));
    equal(signed.load("contoh"), null, JSON.stringify(wrong));
  }
  for (const text of ["", "null", "7"]) {
    storage.setItem(KEY, text);
    equal(signed.load("contoh"), null, text);
  }
});
