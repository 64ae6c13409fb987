import { deepEqual, equal } from "node:assert/strict";
import { made, mm, value, valueOf } from "./outline.js";
import { all, first } from "../../../xml.js";

/** @import { Block } from "../../../../../overrides/client/model/types.js" */
/** @import { Element } from "../../../xml.js" */

Deno.test("lists are counted as in the other outputs, and hang over their text", async () => {
  const list = (/** @type {any} */ marker) => /** @type {Block} */ ({
    type: "list",
    title: "",
    marker,
    isKept: false,
    items: [value("satu")],
  });
  const part = (await made(list("number"), list("letter"), list("bullet")))("word/numbering.xml");
  const levels = all(part, "abstractNum").slice(1).map((kind) => {
    const level = /** @type {Element} */ (first(kind, "lvl"));
    const { left, hanging } = first(level, "ind")?.attributes ?? {};
    return [valueOf(level, "numFmt"), valueOf(level, "lvlText"), Number(left), Number(hanging)];
  });
  deepEqual(levels, [
    ["bullet", "•", mm(5), mm(5)],
    ["decimal", "%1.", mm(7), mm(7)],
    ["lowerLetter", "%1.", mm(7), mm(7)],
  ]);
});

Deno.test("each style is what a secretary sees by its Indonesian name", async () => {
  const styles = (await made())("word/styles.xml");
  const about = (/** @type {Element} */ style) => {
    const properties = style.children.flatMap(({ name, children }) => /Pr$/.test(name) ? children : []);
    const marks = properties.map(({ name, attributes: { val, ...others } }) => {
      if (name === "spacing") {
        return `${others.before ?? 0} ${others.after ?? 0} ${others.lineRule ?? ""} ${others.line ?? ""}`
          .trim();
      }
      if (name === "rFonts") return others.ascii;
      if (name === "lang") return val;
      return ["bCs", "szCs", "uiPriority"].includes(name) ? "" : [name, val].filter(Boolean).join(" ");
    });
    return marks.filter(Boolean).join(", ");
  };
  const own = all(styles, "style").filter((style) =>
    /^(?!List|Normal)[A-Z][\w ]+$/.test(valueOf(style, "name") ?? "") && first(style, "qFormat") &&
      !first(style, "next") ||
    valueOf(style, "name") === "Heading 1"
  );
  deepEqual(Object.fromEntries(own.map((style) => [valueOf(style, "name"), about(style)])), {
    "Heading 1": "keepNext, 180 60 atLeast 268, b, color 000000, sz 22",
    "Gambar Kop Surat": "jc center, sz 2",
    "Kop Surat": "jc center",
    "Nama di Kop Surat": "0 0 atLeast 400, jc center, b, sz 30",
    "Judul Surat": "keepNext, 240 0, jc center, b, u single",
    "Nomor Surat": "keepNext, jc center",
    "Baris": "120 0",
    "Label": "",
    "Isian": "",
    "Deskripsi": "",
    "Judul Daftar": "keepNext, 120 0",
    "Butir": "keepLines",
    "Judul Keterangan": "keepNext, 180 0",
    "Keterangan": "keepNext, keepLines",
    "Judul Kolom": "keepNext, jc center, b",
    "Sel": "",
    "Jarak": "keepNext",
    "Tanda Tangan": "",
    "Penanda Tangan Berdampingan": "jc center",
    "Gambar Tanda Tangan": "sz 2",
    "Nomor Halaman": "jc right, sz 18",
    "User ID": "Courier New",
  });
  for (const style of own.slice(0, -1)) {
    equal(valueOf(style, "basedOn"), "Normal", "whose change changes all");
  }
  const defaults = first(styles, "docDefaults")?.children ?? [];
  deepEqual(defaults.map(about), ["Times New Roman, sz 22, id-ID", "widowControl false, 0 0 atLeast 268"]);
});
