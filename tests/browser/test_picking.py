"""Fields that are picked: one of several choices, and an LPSE out of all."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import LETTERS, Server, control
from tests.conftest import SECOND_LETTER

SHEET = "#letter-sheet"
SECOND = LETTERS[SECOND_LETTER]


def portal(page: Page, server: Server) -> Locator:
    """The LPSE's input, once its list may be asked for."""
    page.goto(server.page_of(SECOND_LETTER))
    asked = control(page, "portal", SECOND)
    asked.wait_for()
    asked.focus()
    expect(asked).to_have_role("combobox")
    return asked


def test_a_choice_stands_in_a_sentence_of_the_letter_and_can_be_taken_back(
    page: Page, server: Server
) -> None:
    page.goto(server.page_of(SECOND_LETTER))
    group = page.get_by_role("group", name="Yang membawa surat (opsional)")
    group.get_by_label("Penerima kuasa").check()
    expect(page.locator(SHEET)).to_contain_text("dibawa oleh penerima kuasa ke")
    group.get_by_label("Tidak memilih").check()
    expect(page.locator(SHEET)).not_to_contain_text("penerima kuasa")


def test_of_many_choices_one_is_picked_in_a_list_and_is_there_after_a_reload(
    page: Page, server: Server
) -> None:
    page.goto(server.page_of(SECOND_LETTER))
    listed = page.get_by_label("Provinsi kantor (opsional)")
    listed.select_option("Riau")
    expect(page.locator(SHEET)).to_contain_text("Provinsi Riau")
    page.reload()
    expect(listed).to_have_value("riau")
    expect(page.locator(SHEET)).to_contain_text("Provinsi Riau")


def test_an_lpse_is_picked_by_the_keyboard_and_the_letter_has_its_name(page: Page, server: Server) -> None:
    asked = portal(page, server)
    asked.press_sequentially("kab contoh")
    options = page.get_by_role("listbox", name="Saran").get_by_role("option")
    expect(options).to_have_count(2)
    expect(page.locator(".combobox [role=status]")).to_have_text("2 LPSE. Tekan panah bawah untuk memilih.")
    # Readers are told which one Enter takes: over the end, it is what was typed again.
    for index in (0, 1, None, 0, 1):
        asked.press("ArrowDown")
        active = "" if index is None else options.nth(index).get_attribute("id") or ""
        assert (asked.get_attribute("aria-activedescendant") or "") == active
        expect(page.locator("[aria-selected=true]")).to_have_count(0 if index is None else 1)
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    asked.press("Enter")
    expect(asked).to_have_value("LPSE Kabupaten Contoh Selatan (portal.example/contohselatankab)")
    expect(asked).to_have_attribute("aria-expanded", "false")
    expect(page.locator(SHEET)).to_contain_text(
        "ke LPSE Kabupaten Contoh Selatan (portal.example/contohselatankab)."
    )


def test_an_lpse_is_picked_by_a_click_and_escape_closes_what_is_offered(page: Page, server: Server) -> None:
    asked = portal(page, server)
    asked.press_sequentially("banyak")
    options = page.get_by_role("option")
    expect(options.filter(visible=True)).to_have_count(8)
    asked.press("Escape")
    expect(page.get_by_role("listbox", name="Saran")).to_be_hidden()
    expect(asked).to_have_value("banyak")
    asked.press("ArrowDown")
    page.get_by_role("option", name="LPSE Kota Banyak 3").click()
    expect(asked).to_have_value("LPSE Kota Banyak 3 (portal.example/banyak3)")
    expect(asked).to_be_focused()
    expect(page.locator(".combobox-popup")).to_be_hidden()


def test_what_was_typed_before_the_list_came_is_offered_when_it_comes(page: Page, server: Server) -> None:
    page.goto(server.page_of(SECOND_LETTER))
    page.locator("html.script-ready").wait_for(state="attached")
    control(page, "portal", SECOND).fill("kab contoh")  # at once, so that the list is asked for by it
    expect(page.get_by_role("listbox", name="Saran").get_by_role("option")).to_have_count(2)


def test_an_lpse_that_is_not_listed_is_taken_as_it_is_typed(page: Page, server: Server) -> None:
    asked = portal(page, server)
    asked.press_sequentially("LPSE Baru")
    expect(page.locator(".combobox-popup")).to_contain_text("tulisan Anda dipakai apa adanya")
    asked.press("Tab")
    expect(page.locator(".combobox-popup")).to_be_hidden()
    expect(page.locator(SHEET)).to_contain_text("ke LPSE Baru (...")


def test_without_its_list_an_lpse_is_typed(page: Page, server: Server) -> None:
    portal_page = "<!doctype html><title>Masuk ke jaringan</title>"
    page.route("**/assets/lists/*", lambda route: route.fulfill(body=portal_page, content_type="text/html"))
    asked = portal(page, server)
    asked.press_sequentially("LPSE Kota Uji")
    expect(page.locator(SHEET)).to_contain_text("ke LPSE Kota Uji (...")
