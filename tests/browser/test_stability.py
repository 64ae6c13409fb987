"""Nothing moves while a page loads, on a phone or a desktop, however late its scripts come."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Route

from tests.browser.conftest import Server
from tests.conftest import LETTER

PAGES = [
    "",
    "tanya-jawab/apendo/",
    "kirim/",
    f"kirim/{LETTER}/",
    "pantau/",
    "periksa-user-id/",
    f"surat/{LETTER}/",
    "kontak/",
]
WATCH = """globalThis.shifts = [];
new PerformanceObserver((list) => {
  for (const { value, sources } of list.getEntries()) {
    shifts.push(`${value} ${sources.map(({ node }) => node?.className || node?.nodeName)}`);
  }
}).observe({ type: "layout-shift", buffered: true });"""


def late(route: Route) -> None:
    """Let a script come after the page was drawn without it."""
    route.request.frame.page.wait_for_timeout(300)
    route.continue_()


@pytest.mark.parametrize("width", [390, 1280])
def test_no_page_moves_while_it_loads(browser: Browser, server: Server, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    context.add_init_script(WATCH)
    context.route("**/*.js", late)
    page = context.new_page()
    for path in PAGES:
        page.goto(server.url + path)
        page.locator("html.js").wait_for(state="attached")
        page.wait_for_timeout(500)
        assert page.evaluate("shifts") == [], path
    context.close()
