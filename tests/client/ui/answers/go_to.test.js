import { deepEqual, equal } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { goTo } from "../../../../overrides/client/ui/answers/go_to.js";
import { REVEAL } from "../../../../overrides/client/ui/dom/reveal.js";
import { find, show } from "../../page.js";

Deno.test("what hides a field shows it before the focus goes there, and its label is in sight", () => {
  show(h(
    "section",
    { hidden: "" },
    h("div", { class: "field" }, h("label", { for: "nama" }), h("input", { id: "nama" })),
  ));
  const revealed = /** @type {any[]} */ ([]);
  find("section").addEventListener(REVEAL, (/** @type {Event} */ { target }) => {
    revealed.push(target);
    find("section").hidden = false;
  });
  goTo(/** @type {any} */ ({ input: () => find("#nama") }), "nama");
  deepEqual(revealed, [find("#nama")]);
  equal(document.activeElement, find("#nama"));
  equal(find("label").sights, 1);
});
