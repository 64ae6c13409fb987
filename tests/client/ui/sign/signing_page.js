/** The part of the letter's page where one signs, for its tests. */

import { h } from "../../../../overrides/client/model/render/vnode.js";
import { find, settled, show } from "../../page.js";
import { SignedLetter } from "../../../../overrides/client/storage/signed_letter.js";
import { LiveRegion } from "../../../../overrides/client/ui/components/live_region.js";
import { Signing } from "../../../../overrides/client/ui/sign/signing.js";
import { definition, field } from "../../definition.js";
import { browser, prepareCanvases } from "../../painting.js";
import { photo, prepareBrowser } from "../../photos.js";
import { memory } from "../../storage/memory.js";

console.info = console.warn = () => {};

export const KEPT = "bantuan-lpse/isian/surat/contoh/tanda-tangan";

/** The part of the letter's page where one signs, and what the page is told and makes. */
export function prepare(
  {
    tab = memory(),
    answers = "satu",
    room = Infinity,
    sends = true,
    chosen = /** @type {File | null} */ (null),
    title = "Surat Contoh",
  } = {},
) {
  prepareBrowser();
  prepareCanvases();
  Object.assign(browser, { isNoisy: false, ink: 300 });
  const radio = (/** @type {string} */ value) => h("input", { type: "radio", name: "sign-mark", value });
  show(
    h("p", { id: "notice", role: "status", tabindex: "-1" }),
    h("p", { id: "status", role: "status", tabindex: "-1" }),
    h(
      "div",
      { id: "sign-controls", hidden: "" },
      h("canvas", { id: "sign-pad" }),
      ...["signature", "stamp"].map((mark) => h("input", { type: "file", id: `sign-${mark}` })),
      h(
        "div",
        { id: "sign-placing", hidden: "" },
        h("canvas", {}),
        radio("signature"),
        radio("stamp"),
        h("button", { "data-move": "right" }),
      ),
      ...["undo", "wipe", "no-stamp", "apply", "remove", "save"].map((name) =>
        h("button", { id: `sign-${name}` }, name)
      ),
    ),
    ...(sends ? [h("a", { id: "letter-send", href: "/kirim/" })] : []),
  );
  if (chosen) find("#sign-stamp").files = [chosen];
  const pdf = /** @type {any} */ ({ bytes: new Uint8Array([37, 80]), name: "Surat-bertanda-tangan.pdf" });
  const page = { answers, isBlank: false, makePdf: () => Promise.resolve(pdf) };
  const told = { changed: 0 };
  const storage = room === Infinity ? tab : memory(room);
  const signing = new Signing({
    formState: /** @type {any} */ ({
      definition: { ...definition([field({ id: "nama" })]), title },
      snapshot: () => page.answers,
      isBlank: () => page.isBlank,
    }),
    composed: () => /** @type {any} */ ({
      blocks: [{ type: "signatures", room: 30, columns: [{ stamp: "" }] }],
    }),
    changed: () => void told.changed++,
    makePdf: () => page.makePdf(),
    notice: new LiveRegion(find("#notice")),
    status: new LiveRegion(find("#status")),
    tab: () => storage,
  });
  return { page, signed: () => new SignedLetter(() => storage).load("contoh"), signing, storage, told };
}
export const said = () => find("#status").textContent;
export const press = (/** @type {string} */ name) => find(`#sign-${name}`).click();
export function draw() {
  for (const [type, at] of Object.entries({ pointerdown: 10, pointermove: 60, pointerup: 60 })) {
    const event = new Event(type, { cancelable: true });
    Object.assign(event, { pointerId: 1, button: 0, clientX: at, clientY: at });
    find("#sign-pad").dispatchEvent(event);
  }
}
export async function choose(/** @type {string} */ mark, file = photo("a.jpg")) {
  const input = find(`#sign-${mark}`);
  Object.assign(input, { files: [file], value: "x" });
  input.dispatchEvent(new Event("change"));
  await settled();
}
export async function sign() {
  draw();
  press("apply");
  await settled();
}
/** The buttons that are there only at times. */
export const offered = () => ["no-stamp", "remove", "save"].filter((name) => !find(`#sign-${name}`).hidden);
