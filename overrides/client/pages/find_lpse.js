/** The page that finds an LPSE's portal, by a part of its name or by its old address. */

/** @import { FoundLpse } from "../model/fields/lpse_list.js" */

import { findLpse } from "../model/fields/lpse_list.js";
import { h } from "../model/render/vnode.js";
import { lpseData, MAX_SHOWN } from "../ui/components/lpse_data.js";
import { byId, mount } from "../ui/dom/elements.js";

const TEXT = {
  none: "Tidak ada di daftar. Coba nama daerah atau instansinya saja.",
  found: (/** @type {number} */ count) => `${count} LPSE`,
  some: (/** @type {number} */ shown, /** @type {number} */ count) =>
    `${shown} dari ${count} LPSE; ketik lebih lengkap.`,
  notLoaded: "Daftar belum dapat dimuat. Periksa jaringan, lalu ketik lagi.",
  old: "Alamat lama: ",
};

const input = byId("lpse-typed", HTMLInputElement);
const list = byId("lpse-found");
const status = byId("lpse-status");
const all = lpseData(input);

/** Shows what fits what is typed now. */
async function show() {
  const { value } = input;
  if (value.trim() === "") return say("", []);
  const known = await all.getNow().catch(console.warn);
  if (input.value !== value) return; // typed on meanwhile
  if (!known) return say(TEXT.notLoaded, []);
  const found = findLpse(known, value);
  const shown = found.slice(0, MAX_SHOWN);
  if (found.length === 0) return say(TEXT.none, []);
  say(shown.length < found.length ? TEXT.some(shown.length, found.length) : TEXT.found(found.length), shown);
}

/** @param {string} text @param {FoundLpse[]} found */
function say(text, found) {
  status.textContent = text;
  list.replaceChildren(...found.map(({ name, address, oldAddress, institution }) =>
    mount(h(
      "li",
      {},
      h("strong", {}, name),
      h("a", { href: `https://${address}` }, address),
      ...(institution ? [h("small", {}, institution)] : []),
      ...(oldAddress ? [h("small", {}, TEXT.old + oldAddress)] : []),
    ))
  ));
}

input.form?.addEventListener("submit", (event) => {
  event.preventDefault();
  list.querySelector("a")?.focus();
});
for (const type of ["input", "change"]) input.addEventListener(type, show);
addEventListener("pageshow", show);
document.documentElement.classList.add("script-ready");
