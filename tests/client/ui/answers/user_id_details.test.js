import { deepEqual, equal } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { find, findAll, settled, show } from "../../page.js";
import { showUserIdDetails } from "../../../../overrides/client/ui/answers/user_id_details.js";
import { definition, field } from "../../definition.js";

/** A User ID with the part that shows its characters. */
async function showDetails(attributes = {}) {
  show(
    h(
      "form",
      { id: "form" },
      h("input", { name: "id", value: "ab" }),
      h("details", { "data-inspects": "id", ...attributes }, h("summary", {}), h("div", {})),
    ),
  );
  globalThis.fetch = () =>
    Promise.resolve(new Response("", { headers: { "Content-Type": "text/javascript" } }));
  const form = /** @type {any} */ ({
    form: find("#form"),
    definition: definition([field({ id: "id", label: "User ID" })]),
    input: () => find("[name=id]"),
  });
  const renew = showUserIdDetails(form);
  await settled();
  return renew;
}
const rows = () => findAll("tbody tr").map(({ children }) => children[1].textContent).join("");
/** The part is fetched, and then imported. */
const come = () => new Promise((resolve) => setTimeout(resolve, 50));

Deno.test("where it does not come it is said there, and closed and opened again, it is asked for again", async () => {
  await showDetails();
  globalThis.fetch = () => Promise.reject(new Error("offline"));
  const turn = async () => {
    find("details").dispatchEvent(new Event("toggle"));
    await come();
  };
  await turn();
  equal(find("details > div").textContent.startsWith("Bagian halaman ini belum dapat dimuat."), true);
  globalThis.fetch = () =>
    Promise.resolve(new Response("", { headers: { "Content-Type": "text/javascript" } }));
  await turn(); // closed
  await turn();
  equal(rows(), "ab");
});

Deno.test("the characters come when they are opened, and follow what is typed or filled in", async () => {
  const renew = await showDetails();
  equal(rows(), "");
  find("details").dispatchEvent(new Event("toggle"));
  await come();
  equal(rows(), "ab");
  find("[name=id]").write("abc");
  equal(rows(), "abc");
  find("[name=id]").value = "x";
  renew();
  equal(rows(), "x");
  deepEqual(findAll("table").length, 1);
});

Deno.test("opened before the script came, they are shown at once", async () => {
  await showDetails({ open: "" });
  await come();
  equal(rows(), "ab");
});
