import { deepEqual, equal, rejects } from "node:assert/strict";
import { LazyPart, load, messageOf, UserError } from "../../../../overrides/client/ui/dom/load.js";

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

const FOLDER = new URL("../../../../overrides/client/ui/dom/", import.meta.url);

/** A line on which scripts come by their names, as texts or as answers; and what was asked for on it. */
function prepareLine(/** @type {Record<string, string | Response>} */ scripts) {
  const asked = /** @type {string[]} */ ([]);
  globalThis.fetch = (address) => {
    const name = String(address).replace(FOLDER.href, "");
    asked.push(name);
    const given = scripts[name];
    if (given === undefined) return Promise.reject(new TypeError("offline"));
    if (given instanceof Response) return Promise.resolve(given);
    return Promise.resolve(new Response(given, { headers: { "Content-Type": "text/javascript" } }));
  };
  return asked;
}
/** Its text names what it imports. */
const importing = (
  /** @type {string} */ name,
) => /** @type {any} */ (Object.assign(() => Promise.resolve(`part ${name}`), {
  toString: () => `() => import("./${name}")`,
}));

Deno.test("a part's files are fetched with all that they import, each once, before it runs", async () => {
  const asked = prepareLine({
    "a1.js": 'import{x}from"./b1.js";import"./c1.js";',
    "b1.js": 'export*from"./c1.js";',
    "c1.js": 'import"./a1.js"',
  });
  equal(await load(importing("a1.js")), "part a1.js");
  deepEqual(asked.toSorted(), ["a1.js", "b1.js", "c1.js"]);
  await load(importing("a1.js"));
  equal(asked.length, 3, "what has come is not asked for again");
});

Deno.test("where a file does not come nothing runs, what to do is said, and it is asked for again", async () => {
  const scripts = /** @type {Record<string, string | Response>} */ ({ "a2.js": 'import"./b2.js"' });
  const asked = prepareLine(scripts);
  let runs = 0;
  const part = Object.assign(() => Promise.resolve(++runs), { toString: () => 'import("./a2.js")' });
  for (
    const answer of [
      undefined,
      new Response("", { status: 503, headers: { "Content-Type": "text/javascript" } }),
      new Response("<p>Masuk ke Wi-Fi", { headers: { "Content-Type": "text/html" } }),
    ]
  ) {
    if (answer) scripts["b2.js"] = answer;
    await rejects(load(part), /^UserError: Bagian halaman ini belum dapat dimuat/);
  }
  equal(runs, 0);
  scripts["b2.js"] = "";
  equal(await load(part), 1);
  deepEqual(asked.filter((name) => name === "a2.js").length, 1, "what has come stays");
});

Deno.test("an import that fails though its files came is told of in the same words", async () => {
  prepareLine({ "a3.js": "" });
  const broken = Object.assign(() => Promise.reject(new Error("syntax")), {
    toString: () => "import(`./a3.js`)",
  });
  const error = await load(broken).catch((cause) => cause);
  equal(messageOf(error, "lain"), error.message);
  equal(error.cause.message, "syntax");
  equal(messageOf(new Error("secret"), "lain"), "lain");
  equal(messageOf(new UserError("Pesan."), "lain"), "Pesan.");
});

Deno.test("a part that nobody has asked for yet is asked for now", async () => {
  equal(await new LazyPart(() => Promise.resolve("part")).getNow(), "part");
});
