"""Answers by file: saved, opened, and read off the form."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import FilePayload, Page, expect

from tests.browser.conftest import DEFINITION, keep_download
from tests.browser.filling import READ, questions
from tests.conftest import LETTER

NOTICE = "#page-notice"


def save_file(page: Page, folder: Path) -> Path:
    """Save the answers, and keep the file."""
    page.get_by_role("button", name="Simpan ke berkas").click()
    return keep_download(page.get_by_role("dialog").get_by_role("button", name="Simpan ke berkas"), folder)


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
    expect(page.locator("#letter-file")).to_have_value("")  # the same one may be chosen again


def values(page: Page) -> dict[str, object]:
    """All answers as the form holds them."""
    page.locator("html.script-ready").wait_for(state="attached")
    found: dict[str, object] = page.evaluate(READ, questions(DEFINITION))
    return found


RIGHT = {"format": "bantuan-lpse/isian", "version": 1, "letter": LETTER, "values": {"user_id": "LAIN"}}
