"""The live preview: changed where the answers changed, and never anything else than the letter."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import readers
from tests.browser.conftest import LETTERS, Server, control, fill_at_once
from tests.browser.filling import fill_any
from tests.browser.pages.letterhead import choose, drawn
from tests.browser.sight import PAINTED
from tests.conftest import FIXTURES, LETTER, SECOND_LETTER, answers

SHEET = "() => document.querySelector('#letter-sheet').innerHTML"
# What is not there is made anew, and so is all that the letter has.
EMPTIED = """() => {
  document.querySelector("#letter-sheet > *").replaceChildren();
  document.querySelector("#letter-form").dispatchEvent(new Event("input", { bubbles: true }));
}"""


@pytest.mark.parametrize(
    ("letter_id", "before", "after"),
    [(LETTER, "panjang", "apendo"), (LETTER, "apendo", "panjang"), (SECOND_LETTER, "lengkap", "lengkap")],
)
def test_however_it_was_reached_it_is_drawn_as_if_it_were_new(
    page: Page, server: Server, letter_id: str, before: str, after: str
) -> None:
    letter = LETTERS[letter_id]
    page.goto(server.page_of(letter_id))
    if page.get_by_label("Ketik kop").count():
        page.get_by_label("Ketik kop").check()
        choose(page, "kop.png", "image/png", drawn(page, "image/png"))
    fill_any(page, answers(before, letter_id), letter, step_by_step=True)
    other = page.evaluate(SHEET)
    if page.get_by_label("Ketik kop").count():
        page.get_by_label("Dicetak di kertas berkop").check()
    fill_any(page, answers(after, letter_id), letter, step_by_step=True)
    page.locator("h1").click()
    page.evaluate(PAINTED)
    reached = page.evaluate(SHEET)
    assert reached != other or before == after
    page.evaluate(EMPTIED)
    page.evaluate(PAINTED)
    assert reached == page.evaluate(SHEET)
    # Nor is there anything of the answers before.
    written = (FIXTURES / letter_id / f"{after}.txt").read_text()
    assert readers.words(page.locator("#letter-sheet").inner_text()) == readers.words(written)
    expect(page.locator("#letter-sheet img")).to_have_count(0)


def test_what_did_not_change_stays_in_place(page: Page, server: Server) -> None:
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    sheet = page.locator("#letter-sheet")
    box = sheet.locator(".sheet-box [data-answers]")
    expect(box).to_have_text(answers("apendo")["deskripsi"])
    expect(sheet).to_contain_text("Karakter ke-1")  # named by the second half
    page.evaluate(
        "() => { document.querySelectorAll('#letter-sheet *').forEach((node) => node.old = true); }"
    )
    control(page, "deskripsi").press("End")
    page.keyboard.type(" Sejak 20 November 😀.")
    expect(box).to_have_text(f"{answers('apendo')['deskripsi']} Sejak 20 November 😀.")
    assert page.evaluate("[...document.querySelectorAll('#letter-sheet *')].every((node) => node.old)")


def test_a_sheet_that_something_else_changed_is_drawn_right_again(browser: Browser, server: Server) -> None:
    page = browser.new_page()
    page.goto(server.letter)
    page.evaluate("document.querySelector('#letter-sheet .sheet-box').replaceChildren()")
    control(page, "deskripsi").fill("Tidak bisa masuk")
    expect(page.locator("#letter-sheet .sheet-box")).to_have_text("Tidak bisa masuk")
    page.close()
