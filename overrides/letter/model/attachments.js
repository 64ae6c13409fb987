/** What becomes of the files that were chosen: a PDF stays one, neighbouring photos become one. */

/**
 * @template {{ isPdf: boolean }} Entry
 * @param {Entry[]} entries in the order chosen
 * @returns {Entry[][]} one list for each attachment, in the same order
 */
export function attachmentsOf(entries) {
  /** @type {Entry[][]} */
  const groups = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last && !entry.isPdf && !last[0].isPdf) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

/**
 * Several attachments begin with their number: sorted by name they keep their order.
 *
 * @param {string} name
 * @param {number} index
 * @param {number} count
 */
export function attachmentName(name, index, count) {
  return count > 1 ? `${index + 1}-${name}` : name;
}
