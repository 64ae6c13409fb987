import { deepEqual, equal } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { isoDay } from "../../../../overrides/client/model/dates.js";
import { LiveRegion } from "../../../../overrides/client/ui/components/live_region.js";
import { DraftNotices } from "../../../../overrides/client/ui/letter/draft_notices.js";
import { definition, field } from "../../definition.js";
import { buttonOf, find, findAll, show } from "../../page.js";

const TODAY = isoDay(new Date());
const EIGHT = new Date(2026, 10, 22, 8, 15);
const NINE = new Date(2026, 10, 22, 9, 30);

/** The two places of the page, and what is offered there. */
function prepare(values = /** @type {any} */ ({ tanggal: "2026-01-05" })) {
  show(...["message", "notice"].map((id) => h("div", { id, role: "status", tabindex: "-1" })));
  const answers = { values, letterhead: /** @type {any} */ (null) };
  const saved = { times: 0 };
  const formState = {
    definition: definition([field({ id: "tanggal", label: "Tanggal", kind: "date", today: true })]),
    read: () => answers,
  };
  const notices = new DraftNotices({
    message: new LiveRegion(find("#message")),
    notice: new LiveRegion(find("#notice")),
    formState: /** @type {any} */ (formState),
    saveFile: () => void saved.times++,
  });
  return { answers, notices, saved };
}
const message = () => find("#message").textContent;
const notice = () => find("#notice").textContent;
const stored = (/** @type {object} */ more = {}) => /** @type {any} */ ({
  values: { tanggal: "2026-01-05" },
  saved: EIGHT,
  isDraft: true,
  ...more,
});

Deno.test("when the answers were kept is said aloud once, and then renewed to the eye alone", () => {
  const { notices } = prepare();
  notices.sayOutcome("saved", EIGHT, { isAnswer: true, isNew: true });
  equal(message(), "Tersimpan di perangkat ini, 08.15.");
  equal(findAll("#message p").length, 1);
  const clock = find("[aria-live=off]");
  notices.sayOutcome("saved", NINE, { isAnswer: false, isNew: false });
  equal(message(), "Tersimpan di perangkat ini, 09.30.");
  equal(find("[aria-live=off]") === clock, true);
  notices.sayRenewed(new Date(2026, 10, 22, 10, 45));
  equal(message(), "Tersimpan di perangkat ini, 10.45.", "another tab has kept it since");
  equal(find("[aria-live=off]") === clock, true);
  notices.clearKept();
  equal(message(), "");
  notices.sayOutcome("saved", NINE, { isAnswer: false, isNew: false });
  equal(message(), "Tersimpan di perangkat ini, 09.30.", "where nothing else stands");
  notices.clear();
  equal(message(), "");
});

Deno.test("what else stands beside the box is not taken away by the time, nor with it", () => {
  const { notices } = prepare();
  notices.sayDeleted();
  const before = message();
  notices.sayOutcome("saved", EIGHT, { isAnswer: false, isNew: false });
  equal(message(), before);
  notices.clearKept();
  equal(message(), before);
  notices.sayOutcome("saved", EIGHT, { isAnswer: false, isNew: true });
  equal(message(), "Tersimpan di perangkat ini, 08.15.");
});

Deno.test("what could not be kept is said once, and the file is offered", () => {
  for (const outcome of /** @type {const} */ (["refused", "without picture", "newer"])) {
    const { notices, saved } = prepare();
    notices.sayOutcome(outcome, EIGHT, { isAnswer: false, isNew: false });
    equal(message(), "");
    notices.sayOutcome(outcome, EIGHT, { isAnswer: false, isNew: true });
    equal(message().length > 0, true);
    find("#message button").click();
    equal(saved.times, 1);
  }
  const { notices, saved } = prepare();
  notices.sayNotInTab();
  find("#message button").click();
  equal(saved.times, 1);
});

Deno.test("what was brought back is named by its time or as the company's, with a date of before that still stands", () => {
  const { notices, answers } = prepare();
  const later = notices.sayBrought(stored(), "Gambar kop tidak dapat dibuka.");
  equal(/^Isian terakhir \(22 November 2026.*08\.15\) dipulihkan/.test(notice()), true, notice());
  equal(notice().endsWith("Tanggal masih 5 Januari 2026. Gambar kop tidak dapat dibuka."), true, notice());
  answers.letterhead = { kind: "typed", lines: [], picture: "" };
  equal(later(), "Tanggal masih 5 Januari 2026.", "another letterhead was chosen");
  answers.values.tanggal = TODAY;
  equal(later(), "");
  notices.sayBrought(stored({ isDraft: false, values: {} }), "");
  equal(notice().startsWith("Data perusahaan diisi dari surat sebelumnya"), true);
  notices.sayBrought(stored({ values: { tanggal: TODAY }, saved: new Date(NaN) }), "");
  equal(notice(), "Isian terakhir (waktu tidak diketahui) dipulihkan dari perangkat ini.");
});

Deno.test("when keeping ends, it is said what is left of it", () => {
  const state = { isUndecided: false, isNewer: false, hasOthers: false };
  for (
    const [change, words] of /** @type {const} */ ([
      [{}, "sudah dihapus."],
      [{ hasOthers: true }, "Isian surat lain yang tersimpan tetap ada"],
      [{ isNewer: true }, "versi situs yang lebih baru tetap ada"],
      [{ isUndecided: true, isNewer: true }, "Isian yang tersimpan di perangkat ini tetap ada."],
    ])
  ) {
    const { notices } = prepare();
    notices.sayStopped({ ...state, ...change });
    equal(message().includes(words), true, message());
    equal(message().includes("surat lain"), "hasOthers" in change);
  }
});

Deno.test("of two different answers each is offered by its own button, and the choice is said", () => {
  for (
    const [label, isKept, words] of /** @type {const} */ ([
      ["Pakai isian yang tersimpan itu", true, "Isian yang tersimpan dipakai."],
      ["Pakai isian di halaman ini", false, "Isian di halaman ini dipakai dan disimpan."],
    ])
  ) {
    const { notices } = prepare();
    /** @type {boolean[]} */
    const chosen = [];
    notices.letChoose(stored(), (one) => chosen.push(one));
    buttonOf(label).click();
    deepEqual(chosen, [isKept]);
    equal(message(), words);
  }
});

Deno.test("another tab's answers are told of above the form with when they were kept; the company's are only offered", () => {
  const { notices, saved } = prepare();
  notices.sayRenewed(NINE);
  equal(notice(), "Isian diperbarui dari tab lain yang membuka surat ini.");
  notices.offerCompany(() => void saved.times++);
  equal(saved.times, 0);
  buttonOf("Pakai data perusahaan itu").click();
  equal(saved.times, 1);
});
