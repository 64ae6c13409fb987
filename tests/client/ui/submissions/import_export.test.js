import { deepEqual, equal } from "node:assert/strict";
import { LiveRegion } from "../../../../overrides/client/ui/components/live_region.js";
import { MAX_BYTES } from "../../../../overrides/client/model/submission/file.js";
import { SubmissionStore } from "../../../../overrides/client/storage/submission_store.js";
import {
  clearRecords,
  exportRecords,
  importRecords,
  remind,
} from "../../../../overrides/client/ui/submissions/import_export.js";
import { buttonOf, find, settled } from "../../page.js";
import { ago, LETTER, sent, showPage } from "./records.js";

const { setTimeout } = globalThis;
// The pause between two files is none here.
Object.assign(globalThis, { setTimeout: (/** @type {() => void} */ run) => setTimeout(run) });

/** A page with records, and the files that it saves. */
function createPage(/** @type {object[]} */ ...records) {
  const storage = showPage();
  const store = new SubmissionStore(() => storage);
  for (const record of records) store.save(sent(record));
  /** @type {{ name: string, blob: Blob }[]} */
  const files = [];
  /** @type {Blob} */
  let last;
  URL.createObjectURL = (blob) => {
    last = /** @type {Blob} */ (blob);
    return "blob:1";
  };
  const { createElement } = document;
  document.createElement = (/** @type {string} */ tag) => {
    const element = /** @type {any} */ (createElement.call(document, tag));
    if (tag === "a") element.click = () => void files.push({ name: element.download, blob: last });
    return element;
  };
  const changes = { times: 0 };
  const changed = () => void changes.times++;
  return { changed, changes, files, status: new LiveRegion(find("#removed")), storage, store };
}
const said = () => find("#removed").textContent;
const fileOf = (/** @type {unknown} */ records) => new File([JSON.stringify(records)], "catatan.json");

Deno.test({
  name: "what is stored is exported as it is, by the day, and said by its name",
  sanitizeOps: false,
  sanitizeResources: false,
  async fn() {
    const { files, status, store } = createPage({ ticket: "5" });
    exportRecords(store, status);
    await settled();
    const [{ name, blob }] = files;
    equal(name, `Permohonan-saya-${ago(0)}.json`);
    equal(blob.type, "application/json");
    deepEqual(JSON.parse(await blob.text()), store.stored());
    equal(said(), `Catatan sudah disimpan ke berkas: ${name}`);
    equal(find("#removed").sights, 1, "the answer is brought into sight");
  },
});

Deno.test("a file's records are joined, and each outcome is counted", async () => {
  const { status, store } = createPage({ id: "a" }, { id: "b", ticket: "1" }, { id: "c", letter: "Lain" });
  const given = [
    sent({ id: "a", ticket: "7" }),
    sent({ id: "b", ticket: "2" }),
    sent({ id: "c", letter: "Lain" }),
    sent({ id: "d", letter: "Baru" }),
    {
      version: 9,
    },
  ];
  await importRecords(fileOf(given), store, status);
  deepEqual(said().match(/\d catatan \w+/g), [
    "1 catatan ditambahkan",
    "1 catatan dilengkapi",
    "1 catatan sudah",
    "1 catatan di",
    "1 catatan ditulis",
  ]);
  equal(find("#removed").sights, 1, "the answer is brought into sight");
  equal(store.list().find(({ id }) => id === "a")?.ticket, "7");
  equal(store.list().find(({ id }) => id === "b")?.ticket, "1");
});

Deno.test("a file that cannot be used is refused with its reason, and changes nothing", async () => {
  for (
    const [file, reason] of /** @type {[File, string][]} */ ([
      [new File(["{"], ""), "rusak"],
      [fileOf([]), "tidak memuat catatan"],
      [new File([" ".repeat(MAX_BYTES + 1)], ""), "terlalu besar"],
      [/** @type {any} */ ({ size: 1, text: () => Promise.reject(Error()) }), "tidak dapat dibaca"],
    ])
  ) {
    const { status, store } = createPage({});
    const before = store.stored();
    await importRecords(file, store, status);
    equal(said().startsWith("Perhatian: ") && said().includes(reason), true, said());
    equal(said().endsWith("Catatan di perangkat ini tidak diubah."), true);
    equal(find("#removed").sights, 1);
    deepEqual(store.stored(), before);
  }
});

Deno.test("a full storage takes no file, and says so", async () => {
  const { status, storage, store } = createPage({});
  storage.setItem = () => {
    throw new DOMException("", "QuotaExceededError");
  };
  await importRecords(fileOf([sent({ id: "x" })]), store, status);
  equal(said().includes("ruangnya penuh"), true);
});

Deno.test("all records go when the visitor confirms it, are told of with the focus, and are had back", async () => {
  const { changed, changes, status, store } = createPage({ id: "a" }, { id: "b" });
  const done = clearRecords(store, status, changed);
  equal(find("dialog p").textContent, "Semua catatan permohonan di perangkat ini dihapus.");
  buttonOf("Hapus semua").click();
  await done;
  deepEqual([store.list().length, changes.times], [0, 1]);
  equal(document.activeElement, find("#removed"));
  buttonOf("Batalkan").click();
  deepEqual([store.list().length, changes.times, said()], [2, 2, "Catatan kembali."]);
  await importRecords(fileOf([sent({ id: "a" })]), store, status);
  equal(said(), "1 catatan sudah ada.", "no outcome is said that did not come");
});

Deno.test("a cancelled question deletes nothing and says nothing", async () => {
  const { changed, changes, status, store } = createPage({});
  const done = clearRecords(store, status, changed);
  buttonOf("Batal").click();
  await done;
  deepEqual([store.list().length, changes.times, said()], [1, 0, ""]);
});

Deno.test("records that cannot be had back are not said to be", async () => {
  const { changed, status, storage, store } = createPage({});
  const done = clearRecords(store, status, changed);
  buttonOf("Hapus semua").click();
  await done;
  storage.setItem = () => {
    throw new DOMException("", "QuotaExceededError");
  };
  buttonOf("Batalkan").click();
  equal(said().startsWith("Perhatian: "), true);
});

Deno.test({
  name: "a reminder says whom to phone, about what and what to do, and the ticket only where that is wanted",
  sanitizeOps: false,
  sanitizeResources: false,
  async fn() {
    const { files, status } = createPage();
    const box = { checked: false };
    const card = /** @type {any} */ ({
      submission: sent({ ticket: " 123 " }),
      letter: LETTER,
      template: { input: () => box },
      status,
      due: "2026-05-04",
      listOf: (/** @type {string} */ phase) => document.querySelector(`.steps-${phase}`),
    });
    /** @type {string[]} */
    const texts = [];
    for (box.checked of [false, true]) {
      remind(card);
      await settled();
      texts.push((await files[files.length - 1].blob.text()).replaceAll("\r\n ", ""));
    }
    equal(files[0].name, "Pengingat-2026-05-04.ics");
    equal(files[0].blob.type, "text/calendar");
    for (const text of texts) {
      for (
        const line of [
          "DTSTART:20260504T090000",
          "SUMMARY:Telepon LPSE Uji: Surat Contoh",
          "UID:id-1@", // another record's reminder is another one
          "lakukan call",
          "URL:https://uji.example/saya/",
        ]
      ) equal(text.includes(line), true, line);
    }
    deepEqual(texts.map((text) => text.includes("Nomor tiket")), [false, true]);
    deepEqual(texts.map((text) => text.includes("Nomor tiket: 123")), [false, true]);
    equal(texts[0].includes("DESCRIPTION:Belum ada kabar?"), true);
    equal(find("#removed").sights, 2, "each answer is brought into sight");
    equal(said().startsWith("Pengingat sudah diunduh."), true);
  },
});
