/**
 * Bundles the client: reads `{ entries, folder }` as JSON from standard input (sources by the entry's name, and
 * where the files go). Writes `NAME.js` for each entry, `NAME-HASH.js` for what they share, and `imports.json`: the
 * files that an entry imports before it runs, by the entry's name. Build time only.
 *
 * Rolldown by itself makes a file of each set of entries and of parts loaded on demand that use the same modules:
 * dozens, most under a kilobyte, and each is a request before a page works. Here the parts do not count. What the
 * same pages load at their start is one file; parts that need a module of it import it from there.
 */

import { rolldown } from "rolldown";

const { entries, folder } = JSON.parse(await new Response(Deno.stdin.readable).text());

/** The entries that load a module at their start, by the module's id. @type {Map<string, string[]>} */
const loadedBy = new Map();
/** The modules that parts loaded on demand use. @type {Set<string>} */
const usedByParts = new Set();

const grouping = {
  name: "grouping",
  /** @this {import("rolldown").PluginContext} */
  buildEnd() {
    /** @param {string} start @param {(id: string) => boolean} visit Returns whether the module is new. */
    const walk = (start, visit) => {
      const waiting = [start];
      for (let id; (id = waiting.pop());) {
        if (visit(id)) waiting.push(...this.getModuleInfo(id)?.importedIds ?? []);
      }
    };
    for (const [name, source] of Object.entries(entries)) {
      walk(`${Deno.cwd()}/${source}`, (id) => {
        const names = loadedBy.get(id) ?? [];
        if (names.includes(name)) return false;
        loadedBy.set(id, [...names, name]);
        return true;
      });
    }
    for (const id of this.getModuleIds()) {
      for (const part of this.getModuleInfo(id)?.dynamicallyImportedIds ?? []) {
        walk(part, (used) => !usedByParts.has(used) && Boolean(usedByParts.add(used)));
      }
    }
  },
};

/** @param {string} id @returns {string | null} Null for what stands in the entry's own file or a part's. */
function group(id) {
  const names = loadedBy.get(id);
  if (!names || (names.length === 1 && !usedByParts.has(id))) return null;
  return names.join("-");
}

const bundle = await rolldown({
  input: entries,
  platform: "browser",
  resolve: { alias: { "#fonts": `${Deno.cwd()}/.cache/fonts` } },
  moduleTypes: { ".ttf": "binary" },
  // An entry may have other exports than its source, as nothing imports it by name.
  preserveEntrySignatures: false,
  plugins: [grouping],
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
    groups: [{ name: group, debugName: "pages" }],
  },
});

const files = new Map(output.map((file) => [file.fileName, file.type === "chunk" ? file.imports : []]));
const imports = Object.keys(entries).map((name) => {
  const found = new Set(files.get(`${name}.js`));
  for (const file of found) for (const other of files.get(file) ?? []) found.add(other);
  return [name, [...found]];
});
Deno.writeTextFileSync(`${folder}/imports.json`, JSON.stringify(Object.fromEntries(imports)));
