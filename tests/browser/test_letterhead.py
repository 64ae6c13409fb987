"""The letterhead: a picture or typed lines, in every output; what is no picture changes nothing."""

from __future__ import annotations

import base64
import struct
import zipfile
import zlib
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.browser import readers, validators
from tests.browser.conftest import Server, download, fill
from tests.conftest import answers

MESSAGE = "#letterhead-message"


def drawn(page: Page, mime: str, width: int = 800, height: int = 150) -> bytes:
    """A picture of a half see-through bar, as the browser writes it."""
    url: str = page.evaluate(
        """([mime, width, height]) => {
          const canvas = Object.assign(document.createElement("canvas"), { width, height });
          const painter = canvas.getContext("2d");
          painter.fillStyle = "rgba(18, 70, 107, 0.5)";
          painter.fillRect(0, 0, width / 2, height);
          return canvas.toDataURL(mime);
        }""",
        [mime, width, height],
    )
    return base64.b64decode(url.partition(",")[2])


def blank_png(width: int, height: int) -> bytes:
    """A white PNG of any size in few bytes: one bit a pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + b"\xff" * ((width + 7) // 8)) * height
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    parts = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


def choose(page: Page, name: str, mime: str, content: bytes) -> None:
    """Choose a picture as a visitor does."""
    page.get_by_label("Pakai gambar kop").check()
    file: FilePayload = {"name": name, "mimeType": mime, "buffer": content}
    page.get_by_label("Berkas gambar kop").set_input_files(file)


@pytest.mark.parametrize("mime", ["image/png", "image/jpeg", "image/webp"])
def test_a_picture_stands_at_the_top_of_every_output(
    page: Page, server: Server, tmp_path: Path, mime: str
) -> None:
    page.goto(server.letter)
    fill(page, answers("apendo"))
    choose(page, "kop.bin", mime, drawn(page, mime))
    expect(page.locator(MESSAGE)).to_have_text("Gambar kop sudah dipasang.")
    expect(page.get_by_role("img", name="Kop surat perusahaan")).to_be_visible()

    pdf = download(page, "Unduh PDF", tmp_path)
    assert len(readers.run("pdfimages", "-list", str(pdf)).splitlines()) == 3, (
        "a head of two lines, one image"
    )
    assert validators.pdf_ua(pdf) == ""
    assert validators.qpdf(pdf) == ""

    word = download(page, "Unduh Word (DOCX)", tmp_path)
    with zipfile.ZipFile(word) as parts:
        (media,) = (name for name in parts.namelist() if name.startswith("word/media/"))
        assert parts.read(media).startswith(b"\xff\xd8\xff")
    assert validators.open_xml_sdk([word]) == []
    assert validators.openxml_audit(word) == ""
    as_pdf = readers.docx_to_pdf(word, tmp_path / "office")
    assert readers.pdf_info(pdf)["Pages"] == readers.pdf_info(as_pdf)["Pages"] == "1"


def test_a_pictures_own_notes_do_not_travel(page: Page, server: Server, tmp_path: Path) -> None:
    page.goto(server.letter)
    fill(page, answers("apendo"))
    plain = drawn(page, "image/jpeg")
    note = b"Exif\0\0RAHASIA-LOKASI"
    noted = plain[:2] + b"\xff\xe1" + struct.pack(">H", len(note) + 2) + note + plain[2:]
    choose(page, "kop.jpg", "image/jpeg", noted)
    expect(page.locator(MESSAGE)).to_have_text("Gambar kop sudah dipasang.")
    assert b"RAHASIA" not in download(page, "Unduh PDF", tmp_path).read_bytes()
    with zipfile.ZipFile(download(page, "Unduh Word (DOCX)", tmp_path)) as parts:
        assert [name for name in parts.namelist() if b"RAHASIA" in parts.read(name)] == []


def test_a_wide_picture_is_made_smaller(page: Page, server: Server) -> None:
    page.goto(server.letter)
    choose(page, "kop.png", "image/png", blank_png(5000, 700))
    image = page.get_by_role("img", name="Kop surat perusahaan")
    expect(image).to_be_visible()
    assert image.evaluate("image => [image.naturalWidth, image.naturalHeight]") == [2000, 280]


@pytest.mark.parametrize(
    ("name", "mime", "content", "message"),
    [
        ("kop.svg", "image/svg+xml", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "Gambar SVG dapat memuat"),
        ("kop.png", "image/png", b"<html>bukan gambar</html>", "bukan gambar PNG, JPEG, atau WebP"),
        ("kop.png", "image/png", blank_png(300, 300)[:20], "rusak atau terpotong"),
        ("kop.png", "image/png", blank_png(8000, 6000), "40 megapiksel atau kurang"),
        ("kop.png", "image/png", b"\x89PNG" + b"\0" * 10_000_001, "10 MB atau kurang"),
        ("kop.png", "image/png", b"", "Berkas ini kosong. Pilih berkas yang lain."),
        ("kop.heic", "image/heic", b"\0\0\0\x18ftypheic", "Ubah dahulu ke JPEG"),
    ],
    ids=["svg", "mislabelled", "broken", "huge", "heavy", "empty", "heic"],
)
def test_what_is_no_picture_gets_a_reason_and_changes_nothing(
    page: Page, server: Server, name: str, mime: str, content: bytes, message: str
) -> None:
    page.goto(server.letter)
    choose(page, "kop.png", "image/png", drawn(page, "image/png"))
    image = page.get_by_role("img", name="Kop surat perusahaan")
    before = image.get_attribute("src")
    choose(page, name, mime, content)
    expect(page.locator(MESSAGE)).to_contain_text(message)
    expect(page.locator(MESSAGE)).to_contain_text("Gambar yang tadi tetap dipakai.")
    assert image.get_attribute("src") == before


def test_typed_lines_start_from_the_answers_and_are_the_same_words_everywhere(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(server.letter)
    fill(page, answers("apendo"))
    page.get_by_label("Ketik kop").check()
    expect(page.get_by_label("Nama perusahaan di kop")).to_have_value("CV Contoh Jaya")
    expect(page.get_by_label("Alamat di kop")).to_have_value("Jalan Contoh Nomor 12, Pekanbaru 28111")
    page.get_by_label("Telepon di kop").fill("Telp. 0761-123456")
    page.get_by_label("Email di kop").fill("")
    expect(page.locator("#letter-sheet .sheet-typed p")).to_have_count(3)
    preview = readers.words(page.locator("#letter-sheet").inner_text())
    assert " ".join(preview).startswith(
        "CV Contoh Jaya Jalan Contoh Nomor 12, Pekanbaru 28111 Telp. 0761-123456 Nomor Surat Perusahaan"
    )
    pdf = download(page, "Unduh PDF", tmp_path)
    word = download(page, "Unduh Word (DOCX)", tmp_path)
    assert readers.words(readers.pdf_text(pdf)) == preview
    assert readers.letters(readers.docx_text(word)) == readers.letters(" ".join(preview))
    assert validators.pdf_ua(pdf) == ""
    assert validators.open_xml_sdk([word]) == []


def test_emptied_lines_stay_empty(page: Page, server: Server) -> None:
    page.goto(server.letter)
    fill(page, answers("apendo"))
    page.get_by_label("Ketik kop").check()
    for name in ("Alamat di kop", "Telepon di kop", "Email di kop", "Nama perusahaan di kop"):
        page.get_by_label(name).fill("")
    expect(page.get_by_label("Alamat di kop")).to_have_value("")
    expect(page.get_by_label("Nama perusahaan di kop")).to_have_value("")


def test_printed_paper_is_the_default_and_leaves_room(page: Page, server: Server) -> None:
    page.goto(server.letter)
    expect(page.get_by_label("Dicetak di kertas berkop; sisakan ruang kosong")).to_be_checked()
    room = page.locator(".sheet-letterhead").evaluate(
        "room => room.offsetHeight / room.parentElement.offsetWidth"
    )
    assert room == pytest.approx(35 / 210, abs=0.005)


def test_a_letter_without_room_for_a_letterhead_asks_for_none(page: Page, server: Server) -> None:
    page.goto(server.page_of("ganti-surel"))
    expect(page.get_by_label("Nama badan usaha")).to_be_visible()
    expect(page.get_by_label("Pakai gambar kop")).to_have_count(0)
