import { deepEqual, equal } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { LiveRegion } from "../../../../overrides/client/ui/components/live_region.js";
import { ReplyList } from "../../../../overrides/client/ui/submissions/reply_list.js";
import { buttonOf, find, findAll, show } from "../../page.js";
import { templateOf } from "../../templates.js";

const [FIRST, SECOND] = [{ day: "2026-01-05", text: "satu" }, { day: "2026-01-07", text: "dua" }];

/** A list of replies; what is stored of it, or nothing where the storage is full. */
function createList(/** @type {{ day: string, text: string }[]} */ replies, isStored = true) {
  show(
    templateOf("track.html", "track-reply"),
    h("p", { id: "status", role: "status", tabindex: "-1" }),
    h("div", { id: "replies" }),
  );
  /** @type {{ day: string, text: string }[][]} */
  const saved = [];
  const list = new ReplyList({
    root: find("#replies"),
    replies,
    error: (day) => day === "" ? "Belum lengkap." : day > "2026-02-01" ? "Terlalu lambat." : "",
    status: new LiveRegion(find("#status")),
    changed: (now) => {
      saved.push(structuredClone(now));
      return isStored;
    },
  });
  return { list, saved };
}
const texts = () => findAll("#replies textarea").map(({ value }) => value);
const remove = (/** @type {number} */ place) => findAll("[data-do=remove]")[place];

Deno.test("without a reply there is room for one, and nothing to remove", () => {
  createList([]);
  deepEqual(texts(), [""]);
  equal(remove(0).hidden, true);
  equal(find("legend").textContent, "Balasan 1");
});

Deno.test("each reply is shown, and can be removed, also the only one", () => {
  createList([FIRST, SECOND]);
  deepEqual(findAll("#replies input").map(({ value }) => value), [FIRST.day, SECOND.day]);
  deepEqual(texts(), ["satu", "dua"]);
  equal(remove(1).textContent, "Hapus balasan ini (Balasan 2)");
  createList([FIRST]);
  equal(remove(0).hidden, false);
});

Deno.test("what is typed is saved by either event, once, and what is empty is no reply", () => {
  for (const type of ["input", "change"]) {
    const { saved } = createList([{ ...FIRST }]);
    const text = find("#replies textarea");
    text.value = "lain";
    text.dispatchEvent(new Event(type));
    text.dispatchEvent(new Event(type));
    deepEqual(saved, [[{ day: FIRST.day, text: "lain" }]]);
    const day = find("#replies input");
    day.value = "2026-01-06";
    day.dispatchEvent(new Event(type));
    day.dispatchEvent(new Event(type));
    equal(saved.length, 2);
    deepEqual(saved[1], [{ day: "2026-01-06", text: "lain" }]);
    [day.value, text.value] = ["", ""];
    for (const input of [day, text]) input.dispatchEvent(new Event(type));
    deepEqual(saved[3], []);
    equal(remove(0).hidden, true);
  }
});

Deno.test("a day that cannot be right, or is half written, is told and not saved; an emptied one is", () => {
  const { saved } = createList([{ ...FIRST }]);
  const day = find("#replies input");
  day.write("2026-03-01");
  equal(find(".message").textContent, "Kesalahan: Terlalu lambat.");
  deepEqual(saved, []);
  day.write("");
  equal(find(".message").hidden, true);
  deepEqual(saved, [[{ day: "", text: "satu" }]]);
});

Deno.test("one that is added has the focus; one of today is saved at once, in the place of an empty one", () => {
  const { list, saved } = createList([]);
  list.add();
  deepEqual(texts(), ["", ""]);
  equal(document.activeElement, findAll("#replies input")[1]);
  deepEqual(saved, []);
  list.add("2026-01-08");
  deepEqual(findAll("#replies input").map(({ value }) => value), ["2026-01-08"]);
  deepEqual(saved, [[{ day: "2026-01-08", text: "" }]]);
});

Deno.test("a removed reply is told of by its number, and comes back to its place", () => {
  const { saved } = createList([FIRST, SECOND]);
  remove(0).click();
  deepEqual(saved, [[SECOND]]);
  equal(find("#status").textContent, "Balasan 1 sudah dihapus. Batalkan");
  equal(document.activeElement, find("#status"));
  equal(find("#status").sights, 1, "the answer is brought into sight");
  find("#replies input").focus(); // not every browser gives a button that is pressed the focus
  buttonOf("Batalkan").click();
  deepEqual(saved[1], [FIRST, SECOND]);
  deepEqual(texts(), ["satu", "dua"]);
  equal(find("#status").textContent, "Balasan 1 kembali.");
  equal(document.activeElement, find("#status"));
});

Deno.test("a day that is half written is told and keeps the one that is stored", () => {
  const { saved } = createList([{ ...FIRST }]);
  const day = find("#replies input");
  day.validity = { badInput: true };
  day.write("");
  equal(find(".message").textContent, "Kesalahan: Belum lengkap.");
  deepEqual(saved, []);
});

Deno.test("the last of several comes back to its place, beside what was written meanwhile; the only one leaves room", () => {
  const { list, saved } = createList([FIRST, SECOND]);
  remove(1).click();
  list.add("2026-01-08");
  buttonOf("Batalkan").click();
  deepEqual(saved.at(-1), [FIRST, SECOND, { day: "2026-01-08", text: "" }]);
  createList([FIRST]);
  remove(0).click();
  deepEqual([texts(), remove(0).hidden], [[""], true]);
  find("#replies textarea").write("baru");
  equal(remove(0).hidden, false, "what has content can be removed");
  buttonOf("Batalkan").click();
  deepEqual(texts(), ["satu", "baru"]);
});

Deno.test("removing an empty one asks nothing and says nothing, and the focus goes to the first", () => {
  const { list, saved } = createList([FIRST]);
  list.add();
  equal(remove(1).hidden, false);
  remove(1).focus();
  remove(1).click();
  deepEqual([texts(), saved, find("#status").textContent], [["satu"], [], ""]);
  equal(document.activeElement, find("#replies input"));
});

Deno.test("where the storage refuses, no removal is claimed", () => {
  createList([FIRST, SECOND], false);
  remove(0).click();
  equal(find("#status").textContent, "");
});

Deno.test("the only reply comes back in the place of the room that it left", () => {
  createList([FIRST]);
  remove(0).click();
  buttonOf("Batalkan").click();
  deepEqual(texts(), ["satu"]);
});
