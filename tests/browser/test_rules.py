"""Conditions and drafted texts, on the tests' second letter."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import LETTERS, Server, control, review
from tests.conftest import SECOND_LETTER

LETTER = LETTERS[SECOND_LETTER]
PROXY = "Penerima kuasa"
NUMBER = "surat_kuasa"


# What changes in the form while a script runs, each change with its place.
WATCH = """() => {
  globalThis.changes = [];
  const told = ({ type, target }) => `${type} of ${target.outerHTML?.slice(0, 90)}`;
  const all = { attributes: true, childList: true, characterData: true, subtree: true };
  const watching = new MutationObserver((records) => changes.push(...records.map(told)));
  watching.observe(document.querySelector("#letter-form"), all);
}"""


def test_a_question_appears_with_the_answer_that_it_needs_and_is_told_and_no_other_answer_changes_the_form(
    page: Page, server: Server
) -> None:
    page.goto(server.page_of(SECOND_LETTER))
    number, choice = control(page, NUMBER, LETTER), page.get_by_label(PROXY, exact=True)
    section = page.get_by_role("heading", name="Pegawai")
    expect(number).to_be_hidden()
    expect(section).to_be_hidden()
    choice.check()
    expect(number).to_be_visible()
    expect(choice).to_be_focused()
    expect(page.get_by_role("status").filter(has_text="Pertanyaan baru: Nomor surat kuasa")).to_have_count(1)
    page.get_by_label("Pegawai pemegang surel berhenti").check()
    expect(section).to_be_visible()

    # Whatever is changed there, be it to the same, has the browser style the page anew with every key.
    expect(control(page, "portal", LETTER)).to_have_attribute("role", "combobox")
    number.fill("7")
    expect(control(page, "ringkasan", LETTER)).to_have_value(re.compile("7"))
    written, sheet = control(page, "uraian", LETTER), page.locator("#letter-sheet")
    written.press_sequentially("A")
    expect(sheet).to_contain_text("ASurel lama")
    page.evaluate(WATCH)
    page.keyboard.type("BC")
    expect(sheet).to_contain_text("ABCSurel lama")
    assert page.evaluate("changes") == []
    number.fill("8")
    expect(control(page, "ringkasan", LETTER)).to_have_value(re.compile("8"))
    assert page.evaluate("changes") != []


def test_what_is_not_asked_is_not_checked_printed_or_carried_and_its_answer_comes_back(
    page: Page, server: Server
) -> None:
    held: list[Route] = []
    page.route("**/assets/letter/form_rules-*", lambda route: held.append(route), times=1)
    page.goto(server.page_of(SECOND_LETTER))
    # What appears with an answer of before the rules have come is told as well. Without them, the form is
    # shown only after some seconds, which are not waited for here.
    number = control(page, NUMBER, LETTER)
    page.get_by_label(PROXY, exact=True).evaluate("box => box.click()")
    for route in held:
        route.continue_()
    expect(number).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="Pertanyaan baru: Nomor surat kuasa")).to_have_count(1)
    number.fill("7/SK/2026")
    attached = page.get_by_label("Surat kuasa", exact=True)
    attached.check()
    sheet = page.locator("#letter-sheet")
    expect(sheet).to_contain_text("Nomor surat kuasanya 7/SK/2026.")
    page.get_by_label("Direktur sendiri").check()
    expect(number).to_be_hidden()
    expect(attached).to_be_hidden()
    expect(sheet).not_to_contain_text("7/SK/2026")
    expect(sheet).not_to_contain_text("Surat kuasa")
    review(page)
    expect(page.locator("#letter-answers")).not_to_contain_text("surat kuasa")
    page.get_by_role("button", name="Kembali ke isian").click()
    page.get_by_role("button", name="Salin tautan terisi").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    expect(page.get_by_role("dialog")).not_to_contain_text("Nomor surat kuasa")
    page.get_by_role("button", name="Batal").click()
    page.get_by_label(PROXY, exact=True).check()
    expect(number).to_have_value("7/SK/2026")
    expect(attached).to_be_checked()


def test_a_draft_follows_the_answers_until_it_is_changed_and_can_be_taken_again(
    page: Page, server: Server
) -> None:
    page.goto(server.page_of(SECOND_LETTER))
    draft = control(page, "ringkasan", LETTER)
    again = page.get_by_role("button", name="Tulis lagi dari jawaban lain")
    control(page, "perusahaan", LETTER).fill("CV Contoh Jaya")
    expect(draft).to_have_value("Kami, CV Contoh Jaya, memohon surel kami diganti.")
    expect(again).to_be_hidden()
    draft.fill("Tulisan sendiri.")
    control(page, "perusahaan", LETTER).fill("PT Contoh")
    expect(draft).to_have_value("Tulisan sendiri.")
    again.click()
    expect(draft).to_have_value("Kami, PT Contoh, memohon surel kami diganti.")
    expect(again).to_be_hidden()
    page.reload()
    # An answer typed before the rules have come would leave the draft that the browser brings back behind.
    expect(page.locator("html.script-ready")).to_be_attached()
    expect(draft).to_have_value("Kami, PT Contoh, memohon surel kami diganti.")
    control(page, "perusahaan", LETTER).fill("CV Contoh Jaya")
    expect(draft).to_have_value("Kami, CV Contoh Jaya, memohon surel kami diganti.")


def test_without_javascript_everything_is_asked_and_says_when_it_applies(
    browser: Browser, server: Server
) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(server.page_of(SECOND_LETTER))
    expect(control(page, NUMBER, LETTER)).to_be_visible()
    expect(page.get_by_text("Diisi bila “Yang membawa surat” dijawab “Penerima kuasa”.")).to_be_visible()
    expect(
        page.get_by_text("Bagian ini diisi bila “Alasan perubahan” dijawab “Pegawai pemegang")
    ).to_be_visible()
    page.close()
