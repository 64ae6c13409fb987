import { deepEqual, equal, rejects } from "node:assert/strict";
import { bytesOf, nameOf, readChosen } from "../../../../overrides/client/ui/scan/chosen_file.js";

const OBJECTS = "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Page>>\nendobj\n";
const body = `%PDF-1.4\n${OBJECTS}`;
const tail = (trailer = "") =>
  `xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 3/Root 1 0 R${trailer}>>\nstartxref\n${body.length}\n%%EOF\n`;
// As qpdf locks it with a password.
const LOCK = "/Encrypt<</Filter /Standard /Length 40 /P -12 /R 2 /V 1 " +
  "/O <853fee3f6550fc3bc212797eaed99cc9be53347583a738e25fdfb1242bf93366> " +
  "/U <97fd33cde4776379c90b7d1106dafa5f2224606c134ea93e2f4a424f06bf0152>>>" +
  "/ID[<38d84541afbd0803f43515128c8c043f><38d84541afbd0803f43515128c8c043f>]";
const file = (/** @type {string} */ text) => new File([text], "surat.pdf");
const noMaker = () => Promise.reject(new Error("no photo"));
const URL_BEFORE = URL.createObjectURL;
// What is fetched before it is imported.
Object.assign(globalThis, {
  fetch: () => Promise.resolve(new Response("", { headers: { "Content-Type": "text/javascript" } })),
});

Deno.test("a PDF is taken as it is, and doubted where its receiver may not be able to open it", async () => {
  for (
    const [text, doubt] of /** @type {[string, RegExp][]} */ ([
      [body + tail(), /^$/],
      [body, /^PDF ini tampaknya terpotong/],
      [body + tail("/Encrypt<</Filter/Other/V 9>>"), /^PDF ini diberi pengaman/],
      [body + tail(LOCK), /^PDF ini terkunci kata sandi/],
    ])
  ) {
    const { isPdf, view, turns, doubt: said } = await readChosen(file(text), noMaker);
    deepEqual([isPdf, view, turns, doubt.test(said)], [true, null, 0, true], said);
  }
});

Deno.test("what only calls itself a PDF is refused, and what to do is said", async () => {
  await rejects(readChosen(file("%PDF-1.4\nnothing"), noMaker), /bukan PDF yang dapat dibuka/);
});

Deno.test("a photo is doubted when its lower part is grey, or it is too flat for a page", async () => {
  Object.assign(globalThis, { Image: class {} });
  URL.createObjectURL = () => "blob:x";
  /** @param {object} page */
  const doubt = async (page) => {
    const taken = { page: { isGreyBelow: false, isOwn: false, bytes: new Uint8Array(), ...page }, turns: 0 };
    const maker = () => Promise.resolve(/** @type {any} */ ({ take: () => Promise.resolve(taken) }));
    return (await readChosen(new File(["\xff\xd8\xff"], "a.jpg"), maker)).doubt;
  };
  equal(await doubt({ width: 100, height: 1000 }), "");
  for (const [width, height] of [[100, 1001], [1001, 100]]) {
    equal(/terlalu pipih/.test(await doubt({ width, height })), true, `${width} x ${height}`);
  }
  equal(/kelabu/.test(await doubt({ width: 100, height: 100, isGreyBelow: true })), true);
  URL.createObjectURL = URL_BEFORE;
});

Deno.test("a file without a name is told of nonetheless, and one that is gone by its name", async () => {
  deepEqual([nameOf(new File([], "")), nameOf(new File([], "a.pdf"))], ["berkas tanpa nama", "a.pdf"]);
  const gone = Object.assign(new File([], "a.pdf"), { arrayBuffer: () => Promise.reject(new Error("gone")) });
  await rejects(bytesOf(gone), /^UserError: a\.pdf: Berkas ini tidak dapat dibaca/);
});
