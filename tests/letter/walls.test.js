import { deepEqual, equal } from "node:assert/strict";

const CLIENT = new URL("../../overrides/letter/", import.meta.url);

/**
 * @param {URL} folder
 * @returns {URL[]}
 */
function sources(folder) {
  return [...Deno.readDirSync(folder)].flatMap(({ name, isDirectory }) =>
    isDirectory ? sources(new URL(`${name}/`, folder)) : [new URL(name, folder)]
  );
}

/** @param {URL} file @returns {string} its code without comments */
const codeOf = (file) => Deno.readTextFileSync(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");

const model = sources(new URL("model/", CLIENT));

Deno.test("the model imports nothing outside itself but its libraries", () => {
  const allowed = ["docx", "pdfkit", "pdfkit/output"];
  const found = model.flatMap((file) =>
    [
      ...codeOf(file).matchAll(
        /^import [^@]*?from "(.+?)";|^\} from "(.+?)";|\bimport\("(.+?)"\)/gm,
      ),
    ].map((
      match,
    ) => match[1] ?? match[2] ?? match[3]).filter((specifier) =>
      specifier.startsWith(".")
        ? !new URL(specifier, file).href.startsWith(new URL("model/", CLIENT).href)
        : !allowed.includes(specifier)
    ).map((specifier) => `${file.pathname}: ${specifier}`)
  );
  deepEqual(found, []);
});

Deno.test("the model touches no page, storage or network", () => {
  const page =
    /\b(document|window|globalThis|localStorage|sessionStorage|navigator|fetch|location)\b\s*[.([]/;
  for (const file of model) {
    const code = codeOf(file);
    equal(page.exec(code)?.[0], undefined, file.pathname);
  }
});

Deno.test("what is fetched later is fetched so that it can be tried again", () => {
  for (const file of sources(CLIENT)) {
    const code = codeOf(file);
    const imports = code.match(/\bimport\(/g)?.length ?? 0;
    // All imports of one call stand in one load(() => …).
    const loaded = [
      ...code.matchAll(/\bload\(\(\) =>\s*(import\("[^"]+"\)|Promise\.all\(\[[^\]]+\]\))\s*,?\s*\)/g),
    ];
    const inLoad = loaded.reduce((sum, [call]) => sum + (call.match(/\bimport\(/g)?.length ?? 0), 0);
    equal(inLoad, imports, file.pathname);
  }
});

Deno.test("no script makes markup from text", () => {
  for (const file of sources(CLIENT)) {
    const code = codeOf(file);
    equal(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser/.exec(code), null, file.pathname);
  }
});
