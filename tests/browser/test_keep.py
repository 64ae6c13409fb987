"""Nothing typed is lost: what the device keeps, crashes, full and forbidden storage, two tabs, deleting."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

from playwright.sync_api import BrowserContext, Error, Page, expect

from tests.browser import readers
from tests.browser.conftest import LETTERS, Server, control, download, fill_at_once, keep_download
from tests.browser.pages.keep import EXPECTED, KEPT, NOTICE, expect_filled, hold, hold_draft, keep
from tests.browser.pages.letterhead import choose, drawn
from tests.browser.sight import PAINTED
from tests.conftest import SECOND_LETTER, answers


def test_nothing_is_kept_unless_asked_and_then_a_crashed_tab_finds_every_answer_again(
    context: BrowserContext, server: Server
) -> None:
    page = context.new_page()
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    assert page.evaluate(KEPT) == []
    assert page.get_by_label("Simpan di perangkat ini").is_checked() is False
    expect(page.locator("#letter-keep-hint")).to_contain_text("Jangan dicentang di komputer bersama")
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


def test_ticked_and_left_before_keeping_has_come_the_answers_are_on_the_device_unless_unticked_again(
    context: BrowserContext, server: Server
) -> None:
    page = context.new_page()
    page.route("**/assets/letter/device_draft-*", lambda route: None)  # it is on its way
    box = page.get_by_label("Simpan di perangkat ini")
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    box.check()
    box.uncheck()
    page.goto(server.url)
    assert page.evaluate(KEPT) == []
    page.goto(server.letter)
    expect(control(page, "user_id")).to_have_value(answers("apendo")["user_id"])
    fill_at_once(page, answers("login"))
    box.check()
    page.goto(server.url)
    page.close()
    after = context.new_page()
    after.goto(server.letter)
    expect(after.locator(NOTICE)).to_contain_text("dipulihkan dari perangkat ini")
    expect_filled(after)
    expect(after.get_by_label("Simpan di perangkat ini")).to_be_checked()


def test_another_letter_of_the_company_starts_from_its_data_alone_and_is_kept_in_turn(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(server.letter)
    keep(page)
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
    expect(page.get_by_label("Simpan di perangkat ini")).to_be_checked()
    control(page, "deskripsi").fill("Surat kedua")
    page.goto(server.page_of(SECOND_LETTER))
    expect(page.locator(NOTICE)).to_contain_text("Data perusahaan diisi dari surat sebelumnya")
    second = LETTERS[SECOND_LETTER]
    expect(control(page, "perusahaan", second)).to_have_value("CV Contoh Jaya")
    expect(control(page, "akun", second)).to_have_value("||AABCD")
    expect(control(page, "surel_baru", second)).to_have_value("admin@contoh-jaya.example")
    expect(control(page, "uraian", second)).to_have_value("Surel lama tidak dapat dibuka lagi.")
    page.goto(server.letter)
    expect(control(page, "deskripsi")).to_have_value("Surat kedua")


def save_offered_file(page: Page, folder: Path) -> str:
    """Save the answers to the file that is offered where they could not be kept; what is in it."""
    page.locator("#letter-keep-message").get_by_role("button", name="Simpan ke berkas").click()
    button = page.get_by_role("dialog").get_by_role("button", name="Simpan ke berkas")
    return keep_download(button, folder).read_text()


REFUSED = "Isian Anda tetap ada di halaman ini; simpan sebagai berkas."


def test_a_forbidden_storage_is_said_offers_the_file_and_is_not_taken_for_a_deleted_draft(
    context: BrowserContext, server: Server, tmp_path: Path
) -> None:
    page = context.new_page()  # not the fixture's: the theme's own scripts complain of a forbidden storage
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'x'); } })"
    )
    page.goto(server.letter)
    fill_at_once(page, answers("login"))
    keep(page)
    message = page.locator("#letter-keep-message")
    expect(message).to_contain_text(REFUSED)
    assert answers("login")["user_id"] in save_offered_file(page, tmp_path)
    expect_filled(page)
    control(page, "user_id").fill("A")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.evaluate(PAINTED)
    expect(message).to_contain_text("tidak dapat menyimpan isian")
    expect(page.get_by_label("Simpan di perangkat ini")).to_be_checked()


# A storage that is full from the start, until and from when a test says so.
FULL = """
  globalThis.isFull = true;
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (...entry) {
    if (isFull) throw new DOMException("penuh", "QuotaExceededError");
    return setItem.apply(this, entry);
  };
"""


def test_a_full_storage_is_said_and_offers_the_file_and_what_is_kept_is_confirmed_with_the_time(
    context: BrowserContext, server: Server, tmp_path: Path
) -> None:
    page = context.new_page()
    page.add_init_script(FULL)
    page.clock.set_fixed_time("2026-11-25T01:41:00Z")
    page.goto(server.letter)
    fill_at_once(page, answers("login"))
    keep(page)
    message, box = page.locator("#letter-keep-message"), page.get_by_label("Simpan di perangkat ini")
    expect(message).to_contain_text(REFUSED)
    assert answers("login")["user_id"] in save_offered_file(page, tmp_path)
    expect_filled(page)
    box.uncheck()
    page.evaluate("isFull = false")
    keep(page)
    expect(message).to_have_text("Tersimpan di perangkat ini, 08.41.")
    expect(message).to_be_in_viewport(ratio=1)
    page.clock.set_fixed_time("2026-11-25T01:59:00Z")
    control(page, "user_id").fill("A")
    expect(message).to_have_text("Tersimpan di perangkat ini, 08.59.")
    page.evaluate("isFull = true")
    control(page, "user_id").fill("LEBIH-BARU")
    expect(message).not_to_contain_text("Tersimpan di perangkat ini")
    expect(message).to_be_in_viewport()
    assert "LEBIH-BARU" in save_offered_file(page, tmp_path)
    # Looked at again, the page does not go back to the older draft.
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.evaluate(PAINTED)
    expect(control(page, "user_id")).to_have_value("LEBIH-BARU")
    box.uncheck()
    expect(message).not_to_contain_text("Tersimpan di perangkat ini")


def test_stored_data_of_another_program_do_not_break_the_page(page: Page, server: Server) -> None:
    # Two of many: that they are passed over, each alone, is the store's (draft_store.test.js).
    name = control(page, "nama_instansi")
    page.goto(server.letter)
    for stored in ("{", '{"version":1,"data":{"user_id":7}}'):
        page.evaluate(
            """(text) => {
                 for (const key of ["surat/perbaikan-akun", "perusahaan", "kop"]) {
                   localStorage.setItem(`bantuan-lpse/isian/${key}`, text);
                 }
               }""",
            stored,
        )
        page.reload()
        expect(name, stored).to_have_value("")
        expect(control(page, "kota"), stored).to_have_value("Kota Uji")
        name.fill("CV Contoh Jaya")
        page.reload()
        expect(name, stored).to_have_value("CV Contoh Jaya")
        name.fill("")  # the tab has forgotten all, as in the beginning


def test_what_was_typed_before_the_script_came_is_not_overwritten(
    context: BrowserContext, server: Server
) -> None:
    hold_draft(context, server, answers("login"))
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


NEWER = json.dumps({"version": 2, "saved": "2027-01-01T00:00:00Z", "data": {"parts": {"user_id": "BARU"}}})


def test_what_a_newer_version_kept_is_left_alone_said_and_the_answers_stay(
    context: BrowserContext, server: Server
) -> None:
    page = context.new_page()
    # One of all that is kept; what holds of each is the store's (draft_store.test.js).
    key, stored = "bantuan-lpse/isian/kop", "key => localStorage.getItem(key)"
    hold(context, server, {key: NEWER})
    page.goto(server.letter)
    message, dialog = page.locator("#letter-keep-message"), page.get_by_role("dialog")
    expect(message).to_contain_text("versi situs yang lebih baru")
    fill_at_once(page, answers("login"))
    assert page.evaluate(stored, key) == NEWER
    assert page.evaluate(KEPT) == [key]
    message.get_by_role("button", name="Simpan ke berkas").click()
    dialog.get_by_role("button", name="Batal").click()
    page.reload()
    expect_filled(page)
    page.get_by_label("Simpan di perangkat ini").uncheck()
    expect(message).to_contain_text("tetap ada; “Hapus isian” menghapus semuanya")
    assert page.evaluate(stored, key) == NEWER
    page.get_by_role("button", name="Hapus isian").first.click()
    dialog.get_by_role("button", name="Hapus isian").click()
    expect(page.locator(NOTICE)).to_contain_text("Semua isian sudah dihapus")
    assert page.evaluate(KEPT) == []


def test_the_letterheads_picture_is_kept_as_it_was_chosen_last_and_one_that_does_not_open_is_said(
    context: BrowserContext, server: Server
) -> None:
    page = context.new_page()
    page.goto(server.letter)
    keep(page)
    choose(page, "satu.png", "image/png", drawn(page, "image/png"))
    picture = page.get_by_role("img", name="Kop surat perusahaan")
    expect(picture).to_be_visible()
    page.reload()
    expect(page.get_by_label("Pakai gambar kop")).to_be_checked()
    expect(picture).to_be_visible()
    first = picture.get_attribute("src")
    choose(page, "dua.png", "image/png", drawn(page, "image/png", width=700))
    expect(picture).not_to_have_attribute("src", first or "")
    second = picture.get_attribute("src")
    page.reload()
    expect(picture).to_be_visible()
    assert page.evaluate("JSON.parse(localStorage['bantuan-lpse/isian/kop']).data.picture") == second
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


# What a password manager does, with or without a word of it.
FILL = """([answers, isTold]) => {
  for (const [id, value] of Object.entries(answers)) {
    const input = document.getElementById(id);
    input.value = value;
    if (isTold) input.dispatchEvent(new Event("change", { bubbles: true }));
  }
}"""


def test_what_is_filled_in_without_an_input_event_is_read_all_the_same(
    context: BrowserContext, server: Server, tmp_path: Path
) -> None:
    page = context.new_page()
    page.goto(server.letter)
    keep(page)
    fill_at_once(page, answers("login"))
    page.get_by_label("Ketik kop").check()
    control(page, "nama_pengguna").fill("Lain Sendiri")
    told = {"nama_instansi": "PT Diubah", "nama_pemohon": "Orang Diubah", "letterhead-name": "PT Kop Diubah"}
    page.evaluate(FILL, [told, True])
    # A field is filled in by the form itself from the first; another was written by the visitor.
    expect(control(page, "instansi_pengguna")).to_have_value("PT Diubah")
    sheet = page.locator("#letter-sheet")
    for text in (*told.values(), "Lain Sendiri"):
        expect(sheet).to_contain_text(text)
    expect(sheet).not_to_contain_text(answers("login")["nama_instansi"])
    assert "PT Diubah" in page.evaluate("localStorage['bantuan-lpse/isian/surat/perbaikan-akun']")
    silent = {
        "nama_instansi": "PT Contoh Sentosa",
        "nama_pemohon": "Orang Baru",
        "letterhead-name": "PT Kop Baru",
    }
    page.evaluate(FILL, [silent, False])
    text = readers.pdf_text(download(page, "Unduh PDF", tmp_path))
    assert text.count("PT Contoh Sentosa") >= 2
    assert [part for part in ("Orang Baru", "Lain Sendiri", "PT Kop Baru") if part not in text] == []
    assert "Diubah" not in text
    page.reload()
    expect(control(page, "nama_instansi")).to_have_value("PT Contoh Sentosa")
