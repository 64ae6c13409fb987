import { deepEqual, equal } from "node:assert/strict";
import { UserError } from "../../../../overrides/client/ui/dom/load.js";
import { lookAt } from "../../../../overrides/client/ui/scan/page_dialog.js";
import { buttonOf, find, findAll, settled, show } from "../../page.js";
import { addresses, photo, prepareBrowser } from "../../photos.js";

console.warn = () => {};

/** @type {any} */
const PAPER = [{ x: 0.1, y: 0.2 }, { x: 0.9, y: 0.2 }, { x: 0.9, y: 0.7 }, { x: 0.1, y: 0.8 }];

/** A photo that is looked at, what of it was drawn, and how that goes. */
function look(/** @type {object} */ known = {}) {
  prepareBrowser();
  show();
  const drawn = /** @type {any[]} */ ([]);
  const pen = {
    error: /** @type {Error | null} */ (null),
    waits: /** @type {Promise<void> | null} */ (null),
  };
  const draw = async (/** @type {any} */ { file: _, ...shown }) => {
    drawn.push(shown);
    const { error, waits } = pen;
    await waits;
    if (error) throw error;
    return { bytes: new Uint8Array(), isOwn: false };
  };
  const entry = {
    file: photo("foto.jpg"),
    isOwn: false,
    paper: null,
    turns: 0,
    corners: null,
    isWhitened: false,
    ...known,
  };
  const closed = lookAt(/** @type {any} */ (entry), 2, /** @type {any} */ (draw));
  return { closed, drawn, pen };
}
const words = () => find("dialog [role=status]").textContent;
const views = () => findAll(".page-window img");

Deno.test("a photo is named, drawn as it stands in the list, and leaves nothing behind when it is closed", async () => {
  const { closed, drawn } = look({ turns: 1, corners: PAPER, isWhitened: true });
  equal(find("dialog").open, true);
  equal(find("#page-title").textContent, "2. foto.jpg");
  equal(find("dialog").getAttribute("aria-labelledby"), "page-title");
  equal(words(), "Sedang disiapkan …");
  equal(find(".page-window").parentNode.nextElementSibling.hidden, true, "no edges are set");
  await settled();
  equal(words(), "");
  equal(find(".page-question").textContent.startsWith("Semua tulisan"), true);
  equal(find(`label[for="${find("#page-white").id}"]`).textContent, "Putihkan kertas");
  const view = find(".page-window");
  deepEqual(["role", "tabindex", "aria-label"].map((name) => view.getAttribute(name)), [
    "region",
    "0",
    "Foto, dapat digulir",
  ]);
  equal(find("#page-title").hasAttribute("autofocus"), true, "read from its beginning");
  equal(views().length, 1);
  deepEqual(drawn, [{ turns: 1, corners: PAPER, isWhitened: true }]);
  deepEqual([find("#page-white").checked, buttonOf("Pakai foto asli").hidden], [true, false]);
  buttonOf("Tutup").click();
  deepEqual(await closed, { look: { turns: 1, corners: PAPER, isWhitened: true }, answer: "" });
  deepEqual([findAll("dialog").length, addresses.size], [0, 0]);
});

Deno.test("whether it can be read is answered by one press", async () => {
  for (const [label, said] of [["Ya, terbaca", "readable"], ["Tidak, foto ulang", "again"]]) {
    const { closed } = look();
    await settled();
    buttonOf(label).click();
    equal((await closed).answer, said);
  }
});

Deno.test("turned four times it stands as before, and what was whitened is so until it is not wanted", async () => {
  const { closed, drawn } = look({ turns: 3 });
  await settled();
  equal(buttonOf("Pakai foto asli").hidden, true);
  buttonOf("Putar").click();
  await settled();
  deepEqual(drawn.at(-1), { turns: 0, corners: null, isWhitened: false });
  find("#page-white").checked = true;
  find("#page-white").dispatchEvent(new Event("change"));
  await settled();
  deepEqual(drawn.at(-1), { turns: 0, corners: null, isWhitened: true });
  equal(views().length, 1, "one in place of the other");
  buttonOf("Pakai foto asli").click();
  await settled();
  deepEqual([find("#page-white").checked, buttonOf("Pakai foto asli").hidden], [false, true]);
  buttonOf("Tutup").click();
  deepEqual((await closed).look, { turns: 0, corners: null, isWhitened: false });
});

Deno.test("the photo as it was comes back with one press, from its edges as from its whiteness", async () => {
  for (const known of [{ corners: PAPER }, { isWhitened: true }, { corners: PAPER, isWhitened: true }]) {
    const { closed } = look(known);
    await settled();
    equal(buttonOf("Pakai foto asli").hidden, false);
    buttonOf("Pakai foto asli").click();
    await settled();
    equal(buttonOf("Pakai foto asli").hidden, true);
    buttonOf("Tutup").click();
    deepEqual((await closed).look, { turns: 0, corners: null, isWhitened: false });
  }
});

Deno.test("edges that were set are where one goes on, and leave a page that was not to be white as it is", async () => {
  const { closed } = look({ corners: PAPER, paper: PAPER.toReversed() });
  await settled();
  buttonOf("Atur tepi kertas").click();
  await settled();
  equal(find(".page-corner").style.left, "10%");
  equal(find(".page-corners").parentNode.querySelector("p").textContent.startsWith("Geser keempat"), true);
  buttonOf("Pakai tepi ini").click();
  await settled();
  buttonOf("Tutup").click();
  deepEqual((await closed).look, { turns: 0, corners: PAPER, isWhitened: false });
});

Deno.test("a tap enlarges the photo where it was tapped, within the room that it leaves", async () => {
  look();
  await settled();
  const view = find(".page-window");
  Object.assign(view, { scrollWidth: 1000, scrollHeight: 2000, clientWidth: 300, clientHeight: 400 });
  // 30 by 40 pixels in 300 by 600: 100 pixels above and below are empty.
  Object.assign(views()[0], { clientWidth: 300, clientHeight: 600 });
  const scrolled = /** @type {number[][]} */ ([]);
  view.scrollTo = (/** @type {number[]} */ ...to) => scrolled.push(to);
  views()[0].dispatchEvent(Object.assign(new Event("click"), { offsetX: 225, offsetY: 200 }));
  deepEqual(scrolled, [[600, 300]]);
});

Deno.test("what is drawn after the photo was closed is given back and shown nowhere", async () => {
  const { closed, pen } = look();
  await settled();
  const slow = Promise.withResolvers();
  pen.waits = /** @type {any} */ (slow.promise);
  buttonOf("Putar").click();
  const dialog = find("dialog");
  buttonOf("Tutup").click();
  await closed;
  const before = dialog.querySelector(".page-window img");
  slow.resolve(undefined);
  await settled();
  deepEqual([dialog.querySelector(".page-window img") === before, addresses.size], [true, 0]);
});

Deno.test("a picture that comes late takes no other's place, and says nothing", async () => {
  const { pen } = look();
  await settled();
  const slow = Promise.withResolvers();
  pen.waits = /** @type {any} */ (slow.promise);
  buttonOf("Putar").click();
  pen.waits = null;
  pen.error = new UserError("Foto ini rusak.");
  buttonOf("Putar").click();
  await settled();
  const before = views()[0];
  equal(words(), "Foto ini rusak.");
  slow.resolve(undefined);
  await settled();
  deepEqual([views()[0] === before, words(), addresses.size], [true, "Foto ini rusak.", 0]);
  pen.error = new Error("not foreseen");
  buttonOf("Putar").click();
  await settled();
  equal(words(), "Foto ini belum dapat diolah. Coba lagi.");
  pen.error = null;
  buttonOf("Putar").click();
  await settled();
  equal(words(), "", "what went wrong is not said of what went right");
});

Deno.test("edges are set on the whole photo: used they cut and whiten it, given up they change nothing", async () => {
  const { closed, drawn } = look({ paper: PAPER, turns: 1 });
  await settled();
  for (
    const [label, corners, isWhitened] of /** @type {const} */ ([
      ["Batal", null, false],
      ["Pakai tepi ini", PAPER, true],
      ["Batal", PAPER, true],
      ["Seluruh foto", null, true],
    ])
  ) {
    buttonOf("Atur tepi kertas").click();
    await settled();
    deepEqual(drawn.at(-1), { turns: 1, corners: null, isWhitened: false });
    const [looking, edges] = [find(".page-window").parentNode, find(".page-corners").parentNode];
    deepEqual([looking.hidden, edges.hidden], [true, false]);
    equal(document.activeElement, find(".page-corner"));
    // The paper's lower left corner comes to the upper left where the photo is turned to the right.
    const { left, top } = find(".page-corner").style;
    deepEqual([left, top].map((place) => Math.round(parseFloat(place))), [20, 10]);
    buttonOf(label).click();
    deepEqual([looking.hidden, edges.hidden, edges.children.length], [false, true, 0]);
    equal(document.activeElement, find("#page-title"));
    await settled();
    const now = drawn.at(-1);
    deepEqual([now.corners && now.corners.map(rounded), now.isWhitened], [corners, isWhitened], label);
  }
  buttonOf("Tutup").click();
  equal((await closed).look.corners, null);
});

Deno.test("where no paper was found edges begin inside the photo, and where a corner goes is said", async () => {
  look();
  await settled();
  buttonOf("Atur tepi kertas").click();
  await settled();
  equal(find(".page-corner").style.left, "8%");
  find(".page-corner").dispatchEvent(
    Object.assign(new Event("keydown", { cancelable: true }), { key: "ArrowRight", shiftKey: true }),
  );
  equal(words(), "Sudut kiri atas: 12% dari kiri, 8% dari atas.");
});

Deno.test("edges whose photo cannot be drawn are not set, and it is said", async () => {
  const { pen } = look();
  await settled();
  pen.error = new Error("not foreseen");
  buttonOf("Atur tepi kertas").click();
  await settled();
  equal(words(), "Foto ini belum dapat diolah. Coba lagi.");
  deepEqual([findAll(".page-corners").length, find(".page-window").parentNode.hidden], [0, false]);
});

Deno.test("Escape gives the edges up first, and closes the photo then", async () => {
  const { drawn } = look({ corners: PAPER });
  await settled();
  buttonOf("Atur tepi kertas").click();
  await settled();
  equal(find("dialog").dispatchEvent(new Event("cancel", { cancelable: true })), false);
  await settled();
  deepEqual([findAll(".page-corners").length, drawn.at(-1).corners], [0, PAPER]);
  equal(find("dialog").dispatchEvent(new Event("cancel", { cancelable: true })), true);
});

Deno.test("larger and smaller change places, and enlarged the middle is seen", async () => {
  look();
  await settled();
  const view = find(".page-window");
  Object.assign(view, { scrollWidth: 1000, scrollHeight: 2000, clientWidth: 300, clientHeight: 400 });
  const scrolled = /** @type {number[][]} */ ([]);
  view.scrollTo = (/** @type {number[]} */ ...to) => scrolled.push(to);
  buttonOf("Perbesar").click();
  deepEqual(scrolled, [[350, 800]]);
  equal(view.classList.contains("page-window--large"), true);
  buttonOf("Perkecil").click();
  deepEqual([view.classList.contains("page-window--large"), scrolled.length], [false, 1]);
  equal(buttonOf("Perbesar").isConnected, true);
});

Deno.test("a photo that no page may change is turned on the screen alone", async () => {
  const { closed } = look({ isOwn: true, turns: 3 });
  await settled();
  deepEqual(findAll("dialog button").map(({ textContent }) => textContent), [
    "Ya, terbaca",
    "Tidak, foto ulang",
    "Perbesar",
    "Putar",
    "Tutup",
  ]);
  deepEqual([findAll("#page-white").length, views()[0].dataset.turns], [0, "3"]);
  buttonOf("Putar").click();
  await settled();
  equal(views()[0].dataset.turns, "0");
  buttonOf("Ya, terbaca").click();
  equal((await closed).look.turns, 0);
});

/** @param {{ x: number, y: number }} place */
function rounded({ x, y }) {
  return { x: Math.round(x * 1000) / 1000, y: Math.round(y * 1000) / 1000 };
}

Deno.test("a drawing that fails after another one was asked for is nobody's concern", async () => {
  const { pen } = look();
  await settled();
  const late = Promise.withResolvers();
  Object.assign(pen, { error: new Error("late"), waits: late.promise });
  buttonOf("Putar").click();
  Object.assign(pen, { error: null, waits: null });
  buttonOf("Putar").click();
  await settled();
  late.resolve(undefined);
  await settled();
  equal(words(), "");
});
