/** An LPSE as an answer: its name, and where it is known the address of its portal, in one line that anybody can type. */

/** "LPSE Kota Contoh (portal.example/contoh)" */
const WITH_ADDRESS = /^(.+) \((\S+\.\S+)\)$/;

/** @param {string} answer in one line @returns {string} the LPSE's name */
export function lpseName(answer) {
  return answer.replace(WITH_ADDRESS, "$1");
}

/** @param {string} answer in one line @returns {string} the address of its portal; "" when it is not written */
export function lpseAddress(answer) {
  return WITH_ADDRESS.exec(answer)?.[2] ?? "";
}
