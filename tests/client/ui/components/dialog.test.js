import { deepEqual, equal } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { buttonOf, find, findAll, settled, show } from "../../page.js";
import { ask } from "../../../../overrides/client/ui/components/dialog.js";

const asked = () => ask("Hapus?", [h("input", { type: "checkbox", id: "juga" })], "Hapus");

Deno.test("a question is named by its title, where the focus starts, and goes on by its first button", async () => {
  show();
  asked();
  await settled();
  const dialog = find("dialog");
  equal(find(`#${dialog.getAttribute("aria-labelledby")}`).textContent, "Hapus?");
  equal(find("[autofocus]").localName, "h2");
  equal(find("h2").getAttribute("tabindex"), "-1");
  equal(dialog.open, true);
  deepEqual(findAll("button").map(({ textContent }) => textContent), ["Hapus", "Batal"]);
  equal(buttonOf("Hapus").classList.contains("md-button--primary"), true);
  equal(buttonOf("Batal").classList.contains("md-button--primary"), false);
});

Deno.test("the closed dialog answers, and null where it was cancelled by its button or the Escape key", async () => {
  for (
    const [end, isAnswered] of /** @type {[() => void, boolean][]} */ ([
      [() => buttonOf("Hapus").click(), true],
      [() => buttonOf("Batal").click(), false],
      [() => find("dialog").close(), false],
    ])
  ) {
    show();
    const answer = asked();
    find("#juga").checked = true;
    end();
    const dialog = /** @type {any} */ (await answer);
    equal(dialog !== null, isAnswered);
    if (dialog) equal(dialog.querySelector("input").checked, true);
    equal(findAll("dialog").length, 0);
  }
});

Deno.test("while one question is open, no other is asked", async () => {
  show();
  const first = asked();
  equal(await asked(), null);
  equal(findAll("dialog").length, 1);
  buttonOf("Hapus").click();
  equal(await first !== null, true);
});
