import { equal } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { find, show } from "../../page.js";
import { mount } from "../../../../overrides/client/ui/dom/elements.js";
import { patch } from "../../../../overrides/client/ui/dom/patch.js";

/** @typedef {import("../../../../overrides/client/model/render/vnode.js").VNode} VNode */

/** What stands on the page after one tree was changed into another, and how its texts were changed. */
function patched(/** @type {VNode} */ before, /** @type {VNode} */ after) {
  show(h("div", { id: "root" }));
  const node = /** @type {any} */ (mount(before));
  find("#root").append(node);
  /** @type {unknown[][]} */
  const replaced = [];
  const replaceData = Text.prototype.replaceData;
  Text.prototype.replaceData = function (/** @type {[number, number, string]} */ ...all) {
    replaced.push(all);
    replaceData.apply(this, all);
  };
  const now = /** @type {any} */ (patch(node, before, after));
  Text.prototype.replaceData = replaceData;
  return { isSame: now === node, now, replaced, text: find("#root").textContent };
}
const p = (/** @type {VNode[]} */ ...children) => h("p", {}, ...children);

Deno.test("of a text only what differs is replaced", () => {
  for (
    const [before, after, change] of /** @type {[string, string, unknown[] | null][]} */ ([
      ["Budi", "Budi S.", [4, 0, " S."]],
      ["aXb", "ab", [1, 1, ""]],
      ["aa", "aaa", [2, 0, "a"]],
      ["", "a", [0, 0, "a"]],
      ["sama", "sama", null],
      ["abc", "xyz", [0, 3, "xyz"]],
    ])
  ) {
    const { isSame, replaced, text } = patched(p(before), p(after));
    equal(text, after);
    equal(isSame, true);
    equal(JSON.stringify(replaced), JSON.stringify(change ? [change] : []), `${before} ${after}`);
  }
});

Deno.test("an element with another name, other attributes or more children is made anew, and stands in its place", () => {
  for (const after of [h("h2", {}, "a"), h("p", { class: "x" }, "a"), p("a", "b"), p(h("b", {}, "a"))]) {
    const { now, text } = patched(h("div", {}, p("a"), p("z")), h("div", {}, after, p("z")));
    equal(text.endsWith("z"), true);
    equal(now.children.length, 2);
    equal(now.children[0].localName, /** @type {any} */ (after).tag);
    equal(now.children[0].getAttribute("class"), /** @type {any} */ (after).attributes.class ?? null);
    equal(text, `${now.children[0].textContent}z`);
  }
});

Deno.test("where something else has changed an element, it is made right again", () => {
  show(h("div", { id: "root" }));
  const [before, after] = [p("a"), p("b")];
  const node = /** @type {any} */ (mount(before));
  find("#root").append(node);
  node.append("dari luar");
  patch(node, before, after);
  equal(find("#root").textContent, "b");
});
