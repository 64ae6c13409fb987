import { equal } from "node:assert/strict";
import { toUnicodeCmap } from "../../../../../overrides/client/model/render/pdf/to_unicode.js";

Deno.test("each glyph stands for its characters, one beyond U+FFFF in one piece", () => {
  const [, range] =
    /beginbfrange\n(.*)\nendbfrange/.exec(toUnicodeCmap([[0], [0x416], [0x1f600], [0x66, 0x69]])) ?? [];
  equal(range, "<0000> <0003> [<fffd> <0416> <d83dde00> <00660069>]");
});

Deno.test("a range holds at most 256 glyphs", () => {
  const map = toUnicodeCmap(Array.from({ length: 300 }, (_, index) => [index]));
  equal(map.includes("2 beginbfrange\n<0000> <00ff> ["), true);
  equal(map.includes("<0100> <012b> ["), true);
});

Deno.test("what is no character stands for one that cannot be read", () => {
  equal(toUnicodeCmap([[0], [0xfeff], [0xfffe]]).includes("[<fffd> <fffd> <fffd>]"), true);
});
