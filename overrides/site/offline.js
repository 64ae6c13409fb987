/** Keeps the site on the device once the page is idle, and says when a new version of it is there. */

const told = /** @type {HTMLElement} */ (document.getElementById("site-version"));

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
    waiting.postMessage("use");
  };
  later.onclick = () => {
    told.hidden = true;
  };
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
  await navigator.serviceWorker.ready;
  document.documentElement.classList.add("site-kept");
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
