import { equal } from "node:assert/strict";
import { statusOf } from "../../../../overrides/client/model/submission/status.js";
import { newSubmission } from "../../../../overrides/client/model/submission/submission.js";

const holidays = { movable: "2026-12-24", lastYear: 2026 };
const letter = { recipient: "LKPP", replyDays: 5 };
const sent = newSubmission("1", "Surat Contoh", "2026-11-23");
const on = (/** @type {number} */ day) => new Date(2026, 10, day, 23, 59);
const said = (/** @type {Partial<typeof sent>} */ more, /** @type {Date} */ now) =>
  statusOf({ ...sent, ...more }, letter, now, holidays);

Deno.test("a letter that waits says for what, and when to phone whom", () => {
  equal(said({}, on(24)).sentence, "Menunggu balasan. Telepon LKPP Senin, 30 November.");
  equal(
    said({ ticket: "77" }, on(24)).sentence,
    "Sudah dibalas, menunggu perbaikan. Telepon LKPP Senin, 30 November.",
  );
});

Deno.test("a day of the next year is said with it, and with what is not known of that year", () => {
  const { sentence, doubt } = said({ sent: "2026-12-28" }, new Date(2026, 11, 28));
  equal(sentence, "Menunggu balasan. Telepon LKPP Senin, 4 Januari 2027.");
  equal(doubt, "Hari libur tahun 2027 belum diketahui situs ini. Periksa kalender.");
  equal(said({}, on(24)).doubt, "");
  equal(said({ sent: "2026-12-28", ticket: "77" }, new Date(2026, 11, 28)).doubt, doubt);
  equal(said({ sent: "2026-12-28" }, new Date(2027, 0, 4)).doubt, "", "it is time to phone");
});

Deno.test("past the day it says since how many days nothing was heard", () => {
  equal(said({}, on(30)).sentence, "Sudah 7 hari tanpa kabar. Saatnya menelepon LKPP.");
  equal(
    said({ called: "2026-11-25" }, new Date(2026, 11, 8)).sentence,
    "Sudah 13 hari tanpa kabar. Saatnya menelepon LKPP.",
  );
});

Deno.test("what came back, what is done and what has no day say so", () => {
  equal(
    said({ bounced: true }, on(24)).sentence,
    "Email gagal terkirim. Periksa alamatnya dan kirim lagi, atau telepon LKPP.",
  );
  equal(said({ done: true }, on(24)).sentence, "Selesai.");
  equal(said({ sent: "" }, on(24)).sentence, "Menunggu balasan. Isi tanggal dikirimnya.");
});
