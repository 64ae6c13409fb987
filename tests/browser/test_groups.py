"""Groups: fields that are asked for several times, on the letter of the tests that has them."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import LETTERS, Server, entry, fill, review
from tests.browser.pages.transfer import RIGHT, open_file, save_file
from tests.conftest import GROUP_LETTER, answers

LETTER = LETTERS[GROUP_LETTER]
THREE = answers("tiga", GROUP_LETTER)


# The width and height of each that is shown.
SIZES = """all => all.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect())
  .map(({ width, height }) => [width, height])"""


def times(page: Page) -> list[str]:
    """The first answer of each event that is shown."""
    hours = page.locator("[data-group=kejadian] .form-entry").get_by_label("Jam").locator("visible=true")
    found: list[str] = hours.evaluate_all("all => all.map(({ value }) => value)")
    return found


def press(page: Page, name: str, button: str) -> None:
    entry(page, name).get_by_role("button", name=button).press("Enter")


def test_entries_are_added_ordered_removed_had_back_and_checked_by_keyboard_and_the_focus_stays_with_them(
    page: Page, server: Server
) -> None:
    page.goto(server.page_of(GROUP_LETTER))
    status = page.locator("[data-group=kejadian] [role=status]")
    expect(entry(page, "Kejadian 2")).to_be_visible()
    expect(entry(page, "Kejadian 3")).to_be_hidden()
    expect(entry(page, "Kejadian 2").get_by_role("button", name="Hapus")).to_be_hidden()
    page.get_by_role("button", name="Tambah kejadian").press("Enter")
    expect(entry(page, "Kejadian 3").get_by_label("Jam")).to_be_focused()
    expect(status).to_have_text("Kejadian 3 ditambahkan.")
    fill(page, THREE, LETTER)
    sheet = page.locator("#letter-sheet")
    press(page, "Kejadian 3", "Naikkan kejadian 3")
    expect(status).to_have_text("Kejadian 3 menjadi Kejadian 2.")
    expect(entry(page, "Kejadian 2").get_by_role("button", name="Naikkan")).to_be_focused()
    assert times(page) == ["08.00 WIB", "15.01 WIB", "14.35 WIB"]
    expect(entry(page, "Kejadian 3").get_by_label("Bunyi pesan")).to_have_value("504 Gateway Time-out")
    press(page, "Kejadian 3", "Hapus kejadian 3")
    expect(entry(page, "Kejadian 2").locator("legend").first).to_be_focused()
    expect(sheet).not_to_contain_text("14.35 WIB")
    page.get_by_role("button", name="Batalkan").press("Enter")
    expect(entry(page, "Kejadian 3").locator("legend").first).to_be_focused()
    expect(sheet).to_contain_text("14.35 WIB, yang difoto: “504 Gateway Time-out”")
    assert times(page) == ["08.00 WIB", "15.01 WIB", "14.35 WIB"]

    # A new entry is checked as soon as it has an answer, and its messages name it.
    page.get_by_role("button", name="Tambah kejadian").click()
    page.get_by_role("button", name="Periksa jawaban").click()
    expect(page.locator("#letter-review")).to_be_visible()
    page.get_by_role("button", name="Kembali ke isian").click()
    entry(page, "Kejadian 4").get_by_label("Jam").fill("16.00")
    page.get_by_role("button", name="Periksa jawaban").click()
    page.locator("#letter-errors").get_by_role("link", name="Masukkan uraian (Kejadian 4)").click()
    missing = entry(page, "Kejadian 4").get_by_label("Uraian")
    expect(missing).to_be_focused()
    expect(missing).to_be_in_viewport()
    review(page)
    rows = page.locator("#letter-answers")
    expect(rows).to_contain_text("Jam (Kejadian 4) belum menyebut zona waktunya")
    rows.get_by_role("button", name="Ubah Jam (Kejadian 4)").click()
    expect(entry(page, "Kejadian 4").get_by_label("Jam")).to_be_focused()


def test_entries_have_room_come_back_after_a_reload_from_a_file_and_by_a_link_and_go_with_the_rest(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(server.page_of(GROUP_LETTER))
    open_file(page, json.dumps(RIGHT | {"letter": GROUP_LETTER, "values": THREE}).encode())
    third = entry(page, "Kejadian 3").get_by_label("Jam")
    expect(third).to_have_value("15.01 WIB")
    sizes = page.locator("[data-group] [data-do]").evaluate_all(SIZES)
    assert len(sizes) > 10
    assert [size for size in sizes if min(size) < 44] == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert violations(page) == []

    third.fill("15.02 WIB")
    page.reload()
    expect(third).to_have_value("15.02 WIB")
    file = save_file(page, tmp_path)
    page.get_by_role("button", name="Hapus isian").first.click()
    page.get_by_role("dialog").get_by_role("button", name="Hapus").click()
    expect(entry(page, "Kejadian 3")).to_be_hidden()
    assert times(page) == ["", ""]
    page.get_by_role("button", name="Tambah saksi").click()
    page.get_by_role("button", name="Tambah saksi").click()
    entry(page, "Saksi 3").get_by_label("Nama saksi").fill("Orang lain")
    open_file(page, file)
    expect(third).to_have_value("15.02 WIB")
    expect(entry(page, "Saksi 2").get_by_label("Nama saksi")).to_have_value("Siti Contoh")
    expect(page.locator("#letter-sheet")).not_to_contain_text("Orang lain")
    page.goto("about:blank")
    page.goto(f"{server.page_of(GROUP_LETTER)}#kejadian.1.jam=07.00+WIB&kejadian.4.jam=09.00+WIB")
    expect(page.locator("#page-notice")).to_contain_text("mengisi: Jam (Kejadian 1), Jam (Kejadian 4)")
    assert times(page) == ["07.00 WIB", "", "", "09.00 WIB"]


def test_without_script_as_many_entries_stand_there_as_are_needed(browser: Browser, server: Server) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server.page_of(GROUP_LETTER))
    assert times(page) == ["", ""]
    expect(page.get_by_role("button", name="Tambah kejadian")).to_be_hidden()
    context.close()
