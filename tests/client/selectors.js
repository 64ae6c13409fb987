/** The selectors that the code uses, for the elements of the tests' small page (page.js). */

/** Each selector in its parts: those between commas, each as a path. @type {Map<string, string[][]>} */
const known = new Map();

/**
 * @param {any} element
 * @param {string} selector
 * @param {any} scope the element that was asked for those within it
 * @returns {boolean}
 */
export function fits(element, selector, scope) {
  const paths = known.get(selector) ??
    split(selector, ",").map((one) => split(one.replace(/\s*>\s*/g, " > "), " "));
  known.set(selector, paths);
  return paths.some((path) => fitsAll(element, path, scope));
}

/** @param {string} text @param {string} by @returns {string[]} parted where it is in no bracket or quote */
function split(text, by) {
  const parts = [""];
  let depth = 0;
  for (const one of text) {
    if ("([".includes(one)) depth++;
    if (")]".includes(one)) depth--;
    if (one === by && depth === 0) parts.push("");
    else parts[parts.length - 1] += one;
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}

/** @param {any} element @param {string[]} path @param {any} scope @returns {boolean} */
function fitsAll(element, path, scope) {
  const last = path.at(-1) ?? "";
  if (!element?.localName || !fitsOne(element, last, scope)) return false;
  const before = path.slice(0, -1);
  if (before.length === 0) return true;
  if (before.at(-1) === ">") return fitsAll(element.parentNode, before.slice(0, -1), scope);
  for (let above = element.parentNode; above; above = above.parentNode) {
    if (fitsAll(above, before, scope)) return true;
  }
  return false;
}

/** @param {any} element @param {string} compound @param {any} scope @returns {boolean} */
function fitsOne(element, compound, scope) {
  const parts = compound.match(/:\w+\(.*?\)(?!\))|:[\w-]+|\[[^\]]*\]|[#.]?[\w*-]+/g) ?? [];
  return parts.every((part) => {
    const rest = part.slice(1);
    if (part === "*") return true;
    if (part === ":last-child") return element === element.parentNode?.lastElementChild;
    if (part === ":scope") return element === scope;
    if (part === ":checked") return element.checked;
    if (part === ":focus") return element === document.activeElement;
    if (part.startsWith(":not(")) return !fits(element, part.slice(5, -1), scope);
    if (part.startsWith(":has(")) {
      return element.all.some((/** @type {any} */ inner) => fits(inner, part.slice(5, -1), element));
    }
    if (part.startsWith("#")) return element.getAttribute("id") === rest;
    if (part.startsWith(".")) return element.classList.contains(rest);
    if (!part.startsWith("[")) return element.localName === part;
    const [, name, operator, value] = /^\[([\w-]+)(?:(\^?=)"?([^"\]]*)"?)?\]$/.exec(part) ?? [];
    if (!name) throw new Error(`Selector not known here: ${compound}`);
    const given = element.getAttribute(name);
    if (!operator) return given !== null;
    return operator === "=" ? given === value : given?.startsWith(value) === true;
  });
}
