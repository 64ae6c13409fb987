/** The page that takes a User ID apart. Wiring only. */

import { MOST_CHARACTERS } from "./model/characters.js";
import { ownLink } from "./model/link.js";
import { Inspector } from "./ui/inspector.js";

const element = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const input = /** @type {HTMLInputElement} */ (element("inspected"));
const link = /** @type {HTMLAnchorElement} */ (element("inspected-link"));
const { letter = "", id = "", description = "", label = "" } = link.dataset;
const inspector = new Inspector(element("inspected-characters"), label, element("inspected-summary"));

function show() {
  const { sentence, count } = inspector.show(input.value);
  const isUserId = count > 0 && count <= MOST_CHARACTERS;
  const parameters = new URLSearchParams({ [id]: input.value });
  if (sentence) parameters.append(description, sentence);
  link.href = isUserId ? letter + ownLink(parameters) : letter;
  link.hidden = !isUserId;
  element("inspected-sentence").textContent = count > MOST_CHARACTERS
    ? `${
      count.toLocaleString("id-ID")
    } karakter terlalu banyak untuk sebuah User ID. Tempel User ID-nya saja.`
    : sentence && `Kalimat untuk deskripsi: “${sentence}”`;
}

input.form?.addEventListener("submit", (event) => event.preventDefault());
input.addEventListener("input", show);
addEventListener("pageshow", show);
document.documentElement.classList.add("letter-ready");
