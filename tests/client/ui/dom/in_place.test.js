import { deepEqual } from "node:assert/strict";
import { inPlace } from "../../../../overrides/client/ui/dom/in_place.js";

Deno.test("the page is scrolled at once by as much as a change has moved what is under the finger", () => {
  const scrolled = /** @type {object[]} */ ([]);
  Object.assign(globalThis, { scrollBy: (/** @type {object} */ by) => scrolled.push(by) });
  let top = 300;
  const element = /** @type {any} */ ({ getBoundingClientRect: () => ({ top }) });
  inPlace(element, () => void (top = 340));
  inPlace(element, () => void (top = 320));
  deepEqual(scrolled, [{ top: 40, behavior: "instant" }, { top: -20, behavior: "instant" }]);
});
