import { deepEqual, equal } from "node:assert/strict";
import { settled } from "../../page.js";
import { afterPaint } from "../../../../overrides/client/ui/dom/after_paint.js";

Deno.test("what is asked for several times is done once, after what was typed is shown, and again the next time", async () => {
  const done = /** @type {string[]} */ ([]);
  const frames = /** @type {(() => void)[]} */ ([]);
  Object.assign(globalThis, { requestAnimationFrame: (/** @type {() => void} */ run) => frames.push(run) });
  const draw = afterPaint(() => void done.push("drawn"));
  draw();
  draw();
  equal(frames.length, 1);
  frames[0]();
  deepEqual(done, [], "the frame is painted first");
  await settled();
  deepEqual(done, ["drawn"]);
  draw();
  frames[1]();
  await settled();
  deepEqual(done, ["drawn", "drawn"]);
});
