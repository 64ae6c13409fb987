/** How a letter's e-mail is opened: one way for each place where a company may have its e-mail, and what is done next. */

/**
 * @typedef {"share" | "web" | "program" | "copy"} Way
 * share: the files, with subject and text, go to an app that the visitor chooses; web: a web mail's page for a new e-mail;
 * program: the device's own; copy: part by part, into what this page knows nothing of
 *
 * @typedef {"choose" | "save" | "send" | "note"} Act
 * choose the signed letter, save its photos as a PDF, send, note that it was sent
 */

/** The places that every page offers, beside its web mails. */
export const PLACES = { phone: "phone", computer: "computer", other: "other" };

/**
 * @param {string} place one of `PLACES`, or a web mail's id
 * @param {{ isTouch: boolean, canShare: boolean }} device isTouch: it is held in a hand; canShare: it can share a PDF
 * @returns {Way} on a phone sharing, wherever it can: nothing else brings the file along
 */
export function wayOf(place, { isTouch, canShare }) {
  if (canShare && (isTouch || place === PLACES.phone) && place !== PLACES.computer) return "share";
  if (place === PLACES.phone || place === PLACES.computer) return "program";
  return place === PLACES.other ? "copy" : "web";
}

/**
 * @param {Way} way
 * @param {{ files: number, joint: number, isSaved: boolean, isSent: boolean, isNoted: boolean }} done how many files were
 *   chosen, how many PDFs their photos make, whether these were saved, whether the e-mail was opened or handed over, and
 *   whether that was noted
 * @returns {Act | undefined} undefined: all is done
 */
export function nextAct(way, { files, joint, isSaved, isSent, isNoted }) {
  if (isNoted) return undefined;
  if (isSent) return "note";
  if (files === 0) return "choose";
  // All but sharing leave it to the visitor to attach a file.
  return joint > 0 && !isSaved && way !== "share" ? "save" : "send";
}
