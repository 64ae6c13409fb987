"""The page that sends: its files, its draft, and other people's programs that read what it makes."""

from __future__ import annotations

import email
import email.policy
import io
import subprocess
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import FilePayload, Page, expect

from macros.model.letters.client import mail_fields
from macros.model.letters.models import Letter
from tests.browser import readers
from tests.browser.conftest import DEFINITION, PROJECT, keep_download, on_disk


def addresses(letter: Letter = DEFINITION) -> tuple[list[str], list[str]]:
    """To whom a letter's e-mail goes, and who gets a copy."""
    assert letter.mail is not None
    to, cc = ([PROJECT.contacts[key].value for key in keys] for keys in (letter.mail.to, letter.mail.cc))
    return to, cc


TO, CC = addresses()
COLOURS = {"red": (200, 30, 30), "green": (30, 160, 60), "blue": (40, 60, 200)}


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
    file = io.BytesIO()
    Image.new("RGB", (595, 842), "white").save(file, "PDF")
    content = file.getvalue()
    padding = bytes(range(256)) * ((size - len(content)) // 256)
    return {"name": "Pindai é 1.pdf", "mimeType": "application/pdf", "buffer": content + padding}


UNFOLD = """() => {
  for (const one of document.querySelectorAll("#send-form section > details, #send-body")) one.open = true;
}"""
"""All that the page folds but what a field may show of its answer, which is fetched."""


def begin(page: Page, place: str = "other") -> None:
    """Answer where the company's e-mail is, if the page asks, and unfold all there is.

    Args:
        page: Any page; only the one that sends asks.
        place: `phone`, `computer`, `other`, or a web mail's id.
    """
    if page.locator("#send-form").count() == 0:
        return
    page.locator("html.script-ready").wait_for(state="attached")
    answer = page.locator(f"[data-place={place}]")
    if answer.is_visible():
        answer.click()
    page.evaluate(UNFOLD)


def add(page: Page, *files: FilePayload, folder: Path | None = None) -> None:
    """Choose files, and wait until they are ready to be sent; large ones by way of a folder."""
    begin(page)
    given: list[Path] | list[FilePayload] = list(files)
    if folder:
        given = [on_disk(file, folder) for file in files]
    page.get_by_label("Hasil pindai atau foto surat").set_input_files(given)
    expect(page.locator("#send-status")).to_contain_text("Email dengan lampirannya sekitar")


def save(page: Page, button: str, folder: Path) -> Path:
    """Click a button and keep what it downloads."""
    begin(page)
    return keep_download(page.get_by_role("button", name=button), folder)


def fill_mail(page: Page, values: dict[str, Any], letter: Letter = DEFINITION) -> None:
    """Answer what the e-mail asks."""
    begin(page)
    for field in mail_fields(letter):
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


def chosen(files: dict[str, bytes], mime: str) -> list[FilePayload]:
    """Files by name, as a visitor chooses them."""
    return [{"name": name, "mimeType": mime, "buffer": content} for name, content in files.items()]


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
