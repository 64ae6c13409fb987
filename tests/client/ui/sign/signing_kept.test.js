import { deepEqual, equal } from "node:assert/strict";
import { find, settled } from "../../page.js";
import { choose, draw, KEPT, offered, prepare, press, said, sign } from "./signing_page.js";

Deno.test("where the tab keeps nothing, the file is to be saved by hand, and no page sends it unasked", async () => {
  const { signed } = prepare({ room: 0 });
  await sign();
  equal(said().endsWith("tidak dapat membawanya ke halaman lain: unduh, lalu lampirkan sendiri."), true);
  deepEqual([signed(), offered()], [null, ["remove", "save"]]);
  prepare({ sends: false });
  await sign();
  equal(said(), "Tanda tangan sudah dipasang; lihat pratinjau surat.");
});

Deno.test("loaded again with the same answers the letter is signed, with others nothing of it is left", async () => {
  const before = prepare();
  await choose("stamp");
  await sign();
  const kept = before.storage.getItem(KEPT) ?? "";
  for (const [answers, isSigned] of /** @type {const} */ ([["satu", true], ["dua", false]])) {
    const { signed, signing, storage, told } = prepare({ tab: before.storage, answers });
    await signing.restore();
    equal(signing.picture?.words, isSigned ? "Tanda tangan dan cap perusahaan" : undefined);
    equal(told.changed, Number(isSigned));
    deepEqual([storage.getItem(KEPT) !== null, signed() !== null], [isSigned, isSigned]);
    deepEqual(offered(), isSigned ? ["no-stamp", "remove"] : ["no-stamp", "remove", "save"]);
    if (isSigned) press("undo");
    equal(signing.picture !== null, isSigned, "there is no stroke to be undone");
    signing.recheck();
    equal(signing.picture !== null, isSigned, "those are the answers");
    if (!isSigned) continue;
    storage.removeItem(KEPT);
    signing.recheck();
    deepEqual([signing.picture, find("#sign-placing").hidden], [null, true], "deleted elsewhere");
    storage.setItem(KEPT, kept);
  }
});

Deno.test("with a new version of the letter's own words, what was signed is not", async () => {
  const before = prepare();
  await sign();
  const { signing, storage } = prepare({ tab: before.storage, title: "Surat Baru" });
  await signing.restore();
  deepEqual([signing.picture, storage.getItem(KEPT)], [null, null]);
});

Deno.test("where the tab keeps the file and not the signature, no page sends the file unasked", async () => {
  const { signed, storage } = prepare();
  const { setItem } = storage;
  storage.setItem = (key, value) => {
    if (key === KEPT) throw new DOMException("", "QuotaExceededError");
    setItem(key, value);
  };
  await sign();
  equal(said().endsWith("unduh, lalu lampirkan sendiri."), true, said());
  equal(signed(), null);
});

Deno.test("what is kept and is no picture is forgotten", async () => {
  const before = prepare();
  await sign();
  const { signed, signing, storage } = prepare({ tab: before.storage });
  Object.assign(globalThis, {
    createImageBitmap: () => Promise.reject(new DOMException("", "InvalidStateError")),
  });
  await signing.restore();
  deepEqual([signing.picture, storage.getItem(KEPT), signed()], [null, null, null]);
  const both = prepare();
  await choose("stamp");
  await sign();
  const half = prepare({ tab: both.storage });
  let read = 0;
  Object.assign(globalThis, {
    createImageBitmap: () =>
      read++
        ? Promise.reject(new DOMException("", "InvalidStateError"))
        : Promise.resolve({ width: 3, height: 4 }),
  });
  await half.signing.restore();
  draw();
  press("apply");
  await settled();
  equal(half.signing.picture?.words, "Tanda tangan", "nor half of it");
});

Deno.test("emptied answers, or a signature deleted elsewhere, leave nothing of it on the page", async () => {
  for (
    const end of [
      (/** @type {any} */ { page }) => void (page.isBlank = true),
      (/** @type {any} */ { storage }) => storage.removeItem(KEPT),
    ]
  ) {
    const prepared = prepare();
    await sign();
    end(prepared);
    prepared.signing.recheck();
    deepEqual([prepared.signing.picture, said(), find("#sign-placing").hidden, offered()], [
      null,
      "",
      true,
      [],
    ]);
    press("apply");
    equal(said().startsWith("Perhatian: Belum ada tanda tangan."), true);
  }
  const { page, signing, storage } = prepare();
  draw();
  signing.recheck();
  equal(find("#sign-placing").hidden, false, "what is drawn waits");
  page.isBlank = true;
  signing.recheck();
  equal(find("#sign-placing").hidden, true, "what was only drawn as well");
  page.isBlank = false;
  draw();
  press("undo");
  equal(find("#sign-placing").hidden, true, "no stroke of before is left");
  await sign();
  storage.removeItem(KEPT);
  await signing.open();
  equal(signing.picture, null, "looked at again");
});
