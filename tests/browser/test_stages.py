"""Between filling in and looking over: repeated presses, the history, and what was said before."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Dialog, Page, Route, expect

from tests.browser.conftest import Server, back, control, download, fill_at_once, review
from tests.browser.pages.keep import NO_TAB
from tests.conftest import answers

IN_THE_FORM = "history.state?.stage === 'form'"
PARTS = "**/assets/letter/**"
FINISHING = "**/assets/letter/finishing-*"
PRESS_THRICE = "id => { for (const _ of [1, 2, 3]) document.getElementById(id).click(); }"


def hold(page: Page, name: str) -> list[Route]:
    """Let a part of the page wait; its routes are continued by the test."""
    held: list[Route] = []
    page.route(f"**/assets/letter/{name}-*", lambda route: held.append(route), times=1)
    return held


def wait_for_the_form(page: Page) -> None:
    """Until the history has gone back to the form's place; the page's policy forbids Playwright's waiting."""
    for _ in range(100):
        if page.evaluate(IN_THE_FORM):
            return
        page.wait_for_timeout(50)
    raise AssertionError("the history has not gone back")


def test_the_first_press_in_the_form_fetches_what_checks_the_answers(
    browser: Browser, server: Server
) -> None:
    page = browser.new_page()
    page.goto(server.letter)
    page.locator("html.script-ready").wait_for(state="attached")
    with page.expect_request(FINISHING):  # not every browser gives the focus to what is pressed
        page.locator("#letter-form legend").first.dispatch_event("pointerdown")
    page.close()


def test_a_part_that_did_not_come_comes_when_the_line_is_back_once_and_announced(
    browser: Browser, server: Server
) -> None:
    page = browser.new_page()
    page.goto(server.letter)
    page.route(PARTS, lambda route: route.abort())
    fill_at_once(page, answers("apendo"))
    check, notice = page.locator("#letter-check"), page.locator("#page-notice")
    check.click()
    expect(notice).to_contain_text("belum dapat dimuat")
    # A network that asks to log in first answers with a page of its own.
    page.unroute_all()
    page.route(PARTS, lambda route: route.fulfill(body="<h1>Masuk</h1>", content_type="text/html"))
    with page.expect_response(PARTS):  # the message of before still stands
        check.click()
    expect(notice).to_contain_text("belum dapat dimuat")
    page.unroute_all()
    held = hold(page, "finishing")
    entries = page.evaluate("history.length")
    for _ in range(3):
        check.click()
    expect(notice).to_have_text("Pemeriksaan sedang dimuat …")
    expect(notice).to_be_in_viewport()
    for route in held:
        route.continue_()
    expect(page.locator("#letter-review")).to_be_focused()
    expect(notice).to_be_empty()
    assert page.evaluate("history.length") == entries + 1

    back(page)
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


def test_pressed_again_going_back_stays_on_the_page_and_the_next_review_says_nothing_of_the_letter_before(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(server.url)
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    for name in ("letter-back", "letter-another"):
        review(page)
        expect(page.locator("#letter-status")).to_be_empty()
        expect(page.locator("#letter-after")).to_be_hidden()
        download(page, "Unduh PDF", tmp_path)
        page.evaluate(PRESS_THRICE, name)
        expect(page.locator("#letter-form")).to_be_visible()
        page.wait_for_timeout(300)
        expect(page).to_have_url(server.letter)
    # Another letter is started also where nothing is kept on the device.
    expect(page.locator("#page-notice")).to_contain_text("Surat baru dimulai")
    expect(control(page, "deskripsi")).to_have_value("")
    expect(control(page, "npwp")).to_have_value(answers("apendo")["npwp"])
    review(page)
    page.get_by_role("button", name="Ubah NPWP perusahaan").dblclick()
    expect(control(page, "npwp")).to_be_visible()
    page.wait_for_timeout(300)
    expect(page).to_have_url(server.letter)


def test_a_writer_is_fetched_when_it_is_about_to_be_used_and_one_that_does_not_come_loses_nothing(
    browser: Browser, server: Server
) -> None:
    page = browser.new_page()
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    review(page)
    page.wait_for_load_state("networkidle")
    before = len(server.requests)
    page.wait_for_timeout(300)
    assert server.requests[before:] == []
    page.get_by_role("button", name="Unduh Word (DOCX)").hover()
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(300)
    fetched = " ".join(server.requests[before:])
    assert "/docx-" in fetched
    assert "/pdf-" not in fetched
    page.route(PARTS, lambda route: route.abort())
    page.get_by_role("button", name="Unduh PDF").click()
    expect(page.locator("#letter-status")).to_contain_text("Isian Anda tetap ada")
    expect(control(page, "user_id")).to_have_value("||AABCD")
    page.close()


def test_each_file_is_made_once_and_what_is_asked_for_while_another_is_made_comes_next(
    page: Page, server: Server
) -> None:
    held = hold(page, "pdf")
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    review(page)
    names: list[str] = []
    page.on("download", lambda download: names.append(download.suggested_filename[-4:]))
    word, status = page.get_by_role("button", name="Unduh Word (DOCX)"), page.locator("#letter-status")
    page.get_by_role("button", name="Unduh PDF").dblclick()
    word.dblclick()
    page.get_by_role("button", name="Unduh PDF").click()
    expect(status).to_have_text("Sedang disiapkan …")
    held[0].continue_()
    expect(status).to_contain_text(".docx")
    expect(status).to_contain_text(".pdf")
    page.wait_for_timeout(300)
    assert names == [".pdf", "docx"]
    with page.expect_download():
        word.dblclick()
    expect(status).to_contain_text("Surat sudah diunduh")
    page.wait_for_timeout(300)
    assert names == [".pdf", "docx", "docx"]


def test_a_file_that_comes_after_going_back_says_and_starts_nothing_in_the_form(
    page: Page, server: Server
) -> None:
    asked: list[str] = []

    def note(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", note)
    held = hold(page, "pdf")
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


def test_a_reload_in_the_review_leaves_no_dead_step_back_and_a_link_past_the_menu_changes_no_stage(
    browser: Browser, server: Server
) -> None:
    page = browser.new_page()
    page.on("dialog", lambda dialog: dialog.accept())
    skip, heading = page.locator(".site-skip"), page.get_by_role("heading", level=1)
    page.goto(server.url)
    for is_filled in (False, True):  # nothing is brought back of an empty form
        page.goto(server.letter)
        if is_filled:
            fill_at_once(page, answers("apendo"))
        review(page)
        page.reload()
        expect(page.locator("#letter-form")).to_be_visible()
        wait_for_the_form(page)
        page.go_back()
        expect(page).to_have_url(server.url)

    page.goto(server.letter)
    skip.press("Enter")
    expect(heading).to_be_focused()
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


def test_a_letter_that_was_not_copied_is_not_said_to_be_and_without_a_clipboard_it_is_copied_the_old_way(
    page: Page, server: Server
) -> None:
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    review(page)
    copy, status = page.get_by_role("button", name="Salin teks"), page.locator("#letter-status")
    page.evaluate(
        """() => {
             document.execCommand = () => false;
             navigator.clipboard.writeText = () => Promise.reject(new Error("http"));
           }"""
    )
    copy.click()
    expect(status).to_contain_text("tidak mengizinkan penyalinan")
    expect(page.locator("#letter-after")).to_be_hidden()
    page.evaluate("delete document.execCommand")
    copy.click()
    expect(status).to_have_text("Teks surat sudah disalin.")
    assert "||AABCD" in page.evaluate("navigator.clipboard.readText()")


def test_while_it_prints_the_page_is_named_like_a_download_and_then_by_its_own_title_again(
    page: Page, server: Server
) -> None:
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    review(page)
    name, title = "Surat-Permohonan-CV-Contoh-Jaya-2026-11-22", "Isi surat - Bantuan Uji"
    page.evaluate("window.print = () => { window.printedAs = document.title; }")
    page.get_by_role("button", name="Cetak").click()
    assert page.evaluate("window.printedAs") == name
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page).to_have_title(title)
    # Where the browser says nothing of the end.
    page.get_by_role("button", name="Cetak").click()
    expect(page).to_have_title(name)
    page.get_by_role("heading", name="Unduh atau cetak").click()
    expect(page).to_have_title(title)
