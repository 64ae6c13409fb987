/** Reads the few objects of a PDF's encryption dictionary. ISO 32000-2, 7.3. */

/**
 * @typedef {string | number | boolean | Uint8Array<ArrayBuffer> | unknown[] | Map<string, unknown>} Value a name is a
 *   text that begins with /, a string is bytes, a dictionary goes by its names, a reference is three values
 */

/** More than any of these objects needs: nothing is read for ever, nor nested without end. */
const MAX_ANSWER_LENGTH = 4096;

// A number, a name, a keyword, the beginning or end of something, or a comment.
const TOKEN = /\s*(?:%[^\r\n]*\s*)*(<<|>>|\[|\]|\(|<[\dA-Fa-f\s]*>|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+)/y;
const ESCAPED = /** @type {Record<string, string>} */ ({ n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" });

/**
 * @param {string} text a letter a byte
 * @param {number} at where it begins
 * @returns {Value | undefined} undefined when nothing can be read there
 */
export function valueAt(text, at) {
  return new Reader(text.slice(at, at + MAX_ANSWER_LENGTH)).value();
}

class Reader {
  #at = 0;

  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }

  /** @returns {Value | undefined} undefined at the end of what is being read, and where nothing can be read */
  value() {
    const token = this.#token();
    if (token === "<<") return this.#dictionary();
    if (token === "[") return this.#list();
    if (token === "(") return this.#string();
    if (token.startsWith("<")) return hexadecimal(token);
    if (token === "" || token === ">>" || token === "]") return undefined;
    if (token === "true" || token === "false") return token === "true";
    return /^[+-]?\d+$/.test(token) ? Number(token) : token;
  }

  #token() {
    TOKEN.lastIndex = this.#at;
    const [whole, token] = TOKEN.exec(this.text) ?? ["", ""];
    this.#at += whole.length;
    return token;
  }

  /** @returns {Value[]} */
  #list() {
    const values = [];
    for (let value = this.value(); value !== undefined; value = this.value()) values.push(value);
    return values;
  }

  #dictionary() {
    /** @type {Map<string, unknown>} */
    const dictionary = new Map();
    let name = "";
    for (const value of this.#list()) {
      if (name) dictionary.set(name, value);
      // A reference's other values belong to no name.
      name = !name && typeof value === "string" && value.startsWith("/") ? value : "";
    }
    return dictionary;
  }

  /** @returns {Uint8Array<ArrayBuffer>} */
  #string() {
    let string = "";
    for (let depth = 1; this.#at < this.text.length;) {
      const letter = this.text[this.#at++];
      if (letter === "(") depth++;
      if (letter === ")" && --depth === 0) break;
      string += letter === "\\" ? this.#escaped() : letter;
    }
    return Uint8Array.from(string, (letter) => letter.charCodeAt(0));
  }

  #escaped() {
    const [octal] = /^[0-7]{1,3}/.exec(this.text.slice(this.#at, this.#at + 3)) ?? [];
    if (octal) {
      this.#at += octal.length;
      return String.fromCharCode(parseInt(octal, 8) & 0xff);
    }
    const letter = this.text[this.#at++] ?? "";
    if (letter === "\r" && this.text[this.#at] === "\n") this.#at++;
    return letter === "\r" || letter === "\n" ? "" : ESCAPED[letter] ?? letter;
  }
}

/** @param {string} token */
function hexadecimal(token) {
  const digits = token.replace(/[^\dA-Fa-f]/g, "");
  return Uint8Array.from(digits.match(/..?/g) ?? [], (pair) => parseInt(pair.padEnd(2, "0"), 16));
}
