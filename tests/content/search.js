/** Reads `{ index, queries }` as JSON from standard input, and writes what each query finds: addresses, the best first. */

import { SearchEngine } from "../../overrides/client/model/search/engine.js";

const { index, queries } = JSON.parse(await new Response(Deno.stdin.readable).text());
const engine = new SearchEngine(index);
const found = queries.map((/** @type {string} */ query) =>
  engine.search(query).results.map(({ address }) => address)
);
console.log(JSON.stringify(found));
