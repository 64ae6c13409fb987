import { deepEqual, equal, rejects } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { lpseData } from "../../../../overrides/client/ui/components/lpse_data.js";
import { find, settled, show } from "../../page.js";

console.warn = () => {};

Deno.test("the list is fetched once, when the visitor comes to what asks for one, and again where it did not come", async () => {
  const asked = /** @type {string[]} */ ([]);
  const line = { status: 503 };
  globalThis.fetch = (address) => {
    asked.push(String(address));
    return Promise.resolve(new Response('{"date":"2026-11-01","rows":[]}', { status: line.status }));
  };
  show(h("input", { id: "lpse", "data-list": "/lpse.json" }));
  const all = lpseData(find("#lpse"));
  await settled();
  deepEqual(asked, []);
  const come = async () => {
    find("#lpse").dispatchEvent(new Event("focus"));
    await settled();
  };
  await come();
  deepEqual(asked, ["/lpse.json"]);
  await rejects(all.get());
  line.status = 200;
  await come();
  await come();
  equal(asked.length, 3);
  deepEqual(await all.get(), { date: "2026-11-01", rows: [] });
});

Deno.test("where the visitor is there already it is fetched at once", async () => {
  let times = 0;
  globalThis.fetch = () => Promise.resolve((times++, new Response("{}")));
  show(h("input", { id: "lpse", "data-list": "/lpse.json" }));
  find("#lpse").focus();
  lpseData(find("#lpse"));
  await settled();
  equal(times, 1);
});
