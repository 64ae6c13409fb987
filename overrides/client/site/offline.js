/**
 * Keeps the site on the device once the page is idle, says whether it is there, and when there is a new version of it.
 */

/**
 * @typedef {{ kept: number, of: number }} Count
 * @typedef {{ needed: Count, atOnce: Count, rest?: Count, bytesLeft?: number }} State what is on the device
 * @typedef {{ ask: "state" | "heal" | "keepMore" | "use", withRest?: boolean, most?: number }} Question
 */

/**
 * Asks the service worker for something.
 *
 * @param {ServiceWorker} worker
 * @param {Question} question
 * @returns {Promise<any>} what it answers, undefined when it cannot; it never comes from a worker that does not know the question
 */
const ask = (worker, question) =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data.told);
    worker.postMessage(question, [port2]);
  });

/**
 * Offers a version that has been fetched whole. Nothing changes until the visitor says so: a form may be half
 * filled in.
 *
 * @param {HTMLElement} notice
 * @param {ServiceWorker} waiting
 */
function offer(notice, waiting) {
  notice.hidden = false;
  const [use, later] = notice.querySelectorAll("button");
  use.onclick = () => {
    // Other tabs stay as they are; their version's files are still kept.
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    ask(waiting, { ask: "use" });
  };
  later.onclick = () => notice.hidden = true;
}

/** @param {State | undefined} state undefined when the worker cannot say */
function tell(state) {
  const isKept = state !== undefined && state.needed.kept === state.needed.of;
  document.documentElement.classList.toggle("site-kept", isKept);
}

/** @param {HTMLElement} notice */
async function keep(notice) {
  const worker = notice.dataset.worker ?? "";
  // Where the page's policy demands Trusted Types: the one address that may become a script's. What gets no answer, browsers
  // refuse.
  const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy("site", {
    createScriptURL(/** @type {string} */ address) {
      const { origin, pathname } = new URL(address, location.href);
      if (origin === location.origin && pathname.endsWith("/sw.js")) return address;
    },
  });
  const registration = await navigator.serviceWorker.register(policy?.createScriptURL(worker) ?? worker);
  if (registration.waiting) offer(notice, registration.waiting);
  const watch = () => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => {
      // The first version is nothing new.
      if (installing.state === "installed" && registration.active) offer(notice, installing);
    });
  };
  watch();
  registration.addEventListener("updatefound", watch);
  const askActive = async (/** @type {Question} */ question) =>
    ask(/** @type {ServiceWorker} */ ((await navigator.serviceWorker.ready).active), question);

  const look = async () => document.hidden || tell(await askActive({ ask: "state" }));
  await look();
  tell(await askActive({ ask: "heal" }));
  // Caches may be emptied meanwhile, by the visitor or by the browser.
  addEventListener("visibilitychange", look);
  const part = document.getElementById("site-offline");
  if (part) (await import("./offline_files.js")).showOfflineFiles(part, askActive, look);
}

/** @param {HTMLElement | undefined} notice says that there is a new version; a site that is being written has none */
export function startOffline(notice) {
  if (!notice || !("serviceWorker" in navigator)) return;
  // A page that draws nothing more may never learn that it is idle.
  const whenIdle = globalThis.requestIdleCallback ?? setTimeout;
  // A browser may forbid it, and a host may lack the file: the site then works on-line as ever.
  const start = () =>
    whenIdle(() => keep(notice).catch(console.info), /** @type {any} */ ({ timeout: 3000 }));
  if (document.readyState === "complete") start();
  else addEventListener("load", start);
}
