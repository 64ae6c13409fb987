import { equal } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { definition, field } from "../../definition.js";
import { buttonOf, find, findAll, settled, show } from "../../page.js";
import { showInAppNotice } from "../../../../overrides/client/ui/components/in_app_notice.js";

const PAGE = "https://uji.example/surat/";
const FORM = { definition: definition([field({ id: "nama" })]), values: () => ({ nama: "CV Contoh Jaya" }) };

/** The notice in a browser inside an app, and what it copies. */
function showNotice(/** @type {string} */ userAgent, isAllowed = true, hasAnswers = true) {
  /** @type {string[]} */
  const copied = [];
  const clipboard = {
    writeText: (/** @type {string} */ text) =>
      isAllowed ? Promise.resolve(copied.push(text)) : Promise.reject(Error()),
  };
  Object.defineProperty(globalThis, "navigator", { value: { userAgent, clipboard }, configurable: true });
  Object.assign(globalThis, { location: { origin: "https://uji.example", pathname: "/surat/" } });
  show(h("div", { id: "notice", role: "status" }));
  showInAppNotice(find("#notice"), "Instagram", hasAnswers ? FORM : undefined);
  return copied;
}

Deno.test("the address that is copied holds no answers until the visitor ticks it", async () => {
  const copied = showNotice("iPhone Instagram");
  equal(find("#notice").textContent.includes("Instagram"), true);
  buttonOf("Salin alamat halaman").click();
  await settled();
  equal(copied[0], PAGE);
  equal(find("#notice").textContent.includes("Alamat sudah disalin."), true);
  equal(find("input").id !== "" && find("label").getAttribute("for") === find("input").id, true);
  equal(find("label").textContent.includes("siapa pun yang memegang alamat itu dapat membacanya"), true);
  find("input").checked = true;
  buttonOf("Salin alamat halaman").click();
  await settled();
  equal(copied[1].startsWith(`${PAGE}#`) && copied[1].includes("Contoh"), true);
});

Deno.test("where nothing can be copied, the address stands there to be chosen", async () => {
  showNotice("iPhone Instagram", false);
  buttonOf("Salin alamat halaman").click();
  await settled();
  equal(find("#notice").textContent.endsWith(PAGE), true);
});

Deno.test("on Android a link leaves the app with the answers of when it is opened, and elsewhere none stands there", () => {
  showNotice("Android Instagram");
  const link = find("a");
  equal(link.href.startsWith("intent://uji.example/surat/#Intent"), true, "at once");
  equal(link.href.includes("Contoh"), false);
  find("input").checked = true;
  find("input").dispatchEvent(new Event("change", { bubbles: true }));
  equal(link.href.includes("Contoh"), true);
  for (const type of ["click", "auxclick", "focus", "touchstart"]) {
    find("input").checked = !find("input").checked;
    link.dispatchEvent(new Event(type));
    equal(link.href.includes("Contoh"), find("input").checked, type);
  }
  showNotice("iPhone Instagram");
  equal(findAll("a").length, 0);
});

Deno.test("a page without answers offers none to take along", () => {
  showNotice("iPhone Instagram", true, false);
  equal(findAll("input").length, 0);
});
