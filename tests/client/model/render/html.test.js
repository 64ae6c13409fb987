import { deepEqual } from "node:assert/strict";
import { renderHtml } from "../../../../overrides/client/model/render/html.js";

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
