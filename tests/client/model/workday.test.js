import { equal } from "node:assert/strict";
import { fullDate, workday } from "../../../overrides/client/model/workday.js";

const holidays = "2026-12-24 2027-03-10 2027-03-11 2027-03-12 2027-03-15";
const after = (/** @type {string} */ day, /** @type {number} */ later) => workday(day, later, holidays);

Deno.test("days are counted by the calendar", () => {
  equal(after("2026-11-20", 5), "2026-11-25");
  equal(after("2026-02-27", 3), "2026-03-02");
});

Deno.test("what falls on a weekend is on Monday", () => {
  equal(after("2026-11-23", 5), "2026-11-30");
  equal(after("2026-11-24", 5), "2026-11-30");
});

Deno.test("a fixed holiday is none in any year, also past the last that is known", () => {
  equal(after("2026-08-12", 5), "2026-08-18");
  equal(after("2028-04-26", 5), "2028-05-02", "the first of May is a Monday");
  equal(after("2030-12-27", 5), "2031-01-02", "the first of January is a Wednesday");
  equal(after("2029-05-27", 5), "2029-06-04", "the first of June is a Friday");
});

Deno.test("movable holidays and joint leave around a weekend are passed over together", () => {
  equal(after("2026-12-19", 5), "2026-12-28", "leave on Thursday, Christmas on Friday");
  equal(after("2027-03-05", 5), "2027-03-16", "from Wednesday to the Monday after");
});

Deno.test("the wait crosses years", () => {
  equal(after("2026-12-27", 5), "2027-01-04");
});

Deno.test("a day is written with its weekday", () => {
  equal(fullDate("2026-11-30"), "Senin, 30 November 2026");
});
