import { deepEqual, equal } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { find, show } from "../../page.js";
import { Stages } from "../../../../overrides/client/ui/letter/stages.js";

/** A browser's history, whose steps back are told at once; and the stages of a page in it. */
function createStages(/** @type {any} */ first = null) {
  show(
    h("form", { id: "form" }, h("button", { id: "onward" }), h("input", { id: "field" })),
    h("div", { id: "review", hidden: "", tabindex: "-1" }),
  );
  const entries = [first];
  const browser = {
    scrollRestoration: "auto",
    address: "",
    get state() {
      return entries[entries.length - 1];
    },
    pushState: (/** @type {any} */ state) => void entries.push(state),
    replaceState(/** @type {any} */ state, _ = "", address = "") {
      entries[entries.length - 1] = state;
      browser.address = address;
    },
    back() {
      entries.pop();
      dispatchEvent(Object.assign(new Event("popstate"), { state: browser.state }));
    },
  };
  Object.assign(globalThis, { history: browser, location: { href: "https://uji.example/surat/", hash: "" } });
  /** @type {string[]} */
  const told = [];
  const stages = new Stages({
    parts: { form: find("#form"), review: find("#review") },
    onward: find("#onward"),
    clears: [() => told.push("notice"), () => told.push("outputs")],
    entered: (stage) => told.push(stage),
  });
  return { browser, entries, stages, told };
}
const shown = () => ["form", "review"].filter((id) => !find(`#${id}`).hidden);

Deno.test("the review is shown alone, once, with the focus, and what another stage showed goes first", () => {
  const { entries, stages, told } = createStages();
  stages.review();
  stages.review();
  deepEqual(shown(), ["review"]);
  equal(stages.isReview, true);
  equal(document.activeElement, find("#review"));
  equal(find("#review").sights, 1);
  deepEqual(told, ["notice", "outputs", "review"]);
  deepEqual(entries.map(({ stage }) => stage), ["form", "review"]);
  equal(find("#review").sights, 1);
});

Deno.test("what the history knows beside the stage stays in both entries, and the browser scrolls nothing by itself", () => {
  const { browser, entries, stages } = createStages({ screen: 2 });
  stages.review();
  deepEqual(entries, [{ screen: 2, stage: "form" }, { screen: 2, stage: "review" }]);
  equal(browser.scrollRestoration, "manual");
});

Deno.test("an entry without a word of a stage is the form's, and one of the stage that is shown draws nothing again", () => {
  const { stages, told } = createStages();
  stages.review();
  told.length = 0;
  dispatchEvent(Object.assign(new Event("popstate"), { state: { stage: "review" } }));
  deepEqual([shown(), told], [["review"], []]);
  dispatchEvent(Object.assign(new Event("popstate"), { state: null }));
  deepEqual(shown(), ["form"]);
  find("#field").focus();
  dispatchEvent(Object.assign(new Event("popstate"), { state: { stage: "form", screen: 1 } }));
  equal(document.activeElement, find("#field"));
});

Deno.test("the browser's way back shows the form, with the focus on what leads on", () => {
  const { browser, stages, told } = createStages();
  stages.review();
  browser.back();
  deepEqual(shown(), ["form"]);
  equal(document.activeElement, find("#onward"));
  equal(told.at(-1), "form");
});

Deno.test("a button's way back leads past all places of the review to where it says", () => {
  const { browser, entries, stages } = createStages();
  stages.review();
  browser.pushState({ stage: "review" }); // as a link past the menu makes one
  stages.form(() => find("#field").focus());
  deepEqual(shown(), ["form"]);
  equal(document.activeElement, find("#field"));
  equal(entries.length, 1);
  stages.form(() => find("#onward").focus());
  equal(entries.length, 1, "in the form there is no way back to it");
  stages.review();
  browser.back();
  equal(document.activeElement, find("#onward"), "the next way back is a new one");
});

Deno.test("a page that is loaded again in the review starts with the form, at the form's own place", () => {
  const { entries } = createStages({ stage: "review" });
  equal(entries.length, 0);
  deepEqual(shown(), ["form"]);
});

Deno.test("a place on the page that is gone to belongs to the stage that is shown", () => {
  const { browser, stages } = createStages();
  stages.review();
  browser.pushState(null);
  Object.assign(globalThis, { location: { href: "https://uji.example/surat/#isi", hash: "#isi" } });
  dispatchEvent(Object.assign(new Event("popstate"), { state: null }));
  equal(browser.state.stage, "review");
  equal(browser.address, "https://uji.example/surat/", "its name goes from the address");
  deepEqual(shown(), ["review"]);
  for (const hash of ["#nama=CV", "#isi"]) {
    Object.assign(globalThis, { location: { href: `https://uji.example/surat/${hash}`, hash } });
    dispatchEvent(Object.assign(new Event("popstate"), { state: null }));
    equal(
      browser.address,
      `https://uji.example/surat/${hash === "#isi" ? "" : hash}`,
      "a link's answers stay",
    );
  }
  dispatchEvent(Object.assign(new Event("popstate"), { state: { stage: "form" } }));
  deepEqual(shown(), ["form"], "an entry of ours, whatever stands in its address");
  browser.pushState(null);
  dispatchEvent(Object.assign(new Event("popstate"), { state: null }));
  equal(browser.state.stage, "form");
});

Deno.test("loaded again while the answers were looked over, the form takes no focus", () => {
  const { entries } = createStages({ stage: "review" });
  deepEqual([shown(), entries.length], [["form"], 0]);
  equal(document.activeElement, document.body);
});

Deno.test("a second press while the way back is under way goes no farther", () => {
  const { browser, stages } = createStages();
  stages.review();
  let steps = 0;
  browser.back = () => void steps++;
  for (let times = 0; times < 2; times++) stages.form(() => {});
  equal(steps, 1);
});
