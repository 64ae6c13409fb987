/**
 * All tests of the model in one run, which is pure: started file by file, they take three times as long.
 * Usage: deno test tests/client/model.js
 */

/** @param {URL} folder imports every test in it and below */
async function importAll(folder) {
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    if (isDirectory) await importAll(new URL(`${name}/`, folder));
    else if (name.endsWith(".test.js")) await import(new URL(name, folder).href);
  }
}

await importAll(new URL("model/", import.meta.url));
