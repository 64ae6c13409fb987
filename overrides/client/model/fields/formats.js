/** Other ways to print an answer in a text, as in `{tanggal:hari}`. Kept with their names in macros/model/letters/kinds.py. */

/** @import { PrintedField, Values } from "../types.js" */

import { longDate, printDay } from "../dates.js";
import { cleanLine } from "../text/text.js";
import { lpseAddress } from "./lpse.js";
import { formatValue } from "./values.js";

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/** By kind and name. @type {Record<string, Record<string, (answer: string) => string>>} */
export const FORMATS = {
  address: { sebaris: (answer) => answer.split("\n").map(cleanLine).filter(Boolean).join(", ") },
  date: {
    hari: named({ weekday: "long" }),
    panjang: longDate,
    bulan: named({ month: "long" }),
    bulan_romawi: (iso) => printDay(iso, (date) => ROMAN[date.getMonth()]),
    tahun: named({ year: "numeric" }),
  },
  lpse: { alamat: (answer) => lpseAddress(cleanLine(answer)) },
};

/** @param {Intl.DateTimeFormatOptions} options */
function named(options) {
  const format = new Intl.DateTimeFormat("id-ID", options);
  return (/** @type {string} */ iso) => printDay(iso, (date) => format.format(date));
}

/**
 * @param {PrintedField} field
 * @param {Values} values
 * @param {string} [format] of its kind; without it, the usual one
 * @returns {string} "" when it is empty
 */
export function printAs(field, values, format) {
  const usual = formatValue(field, values);
  return usual && format ? FORMATS[field.kind][format](String(values[field.id])) : usual;
}
