import { equal } from "node:assert/strict";
import { isDay, isoDay, longDate } from "../../../overrides/client/model/dates.js";

// `python3 tests` sets a zone in which UTC's day is another for some hours.
Deno.test("the day is the visitor's own, from its beginning to its end", () => {
  equal(isoDay(new Date(2026, 10, 22, 0, 30)), "2026-11-22");
  equal(isoDay(new Date(2026, 10, 22, 23, 30)), "2026-11-22");
});

Deno.test("a letter's date has no leading zero and the month's Indonesian name", () => {
  equal(longDate("2026-11-02"), "2 November 2026");
  equal(longDate("2026-08-17"), "17 Agustus 2026");
});

for (const text of ["", "besok", "2026-02-30", "22026-01-01", "2026-01-015"]) {
  Deno.test(`${JSON.stringify(text)} is no date and stays as it is`, () => equal(longDate(text), text));
}

Deno.test("a date field holds days of the calendar, as browsers write them, and nothing else", () => {
  for (const day of ["2026-11-22", "2028-02-29", "0026-11-22", "22026-11-22"]) equal(isDay(day), true, day);
  for (
    const other of ["besok", "2026-02-30", "2026-13-01", "26-11-22", "0000-01-01", "2026-11-22T00:00", ""]
  ) {
    equal(isDay(other), false, other);
  }
});
