/** Letters and blocks for the tests of the PDF's layout. */

/** @import { Block } from "../../../../../overrides/client/model/types.js" */

export const letter = (/** @type {Block[]} */ blocks) => ({ title: "", author: "", blocks });
export const value = (/** @type {string} */ text) => [{ kind: /** @type {const} */ ("value"), text }];
export const box = (/** @type {number} */ lines) => ({
  type: /** @type {const} */ ("box"),
  height: 25,
  content: value(Array.from({ length: lines }, (_, index) => `baris ${index}`).join("\n")),
});
