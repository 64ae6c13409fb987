import { deepEqual, equal } from "node:assert/strict";
import { graphemes } from "../../../../overrides/client/model/text/graphemes.js";

const WORDS = [
  ["Siti", 4],
  ["e\u0301a", 2],
  ["👩\u200d👩\u200d👧x", 2],
  ["👍🏽👍", 2],
  ["❤\ufe0f\u200d🔥", 1],
  ["🇮🇩🇮🇩", 2],
  ["🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}.", 2],
  ["a\nb", 3],
  ["", 0],
];

for (const [text, count] of /** @type {[string, number][]} */ (WORDS)) {
  Deno.test(`${JSON.stringify(text)} has ${count} letters, in a browser that cannot part them too`, () => {
    equal(graphemes(text).length, count);
    deepEqual(graphemes(text, null), graphemes(text));
  });
}

Deno.test("nothing is lost where a browser cannot part letters", () => {
  const text = "ꦲꦏ꧀ꦱꦫ سيتي \u0301 \ud800 한국 क्\u200dष";
  equal(graphemes(text, null).join(""), text);
});

Deno.test("letters are parted by the browser where it can, and on the whole alike where it cannot", async () => {
  const { Segmenter } = Intl;
  const syllable = "\u1100\u1161\u11a8"; // three letters of Korean, one on paper
  deepEqual(graphemes(syllable), [syllable]);
  Reflect.deleteProperty(Intl, "Segmenter");
  try {
    const older = await import("../../../../overrides/client/model/text/graphemes.js?older");
    deepEqual(older.graphemes("e\u0301a"), ["e\u0301", "a"]);
  } finally {
    Object.assign(Intl, { Segmenter });
  }
});
