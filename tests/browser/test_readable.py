"""What is read and pressed is large enough, and in the page's own words."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.browser.conftest import Server, download, fill_at_once
from tests.browser.pages.track import unfold
from tests.conftest import answers

# Text below its least size: 16 pixels for what names a control, 14 for all else but the letter itself.
SMALL_TEXT = """() => [...document.querySelectorAll("main *")]
  .filter((element) => !element.closest(".letter-sheet, .site-unseen, svg, canvas"))
  .filter((element) => element.checkVisibility({ visibilityProperty: true }))
  .filter((element) => [...element.childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim()))
  .map((element) => [element, parseFloat(getComputedStyle(element).fontSize)])
  .filter(([element, size]) => size < (element.closest("label, legend, summary, button, input") ? 16 : 14))
  .map(([element, size]) => `${element.textContent.trim().slice(0, 40)}: ${size}`)"""
UNFOLD = "() => document.querySelectorAll('main details').forEach((details) => { details.open = true; })"


def test_what_names_a_control_has_at_least_16_pixels_and_all_else_14(
    browser: Browser, server: Server, tmp_path: Path
) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    page.get_by_label("Pakai gambar kop").check()
    page.evaluate(UNFOLD)
    assert page.evaluate(SMALL_TEXT) == [], "the form"
    download(page, "Unduh PDF", tmp_path)
    page.evaluate(UNFOLD)
    page.locator("#sign-pad").wait_for()
    assert page.evaluate(SMALL_TEXT) == [], "signing"
    page.goto(server.sending)
    page.get_by_role("button", name="Lainnya").click()
    page.evaluate(UNFOLD)
    assert page.evaluate(SMALL_TEXT) == [], "sending"
    page.locator("#send-track").click()
    page.get_by_text("Sudah dicatat di perangkat ini.").wait_for()
    page.goto(f"{server.url}pantau/")
    unfold(page.locator("#track-list section"))
    assert page.evaluate(SMALL_TEXT) == [], "a request"
    page.close()


def test_files_are_chosen_by_buttons_in_the_pages_words_which_show_the_focus(
    browser: Browser, server: Server, tmp_path: Path
) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640})

    def look(names: list[str]) -> None:
        inputs = page.locator("main input[type=file]:visible")
        assert inputs.count() == len(names)
        for input, name in zip(inputs.all(), names, strict=True):
            button = page.locator(f".file-button label[for={input.get_attribute('id')}]")
            expect(button).to_have_text(name)
            expect(input).to_have_css("opacity", "0")
            before = button.evaluate("label => getComputedStyle(label).outlineStyle")
            page.keyboard.press("Shift+Tab")
            input.focus()
            page.keyboard.press("Shift")
            assert before == "none"
            expect(button).to_have_css("outline-style", "solid")
            with page.expect_file_chooser():
                input.click()

    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    page.get_by_label("Pakai gambar kop").check()
    look(["Pilih gambar kop"])
    download(page, "Unduh PDF", tmp_path)
    page.get_by_text("Tanda tangani di layar", exact=True).click()
    page.locator("#sign-pad").wait_for()
    look(["Pilih gambar tanda tangan", "Pilih gambar cap"])
    page.goto(server.sending)
    page.get_by_role("button", name="Lainnya").click()
    look(["Pilih foto atau PDF"])
    page.close()
