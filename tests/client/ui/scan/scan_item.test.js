import { deepEqual, equal } from "node:assert/strict";
import { megabytes, scanItem, whatBecomes } from "../../../../overrides/client/ui/scan/scan_item.js";
import { create } from "../../elements.js";
import { find, findAll, show } from "../../page.js";

/** @param {string} name @param {boolean} isPdf */
const entry = (name, isPdf) => /** @type {any} */ ({ file: { name }, isPdf });
const alone = { page: 0, pages: 1, number: 0, of: 1 };

Deno.test("a PDF goes along as it is, and under another name where its own is no good one", () => {
  equal(whatBecomes(entry("surat.pdf", true), alone), "dilampirkan apa adanya");
  equal(whatBecomes(entry("surat", true), alone), "dilampirkan apa adanya dengan nama surat.pdf");
});

Deno.test("a photo is a page of a PDF, counted from one", () => {
  equal(
    whatBecomes(entry("a.jpg", false), { ...alone, page: 1, pages: 3 }),
    "halaman 2 dari 3 di PDF gabungan",
  );
});

Deno.test("of several attachments each says which it is", () => {
  const second = { page: 0, pages: 2, number: 1, of: 2 };
  equal(whatBecomes(entry("a.jpg", false), second), "lampiran 2, halaman 1 dari 2 di PDF gabungan");
  equal(whatBecomes(entry("a.pdf", true), { ...second, number: 0 }), "lampiran 1, dilampirkan apa adanya");
});

Deno.test("a size is told in megabytes of a million bytes, and never as nothing", () => {
  deepEqual([1_540_000, 10_000_000, 1].map(megabytes), ["1,5", "10", "0,1"]);
});

/** An item of the list, and what its buttons ask for. */
function prepare(/** @type {object} */ known = {}, place = { index: 1, count: 3, becomes: "lampiran 2" }) {
  show();
  const asked = /** @type {string[]} */ ([]);
  const plain = { isPdf: false, turns: 0, viewTurns: 0, doubt: "", isReadable: false, corners: null };
  const given = { ...plain, file: new File(["x".repeat(250_000)], "a.jpg"), view: create("img"), ...known };
  document.body.append(scanItem(/** @type {any} */ (given), place, (action) => asked.push(action)));
  return asked;
}
const text = (/** @type {string} */ selector) => find(selector).textContent;
const buttons = () => findAll(".send-actions button").map(({ textContent }) => textContent);

Deno.test("a photo's place, name, size and look are said, and each of its buttons names it and does what it says", () => {
  const asked = prepare({ turns: 2, viewTurns: 1, corners: [], isWhitened: true });
  equal(text(".send-file"), "2. a.jpg, diputar 180°");
  equal(text(".send-becomes"), "0,3 MB; lampiran 2, diluruskan menurut tepi kertas, kertas diputihkan");
  equal(text(".send-question"), "Semua terbaca, juga tanda tangan dan cap? a.jpg");
  deepEqual(buttons(), ["Naikkan a.jpg", "Turunkan a.jpg", "Putar a.jpg", "Hapus a.jpg"]);
  equal(findAll("button .site-unseen").length, 5);
  for (const button of findAll("button")) button.click();
  deepEqual(asked, ["look", "look", "up", "down", "turn", "remove"]);
  equal(find("button.send-view").getAttribute("aria-label"), "Lihat besar a.jpg");
  equal(find("button.send-view img").dataset.turns, "1", "as far as the view is not turned yet");
  prepare({ turns: 0, viewTurns: 3 });
  equal(find("button.send-view img").dataset.turns, "1");
  deepEqual([text(".send-becomes"), findAll(".send-doubt").length], ["0,3 MB; lampiran 2", 0]);
});

Deno.test("a PDF is not turned or looked at, what is doubted is said, and what was read is no question", () => {
  prepare({ isPdf: true, view: null, doubt: "Mungkin terpotong." });
  equal(text(".send-doubt"), "Perhatian: Mungkin terpotong.");
  deepEqual(buttons(), ["Naikkan a.jpg", "Turunkan a.jpg", "Hapus a.jpg"]);
  deepEqual([findAll(".send-question").length, text("span.send-view")], [0, "PDF"]);
  equal(find("span.send-view").getAttribute("aria-hidden"), "true");
  prepare({ isReadable: true });
  equal(text(".send-question"), "✓ Terbaca.");
});

Deno.test("moves are offered where there is a place to go to, and a grip where there are several", () => {
  for (
    const [index, count, offered] of /** @type {const} */ ([
      [0, 1, ["Putar a.jpg", "Hapus a.jpg"]],
      [0, 2, ["Turunkan a.jpg", "Putar a.jpg", "Hapus a.jpg"]],
      [1, 2, ["Naikkan a.jpg", "Putar a.jpg", "Hapus a.jpg"]],
    ])
  ) {
    prepare({}, { index, count, becomes: "" });
    deepEqual(buttons(), offered);
    deepEqual(findAll(".send-grip[aria-hidden]").length, count > 1 ? 1 : 0);
  }
});
