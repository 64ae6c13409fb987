import { deepEqual } from "node:assert/strict";
import { createHash } from "node:crypto";
import { md5 } from "../../../../../overrides/client/model/attachments/pdf/md5.js";

Deno.test("MD5 of every length up to three blocks is what others make of it", () => {
  for (let length = 0; length <= 192; length++) {
    const message = Uint8Array.from({ length }, (_, index) => (index * 7 + length) % 256);
    deepEqual(md5(message), Uint8Array.from(createHash("md5").update(message).digest()));
  }
});
