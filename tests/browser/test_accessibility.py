"""axe finds nothing, on every page, in every state, both widths and both schemes."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Server, download, fill
from tests.conftest import LETTER, ROOT, answers

AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text()
PAGES = ["", "tanya-jawab/", "tanya-jawab/apendo/", "tanya-jawab/login/", "langkah/", "kontak/", "istilah/"]


def violations(page: Page) -> list[str]:
    """What axe finds on a page as it stands."""
    page.evaluate(AXE)
    found = page.evaluate("axe.run()")["violations"]
    return [f"{rule['id']}: {node['html']}" for rule in found for node in rule["nodes"]]


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> Literal["light", "dark"]:
    scheme: Literal["light", "dark"] = request.param
    return scheme


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing(
    browser: Browser, server: Server, tmp_path: Path, width: int, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    for path in [*PAGES, "privasi/", "pengelola/", "lisensi/", "404.html"]:
        page.goto(server.url + path)
        assert violations(page) == [], path

    page.goto(f"{server.url}surat/{LETTER}/")
    assert violations(page) == [], "an empty form"
    page.get_by_role("button", name="Unduh PDF").click()
    assert violations(page) == [], "errors"
    fill(page, answers("apendo"))
    page.locator("#npwp").fill("123")
    download(page, "Unduh PDF", tmp_path)
    assert page.locator("#npwp-message").is_visible()
    assert violations(page) == [], "warnings, and a letter made"
    context.close()


def test_a_narrow_phone_and_large_text_scroll_only_down(browser: Browser, server: Server) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640})
    for path in [*PAGES, "privasi/", f"surat/{LETTER}/"]:
        page.goto(server.url + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
        page.set_viewport_size({"width": 390, "height": 640})
        page.add_style_tag(content="html { font-size: 250% !important }")  # Material's own is 125%
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, f"{path} at 200 %"
        page.set_viewport_size({"width": 320, "height": 640})
    page.close()
