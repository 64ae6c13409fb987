import { deepEqual, equal } from "node:assert/strict";
import { LiveRegion } from "../../../../overrides/client/ui/components/live_region.js";
import { DraftStore } from "../../../../overrides/client/storage/draft_store.js";
import { TemplateInstance } from "../../../../overrides/client/ui/dom/template.js";
import { FollowUp } from "../../../../overrides/client/ui/submissions/follow_up.js";
import { definition, field } from "../../definition.js";
import { buttonOf, find, findAll, settled } from "../../page.js";
import { LETTER, sent, showPage } from "./records.js";

/** @typedef {import("../../../../overrides/client/model/submission/sent_letter.js").SentLetter} SentLetter */

/** What is written and said next, of a card on the page. */
function showFollowUp(/** @type {Partial<SentLetter>} */ known = {}, maxLinkLength = 2000) {
  showPage();
  const template = new TemplateInstance("track-card");
  find("#list").append(template.root);
  const reminder = { subject: ["Tanya lagi"], text: ["Belum dibalas.\nTiket ", { field: "ticket" }, "."] };
  const card = {
    template,
    status: new LiveRegion(find("#removed")),
    submission: sent(),
    letter: { ...LETTER, reminder, ...known },
  };
  const followUp = new FollowUp(/** @type {any} */ (card), maxLinkLength);
  followUp.renew();
  return { card, followUp };
}
const text = () => find("#list textarea");
const link = () => decodeURIComponent(find("[data-show=mail] a").href);
const clip = (/** @type {() => Promise<unknown>} */ writeText) =>
  Object.defineProperty(globalThis, "navigator", { value: { clipboard: { writeText } }, configurable: true });

Deno.test("the e-mail names its recipients and its subject, and a label and a hint belong to its text", () => {
  showFollowUp();
  deepEqual(findAll("[data-show=mail] > div > p").map(({ textContent }) => textContent), [
    "Kepada: a@uji.example, b@uji.example",
    "Tembusan: c@uji.example",
    "Subjek: Tanya lagi",
  ]);
  equal(text().value, "Belum dibalas.");
  equal(find(`label[for="${text().id}"]`).textContent, "Isi email tindak lanjut");
  equal(
    find(`#${text().getAttribute("aria-describedby")}`).textContent.startsWith("Disusun dari catatan ini"),
    true,
  );
  showFollowUp({ cc: [] });
  equal(findAll("[data-show=mail] > div > p").length, 2);
});

Deno.test("what is said on the phone stands below its own heading, and nothing is written where a letter has no e-mail", () => {
  showFollowUp({ reminder: null });
  deepEqual(findAll("[data-show=call] li").map(({ textContent }) => textContent), [
    "Sebutkan nama perusahaan.",
  ]);
  equal(findAll("#list textarea[id]").length, 0);
});

Deno.test("the link holds what the text says now, and where it cannot hold all, the text is left to be copied", () => {
  showFollowUp();
  equal(link().includes("Belum dibalas."), true);
  text().write("Halo & salam");
  equal(link().includes("Halo & salam") && link().includes("Tanya lagi"), true);
  text().write("x".repeat(3000));
  equal(link().startsWith("mailto:") && link().includes("Tanya lagi") && !link().includes("xxx"), true);
});

Deno.test("an untouched text follows the record, and what the visitor has written stays", () => {
  const { card, followUp } = showFollowUp();
  const before = text();
  followUp.renew();
  equal(findAll("[data-show=call] li").length, 1);
  equal(text() === before, true, "nothing has changed");
  card.submission.ticket = "77";
  followUp.renew();
  equal(text().value, "Belum dibalas.\nTiket 77.");
  text().value = "Tulisan saya";
  card.submission.ticket = "88";
  followUp.renew();
  equal(text().value, "Tulisan saya");
});

Deno.test("what the letter said is in the text while the tab or the device still has it", () => {
  const letter = definition([field({ id: "nama" })]);
  const reminder = { subject: ["Tanya lagi"], text: ["Dari ", { field: "nama" }, "."] };
  const { followUp } = showFollowUp({ definition: letter, reminder });
  equal(text().value.includes("CV Contoh Jaya"), false);
  const answers = { values: { nama: "CV Contoh Jaya" }, letterhead: null };
  new DraftStore(letter, () => sessionStorage, { hasCompany: false }).save(answers, new Date());
  followUp.renew();
  equal(text().value, "Dari CV Contoh Jaya.");
});

Deno.test("what is copied is what stands there, and it is said whether it was", async () => {
  showFollowUp();
  /** @type {string[]} */
  const copied = [];
  clip((...all) => Promise.resolve(copied.push(...all)));
  text().value = "Tulisan saya";
  buttonOf("Salin isi").click();
  await settled();
  deepEqual(copied, ["Tulisan saya"]);
  equal(find("#removed").textContent, "Isi email sudah disalin.");
  equal(find("#removed").sights, 1, "the answer is brought into sight");
  clip(() => Promise.reject(Error()));
  buttonOf("Salin isi").click();
  await settled();
  equal(
    find("#removed").textContent.startsWith("Perhatian: Peramban ini tidak mengizinkan penyalinan."),
    true,
  );
});
