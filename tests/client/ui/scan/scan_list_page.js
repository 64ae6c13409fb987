/** The page's list of chosen files, for its tests. */

import { h } from "../../../../overrides/client/model/render/vnode.js";
import { LiveRegion } from "../../../../overrides/client/ui/components/live_region.js";
import { ScanList } from "../../../../overrides/client/ui/scan/scan_list.js";
import { find, findAll, settled, show } from "../../page.js";
import { prepareBrowser } from "../../photos.js";

console.warn = () => {};

/** A list of chosen files, and the places of the joint PDFs that it told last. */
export async function prepare(/** @type {File[]} */ ...files) {
  prepareBrowser();
  show(
    h("input", { type: "file", id: "input" }),
    h("ol", { id: "list" }),
    h("p", { id: "status", role: "status", tabindex: "-1" }),
    h("div", { id: "refused" }),
  );
  const told = { joint: /** @type {number[]} */ ([]) };
  const list = new ScanList({
    input: find("#input"),
    list: find("#list"),
    status: new LiveRegion(find("#status")),
    refused: find("#refused"),
    title: "Surat",
    limit: 1,
    changed: (joint) => void (told.joint = joint),
  });
  if (files.length > 0) {
    list.take(files);
    await list.attachments("Surat");
    await settled();
  }
  return { list, told };
}
export const said = () => find("#status").textContent;
export const names = () => findAll(".send-file").map(({ textContent }) => textContent);
export const becomes = () => findAll(".send-becomes").map(({ textContent }) => textContent.split("; ")[1]);
/** The buttons of one entry by what they do. */
export const press = (/** @type {number} */ place, /** @type {string} */ action) =>
  findAll("#list li")[place].querySelector(`[data-do=${action}]`).click();
export const focused = () => {
  const { dataset } = /** @type {HTMLElement} */ (document.activeElement);
  return [dataset.do, document.activeElement?.closest("li")?.querySelector(".send-file")?.textContent];
};
