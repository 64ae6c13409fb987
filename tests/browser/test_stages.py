"""Between filling in and looking over: repeated presses, the history, and what was said before."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Dialog, Page, Route, expect

from tests.browser.conftest import Server, back, control, download, fill_at_once, review
from tests.browser.pages.keep import NO_TAB
from tests.conftest import answers

IN_THE_FORM = "history.state?.stage === 'form'"
PRESS_THRICE = "id => { for (const _ of [1, 2, 3]) document.getElementById(id).click(); }"


def wait_for_the_form(page: Page) -> None:
    """Until the history has gone back to the form's place; the page's policy forbids Playwright's waiting."""
    for _ in range(100):
        if page.evaluate(IN_THE_FORM):
            return
        page.wait_for_timeout(50)
    raise AssertionError("the history has not gone back")


def test_pressed_again_while_it_is_loading_the_review_comes_once_and_is_announced(
    browser: Browser, server: Server
) -> None:
    page = browser.new_page()
    held: list[Route] = []
    page.route("**/assets/letter/finishing-*", lambda route: held.append(route), times=1)
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    entries = page.evaluate("history.length")
    for _ in range(3):
        page.locator("#letter-check").click()
    expect(page.locator("#page-notice")).to_have_text("Pemeriksaan sedang dimuat …")
    expect(page.locator("#page-notice")).to_be_in_viewport()
    for route in held:
        route.continue_()
    expect(page.locator("#letter-review")).to_be_focused()
    expect(page.locator("#page-notice")).to_be_empty()
    assert page.evaluate("history.length") == entries + 1
    page.close()


def test_a_part_that_did_not_come_comes_when_the_line_is_back(browser: Browser, server: Server) -> None:
    page = browser.new_page()
    page.goto(server.letter)
    page.route("**/assets/letter/**", lambda route: route.abort())
    fill_at_once(page, answers("apendo"))
    page.locator("#letter-check").click()
    expect(page.locator("#page-notice")).to_contain_text("belum dapat dimuat")
    # A network that asks to log in first answers with a page of its own.
    page.unroute_all()
    page.route(
        "**/assets/letter/**", lambda route: route.fulfill(body="<h1>Masuk</h1>", content_type="text/html")
    )
    with page.expect_response("**/assets/letter/**"):  # the message of before still stands
        page.locator("#letter-check").click()
    expect(page.locator("#page-notice")).to_contain_text("belum dapat dimuat")
    page.unroute_all()
    page.locator("#letter-check").click()
    expect(page.locator("#letter-review")).to_be_focused()
    page.close()


def test_the_characters_of_a_user_id_that_did_not_come_come_when_opened_again(
    browser: Browser, server: Server
) -> None:
    page = browser.new_page()
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    page.wait_for_load_state("networkidle")
    page.route("**/assets/letter/character_table-*", lambda route: route.abort())
    details = page.locator("[data-inspects]")
    details.locator("summary").click()
    expect(details).to_contain_text("belum dapat dimuat")
    page.unroute_all()
    for _ in range(2):
        details.locator("summary").click()
    expect(details.get_by_role("table")).to_be_visible()
    expect(details).not_to_contain_text("belum dapat dimuat")
    page.close()


def test_pressed_again_going_back_to_the_form_stays_on_the_page(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(server.url)
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    for name in ("letter-back", "letter-another"):
        download(page, "Unduh PDF", tmp_path)
        page.evaluate(PRESS_THRICE, name)
        expect(page.locator("#letter-form")).to_be_visible()
        page.wait_for_timeout(300)
        expect(page).to_have_url(server.letter)
    review(page)
    page.get_by_role("button", name="Ubah NPWP perusahaan").dblclick()
    expect(control(page, "npwp")).to_be_visible()
    page.wait_for_timeout(300)
    expect(page).to_have_url(server.letter)


def test_a_double_click_downloads_once(page: Page, server: Server) -> None:
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    review(page)
    downloads: list[object] = []
    page.on("download", lambda download: downloads.append(download))
    page.get_by_role("button", name="Unduh Word (DOCX)").dblclick()
    expect(page.locator("#letter-status")).to_contain_text("Surat sudah diunduh")
    page.wait_for_timeout(300)
    assert len(downloads) == 1


def hold_writer(page: Page, name: str) -> list[Route]:
    """Let a writer wait; its routes are continued by the test."""
    held: list[Route] = []
    page.route(f"**/assets/letter/{name}-*", lambda route: held.append(route), times=1)
    return held


def test_what_is_asked_for_while_another_file_is_made_comes_next(page: Page, server: Server) -> None:
    held = hold_writer(page, "pdf")
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    review(page)
    names: list[str] = []
    page.on("download", lambda download: names.append(download.suggested_filename[-4:]))
    page.get_by_role("button", name="Unduh PDF").dblclick()
    page.get_by_role("button", name="Unduh Word (DOCX)").dblclick()
    page.get_by_role("button", name="Unduh PDF").click()
    expect(page.locator("#letter-status")).to_have_text("Sedang disiapkan …")
    held[0].continue_()
    expect(page.locator("#letter-status")).to_contain_text(".docx")
    expect(page.locator("#letter-status")).to_contain_text(".pdf")
    page.wait_for_timeout(300)
    assert names == [".pdf", "docx"]


def test_a_file_that_comes_after_going_back_says_and_starts_nothing_in_the_form(
    page: Page, server: Server
) -> None:
    asked: list[str] = []

    def note(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", note)
    held = hold_writer(page, "pdf")
    page.add_init_script(NO_TAB)
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    review(page)
    page.get_by_role("button", name="Unduh PDF").click()
    page.get_by_role("button", name="Unduh Word (DOCX)").click()
    back(page)
    names: list[str] = []
    page.on("download", lambda download: names.append(download.suggested_filename[-4:]))
    control(page, "deskripsi").fill("Sedang ditulis lagi")
    with page.expect_download():
        held[0].continue_()
    page.wait_for_timeout(300)
    expect(page.locator("#letter-after")).to_be_hidden()
    expect(page.locator("#letter-status")).to_be_empty()
    assert names == [".pdf"], "Word was asked for in the review"
    page.goto(server.url)
    assert asked == ["beforeunload"], "the file does not hold what was written since"


def test_what_was_said_of_an_earlier_letter_is_gone_in_the_next_review(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    download(page, "Unduh PDF", tmp_path)
    back(page)
    review(page)
    expect(page.locator("#letter-status")).to_be_empty()
    expect(page.locator("#letter-after")).to_be_hidden()


def test_a_reload_in_the_review_leaves_no_dead_step_back(browser: Browser, server: Server) -> None:
    page = browser.new_page()
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(server.url)
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    review(page)
    page.reload()
    expect(page.locator("#letter-form")).to_be_visible()
    wait_for_the_form(page)
    page.go_back()
    expect(page).to_have_url(server.url)
    page.close()


def test_a_link_past_the_menu_stays_in_the_review_and_the_way_back_leads_to_the_form(
    browser: Browser, server: Server
) -> None:
    page = browser.new_page()
    page.on("dialog", lambda dialog: dialog.accept())
    skip, heading = page.locator(".site-skip"), page.get_by_role("heading", level=1)
    page.goto(server.url)
    page.goto(server.letter)
    skip.press("Enter")
    expect(heading).to_be_focused()
    fill_at_once(page, answers("apendo"))
    review(page)
    for _ in range(2):
        skip.press("Enter")
        expect(heading).to_be_focused()
        expect(page.locator("#letter-review")).to_be_visible()
    page.get_by_role("button", name="Ubah NPWP perusahaan").click()
    expect(control(page, "npwp")).to_be_focused()
    page.go_forward()
    expect(page.locator("#letter-review")).to_be_visible()
    skip.press("Enter")
    page.reload()
    expect(page.locator("#letter-form")).to_be_visible()
    wait_for_the_form(page)
    review(page)
    back(page)
    page.close()


def test_a_letter_that_was_not_made_is_not_said_to_be(page: Page, server: Server) -> None:
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    review(page)
    page.evaluate(
        """() => {
             document.execCommand = () => false;
             navigator.clipboard.writeText = () => Promise.reject(new Error("http"));
           }"""
    )
    page.get_by_role("button", name="Salin teks").click()
    expect(page.locator("#letter-status")).to_contain_text("tidak mengizinkan penyalinan")
    expect(page.locator("#letter-after")).to_be_hidden()


def test_a_title_lent_to_the_printer_comes_back_without_its_word(page: Page, server: Server) -> None:
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    review(page)
    page.evaluate("() => { window.print = () => {}; }")
    page.get_by_role("button", name="Cetak").click()
    expect(page).to_have_title("Surat-Permohonan-CV-Contoh-Jaya-2026-11-22")
    page.get_by_role("heading", name="Unduh atau cetak").click()
    expect(page).to_have_title("Isi surat - Bantuan Uji")
