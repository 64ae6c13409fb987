/** Shows which parts of the site are on this device, and keeps the others when the visitor asks for it. */

/** @typedef {import("./register.js").State} State */

// Few enough that a worker is never stopped over them, and that the progress is seen.
const FILES_AT_A_TIME = 12;
const WHOLE = "Seluruh situs tersimpan di perangkat ini.";

/**
 * @param {HTMLElement} part of the page: lines with `data-part`, a button, and a live region
 * @param {(question: { ask: "state" | "keepMore", withRest: boolean, most?: number }) => Promise<any>} ask
 * @param {() => void} lookAtSite tells anew whether the site is kept at all
 */
export function showKeptFiles(part, ask, lookAtSite) {
  const button = /** @type {HTMLButtonElement} */ (part.querySelector("button"));
  const status = /** @type {HTMLElement} */ (part.querySelector("[role=status]"));
  const line = (
    /** @type {string} */ name,
  ) => /** @type {HTMLElement} */ (part.querySelector(`[data-part=${name}]`));
  let isBusy = false;

  const show = (/** @type {State} */ { atOnce, rest = { kept: 0, of: 0 }, bytesLeft = 0 }) => {
    line("at-once").textContent = counted(atOnce);
    line("rest").textContent = counted(rest);
    const isWhole = rest.kept === rest.of && atOnce.kept === atOnce.of;
    if (!isBusy) {
      button.hidden = isWhole;
      // What was told after the last click may have become untrue.
      if (!isWhole && status.textContent === WHOLE) status.textContent = "";
    }
    button.textContent = bytesLeft > 0
      ? `Simpan seluruh situs (${megabytes(bytesLeft)})`
      : "Simpan seluruh situs";
    part.hidden = false;
    return isWhole;
  };

  const look = () => ask({ ask: "state", withRest: true }).then(show);
  // Without network the list of the rest may not be here: nothing is said then, as nothing is known.
  const lookAgain = () =>
    !isBusy && document.visibilityState === "visible" && look().catch(() => (part.hidden = true));

  button.addEventListener("click", async () => {
    if (isBusy) return;
    isBusy = true;
    status.textContent = "Menyimpan …";
    try {
      for (;;) {
        const { tried, missing, ...state } = await ask({
          ask: "keepMore",
          withRest: true,
          most: FILES_AT_A_TIME,
        });
        const isWhole = show(state);
        status.textContent = isWhole ? WHOLE : `Menyimpan … ${state.rest.kept} dari ${state.rest.of} berkas.`;
        if (isWhole) break;
        if (tried === missing.length) throw new Error("none came");
      }
    } catch {
      status.textContent =
        "Sebagian berkas belum dapat disimpan. Periksa jaringan, lalu tekan tombolnya lagi; " +
        "yang sudah tersimpan tidak diunduh ulang.";
    }
    isBusy = false;
    await lookAgain();
  });

  setInterval(lookAtSite, 2000);
  setInterval(lookAgain, 3000);
  lookAgain();
}

/** @param {{ kept: number, of: number }} count */
function counted({ kept, of }) {
  return kept === of ? `tersimpan (${of} berkas)` : `${kept} dari ${of} berkas tersimpan`;
}

/** @param {number} bytes */
function megabytes(bytes) {
  const text = (Math.max(bytes, 50_000) / 1e6).toLocaleString("id-ID", { maximumFractionDigits: 1 });
  return `sekitar ${text} MB`;
}
