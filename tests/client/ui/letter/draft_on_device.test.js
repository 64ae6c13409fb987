import { deepEqual, equal } from "node:assert/strict";
import { DraftStore } from "../../../../overrides/client/storage/draft_store.js";
import { buttonOf, find, settled } from "../../page.js";
import { memory } from "../../storage/memory.js";
import { fire, keepElsewhere, kept, keptIn, KEY, LETTER, message, prepare } from "./draft_page.js";

const LINK = { show() {}, confirmed() {} };

Deno.test("of another tab only what concerns this letter is heard: its answers are taken over, their end is said", async () => {
  const { device, draft, page, tick, write } = prepare();
  await draft.restore();
  write("A");
  await tick(true);
  keepElsewhere(device, "B");
  fire("storage", { key: "bantuan-lpse/tampilan" });
  equal(page.nama, "A");
  fire("storage", { key: KEY });
  await settled();
  equal(page.nama, "B");
  equal(find("#notice").textContent, "Isian diperbarui dari tab lain yang membuka surat ini.");
  device.entries.clear();
  fire("storage", { key: null });
  equal(find("#box").checked, false);
  equal(page.nama, "B");
});

Deno.test("a page that does not keep on the device takes nothing over from there", async () => {
  const { device, draft, page, write } = prepare();
  await draft.restore();
  write("A");
  keepElsewhere(device, "B");
  fire("storage", { key: KEY });
  await settled();
  equal(page.nama, "A");
});

Deno.test("a forbidden storage is no deletion, and what it could not keep is not overwritten by another tab", async () => {
  const { device, draft, page, tick, write } = prepare();
  await draft.restore();
  write("A");
  await tick(true);
  const { getItem, key, setItem } = device;
  const forbid = () => {
    throw new DOMException("", "SecurityError");
  };
  Object.assign(device, { getItem: forbid, key: forbid, setItem: forbid });
  Object.defineProperty(device, "length", { get: forbid, configurable: true });
  fire("storage", { key: null });
  equal(find("#box").checked, true);
  write("AB");
  Object.assign(device, { getItem, key, setItem });
  Object.defineProperty(device, "length", { get: () => device.entries.size, configurable: true });
  keepElsewhere(device, "C");
  fire("storage", { key: KEY });
  await settled();
  equal(page.nama, "AB", "newer than what any other tab has");
});

Deno.test("what was brought back and is deleted in another tab is told of", async () => {
  const device = memory();
  keepElsewhere(device, "A");
  const { draft, page } = prepare({ device });
  await draft.restore();
  deepEqual([page.nama, find("#box").checked], ["A", true]);
  device.entries.clear();
  fire("storage", { key: null });
  equal(message().startsWith("Isian yang tersimpan sudah dihapus di tab lain."), true, message());
  deepEqual([page.nama, find("#box").checked], ["A", false]);
});

Deno.test("unticked while the visitor has yet to choose, the box asks again when it is ticked, and keeps once they are equal", async () => {
  const device = memory();
  keepElsewhere(device, "A");
  const { draft, page, tick, write } = prepare({ device, typed: "B" });
  await draft.restore();
  equal(message().includes("Pilih yang dipakai"), true);
  await tick(false);
  equal(message().startsWith("Isian di halaman ini tidak disimpan. Isian yang tersimpan"), true);
  equal(keptIn(device), "A");
  await tick(true);
  equal(message().includes("Pilih yang dipakai"), true);
  page.nama = "A";
  await tick(false);
  await tick(true);
  equal(message().startsWith("Tersimpan di perangkat ini"), true, message());
  write("AC");
  equal(keptIn(device), "AC");
});

Deno.test("what could not be brought back is said with what comes in next, until all is deleted", async () => {
  const device = memory();
  keepElsewhere(device, "A");
  const { draft, page } = prepare({ device });
  page.problem = "Gambar kop tidak dapat dibuka; pilih lagi gambarnya.";
  await draft.restore();
  equal(draft.messages(), page.problem);
  draft.clear();
  equal(draft.messages(), "");
});

Deno.test("a letterhead that the device has no room for stays on the page when another tab goes on", async () => {
  const { device, draft, page, tick, write } = prepare({ device: memory(2000) });
  await draft.restore();
  write("A");
  const head = page.head = { kind: "picture", lines: [], picture: "x".repeat(5000) };
  await tick(true);
  equal(message().startsWith("Isian disimpan, tetapi gambar kop tidak muat"), true, message());
  equal(find("#box").defaultChecked, true, "which an emptied form leaves as it is");
  const other = { values: { nama: "B" }, letterhead: { ...head, picture: "" } };
  new DraftStore(LETTER, () => device).save(/** @type {any} */ (other), new Date());
  fire("storage", { key: KEY });
  await settled();
  deepEqual([page.nama, page.head], ["B", head]);
});

Deno.test("what the device refuses is said each time that the box is ticked", async () => {
  const { draft, tick } = prepare({ device: memory(0), typed: "A" });
  await draft.restore();
  for (let times = 0; times < 2; times++) {
    await tick(true);
    equal(message().includes("ruangnya penuh"), true, message());
    await tick(false);
  }
});

Deno.test("looked at again, a page that heard of no change takes over what another tab has kept", async () => {
  const { device, draft, page, tick, write } = prepare();
  await draft.restore();
  write("A");
  await tick(true);
  keepElsewhere(device, "B");
  document.dispatchEvent(new Event("visibilitychange"));
  await settled();
  equal(page.nama, "B");
});

Deno.test("where tab and device hold the same, nothing is said to have come back", async () => {
  const [tab, device] = [memory(), memory()];
  for (const storage of [tab, device]) keepElsewhere(storage, "A");
  const { draft } = prepare({ tab, device });
  await draft.restore();
  equal(find("#notice").textContent, "");
});

Deno.test("what was typed before the part came is kept on the device that keeps another letter", async () => {
  const device = memory();
  new DraftStore({ ...LETTER, id: "lain" }, () => device).save(kept("X"), new Date());
  const { draft } = prepare({ device, typed: "B" });
  await draft.restore();
  equal(keptIn(device), "B");
});

Deno.test("a second link does not hide what another tab has kept since the first", async () => {
  const { device, draft, page, tick, write } = prepare();
  await draft.restore();
  write("A");
  await tick(true);
  draft.markUnconfirmed(LINK);
  keepElsewhere(device, "B");
  let shown = 0;
  draft.markUnconfirmed({ ...LINK, show: () => void shown++ });
  draft.showUnconfirmed();
  equal(shown, 1, "what the second one says");
  page.nama = "L";
  draft.typed();
  deepEqual([keptIn(device), message().includes("Pilih yang dipakai")], ["B", true]);
});

Deno.test("with the box unticked, a link's answers that are confirmed are the tab's, whatever the device has", async () => {
  const { device, draft, page, tab, tick, write } = prepare();
  await draft.restore();
  write("A");
  await tick(true);
  await tick(false);
  draft.markUnconfirmed(LINK);
  keepElsewhere(device, "B");
  page.nama = "L";
  draft.typed();
  deepEqual([keptIn(tab), keptIn(device), message().includes("Pilih")], ["L", "B", false]);
});

Deno.test("who chooses the answers of the page takes a link's for their own: they are kept, as it is said", async () => {
  const device = memory();
  keepElsewhere(device, "A");
  const { draft, page } = prepare({ device, typed: "B" });
  await draft.restore();
  page.nama = "L";
  draft.markUnconfirmed(LINK);
  buttonOf("Pakai isian di halaman ini").click();
  await settled();
  deepEqual([keptIn(device), draft.isUnconfirmed], ["L", false]);
});
