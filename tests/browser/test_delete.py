"""Deleting: asked first, everywhere, and nothing comes back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import LETTERS, Server, back, control, download, fill_at_once
from tests.browser.pages.keep import KEPT, NOTICE, expect_filled, keep, kept
from tests.browser.pages.send import begin
from tests.chromium import launch
from tests.conftest import SECOND_LETTER, answers


def delete(page: Page) -> None:
    """Delete all answers, and wait until it is said."""
    page.get_by_role("button", name="Hapus isian").first.click()
    page.get_by_role("dialog").get_by_role("button", name="Hapus isian").click()
    expect(page.locator(NOTICE)).to_contain_text("Semua isian sudah dihapus")


def test_deleting_asks_once_takes_no_second_enter_for_an_answer_and_leaves_nothing(
    context: BrowserContext, server: Server
) -> None:
    page = context.new_page()
    page.goto(server.letter)
    keep(page)
    fill_at_once(page, answers("login"))
    page.evaluate("for (const _ of [1, 2, 3]) document.getElementById('letter-clear').click()")
    expect(page.locator("dialog")).to_have_count(1)
    page.locator("dialog").get_by_role("button", name="Batal").click()
    expect(page.locator("dialog")).to_have_count(0)

    page.get_by_role("button", name="Hapus isian").last.press("Enter")
    expect(page.get_by_role("heading", name="Hapus semua isian?")).to_be_focused()
    page.keyboard.press("Enter")
    expect_filled(page)
    expect(page.locator("dialog[open]")).to_be_visible()
    page.locator("dialog").get_by_role("button", name="Batal").click()

    page.get_by_role("button", name="Hapus isian").first.click()
    dialog = page.get_by_role("dialog", name="Hapus semua isian?")
    dialog.get_by_role("button", name="Batal").click()
    expect_filled(page)
    expect(page.get_by_role("button", name="Hapus isian").first).to_be_focused()
    delete(page)
    assert page.evaluate(KEPT) == []
    expect(control(page, "kota")).to_have_value("Kota Uji")
    expect(page.locator("#letter-sheet")).not_to_contain_text("BERSAUDARA")
    control(page, "kota").press("x")
    expect(page.locator(NOTICE), "said until something is typed").to_be_empty()
    page.reload()
    expect(control(page, "user_id")).to_have_value("")


def test_deleting_leaves_nothing_of_the_answers_anywhere_on_the_page(
    context: BrowserContext, server: Server, tmp_path: Path
) -> None:
    page = context.new_page()
    page.goto(server.letter)
    page.get_by_text("Lihat setiap karakter dan kodenya").click()
    fill_at_once(page, answers("login") | {"npwp": "123", "email": ""})
    control(page, "npwp").blur()
    download(page, "Unduh PDF", tmp_path)
    back(page)
    page.get_by_role("button", name="Periksa jawaban").click()
    expect(page).to_have_title(re.compile("^Kesalahan: "))
    delete(page)
    expect(page.locator("#letter-errors")).to_be_hidden()
    expect(page).to_have_title("Isi surat - Bantuan Uji")
    expect(page.locator(".message:visible")).to_have_count(0)
    expect(page.locator(".character-inspector tbody tr")).to_have_count(0)
    html = page.evaluate("document.documentElement.outerHTML")
    assert [word for word in ("BERSAUDARA", "Staf Contoh", "[aria-invalid]") if word in html] == []
    assert kept(page) == {}


def test_no_longer_keeping_deletes_the_copy_and_leaves_the_page_and_other_letters_drafts(
    context: BrowserContext, server: Server
) -> None:
    page = context.new_page()
    page.goto(server.letter)
    keep(page)
    fill_at_once(page, answers("login"))
    page.get_by_label("Simpan di perangkat ini").uncheck()
    expect(page.locator("#letter-keep-message")).to_have_text(
        "Isian surat ini, data perusahaan, dan kop tidak disimpan lagi, "
        "dan salinannya di perangkat ini sudah dihapus."
    )
    assert page.evaluate(KEPT) == []
    expect_filled(page)

    page.goto(server.page_of(SECOND_LETTER))
    keep(page)
    control(page, "uraian", LETTERS[SECOND_LETTER]).fill("Surat lain")
    page.goto(server.letter)
    page.locator("html.script-ready").wait_for(state="attached")
    control(page, "user_id").fill("A")  # also before what keeps it on the device has come
    expect(page.locator("#letter-keep-message")).not_to_be_empty()
    page.get_by_label("Simpan di perangkat ini").uncheck()
    expect(page.locator("#letter-keep-message")).to_contain_text("Isian surat lain yang tersimpan tetap ada")
    assert page.evaluate(KEPT) == [f"bantuan-lpse/isian/surat/{SECOND_LETTER}"]
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(server.url)
    page.goto(server.letter)
    expect(page.get_by_label("Simpan di perangkat ini")).not_to_be_checked()


def test_deleting_reaches_all_that_the_tab_holds_and_nothing_comes_back(
    context: BrowserContext, server: Server
) -> None:
    page = context.new_page()
    page.goto(server.page_of(SECOND_LETTER))
    control(page, "uraian", LETTERS[SECOND_LETTER]).fill("Surat lain")
    page.goto(server.letter)
    fill_at_once(page, answers("login"))
    page.evaluate("sessionStorage.setItem('bantuan-lpse/isian/titipan', '{}')")
    delete(page)
    assert page.evaluate("Object.entries(sessionStorage)") == [["bantuan-lpse/hapus", "1"]]
    page.reload()
    expect(control(page, "user_id")).to_have_value("")
    page.goto(server.sending)
    expect(page.locator("#user_id")).to_have_value("")


SECRET = "UIDRAHASIA"


@pytest.fixture(scope="module")
def setting_aside(browser: Browser) -> Iterator[Browser]:
    """A browser that sets aside a page that is left, and shows it again on the way back."""
    chromium = launch(browser.browser_type, without=["--disable-back-forward-cache"])
    yield chromium
    chromium.close()


def filled_anywhere(page: Page, server: Server) -> None:
    """Type answers on each page that takes any."""
    page.goto(server.letter)
    fill_at_once(page, answers("login") | {"user_id": SECRET})
    page.goto(server.sending)
    expect(page.locator("#user_id")).to_have_value(SECRET)
    begin(page)
    page.locator("#nama_instansi").fill(f"PT {SECRET}")
    page.goto(f"{server.url}periksa-user-id/")
    page.get_by_label("User ID").fill(SECRET)


EVERYTHING = """() => [
  ...[...document.querySelectorAll("input, textarea")].map(({ value }) => value),
  document.documentElement.outerHTML, ...Object.values(sessionStorage), ...Object.values(localStorage),
].filter((text) => text.includes("UIDRAHASIA"))"""


def brought_back(page: Page, server: Server, is_kept: bool) -> list[str]:
    """Type answers, keep them if so, delete all, and walk all the way back and forth; where any is left."""
    page.goto(server.letter)
    if is_kept:
        keep(page)
    filled_anywhere(page, server)
    page.goto(server.letter)
    expect(control(page, "user_id")).to_have_value(SECRET)
    delete(page)
    found = []
    for go in (*[page.go_back] * 3, *[page.go_forward] * 3):
        go()
        page.locator("html.script-ready").wait_for(state="attached")
        page.wait_for_timeout(300)
        if page.evaluate(EVERYTHING):
            found.append(page.url)
    return found


@pytest.mark.parametrize("is_set_aside", [False, True], ids=["loaded again", "set aside"])
def test_no_way_back_in_the_browser_brings_deleted_answers_back(
    server: Server, setting_aside: Browser, is_set_aside: bool
) -> None:
    context = setting_aside.new_context(service_workers="block", locale="id-ID")
    if not is_set_aside:
        # A page with such a listener is never set aside.
        context.add_init_script("addEventListener('unload', () => {})")
    for is_kept in (False, True):
        assert brought_back(context.new_page(), server, is_kept) == [], f"kept on the device: {is_kept}"
    context.close()


def test_what_is_typed_after_a_deletion_is_brought_back(context: BrowserContext, server: Server) -> None:
    page = context.new_page()
    page.goto(server.letter)
    fill_at_once(page, answers("login") | {"user_id": SECRET})
    page.goto(server.sending)
    page.goto(server.letter)
    delete(page)
    fill_at_once(page, answers("login"))
    page.reload()
    expect_filled(page)
    page.goto(server.sending)
    begin(page)
    page.locator("#nama_instansi").fill("CV Diubah di Sini")
    page.evaluate("location.hash = 'send-data'")
    page.goto(f"{server.url}periksa-user-id/")
    page.get_by_label("User ID").fill("CONTOHJAYA3")
    page.goto(f"{server.url}kontak/")
    page.go_back()
    expect(page.get_by_label("User ID")).to_have_value("CONTOHJAYA3")
    page.go_back()
    expect(page.locator("#nama_instansi")).to_have_value("CV Diubah di Sini")
    expect(page.locator("#user_id")).to_have_value(answers("login")["user_id"])
    page.go_back()
    page.go_back()
    expect_filled(page)
