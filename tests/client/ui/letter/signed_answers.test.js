import { equal } from "node:assert/strict";
import { SignedAnswers } from "../../../../overrides/client/ui/letter/signed_answers.js";

/** A page whose answers came back, with a signature or without. */
function prepare(hasSignature = true) {
  const page = { answers: "a", forgotten: 0 };
  const tab = { hasSignature, forgetSignature: () => page.forgotten++ };
  const signed = new SignedAnswers(
    /** @type {any} */ ({ snapshot: () => page.answers }),
    /** @type {any} */ (tab),
  );
  return { page, signed };
}

Deno.test("a signature belongs to the answers that came back with it, and goes with any other ones", () => {
  const { page, signed } = prepare();
  signed.recheck();
  equal(page.forgotten, 0, "before they came back");
  signed.restore();
  signed.recheck();
  equal(page.forgotten, 0);
  page.answers = "b";
  signed.recheck();
  equal(page.forgotten, 1);
});

Deno.test("without a signature nothing is forgotten", () => {
  const { page, signed } = prepare(false);
  signed.restore();
  page.answers = "b";
  signed.recheck();
  equal(page.forgotten, 0);
});
