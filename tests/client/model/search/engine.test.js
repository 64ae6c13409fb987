import { deepEqual, equal } from "node:assert/strict";
import { SearchEngine } from "../../../../overrides/client/model/search/engine.js";

/** @param {string} address @param {string} title @param {object} [rest] */
const entry = (address, title, rest = {}) => ({
  address,
  kind: "jawaban",
  title,
  ...rest,
});
const engine = new SearchEngine({
  entries: [
    entry("lupa/", "Lupa password", {
      text: "Pakai tautan di halaman login.",
      also: ["reset kata sandi"],
    }),
    entry("login/", "Tidak bisa login", { text: "Coba password yang sama." }),
    entry("istilah/#login", "Login", { kind: "istilah", text: "Masuk ke SPSE." }),
    entry("unggah/", "Upload penawaran gagal", { headings: ["Berkas terlalu besar"] }),
  ],
  forms: { password: "sandi", login: "masuk", upload: "unggah" },
  phrases: { "kata password": "password", "tidak bisa": "gagal" },
  ignored: ["yang", "di"],
  mostAsked: ["lupa/", "tidak-ada-lagi/"],
  questions: "tanya-jawab/",
  contacts: "kontak/",
});
const addresses = (/** @type {string} */ typed) => engine.search(typed).results.map(({ address }) => address);

Deno.test("the page that says it in its title comes before those that mention it", () => {
  deepEqual(addresses("kata sandi"), ["lupa/", "login/"]);
});

Deno.test("a question comes before the term that its title has", () => {
  equal(addresses("masuk")[0], "login/");
});

Deno.test("a page need not have every word", () => {
  equal(addresses("unggah dengan laptop baru")[0], "unggah/");
});

Deno.test("words in quotes, brackets and with a colon are found", () => {
  equal(addresses('"upload":')[0], "unggah/");
  equal(addresses("(upload)")[0], "unggah/");
});

Deno.test("the words that were looked for are marked, also where another word says the same", () => {
  const [{ title, titleMarks, passage, passageMarks }] = engine.search("gagal masuk").results;
  deepEqual(titleMarks.map(({ start, end }) => title.slice(start, end)), ["Tidak bisa", "login"]);
  deepEqual(passageMarks, []);
  equal(passage, "Coba password yang sama.");
});

Deno.test("nothing is found for what no page says, and for nothing", () => {
  deepEqual(engine.search("zzzzqq"), { results: [], total: 0, unknown: ["zzzzqq"] });
  deepEqual(engine.search(" "), { results: [], total: 0, unknown: [] });
  deepEqual(engine.search("yang di"), { results: [], total: 0, unknown: [] });
});

Deno.test("words that look like what was not found are proposed", () => {
  deepEqual(engine.nearest(["tautxyan"]), ["tautan"]);
  deepEqual(engine.nearest(["tautxyan", "tautxan"]), ["tautan"], "each once");
});

Deno.test("the word that was most likely meant counts more than others that it may be", () => {
  const alike = new SearchEngine({
    entries: [entry("akhiran/", "Passwordnya"), entry("sandi/", "Password")],
    forms: {},
    phrases: {},
    ignored: [],
    mostAsked: [],
    questions: "",
    contacts: "",
  });
  deepEqual(alike.search("passwor").results.map(({ address }) => address), ["sandi/", "akhiran/"]);
});

Deno.test("of many, the first are given, and how many there are", () => {
  const { results, total } = engine.search("login password", 1);
  deepEqual([results.length, total], [1, 3]);
});

Deno.test("what is asked most is known before anything is typed", () => {
  deepEqual(engine.mostAsked.map(({ title }) => title), ["Lupa password"]);
});
