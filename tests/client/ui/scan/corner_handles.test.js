import { deepEqual, equal } from "node:assert/strict";
import { cornerHandles } from "../../../../overrides/client/ui/scan/corner_handles.js";
import { create } from "../../elements.js";
import { find, findAll, show } from "../../page.js";

/** @type {import("../../../../overrides/client/model/attachments/paper/homography.js").Corners} */
const START = [{ x: 0.1, y: 0.2 }, { x: 0.9, y: 0.2 }, { x: 0.9, y: 0.8 }, { x: 0.1, y: 0.8 }];

/** A photo of 200 by 400 pixels with its handles, and what is told of them. */
function prepare() {
  show();
  const photo = create("img");
  photo.getBoundingClientRect = () => ({ width: 200, height: 400 });
  const told = /** @type {string[]} */ ([]);
  const { root, corners } = cornerHandles(photo, START, (text) => told.push(text));
  document.body.append(root);
  return { corners, told };
}
const handles = () => findAll("button.page-corner");
/** @returns {boolean} whether the page would scroll by it */
function press(/** @type {number} */ corner, /** @type {string} */ key, shiftKey = false) {
  const event = Object.assign(new Event("keydown", { cancelable: true }), { key, shiftKey });
  return handles()[corner].dispatchEvent(event);
}
function point(/** @type {number} */ corner, /** @type {string} */ type, clientX = 0, clientY = 0) {
  handles()[corner].dispatchEvent(Object.assign(new Event(type), { pointerId: 7, clientX, clientY }));
}
/** @param {{ x: number, y: number }} place */
const rounded = ({ x, y }) => [x, y].map((part) => Math.round(part * 1000) / 1000);

Deno.test("each corner has a handle with its name, on the corner, and the outline joins them", () => {
  prepare();
  deepEqual(handles().map((handle) => handle.getAttribute("aria-label")), [
    "Sudut kiri atas",
    "Sudut kanan atas",
    "Sudut kanan bawah",
    "Sudut kiri bawah",
  ]);
  deepEqual(handles().map(({ style }) => [style.left, style.top]), [
    ["10%", "20%"],
    ["90%", "20%"],
    ["90%", "80%"],
    ["10%", "80%"],
  ]);
  equal(find("polygon").getAttribute("points"), "0.1,0.2 0.9,0.2 0.9,0.8 0.1,0.8");
  equal(find("svg").getAttribute("aria-hidden"), "true");
  equal(find("svg").getAttribute("viewBox"), "0 0 1 1", "parts of the photo");
  equal(find("svg").getAttribute("preserveAspectRatio"), "none");
});

Deno.test("an arrow moves a corner a little and with Shift far, does not scroll the page, and where it is is told", () => {
  const { corners, told } = prepare();
  deepEqual([press(0, "ArrowRight"), press(0, "ArrowDown", true)], [false, false]);
  deepEqual(rounded(corners()[0]), [0.104, 0.24]);
  deepEqual([press(0, "ArrowLeft"), press(0, "ArrowUp", true)], [false, false]);
  deepEqual(rounded(corners()[0]), [0.1, 0.2]);
  press(2, "ArrowRight", true);
  equal(told.at(-1), "Sudut kanan bawah: 94% dari kiri, 80% dari atas.");
  equal(handles()[2].style.left, "94%");
  equal(find("polygon").getAttribute("points").split(" ")[2], "0.9400000000000001,0.8");
  equal(press(0, "Tab"), true, "other keys do what they do");
  equal(told.length, 5);
});

Deno.test("no corner leaves the photo, nor crosses another, and what was given stays as it was", () => {
  const { corners, told } = prepare();
  for (let times = 0; times < 9; times++) press(0, "ArrowUp", true);
  deepEqual(rounded(corners()[0]), [0.1, 0]);
  equal(told.at(-1), "Sudut kiri atas: 10% dari kiri, 0% dari atas.");
  for (let times = 0; times < 9; times++) press(0, "ArrowLeft", true);
  deepEqual(rounded(corners()[0]), [0, 0]);
  for (let times = 0; times < 40; times++) press(3, "ArrowRight", true);
  const [, , right, left] = corners();
  equal(left.x < right.x, true);
  equal(
    told.at(-1)?.startsWith(`Sudut kiri bawah: ${Math.round(left.x * 100)}% dari kiri`),
    true,
    "as it is",
  );
  deepEqual(START[0], { x: 0.1, y: 0.2 });
});

Deno.test("a corner follows the finger from where it was touched, until it is let go", () => {
  const { corners } = prepare();
  point(1, "pointerdown", 185, 90); // a little beside the corner
  point(1, "pointermove", 165, 130);
  deepEqual(rounded(corners()[1]), [0.8, 0.3]);
  point(1, "pointermove", 185, 90);
  deepEqual(rounded(corners()[1]), [0.9, 0.2], "back");
  point(1, "lostpointercapture");
  point(1, "pointermove", 100, 200);
  deepEqual(rounded(corners()[1]), [0.9, 0.2], "let go");
  deepEqual(rounded(corners()[0]), [0.1, 0.2]);
});

Deno.test("the finger that touched a corner keeps it, wherever it goes", () => {
  prepare();
  const captured = /** @type {number[]} */ ([]);
  handles()[1].setPointerCapture = (/** @type {number} */ pointer) => captured.push(pointer);
  point(1, "pointerdown");
  deepEqual(captured, [7]);
});
