import { deepEqual, equal } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { MAX_INSPECTED } from "../../../../overrides/client/model/user_id/characters.js";
import { find, findAll, show } from "../../page.js";
import { CharacterTable } from "../../../../overrides/client/ui/components/character_table.js";

/** @returns {CharacterTable} with a place of its own for its summary where `own` says so */
function createTable(own = false) {
  show(h("div", { id: "root" }, "Muat …"), h("p", { id: "summary", role: "status" }));
  return new CharacterTable(find("#root"), "User ID", own ? find("#summary") : undefined);
}

Deno.test("each character has a row with its number, its code and what is odd in it", () => {
  const { count, sentence } = createTable().show("aу"); // the second one is Cyrillic
  equal(count, 2);
  equal(sentence.includes("User ID"), true);
  deepEqual(findAll("th").map((cell) => cell.getAttribute("scope")), Array(5).fill("col"));
  const rows = findAll("tbody tr").map((row) =>
    row.children.map((/** @type {any} */ cell) => cell.textContent)
  );
  deepEqual(rows.map((row) => row.slice(0, 3)), [["1", "a", "U+0061"], ["2", "у", "U+0443"]]);
  deepEqual(rows.map((row) => row[4] === "–"), [true, false]);
  deepEqual(findAll("tr").map(({ classList }) => classList.contains("character-odd")), [false, false, true]);
  equal(find("[role=status]").textContent, "2 karakter, 1 perlu diperhatikan.");
});

Deno.test("what is unseen is said to be so, and a mark stands on a circle", () => {
  createTable().show("a \u0301\u200b");
  deepEqual(findAll("tbody tr").map(({ children }) => children[1].textContent), [
    "a",
    "tidak terlihat",
    "◌\u0301",
    "tidak terlihat",
  ]);
  createTable().show("\u05d0");
  equal(find("tbody bdi").textContent, "\u05d0", "what is written from right to left turns nothing else");
});

Deno.test("the summary stands in its own place where the page has one, and nothing is left of an ID that is gone", () => {
  const table = createTable(true);
  table.show("abc");
  equal(find("#summary").textContent, "3 karakter, tidak ada yang tidak biasa.");
  equal(findAll("#root [role=status]").length, 0);
  table.show("");
  equal(find("#summary").textContent, "");
  equal(findAll("table").length, 0);
});

Deno.test("of too many characters the first are shown, and it is said how many", () => {
  createTable().show("a".repeat(MAX_INSPECTED));
  equal(find("[role=status]").textContent.includes("pertama"), false);
  equal(createTable().show("a".repeat(MAX_INSPECTED + 1)).count, MAX_INSPECTED + 1);
  equal(findAll("tbody tr").length, MAX_INSPECTED);
  equal(find("[role=status]").textContent.endsWith(`${MAX_INSPECTED} karakter pertama.`), true);
});
