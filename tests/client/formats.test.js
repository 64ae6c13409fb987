import { deepEqual, equal, throws } from "node:assert/strict";
import { readPrefill } from "../../overrides/client/model/answers/prefill.js";
import { AnswersFileError, readAnswersFile } from "../../overrides/client/model/answers/file.js";
import { DraftStore } from "../../overrides/client/storage/draft_store.js";
import { readRecordsFile } from "../../overrides/client/model/submission/file.js";
import { SubmissionStore } from "../../overrides/client/storage/submission_store.js";
import { definition, field } from "./definition.js";
import { memory } from "./storage/memory.js";

// What the site wrote on 25 November 2026, as it stood in a browser: it must be read for ever.
const FORMATS = new URL("../fixtures/formats/", import.meta.url);
const read = (/** @type {string} */ name) => Deno.readTextFileSync(new URL(name, FORMATS)).trimEnd();

const choices = ["masalah_login", "sinkronisasi_data", "lain"].map((id) => ({ id, label: id, text: "" }));
const letter = {
  ...definition([
    field({ id: "nama_instansi", company: "nama" }),
    field({ id: "alamat", kind: "address", company: "alamat" }),
    field({ id: "npwp", kind: "npwp", company: "npwp" }),
    field({ id: "user_id", kind: "user_id", company: "user_id" }),
    field({ id: "kategori", kind: "choices", choices }),
    field({ id: "tanggal", kind: "date" }),
  ]),
  id: JSON.parse(read("progress.json")).letter,
};
const company = {
  nama_instansi: "CV Contoh Jaya",
  alamat: "Jalan Contoh Nomor 12\nPekanbaru 28111",
  npwp: "01.234.567.8-211.000",
  user_id: "||AABCD",
};
const values = { ...company, kategori: ["masalah_login", "sinkronisasi_data"], tanggal: "2026-11-22" };

/** @param {Record<string, string>} files by key */
function stored(files) {
  const storage = memory();
  for (const [key, name] of Object.entries(files)) storage.setItem(`bantuan-lpse/${key}`, read(name));
  return storage;
}

Deno.test("a draft, the company's data and the letterhead of version 1 are read", () => {
  const storage = stored({
    [`isian/surat/${letter.id}`]: "draft.json",
    "isian/perusahaan": "company.json",
    "isian/kop": "letterhead.json",
  });
  const found = new DraftStore(letter, () => storage).load();
  deepEqual(found?.values, values);
  equal(found?.saved.toISOString(), "2026-11-25T02:30:00.000Z");
  equal(found?.letterhead?.kind, "picture");
  equal(found?.letterhead?.picture.startsWith("data:image/jpeg;base64,/9j/"), true);
  const next = new DraftStore({ ...letter, id: "lain" }, () => storage).load();
  deepEqual([next?.values, next?.isDraft], [company, false]);
});

Deno.test("a file of answers of version 1 is read, and one of any other version refused", () => {
  const file = JSON.parse(read("progress.json"));
  const found = readAnswersFile(letter, JSON.stringify(file));
  deepEqual(found.values, values);
  equal(found.letterhead?.kind, "picture");
  for (const version of [0, 2, 99, "1", true, null, undefined, [1]]) {
    throws(
      () => readAnswersFile(letter, JSON.stringify({ ...file, version })),
      (error) => error instanceof AnswersFileError && error.message.includes("versi lain"),
    );
  }
});

Deno.test("a link with answers is read", () => {
  deepEqual(readPrefill(letter, read("link.txt"))?.values, values);
});

Deno.test("the list of requests is read", () => {
  const storage = stored({ permohonan: "requests.json" });
  const requests = new SubmissionStore(() => storage);
  equal(requests.isNewer, false);
  const { letterId: _, company: __, ...first } = requests.list()[0];
  deepEqual(first, JSON.parse(read("requests.json"))[0]);
  deepEqual(requests.list().map(({ letterId }) => letterId), ["", ""]);
  deepEqual(requests.list().map(({ ticket }) => ticket), ["", "TIKET-77"]);
});

Deno.test("the list of sent letters that says which letters they are is read", () => {
  const storage = stored({ permohonan: "submissions.json" });
  const [before] = JSON.parse(read("submissions.json"));
  deepEqual(new SubmissionStore(() => storage).list(), [{ ...before, company: "" }]);
});

Deno.test("the list of sent letters that says whose they are is read, from the device and from a file", () => {
  const written = JSON.parse(read("submissions_company.json"));
  const storage = stored({ permohonan: "submissions_company.json" });
  deepEqual(new SubmissionStore(() => storage).list(), written);
  deepEqual(readRecordsFile(read("submissions_company.json")), written);
});
