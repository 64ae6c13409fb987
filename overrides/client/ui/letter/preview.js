/** The live preview: the letter as it will be printed, redrawn when the answers change. */

/** @import { VElement } from "../../model/render/vnode.js" */
/** @import { Letter } from "../../model/types.js" */

import { renderHtml } from "../../model/render/html.js";
import {
  FRAME,
  INDENT,
  labelWidth,
  LETTERHEAD,
  PAGE,
  pictureSize,
  SPACE,
  STAMP,
  TYPE,
} from "../../model/letter/page.js";
import { mount } from "../dom/elements.js";
import { patch } from "../dom/patch.js";

/** The sheet on the page. */
export class Preview {
  #root;
  #scroller;
  /** Id of the field in hand. */
  #field = "";
  /** What the sheet was drawn from. @type {VElement | null} */
  #drawn = null;

  /**
   * @param {HTMLElement} root what it holds is replaced
   * @param {HTMLElement} scroller the part of the page that scrolls it
   */
  constructor(root, scroller) {
    this.#root = root;
    this.#scroller = scroller;
  }

  /**
   * @param {Letter} letter
   * @param {Parameters<typeof renderHtml>[1]} [renderers] of its blocks
   */
  draw(letter, renderers) {
    const tree = renderHtml(letter, renderers);
    const old = this.#root.firstChild;
    const sheet =
      /** @type {HTMLElement} */ (old && this.#drawn ? patch(old, this.#drawn, tree) : mount(tree));
    this.#drawn = tree;
    for (const [name, size] of MEASURES) sheet.style.setProperty(name, size);
    sheet.style.setProperty("--frame", String(FRAME));
    letter.blocks.forEach((block, index) => {
      const room = block.type === "signatures" ? block.room : "height" in block ? block.height : 0;
      const { style } = /** @type {HTMLElement} */ (sheet.children[index]);
      style.setProperty("--room", String(room));
      if (block.type === "rows") style.setProperty("--label-width", String(labelWidth(block, letter.blocks)));
      if (block.type === "letterhead" && block.letterhead?.kind === "picture") {
        style.setProperty("--picture-width", String(pictureSize(block.letterhead).width));
      }
    });
    if (sheet !== old) this.#root.replaceChildren(sheet);
    this.#mark();
  }

  /**
   * Brings what the letter says of a field into sight: by scrolling the sheet's own column, never the page,
   * and the focus stays where it is.
   *
   * @param {string} field id; one that is not in the letter changes nothing
   */
  follow(field) {
    this.#field = field;
    const [place] = this.#mark();
    if (!place) return;
    const [view, found] = [this.#scroller.getBoundingClientRect(), place.getBoundingClientRect()];
    if (found.top >= view.top && found.bottom <= view.bottom) return;
    this.#scroller.scrollTop += found.top - view.top - view.height / 3;
  }

  #mark() {
    const places = [...this.#root.querySelectorAll("[data-answers]")];
    for (const place of places) {
      place.classList.toggle("sheet-now", place.getAttribute("data-answers") === this.#field);
    }
    return places.filter((place) => place.classList.contains("sheet-now"));
  }
}

/** The sheet's measures, bare numbers in mm and pt: sheet.css gives them their scale. */
const MEASURES = Object.entries({
  page: PAGE,
  type: TYPE,
  letterhead: LETTERHEAD,
  space: SPACE,
  stamp: STAMP,
  indent: INDENT,
}).flatMap(([group, sizes]) =>
  Object.entries(sizes).map(([name, size]) => [`--${group}-${dashed(name)}`, String(size)])
);

/** @param {string} name e.g. `afterHeading` @returns {string} `after-heading` */
function dashed(name) {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
