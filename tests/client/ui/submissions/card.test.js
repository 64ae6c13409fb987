import { deepEqual, equal } from "node:assert/strict";
import { longDate } from "../../../../overrides/client/model/dates.js";
import { SubmissionCard } from "../../../../overrides/client/ui/submissions/card.js";
import { buttonOf, find, findAll } from "../../page.js";
import { ago, HOLIDAYS, LETTER, sent, showPage } from "./records.js";

/** @import { Submission } from "../../../../overrides/client/model/submission/submission.js" */

/** A card on the page, what it saved, and what else it was asked for. */
function showCard(
  /** @type {Partial<Submission>} */ known = {},
  letter = LETTER,
  isStored = true,
  holidays = HOLIDAYS,
) {
  showPage();
  /** @type {Partial<Submission>[]} */
  const saved = [];
  /** @type {string[]} */
  const asked = [];
  const card = new SubmissionCard({
    submission: sent(known),
    letter,
    holidays,
    root: "https://uji.example",
    followUp: () => /** @type {any} */ ({ use: () => asked.push("follow up") }),
    save: (changed) => {
      saved.push(changed);
      return isStored;
    },
    remind: () => asked.push("remind"),
    remove: () => asked.push("remove"),
  });
  find("#list").append(card.root);
  return { asked, card, saved };
}
const button = (/** @type {string} */ name) => find(`#list [data-do=${name}]`);
const place = (/** @type {string} */ name) => find(`#list [data-show=${name}]`);
const input = (/** @type {string} */ name) => find(`#list [data-part=${name}]`);
const isPrimary = (/** @type {string} */ name) => button(name).classList.contains("md-button--primary");
const WAITING = { sent: ago(0) };
const REPLIED = { sent: ago(1), replies: [{ day: ago(0), text: "Sudah" }] };
const OVERDUE = { sent: ago(60) };

Deno.test("a card is named by its letter and by what is known of it", () => {
  showCard({ ...REPLIED, resent: ago(0), ticket: " 123 " });
  const names = find("#list section").getAttribute("aria-labelledby").split(" ");
  const [title, named] = names.map((/** @type {string} */ id) => find(`#${id}`).textContent);
  equal(title, "Surat Contoh");
  equal(named, `CV Contoh Jaya · dikirim ${longDate(ago(1))}, lagi ${longDate(ago(0))} · tiket 123`);
});

Deno.test("what is known stands in its inputs, and how it stands is said with whom it was sent to", () => {
  showCard({ sent: ago(60), ticket: "77", bounced: true });
  deepEqual([input("sent").value, input("ticket").value, input("bounced").checked], [ago(60), "77", true]);
  for (const name of ["recipient", "letter", "status"]) equal(place(name).textContent !== "", true, name);
  equal(find("#list").textContent.includes("LPSE Uji"), true);
  equal(place("doubt").textContent, "");
  showCard(WAITING, LETTER, true, { movable: "", lastYear: 2020 });
  equal(place("doubt").textContent !== "", true, "that year's holidays are not known");
});

Deno.test("what was opened of it follows each change, and a reply's day is looked at as such", () => {
  const { card, saved } = showCard(WAITING);
  let renewed = 0;
  Object.assign(card.followUp, { current: { renew: () => void renewed++ } });
  input("ticket").write("5");
  equal(renewed, 1);
  equal(card.shows(sent(WAITING)), true, "as it is stored, as far as it knows");
  equal(card.shows(sent({ ...WAITING, ticket: "9" })), false);
  find("#list [data-show=replies] input").write(ago(-3));
  equal(find("#list [data-show=replies] .message").hidden, false);
  equal(saved.length, 1);
});

Deno.test("the replies that are known stand there", () => {
  showCard(REPLIED);
  deepEqual(
    [find("#list [data-show=replies] input").value, find("#list [data-show=replies] textarea").value],
    [
      ago(0),
      "Sudah",
    ],
  );
});

Deno.test("what is not known is not named, but for the day that is missing", () => {
  showCard({ company: " ", sent: "" });
  equal(place("named").textContent, "dikirim (tanggal belum diisi)");
});

/** By phase: what leads, what else is shown, and what is noted by its button. */
const PHASES = /** @type {const} */ ([
  ["reply", WAITING, "Saya dapat balasan", ["act", "settle"], ["call", "mail", "reminder"], "reply"],
  ["repair", REPLIED, "Sudah diperbaiki", ["act"], ["call", "mail", "reminder"], "repair"],
  ["call", OVERDUE, "Saya sudah menelepon", ["phone", "act", "settle"], ["call", "mail"], "call"],
  ["send", { bounced: true }, "Sudah dikirim lagi", ["send", "act"], ["call"], "call"],
  ["done", { done: true }, "", [], [], ""],
]);
for (const [phase, known, label, buttons, places, list] of PHASES) {
  Deno.test(`of ${phase}, its buttons, parts and list are shown and no others, and one button is primary`, () => {
    showCard(known);
    const shown = ["send", "phone", "act", "settle"].filter((name) => !button(name).hidden);
    deepEqual(shown, buttons);
    if (label) equal(button("act").textContent, label);
    deepEqual(["call", "mail", "reminder"].filter((name) => !place(name).hidden), places);
    equal(place("do").textContent, list && `lakukan ${list}`);
    deepEqual(shown.filter(isPrimary), buttons.slice(0, 1));
    equal(place("status").classList.contains("track-overdue"), phase === "call");
    equal(place("with-ticket").hidden, true);
  });
}

Deno.test("where the letter has no number, no page that sends and no words, its card offers none", () => {
  const letter = { ...LETTER, phone: null, sendingPage: "", call: [], reminder: null };
  showCard(OVERDUE, letter);
  deepEqual([button("phone").hidden, isPrimary("act"), place("call").hidden, place("mail").hidden], [
    true,
    true,
    true,
    true,
  ]);
  showCard({ bounced: true }, letter);
  deepEqual([button("send").hidden, isPrimary("act")], [true, true]);
});

Deno.test("its links lead to the page that sends, and to the phone, whose words open then", () => {
  showCard(OVERDUE);
  equal(button("send").href, "https://uji.example/kirim/contoh/");
  equal(button("phone").href, "tel:+62210000");
  equal(button("phone").textContent, "Telepon 021 0000");
  equal(place("call").open, false);
  button("phone").click();
  equal(place("call").open, true);
});

Deno.test("the button notes what happened, says so with the focus, and takes it back again", () => {
  for (
    const [known, changed, before, words] of /** @type {const} */ ([
      [OVERDUE, { called: ago(0) }, { called: "" }, `menelepon ${longDate(ago(0))}`],
      [REPLIED, { done: true }, { done: false }, "sudah diperbaiki"],
      [
        { bounced: true },
        { resent: ago(0), bounced: false },
        { resent: "", bounced: true },
        `dikirim lagi ${longDate(ago(0))}`,
      ],
    ])
  ) {
    const { saved } = showCard(known);
    button("act").click();
    deepEqual(saved, [changed]);
    const status = find("#list [role=status]");
    equal(status.textContent, `Dicatat: ${words}. Batalkan`);
    equal(document.activeElement, status);
    equal(status.sights, 1, "the answer is brought into sight");
    for (const [name, value] of Object.entries(changed)) {
      equal(typeof value === "string" ? input(name).value : input(name).checked, value, "the input follows");
    }
    input("ticket").focus(); // not every browser gives a button that is pressed the focus
    buttonOf("Batalkan").click();
    deepEqual(saved[1], before);
    equal(status.textContent, "Batal dicatat.");
    equal(document.activeElement, status);
  }
});

Deno.test("that all is repaired can be noted before the reply is", () => {
  const { saved } = showCard(WAITING);
  button("settle").click();
  deepEqual(saved, [{ done: true }]);
});

Deno.test("a reply of today is added by its button, where replies stand open", () => {
  const { saved } = showCard(WAITING);
  button("act").click();
  equal(place("answers").open, true);
  deepEqual(saved, [{ replies: [{ day: ago(0), text: "" }] }]);
  button("reply").click();
  equal(find("#list [data-show=replies]").children.length, 2);
});

Deno.test("what the storage refuses is not said to be noted", () => {
  showCard(OVERDUE, LETTER, false);
  button("act").click();
  equal(find("#list [role=status]").textContent, "");
  equal(find("#list [role=status]").sights, 1, "the page says there why");
  equal(place("saved").textContent, "");
});

Deno.test("what is typed is saved by either event, once, with the time; a wrong or missing day is told and is not", () => {
  for (const type of ["input", "change"]) {
    const { saved } = showCard(WAITING);
    input("ticket").value = "77";
    input("ticket").dispatchEvent(new Event(type));
    input("ticket").dispatchEvent(new Event(type));
    deepEqual(saved, [{ ticket: "77" }]);
    equal(/^Tersimpan di perangkat ini, \d\d.\d\d\.$/.test(place("saved").textContent), true);
    input("sent").value = ago(-1);
    input("sent").dispatchEvent(new Event(type));
    equal(saved.length, 1);
    equal(find("#list .message").hidden, false);
    input("sent").value = "";
    input("sent").dispatchEvent(new Event(type));
    equal(saved.length, 1, "without it nothing is known");
    input("sent").value = ago(2);
    input("sent").dispatchEvent(new Event(type));
    deepEqual(saved[1], { sent: ago(2) });
    equal(find("#list .message").hidden, true);
    input("bounced").checked = true;
    input("bounced").dispatchEvent(new Event(type));
    deepEqual(saved[2], { bounced: true });
  }
});

Deno.test("a day that may be unknown can be emptied, but is not lost while it is half written", () => {
  const { saved } = showCard({ sent: ago(3), called: ago(1) });
  input("called").validity = { badInput: true };
  input("called").write("");
  deepEqual(saved, []);
  input("called").validity = { badInput: false };
  input("called").write("");
  deepEqual(saved, [{ called: "" }]);
});

Deno.test("looked at again on another day, it shows how it stands then", () => {
  const { card } = showCard(WAITING);
  const list = place("do").children[0];
  card.renew();
  equal(button("phone").hidden, true);
  equal(place("do").children[0] === list, true, "nothing is drawn again for nothing");
  card.submission.sent = ago(60); // as if the days had passed
  card.renew();
  equal(button("phone").hidden, false);
});

Deno.test("its rank says whether something is to be done now, and its day when to phone", () => {
  for (
    const [known, rank]
      of /** @type {const} */ ([[OVERDUE, 0], [{ bounced: true }, 0], [WAITING, 1], [REPLIED, 1], [{
        done: true,
      }, 2]])
  ) {
    equal(showCard(known).card.rank, rank);
  }
  equal(showCard(WAITING).card.due > ago(0), true);
  equal(showCard({ done: true }).card.due, "");
});

Deno.test("reminder and removal are asked of the page, and follow-ups when they are opened", () => {
  const { asked } = showCard(WAITING);
  for (const name of ["remind", "forget"]) button(name).click();
  for (const name of ["call", "mail"]) place(name).dispatchEvent(new Event("toggle"));
  deepEqual(asked, ["remind", "remove", "follow up", "follow up"]);
});

Deno.test("the ticket can go into the reminder where there is one", () => {
  showCard({ ...WAITING, ticket: "5" });
  equal(place("with-ticket").hidden, false);
});

Deno.test("whether the ticket goes into the reminder is no part of the record", () => {
  const { saved } = showCard({ ...WAITING, ticket: "5" });
  equal(input("withTicket").checked, false);
  input("withTicket").checked = true;
  for (const type of ["input", "change"]) input("withTicket").dispatchEvent(new Event(type));
  deepEqual(saved, []);
});

Deno.test("what is to be done is a copy of the page's own list, and goes with what it was for", () => {
  showCard(REPLIED);
  deepEqual(findAll(".steps-repair").length, 2);
  button("act").click();
  equal(place("do").textContent, "");
});
