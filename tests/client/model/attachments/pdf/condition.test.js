import { deepEqual, equal } from "node:assert/strict";
import { conditionOf } from "../../../../../overrides/client/model/attachments/pdf/condition.js";
import { bytesOf } from "../../../bytes.js";

const OBJECTS =
  "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Page/Parent 1 0 R>>\nendobj\n";

/**
 * @param {object} [parts]
 * @param {string} [parts.before]
 * @param {string} [parts.objects]
 * @param {string} [parts.trailer]
 * @param {(place: number) => number} [parts.told] what the end says of where the table stands
 * @param {string} [parts.after]
 */
function pdf({ before = "", objects = OBJECTS, trailer = "", told = (place) => place, after = "" } = {}) {
  const body = `${before}%PDF-1.4\n${objects}`;
  const table = `xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 3/Root 1 0 R${trailer}>>`;
  return `${body}${table}\nstartxref\n${told(body.length)}\n%%EOF\n${after}`;
}

const beforeStream = `%PDF-1.5\n${OBJECTS}`;
const stream = "3 0 obj\n<</Type/XRef/Size 4/W[1 2 1]/Root 1 0 R>>\nstream\n\0\xff\nendstream\nendobj\n";
const mergeInto = `3 0 obj\n<<>>\nendobj\n`;
const updated = `${pdf()}${mergeInto}xref\n0 0\ntrailer\n<<>>\nstartxref\n${
  pdf().length + mergeInto.length
}\n%%EOF\n`;
const first = "%PDF-1.5\n3 0 obj\n<</Linearized 1/L 99999/H[1 2]/O 4/E 5/N 1/T 6>>\nendobj\n";
const forTheWeb = `${first}xref\n0 1\n0000000000 65535 f \ntrailer\n<<>>\nstartxref\n0\n%%EOF\n${OBJECTS}`;

/** @type {[string, string, "whole" | "cut" | "none"][]} */
const FILES = [
  ["a plain file", pdf(), "whole"],
  [
    "one whose contents stand in a stream",
    `${beforeStream}${stream}startxref\n${beforeStream.length}\n%%EOF`,
    "whole",
  ],
  ["one that was added to", updated, "whole"],
  ["one made for the web", `${forTheWeb}startxref\n${first.length}\n%%EOF\n`, "whole"],
  ["one after other text, which its places count in", pdf({ before: " ".repeat(1000) }), "whole"],
  [
    "one after other text, which its places leave out",
    pdf({ before: "\xef\xbb\xbf\r\n", told: (place) => place - 5 }),
    "whole",
  ],
  ["one before other bytes", pdf({ after: "\0\xff".repeat(5000) }), "whole"],
  [
    "one whose lines end otherwise",
    pdf().replace(/startxref\n(\d+)\n/, "startxref\r\n$1\r\n"),
    "whole",
  ],
  ["half a file", pdf().slice(0, pdf().length / 2), "cut"],
  ["one without its last line", pdf().slice(0, -7), "cut"],
  ["one that ends in nothing but zeros", pdf().slice(0, 90).padEnd(400, "\0"), "cut"],
  ["half of one made for the web", forTheWeb, "cut"],
  ["one that was added to, and is cut in what was added", updated.slice(0, -30), "cut"],
  ["one whose end leads beyond it", pdf({ told: (place) => place + 9999 }), "cut"],
  ["one whose end leads elsewhere", pdf({ told: (place) => place - 20 }), "cut"],
  ["one without a page", pdf({ objects: OBJECTS.replace("/Page/", "/Pages/") }), "none"],
  ["one with its pages in a stream", pdf({ objects: OBJECTS.replace("/Page/", " /ObjStm/") }), "whole"],
  ["a first line alone", "%PDF-1.4\n", "none"],
  ["a text about PDF", "Berkas ini memuat %PDF-1.4 saja.", "none"],
];

for (const [name, text, state] of FILES) {
  Deno.test(`${name} is ${state === "none" ? "no PDF" : state}`, async () => {
    deepEqual(await conditionOf(bytesOf(text)), { state, lock: "" });
  });
}

const ID = "/ID[<38d84541afbd0803f43515128c8c043f><38d84541afbd0803f43515128c8c043f>]";
/** Written by qpdf, without what is not looked at. @type {[string, string, "" | "locked"][]} */
const LOCKS = [
  [
    "revision 2, a password",
    "/Filter /Standard /Length 40 /O <853fee3f6550fc3bc212797eaed99cc9be53347583a738e25fdfb1242bf93366> /P -12 /R 2 /U <97fd33cde4776379c90b7d1106dafa5f2224606c134ea93e2f4a424f06bf0152> /V 1",
    "locked",
  ],
  [
    "revision 2, none",
    "/Filter /Standard /Length 40 /O <d8a81f2f756b03f0e776376607dc67c098531ac3e51f6e5cf0fc1473b1ce0975> /P -12 /R 2 /U <b549d07cc95d19fc895c60d3a70a24faef0973ae4e0b8bc04c064eedbabe11ba> /V 1",
    "",
  ],
  [
    "revision 3, a password",
    "/Filter /Standard /Length 128 /O <2a2f0a1990192c60114730bdcd39f37828a53c89a340dd473c85299dc5258e1c> /P -1028 /R 3 /U <5af1b6323298dccef9866a53f245f7830021446990b9e4114071a4d9104984c1> /V 2",
    "locked",
  ],
  [
    "revision 3, none",
    "/Filter /Standard /Length 128 /O <77b8fb098022d3ab34237ea5643c08710ea5123fc5f88bf993a68cca5f12b40f> /P -1028 /R 3 /U <7bb32e32bf75a13a077d7f31776259eb0021446990b9e4114071a4d9104984c1> /V 2",
    "",
  ],
  [
    "revision 4, a password",
    "/Filter /Standard /Length 128 /O <2a2f0a1990192c60114730bdcd39f37828a53c89a340dd473c85299dc5258e1c> /P -1028 /R 4 /U <5af1b6323298dccef9866a53f245f7830021446990b9e4114071a4d9104984c1> /V 4",
    "locked",
  ],
  [
    "revision 4, none",
    "/Filter /Standard /Length 128 /O <77b8fb098022d3ab34237ea5643c08710ea5123fc5f88bf993a68cca5f12b40f> /P -1028 /R 4 /U <7bb32e32bf75a13a077d7f31776259eb0021446990b9e4114071a4d9104984c1> /V 4",
    "",
  ],
  [
    "revision 4, metadata in clear, a password",
    "/EncryptMetadata false /Filter /Standard /Length 128 /O <2a2f0a1990192c60114730bdcd39f37828a53c89a340dd473c85299dc5258e1c> /P -1028 /R 4 /U <afa92fb27d209043cdc06838764ffdbc0021446990b9e4114071a4d9104984c1> /V 4",
    "locked",
  ],
  [
    "revision 4, metadata in clear, none",
    "/EncryptMetadata false /Filter /Standard /Length 128 /O <77b8fb098022d3ab34237ea5643c08710ea5123fc5f88bf993a68cca5f12b40f> /P -1028 /R 4 /U <09d57c75ace6846be3e9b86f5c07b1f70021446990b9e4114071a4d9104984c1> /V 4",
    "",
  ],
  [
    "revision 5, a password",
    "/Filter /Standard /Length 256 /O <e5a99107e0342764f01c7953ae8c6e96ec9a0a99a62987ae82d3e29ad48980cc5811c06816f07a211b15cf4bfa4f21fc> /P -1028 /R 5 /U <3ac25057c5efa9352e4683e43646f4e15c41aac9c8864d2dc45e0e0eaacb37900c52f15799478bb3782bd743e52c0b25> /V 5",
    "locked",
  ],
  [
    "revision 5, none",
    "/Filter /Standard /Length 256 /O <1556910cc7e132e385efab487c84a4ac991503e542d1e8008829d3b9630da95dfb0070706100a40bc27787893aaef595> /P -1028 /R 5 /U <7615b32e18564f24ecb61695165c3c115833bee0f349285d7dbd309f019b194d3af4ec75c76fe7a0b3a9ac3265d78673> /V 5",
    "",
  ],
  [
    "revision 6, a password",
    "/Filter /Standard /Length 256 /O <89b0406e89a0143541f9d1f8f6c401a7bec1cc00192ca79a751d378a79b1d88c7e2cd7a57e260735afff539b4e74757d> /P -1028 /R 6 /U <a198f1883ed7c98425fcec67f6fc29a938c4d7eed40e9001f217b077bcfc261158800e93d2f74a0469647e9928aa9c94> /V 5",
    "locked",
  ],
  [
    "revision 6, none",
    "/Filter /Standard /Length 256 /O <281929205519cd5c87477121ee3e8a95ff77ba483f63894d9d295b9a1010cd8197ce0eff36b8bf2f8a163ef575871fbb> /P -1028 /R 6 /U <7b0e4807df6ea63f336d3f06a8e525bc50c5ed76ffe3959255f50e50db940ead78a690a30dc9ea82728bbb778c641718> /V 5",
    "",
  ],
];

for (const [name, dictionary, lock] of LOCKS) {
  Deno.test(`a PDF of ${name}, ${lock ? "is locked" : "opens"}`, async () => {
    const objects = `${OBJECTS}15 0 obj\n<<>>\nendobj\n5 0 obj\n<<${dictionary}>>\nendobj\n`;
    const locked = pdf({ objects, trailer: `/Encrypt 5 0 R${ID}` });
    deepEqual(await conditionOf(bytesOf(locked)), { state: "whole", lock });
    deepEqual(await conditionOf(bytesOf(locked.slice(0, -7))), { state: "cut", lock });
    const inTrailer = pdf({ trailer: `/Encrypt<<${dictionary}>>${ID}` });
    deepEqual(await conditionOf(bytesOf(inTrailer)), { state: "whole", lock });
  });
}

/** @param {string} hex */
function inBrackets(hex) {
  const letters = (hex.match(/../g) ?? []).map((pair) => {
    const byte = parseInt(pair, 16);
    if (byte < 32) return `\\${byte.toString(8).padStart(3, "0")}`;
    return String.fromCharCode(byte).replace(/[()\\]/, "\\$&");
  });
  return `(${letters.join("")})`;
}

Deno.test("strings in brackets are read as those in hexadecimal", async () => {
  for (const [, dictionary, lock] of LOCKS) {
    const trailer = `/Encrypt<<${dictionary}>>${ID}`
      .replace(/<([\da-f]+)>/g, (_, hex) => inBrackets(hex));
    equal((await conditionOf(bytesOf(pdf({ trailer })))).lock, lock);
  }
});

Deno.test("a lock whose length is not written has its revision's own, and another program's is not tried", async () => {
  const lockOf = async (/** @type {string} */ name, /** @type {[string | RegExp, string]} */ ...change) => {
    const [, dictionary] = LOCKS.find(([lock]) => lock === name) ?? [];
    const trailer = `/Encrypt<<${(dictionary ?? "").replace(...change)}>>${ID}`;
    return (await conditionOf(bytesOf(pdf({ trailer })))).lock;
  };
  for (const name of ["revision 2, none", "revision 4, none"]) {
    equal(await lockOf(name, /\/Length \d+/, ""), "", name);
  }
  equal(await lockOf("revision 2, none", "/Standard", "/Lain"), "unknown");
});

Deno.test("a lock of another kind, or one that cannot be read, is unknown", async () => {
  const others = ["/Filter/Adobe.PubSec/V 4", "/Filter/Standard/R 7/O<>/U<>/P -4", "", "[".repeat(100_000)];
  for (const dictionary of others) {
    equal((await conditionOf(bytesOf(pdf({ trailer: `/Encrypt<<${dictionary}>>` })))).lock, "unknown");
  }
  equal((await conditionOf(bytesOf(pdf({ trailer: "/Encrypt 9 0 R" })))).lock, "unknown");
  const endless = pdf({ trailer: `/Encrypt ${"9".repeat(200_000)} 0 R` });
  equal((await conditionOf(bytesOf(endless))).state, "whole", "no object has such a number");
});
