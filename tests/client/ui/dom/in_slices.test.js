import { deepEqual, equal, rejects } from "node:assert/strict";
import { inSlices } from "../../../../overrides/client/ui/dom/in_slices.js";

/** @param {number} steps @param {(step: number) => void} run */
function* work(steps, run) {
  for (let step = 0; step < steps; step++) {
    run(step);
    yield;
  }
  return "made";
}

Deno.test("work rests whenever it has kept the page for 24 milliseconds, and ends with its result", async () => {
  let now = 0;
  /** @type {number[]} */
  const rests = [];
  const clock = {
    now: () => now,
    rest: () => {
      rests.push(now);
      now += 100; // whatever the page had to do meanwhile
      return Promise.resolve();
    },
  };
  equal(await inSlices(work(7, () => now += 10), clock), "made");
  deepEqual(rests, [30, 160]);
});

Deno.test("work that fails ends there", async () => {
  await rejects(
    inSlices(work(3, (step) => {
      if (step === 1) throw new Error("broken");
    })),
    /broken/,
  );
});
