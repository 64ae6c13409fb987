import { deepEqual, equal } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { isoDay } from "../../../../overrides/client/model/dates.js";
import { find, findAll, show } from "../../page.js";
import { FormState } from "../../../../overrides/client/ui/answers/form_state.js";
import { LetterForm } from "../../../../overrides/client/ui/answers/letter_form.js";
import { definition, field } from "../../definition.js";

const DAY = new Date(2026, 0, 5);
const NEXT = new Date(2026, 0, 6);
const FIELDS = [
  field({ id: "nama" }),
  field({ id: "direktur", follows: "nama" }),
  field({ id: "tanggal", kind: "date", today: true }),
  field({ id: "alamat", kind: "lines" }),
  field({
    id: "jenis",
    kind: "choice",
    choices: ["a", "b"].map((id) => /** @type {any} */ ({ id, label: id })),
  }),
];

/** The form, as the page brought it or with what stands there already. */
function showForm(/** @type {Record<string, string>} */ before = {}) {
  show(h(
    "form",
    { id: "form" },
    h("input", { name: "nama", type: "text" }),
    h("input", { name: "direktur", type: "text" }),
    h("input", { name: "tanggal", type: "date" }),
    h("textarea", { name: "alamat" }),
    ...["a", "b"].map((value) => h("input", { type: "radio", name: "jenis", value })),
    h("input", { type: "checkbox", id: "setting" }),
    h("input", { type: "file", name: "berkas" }),
    h("button", { type: "button", name: "tombol" }),
  ));
  for (const [name, value] of Object.entries(before)) input(name).value = value;
  return new LetterForm(find("#form"), definition(FIELDS), DAY);
}
const input = (/** @type {string} */ name) => find(`[name=${name}]`);
const values = (/** @type {LetterForm} */ form) => form.values();

Deno.test("a field copies the one that it follows until the visitor writes there, and does not begin again", () => {
  const form = showForm();
  input("nama").write("Budi");
  equal(input("direktur").value, "Budi");
  input("direktur").write("Ani");
  input("nama").write("Budi S.");
  equal(input("direktur").value, "Ani");
  form.reset(DAY);
  input("nama").write("Cici");
  equal(input("direktur").value, "Cici", "emptied, it follows again");
});

Deno.test("what a password manager fills in without a word is copied when the answers are asked for", () => {
  const form = showForm();
  input("nama").value = "Budi";
  equal(values(form).direktur, "Budi");
  input("nama").value = "Budi S.";
  input("direktur").value = "Ani";
  equal(values(form).direktur, "Ani");
});

Deno.test("what was typed before the script came is copied, and what was written apart stays apart", () => {
  showForm({ nama: "Budi" });
  equal(input("direktur").value, "Budi");
  showForm({ nama: "Budi", direktur: "Ani" });
  input("nama").write("Budi S.");
  equal(input("direktur").value, "Ani");
});

Deno.test("a date that nobody has written is today's and follows the day; a written or a fixed one does not", () => {
  const form = showForm();
  equal(input("tanggal").value, isoDay(DAY));
  equal(form.renewDays(DAY), false);
  equal(form.renewDays(NEXT), true);
  equal(input("tanggal").value, isoDay(NEXT));
  equal(form.renewDays(new Date(2026, 0, 7)), true, "past the second midnight as well");
  equal(input("tanggal").value, "2026-01-07");
  form.fixDays();
  equal(form.renewDays(DAY), false);
  const other = showForm();
  input("tanggal").value = "2025-12-31";
  equal(other.renewDays(NEXT), false);
  equal(showForm({ tanggal: "2025-12-31" }).renewDays(NEXT), false);
  equal(input("tanggal").value, "2025-12-31");
});

Deno.test("answers are filled in by kind: lines stay lines, one line stays one, choices are picked, the rest stays", () => {
  const form = showForm({ nama: "Budi" });
  form.write({ direktur: "Ani\nDewi", alamat: "Jalan\nKota", jenis: "b" }, DAY);
  deepEqual(values(form), {
    nama: "Budi",
    direktur: "Ani Dewi",
    tanggal: isoDay(DAY),
    alamat: "Jalan\nKota",
    jenis: "b",
  });
  deepEqual(findAll("[name=jenis]").map(({ checked }) => checked), [false, true]);
  form.write({ nama: "Cici" }, DAY);
  equal(input("direktur").value, "Ani Dewi", "it follows no more");
});

Deno.test("a follower that is not given follows what is filled in", () => {
  const form = showForm();
  form.write({ nama: "Budi" }, DAY);
  equal(values(form).direktur, "Budi");
});

Deno.test("blank is what nobody has filled in, whatever the date, the settings and the chosen files", () => {
  const form = showForm();
  equal(form.isBlank(), true);
  input("tanggal").value = "2025-12-31";
  find("#setting").checked = true;
  input("berkas").value = "x";
  equal(form.isBlank(), true);
  findAll("[name=jenis]")[1].checked = true;
  equal(form.isBlank(), false);
  form.reset(DAY);
  equal(form.isBlank(), true);
  input("alamat").value = "Jalan";
  equal(form.isBlank(), false);
});

Deno.test("untouched is what nobody has written, with dates and copies that follow", () => {
  const form = showForm();
  input("nama").write("Budi");
  const all = { nama: "x", direktur: "x", tanggal: "x", alamat: "x" };
  deepEqual(Object.keys(form.untouched(all)), ["direktur", "tanggal", "alamat"]);
  input("tanggal").value = "2025-12-31";
  input("direktur").value = "Ani";
  deepEqual(Object.keys(form.untouched(all)), ["alamat"]);
});

Deno.test("nothing is sent, and pasted lines become one where there is room for one", () => {
  showForm({ nama: "CV  baru" });
  const submit = new Event("submit", { cancelable: true });
  find("#form").dispatchEvent(submit);
  equal(submit.defaultPrevented, true);
  /** @type {string[]} */
  const inserted = [];
  document.execCommand = (_, __, text) => inserted.push(text ?? "") > 0;
  const paste = (/** @type {string} */ name, /** @type {string} */ text) => {
    const event = Object.assign(new Event("paste", { bubbles: true, cancelable: true }), {
      clipboardData: { getData: () => text },
    });
    return !input(name).dispatchEvent(event);
  };
  deepEqual([paste("nama", "CV\r\nContoh"), paste("nama", "CV Contoh"), paste("alamat", "Jalan\nKota")], [
    true,
    false,
    false,
  ]);
  deepEqual(inserted, ["CV Contoh"]);
});

Deno.test("where the browser cannot insert pasted text so that it can be undone, it is written where the cursor is", () => {
  showForm({ nama: "CV Jaya" });
  document.execCommand = () => false;
  const written = /** @type {any[]} */ ([]);
  const heard = { times: 0 };
  find("#form").addEventListener("input", () => heard.times++);
  const paste = (/** @type {object} */ more) => {
    Object.assign(input("nama"), {
      setRangeText: (/** @type {any[]} */ ...given) => written.push(given),
      ...more,
    });
    input("nama").dispatchEvent(
      Object.assign(new Event("paste", { bubbles: true, cancelable: true }), {
        clipboardData: { getData: () => "Contoh\nBaru" },
      }),
    );
  };
  paste({ selectionStart: 3, selectionEnd: 5 });
  paste({ selectionStart: null, selectionEnd: null });
  deepEqual(written, [["Contoh Baru", 3, 5, "end"], ["Contoh Baru", 0, 7, "end"]]);
  equal(heard.times, 2, "kept and drawn as if it was typed");
});

Deno.test("emptied or filled in anew, copies and dates are as on a new page", () => {
  const form = showForm();
  input("direktur").write("Ani");
  form.write({ nama: "Ani" }, DAY);
  input("nama").write("Budi");
  equal(input("direktur").value, "Budi", "equal again, it follows");
  form.write({ nama: "Cici", direktur: "Dewi" }, DAY);
  input("nama").write("Eka");
  equal(input("direktur").value, "Dewi", "given another one, it does not");
  form.reset(DAY);
  equal(input("tanggal").value, isoDay(DAY));
  equal(form.renewDays(NEXT), true);
  for (const type of ["input", "change"]) {
    input("nama").value = type;
    input("nama").dispatchEvent(new Event(type, { bubbles: true }));
    equal(input("direktur").value, type);
  }
  deepEqual(form.untouched({ tanggal: "x" }), { tanggal: "x" });
});

Deno.test("the state compares what is given alone, tells when it has written, and hears answers but no settings", async () => {
  const form = showForm();
  const told = { changed: 0, typed: 0, written: 0 };
  const state = new FormState(form, null, () => told.changed++);
  state.onTyped(() => told.typed++);
  state.onWritten(() => told.written++);
  equal(await state.write({ values: { nama: "Budi" } }), "");
  deepEqual(told, { changed: 1, typed: 0, written: 1 });
  deepEqual([
    state.shows({ values: { nama: "Budi" }, letterhead: null }),
    state.shows({ values: { nama: "Ani" }, letterhead: null }),
  ], [true, false]);
  for (const element of [input("nama"), find("#setting"), input("berkas"), input("tombol")]) {
    for (const type of ["input", "change"]) element.dispatchEvent(new Event(type, { bubbles: true }));
  }
  equal(told.typed, 2);
  const before = state.snapshot();
  input("nama").value = "Ani";
  equal(state.snapshot() === before, false);
  state.clear();
  deepEqual([told.changed, state.isBlank()], [2, true]);
});

Deno.test("the letterhead is read, written, compared and emptied with the answers, and its failure is said", async () => {
  const head = /** @type {any} */ ({ kind: "typed", lines: ["Kop"], picture: "" });
  const chooser = {
    answers: () => head,
    write: (/** @type {any} */ given) => Promise.resolve(given === head),
    resets: 0,
    reset: () => chooser.resets++,
  };
  const state = new FormState(showForm(), /** @type {any} */ (chooser), () => {});
  equal(state.read().letterhead, head);
  equal(await state.write({ values: {}, letterhead: head }), "");
  equal(
    await state.write({ values: {}, letterhead: { ...head } }),
    "Gambar kop tidak dapat dibuka; pilih lagi gambarnya.",
  );
  equal(await state.write({ values: {} }), "");
  const values = /** @type {Record<string, string>} */ ({});
  deepEqual([
    state.shows({ values, letterhead: head }),
    state.shows({ values, letterhead: { ...head, lines: [] } }),
    state.shows({ values, letterhead: null }),
  ], [true, false, true]);
  state.clear();
  equal(chooser.resets, 1);
});

Deno.test("a file's answer stays its own, also where it is what the field had copied before", () => {
  const form = showForm();
  input("nama").write("Budi");
  form.write({ nama: "Cici", direktur: "Budi" }, DAY);
  deepEqual([values(form).direktur, values(form).nama], ["Budi", "Cici"]);
});

Deno.test("each tick of several is filled in, and a list's choice that the page did not bring is an answer", () => {
  show(h(
    "form",
    { id: "form" },
    ...["a", "b", "c"].map((value) => h("input", { type: "checkbox", name: "lampiran", value })),
    h("select", { name: "kota" }),
  ));
  const fields = [field({ id: "lampiran", kind: "choices" }), field({ id: "kota" })];
  const chosen = { defaultSelected: true };
  input("kota").selectedOptions = [chosen];
  const form = new LetterForm(find("#form"), definition(fields), DAY);
  form.write({ lampiran: ["a", "c"] }, DAY);
  deepEqual(values(form).lampiran, ["a", "c"]);
  deepEqual(findAll("[name=lampiran]").map(({ checked }) => checked), [true, false, true]);
  form.write({ lampiran: [] }, DAY);
  equal(form.isBlank(), true);
  chosen.defaultSelected = false;
  equal(form.isBlank(), false);
});

Deno.test("a field whose name begins with another's is not taken for it", () => {
  show(h("form", { id: "form" }, h("input", { name: "nama" }), h("input", { name: "nama_direktur" })));
  const fields = [field({ id: "nama" }), field({ id: "nama_direktur" })];
  const form = new LetterForm(find("#form"), definition(fields), DAY);
  form.write({ nama: "Budi" }, DAY);
  deepEqual(values(form), { nama: "Budi", nama_direktur: "" });
});
