/** Shows which parts of the site are on this device, and keeps the others when the visitor asks for it. */

/** @typedef {import("./offline.js").State} State */

// Few enough that a worker is never stopped over them, and that the progress is seen.
const FILES_AT_A_TIME = 12;

const TEXT = {
  counted: (/** @type {number} */ kept, /** @type {number} */ of) =>
    kept === of ? `tersimpan (${of} berkas)` : `${kept} dari ${of} berkas tersimpan`,
  keep: "Simpan seluruh situs",
  keepBytes: (/** @type {string} */ megabytes) => `Simpan seluruh situs (sekitar ${megabytes} MB)`,
  begun: "Menyimpan …",
  progress: (/** @type {number} */ kept, /** @type {number} */ of) =>
    `Menyimpan … ${kept} dari ${of} berkas.`,
  all: "Seluruh situs tersimpan di perangkat ini.",
  incomplete: "Sebagian berkas belum dapat disimpan. Periksa jaringan, lalu tekan tombolnya lagi; " +
    "yang sudah tersimpan tidak diunduh ulang.",
};

/**
 * @param {HTMLElement} part of the page: lines with `data-part`, a button, and a live region
 * @param {(question: { ask: "state" | "keepMore", withRest: boolean, most?: number }) => Promise<any>} ask
 * @param {() => void} lookAtSite shows again whether the site is kept at all
 */
export function showOfflineFiles(part, ask, lookAtSite) {
  const button = /** @type {HTMLButtonElement} */ (part.querySelector("button"));
  const status = /** @type {HTMLElement} */ (part.querySelector("[role=status]"));
  const line = (
    /** @type {string} */ name,
  ) => /** @type {HTMLElement} */ (part.querySelector(`[data-part=${name}]`));
  let isBusy = false;

  const show = (/** @type {State} */ { atOnce, rest = { kept: 0, of: 0 }, bytesLeft = 0 }) => {
    line("at-once").textContent = TEXT.counted(atOnce.kept, atOnce.of);
    line("rest").textContent = TEXT.counted(rest.kept, rest.of);
    const isComplete = rest.kept === rest.of && atOnce.kept === atOnce.of;
    if (!isBusy) {
      button.hidden = isComplete;
      // What was said after the last click may no longer be true.
      if (!isComplete && status.textContent === TEXT.all) status.textContent = "";
    }
    button.textContent = bytesLeft > 0 ? TEXT.keepBytes(megabytes(bytesLeft)) : TEXT.keep;
    part.hidden = false;
    return isComplete;
  };

  const look = () => ask({ ask: "state", withRest: true }).then(show);
  // Without network the list of the rest may not be here: nothing is said then, as nothing is known.
  const lookAgain = () =>
    !isBusy && document.visibilityState === "visible" && look().catch(() => (part.hidden = true));

  button.addEventListener("click", async () => {
    if (isBusy) return;
    isBusy = true;
    status.textContent = TEXT.begun;
    try {
      for (;;) {
        const { tried, missing, ...state } = await ask({
          ask: "keepMore",
          withRest: true,
          most: FILES_AT_A_TIME,
        });
        const isComplete = show(state);
        status.textContent = isComplete ? TEXT.all : TEXT.progress(state.rest.kept, state.rest.of);
        if (isComplete) break;
        if (tried === missing.length) throw new Error("none came");
      }
    } catch {
      status.textContent = TEXT.incomplete;
    }
    isBusy = false;
    await lookAgain();
  });

  setInterval(lookAtSite, 2000);
  setInterval(lookAgain, 3000);
  lookAgain();
}

/** @param {number} bytes */
function megabytes(bytes) {
  return (Math.max(bytes, 50_000) / 1e6).toLocaleString("id-ID", { maximumFractionDigits: 1 });
}
