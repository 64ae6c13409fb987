import { deepEqual, equal } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { isoDay } from "../../../../overrides/client/model/dates.js";
import { fullDate, workday } from "../../../../overrides/client/model/workday.js";
import { SignedLetter } from "../../../../overrides/client/storage/signed_letter.js";
import { LiveRegion } from "../../../../overrides/client/ui/components/live_region.js";
import { createAttaching } from "../../../../overrides/client/ui/send/attaching.js";
import { definition, field } from "../../definition.js";
import { buttonOf, find, findAll, settled, show } from "../../page.js";
import { addresses, pdf, photo, prepareBrowser } from "../../photos.js";
import { memory } from "../../storage/memory.js";

const FIELDS = [field({ id: "kota", company: "kota" }), field({ id: "nama", company: "nama" })];
const LETTER = { ...definition(FIELDS), fileName: ["Surat-Contoh"] };
const { setTimeout } = globalThis;
// The pause between two files is none here.
Object.assign(globalThis, { setTimeout: (/** @type {() => void} */ run) => setTimeout(run) });
const { addEventListener } = globalThis;
let ended = new AbortController();
globalThis.addEventListener = (/** @type {string} */ type, /** @type {any} */ run) =>
  addEventListener(type, run, { signal: ended.signal });

/** The page, on which a letter may have been signed before. */
function prepare({ signed = "", missing = "", limit = 10 } = {}) {
  ended.abort(); // the page of before has gone
  ended = new AbortController();
  const [tab, device] = [memory(), memory()];
  for (const [name, value] of /** @type {const} */ ([["sessionStorage", tab], ["localStorage", device]])) {
    Object.defineProperty(globalThis, name, { value, configurable: true });
  }
  prepareBrowser();
  show(
    h("input", { id: "send-files", type: "file" }),
    h("ol", { id: "send-pages" }),
    ...["send-refused", "send-photos", "send-saves"].map((id) => h("div", { id })),
    ...["scan", "noted"].map((id) => h("p", { id, role: "status", tabindex: "-1" })),
    h("button", {
      id: "send-track",
      "data-page": "/saya/",
      "data-reply-days": "3",
      "data-holidays": "",
    }),
  );
  /** @type {string[]} */
  const saved = [];
  const { createElement } = document;
  document.createElement = (/** @type {string} */ tag) => {
    const element = /** @type {any} */ (createElement.call(document, tag));
    if (tag !== "a") return element;
    element.click = () => {
      saved.push(element.download);
      file = addresses.get(element.href);
    };
    return element;
  };
  /** @type {any[][]} */
  const told = [];
  const tell = (/** @type {string} */ what) => (/** @type {any[]} */ ...all) =>
    void told.push([what, ...all]);
  const keeper = new SignedLetter(() => tab);
  const sign = async (/** @type {string} */ text) => {
    const bytes = new Uint8Array(await pdf("Surat-Contoh.pdf", text).arrayBuffer());
    keeper.put({ letter: LETTER.id, name: "Surat-Contoh.pdf", bytes });
  };
  const mail = { to: ["a@uji.example"], cc: [], subject: "Permohonan", text: "Terlampir." };
  const begin = async () => {
    if (signed) await sign(signed);
    return createAttaching({
      letter: LETTER,
      limit,
      form: /** @type {any} */ ({
        definition: LETTER,
        values: () => ({ kota: "Kota Uji", nama: " CV Contoh Jaya " }),
      }),
      parts: /** @type {any} */ ({ mail: () => mail, missing: () => missing }),
      scanStatus: new LiveRegion(find("#scan")),
      noted: new LiveRegion(find("#noted")),
      next: /** @type {any} */ (
        Object.fromEntries(["chosen", "saved", "sent", "noted"].map((act) => [act, tell(act)]))
      ),
    });
  };
  return { begin, device, keeper, saved, sign, told };
}
/** @returns {boolean} whether the browser asks before the page is left */
function asks() {
  const event = new Event("beforeunload", { cancelable: true });
  Object.defineProperty(event, "timeStamp", { value: 1e9 });
  dispatchEvent(event);
  return event.defaultPrevented;
}
const comeBack = (persisted = true) => dispatchEvent(Object.assign(new Event("pageshow"), { persisted }));
/** The file that was saved last. @type {Blob | undefined} */
let file;
const written = async () => new TextDecoder("latin1").decode(await file?.arrayBuffer());
const labels = () => findAll("#send-saves button").map(({ textContent }) => textContent);
const files = () => findAll("#send-pages .send-file").map(({ textContent }) => textContent);
/** Presses a button, and waits for what it saves. */
async function press(/** @type {string} */ label, /** @type {string[]} */ saved) {
  const before = saved.length;
  buttonOf(label).click();
  while (saved.length === before) await settled();
  await settled();
}

Deno.test("leaving asks until every attachment is in a file, or with another app", async () => {
  const { begin, saved, told } = prepare();
  const attaching = await begin();
  equal(asks(), false);
  attaching.take([photo("foto.jpg"), pdf("lampiran.pdf")]);
  await attaching.draft().then(() => attaching.take([photo("lagi.jpg")]));
  saved.length = 0;
  while (files().length < 3) await settled();
  equal(asks(), true, "what came after the draft is in none");
  deepEqual(labels(), ["Unduh PDF gabungan, lampiran 1", "Unduh PDF gabungan, lampiran 3"]);
  await press("Unduh PDF gabungan, lampiran 3", saved);
  deepEqual(saved, ["3-Surat-Contoh-Bertanda-tangan.pdf"]);
  equal((await written()).startsWith("%PDF-"), true);
  equal(asks(), true, "one of three is saved");
  deepEqual(told.at(-1), ["saved"]);
  await attaching.draft();
  equal(asks(), false, "the draft has all");
  equal(file?.type, "message/rfc822");
  const mail = await written();
  equal(mail.match(/^Content-Type: application\/pdf/gm)?.length, 3);
  equal(mail.includes("Subject: Permohonan"), true);
  deepEqual(told.at(-1), ["sent"]);
});

Deno.test("the one PDF that there is saves all of it, and deleted files are not asked for", async () => {
  const { begin, saved, told } = prepare();
  const attaching = await begin();
  attaching.take([photo("foto.jpg")]);
  while (files().length < 1) await settled();
  deepEqual([labels(), find("#send-photos").hidden, asks()], [["Unduh PDF gabungan"], false, true]);
  await press("Unduh PDF gabungan", saved);
  deepEqual(saved, ["Surat-Contoh-Bertanda-tangan.pdf"]);
  deepEqual(told.find(([what]) => what === "chosen"), ["chosen", 1, 1]);
  equal(find("#scan").textContent.includes("sudah diunduh: Surat-Contoh-Bertanda-tangan.pdf. Email"), true);
  equal(asks(), false);
  find("#send-pages [data-do=turn]").click();
  equal(asks(), true, "it is another page now");
  attaching.forget();
  equal(asks(), false);
});

Deno.test("files that are the visitor's own already make no button, and their number is told to what comes next", async () => {
  const { begin, told } = prepare();
  const attaching = await begin();
  attaching.take([pdf("a.pdf"), pdf("b.pdf")]);
  await attaching.draft();
  deepEqual([labels(), find("#send-photos").hidden], [[], true]);
  deepEqual(told.find(([what]) => what === "chosen"), ["chosen", 2, 0]);
});

Deno.test("a button of a list that has changed since saves nothing, and says so", async () => {
  const { begin, saved } = prepare();
  const attaching = await begin();
  attaching.take([photo("foto.jpg")]);
  while (labels().length < 1) await settled();
  const old = buttonOf("Unduh PDF gabungan");
  find("#send-pages [data-do=remove]").click();
  old.click();
  await settled();
  equal(find("#scan").textContent, "Perhatian: Daftar lampiran sudah berubah. Tekan lagi tombolnya.");
  deepEqual([saved, asks()], [[], false]);
});

Deno.test("a letter signed on the screen goes along, is saved by its own button, and is not lost by leaving", async () => {
  const { begin, saved, told } = prepare({ signed: "satu" });
  const attaching = await begin();
  while (files().length < 1) await settled();
  deepEqual(files(), ["1. Surat-Contoh.pdf"]);
  equal(asks(), false);
  await press("Unduh surat bertanda tangan", saved);
  deepEqual(saved, ["Surat-Contoh.pdf"]);
  equal((await written()).includes("%satu"), true);
  equal(find("#scan").textContent, "Surat sudah diunduh: Surat-Contoh.pdf.");
  deepEqual(told.at(-1), ["saved"]);
  attaching.take([photo("foto.jpg")]);
  while (files().length < 2) await settled();
  deepEqual(labels(), ["Unduh surat bertanda tangan", "Unduh PDF gabungan"]);
  for (let times = 0; times < 2; times++) find("#send-pages [data-do=remove]").click();
  deepEqual([files(), labels()], [[], []]);
});

Deno.test("come back to, the page takes the letter as it was signed last, once, and none whose signature is gone", async () => {
  const { begin, keeper, sign } = prepare();
  const attaching = await begin();
  const sizes = async () => (await attaching.draft(), findAll("#send-pages .send-becomes").length);
  for (const [text, count] of /** @type {const} */ ([["satu", 1], ["satu", 1], ["dua, lebih panjang", 1]])) {
    await sign(text);
    comeBack();
    await settled();
    equal(await sizes(), count);
  }
  const kept = find("#send-pages li");
  comeBack();
  await settled();
  equal(find("#send-pages li") === kept, true, "the same letter is not taken again");
  keeper.clear();
  comeBack(false);
  await settled();
  equal(await sizes(), 1, "a page that is new has taken it already");
  comeBack();
  await settled();
  equal(await sizes(), 0);
});

Deno.test("a draft without attachments, or without answers that it needs, is a problem and says why", async () => {
  const { begin, saved } = prepare();
  const alone = await (await begin()).draft();
  equal(alone.isProblem, true);
  equal(alone.text.startsWith("Draf email sudah diunduh tanpa lampiran: Draf-Surat-Contoh.eml."), true);
  deepEqual(saved, ["Draf-Surat-Contoh.eml"]);
  for (const missing of ["", "Belum diisi: Nama."]) {
    const other = prepare({ missing });
    const attaching = await other.begin();
    attaching.take([pdf("a.pdf")]);
    const answer = await attaching.draft();
    deepEqual([answer.isProblem, answer.text.endsWith(missing || "MB.")], [missing !== "", true]);
  }
});

Deno.test("an e-mail that is too large is a problem wherever it is told of", async () => {
  const { begin, saved } = prepare({ limit: 0.0001 });
  const attaching = await begin();
  attaching.take([photo("foto.jpg")]);
  while (labels().length < 1) await settled();
  await press("Unduh PDF gabungan", saved);
  const said = find("#scan").textContent;
  equal(
    said.startsWith("Perhatian: PDF gabungan sudah diunduh") && said.includes("lebih dari batas"),
    true,
    said,
  );
  equal((await attaching.draft()).isProblem, true);
});

Deno.test("sharing needs a letter, gives its files with their names, and counts only when it was done", async () => {
  const { begin, told } = prepare();
  const attaching = await begin();
  let freed = 0;
  const free = () => void freed++;
  const none = await attaching.share(free);
  deepEqual([none.isProblem, freed], [true, 0]);
  equal(none.text.startsWith("Belum ada surat yang dipilih."), true);
  attaching.take([pdf("a.pdf"), photo("foto.jpg")]);
  while (files().length < 2) await settled();
  /** @type {any[]} */
  const shared = [];
  const browser = { isWilling: false };
  const clipboard = { writeText: () => Promise.resolve() };
  const share = (/** @type {any} */ data) => {
    shared.push(data);
    return browser.isWilling ? Promise.resolve() : Promise.reject(new DOMException("", "AbortError"));
  };
  const value = { canShare: () => true, clipboard, share };
  Object.defineProperty(globalThis, "navigator", { value, configurable: true });
  equal((await attaching.share(free)).text, "Belum dibagikan.");
  deepEqual([freed, asks(), told.some(([what]) => what === "sent")], [1, true, false]);
  deepEqual(shared[0].files.map((/** @type {File} */ { name, type }) => [name, type]), [
    ["1-a.pdf", "application/pdf"],
    ["2-Surat-Contoh-Bertanda-tangan.pdf", "application/pdf"],
  ]);
  equal(shared[0].title, "Permohonan");
  browser.isWilling = true;
  equal((await attaching.share(free)).text.startsWith("Surat sudah diserahkan"), true);
  deepEqual([asks(), told.at(-1)], [false, ["sent"]]);
});

Deno.test("the letter is noted under its company, with the day on which to ask again", async () => {
  const { begin, device, told } = prepare();
  const attaching = await begin();
  const { text, link } = attaching.note();
  deepEqual(told.at(-1), ["noted"]);
  equal(/Tanya lagi pada \w+, \d+ \w+ \d{4}\.$/.test(text), true, text);
  equal(link?.href, "/saya/");
  equal([...device.entries.values()].join().includes('"company":"CV Contoh Jaya"'), true);
  equal([...device.entries.values()].join().includes('"letterId":"contoh"'), true);
  device.entries.clear();
  device.setItem = () => {
    throw new Error("full");
  };
  told.length = 0;
  deepEqual([attaching.note().isProblem, told], [true, []]);
});

Deno.test("a holiday is not counted among the days until one asks again", async () => {
  const attaching = await prepare().begin();
  const day = workday(isoDay(new Date()), 3, "");
  equal(attaching.note().text.includes(fullDate(day)), true);
  const other = await prepare().begin();
  find("#send-track").dataset.holidays = day;
  equal(other.note().text.includes(fullDate(day)), false);
});
