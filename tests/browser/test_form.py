"""The form as a visitor meets it."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.browser import readers
from tests.browser.conftest import (
    DEFINITION,
    Server,
    back,
    control,
    download,
    fill_at_once,
    review,
    show_whole,
)
from tests.conftest import answers

STATUS = "#letter-status"
ERRORS = [
    "Masukkan nama instansi/perusahaan",
    "Masukkan nama direktur",
    "Masukkan nama pengguna",
    "Masukkan nama instansi/perusahaan pengguna",
    "Masukkan alamat instansi/perusahaan",
    "Masukkan NPWP perusahaan",
    "Masukkan nomor telepon, fax, atau HP",
    "Masukkan email perusahaan",
    "Masukkan User ID SPSE",
    "Pilih sedikitnya satu kategori permohonan",
    "Masukkan deskripsi permasalahan",
]


def test_a_visitor_finds_the_letter_from_the_home_page(page: Page, server: Server) -> None:
    page.goto(server.url)
    page.get_by_role("link", name="Tidak bisa enkripsi data pada APENDO").click()
    expect(page.get_by_text("diperbaiki oleh meja layanan")).to_be_visible()
    page.get_by_role("link", name="Isi surat permohonan", exact=True).click()
    show_whole(page)
    expect(page).to_have_url(server.letter)
    expect(page.get_by_role("button", name="Periksa jawaban")).to_be_visible()


def test_the_date_starts_as_the_visitors_own_today(browser: Browser, server: Server) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.clock.set_fixed_time("2026-11-21T23:30:00Z")  # 06.30 in Jakarta, a day later than in UTC
    page.goto(server.letter)
    expect(control(page, "tanggal")).to_have_value("2026-11-22")
    expect(page.locator("#letter-sheet")).to_contain_text("Kota Uji, 22 November 2026")
    context.close()


def test_part_b_copies_part_a_until_the_visitor_writes_there(page: Page, server: Server) -> None:
    page.goto(server.letter)
    control(page, "nama_instansi").fill("CV Contoh")
    control(page, "nama_pemohon").fill("Siti")
    expect(control(page, "instansi_pengguna")).to_have_value("CV Contoh")
    expect(control(page, "nama_pengguna")).to_have_value("Siti")
    control(page, "nama_pengguna").fill("Staf")
    control(page, "nama_pemohon").fill("Siti Contoh")
    control(page, "nama_instansi").fill("CV Contoh Jaya")
    expect(control(page, "nama_pengguna")).to_have_value("Staf")
    expect(control(page, "instansi_pengguna")).to_have_value("CV Contoh Jaya")


def test_the_preview_follows_every_keystroke(page: Page, server: Server) -> None:
    page.goto(server.letter)
    control(page, "deskripsi").press_sequentially("Tidak bisa <b>masuk</b>")
    expect(page.locator("#letter-sheet .sheet-box")).to_have_text("Tidak bisa <b>masuk</b>")


def test_empty_answers_are_listed_above_the_title_and_beside_the_fields(page: Page, server: Server) -> None:
    page.goto(server.letter)
    page.get_by_role("button", name="Periksa jawaban").click()
    summary = page.locator("#letter-errors")
    expect(summary).to_be_focused()
    expect(page.get_by_role("alert")).to_contain_text("Ada isian yang belum lengkap")
    expect(summary.get_by_role("link")).to_have_text(ERRORS)
    expect(page).to_have_title("Kesalahan: Isi surat - Bantuan Uji")
    assert page.evaluate("document.querySelector('h1').getBoundingClientRect().top") > page.evaluate(
        "document.querySelector('#letter-errors').getBoundingClientRect().bottom"
    )
    user_id = control(page, "user_id")
    expect(user_id).to_have_attribute("aria-describedby", "user_id-hint user_id-message")
    expect(user_id).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#user_id-message")).to_have_text("Kesalahan: Masukkan User ID SPSE")


def test_a_link_of_the_summary_goes_to_its_field_and_leaves_no_hash(page: Page, server: Server) -> None:
    page.goto(server.letter)
    page.get_by_role("button", name="Periksa jawaban").click()
    page.get_by_role("link", name="Masukkan User ID SPSE").click()
    expect(control(page, "user_id")).to_be_focused()
    expect(page.locator("label[for=user_id]")).to_be_in_viewport()
    page.get_by_role("link", name="Pilih sedikitnya satu kategori permohonan").click()
    expect(page.get_by_label("Permasalahan Login")).to_be_focused()
    expect(page).to_have_url(server.letter)


def test_a_letter_with_gaps_can_be_downloaded_all_the_same(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(server.letter)
    control(page, "nama_instansi").fill("CV Contoh Jaya")
    control(page, "npwp").fill("")
    path = download(page, "Unduh PDF", tmp_path)
    text = readers.pdf_text(path)
    assert "Nama Instansi/Perusahaan : CV Contoh Jaya" in text
    assert "NPWP Perusahaan : ......" in text
    expect(control(page, "nama_instansi")).to_have_value("CV Contoh Jaya")
    expect(page.locator(STATUS)).to_contain_text("Surat sudah diunduh")
    expect(page.locator(STATUS)).to_be_in_viewport()


def test_errors_go_when_the_answers_come(page: Page, server: Server, tmp_path: Path) -> None:
    page.goto(server.letter)
    page.get_by_role("button", name="Periksa jawaban").click()
    expect(page.locator("#email-message")).to_be_visible()
    control(page, "email").fill("a@contoh.example")
    control(page, "email").blur()
    expect(page.locator("#email-message")).to_be_hidden()
    fill_at_once(page, answers("apendo"))
    download(page, "Unduh PDF", tmp_path)
    expect(page.locator("#letter-errors")).to_be_hidden()
    expect(page).to_have_title("Isi surat - Bantuan Uji")


# By field and what is typed: what is said of it.
DOUBTFUL = {
    ("jabatan", "Manajer"): "diisi oleh direktur perusahaan",
    ("npwp", "123"): "yang tertulis 3 angka",
    ("telepon", "tidak ada"): "nomor lengkap",
    ("email", "contoh"): "tanda @",
    ("email", "mailto:x@contoh.example"): "diawali “mailto:”",
    ("deskripsi", "pasal \ue000"): (
        "1 karakter yang tidak dapat dibaca program lain: di baris 1 sesudah “pasal”"
    ),
    ("user_id", "||AABCD"): "“Karakter ke-1 dan ke-2: garis tegak (U+007C)”",
}


def test_each_doubtful_answer_warns_and_does_not_block(page: Page, server: Server, tmp_path: Path) -> None:
    page.goto(server.letter)
    for (field, value), words in DOUBTFUL.items():
        fill_at_once(page, answers("apendo") | {field: value})
        control(page, field).blur()
        expect(page.locator(f"#{field}-message")).to_contain_text(words)
        printed = value.replace("\ue000", "\ufffd")
        pdf = download(page, "Unduh PDF", tmp_path)
        assert readers.letters(printed) in readers.letters(readers.pdf_text(pdf))
        expect(page.locator("#letter-answers")).to_contain_text(words)
        back(page)
        expect(control(page, field)).not_to_have_attribute("aria-invalid", "true")


def test_what_the_fonts_lack_is_drawn_and_named(page: Page, server: Server, tmp_path: Path) -> None:
    page.goto(server.letter)
    fill_at_once(page, answers("apendo") | {"nama_pemohon": "Жанна", "deskripsi": "سيتي 😀 中文"})
    text = readers.pdf_text(download(page, "Unduh PDF", tmp_path))
    assert "• Nama : Жанна" in text.replace("\n", " ")
    assert [part for part in ("😀", "中文") if part not in text] == []
    expect(page.locator(STATUS)).to_contain_text("digambar dengan fon perangkat Anda")
    expect(page.locator(STATUS)).to_contain_text("Жанна, سيتي 😀 中文")


def test_enter_sends_nothing_and_loses_nothing(page: Page, server: Server) -> None:
    page.goto(server.letter)
    page.wait_for_load_state("networkidle")
    before = len(server.requests)
    control(page, "nama_instansi").fill("CV Contoh")
    control(page, "nama_instansi").press("Enter")
    expect(control(page, "nama_instansi")).to_have_value("CV Contoh")
    expect(page).to_have_url(server.letter)
    assert server.sent_since(before) == []


def test_no_request_carries_anything_that_was_typed(page: Page, server: Server, tmp_path: Path) -> None:
    before = len(server.requests)
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    download(page, "Unduh PDF", tmp_path)
    download(page, "Unduh Word (DOCX)", tmp_path)
    made = server.requests[before:]
    assert [line for line in made if not line.startswith("GET /") or "?" in line or "AABCD" in line] == []


def test_the_letter_can_be_made_with_the_keyboard_alone(page: Page, server: Server, tmp_path: Path) -> None:
    page.goto(server.letter)
    letter = answers("apendo")

    def tab_to(selector: str) -> None:
        for _ in range(60):
            page.keyboard.press("Tab")
            if page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
        raise AssertionError(f"the keyboard does not reach {selector}")

    typed = ["nomor_surat", "nama_instansi", "nama_pemohon", "alamat", "npwp", "telepon", "email", "user_id"]
    for field_id in typed:
        tab_to(f"#{field_id}")
        page.keyboard.insert_text(letter[field_id])
    for choice in letter["kategori"]:
        tab_to(f"[value={choice}]")
        page.keyboard.press("Space")
    tab_to("#deskripsi")
    page.keyboard.insert_text(letter["deskripsi"])
    tab_to("#letter-check")
    page.keyboard.press("Enter")
    tab_to("[data-output=pdf]")
    with page.expect_download() as caught:
        page.keyboard.press("Enter")
    path = tmp_path / "surat.pdf"
    caught.value.save_as(path)
    text = readers.pdf_text(path)
    assert "User ID SPSE : ||AABCD" in text
    assert text.count("☑") == 2
    assert [label for label in ("Penyedia", "Direktur", "Siti Contoh") if label not in text] == []


def test_without_javascript_the_form_is_there_and_sends_nothing(browser: Browser, server: Server) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server.letter)
    expect(page.get_by_text("Formulir ini perlu JavaScript")).to_be_visible()
    for field in DEFINITION.fields:
        if field.choices:
            for choice in field.choices:
                expect(page.get_by_label(choice.label, exact=True)).to_be_visible()
        else:
            expect(control(page, field.id)).to_be_visible()
    expect(control(page, "kota")).to_have_value("Kota Uji")
    expect(page.get_by_role("button", name="Unduh PDF")).to_be_hidden()
    expect(page.get_by_role("link", name="Word (DOCX)")).to_be_visible()

    before = len(server.requests)
    control(page, "nama_instansi").fill("CV Contoh Jaya")
    control(page, "nama_instansi").press("Enter")
    control(page, "user_id").fill("||AABCD")
    control(page, "user_id").press("Enter")
    page.wait_for_timeout(300)
    assert server.sent_since(before) == []
    expect(page).to_have_url(server.letter)
    expect(control(page, "nama_instansi")).to_have_value("CV Contoh Jaya")
    context.close()


def test_with_a_missing_script_enter_sends_nothing(browser: Browser, server: Server) -> None:
    page = browser.new_page()
    page.route("**/assets/letter/**", lambda route: route.abort())
    page.goto(server.letter)
    page.wait_for_load_state("networkidle")
    before = len(server.requests)
    control(page, "email").fill("a@contoh.example")
    control(page, "email").press("Enter")
    page.wait_for_timeout(300)
    assert server.sent_since(before) == []
    expect(page).to_have_url(server.letter)
    expect(page.get_by_role("link", name="Word (DOCX)")).to_be_visible()
    expect(page.get_by_text("Formulir ini perlu JavaScript")).to_be_visible(timeout=8000)
    page.close()


def test_a_title_that_the_browser_translated_loses_its_prefix_with_the_errors(
    page: Page, server: Server
) -> None:
    page.goto(server.letter)
    page.get_by_role("button", name="Periksa jawaban").click()
    expect(page).to_have_title("Kesalahan: Isi surat - Bantuan Uji")
    page.evaluate("document.title = 'Error: Fill in the letter'")
    fill_at_once(page, answers("apendo"))
    review(page)
    expect(page).to_have_title("Isi surat - Bantuan Uji")


def test_letters_are_no_commands(page: Page, server: Server) -> None:
    page.goto(server.letter)
    page.get_by_label("Ketik kop").check()
    for focus in ("#letterhead-typed", "#letter-check", "body"):
        page.locator(focus).evaluate("element => element.focus()")
        page.keyboard.type("sfnp,./?")
        expect(page).to_have_url(server.letter)
    control(page, "deskripsi").focus()
    page.keyboard.type("sfnp,./?")
    expect(control(page, "deskripsi")).to_have_value("sfnp,./?")


def test_what_is_copied_from_part_a_loses_its_error_too(page: Page, server: Server) -> None:
    page.goto(server.letter)
    page.get_by_role("button", name="Periksa jawaban").click()
    expect(page.locator("#nama_pengguna-message")).to_be_visible()
    control(page, "nama_pemohon").fill("Siti Contoh")
    control(page, "nama_pemohon").blur()
    expect(page.locator("#nama_pengguna-message")).to_be_hidden()


def test_going_back_finds_the_answers_and_the_preview_again(page: Page, server: Server) -> None:
    page.goto(server.letter)
    fill_at_once(page, answers("login"))
    page.get_by_label("Ketik kop").check()
    page.get_by_label("Nama perusahaan di kop").fill("PT Kop Contoh")
    page.goto(f"{server.url}privasi/")
    page.go_back()
    expect(page.get_by_label("Nama perusahaan di kop")).to_be_visible()
    expect(page.locator("#letter-sheet")).to_contain_text("PT Kop Contoh")
    for field in ("nama_instansi", "npwp", "deskripsi", "user_id"):
        expect(control(page, field)).to_have_value(answers("login")[field])
    expect(page.locator("#letter-sheet")).to_contain_text("| |?#BERSAUDARA")
    control(page, "nama_pemohon").fill("Nama Lain")
    expect(control(page, "nama_pengguna")).to_have_value("Staf Contoh")
