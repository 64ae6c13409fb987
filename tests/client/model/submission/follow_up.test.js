import { deepEqual, equal } from "node:assert/strict";
import { composeFollowUp } from "../../../../overrides/client/model/submission/follow_up.js";
import { otherLetter } from "../../../../overrides/client/model/submission/sent_letter.js";
import { definition, field } from "../../definition.js";

const letter = {
  ...otherLetter(5),
  title: "Surat Contoh",
  to: ["a@contoh.example"],
  reminder: {
    subject: ["Surat ", { field: "nama" }],
    text: [
      "Kepada Loket,\n\nDikirim ",
      { field: "sent", format: "hari" },
      ", ",
      { field: "sent" },
      ".\nTiket kami: ",
      { field: "ticket" },
      "\nNama kami: ",
      { field: "nama" },
      "\n\nKantor: ",
      { field: "alamat" },
      "\n\nHormat kami",
    ],
  },
  call: ["Kami dari ", { field: "nama" }, ".\nTiket ", { field: "ticket" }, ".\nTerima kasih."],
  definition: definition([
    field({ id: "nama", company: "nama" }),
    field({ id: "alamat", when: { field: "nama", oneOf: ["Lain"], noneOf: [], empty: false, also: null } }),
  ]),
};
const sent = { company: "", sent: "2026-11-20", resent: "", ticket: "" };
const answers = { nama: "CV Contoh Jaya", alamat: "Jalan Contoh" };

Deno.test("the follow-ups say what is known", () => {
  const { mail, call } = composeFollowUp(letter, answers, { ...sent, ticket: "T-7" });
  deepEqual(mail, {
    to: ["a@contoh.example"],
    cc: [],
    subject: "Surat CV Contoh Jaya",
    text:
      "Kepada Loket,\n\nDikirim Jumat, 20 November 2026.\nTiket kami: T-7\nNama kami: CV Contoh Jaya\n\nHormat kami",
  });
  deepEqual(call, ["Kami dari CV Contoh Jaya.", "Tiket T-7.", "Terima kasih."]);
});

Deno.test("a line that speaks of what is not known is left out, and a subject is the letter's title then", () => {
  const { mail, call } = composeFollowUp(letter, {}, { ...sent, sent: "" });
  equal(mail?.subject, "Surat Contoh");
  equal(mail?.text, "Kepada Loket,\n\nHormat kami");
  deepEqual(call, ["Terima kasih."]);
});

Deno.test("the day is that on which the letter was sent last", () => {
  const { mail } = composeFollowUp(letter, answers, { ...sent, resent: "2026-11-23" });
  equal(mail?.text.includes("Senin, 23 November 2026"), true);
});

Deno.test("a letter without a reminder, or without an address, has no follow-up e-mail", () => {
  equal(composeFollowUp(otherLetter(5), {}, sent).mail, null);
  equal(composeFollowUp({ ...letter, to: [] }, answers, sent).mail, null);
});

Deno.test("the answers are used only for the company that the record names", () => {
  const { call } = composeFollowUp(letter, answers, { ...sent, company: " CV Contoh Jaya" });
  deepEqual(call, ["Kami dari CV Contoh Jaya.", "Terima kasih."]);
  const other = composeFollowUp(
    { ...letter, call: [...letter.call, " ", { field: "alamat" }] },
    answers,
    { ...sent, company: "PT Lain" },
  );
  deepEqual(other.call, ["Kami dari PT Lain."]);
  deepEqual(composeFollowUp(letter, {}, { ...sent, company: "PT Lain" }).call[0], "Kami dari PT Lain.");
});

Deno.test("a subject is one line, and no gap is left where lines are left out, nor said on the phone", () => {
  const lines = { ...letter, definition: definition([field({ id: "alamat", kind: "address" })]) };
  const { subject } = composeFollowUp(
    { ...lines, reminder: { subject: ["Dari ", { field: "alamat" }], text: [] } },
    { alamat: "Satu\nDua\nTiga" },
    sent,
  ).mail ?? {};
  equal(subject, "Dari Satu Dua Tiga");
  const text = ["A\n\n", { field: "ticket" }, "\n\nB\n\n", { field: "ticket" }, "\n\nC"];
  const { mail, call } = composeFollowUp(
    { ...lines, call: text, reminder: { subject: ["S"], text } },
    {},
    sent,
  );
  equal(mail?.text, "A\n\nB\n\nC");
  deepEqual(call, ["A", "B", "C"]);
});

Deno.test("a company's name is the same with spaces around it, and spaces alone name none", () => {
  const callOf = (/** @type {string} */ nama, /** @type {string} */ company) =>
    composeFollowUp({ ...letter, call: [{ field: "nama" }, "\n", { field: "alamat" }] }, {
      nama,
      alamat: "Jalan Contoh",
    }, { ...sent, company }).call;
  deepEqual(callOf("Lain ", "Lain"), ["Lain", "Jalan Contoh"]);
  deepEqual(callOf("Lain", "Lain "), ["Lain", "Jalan Contoh"]);
  deepEqual(callOf("Lain", " "), ["Lain", "Jalan Contoh"]);
});

Deno.test("another company's address, number or person stands in no e-mail of the one that the record names", () => {
  const form = definition([field({ id: "nama", company: "nama" }), field({ id: "npwp" })]);
  const text = ["Dari ", { field: "nama" }, "\nNPWP ", { field: "npwp" }];
  const { mail } = composeFollowUp(
    { ...letter, definition: form, reminder: { subject: ["S"], text } },
    { nama: "CV Contoh Jaya", npwp: "01" },
    { ...sent, company: "PT Lain" },
  );
  equal(mail?.text, "Dari PT Lain");
});
