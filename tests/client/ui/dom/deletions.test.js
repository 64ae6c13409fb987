import { equal } from "node:assert/strict";
import { Deletions } from "../../../../overrides/client/ui/dom/deletions.js";
import { memory } from "../../storage/memory.js";

/** A tab, whose pages are opened anew, or shown again with what their entry in the history remembers. */
function createTab(isForbidden = false) {
  const storage = memory();
  Object.defineProperty(globalThis, "sessionStorage", {
    get() {
      if (isForbidden) throw new DOMException("", "SecurityError");
      return storage;
    },
    configurable: true,
  });
  return (/** @type {string} */ type, /** @type {any} */ state = null) => {
    performance.getEntriesByType = () => /** @type {any} */ ([{ type }]);
    const browser = { state, replaceState: (/** @type {any} */ now) => (browser.state = now) };
    Object.assign(globalThis, { history: browser });
    return { browser, page: new Deletions() };
  };
}

Deno.test("a page that is gone back to after a deletion is late, until it is emptied", () => {
  const open = createTab();
  const first = open("navigate");
  equal(first.page.isLate, false);
  open("navigate").page.add();
  const again = open("back_forward", first.browser.state);
  equal(again.page.isLate, true);
  again.page.acknowledge();
  equal(again.page.isLate, false);
  equal(open("reload", again.browser.state).page.isLate, false);
});

Deno.test("a page that was opened after a deletion has nothing of before, also when it is gone back to", () => {
  const open = createTab();
  open("navigate").page.add();
  const later = open("navigate");
  equal(later.page.isLate, false);
  equal(open("back_forward", later.browser.state).page.isLate, false);
  open("navigate").page.add();
  equal(open("back_forward", later.browser.state).page.isLate, true);
});

Deno.test("a page set aside hears of a deletion when it is asked, and its own leaves it up to date", () => {
  const open = createTab();
  const { page } = open("navigate");
  const other = open("navigate").page;
  other.add();
  equal(other.isLate, false);
  equal(page.isLate, true);
});

Deno.test("what the entry held beside is kept, and a link to a place makes an entry that remembers as well", () => {
  const open = createTab();
  const { browser, page } = open("navigate", { stage: "review" });
  page.add();
  equal(browser.state.stage, "review");
  equal(browser.state.deletions, 1);
  browser.state = null;
  dispatchEvent(new Event("hashchange"));
  equal(/** @type {any} */ (browser.state).deletions, 1);
});

Deno.test("a forbidden storage breaks nothing", () => {
  const { page } = createTab(true)("navigate");
  page.add();
  equal(page.isLate, false);
});
