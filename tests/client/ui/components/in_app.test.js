import { equal } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { warnInAppBrowser } from "../../../../overrides/client/ui/components/in_app.js";
import { definition, field } from "../../definition.js";
import { find, findAll, settled, show } from "../../page.js";

const FORM = { definition: definition([field({ id: "nama" })]), values: () => ({ nama: "CV Contoh Jaya" }) };

async function open(
  /** @type {string} */ userAgent,
  /** @type {typeof FORM | undefined} */ form = undefined,
) {
  Object.defineProperty(globalThis, "navigator", {
    value: { userAgent, maxTouchPoints: 5 },
    configurable: true,
  });
  Object.assign(globalThis, {
    fetch: () => Promise.resolve(new Response("", { headers: { "Content-Type": "text/javascript" } })),
    location: { origin: "https://uji.example", pathname: "/surat/" },
  });
  show(h("div", { id: "notice", role: "status" }));
  warnInAppBrowser(find("#notice"), form);
  for (let turns = 0; turns < 20 && find("#notice").textContent === ""; turns++) await settled();
  return find("#notice").textContent;
}

Deno.test("a browser inside another app is warned of, with the answers to take along, and a real one never", async () => {
  equal((await open("Android Instagram 300", FORM)).includes("di dalam Instagram"), true);
  equal(findAll("#notice input").length, 1);
  await open("Android Instagram 300");
  equal(findAll("#notice input").length, 0);
  equal(await open("X11; Linux; Firefox/128.0", FORM), "");
});
