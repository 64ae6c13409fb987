/** A letterhead in the PDF: a picture, or typed lines above a rule. */

/** @import { Picture } from "../../types.js" */
/** @import { Slice, StructureNode } from "./slices.js" */
/** @import { Measure } from "./wrap.js" */

import { LETTERHEAD, pictureSize, SPACE, TEXT, TYPE } from "../../letter/page.js";
import { points } from "../units.js";
import { BASE_LINE, child, figure, kept, run, strip, WIDTH } from "./slices.js";
import { wrap } from "./wrap.js";

/**
 * @param {Picture} picture
 * @param {StructureNode} root
 * @returns {Slice[]}
 */
export function pictureSlices(picture, root) {
  const size = pictureSize(picture);
  const [width, height] = [points(size.width), points(size.height)];
  const place = { x: (WIDTH - width) / 2, y: 0, width, height };
  const shown = figure(root, { ...picture, words: TEXT.picture }, place);
  return [{ ...strip(height), figures: [shown] }, strip(SPACE.letterhead)];
}

/**
 * Centred lines, the name larger, and a rule below them.
 *
 * @param {string[]} texts
 * @param {StructureNode} root
 * @param {Measure} measure
 * @returns {Slice[]}
 */
export function typedSlices(texts, root, measure) {
  const slices = texts.flatMap((text, index) => {
    const isName = index === 0;
    const font = isName ? "bold" : "regular";
    const scale = isName ? LETTERHEAD.nameSize / TYPE.size : 1;
    const owner = child(root, "P");
    return wrap([{ text, font }], WIDTH / scale, measure).map(([{ text: line }]) => {
      const x = (WIDTH - measure(line, font) * scale) / 2;
      const height = isName ? LETTERHEAD.nameLine : TYPE.line;
      const item = {
        ...run(line, owner, { x, font }),
        size: TYPE.size * scale,
        y: height * BASE_LINE / TYPE.line,
      };
      return { ...strip(height), runs: [item] };
    });
  });
  const rule = { x: 0, y: LETTERHEAD.rule / 2, width: WIDTH, thickness: LETTERHEAD.rule };
  const below = { ...strip(LETTERHEAD.rule + SPACE.letterhead), rules: [rule] };
  return kept([...slices, strip(4), below], texts.length);
}
