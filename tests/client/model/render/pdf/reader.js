/** Reads our own PDFs for tests: the marks, texts, lines and pictures of their pages, in the order of the file. */

import { inflateSync } from "node:zlib";

/**
 * @typedef {object} Shown
 * @property {"text" | "line" | "frame" | "picture"} kind line: its end
 * @property {string} tag of the marked content that it stands in
 * @property {string} text "" for what is none
 * @property {string} font the last part of its name
 * @property {number} scale in percent, of a text's width
 * @property {number} x points from the left
 * @property {number} y points from the top: a text's base line, a line, or the top of what has a height
 * @property {number} width of a frame or a picture
 * @property {number} height likewise
 */

const HEIGHT = 841.889764;

/** @param {Uint8Array} bytes @returns {{ plain: string, shown: Shown[] }} plain: the file, a letter a byte */
export function readPdf(bytes) {
  const plain = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  /** @type {Map<string, string>} */
  const objects = new Map();
  for (const [, id, content] of plain.matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    objects.set(id, content);
  }
  const of = (/** @type {string} */ content, /** @type {RegExp} */ reference) =>
    objects.get(reference.exec(content)?.[1] ?? "") ?? "";
  const fonts = new Map([...plain.matchAll(/\/(F\d) (\d+) 0 R/g)].map(([, name, id]) => {
    const font = objects.get(id) ?? "";
    const [, face] = /\+SuratLPSE(\w+)/.exec(font) ?? [];
    const characters = [...streamOf(of(font, /\/ToUnicode (\d+) 0 R/)).matchAll(/> \[(.*?)\]/g)].flatMap((
      [, range],
    ) =>
      [...range.matchAll(/<(\w*)>/g)].map(([, hex]) =>
        String.fromCharCode(...(hex.match(/..../g) ?? []).map((unit) => parseInt(unit, 16)))
      )
    );
    return [name, { face, characters }];
  }));
  const pages = [...objects.values()].filter((content) => /\/Type \/Page\b/.test(content));
  return {
    plain,
    shown: pages.flatMap((page) => shownIn(streamOf(of(page, /\/Contents (\d+) 0 R/)), fonts)),
  };
}

/** @param {string} content of an object */
function streamOf(content) {
  const [, stream = ""] = /stream\n([\s\S]*)\nendstream/.exec(content) ?? [];
  return stream && inflateSync(Uint8Array.from(stream, (letter) => letter.charCodeAt(0))).toString("latin1");
}

/**
 * @param {string} content
 * @param {Map<string, { face: string, characters: string[] }>} fonts
 */
function shownIn(content, fonts) {
  /** @type {Shown[]} */
  const shown = [];
  let [tag, scale, x, y] = ["", 100, 0, 0];
  let font = fonts.get("");
  for (const line of content.split("\n")) {
    const numbers = line.split(" ").map(Number);
    const put = (/** @type {Partial<Shown>} */ one) =>
      shown.push({ kind: "text", tag, text: "", font: "", scale, x, y, width: 0, height: 0, ...one });
    const [, mark] = /^\/(\w+) <</.exec(line) ?? [];
    const [, name] = /^\/(F\d) .* Tf$/.exec(line) ?? [];
    if (mark) tag = mark;
    else if (line === "EMC") tag = "";
    else if (name) font = fonts.get(name);
    else if (line.endsWith(" Tz")) scale = numbers[0];
    else if (line.endsWith(" Tm")) [x, y] = [numbers[4], HEIGHT - numbers[5]];
    else if (line.endsWith("TJ")) {
      const glyphs = [...line.matchAll(/<(\w+)>/g)].flatMap(([, hex]) => hex.match(/..../g) ?? []);
      const text = glyphs.map((glyph) => font?.characters[parseInt(glyph, 16)] ?? "?").join("");
      put({ text, font: font?.face ?? "" });
    } else if (line.endsWith(" re")) {
      const [x, y, width, height] = numbers;
      put({ kind: "frame", x, y, width, height });
    } else if (line.endsWith(" l")) put({ kind: "line", x: numbers[0], y: numbers[1] });
    else if (/ cm$/.test(line) && numbers[3] < 0 && numbers[0] !== 1) {
      const [width, , , height, x, y] = numbers;
      put({ kind: "picture", x, y: y + height, width, height: -height });
    }
  }
  return shown;
}
