import { deepEqual, equal, ok } from "node:assert/strict";
import { passageOf } from "../../../../overrides/client/model/search/passage.js";

/** @param {string} text @param {string} word */
const marksOf = (text, word) =>
  Array.from(
    text.matchAll(new RegExp(word, "g")),
    ({ index }) => ({ start: index, end: index + word.length }),
  );
/** @param {string} text @param {string} word */
function shown(text, word) {
  const { passage, marks } = passageOf(text, marksOf(text, word));
  return { passage, marked: marks.map(({ start, end }) => passage.slice(start, end)) };
}

Deno.test("a short text is shown whole, with its words marked", () => {
  deepEqual(shown("Ganti password.", "password"), { passage: "Ganti password.", marked: ["password"] });
});

Deno.test("a short text is shown from its beginning, wherever in it its words stand", () => {
  equal(shown("Ganti dulu. Lalu password.", "password").passage, "Ganti dulu. Lalu password.");
});

Deno.test("a long text may begin after a colon or a semicolon", () => {
  for (const sign of [":", ";"]) {
    const text = `${"Awal ".repeat(60)}panjang${sign} lalu password ${"kata ".repeat(60)}`;
    equal(shown(text, "password").passage.slice(0, 15), "… lalu password", sign);
  }
});

Deno.test("the first and the last word are marked like any other", () => {
  deepEqual(shown("password lupa password", "password").marked, ["password", "password"]);
});

Deno.test("a long text is shown from the sentence that says most of it, in whole words", () => {
  const text = `${"Awal yang panjang. ".repeat(20)}Lalu password dan password lagi, ${"kata ".repeat(60)}`;
  const { passage, marked } = shown(text, "password");
  ok(passage.startsWith("… Lalu password"), passage);
  ok(passage.endsWith("kata …"), passage);
  deepEqual(marked, ["password", "password"]);
  ok(passage.length < 180);
});

Deno.test("a text without any of the words is shown from its beginning", () => {
  equal(shown(`Awal. ${"kata ".repeat(60)}`, "password").passage.slice(0, 10), "Awal. kata");
});

Deno.test("what is marked outside the passage is not marked in it", () => {
  const text = `password. ${"Awal yang panjang. ".repeat(20)}Lalu password dan password lagi, ${
    "kata ".repeat(60)
  }password`;
  const { passage, marked } = shown(text, "password");
  deepEqual([passage.startsWith("… Lalu"), marked], [true, ["password", "password"]]);
});
