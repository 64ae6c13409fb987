"""What axe finds on a page."""

from __future__ import annotations

from collections.abc import Sequence

from playwright.sync_api import Page

from tests.conftest import ROOT

AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text()
WIDTHS = (1280, 390)  # it stays at the last
# Whether a text stands out takes axe longest, and is the same wherever it and all around it look the same: of
# each look it is shown one text, once in a tab. Where it finds that one no good or cannot tell, because
# something else lies there, it is shown all others; behind a gradient it can tell of none.
FAINT = """async () => {
  const own = ["color", "font-size", "font-weight", "text-shadow"];
  const around = ["background-color", "background-image", "opacity", "filter", "mix-blend-mode", "position",
    "z-index"];
  const plain = "rgba(0, 0, 0, 0),none,1,none,normal,static,auto";
  const styles = (element, names) => {
    const style = getComputedStyle(element);
    return names.map((name) => style.getPropertyValue(name)).join();
  };
  const grounds = new Map([[null, ""]]);
  const groundOf = (element) => {
    if (!grounds.has(element)) {
      const ground = styles(element, around);
      grounds.set(element, `${groundOf(element.parentElement)}${ground === plain ? "" : `/${ground}`}`);
    }
    return grounds.get(element);
  };
  const looks = new Map();
  const lookOf = (element) => {
    if (!looks.has(element)) looks.set(element, `${groundOf(element)}/${styles(element, own)}`);
    return looks.get(element);
  };
  // As axe has it: signs alone are no text, and what is clipped away altogether is not shown.
  const isWritten = ({ nodeType, data }) => nodeType === 3 && /[^\\s!-\\/:-@[-`{-~]/.test(data);
  const isText = (element) => [...element.childNodes].some(isWritten)
    || element.matches("input:not([type=checkbox], [type=radio]), select, textarea");
  const isShown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    && getComputedStyle(element).clipPath !== "inset(50%)";
  const told = new Set(JSON.parse(sessionStorage.getItem("told by axe")));
  const texts = [...document.body.querySelectorAll("*")].filter(isText).filter(isShown);
  const left = () => texts.filter((element) => !told.has(lookOf(element)));
  const tell = async (include) => {
    if (include.length === 0) return [];
    const options = { runOnly: "color-contrast", elementRef: true };
    const { passes, incomplete, violations } = await axe.run({ include }, options);
    for (const { element, any: [{ data }] } of [...passes, ...incomplete].flatMap(({ nodes }) => nodes)) {
      const isTold = data.messageKey ? data.messageKey === "bgGradient" : data.contrastRatio > 0;
      if (isTold) told.add(lookOf(element));
    }
    return violations;
  };
  const first = new Map(left().map((element) => [lookOf(element), element]));
  const found = await tell([...first.values()]);
  found.push(...await tell(left().filter((element) => first.get(lookOf(element)) !== element)));
  sessionStorage.setItem("told by axe", JSON.stringify([...told]));
  return found;
}"""
# The switch at the foot is pressed, also where a dialog lies over it. Nothing moves or fades any more when
# axe looks, and it tells of faults alone: its whole answer takes longer on its way to us than to make.
# Of what it finds, only what is faint depends on the scheme.
RUN = f"""async () => {{
  const found = [];
  const note = (scheme, violations) => found.push(...violations.flatMap(
    ({{ id, nodes }}) => nodes.map(({{ html }}) => `${{scheme}}: ${{id}}: ${{html}}`)));
  const {{ dataset }} = document.documentElement;
  for (const scheme of ["dark", "light"]) {{
    if (dataset.scheme !== scheme) document.querySelector(".site-scheme").click();
    for (const animation of document.getAnimations()) animation.finish();
    if (dataset.scheme !== scheme) throw new Error(`the page is not ${{scheme}}`);
    note(scheme, await ({FAINT})());
  }}
  const rules = {{ "color-contrast": {{ enabled: false }} }};
  note("light", (await axe.run({{ rules, resultTypes: ["violations"] }})).violations);
  return found;
}}"""


def violations(page: Page, widths: Sequence[int] = WIDTHS) -> list[str]:
    """What axe finds on a page as it stands, in each width and in both schemes; it stays in the light one."""
    if not page.evaluate("'axe' in globalThis"):
        page.evaluate(AXE)
    found: list[str] = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 800})
        found += [f"{width}, {fault}" for fault in page.evaluate(RUN)]
    return found
