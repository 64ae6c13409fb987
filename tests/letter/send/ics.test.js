import { equal, match } from "node:assert/strict";
import { calendar } from "../../../overrides/letter/send/ics.js";

const reminder = {
  id: "abc",
  day: "2026-11-27",
  title: "Periksa; balasan, LKPP\\: \u{1F600} ".repeat(9),
  text: "satu\ndua",
  url: "https://contoh.example/pantau/",
};
const made = calendar(reminder, new Date(Date.UTC(2026, 10, 22, 1, 2, 3)));

Deno.test("a reminder is on its day at nine, wherever the visitor is", () => {
  match(made, /\r\nDTSTART:20261127T090000\r\n/);
  match(made, /\r\nDTSTAMP:20261122T010203Z\r\n/);
});

Deno.test("no line is longer than 75 bytes, none cuts a character, and all end in CRLF", () => {
  for (const line of made.split("\r\n")) equal(new TextEncoder().encode(line).length <= 75, true, line);
  equal(/[^\r]\n/.test(made), false);
  equal(made.includes("\ufffd"), false);
});

Deno.test("what means something in a calendar is escaped", () => {
  match(made.replace(/\r\n /g, ""), /SUMMARY:Periksa\\; balasan\\, LKPP\\\\: /);
  match(made, /DESCRIPTION:satu\\ndua\r\n/);
});
