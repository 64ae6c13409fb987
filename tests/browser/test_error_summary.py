"""The list of empty answers above a letter's form, while they are filled in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import Server, control, show_whole
from tests.browser.sight import expect_in_sight
from tests.conftest import LETTER

SUMMARY, LEFT = "#letter-errors", "#letter-errors-left"
DIRECTOR = "Masukkan nama direktur"
FILL = """(input, value) => {
  input.value = value;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}"""


@pytest.fixture(params=[(320, 568), (390, 844), (1366, 768)], ids=lambda size: str(size[0]))
def phone(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page that is tapped, of several sizes."""
    width, height = request.param
    context = browser.new_context(viewport={"width": width, "height": height}, has_touch=True)
    yield context.new_page()
    context.close()


def lead_on(page: Page) -> Locator:
    """The button to the next screen."""
    return page.get_by_role("button", name="Lanjut", exact=True)


def to_second_screen(page: Page, server: Server) -> None:
    """Go on to the second screen, which asks for a company and its director, and on with both empty."""
    page.goto(server.screens_of(LETTER))
    lead_on(page).tap()
    expect(page.locator("#letter-step")).to_contain_text("Langkah 2")
    lead_on(page).tap()
    expect(page.locator(SUMMARY)).to_be_focused()


def top(page: Page, field: str) -> float:
    """Where a field stands in the window."""
    return float(control(page, field).evaluate("input => input.getBoundingClientRect().top"))


def test_what_is_filled_in_is_struck_out_at_once_and_nothing_moves_under_the_fingers(
    phone: Page, server: Server
) -> None:
    to_second_screen(phone, server)
    done = phone.locator(f"{SUMMARY} .error-summary-done")
    # What a password manager fills in takes no focus from the list.
    for value, count in (("X", 2), ("", 0)):
        for field in ("nama_instansi", "nama_pemohon"):
            control(phone, field).evaluate(FILL, value)
        expect(done).to_have_count(count)
        expect(phone.locator(SUMMARY)).to_be_focused()

    phone.locator(SUMMARY).get_by_role("link", name=DIRECTOR).tap()
    before = top(phone, "nama_pemohon")
    phone.keyboard.type("S")
    expect(done).to_have_text(f"Sudah diisi: {DIRECTOR}")
    expect(phone.locator(LEFT)).to_have_text("Tinggal 1 isian yang belum lengkap.")
    expect(control(phone, "nama_pemohon")).to_be_focused()
    assert top(phone, "nama_pemohon") == before
    # Emptied again, it is asked for again.
    phone.keyboard.press("Backspace")
    expect(done).to_have_count(0)
    expect(phone.locator(LEFT)).to_have_text("Tinggal 2 isian yang belum lengkap.")

    # With nothing left, the list goes, and the next tap lands.
    control(phone, "nama_instansi").fill("CV Contoh Jaya")
    phone.locator(SUMMARY).get_by_role("link", name=DIRECTOR).tap()
    before = top(phone, "nama_pemohon")
    phone.keyboard.type("S")
    expect(phone.locator(SUMMARY)).to_be_hidden()
    expect(phone.locator(LEFT)).to_have_text("Semua isian di daftar sudah diisi.")
    expect(phone).to_have_title("Isi surat - Bantuan Uji")
    expect(control(phone, "nama_pemohon")).to_be_focused()
    assert abs(top(phone, "nama_pemohon") - before) <= 1
    # Where the finger goes is decided before the field is left.
    lead_on(phone).scroll_into_view_if_needed()
    box = lead_on(phone).bounding_box()
    assert box
    phone.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(phone.locator("#letter-step")).to_contain_text("Langkah 3")
    expect_in_sight(phone.locator("h2:focus"))
    assert phone.locator(SUMMARY).bounding_box() is None

    # Nor does a message that goes move the boxes.
    show_whole(phone)
    phone.get_by_role("button", name="Periksa jawaban").tap()
    phone.locator(SUMMARY).get_by_role("link", name="Pilih sedikitnya satu kategori").tap()
    message = phone.locator("#kategori-message")
    expect(message).to_be_visible()
    login = phone.get_by_label("Permasalahan Login")
    place = login.evaluate("box => box.getBoundingClientRect().top")
    login.tap()
    expect(message).to_be_hidden()
    assert abs(login.evaluate("box => box.getBoundingClientRect().top") - place) <= 1
