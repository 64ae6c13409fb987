"""The page "Permohonan saya"."""

from __future__ import annotations

from datetime import datetime

from playwright.sync_api import Page

from tests.conftest import LETTER

NOW = datetime(2026, 11, 22, 9)
KEY = "bantuan-lpse/permohonan"


def write_down(page: Page, letter: str, sent: str, kind: str = LETTER) -> None:
    """Write a letter down as sent, under a name, as one of the site's letters."""
    page.get_by_label("Jenis surat").select_option(kind)
    page.get_by_label("Surat", exact=True).fill(letter)
    page.locator("#track-form").get_by_label("Tanggal dikirim").fill(sent)
    page.get_by_role("button", name="Catat", exact=True).click()
