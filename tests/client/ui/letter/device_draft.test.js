import { deepEqual, equal } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { DraftStore } from "../../../../overrides/client/storage/draft_store.js";
import { LiveRegion } from "../../../../overrides/client/ui/components/live_region.js";
import { DeviceDraft } from "../../../../overrides/client/ui/letter/device_draft.js";
import { SafeCopies } from "../../../../overrides/client/ui/letter/safe_copies.js";
import { definition, field } from "../../definition.js";
import { buttonOf, find, findAll, settled, show } from "../../page.js";
import { memory } from "../../storage/memory.js";

const FIELDS = [field({ id: "nama", company: "nama" }), field({ id: "hal" })];
const LETTER = definition(FIELDS);
const OTHER = { ...LETTER, id: "lain" };

/** A page with two answers, and a device on which another page may have kept some. */
function prepare(
  { nama = "", hal = "", head = "", kept = /** @type {any} */ (null), by = LETTER, room = Infinity } = {},
) {
  show(...["message", "notice"].map((id) => h("div", { id, role: "status", tabindex: "-1" })));
  const device = memory(room);
  /** Another page keeps this. */
  const keepElsewhere = (/** @type {any} */ values, letter = by) =>
    new DraftStore(letter, () => device).save(
      /** @type {any} */ ({ values: { hal: "", ...values }, letterhead: headOf(values.head ?? "") }),
      new Date(),
    );
  if (kept) keepElsewhere(kept);
  const page = { values: { nama, hal }, letterhead: headOf(head) };
  const told = /** @type {string[]} */ ([]);
  Object.defineProperty(globalThis, "navigator", {
    value: { storage: { persist: () => Promise.resolve(told.push("persist")) } },
    configurable: true,
  });
  const formState = /** @type {any} */ ({
    definition: LETTER,
    read: () => structuredClone(page),
    snapshot: () => JSON.stringify(page),
    isBlank: () => page.values.nama + page.values.hal === "",
    shows: (/** @type {any} */ { values, letterhead }) =>
      Object.entries(values).every(([id, value]) => page.values[/** @type {"nama"} */ (id)] === value) &&
      (!letterhead || JSON.stringify(letterhead) === JSON.stringify(page.letterhead)),
    write(/** @type {any} */ { values, letterhead }) {
      Object.assign(page.values, values);
      if (letterhead) page.letterhead = letterhead;
      return Promise.resolve("");
    },
  });
  const copies = new SafeCopies(formState);
  const store = new DraftStore(LETTER, () => device);
  const draft = new DeviceDraft({
    message: new LiveRegion(find("#message")),
    notice: new LiveRegion(find("#notice")),
    formState,
    store,
    copies,
    saveFile: () => void told.push("file"),
    chosen: () => void told.push("chosen"),
    ended: () => void told.push("ended"),
  });
  return { copies, device, draft, keepElsewhere, page, store, told };
}
const headOf = (/** @type {string} */ line) => ({
  kind: line ? "typed" : "none",
  lines: [line],
  picture: "",
});
const message = () => find("#message").textContent;
const notice = () => find("#notice").textContent;
const isAsked = () => findAll("#message button").length === 2;

Deno.test("on an empty page what was kept comes back, and counts as kept", async () => {
  const { copies, draft, page } = prepare({ kept: { nama: "CV A", hal: "x" } });
  await draft.restore(false);
  deepEqual(page.values, { nama: "CV A", hal: "x" });
  deepEqual([copies.hold("device"), notice().startsWith("Isian terakhir"), message()], [true, true, ""]);
  const none = prepare();
  await none.draft.restore(false);
  deepEqual([message(), notice()], ["", ""]);
});

Deno.test("what stands there already is not asked about: the same answers get their letterhead, others ask", async () => {
  const same = prepare({ nama: "CV A", kept: { nama: "CV A", head: "Kop" } });
  await same.draft.restore(false);
  deepEqual([same.page.letterhead, isAsked()], [headOf("Kop"), false]);
  const other = prepare({ nama: "CV B", kept: { nama: "CV A" } });
  await other.draft.restore(false);
  deepEqual([other.page.values.nama, isAsked()], ["CV B", true]);
  equal(other.draft.keep(), false, "nothing is kept before the choice");
  equal(other.store.load()?.values.nama, "CV A");
});

Deno.test("of another letter the company's data come to an empty page, and are only offered to one that is not", async () => {
  const empty = prepare({ kept: { nama: "CV A", hal: "x" }, by: OTHER });
  await empty.draft.restore(false);
  deepEqual(empty.page.values, { nama: "CV A", hal: "" });
  const begun = prepare({ hal: "y", kept: { nama: "CV A" }, by: OTHER });
  await begun.draft.restore(false);
  deepEqual([begun.page.values.nama, isAsked()], ["", false]);
  equal(begun.draft.keep(), true, "there is nothing to choose");
  empty.device.entries.clear();
  await empty.draft.meetOtherTab();
  deepEqual(empty.told, [], "no draft of this page was deleted elsewhere");
  buttonOf("Pakai data perusahaan itu").click();
  await settled();
  deepEqual(begun.page.values, { nama: "CV A", hal: "y" });
  const same = prepare({ nama: "CV A", hal: "y", kept: { nama: "CV A", head: "Kop" }, by: OTHER });
  await same.draft.restore(false);
  deepEqual([same.page.letterhead, notice().includes("Pakai data perusahaan itu")], [headOf(""), true]);
});

Deno.test("a page that shows what its tab holds asks only where the device has another draft of this letter", async () => {
  for (
    const [known, isOther] of /** @type {const} */ ([
      [{ nama: "CV B", kept: { nama: "CV A" } }, true],
      [{ nama: "CV A", kept: { nama: "CV A" } }, false],
      [{ nama: "CV B", kept: { nama: "CV A" }, by: OTHER }, false],
    ])
  ) {
    const { draft, page } = prepare(known);
    await draft.restore(true);
    deepEqual([isAsked(), notice(), page.values.nama], [isOther, "", known.nama]);
  }
});

Deno.test("what a newer version has kept is said, and left alone also when keeping ends", async () => {
  const { device, draft } = prepare({ nama: "CV A" });
  device.setItem("bantuan-lpse/isian/surat/contoh", JSON.stringify({ version: 99 }));
  await draft.restore(false);
  equal(message().startsWith("Di perangkat ini tersimpan isian dari versi situs yang lebih baru."), true);
  equal(draft.keep(), false);
  draft.stop();
  equal(message().includes("Isian dari versi situs yang lebih baru tetap ada"), true);
  equal(device.entries.size, 1);
});

Deno.test("kept, it is said with the time, and the browser is asked to keep it where the visitor has", () => {
  const { copies, draft, store, told } = prepare({ nama: "CV A" });
  deepEqual([draft.start(), draft.keep({ isAnswer: true }), told], [true, true, ["persist"]]);
  equal(message().startsWith("Tersimpan di perangkat ini"), true);
  deepEqual([copies.hold("device"), store.load()?.values.nama], [true, "CV A"]);
  draft.markUnconfirmed();
  equal(message(), "");
});

Deno.test("where nothing can be kept it is not claimed, and the file is offered", () => {
  const { copies, draft, told } = prepare({ nama: "CV A", room: 0 });
  equal(draft.keep({ isAnswer: true }), false);
  deepEqual([copies.hold("device"), told], [false, []]);
  find("#message button").click();
  deepEqual(told, ["file"]);
});

Deno.test("ticked, another tab's draft asks for a choice, and the same one is nothing to ask", () => {
  const { draft, store } = prepare({ nama: "CV B", kept: { nama: "CV A" } });
  deepEqual([draft.start(), isAsked()], [false, true]);
  draft.stop();
  equal(message().startsWith("Isian di halaman ini tidak disimpan. Isian yang tersimpan"), true);
  equal(store.load()?.values.nama, "CV A");
  const same = prepare({ nama: "CV A", kept: { nama: "CV A" } });
  find("#message").append("Lain.");
  deepEqual([same.draft.start(), message()], [true, ""]);
  const another = prepare({ nama: "CV B", kept: { nama: "CV A" }, by: OTHER });
  deepEqual([another.draft.start(), message(), notice()], [true, "", ""]);
});

Deno.test("unticked, what this page has kept is deleted, other letters' stay and are told of, and another tab's stays", () => {
  const own = prepare({ nama: "CV A" });
  own.draft.keep();
  own.draft.stop();
  deepEqual([own.device.entries.size, own.told, own.copies.hold("device")], [0, ["ended"], false]);
  equal(message().includes("surat lain"), false);
  own.keepElsewhere({ nama: "CV Z" });
  own.draft.stop();
  equal(own.store.hasDraft, true, "kept by another tab since");
  const others = prepare({ nama: "CV A", hal: "z" });
  others.keepElsewhere({ nama: "CV A", hal: "x" }, OTHER);
  others.draft.keep();
  others.draft.stop();
  equal(message().includes("Isian surat lain yang tersimpan tetap ada"), true);
  equal(others.store.hasDraft, false);
  const foreign = prepare({ nama: "CV B", kept: { nama: "CV A" } });
  foreign.draft.stop();
  deepEqual([foreign.store.hasDraft, message().includes("tetap ada")], [true, true]);
  const same = prepare({ nama: "CV A", kept: { nama: "CV A" } });
  same.draft.stop();
  equal(same.store.hasDraft, false);
});

Deno.test("of two answers the chosen ones are used, as they are by then", async () => {
  for (
    const [label, expected] of [["Pakai isian yang tersimpan itu", "CV C"], [
      "Pakai isian di halaman ini",
      "CV B",
    ]]
  ) {
    const { draft, keepElsewhere, page, told } = prepare({ nama: "CV B", kept: { nama: "CV A" } });
    await draft.restore(false);
    keepElsewhere({ nama: "CV C" }); // meanwhile
    buttonOf(label).click();
    await settled();
    deepEqual([page.values.nama, told], [expected, ["chosen"]]);
    equal(draft.keep(), true);
    equal(message().includes("dipakai"), true, "the choice is still said");
  }
});

Deno.test("another tab's answers are taken over and counted as kept; while there is a choice to make they are not", async () => {
  const { copies, draft, keepElsewhere, page } = prepare({ nama: "CV A" });
  draft.keep();
  await draft.meetOtherTab();
  equal(notice(), "", "the same are no news");
  keepElsewhere({ nama: "CV B", hal: "x" });
  await draft.meetOtherTab();
  deepEqual([page.values, copies.hold("device")], [{ nama: "CV B", hal: "x" }, true]);
  equal(notice(), "Isian diperbarui dari tab lain yang membuka surat ini.");
  const undecided = prepare({ nama: "CV B", kept: { nama: "CV A" } });
  undecided.copies.add("device");
  await undecided.draft.restore(false);
  undecided.keepElsewhere({ nama: "CV C" });
  await undecided.draft.meetOtherTab();
  deepEqual([undecided.page.values.nama, isAsked()], ["CV B", true]);
});

Deno.test("a draft that is gone was deleted elsewhere, if there was one of this page or to choose", async () => {
  const never = prepare({ nama: "CV A" });
  await never.draft.meetOtherTab();
  deepEqual([never.told, message()], [[], ""]);
  for (
    const begin of [
      (/** @type {any} */ { draft }) => draft.keep(),
      (
        /** @type {any} */ { draft, keepElsewhere },
      ) => (keepElsewhere({ nama: "CV Z" }), draft.restore(false)),
    ]
  ) {
    const made = prepare({ nama: "CV A" });
    await begin(made);
    made.device.entries.clear();
    await made.draft.meetOtherTab();
    deepEqual([made.told, made.copies.hold("device")], [["ended"], false]);
    equal(message().startsWith("Isian yang tersimpan sudah dihapus di tab lain."), true);
    equal(made.draft.keep(), true, "there is nothing to choose any more");
  }
});

Deno.test("a confirmed link's answers may be kept, unless another tab has gone on meanwhile", async () => {
  const over = JSON.stringify({ nama: "CV A", hal: "" });
  const make = async () => {
    const made = prepare({ kept: { nama: "CV A" } });
    await made.draft.restore(false);
    return made;
  };
  const quiet = await make();
  quiet.page.values.nama = "CV Tautan";
  deepEqual([quiet.draft.confirm(over), isAsked()], [true, false]);
  const busy = await make();
  busy.page.values.nama = "CV Tautan";
  busy.keepElsewhere({ nama: "CV B" });
  deepEqual([busy.draft.confirm(over), isAsked()], [true, true]);
  equal(busy.draft.confirm(over), true, "the choice is under way");
  equal(busy.draft.keep(), false);
  const undone = await make();
  undone.keepElsewhere({ nama: "CV B" });
  equal(undone.draft.confirm(over), false, "the link was taken back");
  await settled();
  deepEqual([undone.page.values.nama, isAsked()], ["CV B", false]);
  const same = await make();
  same.keepElsewhere({ nama: "CV B" });
  same.page.values.nama = "CV B";
  deepEqual([same.draft.confirm(over), isAsked()], [true, false]);
});
