import { deepEqual, equal, rejects } from "node:assert/strict";
import { share } from "../../../../overrides/client/ui/send/share.js";

const FILES = [new File(["%PDF-"], "surat.pdf", { type: "application/pdf" })];
const MAIL = { to: ["a@uji.example", "b@uji.example"], cc: [], subject: "Permohonan", text: "Terlampir." };

/**
 * A browser that shares as it is told, and writes down what it is asked for.
 *
 * @param {{ isCopied?: boolean, canShare?: boolean, refusal?: Error }} [how]
 */
function prepare({ isCopied = true, canShare = true, refusal } = {}) {
  /** @type {[what: string, given: any][]} */
  const asked = [];
  const answer = Promise.withResolvers();
  const shared = {
    canShare: () => canShare,
    share(/** @type {ShareData} */ data) {
      asked.push(["share", data]);
      return refusal ? Promise.reject(refusal) : Promise.resolve();
    },
    clipboard: {
      writeText(/** @type {string} */ text) {
        asked.push(["copy", text]);
        return answer.promise;
      },
    },
  };
  const area = { select() {}, remove() {} };
  Object.defineProperty(globalThis, "navigator", { value: shared, configurable: true });
  Object.assign(globalThis, {
    document: {
      createElement: () => area,
      querySelector: () => null,
      body: { append() {} },
      execCommand: () => false,
    },
  });
  return { asked, answerCopy: () => isCopied ? answer.resolve(undefined) : answer.reject(new Error()) };
}

Deno.test("the addresses are copied within the click, and sharing waits for no clipboard", async () => {
  const { asked, answerCopy } = prepare();
  const sharing = share(FILES, MAIL);
  deepEqual(asked, [
    ["copy", "a@uji.example, b@uji.example"],
    ["share", { files: FILES, title: "Permohonan", text: "Terlampir." }],
  ]);
  answerCopy();
  const { text, isShared } = await sharing;
  equal(isShared, true);
  equal(text.includes("tempel di “Kepada”"), true);
  equal(text.includes("Tembusan"), false);
});

Deno.test("what could not be copied is said, and that there are copies to send", async () => {
  const { answerCopy } = prepare({ isCopied: false });
  const sharing = share(FILES, { ...MAIL, cc: ["c@uji.example"] });
  answerCopy();
  const { text } = await sharing;
  equal(text.includes("Salin alamatnya dari sini."), true);
  equal(text.includes("Tembusan (Cc) disalin tersendiri"), true);
});

Deno.test("an app that takes files alone gets them without the text", async () => {
  const { asked, answerCopy } = prepare({ canShare: false });
  answerCopy();
  await share(FILES, MAIL);
  deepEqual(asked[1], ["share", { files: FILES, title: "Permohonan" }]);
});

for (
  const [name, part, isProblem] of /** @type {const} */ ([
    ["AbortError", "Belum dibagikan", undefined],
    ["NotAllowedError", "tidak mengizinkan", true],
    ["InvalidStateError", "masih terbuka", true],
  ])
) {
  Deno.test(`a refusal by ${name} is said, and nothing counts as shared`, async () => {
    const { answerCopy } = prepare({ refusal: new DOMException("", name) });
    answerCopy();
    const answer = await share(FILES, MAIL);
    equal(answer.text.includes(part), true, answer.text);
    deepEqual([answer.isProblem, answer.isShared], [isProblem, undefined]);
  });
}

Deno.test("an error that nobody foresaw is no answer", async () => {
  const { answerCopy } = prepare({ refusal: new TypeError("other") });
  answerCopy();
  await rejects(share(FILES, MAIL), /other/);
});
