import { equal } from "node:assert/strict";
import { inAppBrowser } from "../../../../overrides/client/ui/components/in_app_browser.js";

const ANDROID = "Mozilla/5.0 (Linux; Android 14; SM-A145F) AppleWebKit/537.36 (KHTML, like Gecko)";
const VIEW =
  "Mozilla/5.0 (Linux; Android 14; SM-A145F; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0";
const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";

/** @type {[string, string][]} */
const BROWSERS = [
  [`${VIEW} Chrome/126.0 Mobile Safari/537.36 WhatsApp/2.24.13.76`, "WhatsApp"],
  [`${IPHONE} Mobile/15E148 WhatsApp/24.13.76`, "WhatsApp"],
  [`${VIEW} Chrome/126.0 Mobile Safari/537.36 Instagram 337.0.0.35.102 Android (34/14)`, "Instagram"],
  [`${IPHONE} Mobile/15E148 Instagram 337.0.3.23.54 (iPhone14,5)`, "Instagram"],
  [`${VIEW} Chrome/126.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/470.0.0.0;]`, "Facebook"],
  [`${IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/470.0.0.0;]`, "Facebook"],
  [`${VIEW} Chrome/126.0 Mobile Safari/537.36 Telegram-Android/10.14.5`, "Telegram"],
  [`${VIEW} Chrome/126.0 Mobile Safari/537.36 Line/14.9.0/IAB`, "Line"],
  [`${IPHONE} Mobile/15E148 Safari Line/14.9.0`, "Line"],
  [`${VIEW} Chrome/126.0 Mobile Safari/537.36 musical_ly_2023505030 BytedanceWebview/d8a21c6`, "TikTok"],
  [`${IPHONE} Mobile/15E148`, "aplikasi lain"],
  [`${VIEW} Chrome/126.0 Mobile Safari/537.36`, "aplikasi lain"],
  [`${ANDROID} Chrome/126.0 Mobile Safari/537.36`, ""],
  [`${ANDROID} SamsungBrowser/25.0 Chrome/121.0 Mobile Safari/537.36`, ""],
  [`${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1`, ""],
  [`${IPHONE} CriOS/126.0 Mobile/15E148 Safari/604.1`, ""],
  [`${IPHONE} FxiOS/127.0 Mobile/15E148 Safari/605.1.15`, ""],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", ""],
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0", ""],
  ["", ""],
];

const IPAD = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)";

Deno.test("browsers inside other apps are told from real ones", () => {
  for (const [userAgent, app] of BROWSERS) equal(inAppBrowser(userAgent, 5), app, userAgent);
});

Deno.test("an iPad that calls itself a Mac is known by its touch screen", () => {
  equal(inAppBrowser(IPAD, 5), "aplikasi lain");
  equal(inAppBrowser(IPAD, 0), "", "a Mac");
  equal(inAppBrowser(IPAD, 1), "", "one whose trackpad is felt");
  equal(inAppBrowser(`${IPAD} Version/17.5 Safari/605.1.15`, 5), "");
});
