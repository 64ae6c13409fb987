import { deepEqual, equal } from "node:assert/strict";

const CLIENT = new URL("../../overrides/client/", import.meta.url);

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

/** @param {URL} file @returns {string[]} what it imports, now or later */
const importsOf = (file) =>
  [...codeOf(file).matchAll(/\b(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, specifier]) => specifier);

/** @param {URL} file @returns {string[]} whose types its comments name */
const typesOf = (file) =>
  [...Deno.readTextFileSync(file).matchAll(/@import [^"]*"([^"]+)"|\bimport\("([^"]+)"\)\.\w/g)]
    .map(([, named, inline]) => named ?? inline);

/**
 * The rooms, each with those that it may use beside itself and `model/`.
 *
 * @type {Record<string, string[]>}
 */
const ROOMS = {
  "storage/": [],
  "ui/dom/": [],
  "ui/components/": ["ui/dom/"],
  "ui/answers/": ["ui/dom/", "ui/components/", "ui/letterhead/", "storage/"],
  "ui/letterhead/": ["ui/dom/", "ui/components/"],
  "ui/letter/": ["ui/dom/", "ui/components/", "ui/answers/", "storage/"],
  "ui/scan/": ["ui/dom/", "ui/components/"],
  "ui/sign/": ["ui/dom/", "ui/components/", "ui/answers/", "storage/"],
  "ui/send/": ["ui/dom/", "ui/components/", "ui/answers/", "ui/scan/", "storage/"],
  "ui/search/": ["ui/dom/"],
  "ui/submissions/": ["ui/dom/", "ui/components/", "storage/"],
  "site/": ["storage/passed_answers.js", "ui/search/box.js"],
};
for (const [room, others] of Object.entries(ROOMS)) {
  Deno.test(`${room} uses ${others.join(", ") || "nothing"} beside itself and the model`, () => {
    const allowed = [room, "model/", ...others].map((folder) => new URL(folder, CLIENT).href);
    const found = sources(new URL(room, CLIENT)).flatMap((file) =>
      [...importsOf(file), ...typesOf(file)]
        .filter((specifier) => specifier.startsWith("."))
        .filter((specifier) => !allowed.some((place) => new URL(specifier, file).href.startsWith(place)))
        .map((specifier) => `${file.pathname}: ${specifier}`)
    );
    deepEqual(found, []);
  });
}

Deno.test("nothing imports an entry", () => {
  const found = sources(CLIENT).flatMap((file) =>
    importsOf(file).filter((specifier) =>
      new URL(specifier, file).href.startsWith(new URL("pages/", CLIENT).href)
    )
      .map((specifier) => `${file.pathname}: ${specifier}`)
  );
  deepEqual(found, []);
});

Deno.test("no type or class has the name of one of the browser's", () => {
  // Of those that Deno lacks, the ones that such code is about.
  const page = [
    "Element",
    "Node",
    "Text",
    "Range",
    "Selection",
    "Document",
    "Attr",
    "Image",
    "Option",
    "History",
  ];
  const names = sources(CLIENT).flatMap((file) =>
    [
      ...Deno.readTextFileSync(file).matchAll(
        /@typedef \{[^@]*?\}+ (\w+)|\bclass (\w+)/g,
      ),
    ].map(([, type, name]) => type ?? name)
  );
  deepEqual(names.filter((name) => page.includes(name) || name in globalThis), []);
});

Deno.test("the model imports nothing outside itself but its libraries", () => {
  const allowed = ["docx", "minisearch", "pdfkit", "pdfkit/output"];
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

Deno.test("what a visitor asks for is fetched so that it can be tried again", () => {
  for (const file of [...sources(new URL("pages/", CLIENT)), ...sources(new URL("ui/", CLIENT))]) {
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

Deno.test("entries join parts and hold no state of their own", () => {
  for (const file of sources(new URL("pages/", CLIENT))) {
    equal(/\blet\s/.exec(codeOf(file)), null, file.pathname);
  }
});

Deno.test("no folder of the client is too full to be seen at a glance", () => {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const file of sources(CLIENT)) {
    const folder = new URL(".", file).pathname;
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  deepEqual([...counts].filter(([, count]) => count > 16), []);
});
