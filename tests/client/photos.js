/** Photos for the tests' small page (page.js), in a browser that lets no page draw: their pixels are the files' own. */

import { bytesOf } from "./bytes.js";
import { create } from "./elements.js";
import { jpeg } from "./pictures.js";

/** What has an address that was not given back, by that. @type {Map<string, Blob>} */
export const addresses = new Map();
let made = 0;

class FakeImage {
  constructor() {
    return Object.defineProperties(create("img"), {
      src: {
        get() {
          return this.getAttribute("src");
        },
        set(address) {
          this.setAttribute("src", address);
          queueMicrotask(() => this.onload?.());
        },
      },
      naturalWidth: { value: 30 },
      naturalHeight: { value: 40 },
      decode: { value: () => Promise.resolve() },
    });
  }
}

class FakeFileReader {
  result = "";
  onload = () => {};
  async readAsDataURL(/** @type {Blob} */ blob) {
    const bytes = Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) => String.fromCharCode(byte));
    this.result = `data:${blob.type};base64,${btoa(bytes.join(""))}`;
    this.onload();
  }
}

/** Gives the program what of a browser reads photos; what is fetched before it is imported comes at once. */
export function prepareBrowser() {
  addresses.clear();
  const script = () => new Response("", { headers: { "Content-Type": "text/javascript" } });
  const fetch = () => Promise.resolve(script());
  Object.assign(globalThis, { Image: FakeImage, FileReader: FakeFileReader, fetch });
  URL.createObjectURL = (blob) => {
    addresses.set(`blob:${++made}`, /** @type {Blob} */ (blob));
    return `blob:${made}`;
  };
  URL.revokeObjectURL = (address) => void addresses.delete(address);
}

/** @param {string} name */
export function photo(name) {
  return new File([bytesOf(jpeg())], name, { type: "image/jpeg" });
}

/** @param {string} name @param {string} [text] by which it is told from others */
export function pdf(name, text = "") {
  const body =
    `%PDF-1.4\n%${text}\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Page>>\nendobj\n`;
  const tail = `xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 3/Root 1 0 R>>\nstartxref\n${body.length}\n`;
  return new File([`${body}${tail}%%EOF\n`], name, { type: "application/pdf" });
}
