import { deepEqual, equal } from "node:assert/strict";
import { find, settled } from "../../page.js";
import { addresses, pdf, photo } from "../../photos.js";
import { becomes, focused, names, prepare, press, said } from "./scan_list_page.js";

/** What is said of attachments of so many bytes, where the e-mail may have one megabyte. */
async function saidOf(/** @type {number} */ bytes, /** @type {object[]} */ ...entries) {
  const { list } = await prepare();
  list.entries = entries.map((entry) => /** @type {any} */ ({
    file: { name: "foto.jpg" },
    doubt: "",
    isOwn: false,
    ...entry,
  }));
  return list.size([{ bytes: new Uint8Array(bytes / 2) }, { bytes: new Uint8Array(bytes / 2) }]);
}

Deno.test("how large the e-mail will be is no problem while it may go out, as the mail writes it", async () => {
  deepEqual(await saidOf(720_000, {}), {
    text: "Email dengan lampirannya sekitar 1 MB; batasnya 1 MB.",
    isProblem: false,
  });
});

Deno.test("an e-mail that is too large is a problem, and what to do is said", async () => {
  const { text, isProblem } = await saidOf(740_000, {});
  equal(isProblem, true);
  equal(text.includes("lebih dari batas 1 MB"), true, text);
});

Deno.test("a file that is doubted is a problem by its name, also in a small e-mail", async () => {
  const { text, isProblem } = await saidOf(10_000, { doubt: "terpotong" }, {}, {
    doubt: "kelabu",
    file: { name: "" },
  });
  equal(isProblem, true);
  equal(text.includes("Periksa dahulu, lihat daftar lampiran: foto.jpg, berkas tanpa nama."), true, text);
});

Deno.test("photos that the browser lets no page change are told of, and are no problem", async () => {
  const { text, isProblem } = await saidOf(10_000, { isOwn: true });
  equal(isProblem, false);
  equal(text.includes("tidak mengizinkan foto diolah"), true, text);
});

Deno.test("neighbouring photos become one PDF, others are attached as they are, and each says as what it is found", async () => {
  const { list, told } = await prepare(photo("a.jpg"), photo("b.jpg"), pdf("c.pdf"), photo("d.jpg"));
  deepEqual(told.joint, [0, 2]);
  deepEqual(becomes(), [
    "lampiran 1, halaman 1 dari 2 di PDF gabungan",
    "lampiran 1, halaman 2 dari 2 di PDF gabungan",
    "lampiran 2, dilampirkan apa adanya",
    "lampiran 3, halaman 1 dari 1 di PDF gabungan",
  ]);
  const made = await list.attachments("Surat");
  deepEqual(made.map(({ name, type, isJoint }) => [name, type, isJoint]), [
    ["1-Surat-Bertanda-tangan.pdf", "application/pdf", true],
    ["2-c.pdf", "application/pdf", false],
    ["3-Surat-Bertanda-tangan.pdf", "application/pdf", true],
  ]);
  const pages = (/** @type {{ bytes: Uint8Array }} */ { bytes }) =>
    new TextDecoder("latin1").decode(bytes).match(/\/Type \/Page\b/g)?.length;
  deepEqual([pages(made[0]), pages(made[2])], [2, 1]);
});

Deno.test("a file that is moved keeps the focus, and at the end the way back has it; its place is said", async () => {
  const { told } = await prepare(photo("a.jpg"), photo("b.jpg"), pdf("c.pdf"));
  press(2, "up");
  deepEqual([names(), focused()], [["1. a.jpg", "2. c.pdf", "3. b.jpg"], ["up", "2. c.pdf"]]);
  equal(said().startsWith("c.pdf, urutan 2 dari 3."), true);
  deepEqual(told.joint, [0, 2]);
  press(1, "up");
  deepEqual([names()[0], focused()], ["1. c.pdf", ["down", "1. c.pdf"]]);
  press(1, "down");
  deepEqual(focused(), ["up", "3. a.jpg"]);
  await settled();
  equal(said().startsWith("a.jpg, urutan 3 dari 3. Email dengan lampirannya"), true, said());
});

Deno.test("one that is removed is told of and its picture given back, and the focus goes to the next, the last, the input", async () => {
  await prepare(photo("a.jpg"), photo("b.jpg"), pdf("c.pdf"));
  const before = addresses.size;
  press(0, "remove");
  deepEqual([names(), focused()], [["1. b.jpg", "2. c.pdf"], ["remove", "1. b.jpg"]]);
  equal(said().startsWith("a.jpg dihapus dari lampiran."), true);
  equal(addresses.size, before - 1);
  press(1, "remove");
  deepEqual(focused(), ["remove", "1. b.jpg"]);
  press(0, "remove");
  equal(document.activeElement, find("#input"));
  await settled();
  equal(said(), "b.jpg dihapus dari lampiran.", "nothing has a size any more");
  equal(addresses.size, before - 2);
});

Deno.test("a turned photo is shown and told of so, and four turns are none", async () => {
  await prepare(photo("a.jpg"));
  press(0, "turn");
  deepEqual([names(), focused()], [["1. a.jpg, diputar 90°"], ["turn", "1. a.jpg, diputar 90°"]]);
  equal(said().startsWith("a.jpg diputar."), true);
  equal(find(".send-view img").dataset.turns, "1");
  equal(
    (addresses.get(find(".send-view img").src) ?? {}) instanceof File,
    true,
    "the file itself, which the browser turns",
  );
  equal(find(".send-view img").alt, "Pratinjau a.jpg");
  await settled();
  equal(said().includes("tidak mengizinkan foto diolah"), true, "it is the file's own");
  for (let times = 0; times < 3; times++) press(0, "turn");
  deepEqual([names(), find(".send-view img").dataset.turns], [["1. a.jpg"], "0"]);
});

Deno.test("files that cannot be sent are told of by name in sight, the others are taken, and the next choice begins anew", async () => {
  const broken = new File(["%PDF-1.4\nnothing"], "b.pdf");
  const { list } = await prepare(broken, pdf("a.pdf"));
  deepEqual(names(), ["1. a.pdf"]);
  equal(find("#refused").textContent.startsWith("Tidak dapat ditambahkan:b.pdf: Berkas ini bukan PDF"), true);
  equal(find("#refused").sights, 1);
  list.take([pdf("c.pdf")]);
  equal(find("#refused").textContent, "");
  await list.attachments("Surat");
  deepEqual([names(), find("#refused").textContent], [["1. a.pdf", "2. c.pdf"], ""]);
  const other = await prepare(Object.assign(new File([], "x.jpg"), { slice: () => ({}) }));
  equal(find("#refused").textContent.includes("x.jpg: Berkas ini tidak dapat dibaca"), true);
  deepEqual([other.list.entries, said()], [[], ""]);
});

Deno.test("a file that is doubted is told of as a problem as soon as it is in the list", async () => {
  await prepare(new File([(await pdf("a.pdf").text()).slice(0, 90)], "potong.pdf"));
  equal(
    said().startsWith("Perhatian: Email dengan lampirannya") && said().includes("potong.pdf"),
    true,
    said(),
  );
  equal(find(".send-doubt").textContent.startsWith("Perhatian: PDF ini tampaknya terpotong"), true);
});

Deno.test("what is chosen while others are read comes after them, and what is asked for then has all", async () => {
  const { list } = await prepare();
  const slow = pdf("lambat.pdf");
  const { slice } = slow;
  const opened = Promise.withResolvers();
  slow.slice = (...range) => /** @type {any} */ ({
    arrayBuffer: () => opened.promise.then(() => slice.apply(slow, range).arrayBuffer()),
  });
  list.take([slow]);
  list.take([pdf("cepat.pdf")]);
  const made = list.attachments("Surat");
  await settled();
  equal(said(), "Sedang dibaca: berkas 1 dari 1 …");
  opened.resolve(undefined);
  deepEqual((await made).map(({ name }) => name), ["1-lambat.pdf", "2-cepat.pdf"]);
});

Deno.test("a file that is dropped goes from its place, and one that is not there changes nothing", async () => {
  const own = pdf("a.pdf");
  const { list } = await prepare(own, pdf("b.pdf"));
  list.drop(pdf("lain.pdf"));
  list.drop(undefined);
  equal(names().length, 2);
  list.drop(own);
  deepEqual(names(), ["1. b.pdf"]);
});

Deno.test("the name of a joint PDF that would be too long keeps its end", async () => {
  const { list } = await prepare(photo("a.jpg"));
  const [{ name }] = await list.attachments("Surat".repeat(60));
  deepEqual([name.length < 200, name.endsWith("-Bertanda-tangan.pdf")], [true, true], name);
});

Deno.test("photos that are only put in another order are not read again", async () => {
  await prepare(photo("a.jpg"), photo("b.jpg"));
  const { createObjectURL } = URL;
  let read = 0;
  URL.createObjectURL = (blob) => (read++, createObjectURL(blob));
  press(0, "down");
  await settled();
  equal(read, 0);
});

Deno.test("a PDF that could not be made is told of, and made when it is asked for again", async () => {
  const file = photo("a.jpg");
  const { list } = await prepare(file);
  file.slice = () => {
    throw new Error("the device is busy");
  };
  press(0, "turn");
  await settled();
  equal(said(), "Perhatian: a.jpg diputar. PDF gabungan belum dapat dibuat; fotonya tetap ada di daftar.");
  Reflect.deleteProperty(file, "slice");
  equal((await list.attachments("Surat")).length, 1);
});

Deno.test("attachments that are asked for while the list changes are those of the list as it is then", async () => {
  for (const [isLost, isSettled] of [[false, true], [true, true], [true, false]]) {
    const file = photo("a.jpg");
    const { list } = await prepare(file, pdf("b.pdf"));
    const opened = Promise.withResolvers();
    const { slice } = file;
    file.slice = (...range) => /** @type {any} */ ({
      arrayBuffer: () => opened.promise.then(() => slice.apply(file, range).arrayBuffer()),
    });
    press(0, "turn");
    const made = list.attachments("Surat");
    await settled();
    press(0, "remove");
    for (let turns = 0; isSettled && turns < 50 && !said().includes("Email dengan"); turns++) await settled();
    if (isLost) opened.reject(new Error("the device is busy"));
    else opened.resolve(undefined);
    deepEqual((await made).map(({ name }) => name), ["b.pdf"]);
    await settled();
    await settled();
    equal(said().startsWith("a.jpg dihapus dari lampiran. Email dengan lampirannya"), true, said());
  }
});

Deno.test("a file that is dragged by its grip moves, and its place is said", async () => {
  await prepare(photo("a.jpg"), pdf("b.pdf"));
  const grip = find(".send-grip");
  for (
    const [type, pageY] of /** @type {const} */ ([["pointerdown", 0], ["pointermove", 5], ["pointerup", 5]])
  ) {
    const event = new Event(type, { bubbles: true, cancelable: true });
    grip.dispatchEvent(Object.assign(event, { button: 0, pointerId: 1, pageY, clientY: 100 }));
  }
  deepEqual(names(), ["1. b.pdf", "2. a.jpg"]);
  equal(said().startsWith("a.jpg, urutan 2 dari 2."), true, said());
});
