import { equal } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { isoDay, longDate } from "../../../../overrides/client/model/dates.js";
import { startCheckList } from "../../../../overrides/client/ui/send/check_list.js";
import { find, show } from "../../page.js";

const printed = { times: 0 };

function showList() {
  show(
    h("details", { id: "send-check" }),
    h("p", { id: "send-printed" }),
    h("button", { id: "send-print" }),
    h("p", { id: "send-print-status", role: "status" }),
  );
  startCheckList("Surat Contoh");
}

Deno.test("on paper the list is open, named and dated, and afterwards as it was", () => {
  showList();
  for (const isOpen of [false, true]) {
    find("#send-check").open = isOpen;
    dispatchEvent(new Event("beforeprint"));
    equal(find("#send-check").open, true);
    equal(find("#send-printed").textContent, `Surat Contoh · dicetak ${longDate(isoDay(new Date()))}`);
    dispatchEvent(new Event("afterprint"));
    equal(find("#send-check").open, isOpen);
  }
});

Deno.test("its button prints, and says what to do where nothing can be printed", () => {
  showList();
  Object.assign(globalThis, { print: () => void printed.times++ });
  find("#send-print").click();
  equal(printed.times, 1);
  equal(find("#send-print-status").textContent.startsWith("Jendela cetak sudah dibuka."), true);
  Object.assign(globalThis, { print: undefined });
  find("#send-print").click();
  equal(find("#send-print-status").textContent.startsWith("Peramban ini tidak dapat mencetak."), true);
});

Deno.test("a letter without a list has nothing to start", () => {
  show();
  startCheckList("Surat Contoh");
});
