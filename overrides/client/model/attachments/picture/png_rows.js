/** Whether a PNG has all its rows: its end and its check sums can be right all the same. PNG, third edition, 7 to 11. */

/** Samples of a pixel, by colour type. */
const SAMPLES = new Map([[0, 1], [2, 3], [3, 1], [4, 2], [6, 4]]);
/** Of each pass of an interlaced picture: first column and row, and the steps between them. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
];

/**
 * @param {Uint8Array<ArrayBuffer>} head content of the chunk IHDR
 * @param {Uint8Array<ArrayBuffer>[]} pieces contents of the chunks IDAT
 * @returns {Promise<boolean>} true as well where this browser cannot look
 */
export async function hasAllRows(head, pieces) {
  if (head.length < 13) return false;
  if (typeof DecompressionStream === "undefined") return true;
  const wanted = sizeOf(head);
  let size = 0;
  try {
    const reader = new Blob(pieces).stream().pipeThrough(new DecompressionStream("deflate")).getReader();
    while (size < wanted) {
      const { value, done } = await reader.read();
      if (done) break;
      size += value.length;
    }
    reader.cancel().catch(() => {});
  } catch {
    // Broken off: what came before counts.
  }
  return size >= wanted;
}

/**
 * @param {Uint8Array<ArrayBuffer>} head
 * @returns {number} bytes of all rows, each with its filter's before it
 */
function sizeOf(head) {
  const view = new DataView(head.buffer, head.byteOffset, head.length);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth, type, , , isInterlaced] = head.subarray(8);
  const bits = depth * (SAMPLES.get(type) ?? 0);
  const passes = isInterlaced ? PASSES : [[0, 0, 1, 1]];
  return passes.reduce((sum, [column, row, across, down]) => {
    const columns = Math.ceil((width - column) / across);
    const rows = Math.ceil((height - row) / down);
    return columns > 0 && rows > 0 ? sum + rows * (1 + Math.ceil((columns * bits) / 8)) : sum;
  }, 0);
}
