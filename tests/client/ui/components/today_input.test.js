import { equal } from "node:assert/strict";
import { isoDay } from "../../../../overrides/client/model/dates.js";
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
