/** Cleans typed text once, for every renderer. */

// All that Unicode, ASCII and office programs break lines or parts with. Never dropped: it parts words.
export const LINE_BREAKS = // deno-lint-ignore no-control-regex
  /\r\n?|[\v\f\u001c-\u001e\u0084\u0085\u008d\u2028\u2029]/g;
const ODD_SPACES = // deno-lint-ignore no-control-regex
  /[\p{Zs}\u001f\u2800]/gu;
/** What cannot be seen: control characters, and all that Unicode lets a program leave out. */
const UNSEEN = /(?:(?!\n)[\p{Cc}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb])+/gu;
// The flag of a part of a country, such as Wales, is a black one and unseen letters.
const BLACK_FLAG = "\u{1f3f4}";
const FLAG_LETTERS = /^[\u{e0030}-\u{e007a}]+\u{e007f}/u;
/** Letters and marks that joiners shape: those of scripts that are written joined or stacked. */
const SHAPED = new RegExp(
  `[${
    ("Arab Syrc Mong Nkoo Mand Adlm Phag Thaa Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Tibt Mymr " +
      "Khmr Java Bali Sund Cham Lana Limb Newa Tirh Sidd Modi Khoj Sind Gran Kthi Brah Cakm Mtei Saur Batk Bugi")
      .split(" ").map((script) => `\\p{scx=${script}}`).join("")
  }]`,
  "u",
);
const PICTOGRAPH = /\p{Extended_Pictographic}/u;
const MODIFIER = /[\p{Emoji_Modifier}\ufe0f]/u;
// Letters that PDF readers copy as one character, such as ﬁ.
const LIGATURES = /[\ufb00-\ufb06]/g;

/**
 * What pasted text holds instead of signs of the fonts Symbol and Wingdings, and what the signs are. Where the two
 * fonts disagree, it is the sign that office programs put before lists. Written as runs: two hexadecimal digits after
 * U+F0, where the first sign stands, and it with its neighbours.
 */
const SYMBOLS = new Map(
  ("20 /2d-/6c●/6e■☐/71☐☐/75◆❖/9e·• /a3≤/a7•☐/ac←↑→↓°±/b3≥×/b7•÷≠/bc…/be—/d8➢/dc➲/de⇒←→↑↓/e7←→↑↓/" +
    "ef⇦⇨⇧⇩/fb✗✓☒☑").split("/").flatMap((run) =>
      [...run.slice(2)].map((sign, place) => [
        String.fromCharCode(0xf000 + parseInt(run.slice(0, 2), 16) + place),
        sign,
      ])
    ),
);

/** What has no meaning outside one font or program. */
export const UNREADABLE = /[\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\ufffc\ufffd]/gu;

/**
 * Makes text safe for every file format and keeps its lines.
 *
 * @param {string} text as typed or pasted
 * @returns {string} NFC, lines separated by \n, no blank lines or spaces at the ends; U+FFFD where a character cannot
 *   be read, which `unreadable.js` tells of
 */
export function cleanLines(text) {
  const cleaned = plainSigns(text)
    .normalize("NFC")
    .replace(UNREADABLE, "\ufffd")
    .replace(LINE_BREAKS, "\n")
    .replace(/\t/g, "    ")
    .replace(ODD_SPACES, " ")
    .replace(UNSEEN, keepNeeded)
    .replace(LIGATURES, (ligature) => ligature.normalize("NFKC"))
    .normalize("NFC");
  return withoutOuterBreaks(cleaned.split("\n").map((line) => line.trimEnd()).join("\n"));
}

/**
 * @param {string} text
 * @returns {string} without the line feeds that it begins and ends with
 */
export function withoutOuterBreaks(text) {
  return /[^\n](?:[^]*[^\n])?/.exec(text)?.[0] ?? "";
}

/**
 * Replaces line breaks and the spaces around them. Each run of spaces is looked at once: an expression that asked for a break
 * after any number of spaces would, in a long run without one, look for it from each of them, and hang the page.
 *
 * @param {string} text
 * @param {string} by
 * @returns {string} other spaces stay
 */
export function replaceBreaks(text, by) {
  return text.replace(/\s+/g, (run) => /[\r\n]/.test(run) ? by : run);
}

/**
 * Makes text safe and one line long.
 *
 * @param {string} text as typed or pasted
 * @returns {string} with single spaces where lines broke
 */
export function cleanLine(text) {
  return cleanLines(text).replace(/\s+/g, " ").trim();
}

/**
 * Text for an input of one line, which drops line breaks and would join the words beside them.
 *
 * @param {string} text
 * @returns {string} otherwise as it is
 */
export function inOneLine(text) {
  const inner = /[^\r\n](?:[^]*[^\r\n])?/.exec(text)?.[0] ?? "";
  return replaceBreaks(inner, " ");
}

/**
 * Pasted signs of the fonts Symbol and Wingdings as what they mean.
 *
 * @param {string} text
 * @returns {string} private characters that mean nothing there stay
 */
export function plainSigns(text) {
  return text.replace(/[\uf020-\uf0ff]/g, (sign) => SYMBOLS.get(sign) ?? sign);
}

/**
 * Unseen characters shape letters of some scripts, and emoji; anywhere else they only tear words apart.
 *
 * @param {string} run neighbours that cannot be seen
 * @param {number} offset where it begins
 * @param {string} text
 * @returns {string} those that are needed there
 */
function keepNeeded(run, offset, text) {
  const before = characterBefore(text, offset);
  const after = String.fromCodePoint(text.codePointAt(offset + run.length) ?? 0);
  const flag = before === BLACK_FLAG ? FLAG_LETTERS.exec(run)?.[0] : "";
  if (flag) return flag;
  return [...run].filter((character) => isNeeded(character, before, after, run)).join("");
}

/**
 * @param {string} character
 * @param {string} before the last one that is seen, "" for none
 * @param {string} after the next one that is seen
 * @param {string} run
 */
function isNeeded(character, before, after, run) {
  if (character === "\u200c") return SHAPED.test(before);
  if (character === "\u200d") {
    return SHAPED.test(before) ||
      ((PICTOGRAPH.test(before) || MODIFIER.test(before)) && PICTOGRAPH.test(after));
  }
  if (/[\ufe0e\ufe0f]/.test(character)) {
    return /[#*0-9]/.test(before)
      ? after === "\u20e3"
      : /\p{Emoji}/u.test(before) && run.indexOf(character) === 0;
  }
  if (/[\ufe00-\ufe0d\u{e0100}-\u{e01ef}]/u.test(character)) {
    return /[\p{Script=Han}\p{scx=Mymr}]/u.test(before);
  }
  if (/[\u180b-\u180f]/.test(character)) return /\p{Script=Mongolian}/u.test(before);
  // Fillers hold the place of a Korean letter that is missing in a syllable.
  if (/[\u115f\u1160]/.test(character)) return /[\u1100-\u11ff]/.test(before + after);
  return false;
}

/** @param {string} text @param {number} offset @returns {string} "" at the beginning */
function characterBefore(text, offset) {
  return [...text.slice(Math.max(0, offset - 2), offset)].at(-1) ?? "";
}

/** Stands in a User ID for what cannot be printed. */
export const PLACEHOLDER = "□";
// Controls and line breaks, halves of characters, what is none (as PDF/UA sees a byte order mark), and marks that turn
// the direction of reading.
const UNPRINTABLE =
  /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;

/**
 * A User ID for paper: as it is typed, code point by code point. It is evidence.
 *
 * @param {string} id as typed
 * @returns {string} with `PLACEHOLDER` for each character that no file can hold, or that would turn or part its
 *   neighbours; `noteOf` in characters.js names what it was
 */
export function verbatim(id) {
  return id.replace(UNPRINTABLE, PLACEHOLDER);
}
