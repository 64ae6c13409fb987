import { deepEqual, equal } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { bytesOf } from "../../bytes.js";
import { find, findAll, settled, show } from "../../page.js";
import { prepareBrowser } from "../../photos.js";
import { jpeg, segment } from "../../pictures.js";
import { LetterheadChooser } from "../../../../overrides/client/ui/letterhead/letterhead_chooser.js";

const VALUES = { nama: "CV Contoh Jaya", alamat: "Jalan Contoh 1\n Kota Uji" };

/** The letterhead's part of the form; nothing is chosen but printed paper. */
function showChooser() {
  show(h(
    "fieldset",
    { id: "head" },
    ...["none", "picture", "typed"].map((value) =>
      h("input", { type: "radio", name: "letterhead", value, ...(value === "none" ? { checked: "" } : {}) })
    ),
    h(
      "div",
      { "data-letterhead": "picture", hidden: "" },
      h("input", { type: "file", id: "file" }),
      h("p", { "aria-live": "polite" }),
    ),
    h(
      "div",
      { "data-letterhead": "typed", hidden: "" },
      ...["nama", "alamat", ""].map((field) => h("input", { "data-starts-as": field, type: "text" })),
    ),
  ));
  const changed = { times: 0 };
  const chooser = new LetterheadChooser(find("#head"), () => VALUES, () => void changed.times++);
  return { changed, chooser };
}
function choose(/** @type {string} */ kind, type = "change") {
  find(`[value=${kind}]`).checked = true;
  find(`[value=${kind}]`).dispatchEvent(new Event(type, { bubbles: true }));
}
const shown = () => ["picture", "typed"].filter((kind) => !find(`[data-letterhead=${kind}]`).hidden);
const lines = () => findAll("[data-starts-as]").map(({ value }) => value);

Deno.test("each choice shows its own part, by either event, and printed paper none", () => {
  for (const type of ["input", "change"]) {
    showChooser();
    deepEqual(shown(), []);
    for (const kind of ["picture", "typed"]) {
      choose(kind, type);
      deepEqual(shown(), [kind]);
    }
    choose("none", type);
    deepEqual(shown(), []);
  }
});

Deno.test("typed lines start from the answers, each in one line, and what stands there is not written over", () => {
  showChooser();
  choose("typed");
  deepEqual(lines(), ["CV Contoh Jaya", "Jalan Contoh 1, Kota Uji", ""]);
  findAll("[data-starts-as]")[0].write("Kop saya");
  choose("none");
  choose("typed");
  equal(lines()[0], "Kop saya");
});

Deno.test("lines that are emptied while they are typed stay empty", () => {
  showChooser();
  choose("typed");
  for (const line of findAll("[data-starts-as]")) line.write("");
  deepEqual(lines(), ["", "", ""]);
});

Deno.test("the letter gets what was chosen and carried out, and nothing else", () => {
  const { chooser } = showChooser();
  equal(chooser.current(), null);
  choose("typed");
  deepEqual(chooser.current(), { kind: "typed", lines: lines() });
  choose("none");
  equal(chooser.current(), null, "printed paper has its own");
  choose("typed");
  for (const line of findAll("[data-starts-as]")) line.write("  ");
  equal(chooser.current(), null);
  choose("picture");
  equal(chooser.current(), null);
});

Deno.test("a letterhead that was saved is filled in with its choice, and forgotten with the rest", async () => {
  const { chooser } = showChooser();
  equal(await chooser.write({ kind: "typed", lines: ["Satu\nbaris", "Dua"], picture: "" }), true);
  deepEqual(shown(), ["typed"]);
  deepEqual(lines(), ["Satu baris", "Dua", ""]);
  deepEqual(chooser.answers(), { kind: "typed", lines: ["Satu baris", "Dua", ""], picture: "" });
  find("[aria-live]").textContent = "Gambar kop sudah dipasang.";
  find("[value=none]").checked = true;
  chooser.reset();
  equal(find("[aria-live]").textContent, "");
  deepEqual(shown(), []);
});

Deno.test("a picture that cannot be read changes nothing, and the file can be chosen again", async () => {
  console.info = () => {};
  globalThis.fetch = () => Promise.reject(Error("offline"));
  const { changed, chooser } = showChooser();
  choose("typed");
  equal(await chooser.write({ kind: "picture", lines: [], picture: "data:x" }), false);
  deepEqual(shown(), ["typed"]);
  Object.assign(find("#file"), { files: [new File(["x"], "kop.png")], value: "kop.png" });
  find("#file").dispatchEvent(new Event("change", { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, 20));
  equal(find("[aria-live]").textContent.includes("belum dapat"), true);
  equal(find("[aria-live]").sights, 1);
  equal(find("#file").value, "");
  equal(changed.times, 0);
});

Deno.test("a picture that was read is the letter's until another one is, or all is emptied", async () => {
  prepareBrowser();
  const { changed, chooser } = showChooser();
  const picture = `data:image/jpeg;base64,${btoa(jpeg({ notes: segment(0xfe, "catatan") }))}`;
  equal(await chooser.write({ kind: "picture", lines: [], picture }), true);
  const first = chooser.current();
  deepEqual([first?.kind, chooser.answers().picture], ["picture", picture]);
  await chooser.write({ kind: "picture", lines: [], picture });
  equal(chooser.current() === first, true, "the same is not drawn again");
  equal(/** @type {any} */ (first).url === picture, false, "its notes are gone");
  Object.assign(find("#file"), { files: [], value: "" });
  find("#file").dispatchEvent(new Event("change", { bubbles: true }));
  for (let turns = 0; turns < 4; turns++) await settled();
  equal(find("[aria-live]").textContent, "", "none was chosen");
  Object.assign(find("#file"), { files: [new File(["x"], "kop.jpg")], value: "kop.jpg" });
  find("#file").dispatchEvent(new Event("change", { bubbles: true }));
  for (let turns = 0; turns < 50 && find("[aria-live]").textContent === ""; turns++) await settled();
  equal(find("[aria-live]").textContent.endsWith("Gambar yang tadi tetap dipakai."), true);
  Object.assign(find("#file"), {
    files: [new File([bytesOf(jpeg({ height: 20 }))], "kop.jpg")],
    value: "kop.jpg",
  });
  find("#file").dispatchEvent(new Event("change", { bubbles: true }));
  while (changed.times === 0) await settled();
  equal(find("[aria-live]").textContent.includes("ambar kop sudah dipasang"), true);
  equal(chooser.answers().picture === picture, false, "what is kept is the new one");
  equal(/** @type {any} */ (chooser.current()).height, 20);
  await chooser.write({ kind: "typed", lines: ["Kop"], picture: "" });
  choose("picture");
  equal(chooser.current(), null, "another tab has none");
  await chooser.write({ kind: "picture", lines: [], picture });
  chooser.reset();
  choose("picture");
  deepEqual([chooser.current(), chooser.answers().picture], [null, ""]);
});

Deno.test("a picture that is still being read when another one is chosen, or all is emptied, comes no more", async () => {
  prepareBrowser();
  for (const next of ["another one", "none"]) {
    const { changed, chooser } = showChooser();
    const opened = Promise.withResolvers();
    const slow = new File([bytesOf(jpeg({ height: 20 }))], "lambat.jpg");
    const { slice } = slow;
    slow.slice = (...range) => /** @type {any} */ ({
      arrayBuffer: () => opened.promise.then(() => slice.apply(slow, range).arrayBuffer()),
    });
    const pick = (/** @type {File[]} */ ...files) => {
      Object.assign(find("#file"), { files });
      find("#file").dispatchEvent(new Event("change", { bubbles: true }));
    };
    choose("picture");
    pick(slow);
    for (let turns = 0; turns < 10; turns++) await settled();
    if (next === "none") {
      Object.assign(find("#file"), { files: [] }); // as a form that is reset does
      chooser.reset();
    } else {
      pick(new File([bytesOf(jpeg({ height: 40 }))], "cepat.jpg"));
      while (changed.times === 0) await settled();
    }
    const before = [find("[aria-live]").textContent, changed.times, chooser.answers().picture];
    opened.resolve(undefined);
    for (let turns = 0; turns < 50; turns++) await settled();
    deepEqual([find("[aria-live]").textContent, changed.times, chooser.answers().picture], before, next);
  }
});
