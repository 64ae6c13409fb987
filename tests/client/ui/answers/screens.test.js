import { deepEqual, equal } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { Screens } from "../../../../overrides/client/ui/answers/screens.js";
import { reveal } from "../../../../overrides/client/ui/dom/reveal.js";
import { find, findAll, settled, show } from "../../page.js";

const { addEventListener } = globalThis;
let ended = new AbortController();
globalThis.addEventListener = (/** @type {string} */ type, /** @type {any} */ run) =>
  addEventListener(type, run, { signal: ended.signal });

/** A letter of three screens, the second of two sections, at a place in the history. */
function prepare(
  { state = /** @type {any} */ (null), search = "", hash = "", readyState = "complete", more = "" } = {},
) {
  ended.abort(); // the page of before has gone
  ended = new AbortController();
  const section = (/** @type {number} */ screen, /** @type {string} */ name) =>
    h("section", { "data-screen": String(screen) }, h("h2", { tabindex: "-1" }, name), h("input", { name }));
  show(
    h("ol", {}, h("li", { id: "letter-step" })),
    h("a", { id: "letter-whole", href: "?semua" }),
    h(
      "form",
      { id: "form" },
      section(0, "a"),
      section(1, "b"),
      section(1, "c"),
      section(2, "d"),
      ...(more ? [section(3, more)] : []),
      ...["previous", "next", "check"].map((name) => h("button", { id: `letter-${name}` })),
      h("details", { id: "letter-later" }),
    ),
  );
  const entries = [{ state, url: "" }];
  const history = {
    scrollRestoration: "auto",
    get state() {
      return entries[entries.length - 1].state;
    },
    pushState: (/** @type {any} */ pushed) => void entries.push({ state: pushed, url: "" }),
    replaceState: (/** @type {any} */ now, _ = "", url = "") =>
      void entries.splice(-1, 1, { state: now, url }),
    back() {
      entries.pop();
      go(history.state);
    },
  };
  Object.assign(document, { readyState });
  Object.assign(globalThis, { history, location: { pathname: "/surat/", search, hash } });
  return { entries, screens: new Screens(find("#form")), history };
}
/** The browser goes to another place in the history. */
function go(/** @type {any} */ state) {
  dispatchEvent(Object.assign(new Event("popstate"), { state }));
}
const shown = () => findAll("[data-shown] input").map(({ name }) => name);
const step = () => find("#letter-step").textContent;
const offered = () => ["previous", "next", "check"].filter((name) => !find(`#letter-${name}`).hidden);
const heading = () => /** @type {any} */ (document.activeElement).textContent;
const press = (/** @type {string} */ name) => find(`#letter-${name}`).click();

Deno.test("the first screen leads on, the last to the review, and each says its place", () => {
  const { entries, screens } = prepare();
  deepEqual([shown(), step(), offered()], [["a"], "Langkah 1 dari 3", ["next"]]);
  equal(document.activeElement, document.body, "a page that comes takes no focus");
  equal(document.documentElement.classList.contains("letter-begun"), false);
  screens.next();
  deepEqual([shown(), step(), offered()], [["b", "c"], "Langkah 2 dari 3", ["previous", "next"]]);
  equal(heading(), "b");
  equal(find("ol").sights, 1);
  deepEqual(entries[1].state, { stage: "form", screen: 1, from: 0 });
  equal(document.documentElement.classList.contains("letter-begun"), true);
  screens.next();
  deepEqual([shown(), step(), offered()], [["d"], "Langkah 3 dari 3", ["previous", "check"]]);
  screens.next();
  equal(entries.length, 3, "there is no next one");
});

Deno.test("what is asked is what the screen shows, and all of it on the last one", () => {
  const { screens } = prepare();
  deepEqual(screens.asked, new Set(["a"]));
  screens.next();
  deepEqual(screens.asked, new Set(["b", "c"]));
  screens.next();
  equal(screens.asked, null);
  equal(prepare({ search: "?semua" }).screens.asked, null);
});

Deno.test("the way back is the history's where it leads there, and an entry of its own otherwise", () => {
  const { entries, screens } = prepare();
  screens.next();
  press("previous");
  deepEqual([entries.length, shown(), heading()], [1, ["a"], "a"]);
  const other = prepare({ state: { stage: "form", screen: 2, from: 0, isLinked: true } });
  deepEqual([shown(), step()], [["d"], "Langkah 3 dari 3"]);
  press("previous");
  deepEqual(other.entries.map(({ state }) => state), [
    { stage: "form", screen: 2, from: 0, isLinked: true },
    { stage: "form", screen: 1, from: 2, isLinked: true },
  ]);
  deepEqual([shown(), heading()], [["b", "c"], "b"]);
  prepare({ state: { screen: 3 }, more: "e" });
  press("previous");
  equal(heading(), "d", "no farther than the one before");
});

Deno.test("the history's entries of the form show their screens, and others change nothing", () => {
  prepare({ state: { screen: 1 } });
  for (const state of [{ stage: "review", screen: 0 }, { screen: 1, isSearch: true }]) {
    go(state);
    deepEqual([shown(), document.activeElement], [["b", "c"], document.body]);
  }
  Object.assign(location, { hash: "#isi" });
  go(null);
  equal(shown()[0], "b", "a link to a place on the page");
  Object.assign(location, { hash: "" });
  go({ stage: "form", screen: 2 });
  deepEqual([shown(), heading()], [["d"], "d"]);
  go(null);
  deepEqual([shown(), heading()], [["a"], "a"]);
});

Deno.test("an entry of a version with more screens shows the first", () => {
  const { screens } = prepare({ state: { stage: "form", screen: 4, from: 3 } });
  deepEqual([shown(), step(), offered()], [["a"], "Langkah 1 dari 3", ["next"]]);
  screens.next();
  go({ stage: "form", screen: 4 });
  deepEqual([shown(), heading()], [["a"], "a"]);
});

Deno.test("while the answers are looked over, the form's screen changes out of sight and takes no focus", () => {
  prepare({ state: { screen: 1 } });
  find("#form").hidden = true;
  go(null);
  equal(shown()[0], "b", "the review's own entry");
  go({ stage: "form", screen: 0 });
  deepEqual([shown(), document.activeElement, find("ol").sights], [["a"], document.body, 0]);
});

Deno.test("a field that one is led to is shown on its screen, by an entry of its own", () => {
  const { entries } = prepare();
  reveal(find("[name=a]"));
  equal(entries.length, 1);
  reveal(find("[name=d]"));
  deepEqual([shown(), entries[1].state.from], [["d"], 0]);
  reveal(find("#letter-next"));
  equal(entries.length, 2, "what stands in no section is on every screen");
  const whole = prepare({ search: "?semua" });
  reveal(find("[name=d]"));
  equal(whole.entries.length, 1);
});

Deno.test("all at once and one by one change places, in the address too, and what is further is opened", () => {
  const { entries } = prepare({ state: { screen: 1 } });
  const { classList } = document.documentElement;
  equal(find("#letter-whole").textContent, "Tampilkan semua sekaligus");
  equal(find("#letter-whole").dispatchEvent(new Event("click", { cancelable: true })), false, "no new page");
  equal(find("#letter-whole").sights, 1);
  deepEqual([shown(), step(), offered()], [["a", "b", "c", "d"], "Surat", ["check"]]);
  deepEqual(entries, [{ state: { screen: 1 }, url: "/surat/?semua" }]);
  equal(find("#letter-whole").textContent, "Tampilkan satu per satu");
  deepEqual([classList.contains("letter-whole"), classList.contains("letter-begun")], [true, false]);
  equal(find("#letter-later").open, true);
  press("whole");
  deepEqual([shown(), step(), entries[0].url], [["b", "c"], "Langkah 2 dari 3", "/surat/"]);
  deepEqual([classList.contains("letter-whole"), classList.contains("letter-begun")], [false, true]);
  equal(find("#letter-later").open, true, "what was opened stays so");
});

Deno.test("once the answers were looked over every screen leads there, and that is the one main button", () => {
  const { screens } = prepare();
  const isMain = () => find("#letter-next").classList.contains("md-button--primary");
  equal(isMain(), true);
  screens.renew();
  equal(isMain(), true);
  screens.markReviewed();
  deepEqual([offered(), isMain()], [["next", "check"], false]);
  screens.renew();
  equal(isMain(), false);
});

Deno.test("screens on which nothing is asked are left out of the count and of the ways", () => {
  const { screens } = prepare();
  for (const name of ["b", "c"]) find(`[name=${name}]`).parentNode.hidden = true;
  screens.renew();
  equal(step(), "Langkah 1 dari 2");
  screens.next();
  deepEqual([shown(), step(), offered()], [["d"], "Langkah 2 dari 2", ["previous", "check"]]);
  press("previous");
  deepEqual(shown(), ["a"]);
  find("[name=b]").parentNode.hidden = false;
  find("[name=a]").parentNode.hidden = true;
  screens.renew();
  screens.next();
  deepEqual([offered(), heading()], [["next"], "b"], "the first that is asked has none before it");
  find("[name=b]").parentNode.hidden = true;
  find("[name=c]").parentNode.hidden = false;
  find("[name=a]").parentNode.hidden = false;
  screens.next();
  press("previous");
  equal(heading(), "c", "the first section that is asked");
});

Deno.test("from a screen on which nothing is asked any more it goes back to one that asks, in the history's entry too", () => {
  const { entries, screens } = prepare({ state: { stage: "form", screen: 2, from: 1 } });
  screens.leaveHidden();
  deepEqual([shown(), entries.length, entries[0].state.screen], [["d"], 1, 2], "something is asked there");
  for (const name of ["b", "c", "d"]) find(`[name=${name}]`).parentNode.hidden = true;
  screens.leaveHidden();
  deepEqual([shown(), step()], [["a"], "Langkah 1 dari 1"]);
  deepEqual(entries, [{ state: { stage: "form", screen: 0, from: 1 }, url: "" }]);
  find("[name=c]").parentNode.hidden = false;
  go({ stage: "form", screen: 2 });
  deepEqual([shown(), heading()], [["b", "c"], "c"], "an entry of before");
});

Deno.test("the browser scrolls by itself only to a page that it loads again or comes back to", async () => {
  const { history } = prepare();
  equal(history.scrollRestoration, "auto");
  await settled();
  equal(history.scrollRestoration, "manual");
  dispatchEvent(new Event("pagehide"));
  equal(history.scrollRestoration, "auto");
  dispatchEvent(new Event("pageshow"));
  equal(history.scrollRestoration, "auto", "it scrolls first");
  await settled();
  equal(history.scrollRestoration, "manual");
  const { history: other, screens } = prepare({ readyState: "loading" });
  await settled();
  equal(other.scrollRestoration, "auto");
  screens.next();
  equal(other.scrollRestoration, "manual", "the entry that is left keeps it so");
});
