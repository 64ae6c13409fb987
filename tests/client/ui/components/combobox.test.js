import { deepEqual, equal } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { find, findAll, settled, show } from "../../page.js";
import { Combobox } from "../../../../overrides/client/ui/components/combobox.js";

const ALL = ["Bandung", "Bogor", "Bekasi"].map((label) => ({
  value: `LPSE ${label}`,
  label,
  detail: `${label}.example`,
}));

/** An input that offers what contains what is typed; it has the focus. */
function createCombobox(find_ = (/** @type {string} */ typed) => Promise.resolve(answer(typed))) {
  show(h("div", { class: "field" }, h("input", { id: "lpse" })), h("input", { id: "other" }));
  const input = find("#lpse");
  new Combobox(input, find_);
  input.focus();
  return input;
}

function answer(/** @type {string} */ typed) {
  const suggestions = ALL.filter(({ label }) => label.includes(typed));
  return { suggestions, status: `${suggestions.length} LPSE.`, note: "Daftar." };
}

/** @returns {Promise<boolean>} whether the browser may still do what the key does by itself */
async function press(/** @type {string} */ key, more = {}) {
  const event = Object.assign(new Event("keydown", { bubbles: true, cancelable: true }), { key, ...more });
  const isFree = find("#lpse").dispatchEvent(event);
  await settled();
  return isFree;
}
const chosen = () =>
  findAll("[role=option]").findIndex((option) => option.getAttribute("aria-selected") === "true");
const popup = () => find(".combobox-popup");

Deno.test("what fits is offered below the input, told to who does not see it, and none is chosen by itself", async () => {
  const input = createCombobox();
  deepEqual(
    ["role", "aria-autocomplete", "aria-controls", "aria-expanded"].map((name) => input.getAttribute(name)),
    ["combobox", "list", "lpse-suggestions", "false"],
  );
  equal(find("#lpse-suggestions").getAttribute("role"), "listbox");
  equal(find("#lpse-suggestions").getAttribute("aria-label"), "Saran");
  equal(find(".field").classList.contains("combobox"), true, "the list has its place there");
  equal(popup().hidden, true);
  input.write("B");
  await settled();
  equal(popup().hidden, false);
  equal(input.getAttribute("aria-expanded"), "true");
  deepEqual(findAll("[role=option]").map(({ textContent }) => textContent), [
    "Bandung Bandung.example",
    "Bogor Bogor.example",
    "Bekasi Bekasi.example",
  ]);
  equal(find("[role=status]").textContent, "3 LPSE.");
  equal(find(".combobox-popup .hint-text").textContent, "Daftar.");
  equal(chosen(), -1);
  equal(input.hasAttribute("aria-activedescendant"), false);
});

Deno.test("the arrows go through what is offered and over its ends back to the input", async () => {
  const input = createCombobox();
  input.write("B");
  await settled();
  const places = [];
  for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp"]) {
    equal(await press(key), false);
    places.push(chosen());
    equal(input.getAttribute("aria-activedescendant"), chosen() < 0 ? null : `lpse-suggestions-${chosen()}`);
  }
  deepEqual(places, [0, 1, 2, -1, 2, 1]);
  deepEqual(findAll("[role=option]").map(({ sights }) => sights), [1, 2, 2], "each in sight");
});

Deno.test("Enter takes the chosen one, tells the form, and offers nothing more", async () => {
  const input = createCombobox();
  /** @type {string[]} */
  const told = [];
  for (const type of ["input", "change"]) {
    document.body.addEventListener(type, () => void told.push(`${type} ${input.value}`));
  }
  input.value = "B";
  await press("ArrowDown");
  await press("ArrowDown");
  await press("ArrowDown");
  equal(await press("Enter"), false);
  equal(input.value, "LPSE Bogor");
  deepEqual(told, ["input LPSE Bogor", "change LPSE Bogor"]);
  equal(popup().hidden, true);
  equal(input.getAttribute("aria-expanded"), "false");
  equal(input.hasAttribute("aria-activedescendant"), false);
  equal(find("[role=status]").textContent, "");
});

Deno.test("without a choice Enter does what it does, and so does every key while letters are composed", async () => {
  const input = createCombobox();
  input.write("B");
  await settled();
  equal(await press("Enter"), true);
  equal(await press("ArrowDown", { isComposing: true }), true);
  equal(chosen(), -1);
});

Deno.test("typed on, none is chosen any more", async () => {
  const input = createCombobox();
  input.write("B");
  await settled();
  await press("ArrowDown");
  input.write("Bo");
  await settled();
  equal(input.hasAttribute("aria-activedescendant"), false);
  equal(await press("Enter"), true);
  equal(input.value, "Bo");
  await press("ArrowDown");
  await press("Enter");
  equal(input.value, "LPSE Bogor", "of what is offered now");
});

Deno.test("Escape closes what is offered and keeps what is typed; with nothing open it does what it does", async () => {
  const input = createCombobox();
  input.write("Bo");
  await settled();
  equal(await press("Escape"), false);
  equal(popup().hidden, true);
  equal(input.value, "Bo");
  equal(await press("Escape"), true);
});

Deno.test("a click takes a suggestion, and the press before it takes no focus from the input", async () => {
  const input = createCombobox();
  input.write("B");
  await settled();
  const event = new Event("mousedown", { bubbles: true, cancelable: true });
  equal(findAll("[role=option]")[2].dispatchEvent(event), false);
  findAll("[role=option] small")[2].click();
  equal(input.value, "LPSE Bekasi");
});

Deno.test("where nothing fits, it is said, and no list counts as open", async () => {
  const input = createCombobox();
  input.write("Xyz");
  await settled();
  equal(popup().hidden, false);
  equal(input.getAttribute("aria-expanded"), "false");
  equal(find("[role=status]").textContent, "0 LPSE.");
});

Deno.test("left, emptied or typed on, what is found for the old words is not shown", async () => {
  for (
    const change of [
      () => find("#other").focus(),
      () => (find("#lpse").value = "Bog"),
    ]
  ) {
    const input = createCombobox();
    input.write("B");
    change();
    await settled();
    equal(popup().hidden, true);
  }
  const input = createCombobox();
  input.write("B");
  await settled();
  input.write("  ");
  equal(popup().hidden, true);
  input.write("B");
  await settled();
  input.dispatchEvent(new Event("blur"));
  equal(popup().hidden, true);
});

Deno.test("what was typed before this came is looked for, where the input still has the focus", async () => {
  for (const isLeft of [false, true]) {
    show(h("div", { class: "field" }, h("input", { id: "lpse" })), h("input", { id: "other" }));
    find("#lpse").value = "B";
    find(isLeft ? "#other" : "#lpse").focus();
    new Combobox(find("#lpse"), (typed) => Promise.resolve(answer(typed)));
    await settled();
    equal(popup().hidden, isLeft);
  }
});

Deno.test("what is no question closes what is offered, and one without details has none", async () => {
  const plain = { suggestions: [{ value: "x", label: "Bogor", detail: "" }], status: "", note: "" };
  const input = createCombobox((typed) =>
    Promise.resolve(typed === "B" ? plain : /** @type {any} */ (undefined))
  );
  input.write("B");
  await settled();
  deepEqual([findAll("[role=option]")[0].textContent, findAll("[role=option] small").length], ["Bogor", 0]);
  input.write("Bo");
  await settled();
  equal(popup().hidden, true);
});

Deno.test("without its list it is an input as any other", async () => {
  console.warn = () => {};
  const input = createCombobox(() => Promise.reject(Error("offline")));
  input.write("B");
  await settled();
  equal(popup().hidden, true);
  equal(input.value, "B");
});
