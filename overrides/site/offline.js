/**
 * Keeps the site on the device once the page is idle, tells whether it is there, and when a new version of it is.
 */

const told = /** @type {HTMLElement} */ (document.getElementById("site-version"));

/**
 * @typedef {{ kept: number, of: number }} Count
 * @typedef {{ needed: Count, atOnce: Count, rest?: Count, bytesLeft?: number }} State what is on the device
 */

/**
 * Asks the service worker for something.
 *
 * @param {ServiceWorker} worker
 * @param {{ ask: "state" | "heal" | "keepMore" | "use", withRest?: boolean, most?: number }} question
 * @returns {Promise<any>} what it answers; it never comes from a worker that does not know the question
 */
function ask(worker, question) {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => data.error ? reject(new Error(data.error)) : resolve(data.told);
    worker.postMessage(question, [port2]);
  });
}

/**
 * Offers a version that has been fetched whole. Nothing changes until the visitor says so: a form may be half
 * filled in.
 *
 * @param {ServiceWorker} waiting
 */
function offer(waiting) {
  told.hidden = false;
  const [use, later] = told.querySelectorAll("button");
  use.onclick = () => {
    // Other tabs stay as they are; their version's files are still kept.
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    ask(waiting, { ask: "use" });
  };
  later.onclick = () => {
    told.hidden = true;
  };
}

/** @param {State | undefined} state undefined when the worker does not say */
function tell(state) {
  const isKept = state !== undefined && state.needed.kept === state.needed.of;
  document.documentElement.classList.toggle("site-kept", isKept);
}

async function keep() {
  const registration = await navigator.serviceWorker.register(told.dataset.worker ?? "");
  if (registration.waiting) offer(registration.waiting);
  const watch = () => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => {
      // The first version is nothing new.
      if (installing.state === "installed" && registration.active) offer(installing);
    });
  };
  watch();
  registration.addEventListener("updatefound", watch);
  const worker = async () => /** @type {ServiceWorker} */ ((await navigator.serviceWorker.ready).active);

  const part = document.getElementById("site-offline");
  const look = async () => {
    if (document.visibilityState === "visible") tell(await ask(await worker(), { ask: "state" }));
  };
  await look();
  tell(await ask(await worker(), { ask: "heal" }));
  // Caches may be emptied meanwhile, by the visitor or by the browser.
  for (const event of ["visibilitychange", "pageshow"]) addEventListener(event, look);
  if (!part) return;
  setInterval(look, 2000);
  const { showKept } = await import("./kept.js");
  showKept(part, async (question) => ask(await worker(), question));
}

if ("serviceWorker" in navigator) {
  const whenIdle = globalThis.requestIdleCallback ??
    ((/** @type {() => void} */ run) => setTimeout(run, 1000));
  // A page that draws nothing more may never be told that it is idle.
  const atLatest = { timeout: 3000 };
  // A browser may forbid it, and a host may lack the file: the site then works on-line as ever.
  const start = () => whenIdle(() => keep().catch((error) => console.info(error)), atLatest);
  if (document.readyState === "complete") start();
  else addEventListener("load", start);
}
