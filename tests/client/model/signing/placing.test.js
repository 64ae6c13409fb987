import { deepEqual, equal } from "node:assert/strict";
import { moved, placed, resized } from "../../../../overrides/client/model/signing/placing.js";

/** @import { Place } from "../../../../overrides/client/model/signing/placing.js" */

const ROOMS = [{ width: 80, height: 20 }, { width: 80, height: 28 }, { width: 50, height: 28 }];
/** A long name, a usual one, a round stamp, a tall one. */
const RATIOS = [9, 2.5, 1, 0.4];

/** @param {Place} place @param {{ width: number, height: number }} room */
function isWithin({ x, y, width, height }, room) {
  const slack = 1e-9;
  return x >= 0 && y >= 0 && x + width <= room.width + slack && y + height <= room.height + slack;
}

Deno.test("signature and stamp stand in the room, whatever their shape, and keep it", () => {
  for (const room of ROOMS) {
    for (const ratio of RATIOS) {
      const stamp = placed("stamp", ratio, room);
      for (
        const place of [stamp, placed("signature", ratio, room), placed("signature", ratio, room, stamp)]
      ) {
        equal(isWithin(place, room), true, JSON.stringify({ place, room }));
        equal((place.width / place.height).toFixed(6), ratio.toFixed(6));
      }
    }
  }
});

Deno.test("the stamp stands at the left and touches the signature, and both leave the most of each other clear", () => {
  const room = { width: 80, height: 28 };
  const stamp = placed("stamp", 1, room);
  const signature = placed("signature", 2, room, stamp);
  equal(stamp.x, 0);
  equal(stamp.height, room.height, "as large as at the office");
  equal(signature.height < room.height, true);
  equal(placed("signature", 9, room).width > placed("stamp", 9, room).width, true);
  const overlap = stamp.x + stamp.width - signature.x;
  for (const mark of [stamp, signature]) {
    equal(overlap > 0 && overlap < mark.width / 2, true, `${overlap} of ${mark.width}`);
  }
});

Deno.test("a signature without a stamp begins near the left edge, in the middle of the room's height", () => {
  const room = { width: 80, height: 28 };
  const { x, y, height } = placed("signature", 2, room);
  equal(x > 0 && x < room.width / 10, true, String(x));
  equal(y + height / 2, room.height / 2);
});

Deno.test("nothing is moved or made larger than the room, nor too small to be seen", () => {
  const room = { width: 80, height: 28 };
  const place = placed("signature", 2, room);
  deepEqual(moved(place, { x: 1, y: -2 }, room), { ...place, x: place.x + 1, y: place.y - 2 });
  for (const by of [{ x: 999, y: 0 }, { x: -999, y: 999 }]) {
    equal(isWithin(moved(place, by, room), room), true);
  }
  const same = resized(place, 0.8, room);
  deepEqual([same.x + same.width / 2, same.y + same.height / 2], [
    place.x + place.width / 2,
    place.y + place.height / 2,
  ]);
  const large = resized(place, 99, room);
  equal(isWithin(large, room), true);
  equal(Math.max(large.width / room.width, large.height / room.height), 1);
  const small = resized(place, 0.001, room);
  equal(Math.min(small.width, small.height) >= 6, true);
  for (const other of [large, small]) equal((other.width / other.height).toFixed(6), "2.000000");
});
