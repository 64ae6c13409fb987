/**
 * Fetches a part of the program when it is needed, and fails with a message for the visitor when it does not come.
 *
 * A browser may remember that an import failed until the page is reloaded (Firefox does). So the part's files are fetched
 * first, which can be tried as often as needed, and imported when they have come. Where the import fails nonetheless, as
 * the browser kept nothing of what came and the line broke in between, only reloading helps: what says that a part did not
 * come says this too.
 */

const TEXT = {
  notLoaded: "Bagian halaman ini belum dapat dimuat. Periksa jaringan, lalu coba lagi. Bila tetap gagal, " +
    "muat ulang halaman; berkas yang sudah dipilih lalu harus dipilih lagi.",
};

// As the bundler writes them; a template's quotes are as good as any in the first.
const DYNAMIC_IMPORT = /\bimport\(["`](\.[^"`]+)["`]\)/g;
const STATIC_IMPORT = /\b(?:from|import)"(\.[^"]+)"/g;

/**
 * By address, files that come or have come, each with the addresses of what it imports: the browser has them then, or asks
 * its own cache.
 *
 * @type {Map<string, Promise<string[]>>}
 */
const fetched = new Map();

/**
 * @template Part
 * @param {() => Promise<Part>} importing holds its `import("../letter/x.js")` itself: its text says what to fetch
 * @returns {Promise<Part>}
 * @throws {UserError}
 */
export async function load(importing) {
  try {
    await fetchAll(imported(String(importing), DYNAMIC_IMPORT, import.meta.url));
    return await importing();
  } catch (cause) {
    throw new UserError(TEXT.notLoaded, { cause });
  }
}

/**
 * A part of the page that is fetched when it is needed, once; when it does not come, it is asked for again.
 *
 * @template Part
 */
export class LazyPart {
  #make;
  /** @type {((part: Part) => unknown)[]} */
  #waiting = [];
  /** @type {Promise<Part> | undefined} */
  #coming;
  /** The part, once it has come. @type {Part | undefined} */
  current;

  /** @param {() => Promise<Part>} make fetches it, and makes it ready */
  constructor(make) {
    this.#make = make;
  }

  /** @param {(part: Part) => unknown} run as soon as it has come, whoever has asked for it */
  whenCome(run) {
    this.#waiting.push(run);
  }

  /** @returns {Promise<Part>} rejected when it did not come this time */
  get() {
    if (!this.#coming) {
      this.#coming = this.#make().then((part) => {
        this.current = part;
        for (const run of this.#waiting) run(part);
        return part;
      });
      this.#coming.catch(() => (this.#coming = undefined));
    }
    return this.#coming;
  }

  /** @returns {Promise<Part>} as `get`; where an attempt of before fails, one of now is made: the line may be back since */
  getNow() {
    return this.#coming?.catch(() => this.get()) ?? this.get();
  }
}

/** @param {string} code @param {RegExp} pattern @param {string} base the code's address */
function imported(code, pattern, base) {
  return Array.from(code.matchAll(pattern), ([, place]) => new URL(place, base).href);
}

/**
 * Fetches scripts, and what they import before they run.
 *
 * @param {string[]} addresses
 * @param {Set<string>} [seen] scripts may import each other
 * @returns {Promise<void>} rejected when one of them did not come
 */
async function fetchAll(addresses, seen = new Set()) {
  // All have come or failed before this fails: who tries again meets no request that was lost before.
  const all = await Promise.allSettled(addresses.map(async (address) => {
    if (seen.has(address)) return;
    seen.add(address);
    const coming = fetched.get(address) ?? fetchScript(address);
    fetched.set(address, coming);
    coming.catch(() => fetched.delete(address)); // to be tried again
    await fetchAll(await coming, seen);
  }));
  for (const one of all) if (one.status === "rejected") throw one.reason;
}

/** @param {string} address @returns {Promise<string[]>} what the script imports */
async function fetchScript(address) {
  const response = await fetch(address);
  // A captive portal answers with a page of its own.
  if (!response.ok || !response.headers.get("Content-Type")?.includes("javascript")) throw Error(address);
  return imported(await response.text(), STATIC_IMPORT, address);
}

/** Something that the visitor can do something about: its message says what happened and what to do, in Indonesian. */
export class UserError extends Error {
  /** @override */
  name = "UserError";
}

/**
 * @param {unknown} error
 * @param {string} otherwise what is said of an error that nobody foresaw
 */
export function messageOf(error, otherwise) {
  return error instanceof UserError ? error.message : otherwise;
}
