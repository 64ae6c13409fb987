import { equal } from "node:assert/strict";
import { isPossibleClock, yearsApart } from "../../../overrides/client/model/clock.js";

Deno.test("whole years between days count from the same day of the year", () => {
  equal(yearsApart("2025-11-22", "2026-11-22"), 1);
  equal(yearsApart("2026-11-22", "2025-11-23"), 0);
  equal(yearsApart("0026-11-22", "2026-11-22"), 2000);
});

Deno.test("a clock before the site was there, or a generation later, is wrong", () => {
  const right = [new Date(2024, 11, 31), new Date(2025, 0, 1), new Date(2049, 11, 31), new Date(2050, 0, 1)]
    .map(isPossibleClock);
  equal(right.join(), "false,true,true,false");
});
