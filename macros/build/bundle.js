/**
 * Bundles the client: reads `{ entries, folder }` as JSON from standard input (sources by the entry's name, and
 * where the files go). Writes `NAME-HASH.js` for each entry, for what entries share and for each part that is loaded
 * on demand; and `entries.json`: by the entry's name, its file, and then those that it imports before it runs.
 * Build time only.
 *
 * Rolldown by itself makes a file of each set of entries and parts that use the same modules: dozens, most under a
 * kilobyte, and each is a request before a page works. Here the parts do not count: what the same pages load at their
 * start is one file, unless it is small, and parts that need a module of it import it from there. So a shared module
 * does nothing by itself when it is loaded, as pages load it that do not use it.
 */

import { rolldown } from "rolldown";

/** What is less, in characters of source, is no file of its own: it comes along with what more pages load. */
const MIN_SHARED = 11_000;
/** A module of less that only parts use, and that uses none itself, comes along with what most pages load. */
const MIN_ALONE = 1_500;

const { entries, folder } = JSON.parse(await new Response(Deno.stdin.readable).text());

/** The names of modules' files; none for those of a part. @type {Map<string, string>} */
const files = new Map();

const bundle = await rolldown({
  input: entries,
  platform: "browser",
  resolve: { alias: { "#fonts": `${Deno.cwd()}/.cache/fonts` } },
  moduleTypes: { ".ttf": "binary" },
  // An entry may have other exports than its source, as nothing imports it by name.
  preserveEntrySignatures: false,
  plugins: [{
    name: "share",
    buildEnd() {
      // In an order of our own: Rolldown's is another one each time.
      const ids = [...this.getModuleIds()].sort();
      const modules = ids.map((id) => this.getModuleInfo(id)).filter((info) => info !== null);
      for (const [id, file] of share(new Map(modules.map((info) => [info.id, info])))) files.set(id, file);
    },
  }],
});
const { output } = await bundle.write({
  dir: folder,
  // What Rolldown leaves of an entry whose modules stand in files of their own: an import of the first of these.
  entryFileNames: "[name].js",
  chunkFileNames: "[name]-[hash].js",
  hashCharacters: "hex", // none of the hyphens that set the hash apart
  minify: true,
  comments: false,
  codeSplitting: {
    // What a module needs is loaded by all that load the module, so no file needs one that needs it.
    includeDependenciesRecursively: false,
    groups: [{ name: (id) => files.get(id) ?? null, debugName: "share" }],
  },
});

const chunks = new Map(
  output.filter((file) => file.type === "chunk").map((chunk) => [chunk.fileName, chunk]),
);
const loaded = Object.keys(entries).map((name) => {
  const entry = chunks.get(`${name}.js`);
  if (entry?.moduleIds.length !== 0 || entry.imports.length !== 1) {
    throw Error(`${name} is not in one file of its own`);
  }
  Deno.removeSync(`${folder}/${entry.fileName}`);
  const found = new Set(entry.imports);
  for (const file of found) for (const other of chunks.get(file)?.imports ?? []) found.add(other);
  return [name, [...found]];
});
Deno.writeTextFileSync(`${folder}/entries.json`, JSON.stringify(Object.fromEntries(loaded)));

/**
 * @param {Map<string, import("rolldown").ModuleInfo>} modules
 * @returns {Map<string, string>} by the module's id, the file of each module that a page loads at its start
 */
function share(modules) {
  /** The pages that load a module at their start. @type {Map<string, string[]>} */
  const pages = new Map();
  /** How many pages may load it at some time. @type {Map<string, number>} */
  const users = new Map();
  for (const [name, source] of Object.entries(entries)) {
    const entry = `${Deno.cwd()}/${source}`;
    for (const id of reached(modules, entry, false)) pages.set(id, [...pages.get(id) ?? [], name]);
    for (const id of reached(modules, entry, true)) users.set(id, (users.get(id) ?? 0) + 1);
  }
  const widest = [...pages.values()].reduce((most, names) => names.length > most.length ? names : most);
  /** Modules by the pages that share them. @type {Map<string, string[]>} */
  const groups = new Map();
  for (const { id, code, importedIds, importers } of modules.values()) {
    const isLeaf = importedIds.length === 0 && importers.length > 1 && (code ?? "").length < MIN_ALONE;
    const names = pages.get(id) ?? (isLeaf ? widest : []);
    // Whoever loads an entry's file runs the entry: nothing is in it that a part on another page needs.
    const group = names.join("-") + (names.length === 1 && users.get(id) !== 1 ? ".parts" : "");
    if (group) groups.set(group, [...groups.get(group) ?? [], id]);
  }
  const pagesOf = (/** @type {string} */ group) => new Set(group.split("-"));
  const sizeOf = (/** @type {string} */ group) =>
    (groups.get(group) ?? []).reduce((sum, id) => sum + (modules.get(id)?.code ?? "").length, 0);
  // Those of the fewest pages first: what they bring may make the next one large enough.
  const shared = [...groups.keys()].filter((group) => pagesOf(group).size > 1)
    .sort((a, b) => pagesOf(a).size - pagesOf(b).size || sizeOf(b) - sizeOf(a));
  shared.forEach((group, number) => {
    const wider = shared.slice(number + 1).find((other) => pagesOf(group).isSubsetOf(pagesOf(other)));
    if (!wider || sizeOf(group) >= MIN_SHARED) return;
    groups.get(wider)?.push(...groups.get(group) ?? []);
    groups.delete(group);
  });
  return new Map([...groups].flatMap(([group, ids]) => ids.map((id) => [id, group])));
}

/**
 * @param {Map<string, import("rolldown").ModuleInfo>} modules
 * @param {string} entry
 * @param {boolean} withParts
 * @returns {Set<string>} the entry, and all modules that come with it before it runs; or with its parts' as well
 */
function reached(modules, entry, withParts) {
  const found = new Set([entry]);
  for (const id of found) {
    const { importedIds = [], dynamicallyImportedIds = [] } = modules.get(id) ?? {};
    for (const other of importedIds) found.add(other);
    if (withParts) { for (const other of dynamicallyImportedIds) found.add(other); }
  }
  return found;
}
