import { deepEqual, equal } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { LiveRegion } from "../../../../overrides/client/ui/components/live_region.js";
import { Transfer } from "../../../../overrides/client/ui/letter/transfer.js";
import { definition, field } from "../../definition.js";
import { buttonOf, find, findAll, settled, show } from "../../page.js";

const HEAD = { kind: "typed", lines: ["Kop"], picture: "" };
const { setTimeout } = globalThis;
// The pause between two files is none here.
Object.assign(globalThis, { setTimeout: (/** @type {() => void} */ run) => setTimeout(run) });

const FIELDS = [
  field({ id: "nama", label: "Nama" }),
  field({ id: "kosong", label: "Kosong" }),
  field({
    id: "kuasa",
    label: "Kuasa",
    when: /** @type {any} */ ({ field: "kosong", oneOf: [], noneOf: [], empty: false, also: null }),
  }),
];

/** A page with answers, one of which does not apply; what it saves, copies and tells its draft. */
function prepare(/** @type {any} */ letterhead = null, isAllowed = true) {
  show(h("div", { id: "notice", role: "status", tabindex: "-1" }));
  const told = /** @type {string[]} */ ([]);
  const copied = /** @type {string[]} */ ([]);
  const files = /** @type {Blob[]} */ ([]);
  const writeText = (/** @type {string} */ text) =>
    isAllowed ? Promise.resolve(copied.push(text)) : Promise.reject(Error());
  Object.defineProperty(globalThis, "navigator", { value: { clipboard: { writeText } }, configurable: true });
  Object.assign(globalThis, { location: { origin: "https://uji.example", pathname: "/surat/" } });
  URL.createObjectURL = (blob) => (files.push(/** @type {Blob} */ (blob)), "blob:1");
  const typed = { run: () => {} };
  const answers = { values: { nama: "CV Contoh Jaya", kosong: "", kuasa: "Budi" }, letterhead };
  const formState = {
    definition: { ...definition(FIELDS), hasRules: true },
    read: () => answers,
    snapshot: () => "now",
    clear: () => told.push("form is cleared"),
    write: () => (told.push("written"), Promise.resolve("")),
    onTyped: (/** @type {() => void} */ run) => (typed.run = run),
  };
  const draft = {
    markSafe: (/** @type {string} */ of) => told.push(`safe ${of}`),
    clear: () => told.push("draft is cleared"),
    typed: () => told.push("typed"),
    messages: () => "",
  };
  const transfer = new Transfer({
    formState: /** @type {any} */ (formState),
    draft: /** @type {any} */ (draft),
    notice: new LiveRegion(find("#notice")),
  });
  return { copied, files, told, transfer, typed };
}
const said = () => find("#notice").textContent;

Deno.test("the file holds the answers, and the letterhead only where it is wanted; only what is whole is safe", async () => {
  for (const [head, isWanted] of [[null, false], [HEAD, false], [HEAD, true]]) {
    const { files, told, transfer } = prepare(head);
    const done = transfer.saveFile();
    equal(findAll("dialog input").length, head ? 1 : 0);
    equal(find("dialog").textContent.includes("Simpan di tempat yang hanya Anda buka."), true);
    equal(
      find("dialog").textContent.includes("Tanpa dicentang, kop yang diketik tidak ikut."),
      head !== null,
    );
    if (head) equal(find(`dialog label[for="${find("dialog input").id}"]`).textContent !== "", true);
    if (isWanted) find("dialog input").checked = true;
    buttonOf("Simpan ke berkas").click();
    await done;
    await settled();
    const text = await files[0].text();
    equal(text.includes("CV Contoh Jaya"), true);
    equal(text.includes("Kop"), isWanted);
    deepEqual(told, head && !isWanted ? [] : ["safe now"]);
    equal(said().startsWith("Isian sudah disimpan ke berkas: Isian-"), true);
    equal(said().endsWith("Kop yang diketik tidak ikut."), head !== null && !isWanted);
  }
});

Deno.test("a cancelled question saves, copies and deletes nothing", async () => {
  const { copied, files, told, transfer } = prepare();
  for (const ask of [() => transfer.saveFile(), () => transfer.copyLink(), () => transfer.clear()]) {
    const done = ask();
    buttonOf("Batal").click();
    await done;
  }
  deepEqual([copied, files, told, said()], [[], [], [], ""]);
});

Deno.test("a link's answers are named before it is copied, and it is said whether it was", async () => {
  for (const isAllowed of [true, false]) {
    const { copied, transfer } = prepare(null, isAllowed);
    const done = transfer.copyLink();
    deepEqual(findAll("dialog li").map(({ textContent }) => textContent), ["Nama"]);
    const warned = find("dialog").textContent;
    for (const words of ["Siapa pun yang memegang tautan ini", "Kop surat tidak ikut. Isian tidak dikirim"]) {
      equal(warned.includes(words), true, words);
    }
    equal(find("dialog").textContent.includes("Tautan ini panjang"), false);
    buttonOf("Salin tautan").click();
    await done;
    equal(
      said().startsWith(isAllowed ? "Tautan sudah disalin." : "Peramban ini tidak mengizinkan penyalinan."),
      true,
    );
    equal(copied.length, Number(isAllowed));
    if (isAllowed) equal(copied[0].startsWith("https://uji.example/surat/#"), true);
  }
});

Deno.test("deleting empties the form and then the draft, and is said until something is typed", async () => {
  const { told, transfer, typed } = prepare();
  const done = transfer.clear();
  equal(
    find("dialog").textContent.includes("semua isian yang disimpan di tab dan perangkat ini dihapus"),
    true,
  );
  equal(find("dialog").textContent.includes("Berkas yang sudah diunduh tidak ikut terhapus."), true);
  buttonOf("Hapus isian").click();
  await done;
  deepEqual(told, ["form is cleared", "draft is cleared"]);
  equal(said().startsWith("Semua isian sudah dihapus"), true);
  typed.run();
  equal(said(), "");
  transfer.notice.show("Lain.");
  typed.run();
  equal(said(), "Lain.");
});

Deno.test("a long link is warned of, and what is not filled in is in none", async () => {
  const { copied, transfer } = prepare();
  transfer.formState.read = () => ({ values: { nama: "x".repeat(2100), kosong: " " }, letterhead: null });
  const done = transfer.copyLink();
  equal(find("dialog").textContent.includes("Tautan ini panjang"), true);
  buttonOf("Salin tautan").click();
  await done;
  equal(copied[0].includes("kosong"), false);
});

Deno.test("a file's answers are taken as the visitor's own, and said by its name", async () => {
  const { files, told, transfer } = prepare();
  const saving = transfer.saveFile();
  buttonOf("Simpan ke berkas").click();
  await saving;
  await settled();
  told.length = 0;
  await transfer.openFile(new File([files[0]], "isian.json"));
  deepEqual(told, ["written", "typed"]);
  equal(said().startsWith("Isian dibuka dari berkas isian.json."), true);
  equal(findAll("#notice button").length, 1, "it can be taken back");
});

Deno.test("a letterhead that was not carried out is no question", async () => {
  const { told, transfer } = prepare({ kind: "picture", lines: ["Kop"], picture: "" });
  const done = transfer.saveFile();
  equal(findAll("dialog input").length, 0);
  buttonOf("Simpan ke berkas").click();
  await done;
  deepEqual(told, ["safe now"], "the file holds all that there is");
});

Deno.test("of a letterhead that goes along, what does not belong to its kind stays", async () => {
  const { files, transfer } = prepare({ ...HEAD, picture: "data:image/jpeg;base64,AAAA" });
  const done = transfer.saveFile();
  find("dialog input").checked = true;
  buttonOf("Simpan ke berkas").click();
  await done;
  await settled();
  const text = await files[0].text();
  deepEqual([text.includes("Kop"), text.includes("base64")], [true, false]);
});

Deno.test("a wrong or too large file is refused with its reason, and changes nothing", async () => {
  for (
    const [text, reason] of [["{", "Isian di halaman ini tidak diubah."], [
      " ".repeat(10_000_001),
      "terlalu besar",
    ]]
  ) {
    const { told, transfer } = prepare();
    await transfer.openFile(new File([text], "isian.json"));
    equal(said().includes(reason), true, said());
    deepEqual(told, []);
  }
});

Deno.test("a file that the device does not give is told of as such, and changes nothing", async () => {
  const { told, transfer } = prepare();
  const gone = Object.assign(new File(["{}"], "isian.json"), {
    text: () => Promise.reject(new DOMException()),
  });
  await transfer.openFile(gone);
  equal(said(), "Berkas ini tidak dapat dibaca. Coba lagi. Isian di halaman ini tidak diubah.");
  deepEqual(told, []);
});
