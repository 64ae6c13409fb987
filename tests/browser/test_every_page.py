"""What holds on every page, whatever it says: each is opened once for all that is looked at."""

from __future__ import annotations

from playwright.sync_api import Browser

from tests.browser.axe import AXE, violations
from tests.browser.conftest import Server
from tests.browser.sideways import Sideways

# In one go: a script may show one between a first look for all and a second one at each.
HIDDEN_AND_SHOWN = """() => [...document.querySelectorAll("[hidden]")]
  .filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 90))"""


def test_axe_finds_nothing_no_style_shows_what_is_hidden_and_a_narrow_phone_scrolls_only_down(
    browser: Browser, server: Server
) -> None:
    page = browser.new_page(color_scheme="dark")
    page.add_init_script(AXE)  # the browser keeps what it compiled of a script that comes so
    sideways = Sideways(page)
    for path in server.pages:
        page.goto(server.url + path)
        assert page.evaluate(HIDDEN_AND_SHOWN) == [], path
        assert violations(page) == [], path
        assert sideways.sizes() == [], path
    page.close()
