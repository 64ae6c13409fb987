"""Answers that come and go by file and by link."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import FilePayload, Page, expect

from tests.browser.conftest import Server, control, fill_at_once, on_disk
from tests.browser.pages.letterhead import choose, drawn
from tests.browser.pages.transfer import NOTICE, RIGHT, open_file, save_file, values
from tests.conftest import SECOND_LETTER, answers


def test_a_file_brings_every_answer_back(page: Page, server: Server, tmp_path: Path) -> None:
    page.goto(server.letter)
    typed, paths = {}, {}
    for name in ("apendo", "login", "panjang"):
        fill_at_once(page, answers(name))
        typed[name] = values(page)
        paths[name] = path = save_file(page, tmp_path)
        assert path.name.startswith("Isian-Surat-Permohonan-")
        expect(page.locator(NOTICE)).to_contain_text(f"Isian sudah disimpan ke berkas: {path.name}")
        paths[name] = path.rename(tmp_path / f"{name}.json")
    page.goto(server.url)
    page.goto(server.letter)
    for name, path in paths.items():
        open_file(page, path)
        expect(page.locator(NOTICE)).to_contain_text("Isian dibuka dari berkas")
        assert values(page) == typed[name], name
        page.locator(NOTICE).get_by_role("button", name="Tutup").click()


def test_the_letterheads_picture_travels_only_when_asked_for(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(server.letter)
    choose(page, "kop.png", "image/png", drawn(page, "image/png"))
    expect(page.get_by_role("img", name="Kop surat perusahaan")).to_be_visible()
    assert json.loads(save_file(page, tmp_path).read_text())["letterhead"] is None
    expect(page.locator(NOTICE)).to_contain_text("Gambar kop tidak ikut.")

    path = save_with_letterhead(page, tmp_path, "Sertakan gambar kop surat")
    page.reload()
    open_file(page, path)
    expect(page.get_by_role("img", name="Kop surat perusahaan")).to_be_visible()


def save_with_letterhead(page: Page, folder: Path, box: str) -> Path:
    """Save the answers with the letterhead, and keep the file."""
    page.get_by_role("button", name="Simpan ke berkas").click()
    page.get_by_role("dialog").get_by_label(box).check()
    with page.expect_download() as caught:
        page.get_by_role("dialog").get_by_role("button", name="Simpan ke berkas").click()
    path = folder / "dengan-kop.json"
    caught.value.save_as(path)
    return path


def test_of_the_letterhead_only_the_chosen_kind_travels_and_typed_lines_are_asked_about_too(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(server.letter)
    choose(page, "kop.png", "image/png", drawn(page, "image/png"))
    expect(page.get_by_role("img", name="Kop surat perusahaan")).to_be_visible()
    page.get_by_label("Ketik kop").check()
    page.get_by_label("Nama perusahaan di kop").fill("PT Kop Contoh")
    assert json.loads(save_file(page, tmp_path).read_text())["letterhead"] is None
    expect(page.locator(NOTICE)).to_contain_text("Kop yang diketik tidak ikut.")
    typed = json.loads(save_with_letterhead(page, tmp_path, "Sertakan kop yang diketik").read_text())
    assert typed["letterhead"] == {"kind": "typed", "lines": ["PT Kop Contoh", "", "", ""], "picture": ""}
    page.get_by_label("Dicetak di kertas berkop").check()
    assert "image/jpeg" not in save_file(page, tmp_path).read_text()


# No two beside each other get the same reason.
WRONG = {
    "half": (json.dumps(RIGHT).encode()[:60], "terpotong atau rusak"),
    "pdf": (b"%PDF-1.7", "bukan berkas isian dari situs ini"),
    "version": (json.dumps(RIGHT | {"version": 99}).encode(), "versi lain"),
    "empty": (b"", "bukan berkas isian dari situs ini"),
    "letter": (
        json.dumps(RIGHT | {"letter": SECOND_LETTER}).encode(),
        f"untuk surat lain ({SECOND_LETTER})",
    ),
    "bytes": (b"\xff\xfe\x00\x01", "bukan berkas isian dari situs ini"),
    "50 MB": (b" " * 50_000_000, "terlalu besar"),
    "no answer": (json.dumps(RIGHT | {"values": {}}).encode(), "tidak memuat isian"),
    "wrong type": (
        json.dumps(RIGHT | {"values": {"user_id": 7}}).encode(),
        "User ID SPSE di dalamnya bukan teks",
    ),
    "letterhead": (
        json.dumps(RIGHT | {"letterhead": {"kind": "typed", "lines": [{"toString": 1}]}}).encode(),
        "terpotong atau rusak",
    ),
}


def test_each_wrong_file_gets_a_reason_and_changes_nothing_and_what_a_right_one_replaced_can_be_had_back(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(server.letter)
    fill_at_once(page, answers("login"))
    before = values(page)
    for name, (content, message) in WRONG.items():
        file: FilePayload = {"name": "isian.json", "mimeType": "application/json", "buffer": content}
        open_file(page, on_disk(file, tmp_path))
        expect(page.locator(NOTICE), name).to_contain_text(message)
        expect(page.locator(NOTICE), name).to_contain_text("Isian di halaman ini tidak diubah.")
        assert values(page) == before, name
    open_file(page, json.dumps(RIGHT).encode())
    expect(control(page, "user_id")).to_have_value("LAIN")
    page.locator(NOTICE).get_by_role("button", name="Batalkan").click()
    expect(page.locator(NOTICE)).to_contain_text("Isian dikembalikan")
    assert values(page) == before


def test_undoing_leaves_what_was_typed_since(page: Page, server: Server) -> None:
    page.goto(server.letter)
    page.goto(f"{server.letter}#user_id=LAIN&kota=Dumai")
    expect(control(page, "user_id")).to_have_value("LAIN")
    control(page, "nama_instansi").fill("CV Contoh Jaya")
    control(page, "kota").fill("Siak")
    page.locator(NOTICE).get_by_role("button", name="Batalkan").click()
    expect(page.locator(NOTICE)).to_contain_text("kecuali yang Anda ubah sesudahnya: Kota penandatanganan.")
    expect(control(page, "user_id")).to_have_value("")
    expect(control(page, "nama_instansi")).to_have_value("CV Contoh Jaya")
    expect(control(page, "kota")).to_have_value("Siak")


def test_what_a_link_or_file_fills_in_takes_old_messages_away_and_brings_its_own_warnings(
    page: Page, server: Server
) -> None:
    page.goto(server.letter)
    page.get_by_role("button", name="Periksa jawaban").click()
    expect(page.locator("#letter-errors")).to_be_visible()
    page.goto(f"{server.letter}#npwp=123")
    expect(page.locator("#npwp-message")).to_contain_text("yang tertulis 3 angka")
    expect(page.locator("#letter-errors")).to_be_hidden()
    expect(page).to_have_title("Isi surat - Bantuan Uji")
    expect(page.locator("[aria-invalid=true]")).to_have_count(0)


def test_a_notice_under_the_pages_header_is_brought_to_the_lower_edge(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 390, "height": 660})
    page.goto(server.letter)
    notice = page.locator(NOTICE)
    page.evaluate("location.hash = 'user_id=A'")
    notice.get_by_role("button", name="Tutup").click()
    notice.evaluate("notice => scrollBy(0, notice.getBoundingClientRect().top - 5)")
    page.evaluate("location.hash = 'npwp=B'")
    expect(notice).to_contain_text("mengisi: NPWP perusahaan.")
    header = page.get_by_role("banner").bounding_box()
    box = notice.bounding_box()
    assert header
    assert box
    assert box["y"] >= header["y"] + header["height"]
    expect(notice).to_be_in_viewport(ratio=1)


def test_what_a_button_below_did_is_said_on_the_screen(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 390, "height": 660})
    page.goto(server.letter)
    fill_at_once(page, answers("login"))
    button = page.get_by_role("button", name="Salin tautan terisi")
    button.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("heading")).to_be_in_viewport()
    dialog.get_by_role("button", name="Salin tautan").click()
    expect(page.locator(NOTICE)).to_be_in_viewport()
    expect(page.locator(NOTICE)).to_have_text("Tautan sudah disalin.")
    expect(button).to_be_focused()
    expect(button).to_be_in_viewport()


PASTED = "Jalan Contoh\u00ad\r\nNomor 12\u00a0A\u200b\r\n"


def test_text_pasted_from_word_and_pdf_keeps_its_words(page: Page, server: Server) -> None:
    page.goto(server.letter)
    for field_id in ("nama_pemohon", "deskripsi", "user_id"):
        page.evaluate("text => navigator.clipboard.writeText(text)", PASTED)
        control(page, field_id).click()
        page.keyboard.press("ControlOrMeta+V")
    expect(control(page, "nama_pemohon")).to_have_value("Jalan Contoh\u00ad Nomor 12\u00a0A\u200b")
    expect(control(page, "user_id")).to_have_value("Jalan Contoh\u00ad Nomor 12\u00a0A\u200b")
    sheet = page.locator("#letter-sheet")
    expect(sheet).to_contain_text("Nama :Jalan Contoh Nomor 12 A")
    expect(page.locator("#letter-sheet .sheet-box")).to_have_text("Jalan Contoh Nomor 12 A")
    verbatim = sheet.locator(".sheet-verbatim")
    assert verbatim.evaluate("id => id.textContent") == "Jalan Contoh\u00ad Nomor 12\u00a0A\u200b"
    expect(sheet).to_contain_text("ke-13: tanda hubung lunak (U+00AD)")


def test_a_browsers_translation_leaves_the_letter_alone(page: Page, server: Server) -> None:
    page.goto(server.letter)
    expect(page.locator("#letter-sheet")).to_have_attribute("translate", "no")
    # What a translating browser does: every text on the page is wrapped and changed.
    page.evaluate(
        """() => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const texts = [];
          while (walker.nextNode()) texts.push(walker.currentNode);
          for (const text of texts) {
            if (text.parentElement.closest("[translate=no], script")) continue;
            const font = document.createElement("font");
            font.textContent = text.textContent.toUpperCase();
            text.replaceWith(font);
          }
        }"""
    )
    page.locator("#nama_instansi").fill("CV Contoh Jaya")
    page.locator("#letter-check").click()
    expect(page.locator("#letter-errors")).to_be_visible()
    expect(page.locator("#letter-sheet")).to_contain_text("A. DIAJUKAN OLEH")
    expect(page.locator("#letter-sheet")).to_contain_text("CV Contoh Jaya")
    page.locator("#nama_pemohon").fill("Siti Contoh")
    page.locator("#letter-errors button").click()
    expect(page.locator("#letter-answers")).to_contain_text("Siti Contoh")
