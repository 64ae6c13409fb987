import { deepEqual, equal, notEqual } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { find, show } from "../../page.js";
import { TemplateInstance } from "../../../../overrides/client/ui/dom/template.js";

function createTwo() {
  show(
    h(
      "template",
      { id: "card" },
      h(
        "section",
        {},
        h("h2", { "data-show": "title" }),
        h("label", { "data-for": "ticket" }),
        h("input", { "data-part": "ticket" }),
        h(
          "button",
          { "data-do": "remove" },
          "Hapus",
          h("span", { class: "site-unseen", "data-show": "title" }),
        ),
      ),
    ),
    h("div", { id: "root" }),
  );
  const both = [new TemplateInstance("card"), new TemplateInstance("card")];
  find("#root").append(...both.map(({ root }) => root));
  return both;
}

Deno.test("each copy has ids of its own, and each label belongs to its own input", () => {
  const [one, other] = createTwo();
  notEqual(one.input("ticket").id, other.input("ticket").id);
  deepEqual(
    [one, other].map(({ root }) => root.querySelector("label")?.htmlFor),
    [one, other].map((copy) => copy.inputs()[0].id),
  );
});

Deno.test("a text is shown in every place of its name, and follows a button's own words", () => {
  const [one, other] = createTwo();
  one.show("title", "Surat Contoh");
  equal(one.place("title").textContent, "Surat Contoh");
  equal(one.button("remove").textContent, "Hapus (Surat Contoh)");
  equal(other.place("title").textContent, "");
});
