/** Fetches a part of the program when it is needed, and says so when it does not come. */

import { ToldError } from "./told_error.js";

/**
 * @template Part
 * @param {() => Promise<Part>} importing
 * @returns {Promise<Part>}
 * @throws {ToldError}
 */
export async function load(importing) {
  try {
    return await importing();
  } catch (cause) {
    // Some browsers remember the failure until the page is loaded anew.
    throw new ToldError(
      "Bagian halaman ini belum dapat dimuat. Periksa jaringan, lalu coba lagi. Bila tetap gagal, " +
        "muat ulang halaman; berkas yang sudah dipilih lalu harus dipilih lagi.",
      { cause },
    );
  }
}
