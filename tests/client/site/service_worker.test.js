import { deepEqual, equal, rejects } from "node:assert/strict";

const SCOPE = "https://situs.example/bantuan/";

/** @param {string} text */
async function hashOf(text) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}

/** What a host of the same origin answers. */
class HostsResponse extends Response {
  /** @override @type {ResponseType} */
  get type() {
    return "basic";
  }

  /** @override */
  clone() {
    return new HostsResponse(super.clone().body, this);
  }
}

/** The caches of a device, in the order in which they were made. */
class FakeCaches {
  /** @type {Map<string, Map<string, Response>>} */
  all = new Map();

  /** @param {string} name */
  open(name) {
    const held = this.all.get(name) ?? new Map();
    this.all.set(name, held);
    return Promise.resolve({
      match: (/** @type {string} */ address) => Promise.resolve(held.get(address)?.clone()),
      put: (/** @type {string} */ address, /** @type {Response} */ answer) =>
        Promise.resolve(void held.set(address, answer)),
      keys: () => Promise.resolve([...held.keys()].map((url) => ({ url }))),
    });
  }

  keys() {
    return Promise.resolve([...this.all.keys()]);
  }

  /** @param {string} name */
  has(name) {
    return Promise.resolve(this.all.has(name));
  }

  /** @param {string} name */
  delete(name) {
    return Promise.resolve(this.all.delete(name));
  }
}

/** A host, a device, and the versions of the site that the device gets from it. */
function createDevice() {
  const caches = new FakeCaches();
  /** By address, what the host has; it is off line where this is null. @type {{ files: Record<string, string> | null }} */
  const host = { files: {} };
  /** @type {[place: string, cache: string | undefined][]} */
  const asked = [];
  let now = 1e12;
  let loads = 0;

  /**
   * Has a version's worker run.
   *
   * @param {string} version
   * @param {Record<string, string>} needed content by place
   * @param {Record<string, string>} [rest] likewise, of what is kept when it is asked for
   */
  async function load(version, needed, rest = {}) {
    /** @type {Record<string, (event: object) => void>} */
    const handlers = {};
    const hashes = async (/** @type {Record<string, string>} */ files) =>
      Object.fromEntries(
        await Promise.all(Object.entries(files).map(async ([place, text]) => [place, await hashOf(text)])),
      );
    const list = JSON.stringify(
      Object.fromEntries(Object.entries(await hashes(rest)).map(([place, hash]) => [place, [hash, 1]])),
    );
    const restPlace = `assets/offline/rest.${version}.json`;
    host.files = { ...needed, ...rest, [restPlace]: list };
    Object.assign(globalThis, {
      PRECACHE: {
        version,
        needed: await hashes(needed),
        wanted: {},
        rest: [restPlace, await hashOf(list)],
      },
      registration: { scope: SCOPE },
      clients: { claim: () => Promise.resolve() },
      skipWaiting: () => Promise.resolve(),
      addEventListener: (/** @type {string} */ type, /** @type {(event: object) => void} */ run) =>
        handlers[type] = run,
      fetch: (/** @type {any} */ request, /** @type {RequestInit} */ how) => {
        const address = typeof request === "string" ? request : request.url;
        const place = new URL(address).pathname.slice(new URL(SCOPE).pathname.length);
        asked.push([place, how?.cache]);
        if (!host.files) return Promise.reject(new TypeError("off line"));
        const text = host.files[place];
        return Promise.resolve(
          new HostsResponse(text ?? "missing", { status: text === undefined ? 404 : 200 }),
        );
      },
    });
    Object.defineProperty(globalThis, "caches", { value: caches, configurable: true });
    Date.now = () => ++now;
    await import(`../../../overrides/client/site/service_worker.js?${++loads}-${crypto.randomUUID()}`);
    const until = (/** @type {string} */ type) => {
      /** @type {Promise<unknown>} */
      let waited = Promise.resolve();
      handlers[type]({ waitUntil: (/** @type {Promise<unknown>} */ one) => (waited = one) });
      return waited;
    };
    return {
      install: () => until("install"),
      async takeOver() {
        await until("install");
        await until("activate");
      },
      /** @returns {Promise<Response>} what a page gets */
      async get(/** @type {string} */ place, isPage = true) {
        /** @type {Promise<Response> | undefined} */
        let answer;
        /** @type {Promise<unknown>[]} */
        const waited = [];
        handlers.fetch({
          request: { method: "GET", url: SCOPE + place, mode: isPage ? "navigate" : "no-cors" },
          respondWith: (/** @type {Promise<Response>} */ one) => (answer = one),
          waitUntil: (/** @type {Promise<unknown>} */ one) => waited.push(one),
        });
        const got = await /** @type {Promise<Response>} */ (answer);
        await Promise.all(waited);
        return got;
      },
      /** @returns {Promise<any>} what the worker answers a page */
      ask: (/** @type {object} */ data) =>
        new Promise((resolve) => {
          const port = { postMessage: resolve };
          handlers.message({ data, ports: [port], waitUntil: () => {} });
        }),
    };
  }
  const versions = () => [...caches.all.keys()].map((name) => name.slice(`bantuan-lpse ${SCOPE} `.length));
  return { asked, caches, host, load, versions };
}

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
  const rest = Object.fromEntries(["a", "b", "c"].map((name) => [`${name}.pdf`, name]));
  const worker = await load("satu", { "": "beranda" }, rest);
  await worker.takeOver();
  await worker.get("b.pdf", false);
  const { told } = await worker.ask({ ask: "state", withRest: true });
  deepEqual(told, {
    atOnce: { kept: 1, of: 1 },
    needed: { kept: 1, of: 1 },
    rest: { kept: 1, of: 3 },
    bytesLeft: 2,
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
