import { equal } from "node:assert/strict";
import { persistStorage } from "../../../../overrides/client/ui/dom/persist_storage.js";

Deno.test("the browser is asked once, and one that cannot be asked or refuses changes nothing", async () => {
  let asked = 0;
  const browsers = [{}, { storage: {} }, { storage: { persist: () => Promise.reject(asked++) } }];
  for (const value of browsers) {
    Object.defineProperty(globalThis, "navigator", { value, configurable: true });
    persistStorage();
    await new Promise((resolve) => setTimeout(resolve));
  }
  equal(asked, 1);
});
