"""The whole way, by keyboard alone: from the home page's question to both downloads, through a crash."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page, expect

from tests.browser import readers, validators
from tests.browser.conftest import DEFINITION, PROJECT, Server, control
from tests.conftest import LETTER, answers

MAX_STOPS = 120
# How many stops there are at least between what has the focus and what is wanted.
STOPS_BETWEEN = """(selector) => {
  const [start, end] = [document.activeElement, document.querySelector(selector)];
  const follows = (one, other) => one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
  return [...document.querySelectorAll("a[href], button, input:not([type=radio]), textarea, summary")]
    .filter((stop) => follows(start, stop) && follows(stop, end) && stop.tabIndex >= 0 && !stop.disabled)
    .filter((stop) => stop.checkVisibility({ visibilityProperty: true })).length;
}"""


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the focus is where it is wanted, and can be seen there."""
    for _ in range(page.evaluate(STOPS_BETWEEN, selector)):
        page.keyboard.press("Tab")
    for _ in range(MAX_STOPS):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            expect(page.locator(":focus")).to_be_in_viewport()
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the keyboard does not reach {selector}")


def follow(page: Page, link: str) -> None:
    """Go to a link of the page's text and follow it."""
    href = page.get_by_role("article").get_by_role("link", name=link, exact=True).get_attribute("href")
    tab_to(page, f'article a[href="{href}"]')
    with page.expect_navigation():
        page.keyboard.press("Enter")


def type_in(page: Page, fields: list[str]) -> None:
    """Type a fixture's answers into some fields, one after the other."""
    letter = answers("apendo")
    for field in (field for field in DEFINITION.fields if field.id in fields):
        if field.choices:
            for choice in field.choices:
                tab_to(page, f"[value={choice.id}]")
                if page.locator(":focus").is_checked() != (choice.id in letter[field.id]):
                    page.keyboard.press("Space")
        else:
            tab_to(page, f"#{field.id}")
            page.keyboard.press("ControlOrMeta+A")
            page.keyboard.insert_text(letter[field.id])


def press(page: Page, selector: str) -> None:
    """Go to a button and press it."""
    tab_to(page, selector)
    page.keyboard.press("Enter")


def go_on(page: Page, step: int) -> None:
    """Go on to the next screen, whose title is read out and in sight."""
    press(page, "#letter-next")
    expect(page.locator("#letter-step")).to_have_text(f"Langkah {step} dari 6")
    expect(page.locator("h2:focus")).to_be_in_viewport()
    expect(page.locator("#letter-step")).to_be_in_viewport()


def type_day(page: Page, day: str) -> None:
    """Type a day into the date field in hand, in the order of its parts that the browser's language has."""
    field = page.locator("[type=date]")
    year, month, number = day.split("-")
    for order in (month + number, number + month):
        page.keyboard.press("Shift+Tab")
        tab_to(page, "[type=date]")
        page.keyboard.type(order + year)
        if field.input_value() == day:
            return
    raise AssertionError(field.input_value())


@pytest.mark.parametrize("size", [(390, 800), (1280, 900)], ids=["phone", "desktop"])
def test_from_the_question_to_both_downloads_by_keyboard_through_a_crash(
    browser: Browser, server: Server, tmp_path: Path, size: tuple[int, int]
) -> None:
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, has_touch=size[0] < 400)
    page = context.new_page()
    errors: list[str] = []
    page.goto(server.url)
    follow(page, "Tidak bisa enkripsi data pada APENDO")
    follow(page, "Periksa User ID")
    tab_to(page, "#inspected")
    page.keyboard.insert_text("||AABCD")
    tab_to(page, "#inspected-link")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page).to_have_url(server.screens_of(LETTER))
    expect(page.locator("#page-notice")).to_contain_text("Halaman sebelumnya mengisi: User ID SPSE")

    press(page, "#letter-later summary")
    tab_to(page, "#letter-keep")
    page.keyboard.press("Space")
    type_in(page, ["nomor_surat"])
    go_on(page, 2)
    type_in(page, ["nama_instansi", "nama_pemohon"])
    go_on(page, 3)
    type_in(page, ["alamat"])
    with contextlib.suppress(Error):
        page.goto("chrome://crash")
    page.close()

    page = context.new_page()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(server.screens_of(LETTER))
    expect(page.locator("#page-notice")).to_contain_text("dipulihkan dari perangkat ini")
    go_on(page, 2)
    go_on(page, 3)
    expect(control(page, "alamat")).to_have_value(answers("apendo")["alamat"])
    expect(control(page, "user_id")).to_have_value("||AABCD")
    press(page, "#letter-next")
    expect(page.locator("#letter-errors")).to_be_focused()
    press(page, "#letter-errors a[href='#npwp']")
    expect(control(page, "npwp")).to_be_focused()
    type_in(page, ["npwp", "telepon", "email"])
    go_on(page, 4)
    type_in(page, ["kategori"])
    go_on(page, 5)
    type_in(page, ["deskripsi"])
    go_on(page, 6)
    press(page, "#letter-check")
    expect(page.locator("#letter-review")).to_be_focused()
    tab_to(page, ".site-skip")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    tab_to(page, "[data-change=tanggal]")
    page.keyboard.press("Enter")
    expect(control(page, "tanggal")).to_be_focused()
    type_day(page, answers("apendo")["tanggal"])
    tab_to(page, "#letter-check")
    page.keyboard.press("Enter")

    files = {}
    for output in ("pdf", "docx"):
        tab_to(page, f"[data-output={output}]")
        with page.expect_download() as caught:
            page.keyboard.press("Enter")
        files[output] = tmp_path / caught.value.suggested_filename
        caught.value.save_as(files[output])
    expect(page.locator("#letter-after")).to_contain_text("Surat sudah dibuat.")
    expect(page.locator("#letter-after")).to_contain_text("Periksa kotak masuk email perusahaan")
    press(page, "#letter-after .letter-later summary")
    expect(
        page.locator("#letter-after").get_by_role("link", name=PROJECT.contacts["telepon"].value).first
    ).to_be_visible()

    text = readers.pdf_text(files["pdf"])
    values = [answer for answer in answers("apendo").values() if isinstance(answer, str)]
    missing = [value for value in values if value.split("\n")[0] not in text and value != "2026-11-22"]
    assert missing == []
    assert "22 November 2026" in text
    assert text.count("☑") == 2
    assert readers.letters(readers.docx_text(files["docx"])) == readers.letters(text)
    assert validators.pdf_ua(files["pdf"]) == ""
    assert validators.open_xml_sdk([files["docx"]]) == []
    assert errors == []
    context.close()
