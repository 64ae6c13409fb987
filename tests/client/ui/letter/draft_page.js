/** A letter's page for the tests of what keeps its answers: one field, and the window's events. */

import { h } from "../../../../overrides/client/model/render/vnode.js";
import { DraftStore } from "../../../../overrides/client/storage/draft_store.js";
import { LiveRegion } from "../../../../overrides/client/ui/components/live_region.js";
import { Draft } from "../../../../overrides/client/ui/letter/draft.js";
import { definition, field } from "../../definition.js";
import { find, settled, show } from "../../page.js";
import { memory } from "../../storage/memory.js";

/** The window's listeners of one page, not of those before it. */
const listeners = /** @type {Map<string, ((event: Event) => void)[]>} */ (new Map());
Object.assign(globalThis, {
  addEventListener: (/** @type {string} */ type, /** @type {(event: Event) => void} */ run) =>
    listeners.set(type, [...listeners.get(type) ?? [], run]),
  // Parts that come later are there, for the one that looks whether they can be fetched.
  fetch: () => Promise.resolve(new Response("", { headers: { "Content-Type": "text/javascript" } })),
});

/** What it asks. */
export const LETTER = definition([field({ id: "nama" })]);
/** Where its answers are kept. */
export const KEY = "bantuan-lpse/isian/surat/contoh";

/** A letter's page with one field, in a tab and on a device that hold or refuse. */
export function prepare({ tab = memory(), device = memory(), typed = "" } = {}) {
  listeners.clear();
  show(
    h("input", { id: "box", type: "checkbox" }),
    ...["message", "notice"].map((id) => h("div", { id, role: "status", tabindex: "-1" })),
  );
  const page = {
    nama: typed,
    head: /** @type {any} */ (null),
    asked: 0,
    deleted: 0,
    files: 0,
    isLate: false,
    reloaded: 0,
    problem: "",
  };
  Object.assign(globalThis, { location: { reload: () => page.reloaded++ } });
  Object.defineProperty(globalThis, "navigator", {
    value: { storage: { persist: () => Promise.resolve(page.asked++) } },
    configurable: true,
  });
  performance.getEntriesByType = () => /** @type {any} */ ([{ type: "navigate" }]);
  const read = () => ({ values: { nama: page.nama }, letterhead: page.head });
  const formState = {
    definition: LETTER,
    read,
    snapshot: () => JSON.stringify(read()),
    isBlank: () => page.nama === "",
    shows: (/** @type {any} */ { values, letterhead }) =>
      values.nama === page.nama && (!letterhead || JSON.stringify(letterhead) === JSON.stringify(page.head)),
    write(/** @type {any} */ { values, letterhead }) {
      page.nama = values.nama ?? page.nama;
      page.head = letterhead ?? page.head;
      return Promise.resolve(page.problem);
    },
    clear: () => (page.nama = ""),
    form: { untouched: (/** @type {any} */ values) => page.nama ? {} : values },
  };
  const draft = new Draft({
    box: find("#box"),
    message: new LiveRegion(find("#message")),
    notice: new LiveRegion(find("#notice")),
    formState: /** @type {any} */ (formState),
    store: new DraftStore(LETTER, () => device),
    tab: new DraftStore(LETTER, () => tab, { hasCompany: false }),
    deletions: /** @type {any} */ ({
      get isLate() {
        return page.isLate;
      },
      add: () => page.deleted++,
      acknowledge: () => (page.isLate = false),
    }),
    saveFile: () => void page.files++,
  });
  const write = (/** @type {string} */ text) => {
    page.nama = text;
    draft.typed();
  };
  const tick = async (/** @type {boolean} */ isOn) => {
    find("#box").checked = isOn;
    find("#box").dispatchEvent(new Event("change"));
    await settled();
  };
  return { device, draft, page, tab, tick, write };
}
export const message = () => find("#message").textContent;
export const fire = (/** @type {string} */ type, more = {}) => {
  const event = Object.assign(new Event(type, { cancelable: true }), more);
  for (const run of listeners.get(type) ?? []) run(event);
  return event;
};
export const isLeavingAsked = () => fire("beforeunload").defaultPrevented;
export const kept = (/** @type {string} */ nama) => ({ values: { nama }, letterhead: null });
/** Another page of the same letter, in this tab or another one, has kept answers. */
export const keepElsewhere = (/** @type {ReturnType<typeof memory>} */ storage, /** @type {string} */ nama) =>
  new DraftStore(LETTER, () => storage, { hasCompany: false }).save(kept(nama), new Date());
export const keptIn = (/** @type {ReturnType<typeof memory>} */ { entries }) =>
  JSON.parse(entries.get(KEY) ?? "{}").data?.nama;
