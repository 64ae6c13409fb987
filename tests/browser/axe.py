"""What axe finds on a page."""

from __future__ import annotations

from collections.abc import Sequence

from playwright.sync_api import Page

from tests.conftest import ROOT

AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text()
WIDTHS = (1280, 390)  # it stays at the last
ALL: dict[str, list[str]] = {}
# Of what axe finds, only this depends on the scheme.
CONTRAST = {"runOnly": ["color-contrast"]}
# The switch at the foot is pressed, also where a dialog lies over it. Nothing moves or fades any more when
# axe looks, and it tells of faults alone: its whole answer takes longer on its way to us than to make.
RUN = """async ([scheme, options]) => {
  const { dataset } = document.documentElement;
  if (dataset.scheme !== scheme) document.querySelector(".site-scheme").click();
  for (const animation of document.getAnimations()) animation.finish();
  if (dataset.scheme !== scheme) throw new Error(`the page is not ${scheme}`);
  const { violations } = await axe.run({ ...options, resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}"""


def violations(page: Page, widths: Sequence[int] = WIDTHS) -> list[str]:
    """What axe finds on a page as it stands, in each width and in both schemes; it stays in the light one."""
    if not page.evaluate("'axe' in globalThis"):
        page.evaluate(AXE)
    found: list[str] = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 800})
        for scheme, options in (("dark", CONTRAST), ("light", ALL)):
            found += [f"{width}, {scheme}: {fault}" for fault in page.evaluate(RUN, [scheme, options])]
    return found
