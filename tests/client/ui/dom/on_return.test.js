import { equal } from "node:assert/strict";
import "../../page.js";
import { onReturn, pageShown } from "../../../../overrides/client/ui/dom/on_return.js";

Deno.test("a script that came after the page was shown does not wait for that", async () => {
  equal(document.readyState, "complete");
  await pageShown;
});

Deno.test("it is noticed when somebody looks at the page again, by whatever the browser tells, and not when they leave", () => {
  let times = 0;
  onReturn(() => times++);
  for (const type of ["focus", "pageshow"]) dispatchEvent(new Event(type));
  equal(times, 2);
  for (const isHidden of [true, false]) {
    Object.defineProperty(document, "hidden", { value: isHidden, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
    equal(times, isHidden ? 2 : 3);
  }
});
