import { deepEqual, equal } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { LiveRegion } from "../../../../overrides/client/ui/components/live_region.js";
import { MailWays } from "../../../../overrides/client/ui/send/mail_ways.js";
import { NextAct } from "../../../../overrides/client/ui/send/next_act.js";
import { find, findAll, settled, show } from "../../page.js";
import { memory } from "../../storage/memory.js";

const TEXTS = { to: "a@uji.example", subject: "Permohonan", text: "Terlampir." };
const PLACES = { phone: "HP", computer: "Komputer", webmail: "Surel Web", other: "Lainnya" };

/** The page's form, on a device that shares or does not. */
function showWays({ isTouch = false, isSharing = false, kept = "" } = {}) {
  const [tab, device] = [memory(), memory()];
  if (kept) device.setItem("bantuan-lpse/email-di", kept);
  /** @type {string[]} */
  const copied = [];
  const clipboard = { isAllowed: true };
  const writeText = (/** @type {string} */ text) =>
    clipboard.isAllowed ? Promise.resolve(copied.push(text)) : Promise.reject(Error());
  Object.defineProperty(globalThis, "navigator", {
    value: { canShare: () => isSharing, clipboard: { writeText } },
    configurable: true,
  });
  Object.defineProperty(globalThis, "sessionStorage", { value: tab, configurable: true });
  Object.defineProperty(globalThis, "localStorage", { value: device, configurable: true });
  Object.assign(globalThis, {
    matchMedia: () => ({ matches: isTouch }),
    getComputedStyle: () => ({ display: isTouch ? "block" : "none" }),
  });
  show(h(
    "form",
    { id: "send-form" },
    h("h2", { id: "send-question", tabindex: "-1" }),
    ...Object.entries(PLACES).map(([place, label]) => h("button", { "data-place": place }, label)),
    h("input", { type: "checkbox", id: "send-keep" }),
    h("p", { id: "send-place", tabindex: "-1" }),
    h("button", { id: "send-change" }),
    h("p", { id: "send-how" }),
    h("label", { for: "send-camera" }),
    h("label", { for: "send-files" }),
    h("div", {}, h("input", { id: "send-camera" })),
    h("input", { id: "send-files" }),
    h("div", { id: "send-saves" }, ...["save", "save-2"].map((id) => h("button", { id }))),
    h("div", { id: "send-doing" }),
    h("details", { id: "send-ways", open: "" }),
    h("details", { id: "send-body", open: "" }),
    h(
      "div",
      { id: "send-others" },
      ...["send-share", "send-copy"].map((id) => h("button", { id })),
      ...["send-mailto", "send-webmail"].map((id) => h("a", { id, class: "send-way", href: "#" })),
      h("button", { id: "send-draft" }),
      h("p", { id: "send-draft-hint" }),
    ),
    ...Object.keys(TEXTS).map((name) => h("button", { "data-copies": name, "data-label": `bagian ${name}` })),
    h("button", { id: "send-track" }),
    h("p", { id: "copied", role: "status", tabindex: "-1" }),
    h("p", { id: "status", role: "status", tabindex: "-1" }),
  ));
  const next = new NextAct();
  new MailWays(
    /** @type {any} */ ({ texts: () => TEXTS }),
    new LiveRegion(find("#copied")),
    new LiveRegion(find("#status")),
    next,
  );
  return { clipboard, copied, device, next, tab };
}
const choose = (/** @type {string} */ place) => find(`[data-place=${place}]`).click();
const lead = () => find("#send-doing").children.map((/** @type {any} */ { id }) => id);
const primary = () =>
  findAll(".md-button--primary").map((element) => element.id || element.getAttribute("for"));

Deno.test("it is asked until it is answered, and the answer names the place and its one button", () => {
  showWays();
  let sights = 0;
  equal(find("#send-form").dataset.way, undefined);
  deepEqual([find("#send-body").open, find("#send-ways").open], [false, false]);
  for (
    const [place, way, id, words] of [
      ["computer", "program", "send-mailto", "Terbuka sudah terisi."],
      ["webmail", "web", "send-webmail", "Terbuka di tab baru"],
      ["other", "copy", "send-copy", "Buat email baru."],
      ["phone", "program", "send-mailto", "Terbuka sudah terisi."],
    ]
  ) {
    choose(place);
    equal(find("#send-form").dataset.way, way);
    deepEqual(lead(), [id]);
    equal(find("#send-how").textContent.startsWith(words), true);
    equal(find("#send-place").textContent, PLACES[/** @type {"phone"} */ (place)]);
    equal(document.activeElement, find("#send-place"));
    equal(find("#send-form").sights, ++sights, "from its beginning");
    deepEqual(
      ["send-draft", "send-draft-hint"].map((id) => find(`#${id}`).hidden),
      Array(2).fill(place === "phone"),
    );
  }
});

Deno.test("sharing leads on a phone that can, and its button is nowhere else", () => {
  showWays({ isTouch: true, isSharing: true });
  choose("webmail");
  deepEqual(lead(), ["send-share"]);
  equal(find("#send-share").hidden, false);
  showWays({ isSharing: true });
  choose("webmail");
  deepEqual(lead(), ["send-webmail"], "nor where there is a mouse");
  showWays();
  equal(find("#send-share").hidden, true);
});

Deno.test("the answer is kept in the tab, on the device only where it is ticked, and asked again when wanted", () => {
  const { device, tab } = showWays();
  choose("other");
  deepEqual([tab.entries.size, device.entries.size], [1, 0]);
  find("#send-keep").checked = true;
  choose("phone");
  equal(device.entries.size, 1);
  find("#send-keep").checked = false;
  find("#send-change").click();
  equal(find("#send-form").dataset.way, undefined);
  equal(find("#send-keep").checked, true);
  equal(document.activeElement, find("#send-question"));
  equal(find("#send-question").sights, 1);
});

Deno.test("what the device keeps answers at once, and a place that is not offered any more is asked", () => {
  showWays({ kept: "other" });
  equal(find("#send-form").dataset.way, "copy");
  equal(find("#send-keep").checked, true);
  showWays({ kept: "lama" });
  equal(find("#send-form").dataset.way, undefined);
});

Deno.test("one button copies part after part, says each, counts all as sent, and begins again", async () => {
  const { copied, next } = showWays({ kept: "other" });
  next.chosen(1, 0);
  const labels = [];
  const said = [];
  for (let press = 0; press < 3; press++) {
    deepEqual(primary(), ["send-copy"]);
    labels.push(find("#send-copy").textContent);
    find("#send-copy").click();
    await settled();
    said.push(find("#status").textContent);
  }
  deepEqual(copied, Object.values(TEXTS));
  deepEqual(labels, Object.keys(TEXTS).map((name) => `Salin bagian ${name}`));
  equal(find("#status").sights, 3, "each in sight");
  equal(said[0], "bagian to sudah disalin. Tempel di email Anda, lalu kembali ke sini.");
  equal(said[2], "bagian text sudah disalin. Semua sudah disalin. Lampirkan PDF-nya, lalu kirim.");
  equal(find("#send-copy").textContent, "Salin bagian to");
  deepEqual(primary(), ["send-track"]);
});

Deno.test("what could not be copied is said, and the button stays with it", async () => {
  const { clipboard } = showWays({ kept: "other" });
  clipboard.isAllowed = false;
  find("#send-copy").click();
  await settled();
  equal(
    find("#status").textContent.startsWith("Perhatian: Peramban ini tidak mengizinkan penyalinan."),
    true,
  );
  equal(find("#send-copy").textContent, "Salin bagian to");
  find("[data-copies=subject]").click();
  await settled();
  equal(find("#copied").textContent.startsWith("Perhatian: "), true);
  deepEqual([find("#status").sights, find("#copied").sights], [1, 1], "each is brought into sight");
});

Deno.test("each part is copied by its own button, which says so beside the parts", async () => {
  const { copied } = showWays();
  find("[data-copies=subject]").click();
  await settled();
  deepEqual(copied, ["Permohonan"]);
  equal(find("#copied").textContent, "bagian subject sudah disalin.");
  equal(find("#copied").sights, 1, "in sight");
});

Deno.test("the next act alone is primary: choose, save what photos make, send, note", () => {
  const { next } = showWays();
  choose("computer");
  deepEqual(primary(), ["send-files"]);
  next.chosen(2, 1);
  deepEqual(primary(), ["save"]);
  next.saved();
  deepEqual(primary(), ["send-mailto"]);
  next.chosen(3, 1);
  deepEqual(primary(), ["save"], "others are not saved yet");
  next.saved();
  find("#send-mailto").click();
  deepEqual(primary(), ["send-track"]);
  next.noted();
  deepEqual(primary(), [], "all is done");
});

Deno.test("what is shared needs no saved file, and nothing is sent before there is one", () => {
  const { next } = showWays({ isTouch: true, isSharing: true });
  choose("phone");
  deepEqual(primary(), ["send-camera"]);
  next.chosen(1, 1);
  deepEqual(primary(), ["send-share"]);
  next.sent();
  deepEqual(primary(), ["send-track"]);
});

Deno.test("where a camera is offered, it is nearer than a file", () => {
  showWays({ isTouch: true });
  choose("other");
  deepEqual(primary(), ["send-camera"]);
});
