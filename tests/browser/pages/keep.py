"""Answers that are kept."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import BrowserContext, Dialog, Page, expect

from tests.browser.conftest import Server, control
from tests.conftest import LETTER, answers

NOTICE = "#page-notice"
KEPT = "() => Object.keys(localStorage).filter((key) => key.startsWith('bantuan-lpse/'))"


def keep(page: Page) -> None:
    """Ask to keep the answers, and wait until it is said what became of it: the page may be left then."""
    page.locator("html.script-ready").wait_for(state="attached")
    if page.locator("#letter-later").get_attribute("open") is None:
        page.get_by_text("Lanjutkan nanti").click()
    page.get_by_label("Simpan di perangkat ini").check()
    expect(page.locator("#letter-keep-message")).not_to_be_empty()


def hold(context: BrowserContext, server: Server, entries: dict[str, str]) -> None:
    """Put entries into the device's storage from the site's icon, which runs nothing else."""
    page = context.new_page()
    page.goto(f"{server.url}icons/icon.svg")
    page.evaluate("entries => Object.assign(localStorage, entries)", entries)
    page.close()


def hold_draft(
    context: BrowserContext, server: Server, values: dict[str, Any], saved: str = "2026-11-20T05:00:00Z"
) -> None:
    """Let the device have the first letter's answers, as its page keeps them."""
    draft = json.dumps({"version": 1, "saved": saved, "data": values})
    hold(context, server, {f"bantuan-lpse/isian/surat/{LETTER}": draft})


EXPECTED = {name: answers("login")[name] for name in ("nama_instansi", "alamat", "user_id")}


def expect_filled(page: Page) -> None:
    """Wait until the page shows what was filled in and kept."""
    for name, value in EXPECTED.items():
        expect(control(page, name)).to_have_value(value)


NO_TAB = """
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (...entry) {
    if (this === sessionStorage) throw new DOMException("", "QuotaExceededError");
    return setItem.apply(this, entry);
  };
"""


def asked(page: Page) -> list[str]:
    """Leave when the browser asks; what it asked."""
    found: list[str] = []

    def note(dialog: Dialog) -> None:
        found.append(dialog.type)
        dialog.accept()

    page.on("dialog", note)
    return found


def kept(page: Page) -> dict[str, str]:
    """All answers that this site keeps, on the device and in the tab, without the times."""
    texts: dict[str, str] = page.evaluate(
        r"""() => Object.fromEntries([localStorage, sessionStorage].flatMap((storage) =>
             Object.entries(storage).filter(([key]) => /^bantuan-lpse\/(?!.*\/tautan$|hapus$)/.test(key))
               .map(([key, text]) => [key, text.replace(/"saved":"[^"]*"/, "")])))"""
    )
    return texts
