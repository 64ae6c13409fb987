/**
 * The service worker: keeps the whole site on the device, one version at a time.
 *
 * The build writes PRECACHE before it. A version is fetched whole, each file held to its hash, before it may
 * replace the last one; it waits until no page of the old version is open, or until a visitor asks for it.
 * The last version's files stay for pages that are still open then: their scripts have names of their own.
 */
{
  const worker = /** @type {any} */ (globalThis);
  /** @type {{ version: string, files: Record<string, string> }} files: their hashes, by place */
  const { version, files } = worker.PRECACHE;
  const { scope } = worker.registration;
  // Another site of the same origin has names of its own.
  const prefix = `bantuan-lpse ${scope} `;
  const current = prefix + version;
  const atOnce = 6;

  const fill = async () => {
    const cache = await caches.open(current);
    const waiting = Object.entries(files);
    const fetchNext = async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const address = new URL(next[0], scope).href;
        // What came before the line broke is not fetched again.
        if (await cache.match(address)) continue;
        const response = await fetch(address, { cache: "no-cache", integrity: next[1] });
        if (!response.ok) throw new Error(`${response.status} ${address}`);
        await cache.put(address, response);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, fetchNext));
  };

  const takeOver = async () => {
    // In the order in which they were made.
    const others = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== current);
    await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
    await worker.clients.claim();
  };

  /**
   * @param {string} address
   * @param {boolean} isPage
   * @returns {Promise<Response | undefined>}
   */
  const kept = async (address, isPage) => {
    const found = await (await caches.open(current)).match(address);
    if (found || isPage) return found;
    for (const name of await caches.keys()) {
      const old = name.startsWith(prefix) && await (await caches.open(name)).match(address);
      if (old) return old;
    }
  };

  /** @param {Request} request */
  const answer = async (request) => {
    const { origin, pathname } = new URL(request.url);
    const address = origin + pathname;
    const isPage = request.mode === "navigate";
    const found = await kept(address, isPage);
    if (found) return found;
    if (isPage && await kept(`${address}/`, true)) return Response.redirect(`${address}/`);
    try {
      return await fetch(request);
    } catch (error) {
      const missing = isPage && await kept(new URL("404.html", scope).href, true);
      if (missing) return missing;
      throw error;
    }
  };

  worker.addEventListener("install", (/** @type {any} */ event) => event.waitUntil(fill()));
  worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(takeOver()));
  worker.addEventListener("message", (/** @type {any} */ { data }) => data === "use" && worker.skipWaiting());
  worker.addEventListener("fetch", (/** @type {any} */ event) => {
    const { method, url } = event.request;
    if (method === "GET" && url.startsWith(scope)) event.respondWith(answer(event.request));
  });
}
