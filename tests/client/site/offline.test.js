import { deepEqual, equal } from "node:assert/strict";
import { startOffline } from "../../../overrides/client/site/offline.js";

/** The document's own classes, and what it is told. */
const classes = new Set();
const page = {
  hidden: false,
  readyState: "complete",
  documentElement: {
    classList: {
      toggle: (/** @type {string} */ name, /** @type {boolean} */ is) =>
        is ? classes.add(name) : classes.delete(name),
    },
  },
  getElementById: () => null,
};
let reloads = 0;
let begun = 0;
/** How long the browser may wait until the page is idle, in milliseconds. */
let patience = 0;
/** @type {{ createScriptURL: (address: string) => string | undefined } | undefined} */
let policy;
Object.assign(globalThis, {
  document: page,
  requestIdleCallback: (
    /** @type {() => void} */ run,
    /** @type {{ timeout?: number }} */ { timeout = 0 } = {},
  ) => {
    begun += 1;
    patience = timeout;
    run();
  },
  trustedTypes: { createPolicy: (/** @type {string} */ _, /** @type {any} */ rules) => (policy = rules) },
});
Object.defineProperty(globalThis, "location", {
  value: { href: "https://situs.example/bantuan/", origin: "https://situs.example", reload: () => reloads++ },
});

/** A worker that answers every question as it is told. */
class FakeWorker extends EventTarget {
  /** @type {any[]} */
  asked = [];
  state = "installing";

  constructor(answer = /** @type {any} */ ({ needed: { kept: 1, of: 1 } })) {
    super();
    this.answer = answer;
  }

  /** @param {any} question @param {MessagePort[]} ports */
  postMessage(question, [port]) {
    this.asked.push(question.ask);
    port.postMessage({ told: typeof this.answer === "function" ? this.answer(question) : this.answer });
    port.close();
  }

  /** @param {string} state */
  become(state) {
    this.state = state;
    this.dispatchEvent(new Event("statechange"));
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

/** @param {Record<string, any>} given what the browser has of the site's workers */
async function start(given = {}) {
  classes.clear();
  page.hidden = given.hidden ?? false;
  const active = given.active ?? new FakeWorker();
  const registration = Object.assign(new EventTarget(), { active, ...given });
  const workers = Object.assign(new EventTarget(), {
    register: (/** @type {string} */ address) => {
      equal(address, "../sw.js");
      return Promise.resolve(registration);
    },
    ready: Promise.resolve({ active }),
  });
  Object.defineProperty(navigator, "serviceWorker", { value: workers, configurable: true });
  /** @type {any[]} */
  const buttons = [{}, {}];
  const notice = { dataset: { worker: "../sw.js" }, hidden: true, querySelectorAll: () => buttons };
  startOffline(/** @type {any} */ (notice));
  await settled();
  return { active, registration, workers, notice, use: buttons[0], later: buttons[1] };
}

Deno.test("the first version is nothing new; the next one is offered when it has come", async () => {
  const installing = new FakeWorker();
  const first = await start({ installing, active: null });
  installing.become("installed");
  equal(first.notice.hidden, true);
  const next = new FakeWorker();
  const second = await start();
  Object.assign(second.registration, { installing: next });
  second.registration.dispatchEvent(new Event("updatefound"));
  equal(second.notice.hidden, true);
  next.become("installed");
  equal(second.notice.hidden, false);
});

Deno.test("a version that broke off on its way is not offered; one that has come is the one that may take over", async () => {
  const { registration, notice, use } = await start();
  const broken = new FakeWorker();
  Object.assign(registration, { installing: broken });
  registration.dispatchEvent(new Event("updatefound"));
  broken.become("redundant");
  equal(notice.hidden, true);
  const next = new FakeWorker();
  Object.assign(registration, { installing: next });
  registration.dispatchEvent(new Event("updatefound"));
  next.become("installed");
  equal(notice.hidden, false);
  use.onclick();
  deepEqual([broken.asked, next.asked], [[], ["use"]]);
});

Deno.test("nothing of it begins before the page is loaded, nor waits for ever for a page that draws on", async () => {
  begun = 0;
  page.readyState = "interactive";
  const { active } = await start();
  deepEqual([begun, active.asked], [0, []]);
  globalThis.dispatchEvent(new Event("load"));
  await settled();
  deepEqual([begun, active.asked], [1, ["state", "heal"]]);
  equal(patience > 0 && patience < 10_000, true);
  page.readyState = "complete";
});

Deno.test("a version that waits since an earlier visit is offered at once, and may be put off", async () => {
  const { notice, later } = await start({ waiting: new FakeWorker() });
  equal(notice.hidden, false);
  later.onclick();
  equal(notice.hidden, true);
});

Deno.test("the page is loaded anew once, when the new version has taken over, and not before", async () => {
  const waiting = new FakeWorker();
  const { use, workers } = await start({ waiting });
  reloads = 0;
  workers.dispatchEvent(new Event("controllerchange"));
  equal(reloads, 0, "it was not asked for");
  use.onclick();
  await settled();
  deepEqual([waiting.asked, reloads], [["use"], 0]);
  workers.dispatchEvent(new Event("controllerchange"));
  workers.dispatchEvent(new Event("controllerchange"));
  equal(reloads, 1);
});

Deno.test("the site is said to be kept only when all that is needed is here", async () => {
  for (const [kept, isKept] of /** @type {const} */ ([[3, true], [2, false]])) {
    await start({ active: new FakeWorker({ needed: { kept, of: 3 } }) });
    equal(classes.has("site-kept"), isKept);
  }
});

Deno.test("what is missing is asked for after a look, and looked at again when the page is seen again", async () => {
  const { active } = await start();
  deepEqual(active.asked, ["state", "heal"]);
  const hidden = await start({ hidden: true });
  globalThis.dispatchEvent(new Event("visibilitychange"));
  await settled();
  deepEqual(hidden.active.asked, ["heal"], "nobody looks");
  page.hidden = false;
  globalThis.dispatchEvent(new Event("visibilitychange"));
  await settled();
  deepEqual(hidden.active.asked.slice(0, 2), ["heal", "state"]);
});

Deno.test("a version that is on its way when the page comes is offered as well", async () => {
  const installing = new FakeWorker();
  const { notice } = await start({ installing });
  installing.become("installed");
  equal(notice.hidden, false);
});

Deno.test("what was missing and has come is said at once", async () => {
  const answer = (/** @type {any} */ { ask }) => ({ needed: { kept: ask === "heal" ? 3 : 1, of: 3 } });
  await start({ active: new FakeWorker(answer) });
  for (let turn = 0; turn < 200 && !classes.has("site-kept"); turn++) await settled();
  equal(classes.has("site-kept"), true);
});

Deno.test("a browser that never says that a page is idle keeps the site too", async () => {
  const { requestIdleCallback } = globalThis;
  Object.assign(globalThis, { requestIdleCallback: undefined });
  const { active } = await start();
  for (let turn = 0; turn < 200 && active.asked.length < 2; turn++) await settled();
  Object.assign(globalThis, { requestIdleCallback });
  deepEqual(active.asked, ["state", "heal"]);
});

Deno.test("only this site's own worker may become a script", async () => {
  await start();
  equal(policy?.createScriptURL("../sw.js"), "../sw.js");
  for (
    const address of [
      "https://lain.example/sw.js",
      "../lain.js",
      "//lain.example/bantuan/sw.js",
      "data:x,/sw.js",
    ]
  ) {
    equal(policy?.createScriptURL(address), undefined, address);
  }
});

Deno.test("a site that is being written, and a browser without workers, begin nothing", () => {
  begun = 0;
  startOffline(undefined);
  Object.defineProperty(globalThis, "navigator", { value: {}, configurable: true });
  startOffline(/** @type {any} */ ({ dataset: {} }));
  equal(begun, 0);
});
