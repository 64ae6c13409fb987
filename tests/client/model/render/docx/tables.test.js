import { deepEqual } from "node:assert/strict";
import { lines, made, mm, shown, value, valueOf } from "./outline.js";
import { all } from "../../../xml.js";

Deno.test("rows stand in three columns, with bullets or a space above, and a User ID in its own face, unspelled", async () => {
  const rows = (/** @type {boolean} */ bullet, /** @type {any} */ row) =>
    shown({ type: "rows", bullet, rows: [row] });
  const row = (/** @type {string} */ label, /** @type {string[]} */ ...values) => [
    "row cantSplit",
    ["top", label],
    ["top", "RowValue: :"],
    ["top", ...values],
  ];
  const [labels, colon, text] = [30, 4, 131].map(mm);
  deepEqual(await rows(true, { label: "Nama", content: value("x", { verbatim: true }) }), [
    [
      `fixed ${labels}+${colon}+${text} margins 0 0`,
      row("RowLabel number 2: Nama", "RowValue: UserID noProof x"),
    ],
  ]);
  const choices = [{ text: "Satu", checked: true }, { text: "Dua", checked: false }];
  deepEqual(await rows(false, { label: "Hal", choices, field: "" }), [
    "Spacer exact 120: ",
    [
      `fixed ${mm(25)}+${colon}+${mm(136)} margins 0 0`,
      row("RowLabel: Hal", "RowValue: ☑| Satu", "RowValue: ☐| Dua"),
    ],
  ]);
});

Deno.test("a box is ticked by a click: each of its two states shows its own sign", async () => {
  const choices = [{ text: "Satu", checked: true }, { text: "Dua", checked: false }];
  const part = await made({ type: "rows", bullet: false, rows: [{ label: "Hal", choices, field: "" }] });
  const boxes = all(part("word/document.xml"), "checkbox").map((box) =>
    ["checked", "checkedState", "uncheckedState"].map((name) => valueOf(box, name))
  );
  deepEqual(boxes, [["1", "2611", "2610"], ["0", "2611", "2610"]]);
});

Deno.test("a short row stays on one page, and one of ten lines may go on", async () => {
  const firstOf = (/** @type {any} */ table, place = 1) => table.at(-1)[place][0];
  const row = async (/** @type {number} */ count) =>
    firstOf(await shown({ type: "rows", bullet: true, rows: [{ label: "Nama", content: lines(count) }] }));
  deepEqual([await row(9), await row(10)], ["row cantSplit", "row"]);
  const cells = async (/** @type {number} */ count) =>
    firstOf(await shown({ type: "table", head: ["A"], widths: [100], rows: [[lines(count)]] }), 2);
  deepEqual([await cells(9), await cells(10)], ["row cantSplit", "row"]);
});

Deno.test("a box is framed, as high as it is told to be, and higher when more stands in it", async () => {
  deepEqual(await shown({ type: "box", height: 25, content: value("a\nb") }), [
    "Spacer exact 80: ",
    [
      `fixed ${mm(165)} lined 6 margins ${mm(2)} ${mm(2)}`,
      [`row atLeast ${mm(25)}`, ["top", "BoxText: a", "BoxText: b"]],
    ],
  ]);
});

Deno.test("a table has lines, its widths, and titles that come again on each page", async () => {
  const cell = (/** @type {string} */ text) => ["top", `TableCell: ${text}`];
  deepEqual(
    await shown({ type: "table", head: ["A", "B"], widths: [25, 75], rows: [[value("1"), value("2")]] }),
    [
      "Spacer exact 120: ",
      [
        `fixed ${mm(41.25)}+${mm(123.75)} lined 6 margins ${mm(1)} ${mm(2)}`,
        ["row cantSplit tblHeader", ["top", "TableHead: A"], ["top", "TableHead: B"]],
        ["row cantSplit", cell("1"), cell("2")],
      ],
    ],
  );
});
