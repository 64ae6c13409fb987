/** A photographed page, large: looked at, turned, its paper's edges set, and told whether it can be read. */

/** @import { Corners, Point } from "../../model/attachments/paper/homography.js" */
/** @import { CheckedPicture } from "../components/picture.js" */
/** @import { ChosenFile } from "./chosen_file.js" */
/** @import { PhotoLook, Photo } from "./scan_pdf.js" */

import { turned } from "../../model/attachments/paper/homography.js";
import { h } from "../../model/render/vnode.js";
import { button, mount } from "../dom/elements.js";
import { messageOf } from "../dom/load.js";
import { nameOf, photoView } from "./chosen_file.js";
import { cornerHandles } from "./corner_handles.js";

const TEXT = {
  title: (/** @type {number} */ place, /** @type {string} */ name) => `${place}. ${name}`,
  question: "Semua tulisan, tanda tangan, dan cap terbaca?",
  yes: "Ya, terbaca",
  no: "Tidak, foto ulang",
  close: "Tutup",
  photo: "Foto, dapat digulir",
  larger: "Perbesar",
  smaller: "Perkecil",
  turn: "Putar",
  edges: "Atur tepi kertas",
  white: "Putihkan kertas",
  original: "Pakai foto asli",
  busy: "Sedang disiapkan …",
  notDrawn: "Foto ini belum dapat diolah. Coba lagi.",
  edgesHint: "Geser keempat sudut ke sudut kertas, dengan jari atau tombol panah.",
  useEdges: "Pakai tepi ini",
  wholePhoto: "Seluruh foto",
  back: "Batal",
};

/** @type {Point} */
const MIDDLE = { x: 0.5, y: 0.5 };
/** Where the corners begin when no paper was found. @type {Corners} */
const INSET = [{ x: 0.08, y: 0.08 }, { x: 0.92, y: 0.08 }, { x: 0.92, y: 0.92 }, { x: 0.08, y: 0.92 }];

/**
 * @typedef {object} Inspection
 * @property {PhotoLook} look of the photo, as the visitor has left it
 * @property {"readable" | "again" | ""} answer to the question; "" for none
 */

/**
 * @param {ChosenFile} entry a photo's
 * @param {number} place in the list, from 1
 * @param {(photo: Photo) => Promise<CheckedPicture>} draw
 * @returns {Promise<Inspection>} when the visitor has closed it
 */
export async function lookAt(entry, place, draw) {
  const { file, isOwn } = entry;
  /** @type {PhotoLook} */
  let look = { turns: entry.turns, corners: entry.corners, isWhitened: entry.isWhitened };
  /** @type {Inspection["answer"]} */
  let answer = "";
  let drawings = 0;

  const status = mount(h("p", { class: "status", role: "status" }));
  const view = mount(
    h("div", { class: "page-window", role: "region", tabindex: "0", "aria-label": TEXT.photo }),
  );
  const white = /** @type {HTMLInputElement} */ (mount(h("input", { type: "checkbox", id: "page-white" })));
  const zoom = button({ label: TEXT.larger, run: () => enlarge(MIDDLE) });
  const original = button({ label: TEXT.original, run: () => change({ corners: null, isWhitened: false }) });
  const looking = mount(h("div", {}));
  const edges = mount(h("div", { hidden: "" }));
  const dialog = /** @type {HTMLDialogElement} */ (mount(
    h("dialog", { class: "dialog page-dialog md-typeset", "aria-labelledby": "page-title" }),
  ));

  /** @param {Point} at the place in the photo that is to be seen, when it is not large yet */
  function enlarge(at) {
    const isLarge = view.classList.toggle("page-window--large");
    zoom.textContent = isLarge ? TEXT.smaller : TEXT.larger;
    if (!isLarge) return;
    view.scrollTo(
      at.x * view.scrollWidth - view.clientWidth / 2,
      at.y * view.scrollHeight - view.clientHeight / 2,
    );
  }
  /** @param {Partial<PhotoLook>} changed */
  function change(changed) {
    look = { ...look, ...changed };
    return show();
  }
  /** @param {PhotoLook} shown @returns {Promise<HTMLImageElement | null>} null when it could not be drawn, or is no longer wanted */
  async function picture(shown) {
    const drawing = ++drawings;
    status.textContent = TEXT.busy;
    try {
      const image = photoView(await draw({ ...shown, file }), file);
      await image.decode().catch(() => {});
      URL.revokeObjectURL(image.src); // it has come
      if (drawing !== drawings || !dialog.isConnected) return null;
      status.textContent = "";
      // A browser that lets no page draw turns the file's own picture on the screen alone.
      if (isOwn) image.dataset.turns = String(shown.turns % 4);
      return image;
    } catch (error) {
      console.warn(error);
      if (drawing === drawings) status.textContent = messageOf(error, TEXT.notDrawn);
      return null;
    }
  }
  async function show() {
    white.checked = look.isWhitened;
    original.hidden = !look.corners && !look.isWhitened;
    const image = await picture(look);
    if (!image) return;
    image.addEventListener("click", ({ offsetX, offsetY }) => {
      // Fitted into the window, it leaves room at two of its sides.
      const { clientWidth, clientHeight, naturalWidth, naturalHeight } = image;
      const scale = Math.min(clientWidth / naturalWidth, clientHeight / naturalHeight);
      enlarge({
        x: (offsetX - clientWidth / 2) / (naturalWidth * scale) + 0.5,
        y: (offsetY - clientHeight / 2) / (naturalHeight * scale) + 0.5,
      });
    });
    view.replaceChildren(image);
  }
  async function setEdges() {
    const image = await picture({ turns: look.turns, corners: null, isWhitened: false });
    if (!image) return;
    const handles = cornerHandles(image, turned(look.corners ?? entry.paper ?? INSET, look.turns), (text) => {
      status.textContent = text;
    });
    /** @param {Partial<PhotoLook>} changed */
    const leave = (changed) => {
      [looking.hidden, edges.hidden] = [false, true];
      edges.replaceChildren();
      dialog.querySelector("h2")?.focus();
      change(changed);
    };
    edges.replaceChildren(
      mount(h("p", { class: "hint-text" }, TEXT.edgesHint)),
      handles.root,
      row(
        button({
          label: TEXT.useEdges,
          // Paper that was cut out is whitened, as it is when it was found.
          run: () =>
            leave({
              corners: turned(handles.corners(), -look.turns),
              isWhitened: look.isWhitened || !look.corners,
            }),
        }, "md-button md-button--primary"),
        button({ label: TEXT.wholePhoto, run: () => leave({ corners: null }) }),
        button({ label: TEXT.back, run: () => leave({}) }),
      ),
    );
    [looking.hidden, edges.hidden] = [true, false];
    edges.querySelector("button")?.focus();
  }
  /** @param {Inspection["answer"]} said */
  const close = (said) => {
    answer = said;
    dialog.close();
  };

  white.addEventListener("change", () => change({ isWhitened: white.checked }));
  const choice = mount(h("div", { class: "choice" }));
  choice.append(white, mount(h("label", { for: "page-white" }, TEXT.white)));
  looking.append(
    view,
    mount(h("p", { class: "page-question" }, TEXT.question)),
    row(
      button({ label: TEXT.yes, run: () => close("readable") }, "md-button md-button--primary"),
      button({ label: TEXT.no, run: () => close("again") }),
    ),
    ...(isOwn ? [] : [choice]),
    row(
      zoom,
      button({ label: TEXT.turn, run: () => change({ turns: (look.turns + 1) % 4 }) }),
      ...(isOwn ? [] : [button({ label: TEXT.edges, run: setEdges }), original]),
      button({ label: TEXT.close, run: () => close("") }),
    ),
  );
  dialog.append(
    mount(h("h2", { id: "page-title", tabindex: "-1", autofocus: "" }, TEXT.title(place, nameOf(file)))),
    looking,
    edges,
    status,
  );
  dialog.addEventListener("cancel", (event) => {
    if (edges.hidden) return;
    event.preventDefault();
    /** @type {HTMLElement} */ (edges.querySelector(".button-row > :last-child")).click();
  });
  document.body.append(dialog);
  dialog.showModal();
  show();
  return await new Promise((resolve) =>
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve({ look, answer });
    })
  );
}

/** @param {...HTMLElement} buttons */
function row(...buttons) {
  const made = mount(h("div", { class: "button-row" }));
  made.append(...buttons);
  return made;
}
