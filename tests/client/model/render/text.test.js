import { equal } from "node:assert/strict";
import { renderText } from "../../../../overrides/client/model/render/text.js";

Deno.test("colons stand in one column, and lines of a value below one another", () => {
  const text = renderText({
    title: "",
    author: "",
    blocks: [{
      type: "rows",
      bullet: true,
      rows: [
        { label: "Nama", content: [{ kind: "value", text: "Siti" }] },
        { label: "Alamat kantor", content: [{ kind: "value", text: "Jalan A\nKota B" }] },
        {
          label: "Kategori",
          field: "kategori",
          choices: [{ text: "Satu", checked: true }, { text: "Dua", checked: false }],
        },
      ],
    }],
  });
  equal(
    text,
    "- Nama          : Siti\n" +
      "- Alamat kantor : Jalan A\n" +
      "                  Kota B\n" +
      "- Kategori      : ☑ Satu\n" +
      "                  ☐ Dua\n",
  );
});

Deno.test("an empty letterhead leaves no empty line", () => {
  const text = renderText({
    title: "",
    author: "",
    blocks: [{ type: "letterhead", height: 35, text: "", letterhead: null }, {
      type: "heading",
      text: "A. UJI",
    }],
  });
  equal(text, "A. UJI\n");
});

Deno.test("the lines of an item stand below one another, whatever its marker", () => {
  const items = ["satu\ndua", "tiga"].map((text) => [{ kind: /** @type {const} */ ("value"), text }]);
  const textOf = (/** @type {"number" | "bullet"} */ marker) =>
    renderText({
      title: "",
      author: "",
      blocks: [{ type: "list", title: "Lampiran:", marker, items, isKept: false }],
    });
  equal(textOf("number"), "Lampiran:\n1. satu\n   dua\n2. tiga\n");
  equal(textOf("bullet"), "Lampiran:\n- satu\n  dua\n- tiga\n");
});
