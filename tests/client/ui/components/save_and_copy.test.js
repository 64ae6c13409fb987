import { deepEqual, equal, rejects } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { find, findAll, settled, show } from "../../page.js";
import {
  canShare,
  copy,
  save,
  saveLinked,
} from "../../../../overrides/client/ui/components/save_and_copy.js";

/** The browser's part: what is clicked is a download, and addresses are given and taken back. */
function prepare() {
  /** @type {[what: string, name: string][]} */
  const done = [];
  show();
  URL.createObjectURL = () => "blob:1";
  URL.revokeObjectURL = (url) => void done.push(["revoke", url]);
  const { createElement } = document;
  document.createElement = (/** @type {string} */ tag) => {
    const element = /** @type {any} */ (createElement(tag));
    if (tag === "a") {
      element.click = () =>
        void (element.isConnected && done.push([element.href, element.getAttribute("download") ?? ""]));
    }
    return element;
  };
  return done;
}

Deno.test({
  name: "files that are saved at once follow each other with a pause, and leave nothing on the page",
  sanitizeOps: false,
  sanitizeResources: false,
  async fn() {
    const done = prepare();
    const { setTimeout } = globalThis;
    const later = /** @type {(() => void)[]} */ ([]);
    globalThis.setTimeout = /** @type {any} */ ((/** @type {() => void} */ run, time = 0) =>
      time > 10_000 ? later.push(run) : setTimeout(run, time));
    const both = [save(new Blob([]), "satu.pdf"), save(new Blob([]), "dua.pdf")];
    await both[0];
    await settled();
    deepEqual(done, [["blob:1", "satu.pdf"]]);
    await both[1];
    deepEqual(done[1], ["blob:1", "dua.pdf"]);
    equal(findAll("a").length, 0);
    globalThis.setTimeout = setTimeout;
    for (const run of later) {
      run();
    }
    deepEqual(done.slice(2), Array(2).fill(["revoke", "blob:1"]), "given back when they were read");
  },
});

Deno.test({
  name: "a file that cannot be saved keeps none of those after it",
  sanitizeOps: false,
  sanitizeResources: false,
  async fn() {
    const done = prepare();
    URL.createObjectURL = () => {
      throw new Error("no room");
    };
    await rejects(save(new Blob([]), "satu.pdf"), /no room/);
    URL.createObjectURL = () => "blob:2";
    await save(new Blob([]), "dua.pdf");
    deepEqual(done, [["blob:2", "dua.pdf"]]);
  },
});

Deno.test({
  name: "a linked file is saved by the name that it has in its address",
  sanitizeOps: false,
  sanitizeResources: false,
  async fn() {
    const done = prepare();
    globalThis.fetch = () => Promise.resolve(new Response("%PDF-"));
    await saveLinked(
      /** @type {any} */ ({ href: "https://uji.example/a/kosong.pdf", pathname: "/a/kosong.pdf" }),
    );
    deepEqual(done, [["blob:1", "kosong.pdf"]]);
  },
});

Deno.test("without a clipboard a text is copied from an area that goes again, within a dialog where one is open", async () => {
  Object.defineProperty(globalThis, "navigator", { value: {}, configurable: true });
  for (
    const [trees, place] of /** @type {const} */ ([[[], "body"], [[h("dialog", { open: "" })], "dialog"]])
  ) {
    show(...trees);
    /** @type {string[]} */
    const copied = [];
    const { select } = Object.getPrototypeOf(find("body"));
    Object.getPrototypeOf(find("body")).select = /** @this {any} */ function () {
      this.selected = true;
    };
    for (const isAllowed of [true, false]) {
      document.execCommand = (command) => {
        const area = find("textarea");
        copied.push(command, area.value, area.parentNode.localName);
        equal(area.selected, true);
        return isAllowed;
      };
      equal(await copy("Isi"), isAllowed);
      equal(findAll("textarea").length, 0);
    }
    Object.getPrototypeOf(find("body")).select = select;
    deepEqual(copied, ["copy", "Isi", place, "copy", "Isi", place]);
  }
});

Deno.test("a browser that cannot share a PDF, or shares nothing, is known", () => {
  const asked = (/** @type {object} */ browser) => {
    Object.defineProperty(globalThis, "navigator", { value: browser, configurable: true });
    return canShare();
  };
  equal(asked({}), false);
  equal(asked({ canShare: () => false }), false);
  equal(
    asked({ canShare: (/** @type {{ files: File[] }} */ { files }) => files[0].type === "application/pdf" }),
    true,
  );
});

Deno.test("a text that is on the clipboard needs no area, and it is said to be there", async () => {
  const copied = /** @type {string[]} */ ([]);
  const writeText = (/** @type {string} */ text) => Promise.resolve(void copied.push(text));
  Object.defineProperty(globalThis, "navigator", { value: { clipboard: { writeText } }, configurable: true });
  document.execCommand = () => {
    throw new Error("the old way");
  };
  deepEqual([await copy("Isi"), copied], [true, ["Isi"]]);
});
