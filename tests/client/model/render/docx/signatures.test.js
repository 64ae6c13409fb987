import { deepEqual, equal } from "node:assert/strict";
import { column, mm, picture, PIXEL, shown, signatures, value } from "./outline.js";

/** @import { Block } from "../../../../../overrides/client/model/types.js" */

Deno.test("one signs at the right, with room for a pen, below a line that goes along", async () => {
  const line = /** @type {Block} */ ({ type: "line", align: "left", content: value("Demikian.") });
  deepEqual(await shown(line, signatures(column("Siti"))), [
    "Line keepNext: Demikian.",
    "Spacer exact 240: ",
    [
      `fixed ${mm(80)} from ${mm(85)} margins 0 0`,
      ["row cantSplit", [
        "bottom",
        "LetterSignature: Kami,",
        `LetterSignature before ${mm(25)}: Siti`,
        "LetterSignature: Direktur",
      ]],
    ],
  ]);
});

/** A box for stamps. @param {string} side */
const stampBox = (side) => [
  `fixed ${mm(28)} ${side} lined 6 margins 0 0`,
  [`row exact ${mm(16)}`, ["center", "Signatory: Meterai"]],
];

Deno.test("who sign beside each other do so at one height, in the middle of their halves, over a box in the room's middle", async () => {
  const [, table] = await shown(signatures(column("Budi"), column("Siti", { stamp: "Meterai" })));
  deepEqual(table, [
    `fixed ${mm(82.5)}+${mm(82.5)} margins 0 0`,
    [
      "row cantSplit",
      ["bottom", "Signatory: Kami,", `Signatory before ${mm(25)}: Budi`, "Signatory: Direktur"],
      [
        "bottom",
        "Signatory: Kami,",
        `Spacer exact ${mm(4.5) - 15}: `,
        stampBox("center"),
        `Signatory before ${mm(4.5)}: Siti`,
        "Signatory: Direktur",
      ],
    ],
  ]);
});

Deno.test("what was signed on the screen fills the room, beside the box for stamps where there is one", async () => {
  const signature = { ...picture, words: "Tanda tangan" };
  /** @param {string} stamp @returns {Promise<any>} what stands in the room */
  const roomOf = async (stamp) => {
    const [, [, [, [, , room, below]]]] =
      /** @type {any} */ (await shown(signatures(column("Siti", { stamp, signature }))));
    equal(below, "LetterSignature before 0: Siti", "the picture is as high as the room");
    return room;
  };
  const pixels = (/** @type {number} */ width) => `${Math.round(width * 96 / 25.4) * PIXEL}x${94 * PIXEL}`;
  equal(await roomOf(""), `SignaturePicture: <Tanda tangan ${pixels(80)}>`);
  deepEqual(await roomOf("Meterai"), [
    `fixed ${mm(30)}+${mm(50)} margins 0 0`,
    [
      "row cantSplit",
      ["center", stampBox("left"), "Spacer exact 20: "],
      ["top", `SignaturePicture: <Tanda tangan ${pixels(50)}>`],
    ],
  ]);
});
