"""Waiting for what a page's script says."""

from __future__ import annotations

import time
from typing import Any

from playwright.sync_api import Page

SECONDS = 30


def until(page: Page, holds: str, argument: Any = None) -> None:
    """Ask a page again and again until an expression of JavaScript holds, or a function of the argument does.

    `Page.wait_for_function` asks once: from then on it evaluates text in the page, whose policy allows none.
    """
    end = time.monotonic() + SECONDS
    while not page.evaluate(holds, argument):
        assert time.monotonic() < end, f"never held: {holds}"
        page.wait_for_timeout(50)
