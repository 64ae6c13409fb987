import { equal } from "node:assert/strict";
import { afterClick } from "../../../../overrides/client/ui/dom/after_click.js";
import { afterPaint } from "../../../../overrides/client/ui/dom/after_paint.js";

const wait = () => new Promise((resolve) => setTimeout(resolve, 5));

Deno.test("with nothing pressed it runs at once", () => {
  let run = 0;
  afterClick(() => run++);
  equal(run, 1);
});

for (
  const [begin, end] of [["pointerdown", "pointerup"], ["pointerdown", "pointercancel"], [
    "mousedown",
    "mouseup",
  ]]
) {
  Deno.test(`between ${begin} and ${end} it waits, and runs once after the click`, async () => {
    let run = 0;
    dispatchEvent(new Event(begin));
    afterClick(() => run++);
    await wait();
    equal(run, 0);
    dispatchEvent(new Event(end));
    equal(run, 0, "the click itself comes first");
    await wait();
    equal(run, 1);
    dispatchEvent(new Event(end));
    await wait();
    equal(run, 1);
    afterClick(() => run++);
    equal(run, 2, "nothing is pressed any more");
  });
}

Deno.test("asked for several times before the browser has painted, work is done once, and can be asked for again", async () => {
  let run = 0;
  Object.assign(globalThis, { requestAnimationFrame: (/** @type {() => void} */ then) => setTimeout(then) });
  const ask = afterPaint(() => run++);
  ask();
  ask();
  equal(run, 0);
  await wait();
  await wait();
  equal(run, 1);
  ask();
  await wait();
  await wait();
  equal(run, 2);
});
