import { equal, rejects } from "node:assert/strict";

import { LazyPart } from "../../../../overrides/client/ui/dom/load.js";

Deno.test("a part is made once, however often and early it is asked for", async () => {
  let made = 0;
  const part = new LazyPart(() => Promise.resolve({ number: ++made }));
  equal(part.current, undefined);
  const [one, other] = await Promise.all([part.get(), part.get()]);
  equal(one, other);
  equal(await part.get(), one);
  equal(part.current, one);
  equal(made, 1);
});

Deno.test("a part that did not come is asked for again", async () => {
  let isOnline = false;
  const part = new LazyPart(() => isOnline ? Promise.resolve("part") : Promise.reject(Error("offline")));
  await rejects(part.get(), /offline/);
  await rejects(part.get(), /offline/);
  equal(part.current, undefined);
  isOnline = true;
  equal(await part.get(), "part");
});

Deno.test("asked for now, it is asked for once more where an attempt of before fails, and made once", async () => {
  /** @type {PromiseWithResolvers<string>[]} */
  const attempts = [];
  const part = new LazyPart(() => {
    attempts.push(Promise.withResolvers());
    return attempts[attempts.length - 1].promise;
  });
  const before = part.get();
  const now = part.getNow();
  const after = part.get();
  attempts[0].reject(Error("offline"));
  await rejects(before, /offline/);
  await rejects(after, /offline/);
  equal(attempts.length, 2);
  const later = part.get();
  attempts[1].resolve("part");
  equal(await now, "part");
  equal(await later, "part");
  equal(attempts.length, 2);
});

Deno.test("who waits for a part is told when it comes, whoever has asked for it", async () => {
  const part = new LazyPart(() => Promise.resolve("part"));
  /** @type {string[]} */
  const told = [];
  part.whenCome((come) => told.push(`${come} ${part.current}`));
  equal(told.length, 0);
  await part.get();
  await part.get();
  equal(told.join(), "part part");
});
