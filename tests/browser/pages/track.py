"""The page "Permohonan saya"."""

from __future__ import annotations

import json
from datetime import datetime

from playwright.sync_api import Locator, Page

from tests.conftest import LETTER

NOW = datetime(2026, 11, 22, 9)
KEY = "bantuan-lpse/permohonan"


def write_down(page: Page, letter: str, sent: str, kind: str = LETTER) -> None:
    """Write a letter down as sent, under a name, as one of the site's letters."""
    open_form(page)
    page.get_by_label("Jenis surat").select_option(kind)
    page.get_by_label("Surat", exact=True).fill(letter)
    page.locator("#track-form").get_by_label("Tanggal dikirim").fill(sent)
    page.get_by_role("button", name="Catat", exact=True).click()


def open_form(page: Page) -> None:
    """Unfold the form, which is open where nothing is noted yet."""
    page.locator("#track-add").evaluate("form => { form.open = true; }")


def open_tools(page: Page) -> None:
    """Unfold what saves, opens and deletes all records."""
    page.locator("#track-keep").evaluate("tools => { tools.open = true; }")


def unfold(card: Locator) -> Locator:
    """A record with all of its parts shown that belong to it now."""
    card.first.wait_for()
    card.evaluate_all(
        "cards => cards.flatMap((card) => [...card.querySelectorAll('details')])"
        ".forEach((part) => { part.open = true; })"
    )
    return card


def stored(page: Page, records: list[dict[str, object]]) -> None:
    """Let a device hold records, and look at them."""
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps(records)])
    page.reload()
    page.locator("html.script-ready").wait_for(state="attached")
