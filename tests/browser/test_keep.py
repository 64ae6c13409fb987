"""Nothing typed is lost: what the device keeps, crashes, full and forbidden storage, two tabs, deleting."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Error, Page, expect

from tests.browser import readers
from tests.browser.conftest import LETTERS, Server, back, control, download, fill, review
from tests.browser.test_letterhead import choose, drawn
from tests.conftest import SECOND_LETTER, answers

NOTICE = "#letter-notice"
KEPT = "() => Object.keys(localStorage).filter((key) => key.startsWith('bantuan-lpse/'))"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser context whose tabs share their storage."""
    context = browser.new_context(locale="id-ID", timezone_id="Asia/Jakarta")
    yield context
    context.close()


def keep(page: Page) -> None:
    """Ask to keep the answers."""
    page.get_by_label("Simpan di perangkat ini").check()


def filled(page: Page) -> dict[str, str]:
    """What stands in some fields of every kind."""
    return {name: control(page, name).input_value() for name in ("nama_instansi", "alamat", "user_id")}


EXPECTED = {name: answers("login")[name] for name in ("nama_instansi", "alamat", "user_id")}


def test_nothing_is_kept_unless_the_visitor_asks(context: BrowserContext, server: Server) -> None:
    page = context.new_page()
    page.goto(server.letter)
    fill(page, answers("login"))
    assert page.evaluate(KEPT) == []
    assert page.get_by_label("Simpan di perangkat ini").is_checked() is False
    expect(page.locator("#letter-keep-hint")).to_contain_text("Jangan dicentang di komputer bersama")


def test_a_crashed_tab_finds_every_answer_again(context: BrowserContext, server: Server) -> None:
    page = context.new_page()
    page.goto(server.letter)
    keep(page)
    fill(page, answers("login"))
    with contextlib.suppress(Error):
        page.goto("chrome://crash")
    after = context.new_page()
    after.goto(server.letter)
    expect(after.locator(NOTICE)).to_contain_text("Isian terakhir (")
    expect(after.locator(NOTICE)).to_contain_text("dipulihkan dari perangkat ini")
    assert filled(after) == EXPECTED
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
    fill(page, answers("apendo"))
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
    fill(page, answers("apendo"))
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
    fill(page, answers("login"))
    keep(page)
    message = page.locator("#letter-keep-message")
    expect(message).to_contain_text("Isian Anda tetap ada di halaman ini; simpan sebagai berkas.")
    message.get_by_role("button", name="Simpan ke berkas").click()
    with page.expect_download() as caught:
        page.get_by_role("dialog").get_by_role("button", name="Simpan ke berkas").click()
    path = tmp_path / "isian.json"
    caught.value.save_as(path)
    assert answers("login")["user_id"] in path.read_text()
    assert filled(page) == EXPECTED


@pytest.mark.parametrize("stored", ["", "{", "null", '{"version":0}', '{"version":1,"data":{"user_id":7}}'])
def test_stored_data_of_another_program_do_not_break_the_page(
    page: Page, server: Server, stored: str
) -> None:
    page.goto(server.letter)
    page.evaluate(
        """(text) => ["surat/permohonan-penanganan", "perusahaan", "kop"]
             .forEach((key) => localStorage.setItem(`bantuan-lpse/isian/${key}`, text))""",
        stored,
    )
    page.reload()
    expect(control(page, "nama_instansi")).to_have_value("")
    expect(control(page, "kota")).to_have_value("Pekanbaru")
    control(page, "nama_instansi").fill("CV Contoh Jaya")
    page.reload()
    expect(control(page, "nama_instansi")).to_have_value("CV Contoh Jaya")


def test_two_tabs_show_the_same_answers(context: BrowserContext, server: Server) -> None:
    one, two = context.new_page(), context.new_page()
    one.goto(server.letter)
    keep(one)
    control(one, "nama_instansi").fill("CV Contoh Jaya")
    two.goto(server.letter)
    control(two, "user_id").fill("||AABCD")
    expect(control(one, "user_id")).to_have_value("||AABCD")
    expect(one.locator(NOTICE)).to_contain_text("Isian diperbarui dari tab lain")
    control(one, "npwp").fill("0012345678211000")
    expect(control(two, "npwp")).to_have_value("0012345678211000")
    expect(control(two, "nama_instansi")).to_have_value("CV Contoh Jaya")


@pytest.mark.parametrize("chosen", ["Pakai isian yang tersimpan itu", "Pakai isian di halaman ini"])
def test_two_different_answers_are_kept_only_when_the_visitor_has_chosen(
    context: BrowserContext, server: Server, chosen: str
) -> None:
    one, two = context.new_page(), context.new_page()
    one.goto(server.letter)
    two.goto(server.letter)
    control(two, "user_id").fill("TAB-DUA")
    keep(one)
    fill(one, answers("login"))
    expect(control(two, "user_id")).to_have_value("TAB-DUA")
    keep(two)
    expect(two.locator("#letter-keep-message")).to_contain_text("Isian di halaman ini belum disimpan.")
    control(two, "npwp").fill("123")
    assert "BERSAUDARA" in two.evaluate("localStorage[`bantuan-lpse/isian/surat/permohonan-penanganan`]")
    assert filled(one) == EXPECTED
    two.get_by_role("button", name=chosen).click()
    expected = EXPECTED["user_id"] if "tersimpan" in chosen else "TAB-DUA"
    expect(control(two, "user_id")).to_have_value(expected)
    expect(control(one, "user_id")).to_have_value(expected)
    two.reload()
    expect(control(two, "user_id")).to_have_value(expected)


def test_the_same_answers_need_no_choice(context: BrowserContext, server: Server) -> None:
    one, two = context.new_page(), context.new_page()
    for page in (one, two):
        page.goto(server.letter)
        fill(page, answers("login"))
    keep(one)
    keep(two)
    expect(two.get_by_role("button", name="Pakai isian di halaman ini")).to_have_count(0)
    control(two, "npwp").fill("123")
    expect(control(one, "npwp")).to_have_value("123")


def test_a_choice_not_made_leaves_the_kept_answers_alone(context: BrowserContext, server: Server) -> None:
    one, two = context.new_page(), context.new_page()
    one.goto(server.letter)
    two.goto(server.letter)
    keep(one)
    fill(one, answers("login"))
    control(two, "user_id").fill("TAB-DUA")
    keep(two)
    two.get_by_label("Simpan di perangkat ini").uncheck()
    expect(two.locator("#letter-keep-message")).to_contain_text("yang tersimpan di perangkat ini tetap ada")
    one.reload()
    assert filled(one) == EXPECTED


def test_what_was_typed_before_the_script_came_is_not_overwritten(
    context: BrowserContext, server: Server
) -> None:
    page = context.new_page()
    page.goto(server.letter)
    keep(page)
    fill(page, answers("login"))
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
    fill(page, answers("apendo"))
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
    fill(page, answers("login"))
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
    page.wait_for_timeout(200)
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
    page.wait_for_timeout(200)
    expect(page.locator("#letter-keep-message")).to_contain_text("tidak dapat menyimpan isian")
    expect(page.get_by_label("Simpan di perangkat ini")).to_be_checked()


def test_the_letterhead_alone_reaches_the_other_tab_and_settles_there(
    context: BrowserContext, server: Server
) -> None:
    one, two = context.new_page(), context.new_page()
    one.goto(server.letter)
    keep(one)
    fill(one, answers("apendo"))
    two.goto(server.letter)
    one.get_by_label("Ketik kop").check()
    one.get_by_label("Nama perusahaan di kop").fill("PT Kop")
    expect(two.get_by_label("Nama perusahaan di kop")).to_have_value("PT Kop")
    choose(one, "kop.png", "image/png", drawn(one, "image/png"))
    expect(two.get_by_role("img", name="Kop surat perusahaan")).to_be_visible()
    kept = "localStorage['bantuan-lpse/isian/kop']"
    before = one.evaluate(kept)
    control(two, "kota").fill("Dumai")
    expect(control(one, "kota")).to_have_value("Dumai")
    one.wait_for_timeout(300)
    assert one.evaluate(f"JSON.parse({kept}).data.picture") == two.evaluate(
        "picture => JSON.parse(picture).data.picture", before
    ), "no tab makes a new picture of the other's"


@pytest.mark.parametrize("way", ["Hapus isian", "unticked"])
def test_kept_again_after_another_tab_deleted_it_the_letterhead_is_kept_too(
    context: BrowserContext, server: Server, way: str
) -> None:
    one, two = context.new_page(), context.new_page()
    one.goto(server.letter)
    keep(one)
    one.get_by_label("Ketik kop").check()
    one.get_by_label("Nama perusahaan di kop").fill("PT Kop")
    two.goto(server.letter)
    expect(two.get_by_label("Nama perusahaan di kop")).to_have_value("PT Kop")
    if way == "unticked":
        two.get_by_label("Simpan di perangkat ini").uncheck()
    else:
        two.get_by_role("button", name="Hapus isian").first.click()
        two.get_by_role("dialog").get_by_role("button", name="Hapus isian").click()
    expect(one.locator("#letter-keep-message")).to_contain_text("sudah dihapus di tab lain")
    keep(one)
    one.reload()
    expect(one.get_by_label("Nama perusahaan di kop")).to_have_value("PT Kop")


def test_a_review_shows_what_another_tab_has_changed(context: BrowserContext, server: Server) -> None:
    one, two = context.new_page(), context.new_page()
    one.goto(server.letter)
    keep(one)
    fill(one, answers("apendo"))
    review(one)
    two.goto(server.letter)
    one.get_by_role("button", name="Ubah NPWP perusahaan").focus()
    control(two, "npwp").fill("0012345678211000")
    expect(one.locator("#letter-answers")).to_contain_text("0012345678211000")
    expect(one.get_by_role("button", name="Ubah NPWP perusahaan")).to_be_focused()


def test_the_date_of_an_earlier_day_is_said(browser: Browser, server: Server) -> None:
    context = browser.new_context(timezone_id="Asia/Jakarta")
    page = context.new_page()
    page.clock.set_fixed_time("2026-11-20T05:00:00Z")
    page.goto(server.letter)
    keep(page)
    control(page, "user_id").fill("A")
    page.close()
    page = context.new_page()
    page.clock.set_fixed_time("2026-11-22T05:00:00Z")
    page.goto(server.letter)
    expect(page.locator(NOTICE)).to_contain_text("Tanggal surat masih 20 November 2026.")
    context.close()


def test_a_link_says_the_date_of_an_earlier_day_again_unless_it_brings_one(
    browser: Browser, server: Server
) -> None:
    context = browser.new_context(timezone_id="Asia/Jakarta")
    page = context.new_page()
    page.clock.set_fixed_time("2026-11-20T05:00:00Z")
    page.goto(server.letter)
    keep(page)
    control(page, "user_id").fill("A")
    page.close()
    # What a link brings is not kept by opening it: the third finds the draft's own date again.
    for link, is_told in [("#user_id=B", True), ("#tanggal=2026-11-21", False), ("#zzz=1", True)]:
        page = context.new_page()
        page.clock.set_fixed_time("2026-11-21T05:00:00Z")
        page.goto(f"{server.letter}{link}")
        expect(page.locator(NOTICE)).to_contain_text("Tautan yang Anda buka")
        told = "Tanggal surat masih 20 November 2026."
        assert (told in page.locator(NOTICE).inner_text()) is is_told
        page.close()
    context.close()


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


def test_a_choice_that_cannot_be_fetched_is_said_and_what_is_kept_stays(
    context: BrowserContext, server: Server
) -> None:
    page = context.new_page()
    page.route("**/assets/letter/keeping-*", lambda route: route.abort())
    page.goto(server.letter)
    control(page, "user_id").fill("B")
    keep(page)
    expect(page.get_by_label("Simpan di perangkat ini")).to_be_checked()
    page.wait_for_timeout(300)
    expect(page.locator("#letter-keep-message")).to_be_empty()
    page.get_by_label("Simpan di perangkat ini").uncheck()
    other = context.new_page()
    other.goto(server.letter)
    keep(other)
    control(other, "user_id").fill("LAIN")
    keep(page)
    message = page.locator("#letter-keep-message")
    expect(message).to_contain_text(
        "belum disimpan: periksa jaringan, lalu coba lagi atau muat ulang halaman"
    )
    expect(message.get_by_role("button", name="Coba lagi")).to_be_visible()
    # What the page said: a browser may remember the failure until then.
    page.unroute("**/assets/letter/keeping-*")
    page.reload()
    expect(control(page, "user_id")).to_have_value("B")
    message.get_by_role("button", name="Pakai isian yang tersimpan itu").click()
    expect(page.locator(NOTICE)).to_contain_text("dipulihkan dari perangkat ini")
    expect(control(page, "user_id")).to_have_value("LAIN")


def test_deleting_asks_first_and_leaves_nothing(context: BrowserContext, server: Server) -> None:
    page = context.new_page()
    page.goto(server.letter)
    keep(page)
    fill(page, answers("login"))
    page.get_by_role("button", name="Hapus isian").first.click()
    dialog = page.get_by_role("dialog", name="Hapus semua isian?")
    dialog.get_by_role("button", name="Batal").click()
    assert filled(page) == EXPECTED
    expect(page.get_by_role("button", name="Hapus isian").first).to_be_focused()
    page.get_by_role("button", name="Hapus isian").first.click()
    dialog.get_by_role("button", name="Hapus isian").click()
    expect(page.locator(NOTICE)).to_contain_text("Semua isian sudah dihapus")
    assert page.evaluate(KEPT) == []
    expect(control(page, "kota")).to_have_value("Pekanbaru")
    expect(page.locator("#letter-sheet")).not_to_contain_text("BERSAUDARA")
    page.reload()
    expect(control(page, "user_id")).to_have_value("")


def test_deleting_leaves_nothing_of_the_answers_anywhere_on_the_page(
    context: BrowserContext, server: Server, tmp_path: Path
) -> None:
    page = context.new_page()
    page.goto(server.letter)
    page.get_by_text("Lihat setiap karakter dan kodenya").click()
    fill(page, answers("login") | {"npwp": "123", "email": ""})
    control(page, "npwp").blur()
    download(page, "Unduh PDF", tmp_path)
    back(page)
    page.get_by_role("button", name="Periksa jawaban").click()
    expect(page).to_have_title(re.compile("^Kesalahan: "))
    page.get_by_role("button", name="Hapus isian").first.click()
    page.get_by_role("dialog").get_by_role("button", name="Hapus isian").click()
    expect(page.locator(NOTICE)).to_contain_text("Semua isian sudah dihapus")
    expect(page.locator("#letter-errors")).to_be_hidden()
    expect(page).to_have_title("Isi surat - Bantuan LPSE")
    expect(page.locator(".letter-message:visible")).to_have_count(0)
    expect(page.locator(".letter-inspector tbody tr")).to_have_count(0)
    html = page.evaluate("document.documentElement.outerHTML")
    assert [word for word in ("BERSAUDARA", "Staf Contoh", "[aria-invalid]") if word in html] == []
    assert kept(page) == {}


def test_enter_twice_deletes_nothing(context: BrowserContext, server: Server) -> None:
    page = context.new_page()
    page.goto(server.letter)
    fill(page, answers("login"))
    page.get_by_role("button", name="Hapus isian").last.press("Enter")
    expect(page.get_by_role("heading", name="Hapus semua isian?")).to_be_focused()
    page.keyboard.press("Enter")
    assert filled(page) == EXPECTED
    expect(page.locator("dialog[open]")).to_be_visible()


def test_a_double_click_asks_once(context: BrowserContext, server: Server) -> None:
    page = context.new_page()
    page.goto(server.letter)
    page.evaluate("for (const _ of [1, 2, 3]) document.getElementById('letter-clear').click()")
    expect(page.locator("dialog")).to_have_count(1)
    page.locator("dialog").get_by_role("button", name="Batal").click()
    expect(page.locator("dialog")).to_have_count(0)


def test_no_longer_keeping_deletes_the_copy_and_leaves_the_page(
    context: BrowserContext, server: Server
) -> None:
    page = context.new_page()
    page.goto(server.letter)
    keep(page)
    fill(page, answers("login"))
    page.get_by_label("Simpan di perangkat ini").uncheck()
    expect(page.locator("#letter-keep-message")).to_have_text(
        "Isian surat ini, data perusahaan, dan kop tidak disimpan lagi, "
        "dan salinannya di perangkat ini sudah dihapus."
    )
    assert page.evaluate(KEPT) == []
    assert filled(page) == EXPECTED


def test_no_longer_keeping_one_letter_leaves_the_other_letters_draft(
    context: BrowserContext, server: Server
) -> None:
    page = context.new_page()
    page.goto(server.page_of(SECOND_LETTER))
    keep(page)
    control(page, "uraian", LETTERS[SECOND_LETTER]).fill("Surat lain")
    page.goto(server.letter)
    control(page, "user_id").fill("A")
    page.get_by_label("Simpan di perangkat ini").uncheck()
    expect(page.locator("#letter-keep-message")).to_contain_text("Isian surat lain yang tersimpan tetap ada")
    assert page.evaluate(KEPT) == [f"bantuan-lpse/isian/surat/{SECOND_LETTER}"]
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(server.url)
    page.goto(server.letter)
    expect(page.get_by_label("Simpan di perangkat ini")).not_to_be_checked()


NO_TAB = """
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (...entry) {
    if (this === sessionStorage) throw new DOMException("", "QuotaExceededError");
    return setItem.apply(this, entry);
  };
"""


def asked(page: Page) -> list[str]:
    """Leave when the browser asks; what it asked."""
    found: list[str] = []

    def note(dialog: Dialog) -> None:
        found.append(dialog.type)
        dialog.accept()

    page.on("dialog", note)
    return found


def test_leaving_is_not_asked_about_while_the_tab_or_the_device_holds_the_answers(
    context: BrowserContext, server: Server
) -> None:
    page = context.new_page()
    questions = asked(page)
    page.goto(server.letter)
    page.goto(server.letter)
    fill(page, answers("login"))
    page.goto(server.url)
    page.goto(server.letter)
    assert filled(page) == EXPECTED
    keep(page)
    control(page, "kota").fill("Dumai")
    page.reload()
    page.get_by_label("Simpan di perangkat ini").uncheck()
    page.goto(server.url)
    assert questions == []


@pytest.mark.parametrize(
    "way", ["typed", "no longer kept", "printed", "text copied", "saved without letterhead"]
)
def test_where_the_tab_keeps_nothing_leaving_is_asked_about_and_it_is_said(
    context: BrowserContext, server: Server, way: str
) -> None:
    page = context.new_page()
    page.add_init_script(NO_TAB)
    questions = asked(page)
    page.goto(server.letter)
    page.goto(server.letter)
    assert questions == [], "nothing was typed"
    if way == "no longer kept":
        keep(page)
        fill(page, answers("login"))
        page.get_by_label("Simpan di perangkat ini").uncheck()
    elif way == "saved without letterhead":
        page.get_by_label("Ketik kop").check()
        page.get_by_label("Nama perusahaan di kop").fill("PT Kop")
        expect(page.locator("#letter-keep-message")).to_contain_text("tidak dapat menyimpan isian di tab ini")
        page.get_by_role("button", name="Simpan ke berkas").last.click()
        with page.expect_download():
            page.get_by_role("dialog").get_by_role("button", name="Simpan ke berkas").click()
    else:
        page.evaluate("window.print = () => {}")
        fill(page, answers("login"))
        expect(page.locator("#letter-keep-message")).to_contain_text("tidak dapat menyimpan isian di tab ini")
        if way != "typed":
            review(page)
            page.get_by_role("button", name="Cetak" if way == "printed" else "Salin teks").click()
            told = "unduh" if way == "printed" else "Teks surat"
            expect(page.locator("#letter-status")).to_contain_text(told)
    page.goto(server.url)
    assert questions == ["beforeunload"]


def test_by_itself_only_the_tab_keeps_the_answers_through_reload_and_a_walk(
    context: BrowserContext, server: Server
) -> None:
    page = context.new_page()
    page.goto(server.letter)
    fill(page, answers("login"))
    page.get_by_label("Ketik kop").check()
    page.get_by_label("Nama perusahaan di kop").fill("PT Kop")
    page.reload()
    assert filled(page) == EXPECTED
    expect(page.get_by_label("Nama perusahaan di kop")).to_have_value("PT Kop")
    page.goto(f"{server.url}tanya-jawab/apendo/")
    page.goto(server.page_of(SECOND_LETTER))
    control(page, "uraian", LETTERS[SECOND_LETTER]).fill("Surat lain")
    page.go_back()
    page.go_back()
    assert filled(page) == EXPECTED
    expect(page.get_by_label("Nama perusahaan di kop")).to_have_value("PT Kop")
    expect(page.locator(NOTICE)).to_be_empty()
    assert page.evaluate(KEPT) == []
    other = context.new_page()
    other.goto(server.letter)
    expect(control(other, "user_id")).to_have_value("")


def test_deleting_reaches_all_that_the_tab_holds_and_nothing_comes_back(
    context: BrowserContext, server: Server
) -> None:
    page = context.new_page()
    page.goto(server.page_of(SECOND_LETTER))
    control(page, "uraian", LETTERS[SECOND_LETTER]).fill("Surat lain")
    page.goto(server.letter)
    fill(page, answers("login"))
    page.evaluate("sessionStorage.setItem('bantuan-lpse/isian/titipan', '{}')")
    page.get_by_role("button", name="Hapus isian").first.click()
    page.get_by_role("dialog").get_by_role("button", name="Hapus isian").click()
    expect(page.locator(NOTICE)).to_contain_text("Semua isian sudah dihapus")
    assert page.evaluate("Object.keys(sessionStorage)") == []
    page.reload()
    expect(control(page, "user_id")).to_have_value("")
    page.goto(f"{server.url}kirim/")
    expect(page.locator("#user_id")).to_have_value("")


ATTACK = "#npwp=999999999999999&email=baru@evil.example&user_id=PESAING&nama_pemohon=Orang+Lain"


def kept(page: Page) -> dict[str, str]:
    """All answers that this site keeps, on the device and in the tab, without the times."""
    texts: dict[str, str] = page.evaluate(
        r"""() => Object.fromEntries([localStorage, sessionStorage].flatMap((storage) =>
             Object.entries(storage).filter(([key]) => /^bantuan-lpse\/(?!.*\/tautan$)/.test(key))
               .map(([key, text]) => [key, text.replace(/"saved":"[^"]*"/, "")])))"""
    )
    return texts


def test_what_a_link_brings_reaches_neither_the_kept_draft_nor_another_tab_before_the_visitor_types(
    context: BrowserContext, server: Server
) -> None:
    one, two = context.new_page(), context.new_page()
    one.goto(server.letter)
    keep(one)
    fill(one, answers("login"))
    before = kept(one)
    two.goto(server.letter + ATTACK)
    notice = two.locator(NOTICE)
    expect(notice).to_contain_text("Tautan yang Anda buka mengisi: Nama")
    expect(notice).to_contain_text("Isian itu belum disimpan.")
    expect(notice).to_contain_text("Riwayat peramban menyimpan tautan itu dengan isiannya.")
    expect(notice.get_by_role("button", name="Batalkan")).to_be_in_viewport()
    expect(control(two, "user_id")).to_have_value("PESAING")
    review(two)
    back(two)
    expect(notice).to_contain_text("belum disimpan")
    two.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert kept(two) == before
    assert filled(one) == EXPECTED
    expect(one.locator(NOTICE)).to_be_empty()
    for page in (one, two):
        page.close()
    after = context.new_page()
    after.goto(server.letter)
    assert filled(after) == EXPECTED
    after.goto(server.page_of(SECOND_LETTER))
    expect(control(after, "surel_baru", LETTERS[SECOND_LETTER])).to_have_value(answers("login")["email"])


@pytest.mark.parametrize("way", ["typed", "confirmed"])
def test_typing_or_confirming_makes_a_links_answers_the_visitors_own(
    context: BrowserContext, server: Server, way: str
) -> None:
    page = context.new_page()
    page.goto(server.letter)
    keep(page)
    fill(page, answers("login"))
    page.evaluate("link => { location.hash = link; }", ATTACK)
    expect(control(page, "user_id")).to_have_value("PESAING")
    expect(page.locator("#letter-keep-message")).not_to_contain_text("Tersimpan")
    notice = page.locator(NOTICE)
    if way == "typed":
        control(page, "kota").fill("Dumai")
    else:
        notice.get_by_role("button", name="Pakai isian ini").click()
    expect(notice).not_to_contain_text("belum disimpan")
    expect(notice.get_by_role("button", name="Pakai isian ini")).to_have_count(0)
    expect(page.locator("#letter-keep-message")).to_contain_text("Tersimpan di perangkat ini")
    assert "PESAING" in kept(page)["bantuan-lpse/isian/surat/permohonan-penanganan"]
    notice.get_by_role("button", name="Batalkan").click()
    assert filled(page) == EXPECTED
    assert "PESAING" not in json.dumps(kept(page))


def test_in_the_tab_too_a_link_waits_and_an_undone_one_leaves_nothing(
    context: BrowserContext, server: Server
) -> None:
    page = context.new_page()
    page.goto(server.letter)
    fill(page, answers("login"))
    before = kept(page)
    page.evaluate("link => { location.hash = link; }", ATTACK)
    expect(control(page, "user_id")).to_have_value("PESAING")
    assert kept(page) == before
    page.locator(NOTICE).get_by_role("button", name="Batalkan").click()
    expect(page.locator(NOTICE)).to_have_text("Isian dikembalikan seperti sebelumnya.")
    assert filled(page) == EXPECTED
    page.on("dialog", lambda dialog: dialog.accept())
    page.evaluate("link => { location.hash = link; }", ATTACK)
    expect(control(page, "user_id")).to_have_value("PESAING")
    page.reload()
    assert filled(page) == EXPECTED


def test_the_same_link_opened_twice_waits_all_the_same(context: BrowserContext, server: Server) -> None:
    page = context.new_page()
    page.goto(server.letter)
    keep(page)
    fill(page, answers("login"))
    before = kept(page)
    for _ in range(2):
        page.evaluate("link => { location.hash = link; }", ATTACK)
        expect(page.locator(NOTICE)).to_contain_text("belum disimpan")
        expect(page).to_have_url(server.letter)
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide')) && undefined")
    assert kept(page) == before


def test_a_reload_leaves_nothing_of_a_link_that_nobody_confirmed(
    context: BrowserContext, server: Server
) -> None:
    page = context.new_page()
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(server.letter + ATTACK)
    expect(control(page, "user_id")).to_have_value("PESAING")
    page.reload()
    expect(control(page, "user_id")).to_have_value("")
    page.reload()
    assert kept(page) == {}


def test_taking_a_link_back_takes_over_what_another_tab_wrote_meanwhile(
    context: BrowserContext, server: Server
) -> None:
    one, two = context.new_page(), context.new_page()
    one.goto(server.letter)
    keep(one)
    fill(one, answers("login"))
    two.goto(server.letter + ATTACK)
    expect(control(two, "user_id")).to_have_value("PESAING")
    control(one, "kota").fill("Dumai")
    two.locator(NOTICE).get_by_role("button", name="Batalkan").click()
    expect(control(two, "kota")).to_have_value("Dumai")
    assert filled(two) == EXPECTED
    expect(control(one, "kota")).to_have_value("Dumai")


def test_what_another_tab_wrote_meanwhile_is_not_overwritten_by_a_confirmed_link(
    context: BrowserContext, server: Server
) -> None:
    one, two = context.new_page(), context.new_page()
    one.goto(server.letter)
    keep(one)
    fill(one, answers("login"))
    two.goto(server.letter + ATTACK)
    expect(control(two, "user_id")).to_have_value("PESAING")
    control(one, "kota").fill("Dumai")
    two.locator(NOTICE).get_by_role("button", name="Pakai isian ini").click()
    expect(two.locator("#letter-keep-message")).to_contain_text("Pilih yang dipakai")
    expect(control(one, "user_id")).to_have_value(EXPECTED["user_id"])
    assert "Dumai" in kept(one)["bantuan-lpse/isian/surat/permohonan-penanganan"]


NEWER = json.dumps({"version": 2, "saved": "2027-01-01T00:00:00Z", "data": {"parts": {"user_id": "BARU"}}})


@pytest.mark.parametrize("name", ["surat/permohonan-penanganan", "perusahaan", "kop"])
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
    fill(page, answers("login"))
    stored = "key => localStorage.getItem(key)"
    assert page.evaluate(stored, key) == NEWER
    assert page.evaluate(KEPT) == [key]
    message.get_by_role("button", name="Simpan ke berkas").click()
    page.get_by_role("dialog").get_by_role("button", name="Batal").click()
    page.reload()
    assert filled(page) == EXPECTED, "the tab has them"
    page.get_by_label("Simpan di perangkat ini").uncheck()
    expect(message).to_contain_text("tetap ada; “Hapus isian” menghapus semuanya")
    assert page.evaluate(stored, key) == NEWER
    page.get_by_role("button", name="Hapus isian").first.click()
    page.get_by_role("dialog").get_by_role("button", name="Hapus isian").click()
    expect(page.locator(NOTICE)).to_contain_text("Semua isian sudah dihapus")
    assert page.evaluate(KEPT) == []


def test_a_frozen_tab_takes_over_what_it_heard_nothing_of(context: BrowserContext, server: Server) -> None:
    page = context.new_page()
    page.goto(server.letter)
    keep(page)
    fill(page, answers("login"))
    page.evaluate(  # in the same tab, which tells itself of nothing
        """() => {
          const key = "bantuan-lpse/isian/surat/permohonan-penanganan";
          const draft = JSON.parse(localStorage[key]);
          draft.data.user_id = "DARI-TAB-LAIN";
          localStorage[key] = JSON.stringify(draft);
          document.dispatchEvent(new Event("visibilitychange"));
        }"""
    )
    expect(control(page, "user_id")).to_have_value("DARI-TAB-LAIN")
    expect(page.locator(NOTICE)).to_contain_text("Isian diperbarui dari tab lain")


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


def test_the_deletion_is_no_longer_said_once_something_is_typed(
    context: BrowserContext, server: Server
) -> None:
    page = context.new_page()
    page.goto(server.letter)
    fill(page, answers("login"))
    page.get_by_role("button", name="Hapus isian").first.click()
    page.get_by_role("dialog").get_by_role("button", name="Hapus isian").click()
    expect(page.locator(NOTICE)).to_contain_text("Semua isian sudah dihapus")
    control(page, "kota").press("x")
    expect(page.locator(NOTICE)).to_be_empty()


def test_keeping_is_confirmed_with_the_time_renewed_while_typing_and_gone_when_it_ends(
    browser: Browser, server: Server
) -> None:
    context = browser.new_context(locale="id-ID", timezone_id="Asia/Jakarta")
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


def test_an_untouched_date_follows_the_day_and_a_touched_one_stays(browser: Browser, server: Server) -> None:
    context = browser.new_context(locale="id-ID", timezone_id="Asia/Jakarta")
    page = context.new_page()
    page.clock.set_fixed_time("2026-11-24T05:00:00Z")
    page.goto(server.letter)
    control(page, "user_id").fill("A")
    ways = ("dispatchEvent(new Event('focus'))", "document.dispatchEvent(new Event('visibilitychange'))")
    for day, way in enumerate(ways, start=25):
        page.clock.set_fixed_time(f"2026-11-{day}T05:00:00Z")
        page.evaluate(f"() => {{ {way}; }}")
        expect(control(page, "tanggal")).to_have_value(f"2026-11-{day}")
        expect(page.locator("#letter-sheet")).to_contain_text(f"{day} November 2026")
    page.clock.set_fixed_time("2026-11-27T05:00:00Z")
    review(page)
    expect(page.locator("#letter-answers")).to_contain_text("27 November 2026")
    expect(page.locator("#letter-answers")).not_to_contain_text("masih")
    back(page)
    control(page, "tanggal").fill("2026-11-24")
    page.clock.set_fixed_time("2026-11-28T05:00:00Z")
    review(page)
    expect(page.locator("#letter-answers")).to_contain_text("Tanggal surat masih 24 November 2026")
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
    fill(page, answers("login"))
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
        assert "PT Contoh Sentosa" in page.evaluate(
            "localStorage['bantuan-lpse/isian/surat/permohonan-penanganan']"
        )
    path = download(page, "Unduh PDF", tmp_path)
    text = readers.pdf_text(path)
    assert text.count("PT Contoh Sentosa") >= 2
    assert "Orang Baru" in text
    assert "Lain Sendiri" in text
    assert "PT Kop Baru" in text
    assert answers("login")["nama_instansi"] not in text
    page.reload()
    expect(control(page, "nama_instansi")).to_have_value("PT Contoh Sentosa")
