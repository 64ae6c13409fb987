import { deepEqual, equal } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { LiveRegion } from "../../../../overrides/client/ui/components/live_region.js";
import { LazyPart } from "../../../../overrides/client/ui/dom/load.js";
import { FileInput } from "../../../../overrides/client/ui/send/file_input.js";
import { buttonOf, find, settled, show } from "../../page.js";

console.warn = () => {};

/** An input of files, and a part that takes them when it comes. */
function prepare(/** @type {{ isOnline: boolean }} */ line, /** @type {string[]} */ ...before) {
  show(h("input", { type: "file", id: "files" }), h("p", { id: "status", role: "status", tabindex: "-1" }));
  /** @type {string[][]} */
  const taken = [];
  const take = (/** @type {any[]} */ files) => taken.push(files);
  const part =
    /** @type {any} */ (new LazyPart(() =>
      line.isOnline ? Promise.resolve({ take }) : Promise.reject(Error())
    ));
  find("#files").files = before;
  new FileInput(find("#files"), new LiveRegion(find("#status")), part);
  return { part, taken };
}
function choose(/** @type {string[]} */ ...files) {
  Object.assign(find("#files"), { files, value: "x" });
  find("#files").dispatchEvent(new Event("change"));
}

Deno.test("chosen files are taken once, and the same ones can be chosen again", async () => {
  const { part, taken } = prepare({ isOnline: true });
  choose("a", "b");
  equal(find("#files").value, "");
  equal(find("#status").textContent, "Sedang disiapkan …");
  await settled();
  deepEqual(taken, [["a", "b"]]);
  choose("a");
  await settled();
  await part.get();
  deepEqual(taken, [["a", "b"], ["a"]]);
});

Deno.test("files that were chosen before are taken too", async () => {
  const { taken } = prepare({ isOnline: true }, "a");
  await settled();
  deepEqual(taken, [["a"]]);
});

Deno.test("files wait where nothing takes them, are counted, and are taken on the next attempt or by whoever brings the part", async () => {
  const line = { isOnline: false };
  const { part, taken } = prepare(line);
  choose("a");
  await settled();
  Object.assign(find("#files"), { files: [] });
  choose("b");
  await settled();
  equal(find("#status").textContent.startsWith("Perhatian: 2 berkas menunggu."), true);
  find("#files").files = [];
  line.isOnline = true;
  buttonOf("Coba lagi").click();
  await settled();
  deepEqual(taken, [["a", "b"]]);

  line.isOnline = false;
  const other = prepare(line);
  choose("c");
  await settled();
  line.isOnline = true;
  await other.part.get();
  deepEqual(other.taken, [["c"]]);
  equal(part.current !== undefined, true);
});
