import { deepEqual, equal, match } from "node:assert/strict";
import { check } from "../../../../overrides/client/model/fields/checks.js";
import { definition, field } from "../../definition.js";

/** @import { Field } from "../../../../overrides/client/model/types.js" */

/**
 * @param {Partial<Field>} kind
 * @param {string | string[]} value
 */
function report(kind, value, now = new Date(2026, 10, 22)) {
  return check(definition([field({ id: "isi", ...kind })]), { isi: value }, now);
}
/**
 * @param {Partial<Field>} kind
 * @param {string} value
 * @param {Date} [now]
 */
const warning = (kind, value, now) =>
  report({ label: "Isian", ...kind }, value, now).warnings[0]?.message ?? "";

/** @type {[Field["kind"], string[], string[]][]} */
const CASES = [
  [
    "npwp",
    [
      "01.234.567.4-211.000",
      "0012345674211000",
      "0012 3456 7421 1000",
      "0012345674211000000000",
      "0012345\u00ad674211\u200b000",
      "01.234.567.4\u2011211.000",
      "01\u2022234\u2027567\u22194\u02d7211\u22c5000",
      "01\u2212234\u2013567\u2014421\u2010100\u2015\u20120",
      "０１２３４５６７４２１１０００",
      "01\u00a0234\u2009567\u30004211000",
    ],
    [
      "123",
      "01.234.567.8-211.000",
      "10.234.567.4-211.000",
      "0012345678211000",
      "1".repeat(14),
      "1".repeat(17),
      "1".repeat(21),
      "1".repeat(23),
      "01.234.567.4-211.00X",
      "---",
    ],
  ],
  [
    "digits",
    ["1471010101800001", "1471 0101 0180 0001", "14.71.01.010180.0001"],
    ["14710101018", "1".repeat(17), "147101010180000A", "-"],
  ],
  ["lines", ["KTP\nNPWP", "2 lembar akta\n1. Agustus"], [
    "1. KTP\n2. NPWP",
    "1) KTP",
    " - KTP",
    "• KTP",
    "* KTP",
  ]],
  [
    "time",
    ["14.35 WIB", "14:35 wita", "7.05WIT", "Pukul 23.59.59 WIB", "jam 0.00 wib"],
    ["14.35", "14.35 WIBB", "24.00 WIB", "14.60 WIB", "1435 WIB", "sore"],
  ],
  [
    "phone",
    [
      "0761-123456",
      "+62 761 123456",
      "(0761) 123456 / 0812-3456-7890",
      "147",
      "0761-123456, Fax -",
      "0761123456 081234567890",
      "0761-1234567890 atau 0812-3456-78901",
      "0761-1234567890/0812-3456-78901",
      "1234567",
      "1".repeat(24),
      "０７６１－１２３４５６",
    ],
    ["tidak ada", "12", "HP 0812", "123456", "1".repeat(25)],
  ],
  [
    "email",
    [
      "a@contoh.example",
      "a@con\u00adtoh.example\u200b",
      "kontak@contoh-é.example",
      "a.b+c_d'e@x-y.example.id",
      " a@b.example ",
    ],
    [
      "contoh.example",
      "a@contoh",
      "a@b.example, c@d.example",
      "a@b.example c@d.example",
      "a b@c.example",
      "mailto:x@y.example",
      "a@b..c",
      "a..b@c.example",
      ".a@b.example",
      "a.@b.example",
      "a@.b.example",
      "a@-b.example",
      "a@b-.example",
      "a@b.example-",
      "a@b.example.",
      "a@b_c.example",
      "a@b.123",
      "a@b.c",
      "@b.example",
      "a@",
      "a@@b.example",
      "<a@b.example>",
      "Siti:a@b.example",
      "a＠b.example",
      `a@${"b".repeat(250)}.example`,
    ],
  ],
  ["user_id", ["CONTOH_01", "contoh.jaya@x-1"], [
    "||AABC\u200BD",
    "AB  CD",
    "АBCD",
    " ABCD",
    "||AABCD\u00a0",
  ]],
  ["date", ["2026-11-22", "2007-11-22", "2046-11-21"], ["22026-11-22", "2006-11-22", "2046-11-22"]],
];
for (const [kind, good, doubtful] of CASES) {
  for (const value of good) {
    Deno.test(`${kind} ${value} raises no doubt`, () => {
      deepEqual(report({ kind, lengths: [16] }, value), { errors: [], warnings: [], notes: [] });
    });
  }
  for (const value of doubtful) {
    Deno.test(`${kind} ${value} warns and does not block`, () => {
      const { errors, warnings, notes } = report({ kind, lengths: [16] }, value);
      deepEqual([errors.length, warnings.length, notes.length], [0, 1, 0]);
    });
  }
}

Deno.test("a doubtful address is told what is wrong with it", () => {
  match(warning({ kind: "email" }, "mailto:a@b.example"), /^Isian diawali “mailto:”\./);
  match(warning({ kind: "email" }, "a@b..c"), /^Isian memuat dua titik berurutan\./);
  match(warning({ kind: "email" }, "a＠b.example"), /memuat “＠” \(U\+FF20\), bukan “@” yang biasa/);
});

Deno.test("each fault of an address is named by its own words", () => {
  const faults = Object.entries({
    "a,b@c.example": "memuat koma atau titik koma",
    "a b@c.example": "memuat spasi",
    "a@b@c.example": "memuat lebih dari satu tanda @",
    "mail.mailto:x.example": "belum memuat tanda @",
    "@b.example": "belum memuat nama sebelum tanda @",
    "a@": "belum memuat nama sesudah tanda @",
    ".a@b.example": "diawali titik",
    "a@b.example.": "diakhiri titik",
    "a.@b.example": "memuat titik tepat sebelum tanda @",
    "a@.b.example": "memuat titik tepat sesudah tanda @",
    "a@b_c.example": "memuat tanda selain huruf",
    "a@-b.example": "memuat tanda hubung tepat sesudah",
    "a@b.-c.example": "memuat tanda hubung tepat sesudah",
    "a@b-.example": "memuat tanda hubung tepat sebelum titik",
    "a@contoh": "belum memuat titik sesudah tanda @",
    "a@b.123": "diakhiri angka saja",
    "a@b.c": "hanya memuat satu huruf",
    "<a@b.example": "memuat kurung",
    [`${"a".repeat(245)}@b.example`]: "lebih panjang dari 254 huruf",
  });
  for (const [address, fault] of faults) {
    equal(warning({ kind: "email" }, address).startsWith(`Isian ${fault}`), true, `${address}: ${fault}`);
  }
  equal(warning({ kind: "email" }, `${"a".repeat(244)}@b.example`), "", "254 letters");
});

Deno.test("an address that is not what it seems is doubted, with the code of what is other", () => {
  const told = (/** @type {string} */ address) => warning({ kind: "email" }, address);
  match(told("\u0430dmin@contoh.example"), /memuat “\u0430” \(U\+0430\), bukan “a” yang biasa/);
  match(told("admin@cont\u03bfh.example"), /memuat “\u03bf” \(U\+03BF\), bukan “o” yang biasa/);
  match(told("a\u2010b@contoh.example"), /memuat “\u2010” \(U\+2010\), bukan “-” yang biasa/);
  match(told("n\u0431@contoh.example"), /memuat “\u0431” \(U\+0431\) di antara huruf Latin/);
  match(told("n\u0646\u200d@contoh.example"), /memuat karakter yang tidak tampak \(U\+200D\)/);
  equal(told("nama@contoh-\u00e9.example") + told("名@例.例子"), "");
});

Deno.test("a doubtful NPWP is told how many digits it has, or what else", () => {
  match(warning({ kind: "npwp" }, "12\u201134"), /terdiri atas 15 atau 16 angka; yang tertulis 4 angka/);
  match(warning({ kind: "npwp" }, "01a2b3c4d5e6fg"), /ada juga “abcde”\./);
  match(warning({ kind: "npwp" }, "01.234.567.4-211.0O0"), /di sini ada juga “O”/);
});

Deno.test("an NPWP whose digits do not fit one another is told so, and one of another rule is not", () => {
  match(warning({ kind: "npwp" }, "01.243.567.4-211.000"), /^Angka-angka Isian tidak saling cocok/);
  equal(warning({ kind: "npwp" }, "1471010101800001"), "");
});

Deno.test("a number of another length is doubted by its name", () => {
  const nik = { kind: /** @type {const} */ ("digits"), label: "NIK direktur", lengths: [16] };
  match(
    warning(nik, "14710101018"),
    /^NIK direktur biasanya terdiri atas 16 angka; yang tertulis 11 angka\./,
  );
});

Deno.test("a time without its zone is asked for it, and what is no time for both", () => {
  match(warning({ kind: "time" }, "14.35"), /belum menyebut zona waktunya: WIB, WITA, atau WIT/);
  match(warning({ kind: "time" }, "sore"), /misalnya 14\.35 WIB/);
});

Deno.test("an NPWP of the lengths that the manual names raises no doubt, and any other does", () => {
  const kinds = Deno.readTextFileSync(new URL("../../../../macros/model/letters/kinds.py", import.meta.url));
  const [, sentence] = /** @type {RegExpExecArray} */ (/"npwp",\s*"NPWP",\s*"([^"]+ angka)/.exec(kinds));
  const lengths = Array.from({ length: 40 }, (_, length) => length + 1);
  deepEqual(
    lengths.filter((length) => warning({ kind: "npwp" }, "0".repeat(length)) === ""),
    (sentence.match(/\d+/g) ?? []).map(Number),
  );
});

Deno.test("the day of a letter is doubted when it is a year away, and the device's clock is named", () => {
  const day = { kind: /** @type {const} */ ("date"), today: true };
  equal(warning(day, "2025-11-23") + warning(day, "2027-11-21"), "");
  match(
    warning(day, "2025-11-22"),
    /berjarak 1 tahun dari hari ini menurut jam perangkat \(22 November 2026\)/,
  );
  match(warning(day, "2027-11-22"), /berjarak 1 tahun/);
  match(warning(day, "1970-01-01", new Date(1970, 0, 1)), /^Jam perangkat Anda menunjukkan 1 Januari 1970\./);
  match(warning(day, "2099-01-01", new Date(2099, 0, 1)), /^Jam perangkat Anda menunjukkan 1 Januari 2099\./);
  match(warning(day, "2026-11-22", new Date(1970, 0, 1)), /berjarak 56 tahun .* \(1 Januari 1970\)/);
});

Deno.test("a User ID's warning holds what the letter says below it", () => {
  equal(
    warning({ kind: "user_id" }, "||A B\u200B"),
    "Isian memuat karakter yang tidak biasa. Surat memuatnya persis seperti yang Anda tulis, dengan keterangan di " +
      "bawahnya: “Karakter ke-1 dan ke-2: garis tegak (U+007C); ke-4: spasi (U+0020); ke-6: spasi tanpa lebar " +
      "(U+200B)”. Hapus karakter itu bila tidak termasuk Isian.",
  );
});

for (const value of ["||AABCD", "AB CD", "a+b'c"]) {
  Deno.test(`a User ID that everybody sees as it is, ${value}, is remarked on and not doubted`, () => {
    const { errors, warnings, notes } = report({ kind: "user_id" }, value);
    deepEqual([errors, warnings], [[], []]);
    match(notes[0].message, /persis seperti yang Anda tulis, dengan keterangan di bawahnya: “Karakter ke-/);
  });
}

Deno.test("a year of two digits is doubted", () => {
  equal(report({ kind: "date" }, "0026-11-22").warnings.length, 1);
});
