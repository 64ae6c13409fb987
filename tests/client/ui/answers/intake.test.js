import { deepEqual, equal } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { PassedAnswers } from "../../../../overrides/client/storage/passed_answers.js";
import { FormState } from "../../../../overrides/client/ui/answers/form_state.js";
import { Intake } from "../../../../overrides/client/ui/answers/intake.js";
import { LetterForm } from "../../../../overrides/client/ui/answers/letter_form.js";
import { LiveRegion } from "../../../../overrides/client/ui/components/live_region.js";
import { openLink } from "../../../../overrides/client/ui/send/send_link.js";
import { definition, field } from "../../definition.js";
import { buttonOf, find, findAll, settled, show } from "../../page.js";
import { memory } from "../../storage/memory.js";

const FIELDS = [
  field({ id: "nama", label: "Nama" }),
  field({ id: "alamat", label: "Alamat" }),
  field({
    id: "jenis",
    label: "Jenis",
    kind: "choice",
    choices: ["ganti", "hapus"].map((id) => /** @type {any} */ ({ id, label: `Jenis ${id}`, text: "" })),
  }),
  field({ id: "uraian", label: "Uraian", kind: "multiline", draftedFrom: [{ text: ["Draf."] }] }),
];
const HEAD = { kind: "typed", lines: ["Kop"], picture: "" };

/** A page whose address is a link, with answers, a letterhead, and a draft that writes down what it is told. */
function prepare(hash = "", /** @type {Record<string, string>} */ before = {}, messages = "") {
  const radio = (/** @type {string} */ value) =>
    h("div", { class: "choice" }, h("input", { type: "radio", name: "jenis", value }));
  show(
    h("div", { id: "notice", role: "status", tabindex: "-1" }),
    h(
      "form",
      { id: "form" },
      h("input", { name: "nama" }),
      h("input", { name: "alamat" }),
      h("fieldset", { class: "field" }, radio("ganti"), radio("hapus")),
      h("textarea", { name: "uraian" }),
    ),
  );
  for (const [name, value] of Object.entries(before)) find(`[name=${name}]`).value = value;
  const states = /** @type {any[]} */ ([{ screen: 1 }]);
  const replaced = /** @type {string[]} */ ([]);
  const history = {
    get state() {
      return states.at(-1);
    },
    replaceState(/** @type {any} */ state, _ = "", url = "") {
      states.push(state);
      replaced.push(url);
    },
  };
  Object.assign(globalThis, { history, location: { hash, pathname: "/surat/", search: "?semua" } });
  Object.defineProperty(globalThis, "sessionStorage", { value: memory(), configurable: true });
  const head = { now: /** @type {any} */ (HEAD), isRefused: false };
  const chooser = {
    answers: () => head.now,
    write: (/** @type {any} */ given) => {
      if (!head.isRefused) head.now = given;
      return Promise.resolve(!head.isRefused);
    },
  };
  const formState = new FormState(
    new LetterForm(find("#form"), definition(FIELDS), new Date()),
    /** @type {any} */ (chooser),
    () => {},
  );
  const told = /** @type {string[]} */ ([]);
  const link = { notice: /** @type {any} */ (null) };
  const draft = {
    get isUnconfirmed() {
      return link.notice !== null;
    },
    markUnconfirmed: (/** @type {any} */ notice) => (told.push("unconfirmed"), link.notice = notice),
    confirm() {
      told.push("confirmed");
      const { notice } = link;
      link.notice = null;
      notice?.confirmed();
      return true;
    },
    typed: () => (draft.confirm(), void told.push("typed")),
    keep: () => void told.push("kept"),
    messages: () => messages,
  };
  const notice = new LiveRegion(find("#notice"));
  const intake = new Intake({ formState, notice, draft });
  return { draft, formState, head, intake, link, notice, replaced, states, told };
}
const said = () => find("#notice p").textContent;
const buttons = () => findAll("#notice button").map(({ textContent }) => textContent);
const value = (/** @type {string} */ name) => find(`[name=${name}]`).value;

Deno.test("a plain anchor is no link, and stays in the address", async () => {
  const { intake, replaced, told } = prepare("#isi");
  await intake.openLink();
  deepEqual([replaced, told, findAll("#notice p").length], [[], [], 0]);
});

Deno.test("a link fills in, is said and not saved, and leaves the address, of which the history is told", async () => {
  const { draft, formState, intake, replaced, states, told } = prepare(
    "#nama=CV+Contoh+Jaya",
    {},
    "Kop tidak dapat dibuka.",
  );
  const { write } = formState;
  const marked = /** @type {boolean[]} */ ([]);
  formState.write = (answers) => (marked.push(draft.isUnconfirmed), write.call(formState, answers));
  await intake.openLink();
  deepEqual(marked, [true], "before anything could be kept");
  equal(value("nama"), "CV Contoh Jaya");
  deepEqual([replaced, states.at(-1)], [["/surat/?semua"], { screen: 1, isLinked: true }]);
  equal(
    said(),
    "Tautan yang Anda buka mengisi: Nama. Periksa sebelum dipakai. Isian itu belum disimpan. " +
      "Riwayat peramban menyimpan tautan itu dengan isiannya. Kop tidak dapat dibuka.",
  );
  deepEqual(buttons(), ["Pakai isian ini", "Batalkan"]);
  deepEqual(told, ["unconfirmed"]);
});

Deno.test("what it only picks is in no way private, and what it cannot fill in is said alone", async () => {
  const { intake } = prepare("#jenis=hapus");
  await intake.openLink();
  equal(find("[value=hapus]").checked, true);
  equal(said().includes("Riwayat peramban"), false);
  const other = prepare("#tidakada=1");
  await other.intake.openLink();
  equal(said().startsWith("Tautan yang Anda buka tidak mengisi apa pun. 1 bagian lain"), true, said());
  deepEqual([other.told, buttons(), other.replaced.length], [[], [], 1]);
});

Deno.test("what a link brings that stands there already is the visitor's own", async () => {
  const { intake, told } = prepare("#nama=CV+Contoh+Jaya", { nama: "CV Contoh Jaya" });
  await intake.openLink();
  deepEqual(told, ["unconfirmed", "confirmed"]);
  equal(said().includes("belum disimpan"), false);
  deepEqual(buttons(), ["Batalkan"]);
});

Deno.test("opened once more before it is confirmed, the same link waits all the same", async () => {
  const { intake, told } = prepare("#nama=CV+Contoh+Jaya");
  await intake.openLink();
  await intake.openLink();
  deepEqual(told, ["unconfirmed", "unconfirmed"]);
  equal(said().includes("belum disimpan"), true);
});

Deno.test("a link takes the place of one that nobody confirmed, which would be hidden behind its notice", async () => {
  const { intake, link } = prepare("#alamat=Jalan+Lain&jenis=hapus", { nama: "PT Lama", alamat: "Jalan" });
  await intake.openLink();
  location.hash = "#nama=CV+Contoh+Jaya";
  await intake.openLink();
  deepEqual([value("nama"), value("alamat"), find("[value=hapus]").checked], [
    "CV Contoh Jaya",
    "Jalan",
    false,
  ]);
  equal(said().includes("mengisi: Nama. "), true, said());
  buttonOf("Batalkan").click();
  await settled();
  deepEqual([value("nama"), value("alamat"), link.notice], ["PT Lama", "Jalan", null]);
});

Deno.test("before a link that fills in nothing, one that nobody confirmed goes as well", async () => {
  const { intake, link } = prepare("#alamat=Jalan+Lain", { alamat: "Jalan" });
  await intake.openLink();
  location.hash = "#tidakada=1";
  await intake.openLink();
  deepEqual([value("alamat"), link.notice, buttons()], ["Jalan", null, []]);
});

Deno.test("what was confirmed, by writing or otherwise, stays when the next link comes", async () => {
  for (const confirm of ["write", "use", "keep"]) {
    const { draft, intake } = prepare("#alamat=Jalan+Lain");
    await intake.openLink();
    if (confirm === "write") find("[name=uraian]").write("Tulisan");
    else if (confirm === "use") buttonOf("Pakai isian ini").click();
    else draft.confirm();
    location.hash = "#nama=CV+Contoh+Jaya";
    await intake.openLink();
    deepEqual([value("nama"), value("alamat")], ["CV Contoh Jaya", "Jalan Lain"], confirm);
  }
});

Deno.test("used, the answers are the visitor's, which is said and can still be taken back", async () => {
  const { intake, link, told } = prepare("#nama=CV+Contoh+Jaya", { nama: "PT Lama", alamat: "Jalan" });
  await intake.openLink();
  buttonOf("Pakai isian ini").click();
  deepEqual([told, link.notice], [["unconfirmed", "confirmed", "typed"], null]);
  deepEqual([said(), buttons()], ["Isian dari tautan dipakai.", ["Batalkan"]]);
  buttonOf("Batalkan").click();
  await settled();
  deepEqual([value("nama"), value("alamat")], ["PT Lama", "Jalan"]);
  equal(said(), "Isian dikembalikan seperti sebelumnya.");
  deepEqual([told.filter((what) => what === "typed").length, buttons()], [2, []]);
});

Deno.test("confirmed by typing, the notice drops what is no longer so and keeps the way back", async () => {
  const { draft, intake } = prepare("#nama=CV+Contoh+Jaya");
  await intake.openLink();
  draft.typed();
  equal(said().includes("belum disimpan"), false);
  equal(said().startsWith("Tautan yang Anda buka mengisi: Nama."), true);
  deepEqual(buttons(), ["Batalkan"]);
  const other = prepare("#nama=CV+Contoh+Jaya");
  await other.intake.openLink();
  other.notice.show("Lain.", { actions: [{ label: "Tombol", run() {} }] });
  other.draft.typed();
  deepEqual([said(), buttons()], ["Lain.", ["Tombol"]], "another notice is left alone");
});

Deno.test("said again, it offers to be used only while it is not", async () => {
  const { draft, intake, link, notice } = prepare("#nama=CV+Contoh+Jaya");
  await intake.openLink();
  const again = link.notice.show;
  notice.show("Lain.");
  again();
  deepEqual(buttons(), ["Pakai isian ini", "Batalkan"]);
  draft.confirm();
  again();
  deepEqual(buttons(), ["Batalkan"]);
});

Deno.test("taken back, what the visitor has written since stays by name, and so does another letterhead", async () => {
  const { formState, head, intake } = prepare("", { nama: "PT Lama" });
  await intake.take({
    values: { nama: "CV Contoh Jaya", alamat: "Jalan Baru" },
    letterhead: /** @type {any} */ ({ kind: "none", lines: [], picture: "" }),
  }, "Isian dibuka.");
  equal(said(), "Isian dibuka.");
  formState.form.input({ id: "alamat" }).value = "Jalan Saya";
  buttonOf("Batalkan").click();
  await settled();
  deepEqual([value("nama"), value("alamat"), head.now], ["PT Lama", "Jalan Saya", HEAD]);
  equal(said(), "Isian dikembalikan, kecuali yang Anda ubah sesudahnya: Alamat.");

  const other = prepare();
  await other.intake.take({ values: { nama: "CV Contoh Jaya" } }, "Isian dibuka.");
  const mine = { kind: "typed", lines: ["Milik saya"], picture: "" };
  other.head.now = mine;
  buttonOf("Batalkan").click();
  await settled();
  deepEqual([value("nama"), other.head.now], ["", mine]);
});

Deno.test("of a file, what could not be taken is said, and its answers are the visitor's at once", async () => {
  const { head, intake, told } = prepare();
  head.isRefused = true;
  await intake.take({ values: { nama: "CV" }, letterhead: /** @type {any} */ (HEAD) }, "Isian dibuka.");
  equal(said(), "Isian dibuka. Gambar kop tidak dapat dibuka; pilih lagi gambarnya.");
  deepEqual([told, buttons()], [["confirmed", "typed"], ["Batalkan"]]);
});

Deno.test("a text that other answers have drafted gives way to a link's; the visitor's own stays above it", async () => {
  const { intake } = prepare("#uraian=Dari+tautan.");
  const text = find("[name=uraian]");
  text.value = text.defaultValue = "Draf.";
  await intake.openLink();
  equal(value("uraian"), "Dari tautan.");
  const other = prepare("#uraian=Dari+tautan.", { uraian: "Milik saya." });
  await other.intake.openLink();
  equal(value("uraian"), "Milik saya.\nDari tautan.");
});

/** Another page of the site has passed this on. */
async function pass(/** @type {string} */ fragment, page = "/surat/", messages = "") {
  const prepared = prepare("", {}, messages);
  new PassedAnswers(() => sessionStorage).put(page, fragment);
  await prepared.intake.openPassedAnswers();
  return prepared;
}

Deno.test("what another page passes on is taken once, kept, and said as that page's", async () => {
  const { intake, told } = await pass("nama=CV+Contoh+Jaya");
  equal(value("nama"), "CV Contoh Jaya");
  equal(said(), "Halaman sebelumnya mengisi: Nama. Periksa sebelum dipakai.");
  deepEqual([told, buttons()], [["kept"], ["Batalkan"]]);
  find("[name=nama]").value = "";
  await intake.openPassedAnswers();
  equal(value("nama"), "");
  await pass("nama=CV&tidakada=1", "/surat/", "Kop tidak dapat dibuka.");
  equal(
    said(),
    "Halaman sebelumnya mengisi: Nama. Periksa sebelum dipakai. " +
      "1 bagian lain tidak dikenal dan tidak dipakai. Kop tidak dapat dibuka.",
  );
  await pass("nama=CV", "/lain/");
  equal(value("nama"), "", "it is for another page");
  const none = await pass("tidakada=1");
  deepEqual([none.told, findAll("#notice p").length], [[], 0], "nothing of it is known");
});

Deno.test("a choice that a button of the site has made is said beside it, until it is changed or taken back", async () => {
  await pass("jenis=hapus");
  equal(findAll("#notice p").length, 0);
  const note = () => findAll(".choice-note");
  equal(note()[0].textContent, "Dipilihkan: “Jenis hapus”. Ubah bila tidak cocok. Batalkan");
  equal(note()[0].parentNode.localName, "fieldset");
  equal(note()[0].getAttribute("role"), "status");
  buttonOf("Batalkan").click();
  await settled();
  deepEqual([note().length, find("[value=hapus]").checked], [0, false]);
  equal(document.activeElement, find("[value=ganti]"));

  for (
    const end of [
      () => find("[value=ganti]").dispatchEvent(new Event("change", { bubbles: true })),
      (/** @type {any} */ { formState }) => formState.form.reset(new Date()),
      (/** @type {any} */ { formState }) => formState.write({ values: {} }),
    ]
  ) {
    const prepared = await pass("jenis=hapus");
    equal(note().length, 1);
    end(prepared);
    equal(note().length, 0);
  }
  const { intake } = await pass("jenis=hapus");
  find("[name=nama]").dispatchEvent(new Event("change", { bubbles: true }));
  equal(note().length, 1, "another answer says nothing of it");
  new PassedAnswers(() => sessionStorage).put("/surat/", "jenis=ganti");
  await intake.openPassedAnswers();
  deepEqual([note().length, note()[0].textContent.includes("Jenis ganti")], [1, true]);
});

Deno.test("on the page that sends, what a link brought may come back once the visitor writes", async () => {
  const { formState, notice, states } = prepare("#alamat=Jalan+Lain");
  await openLink(formState, notice);
  location.hash = "#nama=CV+Contoh+Jaya";
  await openLink(formState, notice);
  deepEqual([value("nama"), value("alamat")], ["CV Contoh Jaya", ""], "the last link alone");
  equal(said().includes("belum disimpan"), false, "nothing is saved there");
  deepEqual(buttons(), ["Batalkan"]);
  equal(states.at(-1).isLinked, true);
  find("[name=alamat]").write("Jalan");
  deepEqual(states.at(-1), { screen: 1, isLinked: false });
  states.push({ isLinked: true });
  find("[name=alamat]").write("Jalan 2");
  equal(states.at(-1).isLinked, true, "only once");
});
