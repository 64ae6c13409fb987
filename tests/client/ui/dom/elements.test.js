import { equal, throws } from "node:assert/strict";

import { byId } from "../../../../overrides/client/ui/dom/elements.js";

class FakeElement {}
class FakeInput extends FakeElement {}

/** @type {Record<string, FakeElement>} */
const elements = { title: new FakeElement(), name: new FakeInput() };
Object.assign(globalThis, {
  HTMLElement: FakeElement,
  HTMLInputElement: FakeInput,
  document: { getElementById: (/** @type {string} */ id) => elements[id] ?? null },
});

Deno.test("an element is found by its id", () => {
  equal(byId("title"), elements.title);
  equal(byId("name", HTMLInputElement), elements.name);
});

Deno.test("an element that the page lacks is named", () => {
  throws(() => byId("titel"), new Error("Missing element: #titel"));
});

Deno.test("an element of another kind counts as missing", () => {
  throws(() => byId("title", HTMLInputElement), new Error("Missing element: #title"));
});
