import { equal } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { LiveRegion } from "../../../../overrides/client/ui/components/live_region.js";
import { UserError } from "../../../../overrides/client/ui/dom/load.js";
import { attempt } from "../../../../overrides/client/ui/send/attempt.js";
import { find, settled, show } from "../../page.js";

console.warn = () => {};

/** Two buttons, whose actions end when they are told to. */
function prepare(/** @type {string | undefined} */ failed = undefined) {
  show(
    h("button", { id: "one" }),
    h("button", { id: "other" }),
    h("p", { id: "status", role: "status", tabindex: "-1" }),
  );
  /** @type {(PromiseWithResolvers<any> & { free: () => void })[]} */
  const runs = [];
  const region = new LiveRegion(find("#status"));
  for (const id of ["one", "other"]) {
    attempt(find(`#${id}`), region, (free) => {
      const run = Promise.withResolvers();
      runs.push({ ...run, free });
      return run.promise;
    }, failed);
  }
  return runs;
}
const press = (/** @type {string} */ id, detail = 1) =>
  find(`#${id}`).dispatchEvent(Object.assign(new Event("click"), { detail }));
const said = () => find("#status").textContent;

Deno.test("what is under way and what became of it is said, in sight", async () => {
  const runs = prepare();
  press("one");
  equal(said(), "Sedang disiapkan …");
  runs[0].resolve({ text: "Sudah.", isProblem: true });
  await settled();
  equal(said(), "Perhatian: Sudah.");
  equal(find("#status").sights, 2);
});

Deno.test("a second click asks for nothing while the first one lasts, and is free again after it, also where it failed", async () => {
  const runs = prepare();
  press("one");
  press("one");
  equal(runs.length, 1);
  runs[0].reject(Error());
  await settled();
  press("one");
  equal(runs.length, 2);
  runs[1].resolve({ text: "Sudah." });
  await settled();
  press("one");
  equal(runs.length, 3);
});

Deno.test("the second half of a double click asks for nothing, however late it comes; two buttons are two clicks", async () => {
  const runs = prepare();
  press("one");
  runs[0].resolve({ text: "Sudah." });
  await settled();
  press("one", 2);
  equal(runs.length, 1);
  press("other", 2);
  equal(runs.length, 2);
});

Deno.test("an action may free its button before it ends", () => {
  const runs = prepare();
  press("one");
  runs[0].free();
  press("one");
  equal(runs.length, 2);
});

Deno.test("a failure is a problem, in its own words where it has some for visitors", async () => {
  for (
    const [error, failed, words] of /** @type {const} */ ([
      [Error("x"), undefined, "Berkas belum dapat dibuat."],
      [Error("x"), "Belum dicatat.", "Belum dicatat."],
      [new UserError("Rusak."), "Belum dicatat.", "Rusak."],
    ])
  ) {
    const runs = prepare(failed);
    press("one");
    runs[0].reject(error);
    await settled();
    equal(said().startsWith(`Perhatian: ${words}`), true, said());
    equal(find("#status").sights, 2, "in sight as well");
  }
});
