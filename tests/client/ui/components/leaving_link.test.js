import { equal, match } from "node:assert/strict";
import { leavingLink } from "../../../../overrides/client/ui/components/leaving_link.js";

const ANDROID =
  "Mozilla/5.0 (Linux; Android 14; SM-A145F; wv) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0";
const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
const ADDRESS = "https://contoh.example/bantuan/kirim/";

Deno.test("on Android a link leaves the app, and takes along only what its address holds", () => {
  const link = leavingLink(ANDROID, ADDRESS);
  equal(
    link,
    "intent://contoh.example/bantuan/kirim/#Intent;scheme=https;action=android.intent.action.VIEW;end",
  );
  match(leavingLink(ANDROID, `${ADDRESS}#nama=CV+Contoh`), /kirim\/#nama=CV\+Contoh#Intent;/);
});

Deno.test("elsewhere there is no such link", () => {
  equal(leavingLink(IPHONE, ADDRESS), "");
  equal(leavingLink(ANDROID, "file:///kirim.html"), "");
});
