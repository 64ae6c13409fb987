"""Answers that come and go by file and by link."""

from __future__ import annotations

import json
import time
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.browser.conftest import DEFINITION, Server, control, fill, on_disk, visited
from tests.browser.test_letterhead import choose, drawn
from tests.conftest import LETTER, SECOND_LETTER, answers

NOTICE = "#letter-notice"


def save_file(page: Page, folder: Path) -> Path:
    """Save the answers, and keep the file."""
    page.get_by_role("button", name="Simpan ke berkas").click()
    with page.expect_download() as caught:
        page.get_by_role("dialog").get_by_role("button", name="Simpan ke berkas").click()
    path = folder / caught.value.suggested_filename
    caught.value.save_as(path)
    return path


def open_file(page: Page, content: bytes | Path, name: str = "isian.json") -> None:
    """Open a file of answers as a visitor does."""
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Buka berkas isian").click()
    payload: FilePayload | Path = (
        content
        if isinstance(content, Path)
        else {"name": name, "mimeType": "application/json", "buffer": content}
    )
    chooser.value.set_files(payload)


def values(page: Page) -> dict[str, object]:
    """All answers as the form holds them."""
    found: dict[str, object] = {}
    for field in DEFINITION.fields:
        if field.choices:
            boxes = page.locator(f"[name={field.id}]:checked")
            found[field.id] = boxes.evaluate_all("boxes => boxes.map((box) => box.value)")
        else:
            found[field.id] = control(page, field.id).input_value()
    return found


@pytest.mark.parametrize("name", ["apendo", "login", "panjang"])
def test_a_file_brings_every_answer_back(page: Page, server: Server, tmp_path: Path, name: str) -> None:
    page.goto(server.letter)
    fill(page, answers(name))
    typed = values(page)
    path = save_file(page, tmp_path)
    assert path.name.startswith("Isian-Surat-Permohonan-")
    expect(page.locator(NOTICE)).to_contain_text(f"Isian sudah disimpan ke berkas: {path.name}")
    page.goto(server.url)
    page.goto(server.letter)
    open_file(page, path)
    expect(page.locator(NOTICE)).to_contain_text("Isian dibuka dari berkas")
    assert values(page) == typed


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


RIGHT = {"format": "bantuan-lpse/isian", "version": 1, "letter": LETTER, "values": {"user_id": "LAIN"}}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (json.dumps(RIGHT).encode()[:60], "terpotong atau rusak"),
        (json.dumps(RIGHT | {"version": 99}).encode(), "versi lain"),
        (json.dumps(RIGHT | {"letter": SECOND_LETTER}).encode(), f"untuk surat lain ({SECOND_LETTER})"),
        (b"%PDF-1.7", "bukan berkas isian dari situs ini"),
        (b"", "bukan berkas isian dari situs ini"),
        (b"\xff\xfe\x00\x01", "bukan berkas isian dari situs ini"),
        (b" " * 50_000_000, "terlalu besar"),
        (json.dumps(RIGHT | {"values": {}}).encode(), "tidak memuat isian"),
        (json.dumps(RIGHT | {"values": {"user_id": 7}}).encode(), "User ID SPSE di dalamnya bukan teks"),
        (
            json.dumps(RIGHT | {"letterhead": {"kind": "typed", "lines": [{"toString": 1}]}}).encode(),
            "terpotong atau rusak",
        ),
    ],
    ids=[
        "half",
        "version",
        "letter",
        "pdf",
        "empty",
        "bytes",
        "50 MB",
        "no answer",
        "wrong type",
        "letterhead",
    ],
)
def test_a_wrong_file_gets_a_reason_and_changes_nothing(
    page: Page, server: Server, tmp_path: Path, content: bytes, message: str
) -> None:
    page.goto(server.letter)
    fill(page, answers("login"))
    before = values(page)
    file: FilePayload = {"name": "isian.json", "mimeType": "application/json", "buffer": content}
    open_file(page, on_disk(file, tmp_path))
    expect(page.locator(NOTICE)).to_contain_text(message)
    expect(page.locator(NOTICE)).to_contain_text("Isian di halaman ini tidak diubah.")
    assert values(page) == before


def test_what_a_file_replaced_can_be_had_back(page: Page, server: Server) -> None:
    page.goto(server.letter)
    fill(page, answers("login"))
    before = values(page)
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
    expect(page).to_have_title("Isi surat - Bantuan LPSE")
    expect(page.locator("[aria-invalid=true]")).to_have_count(0)


def test_a_link_that_the_form_cannot_hold_is_said_and_changes_nothing(page: Page, server: Server) -> None:
    page.goto(server.letter)
    fill(page, answers("login"))
    before = values(page)
    page.goto(f"{server.letter}#tanggal=besok&kategori=zzz")
    expect(page.locator(NOTICE)).to_contain_text("tidak mengisi apa pun")
    expect(page.locator(NOTICE)).to_contain_text("Tanggal surat di tautan tidak dipakai: bukan tanggal.")
    expect(page.locator(NOTICE)).to_contain_text(
        "Sebagian pilihan Agregasi data penyedia tidak dikenal dan tidak dipakai."
    )
    assert values(page) == before


def test_letters_that_a_link_lost_are_said(page: Page, server: Server) -> None:
    page.goto(f"{server.letter}#nama_instansi=Caf%E9")
    expect(page.locator(NOTICE)).to_contain_text("Sebagian huruf di Nama instansi/perusahaan rusak")


def test_a_link_names_the_chosen_category_and_is_seen_on_a_small_screen(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 390, "height": 660})
    page.goto(f"{server.letter}#kategori=masalah_login")
    notice = page.locator(NOTICE)
    expect(notice).to_contain_text("Tautan yang Anda buka memilih: “Permasalahan Login”.")
    expect(notice.get_by_role("button", name="Batalkan")).to_be_in_viewport(ratio=1)
    notice.get_by_role("button", name="Tutup").click()
    expect(notice).not_to_be_in_viewport()
    expect(notice).to_contain_text("memilih")


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
    fill(page, answers("login"))
    button = page.get_by_role("button", name="Salin tautan terisi")
    button.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("heading")).to_be_in_viewport()
    dialog.get_by_role("button", name="Salin tautan").click()
    expect(page.locator(NOTICE)).to_be_in_viewport()
    expect(page.locator(NOTICE)).to_have_text("Tautan sudah disalin.")
    expect(button).to_be_focused()
    expect(button).to_be_in_viewport()


def test_a_link_fills_the_letter_and_leaves_the_address_bar(page: Page, server: Server) -> None:
    typed = answers("login")
    before = len(server.requests)
    page.goto(f"{server.letter}#{urlencode(typed, doseq=True)}")
    expect(page.locator(NOTICE)).to_contain_text(
        "Tautan yang Anda buka mengisi: Nomor surat perusahaan, Nama"
    )
    assert values(page) == typed
    expect(page).to_have_url(server.letter)
    assert [line for line in server.requests[before:] if "AABCD" in line or "BERSAUDARA" in line] == []
    page.reload()
    expect(control(page, "user_id")).to_have_value("")


def test_a_link_opened_on_the_same_page_can_be_undone(page: Page, server: Server) -> None:
    page.goto(server.letter)
    fill(page, answers("apendo"))
    before = values(page)
    page.goto(f"{server.letter}#user_id=LAIN")
    expect(control(page, "user_id")).to_have_value("LAIN")
    expect(page).to_have_url(server.letter)
    page.locator(NOTICE).get_by_role("button", name="Batalkan").click()
    assert values(page) == before


def test_a_links_values_are_text_and_what_is_unknown_is_counted_never_repeated(
    page: Page, server: Server
) -> None:
    page.goto(
        f"{server.letter}#deskripsi=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E75%25%"
        "&%3Cb%3EHubungi+0812-EVIL=1&situs-ini=1&kategori=zzz"
    )
    expect(control(page, "deskripsi")).to_have_value("<img src=x onerror=alert(1)>75%%")
    expect(page.locator("#letter-sheet .sheet-box")).to_have_text("<img src=x onerror=alert(1)>75%%")
    notice = page.locator(NOTICE)
    expect(notice).to_contain_text("Tautan yang Anda buka mengisi: Deskripsi permasalahan.")
    expect(notice).to_contain_text("Sebagian pilihan Agregasi data penyedia tidak dikenal dan tidak dipakai.")
    expect(notice).to_contain_text("2 bagian lain tidak dikenal dan tidak dipakai.")
    expect(notice).not_to_contain_text("EVIL")
    expect(notice).not_to_contain_text("Halaman sebelumnya")


def test_50_000_unknown_names_cost_nothing(page: Page, server: Server) -> None:
    page.goto(server.letter)
    link = "&".join(f"f{number}=1" for number in range(50_000)) + "&user_id=A"
    start = time.monotonic()
    page.evaluate("link => { location.hash = link; }", link)
    expect(page.locator(NOTICE)).to_contain_text("50.000 bagian lain tidak dikenal")
    assert time.monotonic() - start < 10


def test_a_link_of_100_kb_is_taken(page: Page, server: Server) -> None:
    long = "Tidak bisa masuk. " * 5_600
    page.goto(f"{server.letter}#{urlencode({'deskripsi': long})}")
    expect(control(page, "deskripsi")).to_have_value(long)
    expect(page.locator("#letter-sheet")).to_contain_text("Tidak bisa masuk. Tidak bisa masuk.")


def test_a_copied_link_says_what_is_in_it_and_opens_the_same_answers(page: Page, server: Server) -> None:
    page.goto(server.letter)
    fill(page, answers("login"))
    typed = values(page)
    page.get_by_role("button", name="Salin tautan terisi").click()
    dialog = page.get_by_role("dialog", name="Salin tautan terisi")
    expect(dialog).to_contain_text("Siapa pun yang memegang tautan ini dapat membaca isiannya")
    expect(dialog).to_contain_text("riwayat peramban yang membukanya menyimpan tautan itu dengan isiannya")
    expect(dialog.get_by_role("listitem").filter(has_text="NPWP perusahaan")).to_be_visible()
    dialog.get_by_role("button", name="Salin tautan").click()
    expect(page.locator(NOTICE)).to_have_text("Tautan sudah disalin.")
    link = page.evaluate("navigator.clipboard.readText()")
    page.goto(server.url)
    page.goto(link)
    expect(page.locator(NOTICE)).to_contain_text("Tautan yang Anda buka mengisi")
    expect(page.locator(NOTICE)).to_contain_text("Riwayat peramban menyimpan tautan itu dengan isiannya.")
    assert values(page) == typed


def test_the_question_on_the_home_page_leads_to_the_letter_with_its_category(
    page: Page, server: Server
) -> None:
    addresses = visited(page)
    for path, category in [
        (["Tidak bisa login", "Di sebagian situs LPSE saja"], "Permasalahan Login"),
        (["Tidak bisa enkripsi data pada APENDO"], "Sinkronisasi Data"),
        (["Upload penawaran gagal"], "Sinkronisasi Data"),
    ]:
        page.goto(server.url)
        for link in path:
            page.get_by_role("article").get_by_role("link", name=link, exact=True).click()
        page.get_by_role("article").get_by_role("link", name="Isi surat permohonan", exact=True).click()
        expect(page.get_by_label(category)).to_be_checked()
        expect(page.locator("[name=kategori]:checked")).to_have_count(1)
        expect(page.locator(NOTICE)).to_be_empty()
        told = page.locator(".letter-chosen")
        expect(told).to_contain_text(f"Dipilihkan: “{category}”. Ubah bila LPSE Anda menyarankan lain.")
        expect(page).to_have_url(server.letter)
        assert [address for address in addresses if "kategori" in address] == []
        page.get_by_role("button", name="Hapus isian").first.click()
        page.get_by_role("dialog").get_by_role("button", name="Hapus isian").click()
        expect(told).to_have_count(0)


def test_what_an_answers_button_chose_is_told_beside_it_until_it_is_changed_or_taken_back(
    page: Page, server: Server
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    for way in ("taken back", "changed", "filled in by a file", "kept"):
        page.goto(f"{server.url}tanya-jawab/apendo/")
        page.get_by_role("link", name="Isi surat permohonan", exact=True).click()
        told = page.locator(".letter-chosen")
        chosen = page.get_by_label("Sinkronisasi Data")
        expect(chosen).to_be_checked()
        told.scroll_into_view_if_needed()
        expect(told).to_be_in_viewport(ratio=1)
        if way == "taken back":
            told.get_by_role("button", name="Batalkan").click()
            expect(chosen).not_to_be_checked()
            expect(page.locator("[name=kategori]").first).to_be_focused()
        elif way == "changed":
            page.get_by_label("Permasalahan Login").check()
        elif way == "filled in by a file":
            open_file(page, json.dumps(RIGHT | {"values": {"kategori": ["masalah_login"]}}).encode())
        if way != "kept":
            expect(told).to_have_count(0)
    # Nothing was typed, and yet it comes along.
    page.goto(f"{server.url}periksa-user-id/")
    page.get_by_label("User ID", exact=True).fill("|A")
    page.get_by_role("link", name="Pakai User ID ini di surat").click()
    expect(control(page, "user_id")).to_have_value("|A")
    expect(chosen).to_be_checked()


def test_an_answers_button_opened_in_another_tab_is_a_link_like_any_other(page: Page, server: Server) -> None:
    page.goto(f"{server.url}tanya-jawab/apendo/")
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Isi surat permohonan", exact=True).click(modifiers=["ControlOrMeta"])
    expect(opened.value.locator(NOTICE)).to_contain_text(
        "Tautan yang Anda buka memilih: “Sinkronisasi Data”."
    )
    opened.value.close()
    page.goto(server.letter)
    expect(page.get_by_label("Sinkronisasi Data")).not_to_be_checked()


@pytest.mark.parametrize(
    "path", [["Tidak bisa login", "Di semua situs LPSE"], ["Data akun salah"]], ids=["login", "data"]
)
def test_where_no_letter_fits_the_page_says_whom_to_ask(page: Page, server: Server, path: list[str]) -> None:
    page.goto(server.url)
    for link in path:
        page.get_by_role("article").get_by_role("link", name=link, exact=True).click()
    article = page.get_by_role("article")
    expect(article).to_contain_text("tidak dibahas dokumen sumber")
    expect(article).to_contain_text("Kontak LPSE Contoh")
    expect(article.get_by_role("link", name="Isi surat permohonan", exact=True)).to_have_count(0)


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
