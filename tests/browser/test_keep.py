"""Nothing typed is lost: what the device keeps, crashes, full and forbidden storage, two tabs, deleting."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect

from tests.browser.conftest import LETTERS, Server, control, download, fill
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


def test_a_tab_that_keeps_nothing_is_left_alone_and_can_take_either(
    context: BrowserContext, server: Server
) -> None:
    one, two = context.new_page(), context.new_page()
    one.goto(server.letter)
    two.goto(server.letter)
    control(two, "user_id").fill("TAB-DUA")
    keep(one)
    control(one, "user_id").fill("TAB-SATU")
    expect(control(two, "user_id")).to_have_value("TAB-DUA")
    keep(two)
    two.get_by_role("button", name="Pakai isian yang tersimpan itu").click()
    expect(control(two, "user_id")).to_have_value("TAB-SATU")


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


def test_no_longer_keeping_deletes_the_copy_and_leaves_the_page(
    context: BrowserContext, server: Server
) -> None:
    page = context.new_page()
    page.goto(server.letter)
    keep(page)
    fill(page, answers("login"))
    page.get_by_label("Simpan di perangkat ini").uncheck()
    expect(page.locator("#letter-keep-message")).to_contain_text("salinannya di perangkat ini sudah dihapus")
    assert page.evaluate(KEPT) == []
    assert filled(page) == EXPECTED


def test_leaving_with_answers_that_are_nowhere_else_is_asked_about(
    context: BrowserContext, server: Server, tmp_path: Path
) -> None:
    page = context.new_page()
    asked: list[str] = []

    def note(dialog: object) -> None:
        asked.append(dialog.type)  # type: ignore[attr-defined]
        dialog.accept()  # type: ignore[attr-defined]

    page.on("dialog", note)
    page.goto(server.letter)
    page.goto(server.letter)
    assert asked == [], "nothing was typed"
    fill(page, answers("login"))
    page.goto(server.url)
    assert asked == ["beforeunload"]
    page.goto(server.letter)
    keep(page)
    fill(page, answers("login"))
    page.goto(server.url)
    assert asked == ["beforeunload"], "the device keeps them"
