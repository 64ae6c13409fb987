import { deepEqual, equal, match } from "node:assert/strict";
import { renderScan } from "../../../../overrides/client/model/render/scan.js";

// The smallest JPEG: one grey pixel.
const BYTES = Uint8Array.from(
  atob(
    "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////" +
      "wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==",
  ),
  (character) => character.charCodeAt(0),
);
const page = { bytes: BYTES, width: 1000, height: 1400, orientation: { turns: 0, isMirrored: false } };
const options = { title: "Surat Contoh", moment: new Date(2026, 10, 22, 8) };
const textOf = async (/** @type {(typeof page)[]} */ pages) =>
  new TextDecoder("latin1").decode(await renderScan(pages, options));

Deno.test("each photo is a page, upright or wide as it is", async () => {
  const boxes = [
    ...(await textOf([page, { ...page, width: 1400, height: 1000 }])).matchAll(/\/MediaBox \[(.*?)\]/g),
  ];
  deepEqual(boxes.map((box) => box[1].split(" ").slice(2).map(Number).map(Math.round)), [[595, 842], [
    842,
    595,
  ]]);
});

Deno.test("a photo that its camera held sideways lies as wide as it stands upright", async () => {
  const sideways = [1, 2, 3].map((turns) => ({ ...page, orientation: { turns, isMirrored: turns === 3 } }));
  const boxes = [...(await textOf(sideways)).matchAll(/\/MediaBox \[0 0 (\d+)/g)].map((box) => box[1]);
  deepEqual(boxes, ["841", "595", "841"]);
});

Deno.test("each page says in words what it shows", async () => {
  const text = await textOf([page, page]);
  equal(text.match(/\/S \/Figure/g)?.length, 2);
  match(text, /\/Alt \(Surat Contoh, halaman 2 dari 2, hasil pindai\)/);
});

Deno.test("the same photos at the same moment are the same PDF", async () => {
  deepEqual(await renderScan([page], options), await renderScan([page], options));
});
