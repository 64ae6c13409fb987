/** A device for the tests of the service worker: its caches, a host, and the versions of the site that it gets. */

export const SCOPE = "https://situs.example/bantuan/";

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
export function createDevice() {
  const caches = new FakeCaches();
  /** By address, what the host has; it is off line where this is null. @type {{ files: Record<string, string> | null }} */
  const host = { files: {} };
  /** @type {[place: string, cache: string | undefined][]} */
  const asked = [];
  let now = 1e12;
  let loads = 0;
  let claims = 0;

  /**
   * Has a version's worker run.
   *
   * @param {string} version
   * @param {Record<string, string>} needed content by place
   * @param {Record<string, string>} [rest] likewise, of what is kept when it is asked for
   * @param {Record<string, string>} [wanted] likewise, of what no version waits for
   */
  async function load(version, needed, rest = {}, wanted = {}) {
    /** @type {Record<string, (event: object) => void>} */
    const handlers = {};
    const hashes = async (/** @type {Record<string, string>} */ files) =>
      Object.fromEntries(
        await Promise.all(Object.entries(files).map(async ([place, text]) => [place, await hashOf(text)])),
      );
    const list = JSON.stringify(
      Object.fromEntries(
        Object.entries(await hashes(rest)).map(([place, hash]) => [place, [hash, rest[place].length]]),
      ),
    );
    const restPlace = `assets/offline/rest.${version}.json`;
    host.files = { ...needed, ...wanted, ...rest, [restPlace]: list };
    Object.assign(globalThis, {
      PRECACHE: {
        version,
        needed: await hashes(needed),
        wanted: await hashes(wanted),
        rest: [restPlace, await hashOf(list)],
      },
      registration: { scope: SCOPE },
      clients: { claim: () => Promise.resolve(claims++) },
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
          new HostsResponse(text ?? "missing", {
            status: text === undefined ? 404 : 200,
            headers: { "Content-Encoding": "br", "Content-Length": "9", "Content-Type": "text/x" },
          }),
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
      /** @returns {boolean} whether the worker answers in the network's place */
      answers(/** @type {object} */ request) {
        let isAnswered = false;
        handlers.fetch({
          request: { method: "GET", url: SCOPE, mode: "navigate", ...request },
          respondWith: (/** @type {Promise<Response>} */ one) => {
            isAnswered = true;
            one.catch(() => {});
          },
          waitUntil: () => {},
        });
        return isAnswered;
      },
      /** @returns {Promise<any>} what the worker answers a page */
      ask: (/** @type {object} */ data) =>
        new Promise((resolve) => {
          const port = { postMessage: resolve };
          handlers.message({ data, ports: [port], waitUntil: () => {} });
        }),
    };
  }
  const pass = (/** @type {number} */ minutes) => now += minutes * 60_000;
  const versions = () => [...caches.all.keys()].map((name) => name.slice(`bantuan-lpse ${SCOPE} `.length));
  return { asked, caches, claims: () => claims, host, load, pass, versions };
}
