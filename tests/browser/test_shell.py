"""What every page has around its text: menu, colours, contents, wide tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.model.colour import SEEN, contrast
from tests.browser.conftest import Server
from tests.browser.sight import expect_in_sight
from tests.browser.waiting import until

IN_MENU = "document.activeElement.closest('.site-menu') !== null"


@pytest.fixture
def phone(browser: Browser, server: Server) -> Iterator[Page]:
    """The home page on a phone."""
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.goto(server.url)
    yield page
    page.close()


def test_the_menu_opens_by_keyboard_and_escape_brings_back_to_its_button(phone: Page) -> None:
    button, link = phone.get_by_role("button", name="Menu"), phone.locator(".site-menu a").last
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(link).to_be_hidden()
    button.press("Enter")
    expect(link).to_be_in_viewport()
    phone.keyboard.press("Tab")
    assert phone.evaluate(IN_MENU)
    phone.keyboard.press("Escape")
    expect(link).to_be_hidden()
    expect(button).to_be_focused()


def test_the_menu_closes_when_the_visitor_goes_on_elsewhere(phone: Page) -> None:
    button = phone.get_by_role("button", name="Menu")
    button.click()
    phone.locator("h1").click()
    expect(button).to_have_attribute("aria-expanded", "false")
    button.click()
    while phone.evaluate(IN_MENU) or button.evaluate("button => button === document.activeElement"):
        phone.keyboard.press("Tab")
    expect(button).to_have_attribute("aria-expanded", "false")


def test_without_its_script_the_menu_is_open(browser: Browser, server: Server) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 800}, java_script_enabled=False)
    page.goto(server.url)
    expect(page.locator(".site-menu a").last).to_be_in_viewport()
    for idle in (".site-menu-button", ".site-scheme"):
        expect(page.locator(idle)).to_be_hidden()
    page.close()
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.route("**/shell-*.js", lambda route: route.abort())
    page.goto(server.url)
    expect(page.locator(".site-menu a").last).to_be_in_viewport()
    page.close()


@pytest.mark.parametrize("size", [(320, 568), (390, 844), (1366, 768)], ids=str)
def test_the_home_page_asks_and_shows_every_choice_in_its_first_view(
    browser: Browser, server: Server, size: tuple[int, int]
) -> None:
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    page.goto(server.url)
    expect_in_sight(page.get_by_role("heading", name="Apa yang Anda alami?"))
    for choice in page.locator(".cards").first.get_by_role("link").all():
        expect_in_sight(choice)
    clipped = page.locator(".site-search span").evaluate("span => getComputedStyle(span).clipPath")
    assert (clipped == "none") == (size[0] > 352)
    words = page.locator(".cards").first.locator("small").all()
    assert words
    assert {word.is_visible() for word in words} == {size[0] > 352}, "the smallest phones need the room"
    specimen, first = (page.locator(part).first.bounding_box() for part in (".specimen", ".cards"))
    assert specimen
    assert first
    assert (specimen["x"] > first["x"] + first["width"]) == (size[0] > 1000), "beside the choices, or below"
    assert size[0] < 1000 or specimen["y"] < first["y"] + first["height"]
    page.close()


def test_the_menu_says_where_the_page_stands(browser: Browser, server: Server) -> None:
    page = browser.new_page()
    for path, name, kind in [
        ("", "Beranda", "page"),
        ("tanya-jawab/", "Tanya jawab", "page"),
        ("tanya-jawab/apendo/", "Tanya jawab", "true"),
        ("kirim/", "Surat", "true"),
        ("kontak/", "Kontak", "page"),
    ]:
        page.goto(server.url + path)
        current = page.locator(".site-menu [aria-current]")
        expect(current).to_have_text(name)
        expect(current).to_have_attribute("aria-current", kind)
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_open_pages_mark_is_seen_on_the_menu_wide_and_narrow(
    browser: Browser, server: Server, scheme: Literal["light", "dark"]
) -> None:
    page = browser.new_page(color_scheme=scheme)
    page.goto(f"{server.url}kontak/")
    for width in (1366, 390):
        page.set_viewport_size({"width": width, "height": 800})
        colours = [
            page.locator(place).first.evaluate(f"element => getComputedStyle(element).{name}")
            for place, name in (
                (".site-menu [aria-current]", "boxShadow"),
                (".site-header", "backgroundColor"),
            )
        ]
        mark, ground = (
            "#" + "".join(f"{int(part):02x}" for part in re.findall(r"\d+", colour)[:3]) for colour in colours
        )
        assert contrast(mark, ground) >= SEEN, (width, colours)
    page.close()


def test_where_colours_are_the_devices_own_the_open_pages_entry_is_underlined_and_no_other(
    browser: Browser, server: Server
) -> None:
    page = browser.new_page(forced_colors="active")
    page.goto(f"{server.url}kontak/")
    lines = page.locator(".site-menu a").evaluate_all(
        "all => all.map((a) => [a.hasAttribute('aria-current'), getComputedStyle(a).textDecorationLine])"
    )
    assert len(lines) > 3
    assert all((line == "underline") == is_current for is_current, line in lines)
    page.close()


def test_the_chosen_colours_stay_and_the_devices_are_followed_until_one_is_chosen(
    browser: Browser, server: Server
) -> None:
    context = browser.new_context(color_scheme="light")
    page = context.new_page()
    root, button = page.locator("html"), page.locator(".site-scheme")
    page.goto(server.url)
    page.emulate_media(color_scheme="dark")
    expect(root).to_have_attribute("data-scheme", "dark")
    expect(button).to_have_text("Tampilan terang")
    button.click()
    expect(root).to_have_attribute("data-scheme", "light")
    page.goto(f"{server.url}kontak/")
    expect(root).to_have_attribute("data-scheme", "light")
    page.emulate_media(color_scheme="light")
    page.locator(".site-scheme").click()
    page.locator(".site-scheme").click()
    page.emulate_media(color_scheme="dark")
    expect(root).to_have_attribute("data-scheme", "dark")
    context.close()


def test_the_contents_say_where_the_reader_is(browser: Browser, server: Server) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 200})
    page.goto(f"{server.url}tanya-jawab/apendo/")
    links = page.locator(".site-contents a")
    expect(page.locator(".site-contents [aria-current]")).to_have_count(0)
    links.nth(1).click()
    expect(links.nth(1)).to_have_attribute("aria-current", "location")
    expect(page.locator(".site-contents [aria-current]")).to_have_count(1)
    page.close()


def test_a_table_that_is_wider_than_the_page_scrolls_by_keyboard_and_another_is_no_stop(
    browser: Browser, server: Server
) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.goto(f"{server.url}pengelola/")
    box = page.locator(".site-table").first
    box.evaluate("box => { box.querySelector('td').textContent = 'W'.repeat(60); }")
    expect(page.get_by_role("region", name="Tabel").first).to_have_attribute("tabindex", "0")
    box.focus()
    page.keyboard.press("ArrowRight")
    until(page, "document.querySelector('.site-table').scrollLeft > 0")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    box.evaluate("box => { box.querySelector('td').textContent = 'W'; box.style.width = '60rem'; }")
    expect(box).not_to_have_attribute("tabindex", "0")
    page.close()


def test_with_text_twice_as_large_the_sites_name_keeps_its_words_whole(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(server.url)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.locator(".site-header").evaluate("({ offsetHeight }) => offsetHeight") < 200
