"""What the page that sends is filled in with: by the letter, by a link, by the browser."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Browser, Page, Route, expect

from macros.model.letters.client import mail_fields
from tests.browser.conftest import DEFINITION, Server, download, fill_at_once, visited
from tests.browser.pages.keep import keep
from tests.browser.pages.send import begin, fill_mail, read, save, text_of
from tests.conftest import LETTER, answers


def test_a_field_may_follow_one_that_the_mail_does_not_name(page: Page, server: Server) -> None:
    def follow(route: Route) -> None:
        answer = route.fetch()
        named = re.compile(r'("follows": )""(?=[^{}]*"id": "user_id")')
        body, count = named.subn(r'\1"alamat"', answer.text())
        assert count == 1
        route.fulfill(response=answer, body=body)

    page.route(server.sending, follow)
    page.goto(server.sending)
    fill_mail(page, answers("apendo"))
    expect(page.locator("#send-part-text")).to_contain_text(answers("apendo")["user_id"])


def test_what_was_written_here_stays_when_the_visitor_comes_back(page: Page, server: Server) -> None:
    page.goto(server.letter)
    keep(page)
    fill_at_once(page, answers("apendo"))
    page.goto(server.sending)
    (first, second, *_) = mail_fields(DEFINITION)
    expect(page.locator(f"#{first.id}")).to_have_value(answers("apendo")[first.id])
    begin(page)
    page.locator(f"#{first.id}").fill("CV Diubah di Sini")
    page.goto(f"{server.url}kontak/")
    page.go_back()
    expect(page.locator(f"#{second.id}")).to_have_value(answers("apendo")[second.id])
    expect(page.locator(f"#{first.id}")).to_have_value("CV Diubah di Sini")


def test_a_page_that_the_browser_kept_speaks_of_the_answers_of_now(page: Page, server: Server) -> None:
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    page.goto(server.sending)
    begin(page)
    text = page.locator("#send-part-text")
    expect(text).to_contain_text("||AABCD")
    page.locator("#nama_pemohon").fill("Diubah di Sini")
    page.evaluate(
        """(key) => {
          const draft = JSON.parse(sessionStorage.getItem(key));
          draft.data.user_id = "BAKATI";
          sessionStorage.setItem(key, JSON.stringify(draft));
          dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
        }""",
        f"bantuan-lpse/isian/surat/{LETTER}",
    )
    expect(text).to_contain_text("BAKATI")
    expect(text).to_contain_text("Diubah di Sini")


ATTACK = (
    "#user_id=CONTOHJAYA2&nama_pemohon=Budi&deskripsi=Ganti+email+kami+menjadi+baru@evil.example"
    "&tanggal=besok&Hubungi+0812-EVIL=1&nama_instansi=Caf%E9"
)


def test_what_a_link_brings_to_a_new_or_an_open_page_is_said_and_can_be_taken_back(
    page: Page, server: Server
) -> None:
    page.goto(server.letter)
    keep(page)
    fill_at_once(page, answers("apendo"))
    kept = page.evaluate("() => ({ ...localStorage })")
    page.goto(f"{server.sending}{ATTACK}")
    notice = page.locator("#page-notice")
    for way in ("new page", "open page"):
        if way == "open page":
            page.reload()
            expect(page.locator("#user_id")).to_have_value(answers("apendo")["user_id"])
            page.evaluate("link => { location.hash = link; }", ATTACK)
        expect(notice, way).to_contain_text("Tautan yang Anda buka mengisi: Nama instansi/perusahaan")
        expect(notice, way).to_contain_text("Sebagian huruf di Nama instansi/perusahaan rusak")
        expect(notice, way).to_contain_text("Tanggal surat di tautan tidak dipakai: bukan tanggal.")
        expect(notice, way).to_contain_text("1 bagian lain tidak dikenal dan tidak dipakai.")
        expect(notice, way).to_contain_text("Riwayat peramban menyimpan tautan itu")
        expect(notice, way).not_to_contain_text("EVIL")
        expect(notice, way).not_to_contain_text("Halaman sebelumnya")
        expect(notice.get_by_role("button", name="Batalkan"), way).to_be_in_viewport(ratio=1)
        expect(page, way).to_have_url(server.sending)
        expect(page.locator("#send-part-text"), way).to_contain_text("evil.example")
        assert page.evaluate("() => ({ ...localStorage })") == kept, way
        notice.get_by_role("button", name="Batalkan").click()
        expect(notice, way).to_have_text("Isian dikembalikan seperti sebelumnya.")
        for field in mail_fields(DEFINITION):
            expect(page.locator(f"#{field.id}"), way).to_have_value(answers("apendo")[field.id])
        expect(page.locator("#send-part-text"), way).not_to_contain_text("evil.example")


def test_a_link_that_is_too_long_for_this_page_is_said(page: Page, server: Server) -> None:
    page.goto(server.sending)
    page.evaluate("location.hash = `deskripsi=${'x'.repeat(300_000)}`")
    notice = page.locator("#page-notice")
    expect(notice).to_contain_text("Tautan yang Anda buka tidak mengisi apa pun.")
    expect(notice).to_contain_text("lebih dari 200.000 karakter")


def test_the_letters_answers_come_along_in_the_tab_and_never_in_an_address(
    page: Page, server: Server, tmp_path: Path
) -> None:
    addresses = visited(page)
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    download(page, "Unduh PDF", tmp_path)
    page.get_by_role("link", name="Siapkan emailnya", exact=True).click()
    for _ in range(2):
        for field in mail_fields(DEFINITION):
            expect(page.locator(f"#{field.id}")).to_have_value(answers("apendo")[field.id])
        page.reload()
    page.go_back()
    expect(page.locator("#user_id")).to_have_value(answers("apendo")["user_id"])
    page.go_forward()
    expect(page.locator("#user_id")).to_have_value(answers("apendo")["user_id"])
    assert set(addresses) == {server.letter, server.sending}


def test_where_the_tab_can_take_nothing_along_it_is_said_and_nothing_is_lost(
    browser: Browser, server: Server, tmp_path: Path
) -> None:
    page = browser.new_page()
    page.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }"
    )
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    download(page, "Unduh PDF", tmp_path)
    page.get_by_role("link", name="Siapkan emailnya", exact=True).click()
    told = page.locator("#letter-send-status")
    expect(told).to_contain_text("tidak dapat membawa isian ke halaman berikutnya")
    expect(told).to_be_in_viewport(ratio=1)
    expect(page).to_have_url(server.letter)
    page.on("dialog", lambda dialog: dialog.accept())
    told.get_by_role("link", name="Lanjut tanpa isian").click()
    expect(page).to_have_url(server.sending)
    page.close()


def test_what_is_filled_in_here_without_an_input_event_goes_into_the_mail(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(server.sending)
    for event, user_id in (("change", "||AABCD"), ("none", "||LAIN")):
        fill_mail(page, answers("apendo") | {"user_id": "LAMA"})
        expect(page.locator("#send-part-text")).to_contain_text("LAMA")
        page.evaluate(
            """([event, text]) => {
              const input = document.getElementById("user_id");
              input.value = text;
              if (event === "change") input.dispatchEvent(new Event("change", { bubbles: true }));
            }""",
            [event, user_id],
        )
        if event == "change":
            expect(page.locator("#send-part-text")).to_contain_text(user_id)
        page.get_by_role("button", name="Salin Isi").click()
        expect(page.locator("#send-part-text"), event).to_contain_text(user_id)
        assert user_id in page.evaluate("navigator.clipboard.readText()"), event
        assert user_id in text_of(read(save(page, "Unduh draf email", tmp_path))), event
