import { equal } from "node:assert/strict";

class FakeElement extends EventTarget {
  /** @param {string} href */
  constructor(href) {
    super();
    this.href = href;
  }

  /** @param {string} selector of links to the mail program */
  closest(selector) {
    return /href\^="(.+?)"/.exec(selector)?.[1] === this.href.slice(0, 7) ? this : null;
  }
}
Object.assign(globalThis, { Element: FakeElement, document: new EventTarget() });
const { askBeforeLeaving } = await import("../../../../overrides/client/ui/scan/before_leaving.js");

const lost = { is: true };
askBeforeLeaving(() => lost.is);

/** @returns {boolean} whether the browser asks */
function asks(/** @type {number} */ moment) {
  const event = new Event("beforeunload", { cancelable: true });
  Object.defineProperty(event, "timeStamp", { value: moment });
  dispatchEvent(event);
  return event.defaultPrevented;
}

/** A press on a link. */
function click(/** @type {string} */ href, /** @type {number} */ moment) {
  const event = new Event("click");
  Object.defineProperties(event, { timeStamp: { value: moment }, target: { value: new FakeElement(href) } });
  document.dispatchEvent(event);
}

Deno.test("the browser asks before chosen files are lost, and only then", () => {
  equal(asks(10), true);
  lost.is = false;
  equal(asks(20), false);
  lost.is = true;
});

Deno.test("a link to the mail program leaves nothing and asks nothing, and soon after the browser asks again", () => {
  click("mailto:a@uji.example", 5000);
  equal(asks(5010), false);
  equal(asks(6500), true);
});

Deno.test("another link does leave the page", () => {
  click("https://uji.example", 9000);
  equal(asks(9010), true);
});
