import { deepEqual, equal } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { Review } from "../../../../overrides/client/ui/letter/review.js";
import { definition, field } from "../../definition.js";
import { find, findAll, show } from "../../page.js";

const FIELDS = [
  field({ id: "nama", label: "Nama", empty: "Masukkan nama." }),
  field({ id: "alamat", label: "Alamat", kind: "lines", empty: "Masukkan alamat." }),
  field({ id: "catatan", label: "Catatan", optional: true }),
];

/** The review of answers that can change. */
function showReview(
  /** @type {any} */ letterhead = null,
  values = /** @type {any} */ ({ nama: "CV Contoh Jaya", alamat: "", catatan: "" }),
  fields = FIELDS,
) {
  show(h("div", { id: "answers" }), h("p", { id: "attention" }));
  const state = {
    definition: definition(fields),
    read: () => ({ values, letterhead }),
    snapshot: () => JSON.stringify(values),
  };
  /** @type {string[]} */
  const asked = [];
  const review = new Review({
    root: find("#answers"),
    attention: find("#attention"),
    formState: /** @type {any} */ (state),
    change: (id) => asked.push(id),
  });
  review.draw();
  return { asked, review, values };
}
const rows = () =>
  findAll("#answers > dl .answer-row").map((row) =>
    row.children.slice(0, 2).map((/** @type {any} */ { textContent }) => textContent)
  );
const change = (/** @type {string} */ id) => find(`button[data-change=${id}]`);

Deno.test("each answer stands there, a missing one with its sentence, and what may stay empty in one line", () => {
  const { review } = showReview();
  deepEqual(rows(), [["Nama", "CV Contoh Jaya"], ["Alamat", "Tidak diisiMasukkan alamat."]]);
  deepEqual(findAll(".answer-row--attention dt").map(({ textContent }) => textContent), ["Alamat"]);
  equal(findAll(".answer-note").length, 0);
  equal(find("details summary").textContent, "1 isian opsional kosong");
  equal(find("details button").textContent, "Isi Catatan");
  equal(change("nama").textContent, "Ubah Nama");
  equal(find("h3").textContent, "1 isian perlu diperiksa");
  equal(find("li a").textContent, "Masukkan alamat.");
  equal(find("li a").getAttribute("href"), "#alamat");
  equal(find("details dt").textContent, "Catatan");
  deepEqual(findAll("#answers > h3").map(({ textContent }) => textContent), ["Bagian"]);
  equal(review.attention !== "", true);
  equal(find("#attention").textContent, review.attention);
});

Deno.test("an answer of which every character counts is marked for a face that tells them apart", () => {
  const akun = field({ id: "akun", label: "User ID", kind: "user_id" });
  showReview(null, { nama: "CV Contoh Jaya", akun: "||O0" }, [FIELDS[0], akun]);
  deepEqual(findAll(".answer").map(({ textContent }) => textContent), ["CV Contoh Jaya", "||O0"]);
  deepEqual(findAll(".answer--verbatim").map(({ textContent }) => textContent), ["||O0"]);
});

Deno.test("where all is well, nothing asks for attention", () => {
  const { review } = showReview(null, { nama: "CV Contoh Jaya", alamat: "Jalan Contoh 1", catatan: "Ada" });
  equal(findAll(".review-attention, details, .answer-row--attention").length, 0);
  deepEqual([review.attention, find("#attention").textContent], ["", ""]);
});

Deno.test("buttons and links lead to their fields, and leave no place in the address", () => {
  const { asked } = showReview({ kind: "none", lines: [], picture: "" });
  const event = new Event("click", { cancelable: true });
  find("li a").dispatchEvent(event);
  for (const id of ["nama", "catatan", "letterhead"]) change(id).click();
  deepEqual(asked, ["alamat", "nama", "catatan", "letterhead"]);
  equal(event.defaultPrevented, true);
});

Deno.test("the letterhead says what it is, and what is missing of it", () => {
  /** @type {[object, string][]} */
  const heads = [
    [{ kind: "none", lines: ["x"], picture: "" }, "Dicetak di kertas berkop"],
    [{ kind: "typed", lines: ["CV Contoh", "", "Jalan"], picture: "" }, "CV Contoh\nJalan"],
    [{ kind: "picture", lines: [], picture: "data:" }, "Gambar"],
    [{ kind: "picture", lines: [], picture: "" }, "GambarGambar kop belum dipilih."],
  ];
  for (const [head, text] of heads) {
    showReview(head);
    deepEqual(rows()[0], ["Kop surat", text]);
  }
});

Deno.test("drawn again, it keeps the focus of the button in hand and what was open, and only where answers changed", () => {
  const { review, values } = showReview();
  const before = change("nama");
  review.renew();
  equal(change("nama") === before, true);
  before.focus();
  find("details").open = true;
  values.nama = "CV Lain";
  review.renew();
  equal(change("nama") === before, false);
  equal(document.activeElement, change("nama"));
  equal(find("details").open, true);
  equal(rows()[0][1], "CV Lain");
});

Deno.test("nothing of the answers is left when nobody looks them over", () => {
  const { review } = showReview();
  review.clear();
  equal(find("#answers").textContent, "");
});

Deno.test("what everybody sees and is odd nonetheless is noted beside the answer, and asks for no attention", () => {
  showReview(null, { akun: "||AABCD" }, [field({ id: "akun", kind: "user_id" })]);
  equal(find(".answer-note").textContent.includes("garis tegak"), true);
  equal(findAll(".review-attention").length, 0);
});
