import { equal } from "node:assert/strict";
import { isoDay } from "../../../../overrides/client/model/dates.js";
import { at } from "../../clock.js";
import { TodayInput } from "../../../../overrides/client/ui/components/today_input.js";

Deno.test("it starts as today, and follows the day until somebody writes another one", () => {
  const input = /** @type {any} */ ({ value: "" });
  const today = new TodayInput(input);
  equal(input.value, isoDay(new Date()));
  input.value = today.shown = "2026-01-31"; // as on that day
  today.renew();
  equal(input.value, isoDay(new Date()));
  input.value = "2026-01-15";
  today.renew();
  equal(input.value, "2026-01-15");
});

Deno.test("left open for two nights it follows both", () => {
  const input = /** @type {any} */ ({ value: "" });
  const today = at("2026-01-30T23:00", () => new TodayInput(input));
  for (const day of ["2026-01-31", "2026-02-01"]) {
    at(`${day}T08:00`, () => today.renew());
    equal(input.value, day);
  }
});
