import { deepEqual, equal } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { find, findAll, settled, show } from "../../page.js";
import { FormState } from "../../../../overrides/client/ui/answers/form_state.js";
import { LetterForm } from "../../../../overrides/client/ui/answers/letter_form.js";
import { LiveRegion } from "../../../../overrides/client/ui/components/live_region.js";
import { createFinishing } from "../../../../overrides/client/ui/letter/finishing.js";
import { OUTPUTS } from "../../../../overrides/client/ui/letter/outputs.js";
import { definition, field } from "../../definition.js";

const FIELDS = [
  field({ id: "nama", label: "Nama", company: "nama", empty: "Masukkan nama." }),
  field({ id: "telepon", label: "Telepon", kind: "phone", empty: "Masukkan telepon." }),
  field({ id: "wa", label: "WhatsApp", kind: "phone", optional: true, follows: "telepon" }),
  field({ id: "hal", label: "Hal", empty: "Masukkan hal." }),
];
const IDS = FIELDS.map(({ id }) => id);

/** The letter's page, and what its parts are told. */
function prepare(
  { isShared = true, canShare = false, hasSending = true, more = /** @type {any[]} */ ([]) } = {},
) {
  const part = (/** @type {string} */ id) =>
    h("div", { class: "field" }, h("label", { for: id }, id), h("input", { id, name: id }));
  show(
    h("div", { id: "notice", role: "status", tabindex: "-1" }),
    h("div", { id: "letter-errors", hidden: "", tabindex: "-1" }),
    h("p", { id: "letter-errors-left", role: "status" }),
    h("form", { id: "form" }, ...IDS.map(part), ...more, h("button", { id: "letter-check" })),
    h(
      "div",
      { id: "letter-review", hidden: "", tabindex: "-1" },
      h("div", { id: "letter-answers" }),
      h("p", { id: "letter-attention" }),
      h("h3", { id: "letter-outputs" }),
      h("p", { id: "letter-ask", "data-reply-days": "3" }),
      h("p", { id: "letter-status", role: "status" }),
      h("div", { id: "letter-after", hidden: "" }),
      ...["pdf", "docx"].map((name) => h("button", { "data-output": name })),
      ...["back", "another", "share"].map((name) => h("button", { id: `letter-${name}` })),
      ...(hasSending
        ? [
          h("a", { id: "letter-send", href: "/kirim/" }),
          h("p", { id: "letter-send-status", role: "status", tabindex: "-1" }),
        ]
        : []),
    ),
  );
  const states = /** @type {any[]} */ ([null]);
  const history = {
    scrollRestoration: "auto",
    get state() {
      return states.at(-1);
    },
    pushState: (/** @type {any} */ state) => void states.push(state),
    replaceState: (/** @type {any} */ state) => void states.splice(-1, 1, state),
    back() {
      states.pop();
      dispatchEvent(Object.assign(new Event("popstate"), { state: history.state }));
    },
  };
  Object.assign(globalThis, { history, location: { href: "https://uji.example/surat/", hash: "" } });
  Object.defineProperty(globalThis, "navigator", {
    value: { canShare: () => canShare },
    configurable: true,
  });
  const told = /** @type {string[]} */ ([]);
  const tell = (/** @type {string} */ what) => () => void told.push(what);
  const formState = new FormState(
    new LetterForm(find("#form"), definition(FIELDS), new Date()),
    null,
    tell("changed"),
  );
  const draft = {
    isShared,
    keep: tell("kept"),
    typed: tell("typed"),
    markSafe: tell("safe"),
    showUnconfirmed: tell("unconfirmed shown"),
  };
  const finishing = createFinishing({
    formState,
    draft: /** @type {any} */ (draft),
    notice: new LiveRegion(find("#notice")),
    screens: /** @type {any} */ ({ next: tell("next screen"), markReviewed: tell("reviewed") }),
    composed: () => /** @type {any} */ ({}),
    renewDays: () => (told.push("days renewed"), false),
  });
  return { draft, finishing, formState, states, told };
}
const input = (/** @type {string} */ id) => find(`#${id}`);
/** The messages that are shown, by field. */
const messages = () =>
  Object.fromEntries(
    findAll("#form .message").filter(({ hidden }) => !hidden)
      .map((one) => [one.parentNode.querySelector("input").id, one.className.split("--")[1]]),
  );
const errors = () => findAll("#letter-errors li").map(({ textContent }) => textContent);
const isReview = () => !find("#letter-review").hidden;

Deno.test("of a screen, what is asked there has to be right; then the next one is shown", () => {
  const { finishing, told } = prepare();
  input("telepon").value = "12";
  finishing.goOn(new Set(["nama"]));
  deepEqual([errors(), messages()], [["Masukkan nama."], {
    nama: "error",
    telepon: "warning",
    wa: "warning",
  }]);
  deepEqual([told.includes("next screen"), isReview()], [false, false]);
  input("nama").value = "CV Contoh Jaya";
  finishing.goOn(new Set(["nama"]));
  deepEqual([errors(), find("#letter-errors").hidden], [[], true]);
  deepEqual(messages(), { telepon: "warning", wa: "warning" });
  equal(told.at(-1), "next screen");
});

Deno.test("without a screen all has to be right before it is looked over, or the visitor goes on in spite of it", () => {
  const { finishing, told } = prepare();
  finishing.goOn(null);
  deepEqual(errors(), ["Masukkan nama.", "Masukkan telepon.", "Masukkan hal."]);
  find("#letter-errors > button").click();
  deepEqual([isReview(), errors(), messages()], [true, [], {}]);
  equal(told.includes("reviewed"), true);
  equal(find("#letter-answers").textContent.includes("Masukkan nama."), true);
  equal(find("#letter-attention").textContent !== "", true);
});

Deno.test("on a screen too one may go on in spite of it", () => {
  const { finishing, told } = prepare();
  finishing.goOn(new Set(["nama"]));
  find("#letter-errors > button").click();
  deepEqual([told.at(-1), isReview(), messages()], ["next screen", false, {}]);
});

Deno.test("an error that is listed is struck out as it is typed away", async () => {
  const { finishing } = prepare();
  finishing.goOn(null);
  input("nama").write("CV Contoh Jaya");
  await settled();
  await settled();
  await settled();
  deepEqual(findAll(".error-summary-done").map(({ textContent }) => textContent), [
    "Sudah diisi: Masukkan nama.",
  ]);
  equal(find("#letter-errors-left").textContent, "Tinggal 2 isian yang belum lengkap.");
});

Deno.test("what is doubtful is said once a field is left, and in those that follow it, and no error before its time", async () => {
  const { finishing } = prepare();
  input("telepon").write("12");
  finishing.checkField("nama");
  finishing.checkField(""); // a setting of the page
  deepEqual(messages(), {}, "that one is still in hand");
  finishing.checkField("telepon");
  await settled();
  deepEqual(messages(), { telepon: "warning", wa: "warning" });
  input("wa").write("0812 0000 1111");
  finishing.checkField("wa");
  deepEqual(messages(), { telepon: "warning" });
  finishing.checkField("tidak-ada");
  deepEqual(messages(), { telepon: "warning" });
});

Deno.test("looked over, the days are of now, and what the form had said is gone", () => {
  const { finishing, formState, told } = prepare();
  formState.form.write({ nama: "CV Contoh Jaya", telepon: "021 0000 1111", hal: "x" }, new Date());
  find("#notice").append("Lain.");
  finishing.goOn(null);
  deepEqual([isReview(), find("#notice").textContent], [true, ""]);
  equal(told.includes("days renewed"), true);
  equal(/Tanya lagi pada \w+, \d+ \w+ \d{4}:$/.test(find("#letter-ask").textContent), true);
  told.length = 0;
  history.back();
  deepEqual([isReview(), told], [false, ["unconfirmed shown"]]);
  equal(document.activeElement, find("#letter-check"));
});

Deno.test("back from the review, the first field, or the one that is to be changed, has the focus", () => {
  const { finishing, formState } = prepare();
  formState.form.write({ nama: "CV Contoh Jaya", telepon: "021 0000 1111", hal: "x" }, new Date());
  finishing.goOn(null);
  find("#letter-back").click();
  deepEqual([isReview(), document.activeElement], [false, input("nama")]);
  finishing.goOn(null);
  find("button[data-change=hal]").click();
  deepEqual([isReview(), document.activeElement], [false, input("hal")]);
});

Deno.test("another letter begins with the company alone, which is kept and said", async () => {
  const { finishing, formState, told } = prepare();
  formState.form.write({ nama: "CV Contoh Jaya", telepon: "021 0000 1111", hal: "x" }, new Date());
  finishing.goOn(null);
  find("#letter-another").click();
  await settled();
  deepEqual(IDS.map((id) => input(id).value), ["CV Contoh Jaya", "", "", ""]);
  deepEqual([isReview(), document.activeElement], [false, input("nama")]);
  equal(find("#notice").textContent, "Surat baru dimulai dengan data perusahaan yang sama.");
  equal(told.includes("kept"), true);
});

Deno.test("after answers were filled in, old messages go, and the review shows the new ones", () => {
  const { finishing, formState } = prepare();
  finishing.goOn(null);
  formState.form.write({ nama: "CV Contoh Jaya", telepon: "12", hal: "x" }, new Date());
  finishing.refresh();
  deepEqual([messages(), errors()], [{ telepon: "warning", wa: "warning" }, []]);
  equal(find("#letter-answers").textContent, "");
  finishing.goOn(null);
  formState.form.write({ hal: "Hal yang lain" }, new Date());
  finishing.refresh();
  equal(find("#letter-answers").textContent.includes("Hal yang lain"), true);
  history.back();
  finishing.refresh();
  equal(find("#letter-answers").textContent, "", "what nobody looks over goes");
});

Deno.test("looked at again, the review shows what was filled in without a word, and the form draws none", () => {
  const { finishing, formState } = prepare();
  formState.form.write({ nama: "CV Contoh Jaya", telepon: "021 0000 1111", hal: "x" }, new Date());
  finishing.goOn(null);
  input("hal").value = "Hal yang lain";
  dispatchEvent(new Event("focus"));
  equal(find("#letter-answers").textContent.includes("Hal yang lain"), true);
  history.back();
  input("hal").value = "Lagi";
  dispatchEvent(new Event("focus"));
  equal(find("#letter-answers").textContent.includes("Lagi"), false);
});

Deno.test("a button asks for its output on a click and once of two, and has its writer fetched before", async () => {
  const { pdf } = OUTPUTS;
  const asked = /** @type {string[]} */ ([]);
  OUTPUTS.pdf = {
    load: () => (asked.push("load"), Promise.reject(new Error("offline"))),
    make: () => (asked.push("make"), Promise.resolve({ message: "Sudah.", made: "" })),
  };
  const { finishing } = prepare();
  finishing.goOn(null);
  find("#letter-errors > button").click();
  const button = find("[data-output=pdf]");
  for (const type of ["pointerenter", "focus", "touchstart"]) {
    for (let times = 0; times < 2; times++) button.dispatchEvent(new Event(type));
  }
  deepEqual(asked, ["load", "load", "load"]);
  for (const detail of [1, 2]) {
    button.dispatchEvent(Object.assign(new Event("click"), { detail }));
    await settled();
  }
  deepEqual(asked.slice(3), ["make"]);
  equal(find("#letter-status").textContent, "Sudah.");
  history.back();
  equal(find("#letter-status").textContent, "", "gone with the review");
  OUTPUTS.pdf = pdf;
});

Deno.test("a part that another app can be given is offered where the browser can, and nowhere else", () => {
  for (const canShare of [true, false]) {
    prepare({ canShare });
    equal(find("#letter-share").hidden, !canShare);
  }
});

Deno.test("who goes on to send takes the answers along, and where they cannot come it is said with a way on", () => {
  const { told } = prepare();
  const go = () => find("#letter-send").dispatchEvent(new Event("click", { cancelable: true }));
  equal(go(), true);
  deepEqual(told, ["typed"]);
  prepare({ isShared: false });
  equal(go(), false);
  const status = find("#letter-send-status");
  equal(status.textContent.startsWith("Perhatian: Peramban ini tidak dapat membawa isian"), true);
  deepEqual([find("#letter-send-status a").href, status.sights], ["/kirim/", 1]);
  prepare({ hasSending: false });
});

Deno.test("lists are offered, and a User ID's characters follow answers that are filled in", async () => {
  const { fetch } = globalThis;
  globalThis.fetch = () =>
    Promise.resolve(new Response("", { headers: { "Content-Type": "text/javascript" } }));
  const { finishing } = prepare({
    more: [
      h("div", { class: "field" }, h("input", { id: "lpse", name: "lpse", "data-list": "/semua.json" })),
      h("details", { "data-inspects": "nama", open: "" }, h("summary", {}), h("div", {})),
    ],
  });
  for (
    let turns = 0;
    turns < 50 && !(find("#lpse").hasAttribute("role") && findAll("table, .character-table").length);
    turns++
  ) {
    await settled();
  }
  equal(find("#lpse").getAttribute("role"), "combobox");
  input("nama").value = "ab";
  finishing.refresh();
  equal(findAll("tbody tr").length, 2);
  globalThis.fetch = fetch;
});

Deno.test("back in the form, the first that is asked there has the focus", () => {
  const hidden = {
    when: /** @type {any} */ ({ field: "hal", oneOf: [], noneOf: [], empty: false, also: null }),
  };
  const { finishing, formState } = prepare();
  Object.assign(formState.definition, {
    fields: FIELDS.map((one) => one.id === "nama" ? { ...one, ...hidden } : one),
    hasRules: true,
  });
  formState.form.write({ telepon: "021 0000 1111" }, new Date());
  finishing.goOn(null);
  find("#letter-errors > button").click();
  find("#letter-back").click();
  equal(document.activeElement, input("telepon"));
});

Deno.test("what was asked for in the review is not said in the form", async () => {
  const { pdf } = OUTPUTS;
  const { promise, resolve } = Promise.withResolvers();
  OUTPUTS.pdf = { make: () => /** @type {any} */ (promise) };
  const { finishing } = prepare();
  finishing.goOn(null);
  find("#letter-errors > button").click();
  find("[data-output=pdf]").dispatchEvent(Object.assign(new Event("click"), { detail: 1 }));
  history.back();
  resolve({ message: "Sudah.", made: "" });
  await settled();
  deepEqual([isReview(), find("#letter-status").textContent], [false, ""]);
  OUTPUTS.pdf = pdf;
});
