"""A signed letter on its way: photographed, put into an e-mail, and read back by other people's programs."""

from __future__ import annotations

import base64
import email
import email.policy
import io
import re
import subprocess
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from PIL import Image
from playwright.sync_api import Browser, Download, FilePayload, Page, Route, expect

from macros.model.contacts import Role
from macros.model.letters.client import mail_fields
from macros.model.project import load_project
from tests.browser import damaged, readers, validators
from tests.browser.conftest import DEFINITION, Server, download, fill, on_disk, visited
from tests.conftest import LETTER, ROOT, answers

PROJECT = load_project(ROOT)
TO, CC = ([contact.value for contact in PROJECT.contacts.with_role(role)] for role in (Role.TO, Role.CC))
COLOURS = {"red": (200, 30, 30), "green": (30, 160, 60), "blue": (40, 60, 200)}
WHATSAPP = (
    "Mozilla/5.0 (Linux; Android 14; SM-A145F; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 "
    "Chrome/126.0 Mobile Safari/537.36 WhatsApp/2.24.13.76"
)


def photo(colour: str, *, orientation: int = 1, size: tuple[int, int] = (1200, 1600)) -> FilePayload:
    """A photographed page: white, with a coloured strip where its top is when it is held upright."""
    upright = Image.new("RGB", size, "white")
    upright.paste(COLOURS[colour], (0, 0, size[0], size[1] // 4))
    # As a camera held sideways stores it: turned, with a note that says so.
    stored = upright.transpose(Image.Transpose.ROTATE_90) if orientation == 6 else upright
    exif = Image.Exif()
    exif[0x0112] = orientation
    file = io.BytesIO()
    stored.save(file, "JPEG", quality=80, exif=exif)
    return {"name": f"{colour}.jpg", "mimeType": "image/jpeg", "buffer": file.getvalue()}


def signed_pdf(size: int) -> FilePayload:
    """A scanner's PDF of about a size in bytes, whose content base64 has to carry as it is."""
    (blank,) = (ROOT / ".cache/blanks" / LETTER).glob("*.pdf")
    content = blank.read_bytes()
    padding = bytes(range(256)) * ((size - len(content)) // 256)
    return {"name": "Pindai é 1.pdf", "mimeType": "application/pdf", "buffer": content + padding}


def add(page: Page, *files: FilePayload, folder: Path | None = None) -> None:
    """Choose files, and wait until they are ready to be sent; large ones by way of a folder."""
    given: list[Path] | list[FilePayload] = list(files)
    if folder:
        given = [on_disk(file, folder) for file in files]
    page.get_by_label("Hasil pindai atau foto surat").set_input_files(given)
    expect(page.locator("#send-status")).to_contain_text("Email dengan lampirannya sekitar")


def save(page: Page, button: str, folder: Path) -> Path:
    """Click a button and keep what it downloads."""
    with page.expect_download() as caught:
        page.get_by_role("button", name=button).click()
    result: Download = caught.value
    path = folder / result.suggested_filename
    result.save_as(path)
    return path


def fill_mail(page: Page, values: dict[str, Any]) -> None:
    """Answer what the e-mail asks."""
    for field in mail_fields(DEFINITION):
        page.locator(f"#{field.id}").fill(values[field.id])


def read(path: Path) -> EmailMessage:
    """A draft, as Python's email package reads it: without a defect in any part or header."""
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    for part in message.walk():
        assert part.defects == []
        assert [header.defects for header in part.values() if header.defects] == []
        part.get_content() if not part.is_multipart() else None
        assert part.defects == [], "after decoding"
    return message


def attached(message: EmailMessage) -> list[tuple[str | None, bytes]]:
    """A message's attachments, by name."""
    return [(part.get_filename(), part.get_payload(decode=True)) for part in message.iter_attachments()]  # type: ignore[misc]


def text_of(message: EmailMessage) -> str:
    """A message's text with plain line ends."""
    body = message.get_body(("plain",))
    assert body is not None
    return str(body.get_content()).replace("\r\n", "\n").strip()


def open_in_neomutt(draft: Path, folder: Path) -> EmailMessage:
    """Open a draft in neomutt and let it send it; what it handed over to be sent."""
    sent = folder / "sent.eml"
    sendmail = folder / "sendmail"
    sendmail.write_text(f"#!/bin/sh\ncat > {sent}\n")
    sendmail.chmod(0o755)
    settings = folder / "muttrc"
    settings.write_text(f'set sendmail="{sendmail}"\nset copy=no\nset from=kantor@contoh.example\n')
    subprocess.run(
        ["neomutt", "-n", "-F", settings, "-H", draft],
        input=b"\n",
        check=True,
        timeout=60,
        env={"HOME": str(folder), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
    )
    return read(sent)


def strips(pdf: Path, folder: Path) -> list[str]:
    """The colour at the top of each page, as poppler draws it."""
    readers.run("pdftoppm", "-r", "20", "-png", str(pdf), str(folder / "page"))
    found = []
    for path in sorted(folder.glob("page-*.png")):
        with Image.open(path) as picture:
            seen = picture.convert("RGB").getpixel((picture.width // 2, picture.height // 10))
        near = [
            name
            for name, colour in COLOURS.items()
            if isinstance(seen, tuple) and all(abs(a - b) < 30 for a, b in zip(seen, colour, strict=True))
        ]
        found.append(near[0] if near else str(seen))
    return found


def test_photos_become_one_upright_pdf_in_the_order_chosen(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(f"{server.url}kirim/")
    add(page, photo("red"), photo("green", orientation=6), photo("blue"))
    page.get_by_role("button", name="Naikkan blue.jpg").click()
    expect(page.locator("#send-status")).to_contain_text("blue.jpg, urutan 2 dari 3.")
    expect(page.get_by_role("button", name="Naikkan blue.jpg")).to_be_focused()
    expect(page.locator("#send-status")).to_contain_text("MB; batasnya 10 MB.")
    path = save(page, "Unduh PDF gabungan", tmp_path)
    assert strips(path, tmp_path) == ["red", "blue", "green"]
    assert path.name.endswith("-Bertanda-tangan.pdf")
    assert validators.qpdf(path) == ""
    assert validators.pdf_ua(path) == ""


def test_a_page_that_lies_on_its_side_is_turned_by_hand(page: Page, server: Server, tmp_path: Path) -> None:
    page.goto(f"{server.url}kirim/")
    sideways = photo("red", orientation=6)
    with Image.open(io.BytesIO(sideways["buffer"])) as picture:
        file = io.BytesIO()
        picture.save(file, "PNG")  # the note is lost on the way
    add(page, {"name": "miring.png", "mimeType": "image/png", "buffer": file.getvalue()})
    page.get_by_role("button", name="Putar miring.png").click()
    expect(page.get_by_role("list", name="Lampiran")).to_contain_text("miring.png, diputar 90°")
    path = save(page, "Unduh PDF gabungan", tmp_path)
    assert strips(path, tmp_path) == ["red"]


def test_photos_are_made_small_enough_to_mail(page: Page, server: Server, tmp_path: Path) -> None:
    page.goto(f"{server.url}kirim/")
    noise = Image.effect_noise((2400, 3200), 90).convert("RGB")
    file = io.BytesIO()
    noise.save(file, "JPEG", quality=95)
    assert len(file.getvalue()) > 4_000_000
    pages = chosen({f"{number}.jpg": file.getvalue() for number in range(4)}, "image/jpeg")
    add(page, *pages, folder=tmp_path / "photos")
    path = save(page, "Unduh draf email", tmp_path)
    assert path.stat().st_size < PROJECT.site.mail_limit_mb * 1_000_000
    expect(page.locator("#send-notice")).to_contain_text("MB; batasnya 10 MB.")


def test_a_pdf_that_is_too_large_is_told_and_taken_all_the_same(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(f"{server.url}kirim/")
    scan = signed_pdf(10_000_000)
    add(page, scan, folder=tmp_path / "scan")
    expect(page.locator("#send-status")).to_contain_text("lebih dari batas 10 MB, dan mungkin ditolak")
    expect(page.locator("#send-status strong")).to_have_text("Perhatian: ")
    message = read(save(page, "Unduh draf email", tmp_path))
    assert attached(message) == [(scan["name"], scan["buffer"])]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("surat.docx", b"PK\x03\x04", "surat.docx: Berkas ini bukan PDF, JPEG, atau PNG."),
        ("rusak.jpg", b"\xff\xd8\xff\xe0rusak", "rusak.jpg: Gambar ini rusak"),
        ("kosong.pdf", b"", "kosong.pdf: Berkas ini kosong."),
        ("besar.png", b"\x89PNG\r\n\x1a\n" + bytes(40_000_001), "besar.png: Berkas gambar harus 40 MB"),
        (
            "foto.heic",
            b"\0\0\0\x18ftypheic",
            "foto.heic: Foto HEIC belum dapat dibaca di sini. Ubah dahulu ke JPEG",
        ),
    ],
)
def test_a_file_that_cannot_be_sent_gets_a_reason_and_leaves_the_others(
    page: Page, server: Server, tmp_path: Path, name: str, content: bytes, message: str
) -> None:
    page.goto(f"{server.url}kirim/")
    add(page, photo("red"))
    wrong: FilePayload = {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    files = [on_disk(file, tmp_path) for file in (wrong, photo("blue"))]
    page.get_by_label("Hasil pindai atau foto surat").set_input_files(files)
    expect(page.locator("#send-refused").get_by_role("listitem")).to_contain_text([message])
    expect(page.get_by_role("list", name="Lampiran").get_by_role("listitem")).to_have_count(2)
    add(page, photo("green"))
    expect(page.locator("#send-refused")).to_be_empty()


def test_a_file_that_can_no_longer_be_read_is_refused_alone(page: Page, server: Server) -> None:
    page.add_init_script("""
      const { slice } = Blob.prototype;
      Blob.prototype.slice = function (...range) {
        if (this.name !== "hilang.jpg") return slice.apply(this, range);
        return { arrayBuffer: () => Promise.reject(new DOMException("", "NotReadableError")) };
      };
    """)
    page.goto(f"{server.url}kirim/")
    add(page, photo("red") | {"name": "hilang.jpg"}, photo("blue"))
    expect(page.locator("#send-refused")).to_contain_text("hilang.jpg: Berkas ini tidak dapat dibaca")
    expect(page.get_by_role("list", name="Lampiran").get_by_role("listitem")).to_contain_text(["1. blue.jpg"])


def test_attachments_follow_the_order_chosen_and_the_list_says_what_becomes_of_each(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(f"{server.url}kirim/")
    scan = signed_pdf(100_000)
    add(page, photo("red"), photo("green"), scan, photo("blue"))
    expect(page.get_by_role("list", name="Lampiran").get_by_role("listitem")).to_contain_text(
        [
            "lampiran 1, halaman 1 dari 2 di PDF gabungan",
            "lampiran 1, halaman 2 dari 2 di PDF gabungan",
            "lampiran 2, dilampirkan apa adanya",
            "lampiran 3, halaman 1 dari 1 di PDF gabungan",
        ]
    )
    first, second, third = attached(read(save(page, "Unduh draf email", tmp_path)))
    assert second == (f"2-{scan['name']}", scan["buffer"])
    for name, content in (first, third):
        (tmp_path / str(name)).write_bytes(content)
    assert str(first[0]).startswith("1-Surat")
    assert strips(tmp_path / str(first[0]), tmp_path) == ["red", "green"]
    (tmp_path / "page-2.png").unlink()
    assert strips(tmp_path / str(third[0]), tmp_path) == ["blue"]


def test_a_photo_is_drawn_once_however_often_the_order_changes(page: Page, server: Server) -> None:
    page.add_init_script("""
      const { toDataURL } = HTMLCanvasElement.prototype;
      globalThis.drawn = 0;
      HTMLCanvasElement.prototype.toDataURL = function (...how) {
        if (this.height > 1000) globalThis.drawn++; // a photo
        return toDataURL.apply(this, how);
      };
    """)
    page.goto(f"{server.url}kirim/")
    add(page, photo("red"), photo("green"), photo("blue"))
    assert page.evaluate("drawn") == 3
    page.get_by_role("button", name="Naikkan blue.jpg").click()
    expect(page.locator("#send-status")).to_contain_text("MB; batasnya")
    assert page.evaluate("drawn") == 3
    page.get_by_role("button", name="Putar blue.jpg").click()
    expect(page.locator("#send-status")).to_contain_text("MB; batasnya")
    assert page.evaluate("drawn") == 4, "the turned one"


def test_what_is_taken_while_the_pdf_is_made_is_the_last_order(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(f"{server.url}kirim/")
    add(page, photo("red"), photo("green"))
    with page.expect_download() as caught:
        page.evaluate("""() => {
          document.querySelector("#send-pages [data-do=turn]").click();
          document.querySelector("#send-saves button").click();
          document.querySelector("#send-pages [data-do=turn]").click();
          document.querySelector("#send-pages [data-do=down]").click();
        }""")
    caught.value.save_as(tmp_path / "foto.pdf")
    assert strips(tmp_path / "foto.pdf", tmp_path)[0] == "green"


# A photo whose first bytes are long in coming.
SLOW = """
  const { slice } = Blob.prototype;
  const wait = new Promise((resolve) => (globalThis.comes = resolve));
  Blob.prototype.slice = function (...range) {
    const part = slice.apply(this, range);
    if (this.name !== "lambat.jpg") return part;
    return { arrayBuffer: () => wait.then(() => part.arrayBuffer()) };
  };
"""


def test_what_is_taken_while_photos_are_read_waits_for_all_of_them(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.add_init_script(SLOW)
    page.goto(f"{server.url}kirim/")
    add(page, photo("red"))
    scan = signed_pdf(10_000)
    files = [scan, photo("green"), photo("blue") | {"name": "lambat.jpg"}]
    page.get_by_label("Hasil pindai atau foto surat").set_input_files(files)
    expect(page.locator("#send-status")).to_contain_text("berkas 3 dari 3")
    with page.expect_download() as caught:
        page.get_by_role("button", name="Unduh draf email").click()
        page.wait_for_timeout(300)
        expect(page.locator("#send-notice")).to_have_text("Sedang disiapkan …")
        page.evaluate("comes()")
    caught.value.save_as(tmp_path / "draf.eml")
    first, second, third = attached(read(tmp_path / "draf.eml"))
    assert second[1] == scan["buffer"]
    for number, expected in ((first, ["red"]), (third, ["green", "blue"])):
        folder = tmp_path / str(number[0])
        folder.mkdir()
        (folder / "foto.pdf").write_bytes(number[1])
        assert strips(folder / "foto.pdf", folder) == expected


def test_files_chosen_while_others_are_read_come_after_them(page: Page, server: Server) -> None:
    page.add_init_script(SLOW)
    page.goto(f"{server.url}kirim/")
    chosen = page.get_by_label("Hasil pindai atau foto surat")
    broken: FilePayload = {"name": "rusak.jpg", "mimeType": "image/jpeg", "buffer": b"\xff\xd8\xffrusak"}
    chosen.set_input_files([broken, photo("red") | {"name": "lambat.jpg"}])
    expect(page.locator("#send-status")).to_contain_text("berkas 2 dari 2")
    chosen.set_input_files([photo("blue")])
    page.wait_for_timeout(300)
    page.evaluate("comes()")
    items = page.get_by_role("list", name="Lampiran").get_by_role("listitem")
    expect(items).to_contain_text(["1. lambat.jpg", "2. blue.jpg"])
    expect(page.locator("#send-refused")).to_contain_text("rusak.jpg")


def test_when_the_pdf_writer_does_not_come_the_page_says_what_to_do_and_that_helps(
    browser: Browser, server: Server, tmp_path: Path
) -> None:
    page = browser.new_page()
    page.route(re.compile(r"/assets/letter/scan-\w+\.js"), lambda route: route.abort())
    page.goto(f"{server.url}kirim/")
    page.get_by_label("Hasil pindai atau foto surat").set_input_files([photo("red")])
    told = "muat ulang halaman; berkas yang sudah dipilih lalu harus dipilih lagi"
    expect(page.locator("#send-status")).to_contain_text(told)
    page.get_by_role("button", name="Unduh draf email").click()
    expect(page.locator("#send-notice")).to_contain_text(told)
    expect(page.get_by_role("list", name="Lampiran").get_by_role("listitem")).to_have_count(1)
    # What the page said: a browser may remember the failure until then.
    page.unroute_all()
    page.reload()
    add(page, photo("red"))
    assert len(attached(read(save(page, "Unduh draf email", tmp_path)))) == 1
    page.close()


@pytest.mark.parametrize("button", ["Coba lagi", "Unduh draf email"])
def test_files_chosen_before_their_part_of_the_page_has_come_wait_for_it(
    browser: Browser, server: Server, tmp_path: Path, button: str
) -> None:
    page = browser.new_page()
    page.route("**/assets/letter/attach-*", lambda route: route.abort())
    page.goto(f"{server.url}kirim/")
    chooser = page.get_by_label("Hasil pindai atau foto surat")
    chooser.set_input_files([photo("red")])
    told = "berkas menunggu. Bagian halaman ini belum dapat dimuat"
    expect(page.locator("#send-status")).to_contain_text(f"1 {told}")
    chooser.set_input_files([photo("blue")])
    expect(page.locator("#send-status")).to_contain_text(f"2 {told}")
    page.get_by_role("button", name="Catat di Permohonan saya").click()
    expect(page.locator("#send-noted")).to_contain_text("belum dapat dimuat")
    page.unroute_all()
    page.get_by_role("button", name=button).click()
    expect(page.get_by_role("list", name="Lampiran").get_by_role("listitem")).to_have_count(2)
    expect(page.locator("#send-status")).to_contain_text("Email dengan lampirannya sekitar")
    assert strips(save(page, "Unduh PDF gabungan", tmp_path), tmp_path) == ["red", "blue"]
    page.close()


def test_a_pdf_that_could_not_be_made_is_made_anew_on_the_click(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.add_init_script("""
      const { toDataURL } = HTMLCanvasElement.prototype;
      globalThis.refusals = 0;
      HTMLCanvasElement.prototype.toDataURL = function (...how) {
        if (globalThis.refusals-- > 0) throw new DOMException("", "EncodingError");
        return toDataURL.apply(this, how);
      };
    """)
    page.goto(f"{server.url}kirim/")
    add(page, photo("red"))
    page.evaluate("void (globalThis.refusals = 1)")
    page.get_by_role("button", name="Putar red.jpg").click()
    expect(page.locator("#send-status")).to_contain_text("PDF gabungan belum dapat dibuat")
    assert save(page, "Unduh PDF gabungan", tmp_path).stat().st_size > 1000


HOSTILE = 'CV "Contoh"; Jaya é 中 Ж\tBcc: jahat@contoh.example =?utf-8?B?WA==?='


@pytest.mark.parametrize("name", ["apendo", "panjang"])
def test_a_draft_is_read_whole_by_python_and_by_neomutt(
    page: Page, server: Server, tmp_path: Path, name: str
) -> None:
    page.goto(f"{server.url}kirim/")
    letter = answers(name)
    fill_mail(page, letter)
    scan = signed_pdf(400_000)
    add(page, scan)
    path = save(page, "Unduh draf email", tmp_path)
    assert path.suffix == ".eml"
    draft, sent = read(path), open_in_neomutt(path, tmp_path)
    for message in (draft, sent):
        assert [address.addr_spec for address in message["To"].addresses] == TO
        assert [address.addr_spec for address in message["Cc"].addresses] == CC
        assert letter["nama_instansi"].split()[0] in message["Subject"]
        assert text_of(message).startswith("Kepada Helpdesk LPSE LKPP,")
        assert attached(message) == [(scan["name"], scan["buffer"])]
    assert text_of(sent) == text_of(draft)
    assert draft["X-Unsent"] == "1"
    assert draft["From"] is None


def test_what_is_typed_cannot_add_a_header(page: Page, server: Server, tmp_path: Path) -> None:
    page.goto(f"{server.url}kirim/")
    fill_mail(page, answers("apendo") | {"nama_instansi": HOSTILE})
    path = save(page, "Unduh draf email", tmp_path)
    for message in (read(path), open_in_neomutt(path, tmp_path)):
        assert message["Bcc"] is None
        assert "Bcc: jahat@contoh.example" in message["Subject"]
        assert "=?utf-8?B?WA==?=" in message["Subject"]
        assert "中 Ж" in message["Subject"]
    expect(page.locator("#send-notice")).to_contain_text("tanpa lampiran")


def test_the_links_hold_no_data_for_servers_and_are_never_too_long(page: Page, server: Server) -> None:
    page.goto(f"{server.url}kirim/")
    mailto = page.get_by_role("link", name="Aplikasi email")
    for values in (answers("apendo"), answers("panjang"), answers("apendo") | {"deskripsi": "x" * 20_000}):
        fill_mail(page, values)
        link = mailto.get_attribute("href") or ""
        assert len(link) <= 1800
        assert parse_qs(urlsplit(link).query)["cc"] == CC
    assert "ada di dalam surat" in parse_qs(urlsplit(link).query)["body"][0], (
        "too long: it refers to the letter"
    )
    short = page.get_by_text("Isi email terlalu panjang untuk tautan.")
    expect(short).to_be_visible()
    fill_mail(page, answers("apendo"))
    expect(short).to_be_hidden()
    link = mailto.get_attribute("href") or ""
    assert "||AABCD" in parse_qs(urlsplit(link).query)["body"][0]
    for contact in PROJECT.contacts.with_role(Role.WEB_MAIL):
        link = page.get_by_role("link", name=contact.label, exact=True).get_attribute("href") or ""
        assert link.startswith(contact.value.partition("?")[0])
        assert len(link) <= 1800
        given = parse_qs(urlsplit(link).query)
        assert given["to"] == TO
        assert given["cc"] == CC
        assert [value for value in answers("apendo").values() if str(value) in str(given)] == []


def test_each_part_can_be_copied(page: Page, server: Server) -> None:
    page.goto(f"{server.url}kirim/")
    fill_mail(page, answers("apendo"))
    for part, expected in [
        ("Kepada", ", ".join(TO)),
        ("Tembusan", ", ".join(CC)),
        ("Judul", "Permohonan penanganan permasalahan User ID SPSE - CV Contoh Jaya"),
        ("Isi", "Kepada Helpdesk LPSE LKPP,"),
    ]:
        page.get_by_role("button", name=f"Salin {part}").click()
        expect(page.locator("#send-copied")).to_have_text(f"{part} sudah disalin.")
        expect(page.locator("#send-copied")).to_be_in_viewport()
        assert page.evaluate("navigator.clipboard.readText()").startswith(expected)


def test_while_an_answer_is_empty_no_dots_go_out_and_the_page_names_it(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(f"{server.url}kirim/")
    values = answers("apendo")
    fill_mail(page, values | {"user_id": " "})
    label = next(field.label for field in DEFINITION.fields if field.id == "user_id")
    expect(page.locator("#send-empty")).to_contain_text(f"Belum diisi: {label}.")
    assert DEFINITION.mail is not None
    public = DEFINITION.mail.public_subject
    expect(page.locator("#send-part-subject")).to_have_text(public)
    link = page.get_by_role("link", name="Aplikasi email").get_attribute("href") or ""
    assert parse_qs(urlsplit(link).query)["subject"] == [public]
    message = read(save(page, "Unduh draf email", tmp_path))
    assert message["Subject"] == public
    assert text_of(message) == DEFINITION.mail.public_text.strip()
    expect(page.locator("#send-notice")).to_contain_text(f"Belum diisi: {label}.")
    fill_mail(page, values)
    expect(page.locator("#send-empty")).to_be_empty()
    expect(page.locator("#send-part-text")).to_contain_text(values["user_id"])
    assert "…" not in page.locator("#send-part-text").inner_text()


def test_what_works_for_everyone_comes_first_and_the_draft_last(page: Page, server: Server) -> None:
    page.goto(f"{server.url}kirim/")
    region = page.get_by_role("region", name="Kirim", exact=True)
    names = [name.strip() for name in region.locator("button, a.md-button").all_text_contents()]
    web = [contact.label for contact in PROJECT.contacts.with_role(Role.WEB_MAIL)]
    assert names == [
        *(f"Salin {part}" for part in ("Kepada", "Tembusan", "Judul", "Isi")),
        "Aplikasi email",
        *web,
        "Bagikan hasil pindai",
        "Unduh draf email (.eml)",
    ]
    hint = page.get_by_text("Foto harus dilampirkan sebagai PDF.")
    expect(hint).to_be_hidden()
    add(page, photo("red"))
    expect(hint).to_be_visible()


def test_on_a_phone_buttons_are_as_wide_as_inputs_and_messages_stand_below_them(
    page: Page, server: Server
) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{server.url}kirim/")
    button = page.get_by_role("button", name="Unduh draf email")
    edges = "element => { const { left, right } = element.getBoundingClientRect(); return [left, right]; }"
    assert button.evaluate(edges) == page.locator("#send-files").evaluate(edges)
    before = button.evaluate("button => button.offsetTop")
    button.click()
    expect(page.locator("#send-notice")).to_contain_text("Draf email sudah diunduh tanpa lampiran")
    expect(page.locator("#send-notice")).to_be_in_viewport(ratio=1)
    assert button.evaluate("button => button.offsetTop") == before


def test_a_field_may_follow_one_that_the_mail_does_not_name(page: Page, server: Server) -> None:
    def follow(route: Route) -> None:
        answer = route.fetch()
        named = re.compile(r'("follows": )""(?=[^{}]*"id": "user_id")')
        body, count = named.subn(r'\1"alamat"', answer.text())
        assert count == 1
        route.fulfill(response=answer, body=body)

    page.route(f"{server.url}kirim/", follow)
    page.goto(f"{server.url}kirim/")
    fill_mail(page, answers("apendo"))
    expect(page.locator("#send-part-text")).to_contain_text(answers("apendo")["user_id"])


def test_what_was_written_here_stays_when_the_visitor_comes_back(page: Page, server: Server) -> None:
    page.goto(server.letter)
    page.get_by_label("Simpan di perangkat ini").check()
    fill(page, answers("apendo"))
    page.goto(f"{server.url}kirim/")
    (first, second, *_) = mail_fields(DEFINITION)
    expect(page.locator(f"#{first.id}")).to_have_value(answers("apendo")[first.id])
    page.locator(f"#{first.id}").fill("CV Diubah di Sini")
    page.goto(f"{server.url}kontak/")
    page.go_back()
    expect(page.locator(f"#{second.id}")).to_have_value(answers("apendo")[second.id])
    expect(page.locator(f"#{first.id}")).to_have_value("CV Diubah di Sini")


def test_where_the_device_can_share_files_the_scan_goes_to_the_app_that_is_chosen(
    page: Page, server: Server
) -> None:
    page.add_init_script("""
      navigator.canShare = ({ files }) => files.every(({ type }) => type === "application/pdf");
      navigator.share = async ({ files, title }) => {
        globalThis.shared = [title, ...files.map(({ name, type, size }) => [name, type, size > 1000])];
      };
    """)
    page.goto(f"{server.url}kirim/")
    expect(page.get_by_role("button", name="Bagikan hasil pindai")).to_be_hidden()
    fill_mail(page, answers("apendo"))
    add(page, photo("red"))
    page.get_by_role("button", name="Bagikan hasil pindai").click()
    expect(page.locator("#send-notice")).to_contain_text("sudah diserahkan ke aplikasi")
    title, (name, kind, is_large) = page.evaluate("shared")
    assert title.endswith("CV Contoh Jaya")
    assert re.fullmatch(r"Surat-Permohonan-CV-Contoh-Jaya-.+-Bertanda-tangan\.pdf", name)
    assert (kind, is_large) == ("application/pdf", True)
    page.evaluate("void (navigator.share = async () => { throw new DOMException('', 'AbortError') })")
    page.get_by_role("button", name="Bagikan hasil pindai").click()
    expect(page.locator("#send-notice")).to_have_text("Belum dibagikan.")
    page.evaluate("void (navigator.share = async () => { throw new DOMException('', 'NotAllowedError') })")
    page.get_by_role("button", name="Bagikan hasil pindai").click()
    expect(page.locator("#send-notice")).to_contain_text("Peramban tidak mengizinkan berbagi kali ini.")


def test_two_clicks_give_one_download_and_the_next_click_another(page: Page, server: Server) -> None:
    page.goto(f"{server.url}kirim/")
    add(page, photo("red"))
    downloads: list[str] = []
    page.on("download", lambda download: downloads.append(download.suggested_filename))
    for button, said in (("#send-draft", "send-notice"), ("#send-saves button", "send-status")):
        for count in (1, 2):
            if count == 1:
                page.evaluate("id => [1, 2].forEach(() => document.querySelector(id).click())", button)
            else:
                page.locator(button).dblclick(delay=100)
            expect(page.locator(f"#{said}")).to_contain_text("sudah diunduh")
            page.wait_for_timeout(300)
            assert len(downloads) == count
        downloads.clear()


def test_while_the_choice_of_apps_is_open_a_second_click_is_told_so(page: Page, server: Server) -> None:
    page.add_init_script("""
      navigator.canShare = () => true;
      let isOpen = false;
      globalThis.shares = 0;
      navigator.share = async () => {
        globalThis.shares++;
        if (isOpen) throw new DOMException("", "InvalidStateError");
        isOpen = true;
        await new Promise((resolve) => (globalThis.choose = resolve));
        isOpen = false;
      };
    """)
    page.goto(f"{server.url}kirim/")
    add(page, photo("red"))
    page.evaluate("""() => {
      const share = document.getElementById("send-share");
      share.click();
      share.click();
    }""")
    while not page.evaluate("Boolean(globalThis.choose)"):
        page.wait_for_timeout(50)
    assert page.evaluate("shares") == 1
    share = page.get_by_role("button", name="Bagikan hasil pindai")
    share.click()
    expect(page.locator("#send-notice")).to_contain_text("Pilihan aplikasi masih terbuka.")
    page.evaluate("choose()")
    expect(page.locator("#send-notice")).to_contain_text("sudah diserahkan ke aplikasi")


@pytest.mark.parametrize("path", ["kirim/", "pantau/", f"surat/{LETTER}/"])
def test_in_a_browser_inside_an_app_the_page_says_how_to_leave_it(
    browser: Browser, server: Server, path: str
) -> None:
    context = browser.new_context(user_agent=WHATSAPP, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{server.url}{path}#user_id=RAHASIA")
    notice = page.locator("#letter-in-app")
    expect(notice).to_contain_text("terbuka di dalam WhatsApp, yang tidak dapat menyimpan unduhan")
    link = notice.get_by_role("link", name="Buka di peramban").get_attribute("href") or ""
    assert link.startswith("intent://")
    assert "RAHASIA" not in link
    notice.get_by_role("button", name="Salin alamat halaman").click()
    expect(notice).to_contain_text("Alamat sudah disalin.")
    assert page.evaluate("navigator.clipboard.readText()") == f"{server.url}{path}"
    expect(notice.get_by_role("link", name="Buka di peramban")).to_be_visible()
    context.close()


@pytest.mark.parametrize("path", ["kirim/", f"surat/{LETTER}/"])
def test_answers_leave_the_app_only_when_the_visitor_asks_for_it(
    browser: Browser, server: Server, path: str
) -> None:
    context = browser.new_context(user_agent=WHATSAPP, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(server.url + path)
    fill_mail(page, answers("apendo"))
    notice = page.locator("#letter-in-app")
    link = notice.get_by_role("link", name="Buka di peramban")
    assert "Contoh" not in (link.get_attribute("href") or "")
    notice.get_by_label("Sertakan isian halaman ini").check()
    assert "CV+Contoh+Jaya" in (link.get_attribute("href") or "")
    notice.get_by_role("button", name="Salin alamat halaman").click()
    expect(notice).to_contain_text("Alamat sudah disalin.")
    address = page.evaluate("navigator.clipboard.readText()")
    other = browser.new_page()
    other.goto(address)
    for field in mail_fields(DEFINITION):
        expect(other.locator(f"#{field.id}")).to_have_value(answers("apendo")[field.id])
    other.close()
    context.close()


def test_an_ipad_inside_an_app_that_calls_itself_a_mac_is_recognised(
    browser: Browser, server: Server
) -> None:
    context = browser.new_context(
        user_agent="Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)"
    )
    page = context.new_page()
    page.add_init_script("Object.defineProperty(navigator, 'maxTouchPoints', { value: 5 })")
    page.goto(f"{server.url}pantau/")
    expect(page.locator("#letter-in-app")).to_contain_text("terbuka di dalam aplikasi lain")
    context.close()


def test_the_answers_come_along_from_the_letter_and_leave_the_address(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(server.letter)
    fill(page, answers("apendo"))
    download(page, "Unduh PDF", tmp_path)
    page.get_by_role("link", name="Siapkan emailnya", exact=True).click()
    expect(page).to_have_url(f"{server.url}kirim/")
    for field in mail_fields(DEFINITION):
        expect(page.locator(f"#{field.id}")).to_have_value(answers("apendo")[field.id])


ATTACK = (
    "#user_id=CONTOHJAYA2&nama_pemohon=Budi&deskripsi=Ganti+email+kami+menjadi+baru@evil.example"
    "&tanggal=besok&Hubungi+0812-EVIL=1&nama_instansi=Caf%E9"
)


@pytest.mark.parametrize("way", ["new page", "open page"])
def test_what_a_link_brings_to_this_page_is_said_and_can_be_taken_back(
    page: Page, server: Server, way: str
) -> None:
    page.goto(server.letter)
    page.get_by_label("Simpan di perangkat ini").check()
    fill(page, answers("apendo"))
    kept = page.evaluate("() => ({ ...localStorage })")
    if way == "new page":
        page.goto(f"{server.url}kirim/{ATTACK}")
    else:
        page.goto(f"{server.url}kirim/")
        expect(page.locator("#user_id")).to_have_value(answers("apendo")["user_id"])
        page.evaluate("link => { location.hash = link; }", ATTACK)
    notice = page.locator("#letter-notice")
    expect(notice).to_contain_text("Tautan yang Anda buka mengisi: Nama instansi/perusahaan")
    expect(notice).to_contain_text("Sebagian huruf di Nama instansi/perusahaan rusak")
    expect(notice).to_contain_text("Tanggal surat di tautan tidak dipakai: bukan tanggal.")
    expect(notice).to_contain_text("1 bagian lain tidak dikenal dan tidak dipakai.")
    expect(notice).to_contain_text("Riwayat peramban menyimpan tautan itu")
    expect(notice).not_to_contain_text("EVIL")
    expect(notice).not_to_contain_text("Halaman sebelumnya")
    expect(notice.get_by_role("button", name="Batalkan")).to_be_in_viewport(ratio=1)
    expect(page).to_have_url(f"{server.url}kirim/")
    expect(page.locator("#send-part-text")).to_contain_text("evil.example")
    assert page.evaluate("() => ({ ...localStorage })") == kept
    notice.get_by_role("button", name="Batalkan").click()
    expect(notice).to_have_text("Isian dikembalikan seperti sebelumnya.")
    for field in mail_fields(DEFINITION):
        expect(page.locator(f"#{field.id}")).to_have_value(answers("apendo")[field.id])
    expect(page.locator("#send-part-text")).not_to_contain_text("evil.example")


def test_a_link_that_is_too_long_for_this_page_is_said(page: Page, server: Server) -> None:
    page.goto(f"{server.url}kirim/")
    page.evaluate("location.hash = `deskripsi=${'x'.repeat(300_000)}`")
    notice = page.locator("#letter-notice")
    expect(notice).to_contain_text("Tautan yang Anda buka tidak mengisi apa pun.")
    expect(notice).to_contain_text("lebih dari 200.000 karakter")


def test_the_letters_answers_come_along_in_the_tab_and_never_in_an_address(
    page: Page, server: Server, tmp_path: Path
) -> None:
    addresses = visited(page)
    page.goto(server.letter)
    fill(page, answers("apendo"))
    download(page, "Unduh PDF", tmp_path)
    page.get_by_role("link", name="Siapkan emailnya", exact=True).click()
    for _ in range(2):
        for field in mail_fields(DEFINITION):
            expect(page.locator(f"#{field.id}")).to_have_value(answers("apendo")[field.id])
        page.reload()
    page.go_back()
    expect(page.locator("#user_id")).to_have_value(answers("apendo")["user_id"])
    page.go_forward()
    expect(page.locator("#user_id")).to_have_value(answers("apendo")["user_id"])
    assert set(addresses) == {server.letter, f"{server.url}kirim/"}


def test_where_the_tab_can_take_nothing_along_it_is_said_and_nothing_is_lost(
    browser: Browser, server: Server, tmp_path: Path
) -> None:
    page = browser.new_page()
    page.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }"
    )
    page.goto(server.letter)
    fill(page, answers("apendo"))
    download(page, "Unduh PDF", tmp_path)
    page.get_by_role("link", name="Siapkan emailnya", exact=True).click()
    told = page.locator("#letter-send-status")
    expect(told).to_contain_text("tidak dapat membawa isian ke halaman berikutnya")
    expect(told).to_be_in_viewport(ratio=1)
    expect(page).to_have_url(server.letter)
    page.on("dialog", lambda dialog: dialog.accept())
    told.get_by_role("link", name="Lanjut tanpa isian").click()
    expect(page).to_have_url(f"{server.url}kirim/")
    page.close()


@pytest.mark.parametrize("event", ["change", "none"])
def test_what_is_filled_in_here_without_an_input_event_goes_into_the_mail(
    page: Page, server: Server, tmp_path: Path, event: str
) -> None:
    page.goto(f"{server.url}kirim/")
    fill_mail(page, answers("apendo") | {"user_id": "LAMA"})
    page.evaluate(
        """(event) => {
          const input = document.getElementById("user_id");
          input.value = "||AABCD";
          if (event === "change") input.dispatchEvent(new Event("change", { bubbles: true }));
        }""",
        event,
    )
    if event == "change":
        expect(page.locator("#send-part-text")).to_contain_text("||AABCD")
    page.get_by_role("button", name="Salin Isi").click()
    expect(page.locator("#send-part-text")).to_contain_text("||AABCD")
    assert "||AABCD" in page.evaluate("navigator.clipboard.readText()")
    assert "||AABCD" in text_of(read(save(page, "Unduh draf email", tmp_path)))


def test_once_open_all_of_it_works_without_network(page: Page, server: Server, tmp_path: Path) -> None:
    page.goto(f"{server.url}kirim/")
    page.wait_for_load_state("networkidle")
    before = len(server.requests)
    page.context.set_offline(True)
    add(page, photo("red"), photo("green"))
    fill_mail(page, answers("apendo"))
    message = read(save(page, "Unduh draf email", tmp_path))
    assert len(attached(message)) == 1
    page.get_by_role("button", name="Catat di Permohonan saya").click()
    expect(page.locator("#send-noted")).to_contain_text("Sudah dicatat di perangkat ini.")
    assert server.requests[before:] == []


def test_writing_down_again_keeps_what_was_noted_meanwhile(page: Page, server: Server) -> None:
    page.clock.set_fixed_time(datetime(2026, 11, 22, 9))
    page.goto(f"{server.url}kirim/")
    note = page.get_by_role("button", name="Catat di Permohonan saya")
    note.click()
    expect(page.locator("#send-noted")).to_contain_text("Sudah dicatat di perangkat ini.")
    other = page.context.new_page()
    other.goto(f"{server.url}pantau/")
    cards = other.locator("#track-list section")
    cards.get_by_label("Nomor tiket").fill("TIKET-77")
    for _ in range(2):
        note.click()
        expect(page.locator("#send-noted")).to_contain_text(
            "Sudah dicatat sebelumnya, dikirim 22 November 2026."
        )
        page.reload()
    other.reload()
    expect(cards).to_have_count(1)
    expect(cards.get_by_label("Nomor tiket")).to_have_value("TIKET-77")
    note.click()
    page.get_by_role("button", name="Catat sebagai surat lain").click()
    expect(page.locator("#send-noted")).to_contain_text("Sudah dicatat di perangkat ini.")
    page.get_by_role("link", name="Buka Permohonan saya").click()
    expect(page.locator("#track-list section")).to_have_count(2)


def test_the_check_list_is_ticked_and_printed_alone(page: Page, server: Server, tmp_path: Path) -> None:
    page.goto(f"{server.url}kirim/")
    boxes = page.get_by_role("region", name="Daftar periksa").get_by_role("checkbox")
    expect(boxes).to_have_count(len(DEFINITION.checklist))
    for item in DEFINITION.checklist:
        page.get_by_label(item).check()
    page.emulate_media(media="print")
    path = tmp_path / "daftar.pdf"
    path.write_bytes(page.pdf(format="A4"))
    text = re.sub(r"\s+", " ", readers.run("pdftotext", str(path), "-"))
    assert readers.pdf_info(path)["Pages"] == "1"
    assert [item for item in DEFINITION.checklist if item not in text] == []
    assert "Unduh draf" not in text
    assert text.startswith(f"Daftar periksa {DEFINITION.title} · dicetak ")
    assert (
        page.locator(".send-checklist label").first.evaluate("label => getComputedStyle(label).fontSize")
        == "16px"
    )


def test_where_nothing_can_be_printed_the_page_says_what_to_do_instead(page: Page, server: Server) -> None:
    page.add_init_script("globalThis.print = undefined")
    page.goto(f"{server.url}kirim/")
    page.get_by_role("button", name="Cetak daftar periksa").click()
    expect(page.locator("#send-print-status")).to_contain_text("Peramban ini tidak dapat mencetak.")


def test_without_javascript_addresses_words_and_links_are_there(browser: Browser, server: Server) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server.url}kirim/")
    for address in (*TO, *CC):
        expect(page.get_by_role("link", name=address, exact=True).first).to_be_visible()
    link = page.get_by_role("link", name="Aplikasi email").get_attribute("href") or ""
    assert parse_qs(urlsplit(link).query)["cc"] == CC
    for contact in PROJECT.contacts.with_role(Role.WEB_MAIL):
        expect(page.get_by_role("link", name=contact.label, exact=True)).to_be_visible()
    expect(page.get_by_role("region", name="Daftar periksa").get_by_role("checkbox").first).to_be_visible()
    expect(page.get_by_role("button", name="Unduh draf email")).to_be_hidden()
    context.close()


def test_a_photos_pdf_passes_preflight_too(page: Page, server: Server, tmp_path: Path) -> None:
    """The same writer, asked for PDF/A-1b, on photos as the page draws them."""
    page.goto(f"{server.url}kirim/")
    module = next(
        request for request in server.requests if re.search(r"/assets/letter/scan-\w+\.js", request)
    )
    made = page.evaluate(
        """async ([path, photo]) => {
          const { renderScan } = await import(path);
          const bytes = Uint8Array.from(atob(photo), (character) => character.charCodeAt(0));
          const options = { title: "Surat & Contoh", moment: new Date(), subset: "PDF/A-1b" };
          const held = { turns: 0, isMirrored: false };
          const made = await renderScan([{ bytes, width: 1200, height: 1600, held }], options);
          return Array.from(made);
        }""",
        [module.split()[1], base64.b64encode(photo("red")["buffer"]).decode()],
    )
    path = tmp_path / "foto.pdf"
    path.write_bytes(bytes(made))
    assert validators.pdf_a_1b([path]) == []


def chosen(files: dict[str, bytes], mime: str) -> list[FilePayload]:
    """Files by name, as a visitor chooses them."""
    return [{"name": name, "mimeType": mime, "buffer": content} for name, content in files.items()]


def test_half_pictures_and_false_pdfs_are_refused_by_name(page: Page, server: Server) -> None:
    page.goto(f"{server.url}kirim/")
    pictures, pdfs = damaged.refused_pictures(), damaged.refused_pdfs()
    add(page, photo("red"))
    page.get_by_label("Hasil pindai atau foto surat").set_input_files(
        chosen(pictures, "image/jpeg") + chosen(pdfs, "application/pdf")
    )
    expect(page.locator("#send-refused").get_by_role("listitem")).to_contain_text(
        [f"{name}: Gambar ini rusak atau terpotong." for name in pictures]
        + [re.compile(re.escape(name) + ": Berkas ini bukan PDF") for name in pdfs]
    )
    expect(page.locator("#send-refused")).to_be_in_viewport()
    expect(page.get_by_role("list", name="Lampiran").get_by_role("listitem")).to_have_count(1)


def test_whole_pictures_and_pdfs_are_taken_without_a_remark(page: Page, server: Server) -> None:
    page.goto(f"{server.url}kirim/")
    files = chosen(damaged.taken_pictures(), "image/jpeg") + chosen(damaged.taken_pdfs(), "application/pdf")
    add(page, *files)
    expect(page.locator("#send-refused")).to_be_empty()
    items = page.get_by_role("list", name="Lampiran").get_by_role("listitem")
    expect(items).to_contain_text([file["name"] for file in files])
    assert [text for text in items.all_inner_texts() if "Perhatian" in text] == []
    expect(page.locator("#send-status")).not_to_contain_text("Periksa dahulu")


def test_a_pdf_that_may_not_open_is_named_in_the_list_and_at_the_draft(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(f"{server.url}kirim/")
    doubted = damaged.doubted_pdfs()
    add(page, *chosen({name: content for name, (content, _) in doubted.items()}, "application/pdf"))
    items = page.get_by_role("list", name="Lampiran").get_by_role("listitem")
    expect(items).to_contain_text(
        [re.compile(f"{re.escape(name)}.*Perhatian: .*{told}") for name, (_, told) in doubted.items()]
    )
    told = f"Periksa dahulu, lihat daftar lampiran: {', '.join(doubted)}."
    expect(page.locator("#send-status")).to_contain_text(told)
    message = read(save(page, "Unduh draf email", tmp_path))
    expect(page.locator("#send-notice")).to_contain_text(told)
    expect(page.locator("#send-notice strong")).to_have_text("Perhatian: ")
    assert [content for _, content in attached(message)] == [content for content, _ in doubted.values()]
    for name in doubted:
        page.get_by_role("button", name=f"Hapus {name}").click()
    add(page, photo("red"))
    expect(page.locator("#send-status")).not_to_contain_text("Periksa dahulu")


def seen(page: Page, name: str) -> list[tuple[int, int, int]]:
    """The colours at the upper, right, lower and left edge of a photo in the list, on the screen."""
    view = page.get_by_role("img", name=f"Pratinjau {name}")
    view.scroll_into_view_if_needed()
    expect(view).to_be_in_viewport(ratio=1)
    page.wait_for_function("view => view.complete && view.naturalWidth > 0", arg=view.element_handle())
    with Image.open(io.BytesIO(view.screenshot())) as picture:
        shown = picture.convert("RGB")
        width, height = shown.size
        places = [(width // 2, 6), (width - 6, height // 2), (width // 2, height - 6), (6, height // 2)]
        return [shown.getpixel(place) for place in places]  # type: ignore[misc]


def test_every_photo_is_seen_in_the_list_as_it_will_stand_in_the_pdf(page: Page, server: Server) -> None:
    page.add_init_script("""
      const { revokeObjectURL } = URL;
      globalThis.revoked = [];
      URL.revokeObjectURL = (url) => {
        revoked.push(url);
        revokeObjectURL.call(URL, url);
      };
    """)
    page.goto(f"{server.url}kirim/")
    square = (800, 800)
    half = Image.open(io.BytesIO(photo("green", size=square)["buffer"])).convert("RGBA")
    half.paste((0, 0, 0, 0), (0, 400, 800, 800))
    file = io.BytesIO()
    half.save(file, "PNG")
    add(
        page,
        photo("red", size=square),
        photo("blue", orientation=6, size=square),
        {"name": "tembus.png", "mimeType": "image/png", "buffer": file.getvalue()},
    )

    def near(colour: tuple[int, int, int]) -> Any:
        return pytest.approx(colour, abs=30)

    white = (255, 255, 255)
    assert seen(page, "red.jpg")[::2] == [near(COLOURS["red"]), near(white)]
    assert seen(page, "blue.jpg")[::2] == [near(COLOURS["blue"]), near(white)]
    assert seen(page, "tembus.png")[::2] == [near(COLOURS["green"]), near(white)], "on white paper"
    page.get_by_role("button", name="Putar red.jpg").click()
    expect(page.get_by_role("list", name="Lampiran")).to_contain_text("red.jpg, diputar 90°")
    assert seen(page, "red.jpg")[1::2] == [near(COLOURS["red"]), near(white)]
    source = page.get_by_role("img", name="Pratinjau red.jpg").get_attribute("src")
    page.get_by_role("button", name="Hapus red.jpg").click()
    assert page.evaluate("revoked").count(source) == 1
    assert page.get_by_role("img", name="Pratinjau blue.jpg").get_attribute("src") not in page.evaluate(
        "revoked"
    )


def test_attachments_end_in_what_they_are_whatever_they_were_called(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(f"{server.url}kirim/")
    content = damaged.pdf()
    names = ["1000012345", "scan.jpg", "surat.docx", "SURAT.PDF", "Surat No.12.2026", f"{'é' * 110}.pdf"]
    add(page, *chosen(dict.fromkeys(names, content), "application/octet-stream"))
    items = page.get_by_role("list", name="Lampiran").get_by_role("listitem")
    expect(items.nth(1)).to_contain_text("dilampirkan apa adanya dengan nama scan.pdf")
    found = [name for name, _ in attached(read(save(page, "Unduh draf email", tmp_path)))]
    assert found[:5] == [
        "1-1000012345.pdf",
        "2-scan.pdf",
        "3-surat.pdf",
        "4-SURAT.PDF",
        "5-Surat No.12.2026.pdf",
    ]
    assert re.fullmatch(r"6-é{90,110}\.pdf", str(found[5]))
    assert len(str(found[5]).encode()) <= 200


def test_each_joint_pdf_has_a_button_and_only_what_was_saved_is_told(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(f"{server.url}kirim/")
    add(page, photo("red"), signed_pdf(10_000), photo("blue"))
    for place, colour in ((1, "red"), (3, "blue")):
        path = save(page, f"Unduh PDF gabungan, lampiran {place}", tmp_path)
        assert path.name.startswith(f"{place}-Surat")
        folder = tmp_path / colour
        folder.mkdir()
        assert strips(path, folder) == [colour]
        expect(page.locator("#send-status")).to_contain_text(
            f"PDF gabungan sudah diunduh: {path.name}. Email"
        )
    page.get_by_role("button", name="Hapus red.jpg").click()
    expect(page.get_by_role("button", name="Unduh PDF gabungan")).to_have_count(1)


# A browser that changes the lowest bit of some colours, which nobody sees.
FAINT_NOISE = """
  const { getImageData } = CanvasRenderingContext2D.prototype;
  const { toDataURL } = HTMLCanvasElement.prototype;
  const disturbed = (picture) => {
    picture.data.forEach((value, at) => at % 7 || (picture.data[at] = value ^ 1));
    return picture;
  };
  CanvasRenderingContext2D.prototype.getImageData = function (...where) {
    return disturbed(getImageData.apply(this, where));
  };
  HTMLCanvasElement.prototype.toDataURL = function (...how) {
    const painter = this.getContext("2d");
    painter.putImageData(painter.getImageData(0, 0, this.width, this.height), 0, 0);
    return toDataURL.apply(this, how);
  };
"""


@pytest.mark.parametrize("orientation", [1, 6])
def test_where_a_canvas_gives_noise_a_jpeg_goes_into_the_pdf_as_it_is_without_its_notes(
    page: Page, server: Server, tmp_path: Path, orientation: int
) -> None:
    page.add_init_script(damaged.NOISE)
    page.goto(f"{server.url}kirim/")
    content = damaged.noted(orientation)
    assert damaged.SECRET in content
    add(page, {"name": "ponsel.jpg", "mimeType": "image/jpeg", "buffer": content})
    expect(page.locator("#send-status")).to_contain_text("Peramban ini tidak mengizinkan foto diolah")
    path = save(page, "Unduh PDF gabungan", tmp_path)
    assert validators.qpdf(path) == ""
    assert validators.pdf_ua(path) == ""
    readers.run("pdfimages", "-all", str(path), str(tmp_path / "inside"))
    (inside,) = tmp_path.glob("inside*")
    for note in (damaged.SECRET, b"Exif", b"http", b"ICC_PROFILE", b"MotionPhoto"):
        assert note not in inside.read_bytes()
    assert damaged.SECRET not in path.read_bytes()
    assert halves(path, tmp_path) == ["red", "blue"]
    page.get_by_role("button", name="Putar ponsel.jpg").click()
    page.get_by_role("button", name="Putar ponsel.jpg").click()
    expect(page.locator("#send-status")).to_contain_text("MB; batasnya")
    assert halves(save(page, "Unduh PDF gabungan", tmp_path), tmp_path) == ["blue", "red"], "upside down"


def halves(pdf: Path, folder: Path) -> list[str]:
    """The colours in the middle of the upper and the lower half of the first page."""
    readers.run("pdftoppm", "-r", "20", "-png", "-singlefile", str(pdf), str(folder / "half"))
    with Image.open(folder / "half.png") as picture:
        page = picture.convert("RGB")
    found = []
    for part in (0.25, 0.75):
        seen = page.getpixel((page.width // 2, int(page.height * part)))
        assert isinstance(seen, tuple)
        found += [
            name
            for name, colour in COLOURS.items()
            if all(abs(a - b) < 40 for a, b in zip(seen, colour, strict=True))
        ] or [str(seen)]
    return found


def test_where_a_canvas_gives_noise_other_pictures_are_refused_with_the_way_out(
    page: Page, server: Server
) -> None:
    page.add_init_script(damaged.NOISE)
    page.goto(f"{server.url}kirim/")
    files = {name: damaged.taken_pictures()[name] for name in ("cmyk.jpg", "palet.png", "biasa.webp")}
    page.get_by_label("Hasil pindai atau foto surat").set_input_files(chosen(files, "image/jpeg"))
    expect(page.locator("#send-refused").get_by_role("listitem")).to_contain_text(
        [f"{name}: Peramban ini melindungi privasi" for name in files]
    )
    expect(page.locator("#send-refused")).to_contain_text("Pilih PDF atau foto JPEG biasa, izinkan kanvas")
    expect(page.get_by_role("list", name="Lampiran").get_by_role("listitem")).to_have_count(0)


def test_noise_that_nobody_sees_keeps_no_photo_from_being_made_smaller(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.add_init_script(FAINT_NOISE)
    page.goto(f"{server.url}kirim/")
    add(page, photo("red"))
    expect(page.locator("#send-status")).not_to_contain_text("tidak mengizinkan foto diolah")
    assert strips(save(page, "Unduh PDF gabungan", tmp_path), tmp_path) == ["red"]
