import { deepEqual, equal, match } from "node:assert/strict";
import { draft } from "../../../../overrides/client/model/mail/eml.js";

const mail = { to: ["a@contoh.example"], cc: ["b@contoh.example"], subject: "Surat", text: "satu\ndua" };
const moment = new Date(2026, 10, 22);
const pdf = { name: "Surat.pdf", type: "application/pdf", bytes: new Uint8Array([37, 80, 68, 70]) };
const head = (/** @type {string} */ message) => message.split("\r\n\r\n")[0];

Deno.test("a draft is unsent, has no sender, and every line ends in CRLF", () => {
  const message = draft(mail, [pdf], moment);
  match(
    head(message),
    /^To: a@contoh\.example\r\nCc: b@contoh\.example\r\nSubject: Surat\r\nX-Unsent: 1\r\n/,
  );
  equal(/^From:/m.test(message), false);
  equal(/[^\r]\n|\r[^\n]/.test(message), false);
  equal(/[^\r\n -~]/.test(message), false, "it is ASCII");
});

Deno.test("no answer ends a header", () => {
  const message = draft(
    { ...mail, subject: "X\r\nBcc: jahat@contoh.example" },
    [{ ...pdf, name: 'a"\r\nX-Jahat: 1.pdf', type: "text/html\r\nX-Jahat: 1" }],
    moment,
  );
  equal(/^(Bcc|X-Jahat)/m.test(message), false);
  match(message, /Content-Type: application\/octet-stream;\r\n/);
});

Deno.test("no line is longer than 78 letters", () => {
  const message = draft(
    { ...mail, subject: "Permohonan ".repeat(20) + "Ж".repeat(90) },
    [{ ...pdf, name: `${"panjang ".repeat(30)}Ж.pdf`, bytes: new Uint8Array(100_000) }],
    moment,
  );
  const long = message.split("\r\n").filter((line) => line.length > 78);
  deepEqual(long, []);
});

Deno.test("a word that looks encoded is encoded, so that it stays as it was typed", () => {
  match(draft({ ...mail, subject: "=?utf-8?B?WA==?=" }, [], moment), /Subject: =\?utf-8\?B\?PT91/);
});

Deno.test("every recipient is named", () => {
  const two = {
    ...mail,
    to: ["a@contoh.example", "c@contoh.example"],
    cc: ["b@contoh.example", "d@contoh.example"],
  };
  match(
    draft(two, [], moment),
    /^To: a@contoh\.example,\r\n c@contoh\.example\r\nCc: b@contoh\.example,\r\n d@contoh\.example\r\n/,
  );
});

Deno.test("without copies there is no line for them", () => {
  equal(/^Cc:/m.test(draft({ ...mail, cc: [] }, [], moment)), false);
});

Deno.test("a name beyond ASCII is written twice, in two headers: plain for old programs, and exact", () => {
  const message = draft(mail, [{ ...pdf, name: 'Pindai é "1" Ж.pdf' }], moment);
  match(message, /Content-Type: application\/pdf;\r\n name="Pindai e 1 \.pdf"\r\n/);
  match(message, /attachment;\r\n filename\*0\*=utf-8''Pindai%20%C3%A9/);
});

Deno.test("a file's name stays whole where it has room, and one that is no ASCII at all has a plain one", () => {
  const short = `${"x".repeat(55)}.pdf`;
  match(draft(mail, [{ ...pdf, name: short }], moment), new RegExp(`name="${short}"\r\n`));
  for (const name of ["ЖЖ", ""]) match(draft(mail, [{ ...pdf, name }], moment), /name="lampiran"\r\n/);
  match(draft(mail, [{ ...pdf, type: "image/svg+xml" }], moment), /Content-Type: image\/svg\+xml;\r\n/);
});

Deno.test("signs that mean something in a header are written by their codes in a name beyond ASCII", () => {
  const message = draft(mail, [{ ...pdf, name: "é (1)'*!.pdf" }], moment);
  const [written] = /filename\*0\*=utf-8''[^]*?(?=\r\n\r\n)/.exec(message) ?? [];
  equal(written?.replace(/;\r\n filename\*\d\*=/g, ""), "filename*0*=utf-8''%C3%A9%20%281%29%27%2a%21.pdf");
});

for (
  const subject of [
    "x".repeat(5_000),
    "Permohonan " + "x".repeat(60),
    ("y".repeat(59) + " ").repeat(20).trim(),
    "satu dua ".repeat(200).trim(),
    "User ID ||A  B ",
    "А\u200bB",
    "😀".repeat(40),
    "X\r\nBcc: jahat@contoh.example\u2028Y\u2029Z",
    "",
  ]
) {
  Deno.test(`the subject ${JSON.stringify(subject.slice(0, 30))} stands in short lines and is read as it was`, () => {
    const message = draft(
      { ...mail, subject, to: Array(30).fill(`${"a".repeat(30)}@contoh.example`) },
      [pdf],
      moment,
    );
    deepEqual(message.split("\r\n").filter((line) => line.length > 78), []);
    const [, raw] = /** @type {RegExpExecArray} */ (/\r\nSubject: (.*(?:\r\n .*)*)/.exec(message));
    const read = raw.replace(/\?=\r\n =/g, "?==").replace(/\r\n/g, "").replace(
      /=\?utf-8\?B\?(.*?)\?=/g,
      (_, word) => new TextDecoder().decode(Uint8Array.from(atob(word), (letter) => letter.charCodeAt(0))),
    );
    equal(read, subject.replace(/\r\n|[\u2028\u2029]/g, " "), "in one line");
  });
}

/** @param {string} message @returns {{ head: string, body: Uint8Array }[]} its parts, as a strict reader finds them */
function partsOf(message) {
  const [, boundary] = /boundary="(.*?)"/.exec(message) ?? [];
  const [, ...parts] = message.split(`\r\n--${boundary}`);
  equal(parts.pop(), "--\r\n", "it ends");
  return parts.map((part) => {
    const [head, body] = part.split("\r\n\r\n");
    return {
      head,
      body: Uint8Array.from(atob(body.replaceAll("\r\n", "")), (letter) => letter.charCodeAt(0)),
    };
  });
}

Deno.test("text and files are read back as they were, whatever ends their lines and however large they are", () => {
  const bytes = Uint8Array.from({ length: 100_001 }, (_, index) => index * 7);
  const text = "satu\r\ndua\nЖ\n\ntiga";
  const [first, ...files] = partsOf(draft({ ...mail, text }, [pdf, { ...pdf, bytes }], moment));
  equal(new TextDecoder().decode(first.body), "satu\r\ndua\r\nЖ\r\n\r\ntiga\r\n");
  deepEqual(files.map(({ body }) => body), [pdf.bytes, bytes]);
  deepEqual(partsOf(draft(mail, [], moment)).length, 1);
});

Deno.test("a long name beyond ASCII is read back from its pieces, and a name of nothing is one", () => {
  const nameOf = (/** @type {string} */ name) => partsOf(draft(mail, [{ ...pdf, name }], moment))[1].head;
  const name = `${"Surat é ".repeat(12)}.pdf`.replace(" .", ".");
  const pieces = [...nameOf(name).matchAll(/filename\*(\d+)\*=([^;\r]*)/g)];
  deepEqual(pieces.map(([, number]) => Number(number)), pieces.map((_, index) => index));
  equal(decodeURIComponent(pieces.map(([, , piece]) => piece).join("")), `utf-8''${name}`);
  match(nameOf("\u200b"), /filename="lampiran"/);
});
