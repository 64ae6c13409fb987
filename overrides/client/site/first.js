/**
 * Stands in every page's head and runs before anything is drawn: that there is JavaScript, and in which colours to draw.
 * `scheme.js` changes them.
 */
{
  const { classList, dataset } = document.documentElement;
  classList.replace("no-js", "js");
  let chosen;
  try {
    chosen = localStorage.getItem("bantuan-lpse/tampilan");
  } catch {
    // Storage may be forbidden: then as the device has it.
  }
  const isDark = chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  dataset.scheme = isDark ? "dark" : "light";
}
