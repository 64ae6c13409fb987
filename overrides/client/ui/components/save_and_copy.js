/** Gives something to the visitor: a file to keep, text on the clipboard, or a file to another app. */

/** In milliseconds. WebKit forgets a file when the next one is asked for within some 50 of them. */
const PAUSE = 1000;
let last = Promise.resolve();

/**
 * @param {Blob} blob
 * @param {string} name
 * @returns {Promise<void>} when it is the browser's; files that are saved at once follow each other with a pause
 */
export function save(blob, name) {
  const saved = last.then(() => download(blob, name));
  last = saved.catch(() => {}).then(() => new Promise((resolve) => setTimeout(resolve, PAUSE)));
  return saved;
}

/**
 * @param {Blob} blob
 * @param {string} name
 */
function download(blob, name) {
  const url = URL.createObjectURL(blob);
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = name;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  // Safari reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** @param {HTMLAnchorElement} link to a file of this site, which gets the name it has there */
export async function saveLinked({ href, pathname }) {
  const file = await fetch(href);
  await save(await file.blob(), pathname.split("/").at(-1) ?? "");
}

/**
 * @param {string} text
 * @returns {Promise<boolean>} whether it is on the clipboard
 */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // A page that came by plain http has no clipboard; the old way still works there.
    const area = document.createElement("textarea");
    area.value = text;
    // Inside an open dialog nothing else on the page can be selected.
    (document.querySelector("dialog[open]") ?? document.body).append(area);
    area.select();
    const copied = document.execCommand("copy");
    area.remove();
    return copied;
  }
}

/** @returns {boolean} whether this browser hands a PDF to other apps */
export function canShare() {
  const probe = new File([""], "surat.pdf", { type: "application/pdf" });
  return navigator.canShare?.({ files: [probe] }) === true;
}
