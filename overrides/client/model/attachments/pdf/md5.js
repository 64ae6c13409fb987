/** MD5 (RFC 1321), which old PDFs are locked with. For nothing that has to be safe. */

const SHIFTS = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]];
const SINES = Array.from({ length: 64 }, (_, index) => Math.floor(Math.abs(Math.sin(index + 1)) * 2 ** 32));

/**
 * @param {Uint8Array} message
 * @returns {Uint8Array<ArrayBuffer>} 16 bytes
 */
export function md5(message) {
  const padded = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, message.length * 8, true);
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);
  for (let block = 0; block < padded.length; block += 64) {
    let [a, b, c, d] = state;
    for (let step = 0; step < 64; step++) {
      const round = step >> 4;
      const mixed = [(b & c) | (~b & d), (d & b) | (~d & c), b ^ c ^ d, c ^ (b | ~d)][round];
      const word = [step, 5 * step + 1, 3 * step + 5, 7 * step][round] % 16;
      const sum = (a + mixed + SINES[step] + view.getUint32(block + word * 4, true)) | 0;
      const shift = SHIFTS[round][step % 4];
      [a, d, c, b] = [d, c, b, (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0];
    }
    [a, b, c, d].forEach((value, index) => (state[index] += value));
  }
  return new Uint8Array(state.buffer);
}
