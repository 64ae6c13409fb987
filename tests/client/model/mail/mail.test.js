import { deepEqual, equal, match } from "node:assert/strict";
import { noteOf } from "../../../../overrides/client/model/user_id/characters.js";
import { composeMail, emptyFields, mailtoLink } from "../../../../overrides/client/model/mail/mail.js";
import { definition, field } from "../../definition.js";

const letter = definition([field({ id: "nama" }), field({ id: "uraian", kind: "multiline" })]);
const parts = {
  to: ["a@contoh.example", "b@contoh.example"],
  cc: ["c@contoh.example"],
  subject: ["Surat - ", { field: "nama" }],
  text: ["Kepada,\n", { field: "uraian" }, "\n\nHormat kami"],
  publicSubject: "Surat",
  publicText: "Kepada,\nsuratnya terlampir.\n",
};
const compose = (/** @type {Record<string, string>} */ values) => composeMail(letter, parts, values);

Deno.test("subject and text carry the answers", () => {
  deepEqual(compose({ nama: "CV Contoh & Jaya", uraian: "satu\ndua" }), {
    to: parts.to,
    cc: parts.cc,
    subject: "Surat - CV Contoh & Jaya",
    text: "Kepada,\nsatu\ndua\n\nHormat kami",
  });
});

Deno.test("while an answer is empty, the e-mail names none of them, and says which are missing", () => {
  const values = { nama: " ", uraian: "RAHASIA" };
  deepEqual(emptyFields(letter, parts, values).map(({ id }) => id), ["nama"]);
  deepEqual(compose(values), {
    to: parts.to,
    cc: parts.cc,
    subject: "Surat",
    text: "Kepada,\nsuratnya terlampir.",
  });
  deepEqual(emptyFields(letter, parts, { nama: "X", uraian: "" }).map(({ id }) => id), ["uraian"]);
  deepEqual(emptyFields(letter, parts, { nama: "X", uraian: "Y" }), []);
});

Deno.test("a field that only the file's name speaks of may stay empty", () => {
  const longer = definition([...letter.fields, field({ id: "hari", kind: "date" })]);
  equal(composeMail(longer, parts, { nama: "X", uraian: "Y" }).subject, "Surat - X");
});

Deno.test("no answer adds a header, an address or markup: values are text", () => {
  const subject = compose({ nama: "X\r\nBcc: jahat@contoh.example\u2028Y", uraian: "{nama} $& %0A" }).subject;
  equal(subject, "Surat - X Bcc: jahat@contoh.example Y");
  equal(compose({ nama: "X", uraian: "{nama} $& %0A" }).text, "Kepada,\n{nama} $& %0A\n\nHormat kami");
});

Deno.test("the link opens the whole e-mail, every sign encoded", () => {
  const mail = compose({ nama: "CV A&B?=#", uraian: "satu\ndua" });
  const link = mailtoLink(mail, 1800);
  match(link, /^mailto:a@contoh\.example,b@contoh\.example\?cc=c@contoh\.example&subject=/);
  const query = new URL(link).searchParams;
  equal(query.get("subject"), mail.subject);
  equal(query.get("body"), mail.text.replace(/\n/g, "\r\n"));
});

Deno.test("without copies the link names none, and a text's ends are no empty lines", () => {
  const mail = composeMail(letter, { ...parts, cc: [], text: ["\n\n", { field: "nama" }, "\n\n"] }, {
    nama: "X",
  });
  equal(mailtoLink(mail, 1800), "mailto:a@contoh.example,b@contoh.example?subject=Surat%20-%20X&body=X");
});

Deno.test("a text that no link can hold makes none", () => {
  const fits = (/** @type {number} */ length) =>
    mailtoLink(compose({ nama: "X", uraian: "y".repeat(length) }), 900);
  equal(fits(100).length <= 900, true);
  const longest = 1000 - fits(100).length;
  equal(fits(longest).length, 900);
  equal(fits(longest + 1), "");
});

Deno.test("a User ID is carried as it is, and named below its line in the text alone", () => {
  const form = definition([field({ id: "akun", kind: "user_id" })]);
  const text = ["ID: ", { field: "akun" }, " (persis)\n\nHormat kami\n"];
  const made = composeMail(form, { ...parts, subject: ["ID ", { field: "akun" }], text }, {
    akun: "А  \u200bB",
  }, noteOf);
  equal(made.subject, "ID А  \u200bB");
  equal(
    made.text,
    "ID: А  \u200bB (persis)\nKarakter ke-1: huruf Sirilik a besar (U+0410); ke-2 dan ke-3: spasi (U+0020); " +
      "ke-4: spasi tanpa lebar (U+200B)\n\nHormat kami",
  );
});

Deno.test("a field that is not asked is not missing, and an answer may have another format in the text", () => {
  const when = { field: "nama", oneOf: ["Lain"], noneOf: [], empty: false, also: null };
  const form = definition([
    field({ id: "nama" }),
    field({ id: "kuasa", when }),
    field({ id: "hari", kind: "date" }),
  ]);
  const text = [{ field: "hari", format: "hari" }, " ", { field: "nama" }, { field: "kuasa" }];
  const mail = { ...parts, text };
  deepEqual(emptyFields(form, mail, { nama: "X", hari: "" }).map(({ id }) => id), ["hari"]);
  equal(composeMail(form, mail, { nama: "X", hari: "2026-11-22" }).text, "Minggu X");
});
