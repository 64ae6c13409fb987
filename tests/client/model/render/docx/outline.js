/** A Word document of some blocks, and what of it is seen, for tests. Lengths in twentieths of a point. */

/** @import { Block, Inline, SignatureColumn } from "../../../../../overrides/client/model/types.js" */
/** @import { Element } from "../../../xml.js" */

import { unzipSync } from "fflate";
import { renderDocx } from "../../../../../overrides/client/model/render/docx.js";
import { all, first, parse } from "../../../xml.js";

/** @param {string} text @param {Partial<Inline>} [more] @returns {Inline[]} */
export const value = (text, more = {}) => [{ kind: "value", text, ...more }];
export const lines = (/** @type {number} */ count) =>
  value(Array.from({ length: count }, (_, index) => `baris ${index}`).join("\n"));

/** @param {Block[]} blocks @returns {Promise<(name: string) => Element>} the parts by their names */
export async function made(...blocks) {
  const blob = await renderDocx({ title: "Surat A & B", author: "CV <Contoh>", blocks });
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return (name) => parse(new TextDecoder().decode(parts[name]));
}

/** @param {Element | undefined} element @param {string} name @returns {string | undefined} */
export const valueOf = (element, name) => element && first(element, name)?.attributes.val;

/** @param {Element} element of the body @returns {unknown} a paragraph in a line, or a table as [itself, ...rows of cells] */
function outline(element) {
  if (element.name === "p") return paragraph(element);
  const [properties, grid, ...rows] = element.children;
  const [top, left] = first(properties, "tblCellMar")?.children ?? [];
  const { w: indent = "0" } = first(properties, "tblInd")?.attributes ?? {};
  const widths = all(grid, "gridCol").map(({ attributes }) => Number(attributes.w));
  const width = Number(first(properties, "tblW")?.attributes.w);
  const isLined = valueOf(first(properties, "tblBorders"), "top") === "single";
  const about = [
    first(properties, "tblLayout")?.attributes.type,
    widths.join("+"),
    width !== widths.reduce((sum, one) => sum + one) && `in all ${width}`,
    indent !== "0" && `from ${indent}`,
    valueOf(properties, "jc"),
    isLined && `lined ${first(properties, "insideV")?.attributes.sz}`,
    `margins ${top.attributes.w} ${left.attributes.w}`,
  ];
  return [about.filter(Boolean).join(" "), ...rows.map(rowOf)];
}

/** @param {Element} row @returns {unknown[]} */
function rowOf({ children }) {
  const marks = children.flatMap((child) => child.name === "trPr" ? child.children : []);
  const about = marks.filter(({ attributes }) => attributes.val !== "off").map((
    { name, attributes },
  ) => name === "trHeight" ? `${attributes.hRule} ${attributes.val}` : name);
  const cells = children.filter(({ name }) => name === "tc").map(({ children: [properties, ...content] }) => [
    valueOf(properties, "vAlign"),
    ...content.map(outline),
  ]);
  return [["row", ...about].join(" "), ...cells];
}

/** @param {Element} element */
function paragraph(element) {
  const properties = element.children.find(({ name }) => name === "pPr") ?? element;
  const space = first(properties, "spacing")?.attributes ?? {};
  const about = [
    valueOf(properties, "pStyle"),
    valueOf(properties, "jc"),
    first(properties, "keepNext") && "keepNext",
    first(properties, "numPr") && `number ${valueOf(properties, "numId")}`,
    first(properties, "ind") && `from ${first(properties, "ind")?.attributes.left}`,
    space.before && `before ${space.before}`,
    space.line && `${space.lineRule} ${space.line}`,
    first(properties, "bottom") && `rule ${first(properties, "bottom")?.attributes.sz}`,
  ];
  const runs = all(element, "r").map((run) => {
    const marks = [
      first(run, "b") && "b",
      valueOf(run, "rStyle"),
      first(run, "noProof") && `noProof${valueOf(run, "noProof") ?? ""}`,
    ];
    const picture = first(run, "docPr");
    const size = first(run, "extent")?.attributes;
    const text = picture
      ? `<${picture.attributes.descr} ${size?.cx}x${size?.cy}>`
      : first(run, "t")?.text ?? "";
    return [...marks.filter(Boolean), text].join(" ");
  });
  return `${about.filter(Boolean).join(" ")}: ${runs.join("|")}`;
}

/** @param {Block[]} blocks @returns {Promise<unknown[]>} */
export async function shown(...blocks) {
  const [body] = all((await made(...blocks))("word/document.xml"), "body");
  return body.children.filter(({ name }) => name !== "sectPr").map(outline);
}

/** Twentieths of a point. @param {number} length in millimetres */
export const mm = (length) => Math.round((length * 1440) / 25.4);
/** @param {string} text @param {Partial<SignatureColumn>} [more] @returns {SignatureColumn} */
export const column = (text, more = {}) => ({
  above: [value("Kami,")],
  stamp: "",
  signature: null,
  below: [value(text), value("Direktur")],
  ...more,
});
export const signatures = (/** @type {SignatureColumn[]} */ ...columns) => /** @type {Block} */ ({
  type: "signatures",
  room: 25,
  columns,
});
export const picture = {
  kind: /** @type {const} */ ("picture"),
  bytes: new Uint8Array([1]),
  url: "",
  width: 400,
  height: 200,
};
export const PIXEL = 9525;
