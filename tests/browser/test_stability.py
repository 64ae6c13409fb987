"""Nothing moves while a page loads, on a phone or a desk, however late its scripts come."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.browser.conftest import Server
from tests.conftest import LETTER

PAGES = ["", "tanya-jawab/apendo/", "kirim/", "pantau/", "periksa-user-id/", f"surat/{LETTER}/", "kontak/"]
WATCH = """globalThis.shifts = [];
new PerformanceObserver((list) => {
  for (const { value, sources } of list.getEntries()) {
    shifts.push(`${value} ${sources.map(({ node }) => node?.className || node?.nodeName)}`);
  }
}).observe({ type: "layout-shift", buffered: true });"""


TWO_FRAMES = "() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))"


@pytest.mark.parametrize("width", [390, 1280])
def test_no_page_moves_while_it_loads(browser: Browser, server: Server, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    context.add_init_script(WATCH)
    held: list[Route] = []
    context.route("**/*.js", lambda route: held.append(route))
    page = context.new_page()
    for path in PAGES:
        page.goto(server.url + path, wait_until="commit")
        page.locator("footer").wait_for()
        scripts = idle = 0
        # Each script comes after the page was drawn without it; what it asks for comes later still.
        while idle < 5 or page.evaluate("document.readyState") != "complete":
            page.evaluate(TWO_FRAMES)
            idle += 1
            if held:
                held.pop(0).continue_()
                scripts += 1
                idle = 0
        expect(page.locator("html.js")).to_be_attached()
        assert scripts > 1, path
        assert page.evaluate("shifts") == [], path
    context.close()
