/** A raster for tests outside a browser: every character is as wide as it is high, and white. */

/** @import { Raster } from "../../overrides/client/model/render/pdf.js" */

// A white JPEG of one pixel.
const PIXEL = Uint8Array.from(
  atob(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8Q" +
      "EBD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AKp//2Q==",
  ),
  (character) => character.charCodeAt(0),
);

/** @type {Raster} */
export const raster = {
  measure: (text, { size }) => [...text].length * size,
  draw: (text, { size }) => ({
    bytes: PIXEL,
    width: [...text].length * size,
    height: size * 1.2,
    baseLine: size * 0.9,
  }),
};
