"""What axe finds on a page."""

from __future__ import annotations

from collections.abc import Sequence

from playwright.sync_api import Page

from tests.conftest import ROOT

AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text()
WIDTHS = (1280, 390)  # it stays at the last
# Of what axe finds, only this depends on the scheme.
CONTRAST = {"runOnly": ["color-contrast"]}
# When nothing moves or fades any more. Its whole answer takes longer on its way to us than to make.
RUN = """async (options) => {
  await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  const { violations } = await axe.run(options);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}"""


def violations(page: Page, options: dict[str, list[str]], widths: Sequence[int] = WIDTHS) -> list[str]:
    """What axe finds on a page as it stands, in each width."""
    if not page.evaluate("'axe' in globalThis"):
        page.evaluate(AXE)
    found: list[str] = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 800})
        found += [f"{width}: {fault}" for fault in page.evaluate(RUN, options)]
    return found
