import { deepEqual } from "node:assert/strict";

import { h } from "../../../../overrides/client/model/render/vnode.js";

Deno.test("an element is a plain object, and its texts are strings", () => {
  deepEqual(h("p", { class: "note" }, "Satu ", h("b", {}, "dua")), {
    tag: "p",
    attributes: { class: "note" },
    children: ["Satu ", { tag: "b", attributes: {}, children: ["dua"] }],
  });
});
