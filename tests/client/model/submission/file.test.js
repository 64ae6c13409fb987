import { deepEqual, throws } from "node:assert/strict";
import { readRecordsFile } from "../../../../overrides/client/model/submission/file.js";

Deno.test("a file gives what was stored, also with a byte order mark", () => {
  deepEqual(readRecordsFile('\ufeff[{"id":"1"}]'), [{ id: "1" }]);
  deepEqual(readRecordsFile('[7,{"id":"1"}]'), [7, { id: "1" }]);
  deepEqual(readRecordsFile(`[${Array(1000).fill('{"id":"1"}')}]`).length, 1000);
});

Deno.test("a file that cannot be used says why", () => {
  for (
    const [text, message] of /** @type {const} */ ([
      ["[{", /rusak, atau bukan/],
      ["", /rusak, atau bukan/],
      ["[]", /tidak memuat catatan/],
      [`[${Array(1001).fill('{"id":"1"}')}]`, /terlalu banyak catatan/],
      ["[1, null]", /bukan berkas catatan/],
      ["[7]", /bukan berkas catatan/],
      ["null", /bukan berkas catatan/],
      ["7", /bukan berkas catatan/],
      ["{}", /bukan berkas catatan/],
      ['{"format": "lain"}', /bukan berkas catatan/],
      ['{"format": "bantuan-lpse/isian", "version": 1}', /berkas isian surat/],
      ['{"version": 1}', /versi situs yang lebih baru/],
      ['{"version": 2, "submissions": []}', /versi situs yang lebih baru/],
    ])
  ) throws(() => readRecordsFile(text), message);
});
