/**
 * The service worker: keeps the site on the device, one version at a time.
 *
 * The build writes PRECACHE before it: what a version needs is fetched whole, each file held to its hash, before the
 * version may replace the last one; what is wanted too may come later; the rest is kept when it is visited, or asked
 * for. A new version waits until no page of the old one is open, or until a visitor asks for it. The last version's
 * files stay for pages that are still open then: their scripts have names of their own.
 */
{
  const worker = /** @type {any} */ (globalThis);
  /**
   * @typedef {Record<string, string>} Hashes by a file's place below the site
   * @type {{ version: string, needed: Hashes, wanted: Hashes, rest: [place: string, hash: string] }}
   */
  const { version, needed, wanted, rest } = worker.PRECACHE;
  const atOnce = { ...needed, ...wanted };
  const { scope } = worker.registration;
  // Another site of the same origin has names of its own.
  const prefix = `bantuan-lpse ${scope} `;
  const current = prefix + version;
  const parallel = 6;
  // What a host does not have is not asked for again on every page.
  const patience = 10 * 60 * 1000;
  const hashHeader = "X-Kept-Hash";
  // No file's: says since when a version has been the visitor's.
  const mark = new URL("?activated", scope).href;

  const addressOf = (/** @type {string} */ place) => new URL(place, scope).href;
  const ours = async () => (await caches.keys()).filter((name) => name.startsWith(prefix));

  /** When the host last sent something else than this version's file. @type {Map<string, number>} */
  const wrong = new Map();

  class WrongFile extends Error {}

  /**
   * Keeps a file, if it is the one that the build wrote: not a captive portal's page, a half-written file, or another
   * version's. It is written as a new response, as no page may be answered with a response that was redirected on its way, and
   * some hosts send `/x/` on to `/x`.
   *
   * @param {string} place
   * @param {string} hash
   * @param {Response} response
   * @throws {WrongFile}
   */
  const keep = async (place, hash, response) => {
    const content = await response.arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
    if (`sha256-${btoa(String.fromCharCode(...digest))}` !== hash) throw new WrongFile(place);
    const headers = new Headers(response.headers);
    for (const name of ["Content-Encoding", "Content-Length"]) headers.delete(name);
    headers.set(hashHeader, hash);
    const cache = await caches.open(current);
    // Whatever its status was: some hosts send the page of what is missing with 404.
    await cache.put(addressOf(place), new Response(content, { headers }));
  };

  /**
   * Copies a file from an earlier version, or fetches it.
   *
   * @param {string} place
   * @param {string} hash
   * @param {Cache[]} earlier
   * @returns {Promise<boolean>} whether it was fetched
   */
  const add = async (place, hash, earlier) => {
    const address = addressOf(place);
    const cache = await caches.open(current);
    if (await cache.match(address)) return false;
    for (const old of earlier) {
      const same = await old.match(address);
      if (same?.headers.get(hashHeader) !== hash) continue;
      await cache.put(address, same);
      return false;
    }
    await keep(place, hash, await fetch(address, { cache: "no-cache" }));
    return true;
  };

  /** The caches of other versions, the newest first. */
  const others = async () => {
    const names = (await ours()).filter((name) => name !== current).reverse();
    return Promise.all(names.map((name) => caches.open(name)));
  };

  /**
   * Keeps files, several at once.
   *
   * @param {Hashes} files
   * @param {boolean} isAskedFor whether to ask even for what the host just did not have
   * @returns {Promise<string[]>} the places of those that did not come
   */
  const fill = async (files, isAskedFor) => {
    const earlier = await others();
    const waiting = Object.entries(files).reverse();
    /** @type {string[]} */
    const missing = [];
    /** @type {string[]} */
    const sentWrong = [];
    let fetched = 0;
    const next = async () => {
      for (let file = waiting.pop(); file; file = waiting.pop()) {
        const [place, hash] = file;
        const isTried = isAskedFor || Date.now() - (wrong.get(place) ?? 0) > patience;
        try {
          if (!isTried) throw new Error("just tried");
          if (await add(place, hash, earlier)) fetched += 1;
        } catch (error) {
          if (error instanceof WrongFile) sentWrong.push(place);
          missing.push(place);
        }
      }
    };
    await Promise.all(Array.from({ length: parallel }, next));
    // Where nothing at all is right, a captive portal may stand before the host: it will go.
    if (fetched > 0 || sentWrong.length === 1) {
      for (const place of sentWrong) {
        wrong.set(place, Date.now());
      }
    }
    return missing;
  };

  const install = async () => {
    const missing = await fill(needed, true);
    if (missing.length > 0) throw new Error(`not kept: ${missing.join(" ")}`);
    await fill(wanted, true);
  };

  const takeOver = async () => {
    const names = await ours();
    /** @type {[since: number, name: string][]} */
    const activated = [];
    for (const name of names) {
      const since = name !== current && await (await caches.open(name)).match(mark);
      if (since) activated.push([Number(await since.text()), name]);
    }
    const [last] = activated.sort(([one], [other]) => other - one);
    // What broke off on its way is no version. What was begun after this one may be on its way still.
    const gone = names.filter((name, place) =>
      name !== current && name !== last?.[1] &&
      (place < names.indexOf(current) || activated.some(([, other]) => other === name))
    );
    await Promise.all(gone.map((name) => caches.delete(name)));
    await (await caches.open(current)).put(mark, new Response(String(Date.now())));
    await worker.clients.claim();
  };

  /** @type {Promise<Record<string, [hash: string, size: number]>> | undefined} */
  let restRead;
  /** The rest's files with their sizes; it is fetched once, when it is needed first. */
  const readRest = () => {
    restRead ??= (async () => {
      await add(...rest, []);
      const cache = await caches.open(current);
      return (await /** @type {Response} */ (await cache.match(addressOf(rest[0])))).json();
    })().catch((error) => {
      restRead = undefined;
      throw error;
    });
    return restRead;
  };

  /** What is on the device, asked of the cache itself: someone else may have emptied it. */
  const state = async (/** @type {boolean} */ withRest) => {
    const cache = await caches.has(current) ? await caches.open(current) : undefined;
    const here = new Set((await cache?.keys() ?? []).map(({ url }) => url));
    const count = (/** @type {string[]} */ places) => ({
      kept: places.filter((place) => here.has(addressOf(place))).length,
      of: places.length,
    });
    const counts = { atOnce: count(Object.keys(atOnce)), needed: count(Object.keys(needed)) };
    if (!withRest) return counts;
    const files = Object.entries(await readRest());
    const left = files.filter(([place]) => !here.has(addressOf(place)));
    return {
      ...counts,
      rest: count(files.map(([place]) => place)),
      bytesLeft: left.reduce((sum, [, [, size]]) => sum + size, 0),
    };
  };

  let isCarried = false;
  /** Keeps of the rest what the visitor had of the last version. @returns {Promise<boolean>} whether all of it */
  const carry = async () => {
    const earlier = await others();
    if (earlier.length === 0) return true;
    const had = new Set(
      (await Promise.all(earlier.map((cache) => cache.keys()))).flat().map(({ url }) => url),
    );
    const files = Object.entries(await readRest()).filter(([place]) => had.has(addressOf(place)));
    return (await fill(Object.fromEntries(files.map(([place, [hash]]) => [place, hash])), false)).length ===
      0;
  };

  /** @type {Promise<unknown> | undefined} */
  let healing;
  /** Fetches what is missing: the caches may have been emptied, or a file did not come. */
  const heal = () => {
    healing ??= (async () => {
      const counts = await state(false);
      if (counts.atOnce.kept < counts.atOnce.of) await fill(atOnce, false);
      if (!isCarried) isCarried = await carry();
      const cache = await caches.open(current);
      if (!await cache.match(mark)) await cache.put(mark, new Response(String(Date.now())));
    })().finally(() => healing = undefined);
    return healing;
  };

  /** Keeps some more of the rest. @param {number} most how many files */
  const keepMore = async (most) => {
    const cache = await caches.open(current);
    const here = new Set((await cache.keys()).map(({ url }) => url));
    const left = Object.entries(await readRest()).filter(([place]) => !here.has(addressOf(place)));
    const files = Object.fromEntries(left.slice(0, most).map(([place, [hash]]) => [place, hash]));
    const missing = await fill(files, true);
    // What does not come is reported, and does not hold up what comes after it.
    return { tried: Object.keys(files).length, missing };
  };

  /** What pages may ask for; each answers with what there is then. @type {Record<string, (data: any) => Promise<any>>} */
  const answers = {
    state: ({ withRest }) => state(withRest),
    heal: ({ withRest }) => heal().then(() => state(withRest)),
    keepMore: async ({ most }) => ({ ...await keepMore(most), ...await state(true) }),
    use: () => worker.skipWaiting(),
  };

  /**
   * The places below the site that an address may stand for: `/x`, `/x/` and `/x/index.html` are one page.
   *
   * @param {string} pathname
   */
  const placesOf = (pathname) => {
    let place = pathname.slice(new URL(scope).pathname.length);
    try {
      place = decodeURIComponent(place);
    } catch {
      // It stands for no file of ours.
    }
    const page = place.replace(/(^|\/)index\.html$/, "$1");
    return page === place && !place.endsWith("/") && place !== "" ? [place, `${place}/`] : [page];
  };

  /**
   * @param {string[]} places
   * @param {boolean} isPage pages come from the visitor's own version alone; old pages' scripts from the last one too
   * @returns {Promise<{ place: string, response: Response } | undefined>}
   */
  const find = async (places, isPage) => {
    const names = isPage ? [current] : [current, ...(await ours()).filter((name) => name !== current)];
    for (const name of names) {
      if (!await caches.has(name)) continue;
      const cache = await caches.open(name);
      for (const place of places) {
        const response = await cache.match(addressOf(place));
        if (response) return { place, response };
      }
    }
  };

  /**
   * Keeps what was fetched for a page that is visited, when it is this version's file.
   *
   * @param {string[]} places
   * @param {Response} response
   */
  const keepVisited = async (places, response) => {
    if (response.type !== "basic" || !response.ok) return;
    const later = places.some((place) => atOnce[place]) ? {} : await readRest();
    for (const place of places) {
      const hash = atOnce[place] ?? later[place]?.[0];
      if (hash) return keep(place, hash, response);
    }
  };

  /** @param {any} event */
  const answer = async ({ request, waitUntil }) => {
    const { pathname, search } = new URL(request.url);
    const places = placesOf(pathname);
    const isPage = request.mode === "navigate";
    const found = await find(places, isPage);
    if (found) {
      const isShort = isPage && found.place.endsWith("/") && !/\/(index\.html)?$/.test(pathname);
      // Its links are relative to the folder.
      return isShort ? Response.redirect(addressOf(found.place) + search) : found.response;
    }
    try {
      const response = await fetch(request);
      waitUntil(keepVisited(places, response.clone()).catch(() => {}));
      return response;
    } catch (error) {
      const old = isPage && await find(places, false);
      if (old) return old.response;
      const missing = isPage && await find(["404.html"], false);
      if (missing) {
        return new Response(missing.response.body, { status: 404, headers: missing.response.headers });
      }
      throw error;
    }
  };

  worker.addEventListener("install", (/** @type {any} */ event) => event.waitUntil(install()));
  worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(takeOver()));
  worker.addEventListener("message", (/** @type {any} */ event) => {
    const [port] = event.ports;
    const asked = answers[event.data?.ask];
    if (!asked) return;
    event.waitUntil(
      asked(event.data).then(
        // Named so by every version: a page may be newer than its worker.
        (answer) => port?.postMessage({ told: answer }),
        (error) => port?.postMessage({ error: String(error) }),
      ),
    );
  });
  worker.addEventListener("fetch", (/** @type {any} */ event) => {
    const { method, url } = event.request;
    if (method !== "GET" || !url.startsWith(scope)) return;
    event.respondWith(answer({ request: event.request, waitUntil: event.waitUntil.bind(event) }));
  });
}
