import { equal } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { siteName } from "../../../../overrides/client/ui/dom/site_name.js";
import { show } from "../../page.js";

Deno.test("the site is called as the page's head says, and nothing where it says nothing", () => {
  show(h("meta", { name: "application-name", content: "Bantuan LPSE Uji" }));
  equal(siteName(), "Bantuan LPSE Uji");
  show();
  equal(siteName(), "");
});
