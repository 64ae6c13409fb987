import { deepEqual } from "node:assert/strict";
import { HTML_ANY } from "../../../../overrides/client/model/render/any_html.js";
import { HTML, renderHtml } from "../../../../overrides/client/model/render/html.js";

Deno.test("a value is a text node of its own, whatever it looks like, and knows its field", () => {
  const [line] = renderHtml({
    title: "",
    author: "",
    blocks: [{
      type: "line",
      align: "left",
      content: [{ kind: "literal", text: "Nama: " }, {
        kind: "value",
        text: "<img onerror=x>",
        field: "isi",
      }],
    }],
  }).children;
  deepEqual(line, {
    tag: "p",
    attributes: { class: "sheet-line sheet-left" },
    children: [
      "Nama: ",
      {
        tag: "span",
        attributes: { class: "sheet-value", "data-answers": "isi" },
        children: ["<img onerror=x>"],
      },
    ],
  });
});

Deno.test("a User ID is isolated from the direction of its neighbours", () => {
  const [line] = renderHtml({
    title: "",
    author: "",
    blocks: [{
      type: "line",
      content: [{ kind: "value", text: "א|1", field: "isi", verbatim: true }],
      align: "left",
    }],
  }).children;
  deepEqual(
    /** @type {import("../../../../overrides/client/model/render/vnode.js").VElement} */ (line).children,
    [
      { tag: "bdi", attributes: { class: "sheet-verbatim", "data-answers": "isi" }, children: ["א|1"] },
    ],
  );
});

/** @import { Block } from "../../../../overrides/client/model/types.js" */
/** @import { VNode } from "../../../../overrides/client/model/render/vnode.js" */

/**
 * @param {VNode} tree
 * @returns {unknown} what it is with its class and attributes, and what is in it
 */
function outline(tree) {
  if (typeof tree === "string") return tree;
  const { class: kind, ...others } = tree.attributes;
  const name = [tree.tag, ...(kind ?? "").split(" ").filter(Boolean)].join(".");
  const attributes = Object.entries(others).map(([key, value]) => `${key}=${value}`);
  return [[name, ...attributes].join(" "), ...tree.children.map(outline)];
}
const shown = (/** @type {Block} */ block, renderers = /** @type {any} */ (HTML_ANY)) =>
  outline(renderHtml({ title: "", author: "", blocks: [block] }, renderers).children[0]);
const value = (/** @type {string} */ text, more = {}) => ({
  kind: /** @type {const} */ ("value"),
  text,
  ...more,
});
const inSpan = (/** @type {string} */ text) => ["span.sheet-value data-answers=", text];

Deno.test("a letterhead is its place, typed lines, or a picture with words", () => {
  const head = (/** @type {any} */ letterhead, text = "") =>
    shown({ type: "letterhead", height: 35, text, letterhead });
  deepEqual(head(null), ["div.sheet-letterhead"]);
  deepEqual(head(null, "KOP"), ["div.sheet-letterhead", "KOP"]);
  deepEqual(head({ kind: "typed", lines: ["PT", "Jalan"] }), ["div.sheet-typed", ["p", "PT"], [
    "p",
    "Jalan",
  ]]);
  deepEqual(head({ kind: "picture", url: "blob:1" }), [
    "div.sheet-picture",
    ["img src=blob:1 alt=Kop surat perusahaan"],
  ]);
});

Deno.test("rows are a table whose heads are labels; one of more lines than are kept together may be split", () => {
  const rowsOf = (/** @type {number} */ count, bullet = true) =>
    shown({
      type: "rows",
      bullet,
      rows: [{ label: "Alamat", content: [value(Array(count).fill("x").join("\n"))] }],
    });
  const cells = (/** @type {string} */ text) => [
    ["th scope=row", ["span", "Alamat"], ["span", " :"]],
    ["td", inSpan(text)],
  ];
  deepEqual(rowsOf(1), ["table.sheet-rows", ["tbody", ["tr", ...cells("x")]]]);
  deepEqual(rowsOf(1, false), ["table.sheet-rows.sheet-plain", ["tbody", ["tr", ...cells("x")]]]);
  const [nine, ten] = [9, 10].map((count) => /** @type {any} */ (rowsOf(count))[1][1][0]);
  deepEqual([nine, ten], ["tr", "tr.sheet-long"]);
  deepEqual(
    shown({
      type: "rows",
      bullet: true,
      rows: [{ label: "Pilih", field: "pilih", choices: [{ text: "Satu", checked: true }] }],
    }),
    ["table.sheet-rows", ["tbody", [
      "tr",
      ["th scope=row", ["span", "Pilih"], ["span", " :"]],
      ["td", ["div.sheet-choices data-answers=pilih", ["div.sheet-choice", "☑ Satu"]]],
    ]]],
  );
});

Deno.test("boxes, headings and titles hold their words, bold where they are", () => {
  deepEqual(shown({ type: "box", height: 25, content: [value("a")] }), ["div.sheet-box", inSpan("a")]);
  deepEqual(shown({ type: "heading", text: "A." }), ["h2.sheet-heading", "A."]);
  deepEqual(shown({ type: "title", text: "KUASA", number: [] }), ["section.sheet-title", ["h2", "KUASA"]]);
  deepEqual(shown({ type: "title", text: "KUASA", number: [value("7")] }), [
    "section.sheet-title",
    ["h2", "KUASA"],
    ["p", inSpan("7")],
  ]);
  deepEqual(
    shown({
      type: "line",
      align: "right",
      content: [{ kind: "literal", text: "a", strong: true }, value("b", { strong: true, field: "isi" })],
    }),
    ["p.sheet-line.sheet-right", ["strong", "a"], ["strong.sheet-value data-answers=isi", "b"]],
  );
});

Deno.test("a list has its title, if any, and each item its marker; notes are kept with what follows", () => {
  const list = (/** @type {any} */ more, /** @type {any[]} */ ...renderers) =>
    shown({
      type: "list",
      title: "",
      marker: "number",
      isKept: false,
      items: [[value("a")], [value("b")]],
      ...more,
    }, ...renderers);
  const items = (/** @type {string[]} */ ...markers) =>
    markers.map((marker, place) => ["li", ["span", `${marker} `], inSpan("ab"[place])]);
  deepEqual(list({}), ["section.sheet-list", ["ol", ...items("1.", "2.")]]);
  const notes = ["section.sheet-list.sheet-kept", ["p", "Keterangan"], ["ul", ...items("•", "•")]];
  deepEqual(list({ title: "Keterangan", marker: "bullet", isKept: true }), notes);
  deepEqual(list({ title: "Keterangan", marker: "bullet", isKept: true }, HTML), notes);
});

Deno.test("a table has its titles, its widths and its cells", () => {
  const table = (/** @type {string} */ text) =>
    shown({ type: "table", head: ["A", "B"], widths: [30, 70], rows: [[[value("a")], [value(text)]]] });
  const whole = (/** @type {string} */ row, /** @type {string} */ text) => [
    "table.sheet-table",
    ["thead", ["tr", ["th scope=col width=30%", "A"], ["th scope=col width=70%", "B"]]],
    ["tbody", [row, ["td", inSpan("a")], ["td", inSpan(text)]]],
  ];
  deepEqual(table("b"), whole("tr", "b"));
  const long = Array(10).fill("x").join("\n");
  deepEqual(table(long), whole("tr.sheet-long", long));
});

Deno.test("who signs has lines above and below, a box for stamps and, signed on the screen, the signature", () => {
  const column = (/** @type {any} */ more) =>
    shown({
      type: "signatures",
      room: 25,
      columns: [{ above: [[value("Kami")]], stamp: "", signature: null, below: [[value("Siti")]], ...more }],
    });
  const whole = (/** @type {any[]} */ ...room) => [
    "section.sheet-signatures",
    ["div", ["p", inSpan("Kami")], ["div.sheet-room", ...room], ["p", inSpan("Siti")]],
  ];
  deepEqual(column({}), whole());
  deepEqual(column({ stamp: "Meterai" }), whole(["p", "Meterai"]));
  deepEqual(
    column({ signature: { url: "blob:1", words: "Tanda tangan" } }),
    whole(["img src=blob:1 alt=Tanda tangan"]),
  );
});
