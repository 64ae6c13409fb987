import { deepEqual, equal } from "node:assert/strict";
import { newSubmission } from "../../../overrides/client/model/submission/submission.js";
import { SubmissionStore } from "../../../overrides/client/storage/submission_store.js";
import { memory } from "./memory.js";

const one = newSubmission("1", "Surat Contoh", "2026-11-22");
const two = newSubmission("2", "Surat Contoh", "2026-11-23");
const KEY = "bantuan-lpse/permohonan";

Deno.test("requests come back, the newest first, and a changed one keeps its place", () => {
  const storage = memory();
  const requests = new SubmissionStore(() => storage);
  equal(requests.save(one) && requests.save(two) && requests.save({ ...one, ticket: "77" }), true);
  deepEqual(new SubmissionStore(() => storage).list(), [two, { ...one, ticket: "77" }]);
});

Deno.test("with the last request goes every trace of them", () => {
  const storage = memory();
  const requests = new SubmissionStore(() => storage);
  requests.save(one);
  requests.save(two);
  requests.remove("2");
  deepEqual(requests.list(), [one]);
  requests.remove("1");
  equal(storage.entries.size, 0);
});

Deno.test("deleting all leaves what others keep on the same site", () => {
  const storage = memory();
  storage.setItem("lain", "x");
  const requests = new SubmissionStore(() => storage);
  requests.save(one);
  requests.clear();
  deepEqual([...storage.entries.keys()], ["lain"]);
});

Deno.test("what another program or an older version left is passed over", () => {
  for (const left of ["", "{", "null", "7", '{"a":1}', '[null, 7, "x", {"id": "1"}, {"letter": "x"}]']) {
    const storage = memory();
    storage.setItem(KEY, left);
    deepEqual(new SubmissionStore(() => storage).list(), []);
  }
  const storage = memory();
  storage.setItem(
    KEY,
    JSON.stringify([{ id: "1", letter: "Surat Contoh", sent: 7, extra: "<b>", done: "ya" }]),
  );
  deepEqual(new SubmissionStore(() => storage).list(), [newSubmission("1", "Surat Contoh", "")]);
});

Deno.test("a full or forbidden storage is told, and breaks nothing", () => {
  const full = memory(20);
  equal(new SubmissionStore(() => full).save(one), false);
  const forbidden = new SubmissionStore(() => {
    throw new DOMException("forbidden", "SecurityError");
  });
  deepEqual(forbidden.list(), []);
  equal(forbidden.save(one), false);
  forbidden.remove("1");
  forbidden.clear();
});

Deno.test("what another version wrote beside a request, its replies and other entries survives being saved again", () => {
  const storage = memory();
  const reply = { day: "2026-11-24", text: "Diproses", from: "email" };
  const raw = { ...one, replies: [reply], reminder: { day: "2026-12-01" }, sent: "2026-11-22" };
  const foreign = { id: 7, kind: "call" };
  storage.setItem(KEY, JSON.stringify([foreign, raw]));
  const requests = new SubmissionStore(() => storage);
  const [read] = requests.list();
  requests.save({ ...read, ticket: "77" });
  requests.save(two);
  deepEqual(JSON.parse(storage.getItem(KEY) ?? ""), [two, foreign, { ...raw, ticket: "77" }]);
  requests.remove("1");
  requests.remove("2");
  deepEqual(JSON.parse(storage.getItem(KEY) ?? ""), [foreign]);
});

Deno.test("a list of a newer version is never overwritten; only deleting all deletes it", () => {
  const storage = memory();
  const text = JSON.stringify({ version: 2, requests: [one] });
  storage.setItem(KEY, text);
  const requests = new SubmissionStore(() => storage);
  equal(requests.isNewer, true);
  deepEqual(requests.list(), []);
  equal(requests.save(one), false);
  requests.remove("1");
  equal(storage.getItem(KEY), text);
  requests.clear();
  equal(storage.length, 0);
});
