"""Nothing typed is lost: what the device keeps, crashes, full and forbidden storage, two tabs, deleting."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect

from tests.browser import readers
from tests.browser.conftest import LETTERS, Server, control, download, fill_at_once
from tests.browser.pages.keep import EXPECTED, KEPT, NOTICE, expect_filled, keep
from tests.browser.pages.letterhead import choose, drawn
from tests.browser.sight import PAINTED
from tests.conftest import SECOND_LETTER, answers


def test_nothing_is_kept_unless_the_visitor_asks(context: BrowserContext, server: Server) -> None:
    page = context.new_page()
    page.goto(server.letter)
    fill_at_once(page, answers("login"))
    assert page.evaluate(KEPT) == []
    assert page.get_by_label("Simpan di perangkat ini").is_checked() is False
    expect(page.locator("#letter-keep-hint")).to_contain_text("Jangan dicentang di komputer bersama")


@pytest.mark.parametrize("is_unticked", [False, True], ids=["ticked", "unticked again"])
def test_ticked_and_left_before_keeping_has_come_the_answers_are_on_the_device(
    context: BrowserContext, server: Server, is_unticked: bool
) -> None:
    page = context.new_page()
    page.route("**/assets/letter/device_draft-*", lambda route: None)  # it is on its way
    page.goto(server.letter)
    fill_at_once(page, answers("login"))
    box = page.get_by_label("Simpan di perangkat ini")
    box.check()
    if is_unticked:
        box.uncheck()
    page.goto(server.url)
    if is_unticked:
        assert page.evaluate(KEPT) == []
        return
    page.close()
    after = context.new_page()
    after.goto(server.letter)
    expect(after.locator(NOTICE)).to_contain_text("dipulihkan dari perangkat ini")
    expect_filled(after)
    expect(after.get_by_label("Simpan di perangkat ini")).to_be_checked()


def test_a_crashed_tab_finds_every_answer_again(context: BrowserContext, server: Server) -> None:
    page = context.new_page()
    page.goto(server.letter)
    keep(page)
    fill_at_once(page, answers("login"))
    with contextlib.suppress(Error):
        page.goto("chrome://crash")
    after = context.new_page()
    after.goto(server.letter)
    expect(after.locator(NOTICE)).to_contain_text("Isian terakhir (")
    expect(after.locator(NOTICE)).to_contain_text("dipulihkan dari perangkat ini")
    expect_filled(after)
    ticked = after.locator("[name=kategori]:checked")
    assert ticked.evaluate_all("boxes => boxes.map((box) => box.value)") == answers("login")["kategori"]
    expect(after.locator("#letter-sheet")).to_contain_text("| |?#BERSAUDARA")
    expect(after.get_by_label("Simpan di perangkat ini")).to_be_checked()


def test_the_letterhead_is_kept_too(context: BrowserContext, server: Server) -> None:
    page = context.new_page()
    page.goto(server.letter)
    keep(page)
    choose(page, "kop.png", "image/png", drawn(page, "image/png"))
    expect(page.get_by_role("img", name="Kop surat perusahaan")).to_be_visible()
    page.reload()
    expect(page.get_by_label("Pakai gambar kop")).to_be_checked()
    expect(page.get_by_role("img", name="Kop surat perusahaan")).to_be_visible()


def test_the_next_letter_starts_from_the_companys_data(context: BrowserContext, server: Server) -> None:
    page = context.new_page()
    page.goto(server.letter)
    keep(page)
    fill_at_once(page, answers("apendo"))
    page.goto(server.page_of(SECOND_LETTER))
    expect(page.locator(NOTICE)).to_contain_text("Data perusahaan diisi dari surat sebelumnya")
    second = LETTERS[SECOND_LETTER]
    expect(control(page, "perusahaan", second)).to_have_value("CV Contoh Jaya")
    expect(control(page, "akun", second)).to_have_value("||AABCD")
    expect(control(page, "surel_baru", second)).to_have_value("admin@contoh-jaya.example")
    expect(control(page, "uraian", second)).to_have_value("Surel lama tidak dapat dibuka lagi.")


def test_another_letter_of_the_same_company_keeps_only_its_data(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    page.get_by_label("Ketik kop").check()
    download(page, "Unduh PDF", tmp_path)
    page.get_by_role("button", name="Buat surat lain").click()
    expect(page.locator(NOTICE)).to_contain_text("Surat baru dimulai")
    expect(control(page, "nomor_surat")).to_be_focused()
    expect(control(page, "nomor_surat")).to_have_value("")
    expect(control(page, "deskripsi")).to_have_value("")
    expect(page.get_by_label("Permasalahan Login")).not_to_be_checked()
    expect(control(page, "npwp")).to_have_value(answers("apendo")["npwp"])
    expect(page.get_by_label("Nama perusahaan di kop")).to_have_value("CV Contoh Jaya")


@pytest.mark.parametrize(
    "refusal",
    [
        "Storage.prototype.setItem = () => { throw new DOMException('penuh', 'QuotaExceededError'); }",
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'x'); } })",
    ],
    ids=["full", "forbidden"],
)
def test_a_storage_that_refuses_is_said_and_the_file_is_offered(
    context: BrowserContext, server: Server, tmp_path: Path, refusal: str
) -> None:
    page = context.new_page()  # not the fixture's: the theme's own scripts complain of a forbidden storage
    page.add_init_script(refusal)
    page.goto(server.letter)
    fill_at_once(page, answers("login"))
    keep(page)
    message = page.locator("#letter-keep-message")
    expect(message).to_contain_text("Isian Anda tetap ada di halaman ini; simpan sebagai berkas.")
    message.get_by_role("button", name="Simpan ke berkas").click()
    with page.expect_download() as caught:
        page.get_by_role("dialog").get_by_role("button", name="Simpan ke berkas").click()
    path = tmp_path / "isian.json"
    caught.value.save_as(path)
    assert answers("login")["user_id"] in path.read_text()
    expect_filled(page)


@pytest.mark.parametrize("stored", ["", "{", "null", '{"version":0}', '{"version":1,"data":{"user_id":7}}'])
def test_stored_data_of_another_program_do_not_break_the_page(
    page: Page, server: Server, stored: str
) -> None:
    page.goto(server.letter)
    page.evaluate(
        """(text) => ["surat/perbaikan-akun", "perusahaan", "kop"]
             .forEach((key) => localStorage.setItem(`bantuan-lpse/isian/${key}`, text))""",
        stored,
    )
    page.reload()
    expect(control(page, "nama_instansi")).to_have_value("")
    expect(control(page, "kota")).to_have_value("Kota Uji")
    control(page, "nama_instansi").fill("CV Contoh Jaya")
    page.reload()
    expect(control(page, "nama_instansi")).to_have_value("CV Contoh Jaya")


def test_what_was_typed_before_the_script_came_is_not_overwritten(
    context: BrowserContext, server: Server
) -> None:
    page = context.new_page()
    page.goto(server.letter)
    keep(page)
    fill_at_once(page, answers("login"))
    page.close()
    late = context.new_page()
    late.add_init_script(
        """addEventListener("DOMContentLoaded", () => {
             const typed = (id, text) => { document.getElementById(id).value = text; };
             typed("nama_pemohon", "Diketik Dahulu");
           }, { once: true, capture: true });
           new MutationObserver((_, observer) => {
             const input = document.getElementById("letter-check");
             if (!input) return;
             observer.disconnect();
             document.getElementById("nama_pemohon").value = "Diketik Dahulu";
           }).observe(document, { childList: true, subtree: true });"""
    )
    late.goto(server.letter)
    offer = late.get_by_role("button", name="Pakai isian yang tersimpan itu")
    expect(offer).to_be_visible()
    expect(control(late, "nama_pemohon")).to_have_value("Diketik Dahulu")
    expect(control(late, "nama_pengguna")).to_have_value("Diketik Dahulu")
    offer.click()
    expect(control(late, "user_id")).to_have_value(EXPECTED["user_id"])


def test_the_next_letter_started_here_is_kept_in_turn(
    context: BrowserContext, server: Server, tmp_path: Path
) -> None:
    page = context.new_page()
    page.goto(server.letter)
    keep(page)
    fill_at_once(page, answers("apendo"))
    download(page, "Unduh PDF", tmp_path)
    page.get_by_role("button", name="Buat surat lain").click()
    expect(control(page, "nomor_surat")).to_be_focused()
    expect(page.get_by_label("Simpan di perangkat ini")).to_be_checked()
    control(page, "deskripsi").fill("Surat kedua")
    page.goto(server.url)
    page.goto(server.letter)
    expect(control(page, "deskripsi")).to_have_value("Surat kedua")


def test_after_a_refusal_an_older_draft_does_not_come_back(context: BrowserContext, server: Server) -> None:
    page = context.new_page()
    page.goto(server.letter)
    keep(page)
    fill_at_once(page, answers("login"))
    page.evaluate(
        "() => { Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }; }"
    )
    control(page, "user_id").fill("LEBIH-BARU")
    message = page.locator("#letter-keep-message")
    expect(message).to_be_in_viewport()
    message.get_by_role("button", name="Simpan ke berkas").click()
    with page.expect_download():
        page.get_by_role("dialog").get_by_role("button", name="Simpan ke berkas").click()
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.evaluate(PAINTED)
    expect(control(page, "user_id")).to_have_value("LEBIH-BARU")


def test_a_forbidden_storage_is_not_taken_for_a_deleted_draft(
    context: BrowserContext, server: Server
) -> None:
    page = context.new_page()
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'x'); } })"
    )
    page.goto(server.letter)
    keep(page)
    control(page, "user_id").fill("A")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.evaluate(PAINTED)
    expect(page.locator("#letter-keep-message")).to_contain_text("tidak dapat menyimpan isian")
    expect(page.get_by_label("Simpan di perangkat ini")).to_be_checked()


def test_a_link_says_again_that_a_kept_letterhead_could_not_be_opened(
    context: BrowserContext, server: Server
) -> None:
    page = context.new_page()
    page.goto(server.letter)
    keep(page)
    choose(page, "kop.png", "image/png", drawn(page, "image/png"))
    expect(page.get_by_role("img", name="Kop surat perusahaan")).to_be_visible()
    page.evaluate(
        """() => {
             const key = "bantuan-lpse/isian/kop";
             const kept = JSON.parse(localStorage[key]);
             kept.data.picture = "data:image/jpeg;base64,AAAA";
             localStorage[key] = JSON.stringify(kept);
           }"""
    )
    page.close()
    page = context.new_page()
    page.goto(f"{server.letter}#user_id=B")
    notice = page.locator(NOTICE)
    expect(notice).to_contain_text("Tautan yang Anda buka mengisi: User ID SPSE.")
    expect(notice).to_contain_text("Gambar kop tidak dapat dibuka; pilih lagi gambarnya.")
    choose(page, "kop.png", "image/png", drawn(page, "image/png"))
    expect(page.get_by_role("img", name="Kop surat perusahaan")).to_be_visible()
    page.goto(f"{server.letter}#user_id=C")
    expect(control(page, "user_id")).to_have_value("C")
    expect(notice).not_to_contain_text("Gambar kop tidak dapat dibuka")


NEWER = json.dumps({"version": 2, "saved": "2027-01-01T00:00:00Z", "data": {"parts": {"user_id": "BARU"}}})


@pytest.mark.parametrize("name", ["surat/perbaikan-akun", "perusahaan", "kop"])
def test_what_a_newer_version_kept_is_left_alone_said_and_the_answers_stay(
    context: BrowserContext, server: Server, name: str
) -> None:
    page = context.new_page()
    key = f"bantuan-lpse/isian/{name}"
    page.goto(server.letter)
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, NEWER])
    page.reload()
    message = page.locator("#letter-keep-message")
    expect(message).to_contain_text("versi situs yang lebih baru")
    fill_at_once(page, answers("login"))
    stored = "key => localStorage.getItem(key)"
    assert page.evaluate(stored, key) == NEWER
    assert page.evaluate(KEPT) == [key]
    message.get_by_role("button", name="Simpan ke berkas").click()
    page.get_by_role("dialog").get_by_role("button", name="Batal").click()
    page.reload()
    expect_filled(page)
    page.get_by_label("Simpan di perangkat ini").uncheck()
    expect(message).to_contain_text("tetap ada; “Hapus isian” menghapus semuanya")
    assert page.evaluate(stored, key) == NEWER
    page.get_by_role("button", name="Hapus isian").first.click()
    page.get_by_role("dialog").get_by_role("button", name="Hapus isian").click()
    expect(page.locator(NOTICE)).to_contain_text("Semua isian sudah dihapus")
    assert page.evaluate(KEPT) == []


def test_a_picture_chosen_in_place_of_a_restored_one_is_the_one_that_is_kept(
    context: BrowserContext, server: Server
) -> None:
    page = context.new_page()
    page.goto(server.letter)
    keep(page)
    choose(page, "satu.png", "image/png", drawn(page, "image/png"))
    picture = page.get_by_role("img", name="Kop surat perusahaan")
    expect(picture).to_be_visible()
    page.reload()
    expect(picture).to_be_visible()
    first = picture.get_attribute("src")
    choose(page, "dua.png", "image/png", drawn(page, "image/png", width=700))
    expect(picture).not_to_have_attribute("src", first or "")
    second = picture.get_attribute("src")
    page.reload()
    expect(picture).to_be_visible()
    assert page.evaluate("JSON.parse(localStorage['bantuan-lpse/isian/kop']).data.picture") == second


def test_keeping_is_confirmed_with_the_time_renewed_while_typing_and_gone_when_it_ends(
    browser: Browser, server: Server
) -> None:
    context = browser.new_context(locale="id-ID")
    page = context.new_page()
    page.clock.set_fixed_time("2026-11-25T01:41:00Z")
    page.goto(server.letter)
    keep(page)
    message = page.locator("#letter-keep-message")
    expect(message).to_have_text("Tersimpan di perangkat ini, 08.41.")
    expect(message).to_be_in_viewport(ratio=1)
    page.clock.set_fixed_time("2026-11-25T01:59:00Z")
    control(page, "user_id").fill("A")
    expect(message).to_have_text("Tersimpan di perangkat ini, 08.59.")
    page.evaluate(
        "() => { Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }; }"
    )
    control(page, "user_id").fill("B")
    expect(message).not_to_contain_text("Tersimpan di perangkat ini")
    page.get_by_label("Simpan di perangkat ini").uncheck()
    expect(message).not_to_contain_text("Tersimpan di perangkat ini")
    context.close()


FILL = """([id, value]) => {
  const input = document.getElementById(id);
  input.value = value;
  return input;
}"""


@pytest.mark.parametrize("event", ["change", "none"])
def test_what_is_filled_in_without_an_input_event_is_read_all_the_same(
    context: BrowserContext, server: Server, tmp_path: Path, event: str
) -> None:
    page = context.new_page()
    page.goto(server.letter)
    keep(page)
    fill_at_once(page, answers("login"))
    page.get_by_label("Ketik kop").check()
    control(page, "nama_pengguna").fill("Lain Sendiri")
    # The second is filled in by the form itself from the first; the third was written by the visitor.
    for field, value in {"nama_instansi": "PT Contoh Sentosa", "nama_pemohon": "Orang Baru"}.items():
        page.evaluate(FILL, [field, value])
        if event == "change":
            page.evaluate(
                "id => document.getElementById(id).dispatchEvent(new Event('change', { bubbles: true }))",
                field,
            )
    page.evaluate(FILL, ["letterhead-name", "PT Kop Baru"])
    if event == "change":
        expect(control(page, "instansi_pengguna")).to_have_value("PT Contoh Sentosa")
        assert "PT Contoh Sentosa" in page.evaluate("localStorage['bantuan-lpse/isian/surat/perbaikan-akun']")
    path = download(page, "Unduh PDF", tmp_path)
    text = readers.pdf_text(path)
    assert text.count("PT Contoh Sentosa") >= 2
    assert "Orang Baru" in text
    assert "Lain Sendiri" in text
    assert "PT Kop Baru" in text
    assert answers("login")["nama_instansi"] not in text
    page.reload()
    expect(control(page, "nama_instansi")).to_have_value("PT Contoh Sentosa")
