import { deepEqual, equal } from "node:assert/strict";
import { isoDay, longDate } from "../../../../overrides/client/model/dates.js";
import { newSubmission } from "../../../../overrides/client/model/submission/submission.js";
import { noteSent } from "../../../../overrides/client/ui/send/note_sent.js";
import { SubmissionStore } from "../../../../overrides/client/storage/submission_store.js";
import { at } from "../../clock.js";
import { memory } from "../../storage/memory.js";

const LETTER = { id: "contoh", title: "Surat Contoh", company: "CV Contoh Jaya" };
const TODAY = isoDay(new Date());

/** A device, and what is said when a letter is noted there. */
function prepare(isRefused = false) {
  const storage = memory(isRefused ? 0 : Infinity);
  const persisted = { times: 0 };
  const persist = () => Promise.resolve(void persisted.times++);
  Object.defineProperty(globalThis, "localStorage", { value: storage, configurable: true });
  Object.defineProperty(globalThis, "navigator", { value: { storage: { persist } }, configurable: true });
  /** @type {[string, any][]} */
  const shown = [];
  const status =
    /** @type {any} */ ({ show: (/** @type {any[]} */ ...all) => shown.push(/** @type {any} */ (all)) });
  const note = () => noteSent(status, { letter: LETTER, page: "/saya/", again: (day) => day });
  return { note, persisted, shown, storage, store: new SubmissionStore(() => storage) };
}

Deno.test("a letter is noted as sent today by its company, and the device is asked to keep it", () => {
  const { note, persisted, store } = prepare();
  const { text, link, isProblem } = note();
  const [{ letter, letterId, company, sent }] = store.list();
  deepEqual([letter, letterId, company, sent], ["Surat Contoh", "contoh", "CV Contoh Jaya", TODAY]);
  equal(text.startsWith("Sudah dicatat di perangkat ini."), true);
  deepEqual(link, { label: "Buka Permohonan saya", href: "/saya/" });
  equal(isProblem, undefined);
  equal(persisted.times, 1);
});

Deno.test("noted before, it is not noted twice, unless the visitor says that it is another letter", () => {
  const { note, shown, store } = prepare();
  store.save(newSubmission("alt", "Surat Contoh", "2026-01-05", "contoh"));
  const { text, link, actions } = note();
  equal(text.includes(`dikirim ${longDate("2026-01-05")}`), true);
  equal(link?.href, "/saya/");
  equal(store.list().length, 1);
  actions?.[0].run();
  equal(store.list().length, 2);
  equal(shown[0][0].startsWith("Sudah dicatat di perangkat ini."), true);
  equal(shown[0][1].isAnswer, true);
});

Deno.test("early in the morning it is noted under the visitor's own day", () => {
  const { note, store } = prepare();
  at("2026-11-30T00:30", note);
  equal(store.list()[0].sent, "2026-11-30");
});

Deno.test("noted before without a day, none is said", () => {
  const { note, store } = prepare();
  store.save(newSubmission("alt", "Surat Contoh", "", "contoh"));
  equal(note().text.startsWith("Sudah dicatat sebelumnya. Bila surat itu"), true);
});

Deno.test("one that is done, or another letter's, is no reason not to note it", () => {
  const { note, store } = prepare();
  store.save({ ...newSubmission("alt", "Surat Contoh", "2026-01-05", "contoh"), done: true });
  store.save(newSubmission("lain", "Surat Lain", "2026-01-05", "lain"));
  note();
  equal(store.list().length, 3);
});

Deno.test("where nothing can be stored it is said, and why", () => {
  const refused = prepare(true);
  const answer = refused.note();
  deepEqual([answer.isProblem, refused.persisted.times], [true, 0]);
  equal(answer.text.startsWith("Peramban ini tidak dapat menyimpan catatan."), true);
  const newer = prepare();
  newer.storage.setItem("bantuan-lpse/permohonan", JSON.stringify({ version: 9 }));
  equal(newer.note().text.includes("versi situs yang lebih baru"), true);
});
