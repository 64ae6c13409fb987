import { deepEqual, throws } from "node:assert/strict";
import { bytesOfDataUrl } from "../../../../overrides/client/model/text/data_url.js";

Deno.test("a data URL's bytes are those that were put into it", () => {
  deepEqual(bytesOfDataUrl("data:image/jpeg;base64,/9j/AA=="), Uint8Array.of(0xff, 0xd8, 0xff, 0));
});

Deno.test("what is no base64 is refused", () => {
  throws(() => bytesOfDataUrl("data:image/jpeg;base64,…"), DOMException);
});
