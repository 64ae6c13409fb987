import { deepEqual, equal } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { buttonOf, find, findAll, show } from "../../page.js";
import { LiveRegion } from "../../../../overrides/client/ui/components/live_region.js";

/** @returns {LiveRegion} on a page of its own */
function createRegion(options = {}) {
  show(
    h("p", { id: "status", role: "status", tabindex: "-1" }),
    h("input", { id: "in-hand" }),
    h("p", { id: "other", role: "status", tabindex: "-1" }),
  );
  return new LiveRegion(find("#status"), options);
}

/** Where a notice stands in the window, which is 800 pixels high. */
function stand(/** @type {string} */ selector, /** @type {number} */ top, height = 50) {
  find(selector).getBoundingClientRect = () => ({ top, bottom: top + height, height });
}

Deno.test("a problem is said in a word, and in a frame that goes with the next message", () => {
  const region = createRegion();
  region.show("Gagal.", { isProblem: true });
  equal(region.root.textContent, "Perhatian: Gagal.");
  equal(region.root.classList.contains("status--problem"), true);
  region.show("Gagal lagi.", { isProblem: true });
  equal(region.root.classList.contains("status--problem"), true);
  region.show("Bisa.");
  equal(region.root.textContent, "Bisa.");
  equal(region.root.classList.contains("status--problem"), false);
});

Deno.test("what leads on stands with the text: a link in its line, buttons after it, each with its own action", () => {
  const region = createRegion();
  /** @type {string[]} */
  const run = [];
  region.show("Dicatat.", {
    link: { label: "Buka", href: "/buka/" },
    actions: ["Batalkan", "Lagi"].map((label) => ({ label, run: () => run.push(label) })),
  });
  equal(region.root.textContent, "Dicatat. Buka Batalkan Lagi");
  equal(find("#status p a").getAttribute("href"), "/buka/");
  buttonOf("Lagi").click();
  buttonOf("Batalkan").click();
  deepEqual(run, ["Lagi", "Batalkan"]);
  deepEqual(findAll("#status button").map(({ type }) => type), ["button", "button"]);
  for (const [docks, className] of /** @type {const} */ ([[true, "md-button"], [false, "text-button"]])) {
    createRegion({ docks }).show("Dicatat.", { actions: [{ label: "Lagi", run() {} }] });
    equal(find("#status button").className, className, "large where it lies above the page");
  }
});

Deno.test("nothing to say leaves nothing there, not even an empty line", () => {
  const region = createRegion();
  region.show("Dicatat.", { actions: [{ label: "Batalkan", run() {} }] });
  region.show("");
  equal(region.root.firstChild, null);
});

Deno.test("a message is brought into sight as an answer to a click alone", () => {
  const region = createRegion();
  region.show("Tersimpan.");
  equal(find("#status").sights, 0);
  region.show("Tersimpan.", { isAnswer: true });
  equal(find("#status").sights, 1);
});

Deno.test("the focus of a button that goes comes to the region; elsewhere it stays", () => {
  const region = createRegion();
  region.show("Dihapus.", { actions: [{ label: "Batalkan", run: () => region.show("Kembali.") }] });
  buttonOf("Batalkan").focus();
  buttonOf("Batalkan").click();
  equal(document.activeElement, region.root);
  find("#in-hand").focus();
  region.show("Lain.");
  equal(document.activeElement, find("#in-hand"));
});

Deno.test("a message is taken away by who showed it, unless another one has come since", () => {
  const region = createRegion();
  const takeAway = region.show("Sedang dimuat …");
  region.show("Selesai.");
  takeAway();
  equal(region.root.textContent, "Selesai.");
  region.show("Lagi …")();
  equal(region.root.textContent, "");
});

Deno.test("a notice out of sight docks at the lower edge until it is closed, and the focus of its cross stays with it", () => {
  for (const top of [-60, 790]) {
    const region = createRegion({ docks: true });
    stand("#status", top);
    region.show("Isian dipulihkan.");
    equal(region.root.classList.contains("notice--docked"), true, String(top));
    const close = find(".notice-close");
    equal(close.getAttribute("aria-label"), "Tutup");
    close.focus();
    close.click();
    equal(region.root.classList.contains("notice--docked"), false);
    equal(region.root.textContent, "Isian dipulihkan.");
    equal(document.activeElement, region.root);
    deepEqual(findAll(".notice-close"), []);
  }
});

Deno.test("a notice that is closed takes the focus from nothing else, and where nothing is written in, nothing scrolls", () => {
  const region = createRegion({ docks: true });
  stand("#status", 900);
  region.show("Isian dipulihkan.");
  find("#in-hand").focus();
  find(".notice-close").click();
  equal(document.activeElement, find("#in-hand"));
  for (const isInHand of [true, false]) {
    const other = createRegion({ docks: true });
    stand("#status", 900);
    if (isInHand) find("#status").focus();
    other.show("Lain.");
    deepEqual([find("#status").sights, find("body").sights], [0, 0]);
  }
});

Deno.test("a notice in sight, one that is hidden, one without words and one that does not dock stay in their places", () => {
  for (
    const [top, height, text, docks] of /** @type {const} */ ([
      [0, 50, "Ada.", true],
      [750, 50, "Ada.", true],
      [0, 0, "Ada.", true],
      [900, 50, "", true],
      [900, 50, "Ada.", false],
    ])
  ) {
    const region = createRegion({ docks });
    stand("#status", top, height);
    region.show(text);
    equal(region.root.classList.contains("notice--docked"), false, `${top} ${height} ${text} ${docks}`);
  }
});

Deno.test("a notice that is hidden with its part of the page scrolls nothing", () => {
  const region = createRegion({ docks: true });
  stand("#status", 0, 0);
  find("#in-hand").focus();
  region.show("Ada.");
  equal(find("#in-hand").sights, 0);
});

Deno.test("one notice is docked at a time, and what comes next in it stands in its place again where it can be seen", () => {
  const region = createRegion({ docks: true });
  const other = new LiveRegion(find("#other"), { docks: true });
  stand("#status", 900);
  stand("#other", 900);
  region.show("Satu.");
  other.show("Dua.");
  deepEqual(findAll(".notice--docked").map(({ id }) => id), ["other"]);
  equal(region.root.textContent, "Satu.");
  stand("#other", 100);
  other.show("Tiga.");
  deepEqual(findAll(".notice--docked, .notice-close"), []);
});

Deno.test("what is being written in stays in sight when a notice comes", () => {
  const region = createRegion({ docks: true });
  stand("#status", 900);
  find("#in-hand").focus();
  region.show("Tersimpan.");
  equal(find("#in-hand").sights, 1);
  stand("#status", 100);
  region.show("Tersimpan lagi.");
  equal(find("#in-hand").sights, 2);
});
