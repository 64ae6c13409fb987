import { equal, notEqual } from "node:assert/strict";
import { fingerprint } from "../../../../overrides/client/model/text/fingerprint.js";

Deno.test("a text has its own fingerprint, always the same", () => {
  equal(fingerprint("a"), "e40c292c", "as published for FNV-1a");
  equal(fingerprint("Siti"), fingerprint("Siti"));
  const others = ["Siti ", "siti", "itiS", "Siti\n", ""];
  for (const other of others) notEqual(fingerprint("Siti"), fingerprint(other), other);
});
