"""The search's box: opened, used and left by keyboard or finger; private, and not loaded until then."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import Server, control, visited
from tests.browser.waiting import until


@pytest.fixture
def start(page: Page, server: Server) -> Page:
    """A page on which nothing has been looked for."""
    page.goto(f"{server.url}privasi/")
    page.locator("html.js").wait_for()
    return page


def open_box(page: Page) -> None:
    page.get_by_role("link", name="Cari", exact=True).click()
    expect(page.get_by_role("dialog", name="Cari")).to_be_visible()


def find(page: Page, typed: str) -> None:
    open_box(page)
    page.keyboard.type(typed)
    page.locator(".search-list mark").first.wait_for()


def titles(page: Page) -> list[str]:
    return page.locator(".search-list strong").all_inner_texts()


def test_nothing_of_it_is_loaded_before_it_is_opened(page: Page, server: Server) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{server.url}privasi/")
    page.locator("html.js").wait_for()
    before = " ".join(asked)
    open_box(page)
    expect(page.locator(".search-list a")).to_have_count(2)
    for part in ("assets/search/index.", "assets/styles/search.", "assets/letter/box-"):
        assert part in " ".join(asked), part
        assert part not in before, part


def test_before_anything_is_typed_it_offers_what_is_asked_most(start: Page) -> None:
    open_box(start)
    expect(start.get_by_role("heading", name="Paling banyak ditanyakan")).to_be_visible()
    expect(start.get_by_role("link", name="Lihat semua pertanyaan")).to_be_visible()
    assert len(titles(start)) == 2


def test_by_keyboard_alone_one_opens_it_finds_and_goes_there(start: Page) -> None:
    start.keyboard.press("Control+k")
    field = start.get_by_role("searchbox", name="Cari jawaban")
    expect(field).to_be_focused()
    start.keyboard.type("gak bs masuk")
    expect(start.get_by_role("status").filter(has_text=re.compile(r"^\d+ hasil$"))).to_be_visible()
    links = start.locator(".search-list a")
    start.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    start.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    start.keyboard.press("ArrowUp")
    start.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    start.keyboard.press("ArrowDown")
    start.keyboard.type("x")
    expect(field).to_have_value("gak bs masukx")
    start.keyboard.press("Backspace")
    expect(links.first).to_contain_text("Jawaban")
    target = links.first.get_attribute("href") or ""
    start.keyboard.press("Enter")
    start.wait_for_url(target)
    start.go_back()
    expect(start.get_by_role("dialog")).to_have_count(0)
    assert start.url.endswith("privasi/")


def test_it_works_on_the_page_of_what_is_missing_too(page: Page, server: Server) -> None:
    page.goto(f"{server.url}404.html")
    find(page, "enkripsi apendo")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{server.url}tanya-jawab/apendo/")


def test_closed_it_leaves_the_page_as_it_was(start: Page) -> None:
    url = start.url
    ways: dict[str, Callable[[], object]] = {
        "back": start.go_back,
        "Escape": lambda: start.keyboard.press("Escape"),
        "Tutup": start.get_by_role("button", name="Tutup").click,
    }
    for way, close in ways.items():
        find(start, "login")
        close()
        expect(start.get_by_role("dialog"), way).to_have_count(0)
        expect(start.get_by_role("link", name="Cari", exact=True), way).to_be_focused()
        until(start, "!history.state?.isSearch")
        assert start.url == url, way
    find(start, "login")


def test_pasted_words_are_looked_for_at_once(start: Page) -> None:
    open_box(start)
    # As a clipboard, or a voice, puts them in: without a key.
    start.keyboard.insert_text("penyandian")
    expect(start.locator(".search-list mark").first).to_have_text(re.compile("enkripsi", re.IGNORECASE))


def test_no_request_and_no_kept_address_has_what_was_typed(start: Page, server: Server) -> None:
    addresses, before = visited(start), len(server.requests)
    find(start, "login rahasiaku")
    start.keyboard.press("Enter")
    start.locator("h1").first.wait_for()
    assert not re.search("rahasia", " ".join([*server.requests[before:], *addresses]))
    assert (
        start.evaluate("JSON.stringify([history.state, {...localStorage}, {...sessionStorage}])").find(
            "rahasia"
        )
        == -1
    )


def test_an_lpse_is_found_in_the_list_of_all(start: Page) -> None:
    open_box(start)
    start.keyboard.type("lpse kota uji")
    first = start.locator(".search-list a").first
    expect(first).to_contain_text("LPSE Kota Uji")
    expect(first).to_have_attribute("href", "https://portal.example/uji")


def test_where_nothing_is_found_it_proposes_words_and_says_whom_to_ask(start: Page) -> None:
    open_box(start)
    start.keyboard.type("enkrpsxi")
    expect(start.get_by_role("status").filter(has_text="Tidak ada yang cocok")).to_be_visible()
    expect(start.get_by_role("link", name="Lihat kontak")).to_be_visible()
    assert violations(start) == []
    start.get_by_role("button", name="enkripsi", exact=True).click()
    expect(start.locator(".search-list mark").first).to_be_visible()
    expect(start.get_by_role("searchbox")).to_have_value("enkripsi")


def test_axe_finds_nothing_in_its_states(start: Page) -> None:
    open_box(start)
    start.locator(".search-list a").first.wait_for()
    assert violations(start) == [], "before anything is typed"
    start.keyboard.type("login")
    start.locator(".search-list mark").first.wait_for()
    assert violations(start) == [], "results"


def test_an_address_with_words_opens_it_with_them(page: Page, server: Server) -> None:
    before = len(server.requests)
    page.goto(f"{server.url}cari/#q=lupa%20login")
    expect(page.get_by_role("searchbox")).to_have_value("lupa login")
    page.locator(".search-list mark").first.wait_for()
    assert "lupa" not in " ".join(server.requests[before:])
    page.keyboard.press("Escape")
    expect(page.get_by_role("link", name="Lihat semua pertanyaan")).to_be_visible()


def test_a_letter_half_filled_in_stays_so(page: Page, server: Server) -> None:
    page.goto(server.letter)
    field = control(page, "user_id")
    field.fill("AABCD")
    page.keyboard.press("Control+k")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(field).to_be_focused()
    expect(field).to_have_value("AABCD")


def test_without_javascript_its_link_leads_to_all_questions(page: Page, server: Server) -> None:
    browser = page.context.browser
    assert browser
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{server.url}privasi/")
    plain.get_by_role("link", name="Cari", exact=True).click()
    plain.get_by_role("link", name="Lihat semua pertanyaan").click()
    expect(plain.locator("h1")).to_have_text("Tanya jawab")
    context.close()


def test_where_the_box_does_not_come_its_link_leads_there_too(
    context: BrowserContext, server: Server
) -> None:
    page = context.new_page()
    page.route("**/box-*.js", lambda route: route.fulfill(status=404, body=""))
    page.goto(f"{server.url}privasi/")
    page.get_by_role("link", name="Cari", exact=True).click()
    page.wait_for_url("**/cari/")
