import { deepEqual, equal } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { MailParts } from "../../../../overrides/client/ui/send/mail_parts.js";
import { definition, field } from "../../definition.js";
import { find, show } from "../../page.js";

/** The parts of an e-mail that names the company. */
function showParts(nama = "CV Contoh Jaya", maxLinkLength = 2000) {
  show(
    h("a", { id: "send-mailto", href: "mailto:singkat" }),
    ...["to", "cc", "subject", "text"].map((name) => h("p", { id: `send-part-${name}` }, "dari halaman")),
    h("p", { id: "send-empty" }),
    h("p", { id: "send-short" }),
  );
  const form = {
    definition: definition([field({ id: "nama", label: "Nama perusahaan" })]),
    values: () => ({ nama }),
  };
  const mail = {
    to: ["a@uji.example", "b@uji.example"],
    cc: [],
    subject: [{ field: "nama" }],
    text: ["Dari ", { field: "nama" }],
    publicSubject: "Permohonan",
    publicText: "Terlampir.",
  };
  const parts = new MailParts(/** @type {any} */ (form), /** @type {any} */ (mail), maxLinkLength, () => "");
  parts.draw();
  return parts;
}
const shown = () => ["to", "cc", "subject", "text"].map((name) => find(`#send-part-${name}`).textContent);

Deno.test("each part is shown as it is copied, and one that is empty leaves what the page brought", () => {
  const parts = showParts();
  deepEqual(shown(), [
    "a@uji.example, b@uji.example",
    "dari halaman",
    "CV Contoh Jaya",
    "Dari CV Contoh Jaya",
  ]);
  equal(parts.texts().to, "a@uji.example, b@uji.example");
  equal(find("#send-empty").textContent, "");
  equal(find("#send-short").hidden, true);
  equal(decodeURIComponent(find("#send-mailto").href).includes("Dari CV Contoh Jaya"), true);
});

Deno.test("what is missing is named, and the e-mail says what anybody may read", () => {
  const parts = showParts("");
  deepEqual(shown().slice(2), ["Permohonan", "Terlampir."]);
  equal(find("#send-empty").textContent.startsWith("Belum diisi: Nama perusahaan."), true);
  equal(parts.missing(), find("#send-empty").textContent);
});

Deno.test("where no link can hold the e-mail, the page's own short one is taken, and it is said", () => {
  showParts("CV Contoh Jaya", 20);
  equal(find("#send-mailto").href, "mailto:singkat");
  equal(find("#send-short").hidden, false);
});
