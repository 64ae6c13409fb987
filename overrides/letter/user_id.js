/** The page that takes a User ID apart. Wiring only. */

import { Inspector } from "./ui/inspector.js";

const element = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const input = /** @type {HTMLInputElement} */ (element("inspected"));
const link = /** @type {HTMLAnchorElement} */ (element("inspected-link"));
const { letter = "", id = "", description = "", label = "" } = link.dataset;
const inspector = new Inspector(element("inspected-characters"), label);

function show() {
  const sentence = inspector.show(input.value);
  const parameters = new URLSearchParams({ [id]: input.value });
  if (sentence) parameters.append(description, sentence);
  link.href = `${letter}#${parameters}`;
  link.hidden = input.value === "";
  element("inspected-sentence").textContent = sentence && `Kalimat untuk deskripsi: “${sentence}”`;
}

input.form?.addEventListener("submit", (event) => event.preventDefault());
input.addEventListener("input", show);
addEventListener("pageshow", show);
document.documentElement.classList.add("letter-ready");
