/**
 * The search's box: a dialog that finds while one types. What is typed stays in it: no address that a server sees has it, and
 * nothing is kept.
 */

/**
 * @import { LpseList } from "../../model/fields/lpse_list.js"
 * @import { SearchResults, SearchIndex } from "../../model/search/engine.js"
 * @import { VNode } from "../../model/render/vnode.js"
 */

import { h } from "../../model/render/vnode.js";
import { SearchEngine } from "../../model/search/engine.js";
import { findPlaces } from "../../model/search/places.js";
import { button, mount } from "../dom/elements.js";
import { LazyPart } from "../dom/load.js";
import { countOf, helpOf, listOf, lpseItem, pageItem, resultItem } from "./results.js";

const TEXT = {
  title: "Cari di situs ini",
  label: "Cari jawaban, surat, istilah, atau LPSE",
  close: "Tutup",
  mostAsked: "Paling banyak ditanyakan",
  places: "LPSE",
  nothing: "Tidak ada yang cocok. Coba kata lain yang lebih umum.",
  nearest: "Mungkin maksud Anda:",
  notLoaded: "Pencarian belum dapat dimuat. Periksa jaringan, lalu buka lagi.",
};
const MAX_RESULTS = 10;
const MAX_PLACES = 5;
const MAX_TYPED = 200;

/**
 * @typedef {Record<string, string | undefined>} Files the addresses of the index, of the list of all LPSE (may be absent) and
 *   of the style sheet, and of the site's root
 */

/** @type {LazyPart<SearchEngine> | undefined} */
let engine;
/** @type {LazyPart<LpseList> | undefined} */
let allLpse;

/**
 * Opens the box, unless a dialog is open.
 *
 * @param {Files} files
 * @param {string} [typed] what to look for first
 */
export async function openSearch(files, typed = "") {
  engine ??= new LazyPart(async () => new SearchEngine(await fetched(files.index)));
  allLpse ??= new LazyPart(() => fetched(files.list));
  await addStyles(files.style ?? "");
  if (!document.querySelector("dialog[open]")) new SearchBox(engine, allLpse, files.root ?? "").open(typed);
}

class SearchBox {
  #engine;
  #allLpse;
  #root;
  #dialog;
  #input;
  #results = mount(h("div", { class: "search-results" }));
  #status = mount(h("p", { class: "search-status", role: "status" }));
  #leaves = new AbortController();

  /** @param {LazyPart<SearchEngine>} engine @param {LazyPart<LpseList>} allLpse @param {string} root of the site */
  constructor(engine, allLpse, root) {
    this.#engine = engine;
    this.#allLpse = allLpse;
    this.#root = new URL(root, location.href);
    this.#dialog = /** @type {HTMLDialogElement} */ (mount(
      h("dialog", { class: "search md-typeset", "aria-label": TEXT.title }),
    ));
    this.#input = /** @type {HTMLInputElement} */ (mount(h("input", {
      id: "search-input",
      type: "search",
      autofocus: "",
      autocomplete: "off",
      autocapitalize: "none",
      enterkeyhint: "search",
      maxlength: String(MAX_TYPED),
    })));
    const head = mount(h("div", { class: "search-head" }));
    const close = button({ label: TEXT.close, run: () => this.#dialog.close() }, "search-close");
    head.append(mount(h("label", { for: this.#input.id }, TEXT.label)), this.#input, close);
    this.#dialog.append(head, this.#status, this.#results);
  }

  /** @param {string} typed */
  open(typed) {
    const { signal } = this.#leaves;
    this.#input.value = typed.slice(0, MAX_TYPED);
    // Typed, dictated, pasted, cleared.
    this.#input.addEventListener("input", () => this.#show());
    this.#dialog.addEventListener("keydown", (event) => this.#press(event));
    this.#dialog.addEventListener("click", (event) => this.#click(event));
    this.#dialog.addEventListener("close", () => this.#closed());
    // The browser's back button closes the box, and leaves no page.
    history.pushState({ ...history.state, isSearch: true }, "");
    addEventListener("popstate", () => this.#dialog.close(), { signal });
    // A page that comes back from the browser's memory shows no box.
    addEventListener("pagehide", () => this.#remove(), { signal });
    document.body.append(this.#dialog);
    this.#dialog.showModal();
    this.#show();
  }

  #closed() {
    this.#remove();
    if (history.state?.isSearch) history.back();
  }

  #remove() {
    this.#leaves.abort();
    this.#dialog.remove();
  }

  /** Shows what fits what is typed now. */
  async #show() {
    const typed = this.#input.value;
    /** @type {SearchEngine} */
    let engine;
    try {
      engine = await this.#engine.get();
    } catch (error) {
      console.warn(error);
      this.#status.textContent = TEXT.notLoaded;
      return;
    }
    if (this.#input.value !== typed) return;
    if (typed.trim() === "") return this.#showMostAsked(engine);
    const found = engine.search(typed, MAX_RESULTS);
    const isClear = found.unknown.length === 0 && found.results.length > 0;
    this.#showFound(engine, found);
    if (isClear) return;
    const list = await this.#allLpse.get().catch(console.warn);
    if (!list || this.#input.value !== typed) return;
    const places = findPlaces(list, typed, found.unknown);
    if (places.found.length > 0) this.#showFound(engine, found, places);
  }

  /** @param {SearchEngine} engine */
  #showMostAsked(engine) {
    this.#status.textContent = "";
    this.#draw([
      h("h2", {}, TEXT.mostAsked),
      listOf(engine.mostAsked.map((entry) => pageItem(entry, this.#root))),
      helpOf(engine, this.#root),
    ]);
  }

  /**
   * @param {SearchEngine} engine
   * @param {SearchResults} found
   * @param {ReturnType<typeof findPlaces>} [places]
   */
  #showFound(engine, { results, total, unknown }, { found, isAsked } = { found: [], isAsked: false }) {
    const pages = results.length > 0 ? [listOf(results.map((result) => resultItem(result, this.#root)))] : [];
    const shownPlaces = found.slice(0, MAX_PLACES);
    const places = shownPlaces.length > 0
      ? [h("h2", {}, TEXT.places), listOf(shownPlaces.map(lpseItem))]
      : [];
    const parts = isAsked ? [...places, ...pages] : [...pages, ...places];
    const isMore = total > results.length || found.length > MAX_PLACES;
    this.#status.textContent = parts.length > 0
      ? countOf(results.length + shownPlaces.length, isMore)
      : TEXT.nothing;
    this.#draw([...parts, helpOf(engine, this.#root)]);
    if (parts.length === 0) this.#propose(engine.nearest(unknown));
  }

  /** @param {string[]} words */
  #propose(words) {
    if (words.length === 0) return;
    const proposed = mount(h("p", { class: "search-nearest" }, TEXT.nearest));
    for (const word of words) {
      const run = () => {
        this.#input.value = word;
        this.#input.focus();
        this.#show();
      };
      proposed.append(" ", button({ label: word, run }, "search-word"));
    }
    this.#results.prepend(proposed);
  }

  /** @param {VNode[]} parts */
  #draw(parts) {
    this.#results.replaceChildren(...parts.map(mount));
    this.#results.scrollTop = 0;
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.isComposing) return;
    const stops = /** @type {HTMLElement[]} */ ([
      this.#input,
      ...this.#results.querySelectorAll(".search-list a"),
    ]);
    const at = stops.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    if (event.key === "Escape") {
      // Some browsers would only empty the field.
      event.preventDefault();
      this.#dialog.close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      stops[Math.max(0, Math.min(stops.length - 1, at + (event.key === "ArrowDown" ? 1 : -1)))].focus();
    } else if (event.key === "Enter" && at === 0) {
      event.preventDefault();
      stops[1]?.click();
    } else if (at > 0 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      // Who types on among the results, types on in the field.
      if ([...event.key].length === 1 && event.key !== " " || event.key === "Backspace") this.#input.focus();
    }
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    // Beside the box.
    if (target === this.#dialog) return this.#dialog.close();
    const link = target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const [page, fragment] = link.href.split("#");
    const isHere = page === location.href.split("#")[0];
    if (isHere && !fragment) return this.#dialog.close();
    if (isHere) this.#remove();
    // In the box's own place in the history: back from there is the page, and not the box.
    location.replace(link.href);
  }
}

/** @param {string | undefined} address of JSON @returns {Promise<any>} */
async function fetched(address = "") {
  const response = await fetch(address);
  if (!response.ok) throw new Error(response.statusText);
  return await response.json();
}

/** @param {string} href @returns {Promise<void>} when the sheet is there, or will not come */
function addStyles(href) {
  if (document.querySelector(`link[href="${CSS.escape(href)}"]`)) return Promise.resolve();
  const sheet = mount(h("link", { rel: "stylesheet", href }));
  document.head.append(sheet);
  return new Promise((resolve) => {
    for (const event of ["load", "error"]) sheet.addEventListener(event, () => resolve());
  });
}
