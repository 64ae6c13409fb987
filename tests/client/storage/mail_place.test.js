import { deepEqual, equal } from "node:assert/strict";
import { MailPlace } from "../../../overrides/client/storage/mail_place.js";
import { memory } from "./memory.js";

const KNOWN = ["phone", "other"];

Deno.test("where the e-mail is stays in the tab alone, until the visitor lets the device keep it", () => {
  const [tab, device] = [memory(), memory()];
  const place = new MailPlace(() => tab, () => device);
  deepEqual([place.load(KNOWN), place.isKept], ["", false]);
  place.save("other", false);
  deepEqual([place.load(KNOWN), place.isKept, device.length], ["other", false, 0]);
  place.save("phone", true);
  deepEqual([new MailPlace(() => memory(), () => device).load(KNOWN), place.isKept], ["phone", true]);
  place.save("other", false);
  deepEqual([place.load(KNOWN), place.isKept, device.length], ["other", false, 0]);
});

Deno.test("what was answered in this tab goes before what another one has had the device keep since", () => {
  const [tab, device] = [memory(), memory()];
  const place = new MailPlace(() => tab, () => device);
  place.save("phone", false);
  new MailPlace(() => memory(), () => device).save("other", true);
  equal(place.load(KNOWN), "phone");
});

Deno.test("an answer that the page does not offer any more is asked again", () => {
  const tab = memory();
  const place = new MailPlace(() => tab, () => memory());
  place.save("surel_lama", false);
  equal(place.load(KNOWN), "");
});

Deno.test("where no storage is allowed, it is asked each time, and nothing breaks", () => {
  const forbidden = () => {
    throw new DOMException("no", "SecurityError");
  };
  const place = new MailPlace(forbidden, forbidden);
  place.save("phone", true);
  deepEqual([place.load(KNOWN), place.isKept], ["", false]);
});
