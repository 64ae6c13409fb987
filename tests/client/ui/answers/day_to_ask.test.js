import { equal } from "node:assert/strict";
import { isoDay } from "../../../../overrides/client/model/dates.js";
import { fullDate, workday } from "../../../../overrides/client/model/workday.js";
import { at } from "../../clock.js";
import { showDayToAsk } from "../../../../overrides/client/ui/answers/day_to_ask.js";

Deno.test("the day to ask again is counted from today, by the letter's days and the known holidays", () => {
  const today = isoDay(new Date());
  const first = workday(today, 3, "");
  for (const holidays of ["", first]) {
    const element = /** @type {any} */ ({ dataset: { replyDays: "3", holidays }, textContent: "" });
    showDayToAsk(element);
    equal(element.textContent.includes(fullDate(workday(today, 3, holidays))), true, element.textContent);
  }
  showDayToAsk(null);
});

Deno.test("early in the morning today is the visitor's own day", () => {
  const element = /** @type {any} */ ({ dataset: { replyDays: "1" } });
  at("2026-11-30T00:30", () => showDayToAsk(element));
  equal(element.textContent.includes("1 Desember 2026"), true, element.textContent);
});
