/**
 * Drops the styles that no page can use. Reads `{ css, words, variables }` as JSON from standard input: style sheets by
 * name, every word that a class, id or tag of the site could be, and the variables that other sheets use. Writes what is
 * left of them into the folder that it is given. Build time only.
 */

import { PurgeCSS } from "purgecss";

const { css, words, variables } = JSON.parse(await new Response(Deno.stdin.readable).text());
const content = [{ raw: words.join(" "), extension: "txt" }];
for (const [name, raw] of Object.entries(css)) {
  const [{ css: left }] = await new PurgeCSS().purge({
    content,
    css: [{ raw }],
    variables: true,
    keyframes: true,
    safelist: { variables },
  });
  Deno.writeTextFileSync(`${Deno.args[0]}/${name}`, left.replace(/\/\*# sourceMappingURL=.*?\*\//, ""));
}
