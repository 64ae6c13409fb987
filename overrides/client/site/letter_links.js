/**
 * The buttons that open a letter with a choice made (`macros/printing/letters.py`) pass it on in the tab, so that no address
 * carries it and the letter's page knows that it comes from this site. Opened in another tab, or where nothing can be
 * passed on, they are links like any other.
 */

import { PassedAnswers } from "../storage/passed_answers.js";

const passed = new PassedAnswers(() => sessionStorage);

for (const element of document.querySelectorAll("a[data-answers]")) {
  const link = /** @type {HTMLAnchorElement} */ (element);
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (!passed.put(link.pathname, link.hash)) return;
    event.preventDefault();
    location.assign(link.pathname);
  });
}
