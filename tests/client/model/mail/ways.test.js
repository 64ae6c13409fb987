import { equal } from "node:assert/strict";
import { nextAct, wayOf } from "../../../../overrides/client/model/mail/ways.js";

const DESK = { isTouch: false, canShare: false };

Deno.test("each place where a company has its e-mail leads to one way", () => {
  equal(wayOf("phone", DESK), "program");
  equal(wayOf("computer", DESK), "program");
  equal(wayOf("other", DESK), "copy");
  equal(wayOf("surel_web", DESK), "web");
});

Deno.test("on a phone that can share a PDF sharing comes first, wherever the e-mail is", () => {
  const phone = { isTouch: true, canShare: true };
  for (const place of ["phone", "other", "surel_web"]) equal(wayOf(place, phone), "share", place);
  equal(wayOf("computer", phone), "program");
});

Deno.test("a phone that cannot share, and a computer that can, do as computers do", () => {
  equal(wayOf("surel_web", { isTouch: true, canShare: false }), "web");
  equal(wayOf("phone", { isTouch: true, canShare: false }), "program");
  equal(wayOf("surel_web", { isTouch: false, canShare: true }), "web");
  equal(wayOf("phone", { isTouch: false, canShare: true }), "share", "it was said to be on a phone");
  equal(wayOf("other", { isTouch: false, canShare: true }), "copy");
});

Deno.test("the next act is to choose, to save what is no file yet, to send, to note", () => {
  const nothing = { files: 0, joint: 0, isSaved: false, isSent: false, isNoted: false };
  equal(nextAct("web", nothing), "choose");
  equal(nextAct("web", { ...nothing, files: 1 }), "send");
  const photos = { ...nothing, files: 2, joint: 1 };
  equal(nextAct("web", photos), "save");
  equal(nextAct("share", photos), "send");
  equal(nextAct("web", { ...photos, isSaved: true }), "send");
  equal(nextAct("web", { ...photos, isSaved: true, isSent: true }), "note");
  equal(nextAct("program", { ...nothing, isSent: true }), "note");
  equal(nextAct("program", { ...nothing, isSent: true, isNoted: true }), undefined);
});
