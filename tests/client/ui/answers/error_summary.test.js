import { deepEqual, equal } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { buttonOf, find, findAll, show } from "../../page.js";
import { ErrorSummary } from "../../../../overrides/client/ui/answers/error_summary.js";

const NAMA = { field: "nama", message: "Masukkan nama." };
const ALAMAT = { field: "alamat", message: "Masukkan alamat." };

/** The list of what is wrong, above two fields. */
function showSummary() {
  show(
    h("div", { id: "errors", hidden: "", tabindex: "-1" }),
    h("p", { id: "left", role: "status" }),
    ...["nama", "alamat"].map((id) =>
      h("div", { class: "field" }, h("label", { for: id }), h("input", { id, name: id }))
    ),
  );
  const form = /** @type {any} */ ({ input: (/** @type {any} */ { id }) => find(`#${id}`) });
  const summary = new ErrorSummary(form, find("#errors"), find("#left"));
  const gone = { on: 0 };
  summary.show([NAMA, ALAMAT], { label: "Lanjut", run: () => gone.on++ });
  return { gone, summary };
}
const struckOut = () =>
  findAll("#errors li").map(({ classList }) => classList.contains("error-summary-done"));

Deno.test("what is wrong is read aloud, listed, and has the focus; the title says so; one may go on all the same", () => {
  const { gone } = showSummary();
  deepEqual(findAll("#errors li").map(({ textContent }) => textContent), [
    "Masukkan nama.",
    "Masukkan alamat.",
  ]);
  equal(find("#errors [role=alert] h2").textContent, "Ada isian yang belum lengkap");
  equal(document.activeElement, find("#errors"));
  equal(find("#errors").sights, 1);
  equal(document.title, "Kesalahan: Judul");
  buttonOf("Lanjut").click();
  equal(gone.on, 1);
});

Deno.test("each line leads to its field, and leaves no place in the address", () => {
  showSummary();
  const link = findAll("#errors a")[1];
  const event = new Event("click", { cancelable: true });
  equal(link.href, "#alamat");
  link.dispatchEvent(event);
  equal(event.defaultPrevented, true);
  equal(document.activeElement, find("#alamat"));
});

Deno.test("what is filled in is struck out with a word, what is emptied again is not, and how much is left is said once", () => {
  const { summary } = showSummary();
  summary.update([ALAMAT]);
  deepEqual(struckOut(), [true, false]);
  equal(find("#errors li").textContent, "Sudah diisi: Masukkan nama.");
  equal(find("#left").textContent, "Tinggal 1 isian yang belum lengkap.");
  equal(findAll("#errors [role=alert]").length, 0, "else the whole list is read again");
  find("#left").textContent = "";
  summary.update([ALAMAT]);
  equal(find("#left").textContent, "", "nothing has changed");
  summary.update([NAMA, ALAMAT]);
  deepEqual(struckOut(), [false, false]);
  equal(find("#errors li").textContent, "Masukkan nama.");
});

Deno.test("other errors than those that are listed are not counted", () => {
  const { summary } = showSummary();
  summary.update([NAMA, ALAMAT, { field: "lain", message: "Masukkan lain." }]);
  equal(find("#left").textContent, "");
  deepEqual(struckOut(), [false, false]);
});

Deno.test("with nothing left the list goes, but not from under the focus, and the title is its own again", () => {
  const { summary } = showSummary();
  find("#errors a").focus();
  summary.update([]);
  equal(find("#left").textContent, "Semua isian di daftar sudah diisi.");
  equal(findAll("#errors li").length, 2);
  find("#nama").focus();
  summary.update([]);
  equal(findAll("#errors li").length, 0);
  equal(document.title, "Judul");
  equal(document.activeElement, find("#nama"));
});

Deno.test("taken away, nothing of it is left or told of, and shown again it has its new lines alone", () => {
  const { summary } = showSummary();
  summary.update([ALAMAT]);
  summary.hide();
  deepEqual([find("#errors").hidden, find("#left").textContent, document.title], [true, "", "Judul"]);
  summary.update([]);
  equal(find("#left").textContent, "");
  summary.show([ALAMAT], { label: "Lanjut", run() {} });
  deepEqual([findAll("#errors li").length, findAll("#errors button").length, find("#errors").hidden], [
    1,
    1,
    false,
  ]);
});

Deno.test("shown while it is there, as by a second press, it lists each once", () => {
  const { summary } = showSummary();
  summary.show([ALAMAT], { label: "Lanjut", run() {} });
  deepEqual([findAll("#errors li").length, findAll("#errors button").length], [1, 1]);
  equal(document.title, "Kesalahan: Judul");
});

Deno.test("what the page cannot be scrolled by stays as a room, and has gone when the list is shown again", () => {
  const { summary } = showSummary();
  find("#left").getBoundingClientRect = () => ({ top: 300 });
  Object.assign(globalThis, { scrollY: 100 });
  find("#nama").focus();
  summary.update([]);
  Object.assign(globalThis, { scrollY: 0 });
  const room =
    () => [find("#errors").style.height, find("#errors").classList.contains("error-summary--room")];
  deepEqual(room(), ["200px", true]);
  summary.show([NAMA], { label: "Lanjut", run() {} });
  deepEqual(room(), ["", false]);
});
