import { deepEqual, equal, match } from "node:assert/strict";
import { calendar } from "../../../../overrides/client/model/submission/reminder.js";

const reminder = {
  id: "abc",
  day: "2026-11-27",
  title: "Periksa; balasan, LKPP\\: \u{1F600} ".repeat(9),
  text: "satu\ndua",
  url: "https://contoh.example/pantau/",
  site: "Bantuan Uji",
};
const made = calendar(reminder, new Date(Date.UTC(2026, 10, 22, 1, 2, 3)));

Deno.test("a reminder is on its day at nine, wherever the visitor is", () => {
  match(made, /\r\nDTSTART:20261127T090000\r\n/);
  match(made, /\r\nDTSTAMP:20261122T010203Z\r\n/);
  match(made, /\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:PT0S\r\n/);
});

Deno.test("a calendar has all that programs ask for, in its order", () => {
  const short = calendar({ ...reminder, title: "Telepon" }, new Date(Date.UTC(2026, 10, 22, 1, 2, 3)));
  deepEqual(short.split("\r\n"), [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Bantuan Uji//ID",
    "BEGIN:VEVENT",
    "UID:abc@bantuan-lpse",
    "DTSTAMP:20261122T010203Z",
    "DTSTART:20261127T090000",
    "DTEND:20261127T091500",
    "SUMMARY:Telepon",
    "DESCRIPTION:satu\\ndua",
    "URL:https://contoh.example/pantau/",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "TRIGGER:PT0S",
    "DESCRIPTION:Telepon",
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

Deno.test("no line is longer than 75 bytes, none cuts a character, and all end in CRLF", () => {
  for (const line of made.split("\r\n")) equal(new TextEncoder().encode(line).length <= 75, true, line);
  equal(made.split("\r\n ").length < 10, true, "and none is cut without need");
  equal(/[^\r]\n/.test(made), false);
  equal(made.includes("\ufffd"), false);
  for (let length = 0; length < 4; length++) {
    const title = `${"x".repeat(length)}${"\u{1F600}".repeat(30)}`;
    for (const line of calendar({ ...reminder, title }, new Date(0)).split("\r\n")) {
      equal(line.isWellFormed(), true);
    }
  }
});

Deno.test("what means something in a calendar is escaped", () => {
  match(made.replace(/\r\n /g, ""), /SUMMARY:Periksa\\; balasan\\, LKPP\\\\: /);
  match(made, /\r\nPRODID:-\/\/Bantuan Uji\/\/ID\r\n/);
  match(made, /DESCRIPTION:satu\\ndua\r\n/);
});

Deno.test("no control character of a title or an id ends a line or stays in it", () => {
  const odd = { ...reminder, id: "a\r\nX-JAHAT:1", title: "satu\rX-JAHAT:1\0\x1b\u2028dua", text: "a\vb" };
  const lines = calendar(odd, new Date(0)).split("\r\n");
  equal(lines.some((line) => line.startsWith("X-JAHAT")), false);
  equal(lines.some((line) => /[\p{Cc}\u2028]/u.test(line)), false);
  equal(lines.includes("SUMMARY:satu\\nX-JAHAT:1\\ndua"), true);
  equal(lines.includes("DESCRIPTION:a\\nb"), true);
});
