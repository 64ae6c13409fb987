import { deepEqual, equal, notEqual } from "node:assert/strict";
import { newId, newRequest, nextStep, readRequest } from "../../../overrides/letter/model/tracking.js";

const sent = newRequest("1", "Surat Contoh", "2026-11-22");
const on = (/** @type {number} */ day) => new Date(2026, 10, day, 23, 59);

Deno.test("a letter that was sent waits for its reply until the set days are over", () => {
  deepEqual(nextStep(sent, on(22), 5), { phase: "reply", due: "2026-11-27", isOverdue: false });
  deepEqual(nextStep(sent, on(27), 5), { phase: "reply", due: "2026-11-27", isOverdue: false });
  deepEqual(nextStep(sent, on(28), 5), { phase: "call", due: "2026-11-27", isOverdue: true });
});

Deno.test("the wait crosses months and years", () => {
  equal(nextStep({ ...sent, sent: "2026-12-30" }, on(22), 5).due, "2027-01-04");
});

Deno.test("a ticket number, an answer without one, or a day of reply each begins the repair", () => {
  for (const reply of [{ ticket: "77" }, { answer: "Sedang diproses" }, { replied: "2026-11-24" }]) {
    equal(nextStep({ ...sent, ...reply }, on(24), 5).phase, "repair");
  }
  equal(nextStep({ ...sent, ticket: "  " }, on(24), 5).phase, "reply");
});

Deno.test("the wait begins anew with a reply and with a call", () => {
  equal(nextStep({ ...sent, replied: "2026-11-25" }, on(26), 5).due, "2026-11-30");
  equal(nextStep({ ...sent, called: "2026-11-28" }, on(28), 5).due, "2026-12-03");
  equal(nextStep({ ...sent, called: "2026-11-28" }, on(28), 5).isOverdue, false);
});

Deno.test("an e-mail that came back is to be sent again, without a day", () => {
  deepEqual(nextStep({ ...sent, bounced: true }, on(28), 5), { phase: "send", due: "", isOverdue: false });
});

Deno.test("what is repaired needs nothing more", () => {
  deepEqual(nextStep({ ...sent, bounced: true, done: true }, on(28), 5), {
    phase: "",
    due: "",
    isOverdue: false,
  });
});

Deno.test("without a day of sending there is no day to wait for", () => {
  deepEqual(nextStep({ ...sent, sent: "" }, on(28), 5), { phase: "reply", due: "", isOverdue: false });
});

Deno.test("a stored request takes only what it knows, in its kind", () => {
  deepEqual(readRequest({ ...sent, ticket: ["x"], bounced: 1, more: true }), sent);
  for (const raw of [null, 7, "x", [], {}, { id: "1" }, { letter: "Surat" }]) equal(readRequest(raw), null);
});

Deno.test("every id is another", () => {
  notEqual(newId(), newId());
});
