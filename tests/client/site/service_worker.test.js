import { deepEqual, equal, rejects } from "node:assert/strict";
import { createDevice, SCOPE } from "./device.js";

Deno.test("the last version's files stay for pages that are still open, and older ones go", async () => {
  const { load, host, versions } = createDevice();
  for (const version of ["satu", "dua", "tiga"]) {
    const worker = await load(version, { "": version, [`${version}.js`]: version });
    await worker.takeOver();
  }
  deepEqual(versions(), ["dua", "tiga"]);
  const { get } = await load("tiga", { "": "tiga", "tiga.js": "tiga" });
  host.files = null;
  equal(await (await get("dua.js", false)).text(), "dua");
  equal(await (await get("")).text(), "tiga", "a page is never an older version's");
  await rejects(get("satu.js", false));
});

Deno.test("a version that broke off is not the last one, and goes", async () => {
  const { load, host, versions } = createDevice();
  await (await load("satu", { "": "satu" })).takeOver();
  const broken = await load("dua", { "": "dua", "dua.js": "dua" });
  host.files = { "": "dua" };
  await rejects(broken.install(), /dua\.js/);
  await (await load("tiga", { "": "tiga" })).takeOver();
  deepEqual(versions(), ["satu", "tiga"]);
});

Deno.test("a version that has taken over answers the pages that are open already", async () => {
  const { claims, load } = createDevice();
  await (await load("satu", { "": "satu" })).takeOver();
  equal(claims(), 1);
});

Deno.test("a version that is still on its way when an earlier one takes over stays", async () => {
  const { load, versions } = createDevice();
  await (await load("satu", { "": "satu" })).takeOver();
  const second = await load("dua", { "": "dua" });
  await second.install();
  await (await load("tiga", { "": "tiga" })).install();
  await second.takeOver();
  deepEqual(versions(), ["satu", "dua", "tiga"]);
});

Deno.test("where some files are right, each wrong one is left for some minutes", async () => {
  const { asked, host, load } = createDevice();
  const worker = await load("satu", { "": "satu" }, {}, { "a/": "a", "b/": "b", "c/": "c" });
  Object.assign(host.files ?? {}, { "a/": "the host's own", "b/": "the host's own" });
  await worker.takeOver();
  asked.length = 0;
  await worker.ask({ ask: "heal" });
  deepEqual(asked.filter(([place]) => place.length === 2), []);
});

Deno.test("another site's caches on the same host are left alone", async () => {
  const { load, caches } = createDevice();
  await caches.open("bantuan-lpse https://situs.example/lain/ satu");
  await (await load("satu", { "": "satu" })).takeOver();
  equal(caches.all.size, 2);
});

Deno.test("of a new version only what changed is fetched, and not out of the browser's own cache", async () => {
  const { asked, load } = createDevice();
  await (await load("satu", { "": "satu", "a.js": "a" })).takeOver();
  asked.length = 0;
  await (await load("dua", { "": "dua", "a.js": "a" })).takeOver();
  deepEqual(asked, [["", "no-cache"]]);
});

Deno.test("what is not the build's own file is not kept", async () => {
  const { load, host } = createDevice();
  const worker = await load("satu", { "": "satu" });
  host.files = { "": "a captive portal's page" };
  await rejects(worker.install(), /not kept/);
});

Deno.test("an address is answered however it is written, and keeps its query", async () => {
  const { load, host } = createDevice();
  const worker = await load("satu", { "": "beranda", "kontak/": "kontak" });
  await worker.takeOver();
  host.files = null;
  for (const place of ["kontak/", "kontak/index.html", "kontak/?fbclid=1"]) {
    equal(await (await worker.get(place)).text(), "kontak", place);
  }
  const answer = await worker.get("kontak?semua");
  deepEqual([answer.status, answer.headers.get("Location")], [302, `${SCOPE}kontak/?semua`]);
});

Deno.test("off line a page that is nowhere is told with the site's own page, as one that is missing", async () => {
  const { load, host } = createDevice();
  const worker = await load("satu", { "": "beranda", "404.html": "tidak ada" });
  await worker.takeOver();
  host.files = null;
  const answer = await worker.get("lain/");
  deepEqual([answer.status, await answer.text()], [404, "tidak ada"]);
  await rejects(worker.get("lain.js", false));
});

Deno.test("what is visited is kept, the rest is kept when it is asked for, and how much is here is told", async () => {
  const { load, host } = createDevice();
  const rest = { "a.pdf": "aaaa", "b.pdf": "bb", "c.pdf": "c" };
  const worker = await load("satu", { "": "beranda" }, rest);
  await worker.takeOver();
  await worker.get("b.pdf", false);
  const { told } = await worker.ask({ ask: "state", withRest: true });
  deepEqual(told, {
    atOnce: { kept: 1, of: 1 },
    needed: { kept: 1, of: 1 },
    rest: { kept: 1, of: 3 },
    bytesLeft: 5,
  });
  const more = await worker.ask({ ask: "keepMore", most: 1 });
  deepEqual([more.told.tried, more.told.missing, more.told.rest], [1, [], { kept: 2, of: 3 }]);
  delete host.files?.["c.pdf"];
  const failed = await worker.ask({ ask: "keepMore", most: 9 });
  deepEqual([failed.told.tried, failed.told.missing], [1, ["c.pdf"]]);
});

Deno.test("what was lost is fetched again, and nothing else", async () => {
  const { asked, caches, load } = createDevice();
  const worker = await load("satu", { "": "beranda", "a.js": "a" });
  await worker.takeOver();
  [...caches.all.values()][0].delete(`${SCOPE}a.js`);
  asked.length = 0;
  await worker.ask({ ask: "heal" });
  deepEqual(asked.map(([place]) => place), ["a.js"]);
});

Deno.test("what the visitor had asked for of the last version is kept of the new one too", async () => {
  const { load } = createDevice();
  const first = await load("satu", { "": "satu" }, { "a.pdf": "a", "b.pdf": "b" });
  await first.takeOver();
  await first.get("a.pdf", false);
  const second = await load("dua", { "": "dua" }, { "a.pdf": "a", "b.pdf": "b" });
  await second.takeOver();
  const { told } = await second.ask({ ask: "heal", withRest: true });
  deepEqual(told.rest, { kept: 1, of: 2 });
});

Deno.test("what no version waits for may be missing, and is fetched later", async () => {
  const { host, load, pass } = createDevice();
  const worker = await load("satu", { "": "satu" }, {}, { "kontak/": "kontak", "lain/": "lain" });
  delete host.files?.["kontak/"];
  await worker.takeOver();
  deepEqual((await worker.ask({ ask: "state" })).told, {
    atOnce: { kept: 2, of: 3 },
    needed: { kept: 1, of: 1 },
  });
  Object.assign(host.files ?? {}, { "kontak/": "kontak" });
  pass(11);
  deepEqual((await worker.ask({ ask: "heal" })).told.atOnce, { kept: 3, of: 3 });
});

Deno.test("one file that a host sends wrong is asked for again after some minutes, and at once on a press", async () => {
  const { asked, host, load, pass } = createDevice();
  const worker = await load("satu", { "": "satu" }, { "a.pdf": "a" }, { "kontak/": "kontak" });
  Object.assign(host.files ?? {}, { "kontak/": "a page of the host's own" });
  await worker.takeOver();
  const askedOf = async () => {
    asked.length = 0;
    await worker.ask({ ask: "heal" });
    return asked.filter(([place]) => place === "kontak/").length;
  };
  equal(await askedOf(), 0);
  pass(9);
  equal(await askedOf(), 0);
  pass(2);
  equal(await askedOf(), 1);
  equal(await askedOf(), 0);
  const right = host.files;
  host.files = { ...right, "a.pdf": "a page of the host's own" };
  deepEqual((await worker.ask({ ask: "keepMore", most: 9 })).told.missing, ["a.pdf"]);
  host.files = right;
  deepEqual((await worker.ask({ ask: "keepMore", most: 9 })).told.missing, []);
});

Deno.test("where nothing is right a captive portal may stand before the host: all is soon asked for again", async () => {
  const { asked, caches, host, load } = createDevice();
  const worker = await load("satu", { "": "satu", "a.js": "a" });
  await worker.takeOver();
  for (const cache of caches.all.values()) cache.clear();
  const right = host.files;
  host.files = { "": "portal", "a.js": "portal" };
  await worker.ask({ ask: "heal" });
  host.files = right;
  asked.length = 0;
  await worker.ask({ ask: "heal" });
  deepEqual(asked.map(([place]) => place), ["", "a.js"]);
});

Deno.test("what was copied from the last version says nothing of the host: all that a portal spoilt is soon asked for again", async () => {
  const { asked, host, load } = createDevice();
  await (await load("satu", { "": "satu" }, {}, { "a/": "a" })).takeOver();
  const worker = await load("dua", { "": "satu" }, {}, { "a/": "a", "b/": "b", "c/": "c" });
  const right = host.files;
  host.files = { "b/": "portal", "c/": "portal" };
  await worker.takeOver();
  host.files = right;
  asked.length = 0;
  await worker.ask({ ask: "heal" });
  deepEqual(asked.map(([place]) => place), ["b/", "c/", "assets/offline/rest.dua.json"]);
});

Deno.test("what is kept says nothing of how it was packed on its way, and the rest of it", async () => {
  const { load } = createDevice();
  const worker = await load("satu", { "": "satu" });
  await worker.takeOver();
  const { headers } = await worker.get("");
  deepEqual(["Content-Encoding", "Content-Length"].map((name) => headers.get(name)), [null, null]);
  equal(headers.get("Content-Type"), "text/x");
});

Deno.test("what is sent, and what is another site's, is left to the network", async () => {
  const { load } = createDevice();
  const worker = await load("satu", { "": "satu" });
  await worker.takeOver();
  equal(worker.answers({}), true);
  equal(worker.answers({ method: "POST" }), false);
  equal(worker.answers({ method: "HEAD" }), false);
  equal(worker.answers({ url: "https://situs.example/lain/" }), false);
});

Deno.test("off line a page that only the last version had is shown as it was", async () => {
  const { host, load } = createDevice();
  await (await load("satu", { "": "satu", "lama/": "lama", "404.html": "tidak ada" })).takeOver();
  const worker = await load("dua", { "": "dua", "404.html": "tidak ada" });
  await worker.takeOver();
  equal((await worker.get("lama/")).status, 404, "on line the host is asked");
  host.files = null;
  const answer = await worker.get("lama/");
  deepEqual([answer.status, await answer.text()], [200, "lama"]);
});

Deno.test("a version whose caches were emptied is healed as the visitor's own, and stays when the next one comes", async () => {
  const { caches, load, versions } = createDevice();
  const first = await load("satu", { "": "satu" });
  await first.takeOver();
  caches.all.clear();
  first.answers({ url: `${SCOPE}lain.js` });
  await new Promise((resolve) => setTimeout(resolve, 5));
  deepEqual(versions(), [], "looking leaves nothing there");
  await first.ask({ ask: "heal" });
  await (await load("dua", { "": "dua" })).takeOver();
  deepEqual(versions(), ["satu", "dua"]);
});

Deno.test("a page is told when there is no answer, and what no version knows is passed over", async () => {
  const { host, load } = createDevice();
  const worker = await load("satu", { "": "satu" });
  await worker.takeOver();
  const { files } = host;
  host.files = null;
  const { told, error } = await worker.ask({ ask: "state", withRest: true });
  deepEqual([told, error], [undefined, "TypeError: off line"]);
  host.files = files;
  deepEqual(
    (await worker.ask({ ask: "state", withRest: true })).told.rest,
    { kept: 0, of: 0 },
    "asked again",
  );
  let isAnswered = false;
  worker.ask({ ask: "other" }).then(() => isAnswered = true);
  await new Promise((resolve) => setTimeout(resolve, 5));
  equal(isAnswered, false);
});
