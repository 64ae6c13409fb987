"""The system's Chromium: one for all tests of a run, whichever folder they stand in."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from functools import partial

import pytest
from playwright.sync_api import Browser, BrowserType, sync_playwright

from tests.__main__ import CHROMIUM

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def launch(kind: BrowserType, *flags: str, without: Sequence[str] = ()) -> Browser:
    """The system's Chromium, with a fresh profile; without some flags that Playwright gives."""
    path = next(filter(None, map(shutil.which, CHROMIUM)))
    return kind.launch(executable_path=path, args=[*FLAGS, *flags], ignore_default_args=list(without))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests of a run."""
    with sync_playwright() as playwright:
        chromium = launch(playwright.chromium)
        # Keeping the whole site for off-line use is a test of its own; in all others it would only cost time.
        for name in ("new_context", "new_page"):
            setattr(chromium, name, partial(getattr(chromium, name), service_workers="block"))
        yield chromium
        chromium.close()
