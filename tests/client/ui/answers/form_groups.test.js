import { deepEqual, equal } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { FormGroups } from "../../../../overrides/client/ui/answers/form_groups.js";
import { LetterForm } from "../../../../overrides/client/ui/answers/letter_form.js";
import { definition, field } from "../../definition.js";
import { buttonOf, find, findAll, show } from "../../page.js";

const MOST = 4;
const numbers = Array.from({ length: MOST }, (_, index) => index + 1);

/** A form with a group of up to four events, of which two are shown from the start. */
function prepare(/** @type {string[]} */ ...times) {
  const act = (/** @type {string} */ name) => h("button", { type: "button", "data-do": name }, name);
  const entry = (/** @type {number} */ number) =>
    h(
      "fieldset",
      { class: "form-entry", ...(number > 2 ? { hidden: "" } : {}) },
      h("legend", { tabindex: "-1" }, ` Kejadian ${number} `),
      h("div", { class: "field", hidden: "" }, h("input", { name: `kejadian.${number}.tanggal` })),
      h("div", { class: "field" }, h("input", { name: `kejadian.${number}.jam` })),
      h("div", { class: "field" }, h("input", { name: `kejadian.${number}.pesan` })),
      ...["up", "down", "remove"].map(act),
    );
  show(
    h(
      "form",
      { id: "form" },
      h("input", { name: "nama" }),
      h(
        "div",
        { class: "form-group", "data-group": "kejadian" },
        ...numbers.map(entry),
        act("add"),
        h("p", { class: "notice", role: "status", tabindex: "-1" }),
      ),
    ),
  );
  const fields = numbers.flatMap((number) =>
    ["tanggal", "jam", "pesan"].map((name) =>
      field({ id: `kejadian.${number}.${name}`, entry: `kejadian.${number}` })
    )
  );
  const form = new LetterForm(find("#form"), definition([field({ id: "nama" }), ...fields]), new Date());
  const groups = new FormGroups(form);
  times.forEach((time, index) => input(index + 1).value = time);
  groups.renew();
  const changed = /** @type {string[]} */ ([]);
  form.form.addEventListener("change", ({ target }) => changed.push(/** @type {any} */ (target).name));
  return { changed, form, groups };
}
const input = (/** @type {number} */ number, name = "jam") => find(`[name="kejadian.${number}.${name}"]`);
const shown = () => findAll(".form-entry").filter(({ hidden }) => !hidden);
const jam = () => shown().map((_, index) => input(index + 1).value);
/** Presses a button of an entry. */
const press = (/** @type {number} */ number, /** @type {string} */ name) => buttonIn(number, name).click();
const buttonIn = (/** @type {number} */ number, /** @type {string} */ name) =>
  findAll(".form-entry")[number - 1].querySelector(`[data-do=${name}]`);
const offered = (/** @type {number} */ number) =>
  ["up", "down", "remove"].filter((name) => !buttonIn(number, name).hidden);
const add = () => find("[data-do=add]");
const said = () => find(".notice").textContent;
const focused = () => /** @type {any} */ (document.activeElement);

Deno.test("the first entries are shown, moved among each other and not removed, and more are added up to the last", () => {
  prepare();
  deepEqual([shown().length, offered(1), offered(2)], [2, ["down"], ["up"]]);
  add().click();
  deepEqual([shown().length, offered(3)], [3, ["up", "remove"]]);
  deepEqual([offered(1), offered(2)], [["down", "remove"], ["up", "down", "remove"]]);
  equal(said(), "Kejadian 3 ditambahkan.");
  equal(focused(), input(3), "the first that is asked there");
  add().click();
  deepEqual([shown().length, add().hidden], [4, true]);
});

Deno.test("every entry with an answer is shown, and those before it", () => {
  prepare("", "", "", "09.00");
  deepEqual([shown().length, add().hidden], [4, true]);
});

Deno.test("answers change places, as if they were typed, and the focus goes on with them and back at the end", () => {
  const { changed } = prepare("07.00", "08.00", "09.00");
  input(1, "pesan").value = "Gagal";
  press(1, "down");
  deepEqual([jam(), input(2, "pesan").value], [["08.00", "07.00", "09.00"], "Gagal"]);
  equal(said(), "Kejadian 1 menjadi Kejadian 2.");
  equal(focused(), buttonIn(2, "down"));
  deepEqual(changed, ["kejadian.1.jam", "kejadian.1.pesan", "kejadian.2.jam", "kejadian.2.pesan"]);
  press(2, "down");
  deepEqual([jam(), focused()], [["08.00", "09.00", "07.00"], buttonIn(3, "up")]);
  press(3, "up");
  equal(focused(), buttonIn(2, "up"));
  press(2, "up");
  deepEqual([jam(), focused()], [["07.00", "08.00", "09.00"], buttonIn(1, "down")]);
});

Deno.test("a removed entry's place is taken by the next one, its answers can be had back, and so is its place", () => {
  prepare("07.00", "08.00", "09.00");
  press(1, "remove");
  deepEqual([jam(), said()], [["08.00", "09.00"], "Kejadian 1 dihapus. Batalkan"]);
  equal(focused(), shown()[0].querySelector("legend"));
  deepEqual(offered(1), ["down"], "as few as from the start");
  equal(input(3).value, "");
  find("[name=nama]").focus(); // not every browser gives a button that is pressed the focus
  buttonOf("Batalkan").click();
  deepEqual([jam(), said()], [["07.00", "08.00", "09.00"], "Kejadian 1 dikembalikan."]);
  equal(focused(), shown()[0].querySelector("legend"));
  press(3, "remove");
  equal(focused(), shown()[1].querySelector("legend"), "the last one that is left");
});

Deno.test("what is said below a group that fills the screen waits at its lower edge", () => {
  prepare();
  find(".notice").getBoundingClientRect = () => ({ top: 2000, bottom: 2040, height: 40 });
  add().click();
  equal(find(".notice").classList.contains("notice--docked"), true);
});

Deno.test("of an empty entry there is nothing to be had back", () => {
  prepare("07.00", "08.00");
  add().click();
  press(3, "remove");
  deepEqual([said(), shown().length], ["Kejadian 3 dihapus.", 2]);
});

Deno.test("where all entries are taken meanwhile it is said why nothing comes back, and nothing changes", () => {
  const { form, groups } = prepare("1", "2", "3", "4");
  press(2, "remove");
  deepEqual([jam(), input(4).value], [["1", "3", "4"], ""]);
  form.write({ "kejadian.4.jam": "5" }, new Date()); // a link has brought it
  groups.renew();
  buttonOf("Batalkan").click();
  deepEqual([jam(), said().startsWith("Perhatian: Tidak ada tempat lagi")], [["1", "3", "4", "5"], true]);
});

Deno.test("emptied, the form shows as many entries as from the start, and says nothing of them", () => {
  const { form, groups } = prepare("07.00", "08.00", "09.00");
  press(1, "down");
  form.reset(new Date());
  groups.renew();
  deepEqual([jam(), said()], [["", ""], ""]);
  const other = prepare();
  add().click();
  find("[name=nama]").write("CV Contoh Jaya");
  other.groups.renew();
  equal(shown().length, 3, "what was asked for stays");
});

Deno.test("an entry that comes back takes no place from an empty one", () => {
  prepare("07.00", "08.00");
  add().click();
  press(1, "remove");
  buttonOf("Batalkan").click();
  deepEqual(jam(), ["07.00", "08.00", ""]);
});
