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
from tests.conftest import LETTER, answers

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


def test_what_is_typed_is_previewed_and_copied_to_part_b_until_it_is_written_there_and_enter_sends_nothing(
    page: Page, server: Server
) -> None:
    page.goto(server.letter)
    page.wait_for_load_state("networkidle")
    before = len(server.requests)
    control(page, "nama_instansi").fill("CV Contoh")
    control(page, "nama_instansi").press("Enter")
    control(page, "nama_pemohon").fill("Siti")
    expect(control(page, "instansi_pengguna")).to_have_value("CV Contoh")
    expect(control(page, "nama_pengguna")).to_have_value("Siti")
    control(page, "nama_pengguna").fill("Staf")
    control(page, "nama_pemohon").fill("Siti Contoh")
    control(page, "deskripsi").press_sequentially("Isi <b>u</b>")
    expect(page.locator("#letter-sheet .sheet-box")).to_have_text("Isi <b>u</b>")
    expect(control(page, "nama_instansi")).to_have_value("CV Contoh")
    expect(page).to_have_url(server.letter)
    assert server.sent_since(before) == []
    control(page, "nama_instansi").fill("CV Contoh Jaya")
    expect(control(page, "nama_pengguna")).to_have_value("Staf")
    expect(control(page, "instansi_pengguna")).to_have_value("CV Contoh Jaya")


def test_empty_answers_are_listed_above_the_title_and_beside_the_fields_each_with_a_link_that_leaves_no_hash(
    page: Page, server: Server
) -> None:
    page.goto(server.letter)
    page.get_by_role("button", name="Periksa jawaban").click()
    summary = page.locator("#letter-errors")
    expect(summary).to_be_focused()
    expect(page.get_by_role("alert")).to_contain_text("Ada isian yang belum lengkap")
    expect(summary.get_by_role("link")).to_have_text(ERRORS)
    expect(page).to_have_title("Kesalahan: Isi surat - Bantuan Uji")
    title, errors = page.get_by_role("heading", level=1).bounding_box(), summary.bounding_box()
    assert title
    assert errors
    assert title["y"] > errors["y"] + errors["height"]
    user_id = control(page, "user_id")
    expect(user_id).to_have_attribute("aria-describedby", "user_id-hint user_id-message")
    expect(user_id).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#user_id-message")).to_have_text("Kesalahan: Masukkan User ID SPSE")
    page.get_by_role("link", name="Masukkan User ID SPSE").click()
    expect(user_id).to_be_focused()
    expect(page.locator("label[for=user_id]")).to_be_in_viewport()
    page.get_by_role("link", name="Pilih sedikitnya satu kategori permohonan").click()
    expect(page.get_by_label("Permasalahan Login")).to_be_focused()
    expect(page).to_have_url(server.letter)


def test_errors_go_when_the_answers_come_and_a_letter_with_gaps_can_be_downloaded_all_the_same(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(server.letter)
    page.get_by_role("button", name="Periksa jawaban").click()
    done = page.locator("#letter-errors .error-summary-done")
    expect(page.locator("#email-message")).to_be_visible()
    expect(page.locator("#nama_pengguna-message")).to_be_visible()
    control(page, "email").fill("a@contoh.example")
    control(page, "nama_pemohon").fill("Siti Contoh")
    expect(page.locator("#email-message")).to_be_hidden()
    control(page, "nama_pemohon").blur()
    # What is copied loses its error with the first.
    expect(page.locator("#nama_pengguna-message")).to_be_hidden()
    expect(done).to_have_text([f"Sudah diisi: {ERRORS[place]}" for place in (1, 2, 7)])
    control(page, "nama_instansi").fill("CV Contoh Jaya")
    control(page, "npwp").fill("")
    text = readers.pdf_text(download(page, "Unduh PDF", tmp_path))
    assert "Nama Instansi/Perusahaan : CV Contoh Jaya" in text
    assert "NPWP Perusahaan : ......" in text
    expect(control(page, "nama_instansi")).to_have_value("CV Contoh Jaya")
    expect(page.locator(STATUS)).to_contain_text("Surat sudah diunduh")
    expect(page.locator(STATUS)).to_be_in_viewport()
    back(page)
    page.get_by_role("button", name="Periksa jawaban").click()
    expect(page).to_have_title("Kesalahan: Isi surat - Bantuan Uji")
    # As a browser translates it.
    page.evaluate("document.title = 'Error: Fill in the letter'")
    fill_at_once(page, answers("apendo"))
    review(page)
    expect(page.locator("#letter-errors")).to_be_hidden()
    expect(page).to_have_title("Isi surat - Bantuan Uji")


# What is typed in a field, and what is said of it.
DOUBTFUL = {
    "jabatan": ("Manajer", "diisi oleh direktur perusahaan"),
    "npwp": ("987", "yang tertulis 3 angka"),
    "telepon": ("tidak ada", "nomor lengkap"),
    "email": ("contoh", "tanda @"),
    "deskripsi": (
        "pasal \ue000",
        "1 karakter yang tidak dapat dibaca program lain: di baris 1 sesudah “pasal”",
    ),
    "user_id": ("||AABCD", "“Karakter ke-1 dan ke-2: garis tegak (U+007C)”"),
}
COPIED_ADDRESS = {"email": ("mailto:x@contoh.example", "diawali “mailto:”")}


def test_doubtful_answers_warn_and_are_printed_all_the_same_and_nothing_typed_is_in_a_request(
    page: Page, server: Server, tmp_path: Path
) -> None:
    before = len(server.requests)
    page.goto(server.letter)
    for doubtful in (DOUBTFUL, COPIED_ADDRESS):
        fill_at_once(page, answers("apendo") | {field: value for field, (value, _) in doubtful.items()})
        page.locator(":focus").blur()
        for field, (_, words) in doubtful.items():
            expect(page.locator(f"#{field}-message")).to_contain_text(words)
        text = readers.letters(readers.pdf_text(download(page, "Unduh PDF", tmp_path)))
        for field, (value, words) in doubtful.items():
            assert readers.letters(value.replace("\ue000", "\ufffd")) in text, field
            expect(page.locator("#letter-answers")).to_contain_text(words)
        back(page)
        for field in doubtful:
            expect(control(page, field)).not_to_have_attribute("aria-invalid", "true")

    # What the fonts lack is drawn and named.
    fill_at_once(page, answers("apendo") | {"nama_pemohon": "Жанна", "deskripsi": "سيتي 😀 中文"})
    text = readers.pdf_text(download(page, "Unduh PDF", tmp_path))
    assert "• Nama : Жанна" in text.replace("\n", " ")
    assert [part for part in ("😀", "中文") if part not in text] == []
    expect(page.locator(STATUS)).to_contain_text("digambar dengan fon perangkat Anda")
    expect(page.locator(STATUS)).to_contain_text("Жанна, سيتي 😀 中文")

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
    page.goto(server.screens_of(LETTER))
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
    expect(page).to_have_url(server.screens_of(LETTER))
    expect(control(page, "nama_instansi")).to_have_value("CV Contoh Jaya")
    context.close()


def test_where_the_script_does_not_come_all_questions_appear_and_enter_sends_nothing(
    browser: Browser, server: Server
) -> None:
    page = browser.new_page()
    page.route("**/assets/letter/**", lambda route: route.abort())
    page.goto(server.screens_of(LETTER))
    page.wait_for_load_state("networkidle")
    before = len(server.requests)
    control(page, "nomor_surat").fill("7")
    control(page, "nomor_surat").press("Enter")
    expect(page.get_by_text("Formulir ini perlu JavaScript")).to_be_visible(timeout=8000)
    expect(control(page, "nomor_surat")).to_have_value("7")
    expect(control(page, "npwp")).to_be_visible()
    control(page, "email").fill("a@contoh.example")
    control(page, "email").press("Enter")
    page.wait_for_timeout(300)
    assert server.sent_since(before) == []
    expect(page).to_have_url(server.screens_of(LETTER))
    expect(page.get_by_role("link", name="Word (DOCX)")).to_be_visible()
    page.close()


def test_letters_are_no_commands_and_going_back_finds_the_answers_and_the_preview_again(
    page: Page, server: Server
) -> None:
    page.goto(server.letter)
    page.get_by_label("Ketik kop").check()
    for focus in ("#letterhead-typed", "#letter-check", "body"):
        page.locator(focus).evaluate("element => element.focus()")
        page.keyboard.type("sfnp,./?")
        expect(page).to_have_url(server.letter)
    control(page, "deskripsi").focus()
    page.keyboard.type("sfnp,./?")
    expect(control(page, "deskripsi")).to_have_value("sfnp,./?")

    fill_at_once(page, answers("login"))
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
