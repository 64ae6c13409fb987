/** Whether a picture can be a letterhead. */

import { LETTERHEAD, pictureSize, TEXT_WIDTH } from "../../letter/page.js";

/**
 * @param {{ width: number, height: number }} picture pixels
 * @returns {"flat" | "narrow" | "tall" | ""} flat and narrow: a stripe, which no letter can show; tall: so much higher than a
 *   letterhead that it becomes less than half as wide as the text; "" for what a letterhead is
 */
export function letterheadShape(picture) {
  const { width, height } = pictureSize(picture);
  if (height < LETTERHEAD.least) return "flat";
  if (width < LETTERHEAD.least) return "narrow";
  return width < TEXT_WIDTH / 2 ? "tall" : "";
}
