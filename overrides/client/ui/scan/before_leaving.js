/** Asks before the page is left with chosen files that are nowhere else: this page stores none of them. */

/** A link to the mail program leaves nothing, though browsers ask as if it did. In milliseconds. */
const MAIL_OPENS = 1000;

/** @param {() => boolean} isLost whether something would be lost */
export function askBeforeLeaving(isLost) {
  let opened = -Infinity;
  document.addEventListener("click", ({ target, timeStamp }) => {
    if (target instanceof Element && target.closest('a[href^="mailto:"]')) opened = timeStamp;
  });
  addEventListener("beforeunload", (event) => {
    if (isLost() && event.timeStamp - opened > MAIL_OPENS) event.preventDefault();
  });
}
