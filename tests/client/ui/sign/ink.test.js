import { deepEqual, equal } from "node:assert/strict";
import "../../page.js";
import { drawnInk, paintPieces, signatureOf } from "../../../../overrides/client/ui/sign/ink.js";
import { painted, prepareCanvases } from "../../painting.js";

prepareCanvases();
const dot = (/** @type {number} */ x, /** @type {number} */ y) => ({ x, y, pressure: 0.5 });

Deno.test("strokes are drawn from their own corner, as large as they may be; none are no signature", () => {
  equal(drawnInk([]), null);
  painted.length = 0;
  const ink = drawnInk([[dot(100, 50), dot(300, 50), dot(300, 90)]]);
  const [[, across, down], [, left, top]] = painted;
  deepEqual([painted[0][0], painted[1][0], across === down], ["scale", "translate", true]);
  equal(Number(left) < -80 && Number(left) > -100 && Number(top) < -30 && Number(top) > -50, true);
  equal(ink && Math.max(ink.width / 900, ink.height / 420), 1);
  equal(painted.some(([what]) => what === "stroke"), true);
  const tall = drawnInk([[dot(0, 0), dot(10, 300)]]);
  equal(tall?.height, 420);
  equal(Number(tall?.width) < 420, true);
});

Deno.test("ink lies over ink, the stamp's over the signature's, and what is painted afterwards is not mixed", () => {
  const place = (/** @type {number} */ x) => ({ x, y: 1, width: 20, height: 10 });
  const painter = document.createElement("canvas").getContext("2d");
  const [signature, stamp] = [30, 40].map((x) => /** @type {any} */ ({
    source: document.createElement("canvas"),
    place: place(x),
  }));
  painted.length = 0;
  paintPieces(/** @type {any} */ (painter), { stamp, signature });
  deepEqual(painted.map(([what, ...all]) => what === "drawImage" ? [what, all[1]] : [what]), [
    ["globalCompositeOperation multiply"],
    ["drawImage", 30],
    ["globalCompositeOperation multiply"],
    ["drawImage", 40],
    ["globalCompositeOperation source-over"],
  ]);
});

Deno.test("the letter gets one picture on white, of the room's size, with the words for what it shows", () => {
  const piece = /** @type {any} */ ({
    source: document.createElement("canvas"),
    place: { x: 0, y: 0, width: 20, height: 10 },
  });
  for (
    const [pieces, words] of /** @type {[any, string][]} */ ([
      [{ signature: piece }, "Tanda tangan"],
      [{ stamp: piece }, "Cap perusahaan"],
      [{ signature: piece, stamp: piece }, "Tanda tangan dan cap perusahaan"],
    ])
  ) {
    painted.length = 0;
    const made = signatureOf(pieces, { width: 50.8, height: 25.4 });
    deepEqual([made.words, made.kind, made.width, made.height], [words, "picture", 600, 300]);
    deepEqual([made.url.slice(0, 15), made.bytes.length], ["data:image/jpeg", 6]);
    deepEqual(painted.slice(0, 3).map(([what]) => what), ["fillStyle #fff", "fillRect", "scale"]);
    deepEqual(painted[1].slice(1), [0, 0, 600, 300]);
    equal(painted.filter(([what]) => what === "drawImage").length, Object.keys(pieces).length);
    deepEqual(painted[2].slice(1).map((by) => Math.round(Number(by) * 1000)), [11811, 11811]);
  }
});
