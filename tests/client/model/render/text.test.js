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

Deno.test("as text a letter has every part in its order, parted by empty lines", () => {
  const value = (/** @type {string} */ text) => [{ kind: /** @type {const} */ ("value"), text }];
  const column = { above: [value("Kami,")], signature: null, below: [value("Siti"), []] };
  const text = renderText({
    title: "",
    author: "",
    blocks: [
      {
        type: "letterhead",
        height: 35,
        text: "",
        letterhead: { kind: "typed", lines: ["PT Kop", "Jalan 1"] },
      },
      { type: "title", text: "SURAT KUASA", number: value("Nomor 7") },
      { type: "title", text: "TANPA NOMOR", number: [] },
      { type: "rows", bullet: false, rows: [{ label: "Hal", content: value("Uji") }] },
      { type: "list", title: "", marker: "letter", items: [value("satu")], isKept: false },
      { type: "table", head: ["A", "B"], widths: [50, 50], rows: [[value("a\nb"), value("c")]] },
      { type: "box", height: 25, content: value("Isi kotak") },
      {
        type: "signatures",
        room: 25,
        columns: [{ ...column, stamp: "" }, { ...column, stamp: "Meterai" }],
      },
    ],
  });
  equal(
    text,
    "PT Kop\nJalan 1\n\nSURAT KUASA\nNomor 7\n\nTANPA NOMOR\n\nHal : Uji\n\na. satu\n\nA\tB\na b\tc\n\nIsi kotak\n\n" +
      "Kami,\n\n\n\nSiti\n\nKami,\n\nMeterai\n\nSiti\n",
  );
});
