/** The place to sign in the PDF. */

/** @import { ScreenSignature, SignaturesBlock } from "../../types.js" */
/** @import { Place, Slice, StructureNode } from "./slices.js" */
/** @import { Measure } from "./wrap.js" */

import { splitLines } from "../../letter/inlines.js";
import { INDENT, signingRoom, SPACE, STAMP, TYPE } from "../../letter/page.js";
import { points } from "../units.js";
import { beside, BOTTOM, child, figure, heightOf, lines, strip, TOP, WIDTH } from "./slices.js";

/**
 * @param {SignaturesBlock} block
 * @param {StructureNode} root
 * @param {Measure} measure
 * @returns {Slice[]} kept together
 */
export function signatureSlices({ columns, room }, root, measure) {
  const isBeside = columns.length > 1;
  const left = isBeside ? 0 : points(INDENT.signature);
  const side = isBeside ? points(INDENT.box) : 0;
  const width = (WIDTH - left) / columns.length;
  const made = columns.map(({ above, stamp, signature, below }, index) => {
    /** @type {Place} */
    const place = {
      x: left + index * width + side,
      width: width - 2 * side,
      measure,
      align: isBeside ? "center" : "left",
    };
    const lead = above.flatMap((line) => lines(splitLines(line), child(root, "P"), place));
    const empty = stamp ? stamped(stamp, root, place, points(room)) : strip(points(room));
    return [
      ...lead,
      signature
        ? signed(empty, signature, root, { x: place.x ?? 0, room: signingRoom({ room, stamp }) })
        : empty,
      ...below.flatMap((line) => lines(splitLines(line), child(root, "P"), place)),
    ];
  });
  const slices = Math.max(...made.map(heightOf)) < BOTTOM - TOP
    ? [beside(made, { onBottom: true })]
    : made.flat();
  slices[0].space = SPACE.signature;
  return slices.map((slice, index) => ({ ...slice, keep: index < slices.length - 1 }));
}

/**
 * @param {Slice} slice the room, with what else is in it
 * @param {ScreenSignature} signature
 * @param {StructureNode} root
 * @param {{ x: number, room: ReturnType<typeof signingRoom> }} place x: of the room
 * @returns {Slice}
 */
function signed(slice, signature, root, { x, room }) {
  const [left, width, height] = [room.left, room.width, room.height].map(points);
  return { ...slice, figures: [figure(root, signature, { x: x + left, y: 0, width, height })] };
}

/**
 * @param {string} text
 * @param {StructureNode} root
 * @param {Place} place
 * @param {number} room
 * @returns {Slice} the room, with a box in it
 */
function stamped(text, root, { x = 0, width, measure, align }, room) {
  const [boxWidth, height] = [points(STAMP.width), points(STAMP.height)];
  const left = x + (align === "center" ? (width - boxWidth) / 2 : 0);
  const top = (room - height) / 2;
  const words = lines(splitLines([{ kind: "literal", text }]), child(root, "P"), {
    x: left,
    width: boxWidth,
    measure,
    align: "center",
  });
  const inside = beside([[strip(top + (height - words.length * TYPE.line) / 2), ...words]]);
  return { ...inside, height: room, frames: [{ x: left, y: top, width: boxWidth, height }] };
}
