import { deepEqual, equal } from "node:assert/strict";
import { LiveRegion } from "../../../../overrides/client/ui/components/live_region.js";
import { CardList } from "../../../../overrides/client/ui/submissions/card_list.js";
import { SubmissionStore } from "../../../../overrides/client/storage/submission_store.js";
import { at } from "../../clock.js";
import { buttonOf, find, findAll, settled, show } from "../../page.js";
import { ago, HOLIDAYS, LETTER, sent, showPage } from "./records.js";

/** @import { Submission } from "../../../../overrides/client/model/submission/submission.js" */

/** The list on the page, of records in the order in which they were noted. */
function showList(/** @type {Partial<Submission>[]} */ ...records) {
  const storage = showPage();
  const store = new SubmissionStore(() => storage);
  for (const record of records) store.save(sent({ letter: record.id, ...record }));
  /** @type {string[]} */
  const reminded = [];
  const list = new CardList({
    root: find("#list"),
    empty: find("#empty"),
    status: new LiveRegion(find("#removed")),
    store,
    letterOf: () => LETTER,
    holidays: HOLIDAYS,
    site: "https://uji.example",
    maxLinkLength: 2000,
    remind: ({ submission }) => reminded.push(submission.id),
  });
  list.draw();
  return { list, reminded, storage, store };
}
const titles = () => findAll("#list h2").map(({ textContent }) => textContent);
const card = (/** @type {string} */ title) =>
  findAll("#list section").find((one) => one.querySelector("h2").textContent === title);
const input = (/** @type {string} */ title, /** @type {string} */ name) =>
  card(title).querySelector(`[data-part=${name}]`);
const isGone = (/** @type {string} */ title) => !titles().includes(title);

Deno.test("first stands what needs something done, last what is done, and what is new comes on top of all", () => {
  const { list, store } = showList({ id: "selesai", done: true }, { id: "menunggu" }, {
    id: "telat",
    sent: ago(60),
  });
  deepEqual(titles(), ["telat", "menunggu", "selesai"]);
  store.save(sent({ id: "baru", letter: "baru", done: true }));
  list.draw();
  deepEqual(titles(), ["baru", "telat", "menunggu", "selesai"]);
  showList({ id: "telat", sent: ago(60) }, { id: "menunggu" }, { id: "selesai", done: true });
  deepEqual(titles(), ["telat", "menunggu", "selesai"], "in whatever order they were noted");
});

Deno.test("no card moves by what is noted in it, and one that comes back has its old place", () => {
  const { list, store } = showList({ id: "b", sent: ago(1) }, { id: "a", sent: ago(60) });
  deepEqual(titles(), ["a", "b"]);
  input("a", "done").checked = true;
  input("a", "done").dispatchEvent(new Event("change"));
  list.draw();
  deepEqual(titles(), ["a", "b"]);
  const putBack = store.remove("a");
  list.draw();
  deepEqual(titles(), ["b"]);
  putBack();
  list.draw();
  deepEqual(titles(), ["a", "b"]);
});

Deno.test("that nothing is there is said where nothing is, and not where a newer version has written", () => {
  const { list, storage, store } = showList({ id: "a" });
  equal(find("#empty").hidden, true);
  store.remove("a");
  list.draw();
  equal(find("#empty").hidden, false);
  storage.setItem("bantuan-lpse/permohonan", JSON.stringify({ version: 9 }));
  list.draw();
  equal(find("#empty").hidden, true);
  equal(
    find("#removed").textContent.startsWith(
      "Perhatian: Catatan di perangkat ini ditulis oleh versi situs yang lebih baru",
    ),
    true,
  );
});

Deno.test("a card is made again when another tab has changed its record, the others stay as they are", () => {
  const { list, store } = showList({ id: "a" }, { id: "b" });
  const [before, other] = [card("a"), card("b")];
  store.save(sent({ id: "a", letter: "a", ticket: "9" }));
  list.drawAgain();
  equal(card("a") === before, false);
  equal(input("a", "ticket").value, "9");
  equal(card("b") === other, true);
});

Deno.test("one that has the focus stays until it is left", () => {
  const { list, store } = showList({ id: "a" });
  input("a", "company").focus();
  store.save(sent({ id: "a", letter: "a", ticket: "9" }));
  list.drawAgain();
  equal(document.activeElement, input("a", "company"));
  equal(input("a", "ticket").value, "");
  const left = Object.assign(new Event("focusout", { bubbles: true }), { relatedTarget: find("#removed") });
  input("a", "company").dispatchEvent(left);
  equal(input("a", "ticket").value, "9");
});

Deno.test("what is typed in a card is stored beside what another tab has stored meanwhile", () => {
  const { list, store } = showList({ id: "a" });
  store.save(sent({ id: "a", letter: "a", ticket: "9" }));
  input("a", "company").write("CV Lain");
  const [{ company, ticket }] = store.list();
  deepEqual([company, ticket], ["CV Lain", "9"]);
  list.draw(null);
  equal(input("a", "ticket").value, "9", "and is shown once the card is left");
});

Deno.test("a card that has stored what it shows is not made again", () => {
  const { list } = showList({ id: "a" });
  const before = card("a");
  input("a", "company").write("CV Lain");
  list.draw(null);
  equal(card("a") === before, true);
});

Deno.test("a card does not revive what another tab has deleted: the card goes, and it is said where its focus was", () => {
  const { store } = showList({ id: "a" });
  store.remove("a");
  input("a", "company").focus();
  input("a", "company").write("CV Lain");
  deepEqual(store.list(), []);
  equal(isGone("a"), true);
  equal(find("#removed").textContent, "Catatan “a” sudah dihapus dari perangkat ini.");
  equal(document.activeElement, find("#removed"));
});

Deno.test("one that goes without the focus goes without a word", () => {
  const { list, store } = showList({ id: "a" }, { id: "b" });
  input("b", "company").focus();
  store.remove("a");
  list.renew();
  deepEqual([isGone("a"), find("#removed").textContent], [true, ""]);
  equal(document.activeElement, input("b", "company"));
});

Deno.test("a removed card is told of with the focus, and is had back with what it was", () => {
  const { store } = showList({ id: "a", ticket: "5" });
  card("a").querySelector("[data-do=forget]").click();
  deepEqual(store.list(), []);
  equal(isGone("a"), true);
  equal(find("#removed").textContent, "Catatan “a” sudah dihapus. Batalkan");
  equal(document.activeElement, find("#removed"));
  buttonOf("Batalkan").click();
  equal(store.list()[0].ticket, "5");
  equal(find("#removed").textContent, "Catatan “a” kembali.");
  equal(isGone("a"), false);
});

Deno.test("where a removed card cannot be stored again, it is said and not claimed", () => {
  const { storage } = showList({ id: "a" });
  card("a").querySelector("[data-do=forget]").click();
  storage.setItem = () => {
    throw new DOMException("", "QuotaExceededError");
  };
  buttonOf("Batalkan").click();
  equal(find("#removed").textContent.startsWith("Perhatian: Peramban ini tidak dapat menyimpan"), true);
  equal(isGone("a"), true);
});

Deno.test("what a full storage refuses is said in its card, where it stays", () => {
  const { storage } = showList({ id: "a" });
  storage.setItem = () => {
    throw new DOMException("", "QuotaExceededError");
  };
  input("a", "ticket").write("9");
  equal(card("a").querySelector("[role=status]").textContent.includes("ruangnya penuh"), true);
  equal(input("a", "ticket").value, "9");
});

Deno.test("a reminder is asked for with its own card", () => {
  const { reminded } = showList({ id: "a" }, { id: "b" });
  card("b").querySelector("[data-do=remind]").click();
  deepEqual(reminded, ["b"]);
  show();
});

Deno.test("written over by a newer version, it is that which is said where the focus was in a card", () => {
  const { list, storage } = showList({ id: "a" });
  input("a", "company").focus();
  storage.setItem("bantuan-lpse/permohonan", JSON.stringify({ version: 9 }));
  list.drawAgain();
  equal(find("#removed").textContent.includes("versi situs yang lebih baru"), true);
});

Deno.test("looked at again on another day, each card shows how it stands then", () => {
  const { list } = showList({ id: "a" });
  equal(card("a").querySelector("[data-do=phone]").hidden, true);
  at(`${ago(-60)}T12:00`, () => list.renew());
  equal(card("a").querySelector("[data-do=phone]").hidden, false);
});

Deno.test("a card leads to the site's own page that sends, and its e-mail is as long as a link may be", async () => {
  globalThis.fetch = () =>
    Promise.resolve(new Response("", { headers: { "Content-Type": "text/javascript" } }));
  showList({ id: "a", sent: ago(60) });
  equal(card("a").querySelector("[data-do=send]").href, "https://uji.example/kirim/contoh/");
  card("a").querySelector("[data-show=mail]").dispatchEvent(new Event("toggle"));
  const link = () => card("a").querySelector("[data-show=mail] a");
  for (let turns = 0; turns < 50 && !link(); turns++) await settled();
  equal(decodeURIComponent(link().href).includes("Belum dibalas."), true);
});
