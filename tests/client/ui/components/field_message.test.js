import { deepEqual, equal } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { find, findAll, show } from "../../page.js";
import { focusField, showFieldMessage } from "../../../../overrides/client/ui/components/field_message.js";

/** A field of text with a hint, and one of choices. */
function showFields() {
  show(
    h(
      "div",
      { class: "field" },
      h("label", { for: "nama" }, "Nama"),
      h("input", { id: "nama", name: "nama", "aria-describedby": "nama-hint" }),
    ),
    h(
      "fieldset",
      { class: "field", id: "jenis" },
      h("legend", {}, "Jenis"),
      h("input", { type: "radio", name: "jenis", id: "jenis-1" }),
      h("input", { type: "radio", name: "jenis", id: "jenis-2" }),
    ),
  );
}

Deno.test("each level has its own word and look, and an error alone makes an input invalid", () => {
  for (
    const [level, word] of /** @type {const} */ ([
      ["error", "Kesalahan: "],
      ["warning", "Periksa: "],
      ["note", "Catatan: "],
    ])
  ) {
    showFields();
    const input = find("#nama");
    showFieldMessage(input, "Periksa namanya.", level);
    const message = find(".message");
    equal(message.textContent, `${word}Periksa namanya.`);
    equal(message.classList.contains(`message--${level}`), true);
    equal(input.getAttribute("aria-invalid"), level === "error" ? "true" : null);
    equal(find(".field").classList.contains("field--error"), level === "error");
  }
});

Deno.test("a message describes its input beside the hint, and is gone from there when it goes", () => {
  showFields();
  const input = find("#nama");
  for (let time = 0; time < 2; time++) {
    showFieldMessage(input, "Masukkan nama.");
    deepEqual(input.getAttribute("aria-describedby").split(" ").sort(), ["nama-hint", "nama-message"]);
    equal(find("#nama-message").hidden, false);
    equal(input.parentNode.children.indexOf(find("#nama-message")), 1, "between the label and the input");
    equal(findAll(".message").length, 1);
    showFieldMessage(input, "");
    equal(input.getAttribute("aria-describedby"), "nama-hint");
    equal(find("#nama-message").hidden, true);
    equal(input.hasAttribute("aria-invalid"), false);
    equal(find(".field").classList.contains("field--error"), false);
  }
});

Deno.test("what is wrong with choices describes all of them", () => {
  showFields();
  showFieldMessage(find("#jenis-2"), "Pilih satu.");
  equal(find("#jenis").getAttribute("aria-describedby"), "jenis-message");
  equal(find("#jenis-2").hasAttribute("aria-describedby"), false);
});

Deno.test("a field is brought into sight by what names it, and has the focus", () => {
  showFields();
  focusField(find("#nama"));
  equal(find("label").sights, 1);
  equal(document.activeElement, find("#nama"));
  focusField(find("#jenis-1"));
  equal(find("legend").sights, 1);
  equal(document.activeElement, find("#jenis-1"));
});

Deno.test("an input without a hint is described by its message alone, and by nothing once it is gone", () => {
  showFields();
  const input = find("#nama");
  input.removeAttribute("aria-describedby");
  showFieldMessage(input, "Masukkan nama.");
  equal(input.getAttribute("aria-describedby"), "nama-message");
  showFieldMessage(input, "");
  equal(input.hasAttribute("aria-describedby"), false);
});

Deno.test("with the focus the input itself comes into sight too, below its label", () => {
  showFields();
  focusField(find("#nama"));
  deepEqual([find("label").sights, find("#nama").sights], [1, 1]);
});
