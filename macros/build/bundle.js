/**
 * Bundles the client: reads `{ entries, folder }` as JSON from standard input (sources by the entry's name, and
 * where the files go). Writes `NAME.js` for each entry, `NAME-HASH.js` for what they share, and `imports.json`: the
 * files that an entry imports before it runs, by the entry's name. Build time only.
 *
 * Rolldown by itself makes a file of each set of entries and of parts loaded on demand that use the same modules:
 * dozens, most under a kilobyte, and each is a request before a page works. Here the parts do not count. What the
 * same pages load at their start is one file, unless it is small; parts that need a module of it import it from there.
 */

import { rolldown } from "rolldown";

/** What is less, in characters of source, is no file of its own: it comes along with what more pages load. */
const MIN_SHARED = 8_000;
/** A module of less that only parts use, and that uses none itself, comes along with what most pages load. */
const MIN_ALONE = 1_500;

const { entries, folder } = JSON.parse(await new Response(Deno.stdin.readable).text());

/** The file that a module goes to; absent where it stays in its entry's or its part's. @type {Map<string, string>} */
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

const imported = new Map(output.map((file) => [file.fileName, file.type === "chunk" ? file.imports : []]));
const imports = Object.keys(entries).map((name) => {
  const found = new Set(imported.get(`${name}.js`));
  for (const file of found) for (const other of imported.get(file) ?? []) found.add(other);
  return [name, [...found]];
});
Deno.writeTextFileSync(`${folder}/imports.json`, JSON.stringify(Object.fromEntries(imports)));

/**
 * @param {Map<string, import("rolldown").ModuleInfo>} modules
 * @returns {Map<string, string>} the names of the files that hold shared modules, by the module's id
 */
function share(modules) {
  const parts = [...modules.values()].flatMap((info) => info.dynamicallyImportedIds);
  const usedByParts = reached(modules, parts);
  /** The pages that load a module at their start. @type {Map<string, string[]>} */
  const pages = new Map();
  for (const [name, source] of Object.entries(entries)) {
    for (const id of reached(modules, [`${Deno.cwd()}/${source}`])) {
      pages.set(id, [...pages.get(id) ?? [], name]);
    }
  }
  const widest = [...pages.values()].reduce((most, names) => names.length > most.length ? names : most);
  /** Modules by the pages that share them. @type {Map<string, string[]>} */
  const groups = new Map();
  for (const { id, code, importedIds, importers } of modules.values()) {
    const isLeaf = importedIds.length === 0 && importers.length > 1 && (code ?? "").length < MIN_ALONE;
    const names = pages.get(id) ?? (isLeaf ? widest : []);
    if (names.length < 2 && !(names.length === 1 && usedByParts.has(id))) continue;
    groups.set(names.join("-"), [...groups.get(names.join("-")) ?? [], id]);
  }
  const size = (/** @type {string[]} */ ids) =>
    ids.reduce((sum, id) => sum + (modules.get(id)?.code ?? "").length, 0);
  const pagesOf = (/** @type {string} */ group) => new Set(group.split("-"));
  const sizeOf = (/** @type {string} */ group) => size(groups.get(group) ?? []);
  // Those of the fewest pages first: what they bring may make the next one large enough.
  const order = [...groups.keys()].sort((a, b) => pagesOf(a).size - pagesOf(b).size || sizeOf(b) - sizeOf(a));
  order.forEach((group, number) => {
    const ids = groups.get(group) ?? [];
    const wider = order.slice(number + 1).find((other) => pagesOf(group).isSubsetOf(pagesOf(other)));
    if (!wider || size(ids) >= MIN_SHARED) return;
    groups.get(wider)?.push(...ids);
    groups.delete(group);
  });
  return new Map([...groups].flatMap(([group, ids]) => ids.map((id) => [id, group])));
}

/**
 * @param {Map<string, import("rolldown").ModuleInfo>} modules
 * @param {string[]} start
 * @returns {Set<string>} these modules, and all that come with them before they run
 */
function reached(modules, start) {
  const found = new Set(start);
  for (const id of found) for (const other of modules.get(id)?.importedIds ?? []) found.add(other);
  return found;
}
