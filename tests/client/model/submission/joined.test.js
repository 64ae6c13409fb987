import { deepEqual, equal } from "node:assert/strict";
import { join } from "../../../../overrides/client/model/submission/joined.js";
import { newSubmission } from "../../../../overrides/client/model/submission/submission.js";

const one = newSubmission("1", "Surat Contoh", "2026-11-22");
const two = newSubmission("2", "Surat Contoh", "2026-11-23");

/** @param {ReturnType<typeof join>} joined */
const counts = ({ entries: _, ...rest }) =>
  Object.fromEntries(Object.entries(rest).filter(([, count]) => count));

Deno.test("what is new comes to what is there, and reading the same file twice doubles nothing", () => {
  const first = join([one], [one, two]);
  deepEqual(first.entries, [one, two]);
  deepEqual(counts(first), { added: 1, same: 1 });
  const again = join(first.entries, [one, two]);
  deepEqual(again.entries, [one, two]);
  deepEqual(counts(again), { same: 2 });
});

Deno.test("a letter that was noted on two devices, each with its own id, is one", () => {
  const joined = join([one], [{ ...one, id: "9" }]);
  deepEqual(joined.entries, [one]);
  deepEqual(counts(joined), { same: 1 });
});

Deno.test("a record gets what it lacks, replies once each, and the later of two days", () => {
  const reply = { day: "2026-11-24", text: "Diterima" };
  const here = { ...one, ticket: "77", called: "2026-11-25", replies: [reply] };
  const there = {
    ...one,
    company: "CV Contoh Jaya",
    called: "2026-11-27",
    replies: [reply, { day: "", text: "Lagi" }],
  };
  const joined = join([here], [there]);
  deepEqual(joined.entries, [
    { ...here, company: "CV Contoh Jaya", called: "2026-11-27", replies: [reply, { day: "", text: "Lagi" }] },
  ]);
  deepEqual(counts(joined), { completed: 1 });
});

Deno.test("where both say something else, what the device has stays, and it is told", () => {
  const joined = join([{ ...one, ticket: "77" }], [{ ...one, ticket: "78" }]);
  deepEqual(joined.entries, [{ ...one, ticket: "77" }]);
  deepEqual(counts(joined), { different: 1 });
});

Deno.test("what another version wrote is kept once, in and beside the records", () => {
  const foreign = { id: 7, kind: "call" };
  const newer = { ...one, reminder: { day: "2026-12-01" } };
  const joined = join([one], [foreign, newer, null, 7]);
  deepEqual(joined.entries, [{ ...newer }, foreign]);
  deepEqual(counts(joined), { foreign: 1, same: 1 });
  equal(join(joined.entries, [foreign]).entries.length, 2);
});

Deno.test("of what was sent again the later day holds; the earlier one in a file is told as different", () => {
  const [early, late] = ["2026-11-26", "2026-11-28"].map((resent) => ({ ...one, resent }));
  deepEqual(join([early], [late]).entries, [late]);
  const back = join([late], [early]);
  deepEqual(back.entries, [late]);
  deepEqual(counts(back), { different: 1 });
});

Deno.test("two replies of one day and two of the same words are different ones", () => {
  const here = [{ day: "2026-11-24", text: "Diterima" }, { day: "2026-11-25", text: "Diproses" }];
  const there = [{ day: "2026-11-24", text: "Diproses" }, { day: "2026-11-26", text: "Diterima" }];
  const joined = join([{ ...one, replies: here }], [{ ...one, replies: [...there, here[1]] }]);
  deepEqual(joined.entries, [{ ...one, replies: [...here, ...there] }]);
});

Deno.test("an e-mail that came back in the file's time has not come back again here", () => {
  const sentAgain = { ...one, resent: "2026-11-26" };
  const joined = join([sentAgain], [{ ...one, bounced: true }]);
  deepEqual(joined.entries, [sentAgain]);
  deepEqual(counts(joined), { same: 1 });
});
