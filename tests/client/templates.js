/** Templates of the shipped pages, for the tests' small page: those without any of Jinja's marks. */

/** @import { VElement, VNode } from "../../overrides/client/model/render/vnode.js" */

import { h } from "../../overrides/client/model/render/vnode.js";

const VOID = ["input", "br", "img"];

/**
 * @param {string} file in `overrides/`
 * @param {string} id of the template
 * @returns {VElement}
 */
export function templateOf(file, id) {
  const page = Deno.readTextFileSync(new URL(`../../overrides/${file}`, import.meta.url));
  const [, markup] = new RegExp(`(<template id="${id}">.*?</template>)`, "s").exec(page) ?? [];
  if (!markup || /\{[{%]/.test(markup)) throw new Error(`No plain template ${id} in ${file}`);
  const [template] = treeOf(markup).children;
  return /** @type {VElement} */ (template);
}

/** @param {string} markup */
function treeOf(markup) {
  const open = [h("root", {})];
  for (const [, end, tag, attributes = "", text] of markup.matchAll(/<(\/)?(\w+)([^>]*)>|([^<]+)/g)) {
    const above = open[open.length - 1];
    if (text !== undefined) {
      if (text.trim()) above.children.push(text);
    } else if (end) open.pop();
    else {
      const all = attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g);
      const made = h(tag, Object.fromEntries([...all].map(([, name, value = ""]) => [name, value])));
      above.children.push(/** @type {VNode} */ (made));
      if (!VOID.includes(tag)) open.push(made);
    }
  }
  return open[0];
}
