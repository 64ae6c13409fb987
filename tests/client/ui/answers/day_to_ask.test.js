import { equal } from "node:assert/strict";
import { isoDay } from "../../../../overrides/client/model/dates.js";
import { fullDate, workday } from "../../../../overrides/client/model/workday.js";
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
