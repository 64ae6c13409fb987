import { deepEqual, equal } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { startRules } from "../../../../overrides/client/ui/answers/form_rules.js";
import { LetterForm } from "../../../../overrides/client/ui/answers/letter_form.js";
import { definition, field } from "../../definition.js";
import { buttonOf, find, findAll, settled, show } from "../../page.js";

const when = (/** @type {string} */ id, /** @type {object} */ more = {}) => ({
  field: id,
  oneOf: [],
  noneOf: [],
  empty: false,
  also: null,
  ...more,
});
const choice = (/** @type {string} */ id, /** @type {object} */ more = {}) => /** @type {any} */ ({
  id,
  label: id,
  text: "",
  ...more,
});
const FIELDS = [
  field({ id: "nama" }),
  field({ id: "pembawa", kind: "choice", choices: [choice("direktur"), choice("kuasa")] }),
  field({ id: "nomor", label: "Nomor kuasa", when: when("pembawa", { oneOf: ["kuasa"] }) }),
  field({ id: "tanggal", label: "Tanggal kuasa", when: when("pembawa", { oneOf: ["kuasa"] }) }),
  field({
    id: "lampiran",
    kind: "choices",
    choices: [choice("ktp"), choice("surat", { when: when("pembawa", { oneOf: ["kuasa"] }) })],
    draftedFrom: [{ text: [], choice: "ktp", when: when("nama") }],
  }),
  field({ id: "uraian", kind: "multiline", draftedFrom: [{ text: ["Kami, ", { field: "nama" }, "."] }] }),
  field({ id: "ringkas", draftedFrom: [{ text: ["Ringkas: ", { field: "uraian" }] }] }),
  field({ id: "asal", label: "Asal", when: when("pembawa", { oneOf: ["kuasa"] }) }), // taken along, and asked nowhere
  field({
    id: "cara",
    label: "Cara",
    kind: "choice",
    choices: [choice("pos"), choice("antar", { when: when("nama") })],
    when: when("pembawa", { oneOf: ["kuasa"] }),
  }),
];

/** @type {any[]} */
const BLOCKS = [
  { type: "line", text: ["a"], blank: [], align: "left" },
  { type: "line", text: ["b"], blank: [], align: "left", when: when("pembawa", { oneOf: ["kuasa"] }) },
];
const printed = (/** @type {any} */ rules) =>
  rules.printed().blocks.map((/** @type {any} */ { text }) => text[0]);

/** The page's form, in which something may stand already. */
async function prepare(/** @type {Record<string, string>} */ before = {}) {
  const part = (/** @type {string} */ id, /** @type {any[]} */ ...inputs) =>
    h("div", { class: "field", id }, ...inputs);
  const box = (/** @type {string} */ name, /** @type {string} */ value, /** @type {string} */ type) =>
    h("div", { class: "choice" }, h("input", { type, name, value }));
  show(
    h(
      "form",
      { id: "form" },
      h("section", { class: "form-section" }, part("f-nama", h("input", { name: "nama" }))),
      h(
        "section",
        { class: "form-section" },
        part("f-pembawa", box("pembawa", "direktur", "radio"), box("pembawa", "kuasa", "radio")),
      ),
      h(
        "section",
        { class: "form-section", id: "kuasa" },
        part("f-nomor", h("input", { name: "nomor" })),
        part("f-tanggal", h("input", { name: "tanggal" })),
      ),
      h("section", { class: "form-section", id: "plain" }, h("p", {}, "Tanpa pertanyaan")),
      part("f-lampiran", box("lampiran", "ktp", "checkbox"), box("lampiran", "surat", "checkbox")),
      part("f-uraian", h("textarea", { name: "uraian" })),
      part("f-ringkas", h("input", { name: "ringkas" })),
      h("input", { type: "hidden", name: "asal" }),
      h(
        "section",
        { class: "form-section" },
        part("f-cara", box("cara", "pos", "radio"), box("cara", "antar", "radio")),
      ),
    ),
  );
  for (const [name, value] of Object.entries(before)) one(name).value = value;
  const form = new LetterForm(find("#form"), definition(FIELDS, BLOCKS), new Date());
  const rules = await startRules(form);
  rules.renew();
  await settled();
  return { form, rules };
}
const one = (/** @type {string} */ name) => find(`[name=${name}]`);
const said = () => find("#form > [role=status]").textContent;
async function pick(/** @type {string} */ value) {
  const input = find(`[value=${value}]`);
  input.checked = true;
  input.dispatchEvent(new Event("change", { bubbles: true }));
  await settled();
}
const isHidden = (/** @type {string} */ id) => find(id).hidden;

Deno.test("what does not apply is hidden with its section and its choices, and comes with the answer that it needs", async () => {
  const { rules } = await prepare();
  deepEqual(["#f-nomor", "#f-tanggal", "#kuasa", "#f-nama", "#plain"].map(isHidden), [
    true,
    true,
    true,
    false,
    false,
  ]);
  equal(find("[value=surat]").parentNode.hidden, true);
  equal(said(), "", "what the page brings is no news");
  await pick("kuasa");
  deepEqual(["#f-nomor", "#f-tanggal", "#kuasa"].map(isHidden), [false, false, false]);
  deepEqual(printed(rules), ["a", "b"]);
  equal(find("[value=surat]").parentNode.hidden, false);
  equal(said(), "Pertanyaan baru: Nomor kuasa, Tanggal kuasa, Asal, Cara");
  await pick("direktur");
  deepEqual(printed(rules), ["a"], "without what does not apply");
  deepEqual([isHidden("#f-nomor"), said()], [true, ""]);
  await pick("kuasa");
  equal(said().startsWith("Pertanyaan baru"), true, "told again when it comes again");
  one("nomor").write("7");
  await settled();
  equal(said().startsWith("Pertanyaan baru"), true, "what stays as it is says nothing new");
});

Deno.test("what appeared by an answer of before the rules came is told", async () => {
  show();
  const { form } = await prepare();
  find("[value=kuasa]").checked = true;
  const rules = await startRules(form);
  rules.renew();
  equal(
    findAll("#form > [role=status]").at(-1).textContent,
    "",
    "what is there from the first is not read aloud",
  );
  await settled();
  equal(
    findAll("#form > [role=status]").at(-1).textContent,
    "Pertanyaan baru: Nomor kuasa, Tanggal kuasa, Asal, Cara",
  );
});

Deno.test("a draft follows the answers, also where it needs another draft, and counts as nobody's writing", async () => {
  const { form } = await prepare();
  one("nama").write("CV Contoh Jaya");
  deepEqual([one("uraian").value, one("ringkas").value], [
    "Kami, CV Contoh Jaya.",
    "Ringkas: Kami, CV Contoh Jaya.",
  ]);
  equal(find("[value=ktp]").checked, true);
  deepEqual(Object.keys(form.untouched(form.values())).filter((id) => /uraian|ringkas|lampiran/.test(id)), [
    "lampiran",
    "uraian",
    "ringkas",
  ]);
  one("nama").write("");
  deepEqual([one("uraian").value, one("ringkas").value, find("[value=ktp]").checked], ["", "", false]);
  equal(form.isBlank(), true);
});

Deno.test("what the visitor writes in a draft's place stays, and the draft can be had again by one press", async () => {
  await prepare();
  one("nama").write("CV Contoh Jaya");
  one("uraian").write("Tulisan saya.");
  one("nama").write("PT Contoh");
  equal(one("uraian").value, "Tulisan saya.");
  deepEqual(findAll("#f-uraian button").map(({ hidden }) => hidden), [false]);
  equal(findAll("#f-ringkas button").length, 0, "that one still follows");
  equal(one("ringkas").value, "Ringkas: Tulisan saya.");
  const inputs = /** @type {string[]} */ ([]);
  find("#form").addEventListener("input", (/** @type {any} */ { target }) => inputs.push(target.name));
  buttonOf("Tulis lagi dari jawaban lain").click();
  deepEqual([one("uraian").value, one("ringkas").value], ["Kami, PT Contoh.", "Ringkas: Kami, PT Contoh."]);
  deepEqual(inputs, ["uraian"], "kept and drawn as if it was typed");
  equal(document.activeElement, one("uraian"));
  equal(buttonOf("Tulis lagi dari jawaban lain").hidden, true);
  one("nama").write("CV Contoh");
  equal(one("uraian").value, "Kami, CV Contoh.", "from then on it follows again");
  one("uraian").write("Tulisan saya.");
  one("nama").write("");
  equal(buttonOf("Tulis lagi dari jawaban lain").hidden, true, "there is nothing to be had");
});

Deno.test("where the browser can undo it, the draft is written so", async () => {
  await prepare();
  one("nama").write("CV Contoh Jaya");
  one("uraian").write("Tulisan saya.");
  const done = /** @type {any[]} */ ([]);
  document.execCommand = (...all) => (done.push(all), true);
  let selected = 0;
  one("uraian").select = () => void selected++;
  buttonOf("Tulis lagi dari jawaban lain").click();
  deepEqual([done, selected, one("uraian").value], [
    [["insertText", false, "Kami, CV Contoh Jaya."]],
    1,
    "Tulisan saya.",
  ]);
  document.execCommand = () => false;
});

Deno.test("choices that the visitor has changed stay, and their draft is offered again", async () => {
  await prepare();
  one("nama").write("CV Contoh Jaya");
  find("[value=ktp]").checked = false;
  find("[value=ktp]").dispatchEvent(new Event("change", { bubbles: true }));
  one("nama").write("PT Contoh");
  equal(find("[value=ktp]").checked, false);
  find("#f-lampiran button").click();
  deepEqual([find("[value=ktp]").checked, find("#f-lampiran button").hidden], [true, true]);
});

Deno.test("a choice of a question that comes and goes is offered by the answers of then", async () => {
  await prepare();
  await pick("kuasa");
  equal(find("[value=antar]").parentNode.hidden, true);
  await pick("direktur");
  one("nama").write("CV Contoh Jaya");
  await pick("kuasa");
  equal(find("[value=antar]").parentNode.hidden, false);
});

Deno.test("a group's entries that are shown are asked, empty or not, and those that a link has filled in are shown", async () => {
  globalThis.fetch = () =>
    Promise.resolve(new Response("", { headers: { "Content-Type": "text/javascript" } }));
  const button = (/** @type {string} */ name) => h("button", { type: "button", "data-do": name }, name);
  const entry = (/** @type {number} */ number) =>
    h(
      "fieldset",
      { class: "form-entry", ...(number > 1 ? { hidden: "" } : {}) },
      h("legend", {}, `Kejadian ${number}`),
      h("div", { class: "field" }, h("input", { name: `kejadian.${number}.jam` })),
      ...["up", "down", "remove"].map(button),
    );
  show(h(
    "form",
    { id: "form" },
    h(
      "div",
      { class: "form-group", "data-group": "kejadian" },
      ...[1, 2, 3].map(entry),
      button("add"),
      h("p", { class: "notice", role: "status" }),
    ),
  ));
  const fields = [1, 2, 3].map((number) =>
    field({ id: `kejadian.${number}.jam`, entry: `kejadian.${number}` })
  );
  const form = new LetterForm(find("#form"), definition(fields), new Date());
  const rules = await startRules(form);
  rules.renew();
  const places = (/** @type {string} */ selector) => findAll(selector).map(({ hidden }) => hidden);
  deepEqual(places(".form-entry"), [false, true, true]);
  find("[data-do=add]").click();
  deepEqual([places(".form-entry"), places(".field")[1]], [[false, false, true], false]);
  form.write({ "kejadian.3.jam": "09.00" }, new Date());
  rules.renew();
  deepEqual(places(".form-entry"), [false, false, false]);
});
