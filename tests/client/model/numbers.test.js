import { deepEqual, equal } from "node:assert/strict";
import { between, mean, quantile } from "../../../overrides/client/model/numbers.js";

Deno.test("a quantile is one of the values, which stay in their order", () => {
  const values = [3, 1, 2, 10];
  deepEqual([0, 0.5, 1].map((part) => quantile(values, part)), [1, 2, 10]);
  deepEqual(values, [3, 1, 2, 10]);
  equal(mean(values), 4);
});

Deno.test("a place is between the middles of two cells, and in the outermost ones in that cell alone", () => {
  deepEqual(between(1, 3), [0, 1, 0.5]);
  deepEqual(between(1.75, 3), [1, 2, 0.25]);
  deepEqual([0, 0.5].map((place) => between(place, 3)), [[0, 1, 0], [0, 1, 0]]);
  deepEqual([2.5, 3].map((place) => between(place, 3)), [[2, 2, 0], [2, 2, 0]]);
});
