import { equal } from "node:assert/strict";

import { SafeCopies } from "../../../../overrides/client/ui/letter/safe_copies.js";

/** A form whose answers are one text. */
function createForm() {
  let answers = "";
  const formState = /** @type {import("../../../../overrides/client/ui/answers/form_state.js").FormState} */ (
    /** @type {unknown} */ ({ snapshot: () => answers })
  );
  return { copies: new SafeCopies(formState), write: (/** @type {string} */ text) => (answers = text) };
}

Deno.test("nothing is safe before it is somewhere", () => {
  const { copies } = createForm();
  equal(copies.hold(), false);
  copies.add("blank");
  equal(copies.hold(), true);
});

Deno.test("answers are safe where they stand as they are now, and no longer", () => {
  const { copies, write } = createForm();
  write("one");
  copies.add("tab");
  equal(copies.hold("tab", "device"), true);
  equal(copies.hold("device"), false);
  write("two");
  equal(copies.hold(), false);
  copies.add("file", "two");
  equal(copies.hold(), true);
  equal(copies.hold("tab", "device"), false);
  write("one");
  copies.remove("tab");
  equal(copies.hold(), false);
});

Deno.test("after all was deleted, the page as it stands is safe, and what was there before is not", () => {
  const { copies, write } = createForm();
  write("one");
  copies.add("device");
  write("");
  copies.clear();
  equal(copies.hold(), true);
  write("one");
  equal(copies.hold(), false);
});
