"""What a visitor sees by the styles alone: what stands where, is set apart, is hidden, scrolls."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.conftest import Server
from tests.browser.looks import looks, missing, put

WIDE: ViewportSize = {"width": 1366, "height": 768}
NARROW: ViewportSize = {"width": 320, "height": 640}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on which more can be put than its policy lets in."""
    context = browser.new_context(bypass_csp=True, viewport=WIDE, locale="id-ID")
    yield context.new_page()
    context.close()


def test_the_letters_page_is_laid_out_wide_and_narrow_before_its_script_and_without(
    page: Page, server: Server
) -> None:
    page.goto(server.letter)
    page.locator("html.script-ready").wait_for(state="attached")
    put(page, "form", "letter")
    page.evaluate(
        "document.querySelectorAll('#letter-after, #sign-controls').forEach((e) => { e.hidden = false; })"
    )
    form, letter = looks("form"), looks("letter")
    assert missing(page, form["always"] | letter["wide"]) == []
    page.set_viewport_size(NARROW)
    assert missing(page, form["always"] | letter["narrow"]) == []
    page.emulate_media(media="print")
    assert missing(page, letter["print"]) == []


def test_the_letters_paper_has_each_part_in_its_place(page: Page, server: Server) -> None:
    page.goto(server.letter)
    page.locator("#letter-sheet .sheet").wait_for()
    assert missing(page, looks("sheet")["page"]) == []
    # In millimetres, as the preview tells them to each block.
    page.locator("#letter-sheet .sheet").evaluate(
        """(sheet) => {
          sheet.replaceChildren();
          sheet.style.setProperty("--room", 25);
          sheet.style.setProperty("--label-width", 40);
          sheet.style.setProperty("--picture-width", 160);
        }"""
    )
    put(page, "sheet", into="#letter-sheet .sheet")
    assert missing(page, looks("sheet")["always"]) == []


def test_the_page_that_sends_shows_one_thing_after_the_other_and_prints_its_list(
    page: Page, server: Server
) -> None:
    expected = looks("send")
    page.goto(server.sending)
    page.locator("html.script-ready").wait_for(state="attached")
    assert missing(page, expected["asking"]) == []
    page.locator("[data-place=other]").click()
    put(page, "send")
    page.evaluate("document.querySelectorAll('main details').forEach((e) => { e.open = true; })")
    assert missing(page, expected["always"] | expected["wide"]) == []
    page.set_viewport_size(NARROW)
    assert missing(page, expected["always"] | expected["narrow"]) == []
    page.emulate_media(media="print")
    assert missing(page, expected["print"]) == []


def test_a_note_is_a_card_on_the_screen_and_alone_on_paper(page: Page, server: Server) -> None:
    expected = looks("submissions")
    page.goto(f"{server.url}pantau/")
    page.locator("html.script-ready").wait_for(state="attached")

    page.evaluate("document.querySelector('#track-printed').textContent = 'Dicetak'")
    put(page, "submissions", into="#track")
    assert missing(page, expected["screen"]) == []
    page.emulate_media(media="print")
    assert missing(page, expected["print"]) == []


def test_a_page_of_text_and_what_is_around_it_are_laid_out_wide_narrow_and_on_paper(
    page: Page, server: Server
) -> None:
    expected = looks("text")
    page.goto(f"{server.url}tanya-jawab/apendo/")
    page.locator(".site-menu-button[aria-expanded]").wait_for(state="attached")
    put(page, "text")
    assert missing(page, expected["always"] | expected["wide"]) == []
    page.set_viewport_size(NARROW)
    assert missing(page, expected["always"] | expected["narrow"]) == []
    page.emulate_media(media="print")
    assert missing(page, expected["print"]) == []


def test_the_search_is_a_window_over_the_page_and_on_a_phone_all_of_it(page: Page, server: Server) -> None:
    expected = looks("search")
    page.goto(server.url)
    put(page, "search")
    page.evaluate(
        """async () => {
          const sheet = document.createElement("link");
          [sheet.rel, sheet.href] = ["stylesheet", document.querySelector(".site-search").dataset.style];
          document.head.append(sheet);
          await new Promise((loaded) => sheet.addEventListener("load", loaded));
          document.querySelector("#search").showModal();
        }"""
    )
    assert missing(page, expected["always"] | expected["wide"]) == []
    page.set_viewport_size(NARROW)
    assert missing(page, expected["always"] | expected["narrow"]) == []
