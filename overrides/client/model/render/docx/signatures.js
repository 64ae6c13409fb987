/** The place to sign in the Word document. */

/** @import { Table } from "docx" */
/** @import { ScreenSignature, SignatureColumn, SignaturesBlock } from "../../types.js" */

import { AlignmentType, HeightRule, Paragraph, TableRow, VerticalAlign, WidthType } from "docx";
import { FRAME as FRAME_WIDTH, INDENT, signingRoom, STAMP, TEXT_WIDTH } from "../../letter/page.js";
import { points, twips } from "../units.js";
import { cell, FRAME, paragraphs, picture, spacer, table } from "./parts.js";
import { STYLE } from "./styles.js";

/**
 * One row that no page break cuts. Keeping paragraphs with their next would do in Word, but
 * LibreOffice leaves the first of them behind.
 *
 * @param {SignaturesBlock} block
 */
export function signaturesTable({ columns, room }) {
  const indent = columns.length > 1 ? 0 : INDENT.signature;
  const width = twips((TEXT_WIDTH - indent) / columns.length);
  const side = columns.length > 1 ? twips(INDENT.box) : 0;
  const cells = columns.map((column) =>
    cell(width, signature(column, room, columns.length > 1), {
      verticalAlign: VerticalAlign.BOTTOM,
      margins: { left: side, right: side },
    })
  );
  return table(columns.map(() => width), [new TableRow({ cantSplit: true, children: cells })], {
    indent: { size: twips(indent), type: WidthType.DXA },
  });
}

/**
 * @param {SignatureColumn} column
 * @param {number} room mm
 * @param {boolean} isBeside whether others sign beside
 */
function signature({ above: lines, stamp, signature: made, below }, room, isBeside) {
  const style = isBeside ? STYLE.signatory : STYLE.signature;
  const above = lines.flatMap((line) => paragraphs(line, style));
  const rest = (/** @type {number} */ space) =>
    below.flatMap((line, index) =>
      paragraphs(line, style, (part) => index + part > 0 ? {} : { spacing: { before: twips(space) } })
    );
  if (made) return [...above, signed(made, stamp, room), ...rest(0)];
  if (!stamp) return [...above, ...rest(room)];
  const gap = (room - STAMP.height) / 2;
  // The box is as much taller as its frame is wide.
  return [...above, spacer(points(gap) - FRAME_WIDTH), stampBox(stamp, isBeside), ...rest(gap)];
}

/**
 * @param {ScreenSignature} made
 * @param {string} stamp
 * @param {number} room mm
 * @returns {Paragraph | Table} as tall as the room
 */
function signed(made, stamp, room) {
  const { left, width, height } = signingRoom({ room, stamp });
  const image = new Paragraph({
    style: STYLE.signed,
    children: [picture(made, { width, height }, made.words)],
  });
  if (!stamp) return image;
  const widths = [twips(left), twips(width)];
  const cells = [
    cell(widths[0], [stampBox(stamp, false), spacer(1)], { verticalAlign: VerticalAlign.CENTER }),
    cell(widths[1], [image]),
  ];
  return table(widths, [new TableRow({ cantSplit: true, children: cells })]);
}

/**
 * @param {string} text
 * @param {boolean} isCentred
 */
function stampBox(text, isCentred) {
  const width = twips(STAMP.width);
  const row = new TableRow({
    height: { value: twips(STAMP.height), rule: HeightRule.EXACT },
    children: [
      cell(width, paragraphs([{ kind: "literal", text }], STYLE.signatory), {
        verticalAlign: VerticalAlign.CENTER,
      }),
    ],
  });
  return table([width], [row], {
    borders: FRAME,
    alignment: isCentred ? AlignmentType.CENTER : AlignmentType.LEFT,
  });
}
