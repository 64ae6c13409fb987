import { deepEqual } from "node:assert/strict";
import "../../page.js";
import { newCanvas } from "../../../../overrides/client/ui/components/canvas.js";
import { prepareCanvases } from "../../painting.js";

Deno.test("a canvas has whole pixels, and one at least", () => {
  prepareCanvases();
  const { canvas } = newCanvas(0.2, 10.6);
  deepEqual([canvas.width, canvas.height], [1, 11]);
});
