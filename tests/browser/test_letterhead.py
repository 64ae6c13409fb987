"""The letterhead: a picture or typed lines, in every output; what is no picture changes nothing."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import Browser, FilePayload, Page, expect

from tests.browser import damaged, readers, validators
from tests.browser.conftest import Server, back, download, fill_at_once, on_disk, review
from tests.browser.damaged import NOISE
from tests.browser.pages.keep import keep
from tests.browser.pages.letterhead import choose, drawn
from tests.conftest import SECOND_LETTER, answers

MESSAGE = "#letterhead-message"


def blank_png(width: int, height: int) -> bytes:
    """A white PNG of any size in few bytes: one bit a pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + b"\xff" * ((width + 7) // 8)) * height
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    parts = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


def test_a_picture_of_any_kind_stands_at_the_top_of_every_output_without_its_own_notes(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    image = page.get_by_role("img", name="Kop surat perusahaan")
    shown = ""
    pdfs, words = [], []
    for kind in ("png", "jpeg", "webp"):
        content = drawn(page, f"image/{kind}")
        if kind == "jpeg":
            note = b"Exif\0\0RAHASIA-LOKASI"
            content = content[:2] + b"\xff\xe1" + struct.pack(">H", len(note) + 2) + note + content[2:]
        choose(page, "kop.bin", f"image/{kind}", content)
        expect(page.locator(MESSAGE)).to_have_text("Gambar kop sudah dipasang.")
        expect(image).to_be_visible()
        expect(image).not_to_have_attribute("src", shown)
        shown = image.get_attribute("src") or ""
        pdfs.append(download(page, "Unduh PDF", tmp_path).rename(tmp_path / f"{kind}.pdf"))
        words.append(download(page, "Unduh Word (DOCX)", tmp_path).rename(tmp_path / f"{kind}.docx"))
        back(page)
    for pdf, word in zip(pdfs, words, strict=True):
        assert len(readers.run("pdfimages", "-list", str(pdf)).splitlines()) == 3, (
            "a head of two lines, one image"
        )
        assert b"RAHASIA" not in pdf.read_bytes(), pdf
        assert validators.pdf_ua(pdf) == ""
        assert validators.qpdf(pdf) == ""
        assert in_word(word).startswith(b"\xff\xd8\xff")
        with zipfile.ZipFile(word) as parts:
            assert [name for name in parts.namelist() if b"RAHASIA" in parts.read(name)] == [], word
        assert validators.openxml_audit(word) == ""
    assert validators.open_xml_sdk(words) == []
    for pdf in (*pdfs, *readers.docx_to_pdfs(words, tmp_path / "office")):
        assert readers.pdf_info(pdf)["Pages"] == "1", pdf


def test_printed_paper_is_the_default_with_room_for_it_and_a_wide_picture_is_made_smaller(
    page: Page, server: Server
) -> None:
    page.goto(server.letter)
    expect(page.get_by_label("Dicetak di kertas berkop; sisakan ruang kosong")).to_be_checked()
    room = page.locator(".sheet-letterhead").evaluate(
        "room => room.offsetHeight / room.parentElement.offsetWidth"
    )
    assert room == pytest.approx(35 / 210, abs=0.005)
    choose(page, "kop.png", "image/png", blank_png(5000, 700))
    image = page.get_by_role("img", name="Kop surat perusahaan")
    expect(image).to_be_visible()
    assert image.evaluate("image => [image.naturalWidth, image.naturalHeight]") == [2000, 280]


# By what is chosen: the name, the browser's guess, the content, and the reason.
NO_PICTURES = {
    "svg": (
        "kop.svg",
        "image/svg+xml",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        "Gambar SVG dapat memuat",
    ),
    "mislabelled": (
        "kop.png",
        "image/png",
        b"<html>bukan gambar</html>",
        "bukan gambar PNG, JPEG, atau WebP",
    ),
    "broken": ("kop.png", "image/png", blank_png(300, 300)[:20], "rusak atau terpotong"),
    "huge": ("kop.png", "image/png", blank_png(8000, 6000), "40 megapiksel atau kurang"),
    "heavy": ("kop.png", "image/png", b"\x89PNG" + b"\0" * 10_000_001, "10 MB atau kurang"),
    "empty": ("kop.png", "image/png", b"", "Berkas ini kosong. Pilih berkas yang lain."),
    "heic": ("kop.heic", "image/heic", b"\0\0\0\x18ftypheic", "Ubah dahulu ke JPEG"),
}


def test_what_is_no_picture_gets_a_reason_and_changes_nothing(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(server.letter)
    choose(page, "kop.png", "image/png", drawn(page, "image/png"))
    image = page.get_by_role("img", name="Kop surat perusahaan")
    before = image.get_attribute("src")
    for what, (name, mime, content, message) in NO_PICTURES.items():
        file: FilePayload = {"name": name, "mimeType": mime, "buffer": content}
        heavy = len(content) > 1_000_000
        page.get_by_label("Berkas gambar kop").set_input_files(on_disk(file, tmp_path) if heavy else file)
        expect(page.locator(MESSAGE), what).to_contain_text(message)
        expect(page.locator(MESSAGE), what).to_contain_text("Gambar yang tadi tetap dipakai.")
        assert image.get_attribute("src") == before, what


def test_what_is_said_of_a_picture_is_said_only_where_the_letter_has_it(page: Page, server: Server) -> None:
    page.goto(server.letter)
    for number, other in enumerate(("Dicetak di kertas berkop; sisakan ruang kosong", "Ketik kop")):
        choose(page, "kop.png", "image/png", blank_png(900 + number, 200))
        expect(page.locator(MESSAGE)).to_have_text("Gambar kop sudah dipasang.")
        expect(page.locator(MESSAGE)).to_be_visible()
        page.get_by_label(other).check()
        expect(page.get_by_role("img", name="Kop surat perusahaan")).to_have_count(0)
        expect(page.locator(MESSAGE), other).to_be_hidden()
        page.get_by_label("Pakai gambar kop").check()
        expect(page.locator(MESSAGE)).to_be_visible()


def test_typed_lines_start_from_the_answers_are_the_same_words_everywhere_and_stay_empty_when_emptied(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    page.get_by_label("Ketik kop").check()
    expect(page.get_by_label("Nama perusahaan di kop")).to_have_value("CV Contoh Jaya")
    expect(page.get_by_label("Alamat di kop")).to_have_value("Jalan Contoh Nomor 12, Pekanbaru 28111")
    page.get_by_label("Telepon di kop").fill("Telp. 0761-123456")
    page.get_by_label("Email di kop").fill("")
    expect(page.locator("#letter-sheet .sheet-typed p")).to_have_count(3)
    expect(page.locator("#letter-sheet")).to_contain_text("Karakter ke-1")  # named by the second half
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

    back(page)
    for name in ("Alamat di kop", "Telepon di kop", "Email di kop", "Nama perusahaan di kop"):
        page.get_by_label(name).fill("")
    expect(page.get_by_label("Alamat di kop")).to_have_value("")
    expect(page.get_by_label("Nama perusahaan di kop")).to_have_value("")


def test_a_letter_without_room_for_a_letterhead_asks_for_none(page: Page, server: Server) -> None:
    page.goto(server.page_of(SECOND_LETTER))
    expect(page.get_by_label("Nama badan usaha")).to_be_visible()
    expect(page.get_by_label("Pakai gambar kop")).to_have_count(0)


def letterhead_file(content: bytes, name: str = "kop.png") -> FilePayload:
    """A picture as a visitor chooses it; its name says nothing."""
    return {"name": name, "mimeType": "image/png", "buffer": content}


def logo(colour: tuple[int, int, int], kind: str = "PNG", size: tuple[int, int] = (800, 160)) -> bytes:
    """A disc of a colour on nothing."""
    picture = Image.new("RGBA", size, (0, 0, 0, 0))
    middle = size[0] // 2
    ImageDraw.Draw(picture).ellipse((middle - 70, 10, middle + 70, size[1] - 10), fill=(*colour, 255))
    file = io.BytesIO()
    picture.save(file, kind, **({"lossless": True} if kind == "WEBP" else {}))
    return file.getvalue()


def colours(content: bytes) -> list[tuple[int, ...]]:
    """A picture's colours in a corner, in the middle and beside the disc."""
    with Image.open(io.BytesIO(content)) as picture:
        shown = picture.convert("RGB")
    places = [(3, 3), (shown.width // 2, shown.height // 2), (shown.width // 2 - 120, shown.height // 2)]
    return [shown.getpixel(place) for place in places]  # type: ignore[misc]


def in_pdf(pdf: Path, folder: Path) -> bytes:
    """The one picture that a PDF holds."""
    readers.run("pdfimages", "-all", str(pdf), str(folder / "inside"))
    (inside,) = folder.glob("inside*")
    content = inside.read_bytes()
    inside.unlink()
    return content


def in_word(word: Path) -> bytes:
    """The one picture that a DOCX holds."""
    with zipfile.ZipFile(word) as parts:
        (media,) = (name for name in parts.namelist() if name.startswith("word/media/"))
        return parts.read(media)


def in_preview(page: Page) -> bytes:
    """The picture as the preview shows it, on the screen."""
    return page.get_by_role("img", name="Kop surat perusahaan").screenshot()


def test_a_see_through_logo_stands_on_white_everywhere(page: Page, server: Server, tmp_path: Path) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    image, before = page.get_by_role("img", name="Kop surat perusahaan"), ""
    for kind, colour in (("PNG", (200, 30, 30)), ("WEBP", (30, 160, 60))):
        choose(page, "kop", "image/png", logo(colour, kind))
        expect(image).not_to_have_attribute("src", before)
        before = image.get_attribute("src") or ""
        expect(page.locator(MESSAGE)).to_have_text("Gambar kop sudah dipasang.")
        shown = [in_preview(page)]
        shown.append(in_pdf(download(page, "Unduh PDF", tmp_path), tmp_path))
        shown.append(in_word(download(page, "Unduh Word (DOCX)", tmp_path)))
        for content in shown:
            corner, middle, beside = colours(content)
            assert corner == beside == pytest.approx((255, 255, 255), abs=3), kind
            assert middle == pytest.approx(colour, abs=12), kind
        back(page)


def test_a_picture_that_replaces_a_restored_one_is_the_one_that_is_kept_shown_and_printed(
    browser: Browser, server: Server, tmp_path: Path
) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(server.letter)
    keep(page)
    fill_at_once(page, answers("apendo"))
    choose(page, "lama.png", "image/png", logo((200, 30, 30)))
    expect(page.locator(MESSAGE)).to_have_text("Gambar kop sudah dipasang.")
    for colour in ((30, 160, 60), (40, 60, 200)):
        page.reload()
        expect(page.get_by_role("img", name="Kop surat perusahaan")).to_be_visible()
        before = page.get_by_role("img", name="Kop surat perusahaan").get_attribute("src")
        page.get_by_label("Berkas gambar kop").set_input_files([letterhead_file(logo(colour))])
        image = page.get_by_role("img", name="Kop surat perusahaan")
        expect(image).not_to_have_attribute("src", before or "")
        assert colours(in_preview(page))[1] == pytest.approx(colour, abs=12)
        page.reload()
        expect(image).to_be_visible()
        assert colours(in_preview(page))[1] == pytest.approx(colour, abs=12), "kept"
        pdf = download(page, "Unduh PDF", tmp_path)
        assert colours(in_pdf(pdf, tmp_path))[1] == pytest.approx(colour, abs=12)
        assert colours(in_word(download(page, "Unduh Word (DOCX)", tmp_path)))[1] == pytest.approx(
            colour, abs=12
        )
    context.close()


def test_half_pictures_are_refused_and_whole_ones_with_a_tail_are_taken(page: Page, server: Server) -> None:
    page.goto(server.letter)
    wide = Image.effect_noise((1200, 300), 60).convert("RGB")
    for kind in ("JPEG", "PNG", "WEBP"):
        file = io.BytesIO()
        wide.save(file, kind)
        content = file.getvalue()
        choose(page, "kop", "image/png", content[: len(content) // 2])
        expect(page.locator(MESSAGE)).to_contain_text(
            "Gambar ini rusak atau terpotong. Salin atau simpan ulang"
        )
        choose(page, "kop", "image/png", content + b"MotionPhoto_Data")
        expect(page.locator(MESSAGE)).to_have_text("Gambar kop sudah dipasang.")


def test_a_picture_whose_shape_is_no_letterheads_is_refused_or_told(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    image = page.get_by_role("img", name="Kop surat perusahaan")
    message = page.locator(MESSAGE)
    for width, height, told in ((3000, 1, "pipih"), (1, 3000, "sempit"), (3000, 60, "pipih")):
        choose(page, "kop.png", "image/png", blank_png(width, height))
        expect(message).to_contain_text(f"terlalu {told}")
        expect(message).to_be_in_viewport()
        expect(image).to_have_count(0)
    page_long = "di surat hanya 35 mm lebarnya dan 50 mm tingginya. Bila ini gambar satu halaman"
    for width, height, told in ((3000, 90, "Gambar kop sudah dipasang."), (2480, 3508, page_long)):
        choose(page, "kop.png", "image/png", blank_png(width, height))
        expect(message).to_contain_text(told)
        expect(message).to_be_in_viewport()
        with zipfile.ZipFile(download(page, "Unduh Word (DOCX)", tmp_path)) as parts:
            found = re.search(r'<wp:extent cx="(\d+)" cy="(\d+)"', parts.read("word/document.xml").decode())
        assert found is not None
        across, down = (int(side) / 36_000 for side in found.groups())
        assert 4 <= down <= 50.1
        assert 4 <= across <= 165.1
        back(page)


def test_where_a_canvas_gives_noise_an_upright_jpeg_is_used_as_it_is_without_its_notes(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.add_init_script(NOISE)
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    choose(page, "kop.png", "image/png", logo((200, 30, 30)))
    expect(page.locator(MESSAGE)).to_contain_text("Pilih gambar JPEG biasa, izinkan kanvas untuk situs ini")
    choose(page, "kop.jpg", "image/jpeg", damaged.noted(6))
    expect(page.locator(MESSAGE)).to_contain_text("Simpan gambarnya dalam keadaan tegak")
    choose(page, "kop.jpg", "image/jpeg", damaged.noted())
    expect(page.locator(MESSAGE)).to_contain_text("gambar kop sudah dipasang")
    pdf, word = download(page, "Unduh PDF", tmp_path), download(page, "Unduh Word (DOCX)", tmp_path)
    for content in (in_pdf(pdf, tmp_path), in_word(word)):
        assert damaged.SECRET not in content
        with Image.open(io.BytesIO(content)) as picture:
            assert picture.size == (600, 800)
            assert picture.getpixel((300, 200)) == pytest.approx((200, 30, 30), abs=12)
            assert picture.getpixel((300, 600)) == pytest.approx((40, 60, 200), abs=12)


@pytest.mark.parametrize(
    "forbid",
    [
        NOISE,
        "HTMLCanvasElement.prototype.toDataURL = () => { throw new DOMException('', 'SecurityError'); };",
        "HTMLCanvasElement.prototype.getContext = () => null;",
        "HTMLCanvasElement.prototype.toDataURL = () => 'data:,';",
    ],
    ids=["noise", "refusal", "no context", "nothing"],
)
def test_where_a_canvas_is_not_to_be_had_no_letter_is_drawn_and_what_is_missing_is_named(
    page: Page, server: Server, tmp_path: Path, forbid: str
) -> None:
    page.add_init_script(forbid)
    page.goto(server.letter)
    fill_at_once(page, answers("apendo") | {"nama_instansi": "CV 中 Jaya"})
    review(page)
    files: list[str] = []
    page.on("download", lambda download: files.append(download.suggested_filename))
    page.get_by_role("button", name="Unduh PDF").click()
    expect(page.locator("#letter-status")).to_contain_text("PDF tidak dibuat")
    expect(page.locator("#letter-status")).to_contain_text("harus digambar: 中. Unduh Word, cetak surat ini")
    assert files == []
    assert "中" in readers.docx_text(download(page, "Unduh Word (DOCX)", tmp_path))
    page.get_by_role("button", name="Kembali ke isian").click()
    fill_at_once(page, answers("apendo"))
    assert validators.pdf_ua(download(page, "Unduh PDF", tmp_path)) == "", "without such letters"
