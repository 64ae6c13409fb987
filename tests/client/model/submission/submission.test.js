/** @import { Submission } from "../../../../overrides/client/model/submission/submission.js" */

import { isoDay } from "../../../../overrides/client/model/dates.js";
import { deepEqual, equal, match, notEqual } from "node:assert/strict";
import {
  dayError,
  newId,
  newSubmission,
  nextStep as nextStepOf,
  openSubmission,
  readSubmission,
} from "../../../../overrides/client/model/submission/submission.js";

const holidays = "2026-12-24";
/** @type {(submission: Submission, now: Date, waitDays: number) => ReturnType<typeof nextStepOf>} */
const nextStep = (submission, now, waitDays) => nextStepOf(submission, now, waitDays, holidays);

// A Sunday.
const sent = newSubmission("1", "Surat Contoh", "2026-11-22");
const on = (/** @type {number} */ day) => new Date(2026, 10, day, 23, 59);
const replied = (/** @type {string} */ day) => [{ day, text: "" }];

Deno.test("a letter that was sent waits for its reply, and on the day that ends the wait the phone comes next", () => {
  const days = { last: "2026-11-22", due: "2026-11-27" };
  deepEqual(nextStep(sent, on(22), 5), { phase: "reply", ...days });
  deepEqual(nextStep(sent, on(26), 5), { phase: "reply", ...days });
  deepEqual(nextStep(sent, on(27), 5), { phase: "call", ...days });
});

Deno.test("a wait that would end at a weekend ends on Monday", () => {
  equal(nextStep({ ...sent, sent: "2026-11-23" }, on(24), 5).due, "2026-11-30");
  equal(nextStep({ ...sent, sent: "2026-11-24" }, on(24), 5).due, "2026-11-30");
  equal(nextStep({ ...sent, sent: "2026-11-24" }, on(29), 5).phase, "reply");
  equal(nextStep({ ...sent, sent: "2026-11-25" }, on(25), 5).due, "2026-11-30");
});

Deno.test("a wait that would end on a holiday ends on the next working day", () => {
  equal(nextStep({ ...sent, sent: "2026-12-19" }, on(24), 5).due, "2026-12-28");
});

Deno.test("the wait crosses months and years", () => {
  equal(nextStep({ ...sent, sent: "2026-12-30" }, on(22), 5).due, "2027-01-04");
});

Deno.test("a ticket number, an answer without one, or a day of reply each begins the repair", () => {
  const replies = [{ day: "", text: "Sedang diproses" }];
  for (const reply of [{ ticket: "77" }, { replies }, { replies: replied("2026-11-24") }]) {
    equal(nextStep({ ...sent, ...reply }, on(24), 5).phase, "repair");
  }
  equal(nextStep({ ...sent, ticket: "  ", replies: [{ day: "", text: " " }] }, on(24), 5).phase, "reply");
});

Deno.test("the wait begins again with the last reply, with a call, and with sending again", () => {
  const replies = [...replied("2026-11-25"), ...replied("2026-11-24")];
  equal(nextStep({ ...sent, replies }, on(26), 5).due, "2026-11-30");
  equal(nextStep({ ...sent, called: "2026-11-28" }, on(28), 5).due, "2026-12-03");
  equal(nextStep({ ...sent, called: "2026-11-28" }, on(28), 5).phase, "reply");
  equal(nextStep({ ...sent, resent: "2026-11-27" }, on(28), 5).due, "2026-12-02");
});

Deno.test("an e-mail that came back is to be sent again, without a day", () => {
  deepEqual(nextStep({ ...sent, bounced: true }, on(28), 5), { phase: "send", last: "", due: "" });
});

Deno.test("what is repaired needs nothing more", () => {
  deepEqual(nextStep({ ...sent, bounced: true, done: true }, on(28), 5), {
    phase: "",
    last: "",
    due: "",
  });
});

Deno.test("without a day of sending there is no day to wait for", () => {
  deepEqual(nextStep({ ...sent, sent: "" }, on(28), 5), { phase: "reply", last: "", due: "" });
});

Deno.test("nothing happens in the future, and nothing before the letter was sent", () => {
  for (const event of /** @type {const} */ (["sent", "resent", "replied", "called"])) {
    match(dayError(event, "2026-11-25", sent, on(24)), /harus hari ini \(24 November 2026\) atau sebelumnya/);
    match(dayError(event, "", sent, on(24)), /^Masukkan tanggal /);
    equal(dayError(event, "2026-11-22", sent, on(24)), "");
  }
  match(
    dayError("replied", "2026-11-21", sent, on(24)),
    /harus pada tanggal dikirim \(22 November 2026\) atau/,
  );
  equal(dayError("sent", "2026-11-21", sent, on(24)), "");
  equal(dayError("called", "2026-11-21", { ...sent, sent: "" }, on(24)), "");
});

Deno.test("a year of two figures, or of more than four, is told and counts for nothing", () => {
  for (const event of /** @type {const} */ (["sent", "resent", "replied", "called"])) {
    for (const day of ["0026-11-22", "1926-11-22", "12026-11-22", "20260-11-22"]) {
      match(dayError(event, day, sent, on(24)), /^Tulis tahun dengan empat angka/, day);
    }
  }
  const wrong = { ...sent, sent: "0026-11-22", replies: replied("0026-11-23") };
  equal(nextStep(wrong, on(24), 5).due, "");
  equal(dayError("sent", "2026-11-22", wrong, on(24)), "");
});

Deno.test("a day that no calendar has is none", () => {
  match(dayError("sent", "2026-02-31", sent, on(24)), /^Masukkan tanggal dikirim/);
  equal(nextStep({ ...sent, sent: "2026-02-31" }, on(24), 5).due, "");
});

Deno.test("a letter cannot have been sent after what came of it", () => {
  for (
    const later of [{ replies: replied("2026-11-23") }, { called: "2026-11-23" }, { resent: "2026-11-23" }]
  ) {
    equal(dayError("sent", "2026-11-23", { ...sent, ...later }, on(24)), "");
    match(
      dayError("sent", "2026-11-24", { ...sent, ...later }, on(24)),
      /harus 23 November 2026 atau sebelumnya, .+ isi “Tanggal dikirim lagi”\.$/,
    );
  }
});

Deno.test("of several things that came of a letter, the first is the last day on which it can have been sent", () => {
  const replies = [...replied("2026-11-24"), ...replied("2026-11-23")];
  match(
    dayError("sent", "2026-11-24", { ...sent, replies }, on(24)),
    /harus 23 November 2026 atau sebelumnya/,
  );
});

Deno.test("a letter belongs to the submission of it, or in older records with its title, that still runs", () => {
  const done = { ...sent, id: "2", done: true };
  const letter = { id: "contoh", title: "Surat Contoh" };
  equal(openSubmission([done, sent], letter), sent);
  equal(openSubmission([done], letter), undefined);
  equal(openSubmission([sent], { ...letter, title: "Surat Lain" }), undefined);
  const named = { ...sent, letter: "Surat saya", letterId: "contoh" };
  equal(openSubmission([named], letter), named);
  equal(openSubmission([{ ...sent, letterId: "lain" }], letter), undefined);
});

Deno.test("a stored submission takes only what it knows, in its kind", () => {
  deepEqual(readSubmission({ ...sent, ticket: ["x"], bounced: 1, more: true, replies: [7, null, {}] }), sent);
  for (const raw of [null, 7, "x", [], {}, { id: "1" }, { letter: "Surat" }]) {
    equal(readSubmission(raw), null);
  }
});

Deno.test("the one reply of an older version is read as the first of several", () => {
  const { replies: _, resent: __, ...older } = { ...sent, replied: "2026-11-24", answer: "Sedang diproses" };
  deepEqual(readSubmission(older)?.replies, [{ day: "2026-11-24", text: "Sedang diproses" }]);
  deepEqual(readSubmission({ ...older, replied: "", answer: "" })?.replies, []);
});

Deno.test("every id is another", () => {
  notEqual(newId(), newId());
});

Deno.test("a clock that cannot be right is blamed, not the day", () => {
  const submission = newSubmission("a", "Surat", "2026-11-22");
  for (const now of [new Date(1999, 11, 31), new Date(1970, 0, 1), new Date(2099, 0, 1)]) {
    for (const day of ["2026-11-22", isoDay(now)]) {
      match(dayError("sent", day, submission, now), /^Jam perangkat ini menunjukkan tanggal .* Betulkan/);
    }
  }
});
