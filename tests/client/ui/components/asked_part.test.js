import { deepEqual, equal } from "node:assert/strict";
import { AskedPart } from "../../../../overrides/client/ui/components/asked_part.js";

/** A notice that writes down what it says. */
function createNotice() {
  /** @type {string[]} */
  const said = [];
  const show = (/** @type {string} */ text) => {
    said.push(text);
    return () => said.push("");
  };
  return { notice: /** @type {any} */ ({ show }), said };
}
console.warn = () => {};

Deno.test("a part that comes at once is used without a word", async () => {
  const { notice, said } = createNotice();
  /** @type {string[]} */
  const used = [];
  await new AskedPart(notice, () => Promise.resolve("part"), "Memuat …").use((part) => used.push(part));
  deepEqual(used, ["part"]);
  deepEqual(said, []);
});

Deno.test("a part that takes long is announced, and the words go before it is used", async () => {
  const { notice, said } = createNotice();
  const slow = () => new Promise((resolve) => setTimeout(resolve, 400));
  const plain = createNotice();
  await Promise.all([
    new AskedPart(notice, slow, "Memuat …").use(() => said.push("used")),
    new AskedPart(plain.notice, slow).use(() => {}),
  ]);
  deepEqual(said, ["Memuat …", "", "used"]);
  deepEqual(plain.said, [], "one without words");
});

Deno.test("a part that does not come, or fails in use, is said, and nothing follows that", async () => {
  const lost = () => Promise.reject(Error("offline"));
  for (const [make, run] of [[lost, () => {}], [() => Promise.resolve("part"), lost]]) {
    const { notice, said } = createNotice();
    await new AskedPart(notice, /** @type {() => Promise<unknown>} */ (make), "Memuat …").use(run);
    await new Promise((resolve) => setTimeout(resolve, 350));
    equal(said.length, 1);
    equal(said[0].includes("belum dapat dimuat"), true);
  }
});

Deno.test("asked for while an earlier attempt fails, it is fetched once more", async () => {
  const { notice, said } = createNotice();
  const first = Promise.withResolvers();
  const attempts = [first.promise, Promise.resolve("part")];
  const part = new AskedPart(notice, () => /** @type {Promise<any>} */ (attempts.shift()));
  part.get().catch(() => {});
  const used = /** @type {string[]} */ ([]);
  const done = part.use((come) => used.push(come));
  first.reject(new Error("offline"));
  await done;
  deepEqual([used, said], [["part"], []]);
});
