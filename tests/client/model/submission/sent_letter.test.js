import { equal } from "node:assert/strict";
import { letterOf, otherLetter } from "../../../../overrides/client/model/submission/sent_letter.js";

Deno.test("a record belongs to the letter that it names, an older one to that with its title, and any other to none", () => {
  const other = otherLetter(5);
  const [kuasa, surel] = ["kuasa", "surel"].map((id) => ({ ...other, id, title: `Surat ${id}` }));
  const find = (/** @type {string} */ letterId, /** @type {string} */ letter) =>
    letterOf({ letter, letterId }, [kuasa, surel], other);
  equal(find("surel", "Surat kuasa"), surel);
  equal(find("", "Surat kuasa"), kuasa);
  equal(find("", "Surat nomor 7"), other);
  equal(find("dihapus", "Surat kuasa"), other);
  equal(other.recipient, "penerima surat");
});
