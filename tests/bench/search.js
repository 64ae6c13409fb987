/** Reads `{ index, queries }` as JSON from standard input; writes milliseconds: making the search ready, and a query's median. */

import { SearchEngine } from "../../overrides/client/model/search/engine.js";

const { index, queries } = JSON.parse(await new Response(Deno.stdin.readable).text());
const started = performance.now();
const engine = new SearchEngine(index);
const ready = performance.now() - started;
const times = queries.map((/** @type {string} */ query) => {
  const asked = performance.now();
  engine.search(query);
  return performance.now() - asked;
}).sort((/** @type {number} */ one, /** @type {number} */ other) => one - other);
console.log(JSON.stringify({ ready, query: times[times.length >> 1] }));
