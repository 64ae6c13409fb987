import { deepEqual, equal } from "node:assert/strict";
import { openSearch } from "../../../../overrides/client/ui/search/box.js";
import { create } from "../../elements.js";
import { buttonOf, find, findAll, settled, show } from "../../page.js";

console.warn = () => {};

const FILES = { index: "/index.json", list: "/lpse.json", style: "/search.css", root: "/bantuan/" };
const entry = (/** @type {string} */ address, /** @type {string} */ title) => ({
  address,
  kind: "jawaban",
  title,
});
const INDEX = {
  entries: [
    entry("lupa/", "Lupa password"),
    entry("ini/", "Sandi di halaman ini"),
    entry("ini/#sandi", "Sandi di tempat ini"),
    ...Array.from({ length: 11 }, (_, number) => entry(`unggah-${number}/`, `Upload nomor ${number}`)),
  ],
  forms: { password: "sandi" },
  phrases: {},
  ignored: [],
  mostAsked: ["lupa/"],
  questions: "tanya-jawab/",
  contacts: "kontak/",
};
const LPSE = {
  date: "2026-11-01",
  rows: [
    ...Array.from({ length: 6 }, (_, number) => ["", `LPSE Kota Uji ${number}`, `uji-${number}.example`]),
    ["", "LPSE Kota Lain", "lain.example"],
    ["", "LPSE Upload Jaya", "jaya.example"],
    ...Array.from({ length: 5 }, (_, number) => ["", `LPSE Desa ${number}`, `desa-${number}.example`]),
  ],
};

/** A page, its history, and a line on which each file may wait or fail. */
function prepare() {
  show();
  const opener = create("a");
  opener.setAttribute("href", "#");
  document.body.append(opener);
  opener.focus();
  const line = {
    isStyled: true,
    index: /** @type {() => Promise<any>} */ (() => Promise.resolve(INDEX)),
    list: /** @type {() => Promise<any>} */ (() => Promise.resolve(LPSE)),
  };
  const head = create("head");
  head.append = (/** @type {any} */ sheet) => {
    create("head").append.call(head, sheet);
    queueMicrotask(() => sheet.dispatchEvent(new Event(line.isStyled ? "load" : "error")));
  };
  document.documentElement.querySelector("head")?.remove();
  document.documentElement.append(head);
  const went = /** @type {string[]} */ ([]);
  const states = /** @type {any[]} */ ([{ screen: 2 }]);
  const history = {
    get state() {
      return states.at(-1);
    },
    pushState: (/** @type {any} */ state) => void states.push(state),
    back() {
      states.pop();
      dispatchEvent(new Event("popstate"));
    },
  };
  const location = {
    href: "https://uji.example/bantuan/ini/#atas",
    replace: (/** @type {string} */ address) => void went.push(address),
  };
  Object.assign(document, { head });
  Object.assign(globalThis, {
    history,
    location,
    fetch: (/** @type {string} */ address) => {
      const name = /** @type {"index" | "list"} */ (address === FILES.index ? "index" : "list");
      return line[name]().then((json) => ({ ok: json !== null, statusText: "gone", json: () => json }));
    },
  });
  return { head, history, line, opener, states, went };
}
async function type(/** @type {string} */ text) {
  input().write(text);
  await settled();
}
const input = () => find("#search-input");
const status = () => find(".search-status").textContent;
const links = () => findAll(".search-list a");
const titles = () => findAll(".search-list strong").map(({ textContent }) => textContent);
/** @returns {boolean} whether the browser may still do what it does by itself */
function press(/** @type {string} */ key, /** @type {object} */ more = {}) {
  const from = document.activeElement ?? document.body;
  return from.dispatchEvent(
    Object.assign(new Event("keydown", { bubbles: true, cancelable: true }), { key, ...more }),
  );
}
function click(/** @type {any} */ target, /** @type {object} */ more = {}) {
  return target.dispatchEvent(
    Object.assign(new Event("click", { bubbles: true, cancelable: true }), more),
  );
}

Deno.test("where the index does not come it is said, and the next time it is asked for again", async () => {
  const { line } = prepare();
  line.index = () => Promise.resolve(null);
  await openSearch(FILES);
  await settled();
  equal(status().startsWith("Pencarian belum dapat dimuat."), true);
  buttonOf("Tutup").click();
  line.index = () => Promise.resolve(INDEX);
  await openSearch(FILES);
  await settled();
  deepEqual([status(), titles()], ["", ["Lupa password"]]);
  equal(find("h2").textContent, "Paling banyak ditanyakan");
  deepEqual(findAll("a").map(({ href }) => href).slice(1), [
    "https://uji.example/bantuan/lupa/",
    "https://uji.example/bantuan/tanya-jawab/",
    "https://uji.example/bantuan/kontak/",
  ]);
});

Deno.test("it opens with what it is told, no longer than may be typed, once, and fetches its styles once", async () => {
  const { head } = prepare();
  await openSearch(FILES, "x".repeat(300));
  equal(input().value.length, 200);
  equal(input().hasAttribute("autofocus"), true);
  deepEqual([find("dialog").getAttribute("aria-label"), find(".search-status").getAttribute("role")], [
    "Cari di situs ini",
    "status",
  ]);
  const how = ["maxlength", "autocomplete", "autocapitalize", "enterkeyhint"];
  deepEqual(how.map((name) => input().getAttribute(name)), ["200", "off", "none", "search"]);
  equal(find("label").getAttribute("for"), input().id);
  await openSearch(FILES, "lain");
  deepEqual([findAll("dialog").length, findAll("link").length], [1, 1]);
  equal(input().value.length, 200);
  deepEqual(["href", "rel"].map((name) => head.children[0].getAttribute(name)), [
    "/search.css",
    "stylesheet",
  ]);
});

Deno.test("it opens without its styles where these do not come", async () => {
  const { line } = prepare();
  line.isStyled = false;
  await openSearch(FILES);
  equal(find("dialog").open, true);
});

Deno.test("the first ten of more are shown, from their beginning, and it is said that there are more", async () => {
  prepare();
  await openSearch(FILES);
  await type("upload");
  deepEqual([links().length, status()], [10, "10 hasil teratas"]);
  find(".search-results").scrollTop = 300;
  await type("upload 7");
  equal(find(".search-results").scrollTop, 0);
  await type("lupa");
  deepEqual([titles(), status()], [["Lupa password"], "1 hasil"]);
  equal(findAll(".search-help a").length, 2, "and whom to ask, below");
  await type("  ");
  deepEqual([find("h2").textContent, status()], ["Paling banyak ditanyakan", ""]);
});

Deno.test("an LPSE that is asked for comes first, beside a word it comes last, and five are shown of more", async () => {
  const { line } = prepare();
  const { openSearch } = await import("../../../../overrides/client/ui/search/box.js?first");
  await openSearch(FILES);
  line.list = () => Promise.reject(new Error());
  await type("kota uji");
  deepEqual([status(), links().length], ["Tidak ada yang cocok. Coba kata lain yang lebih umum.", 0]);
  line.list = () => Promise.resolve(LPSE);
  await type("lpse kota uji");
  deepEqual([links().length, status()], [5, "5 hasil teratas"]);
  equal(find("h2").textContent, "LPSE");
  equal(links()[0].href, "https://uji-0.example");
  await type("kota lain");
  equal(status(), "1 hasil");
  await type("lpse desa");
  equal(status(), "5 hasil", "that is all");
  await type("lpse upload jaya");
  deepEqual([titles()[0], links().length], ["LPSE Upload Jaya", 11]);
  await type("upload kota uji");
  equal(titles()[0].startsWith("Upload"), true);
  equal(titles().at(-1).startsWith("LPSE Kota Uji"), true);
  await type("lupa");
  equal(findAll("h2").length, 0, "what is clear needs no list");
});

Deno.test("what was found for what is no longer typed is not shown", async () => {
  const { line } = prepare();
  const { openSearch } = await import("../../../../overrides/client/ui/search/box.js?other");
  const late = Promise.withResolvers();
  line.list = () => late.promise;
  await openSearch(FILES);
  await type("kota uji");
  input().value = "lupa";
  late.resolve(LPSE);
  await settled();
  equal(titles().length, 0);
});

Deno.test("arrows go through the field and the results, and what is typed among these is typed in the field", async () => {
  prepare();
  await openSearch(FILES);
  await type("upload");
  input().focus();
  equal(press("ArrowUp"), false);
  equal(document.activeElement, input());
  equal(press("ArrowDown"), false);
  equal(document.activeElement, links()[0]);
  for (let times = 0; times < 20; times++) press("ArrowDown");
  equal(document.activeElement, links()[9], "no farther than the last");
  for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }]) {
    press("c", more);
    equal(document.activeElement, links()[9]);
  }
  for (const key of [" ", "Tab", "Shift", "Home"]) {
    press(key);
    equal(document.activeElement, links()[9], key);
  }
  for (const key of ["x", "Backspace"]) {
    links()[9].focus();
    equal(press(key), true, "typed in the field by the browser");
    equal(document.activeElement, input(), key);
  }
  equal(press("Home"), true);
  equal(press("ArrowDown", { isComposing: true }), true);
  equal(document.activeElement, input());
});

Deno.test("Enter in the field goes to the first result, in the box's own place in the history", async () => {
  const { states, went } = prepare();
  await openSearch(FILES);
  equal(press("Enter"), true, "the focus is elsewhere");
  input().focus();
  await type("nichts");
  equal(press("Enter"), false);
  await type("lupa");
  press("Enter");
  deepEqual([went, states.length], [["https://uji.example/bantuan/lupa/"], 2]);
  links()[0].focus();
  equal(press("Enter"), true, "a link is followed by the browser");
});

Deno.test("a result may be opened elsewhere, and one of this page shows its place, or closes the box", async () => {
  const { states, went } = prepare();
  await openSearch(FILES);
  await type("sandi");
  const of = (/** @type {string} */ end) => links().find(({ href }) => href.endsWith(end));
  for (const key of ["ctrlKey", "metaKey", "shiftKey", "altKey"]) {
    equal(click(of("lupa/"), { [key]: true }), true);
  }
  equal(click(find(".search-status")), true);
  deepEqual(went, []);
  equal(click(of("ini/#sandi").querySelector("strong")), false);
  deepEqual([went, findAll("dialog").length], [["https://uji.example/bantuan/ini/#sandi"], 0]);
  equal(states.length, 2, "its entry in the history is the place's now");

  const other = prepare();
  await openSearch(FILES);
  await type("sandi");
  equal(click(of("ini/")), false);
  deepEqual([other.went, findAll("dialog").length, other.states.length], [[], 0, 1]);
});

Deno.test("each way of closing leaves the page and its history as they were", async () => {
  for (
    const close of [
      () => press("Escape"),
      () => buttonOf("Tutup").click(),
      () => click(find("dialog")),
      () => history.back(),
    ]
  ) {
    const { states } = prepare();
    await openSearch(FILES);
    deepEqual(states, [{ screen: 2 }, { screen: 2, isSearch: true }]);
    input().focus();
    close();
    deepEqual([states, findAll("dialog").length], [[{ screen: 2 }], 0]);
  }
  const { states } = prepare();
  await openSearch(FILES);
  input().focus();
  equal(press("Escape"), false, "some browsers would only empty the field");
  await openSearch(FILES);
  dispatchEvent(new Event("pagehide"));
  deepEqual([findAll("dialog").length, states.length], [0, 2]);
  dispatchEvent(new Event("popstate"));
  equal(states.length, 2, "what has gone hears nothing");
});

Deno.test("words that are nearly known are proposed, and one is looked for by one press", async () => {
  prepare();
  await openSearch(FILES);
  await type("uplxoxad");
  equal(find(".search-results").children[0].className, "search-nearest");
  find(".search-word").click();
  await settled();
  equal(input().value, "upload");
  equal(document.activeElement, input());
  equal(titles()[0].startsWith("Upload"), true);
  equal(findAll(".search-nearest").length, 0);
  await type("zzzzzzzz");
  deepEqual([findAll(".search-nearest").length, links().length], [0, 0], "nothing is near");
});

Deno.test("the index that has come is not fetched each time that the box is opened", async () => {
  const { line } = prepare();
  const { openSearch } = await import("../../../../overrides/client/ui/search/box.js?again");
  let asked = 0;
  line.index = () => Promise.resolve((asked++, INDEX));
  line.list = () => Promise.resolve((asked++, LPSE));
  for (let times = 0; times < 2; times++) {
    await openSearch(FILES);
    await type("kota lain");
    buttonOf("Tutup").click();
  }
  equal(asked, 2, "nor the list of all LPSE");
});

Deno.test("where something is found no other words are proposed", async () => {
  prepare();
  await openSearch(FILES);
  await type("lupa uplxoxad");
  deepEqual([titles().length > 0, findAll(".search-nearest").length], [true, 0]);
});
