/** Saves a file of this site that a link leads to. */

import { save } from "../components/save_and_copy.js";

/** @param {HTMLAnchorElement} link the file gets the name it has on the site */
export async function saveLinked({ href, pathname }) {
  const file = await fetch(href);
  await save(await file.blob(), pathname.split("/").at(-1) ?? "");
}
