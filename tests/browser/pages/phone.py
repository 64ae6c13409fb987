"""A phone's browser, which hands PDFs to other apps."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, BrowserContext

# What the other app got stands in `shared`: `{title, text, files: [[name, bytes]]}`.
SHARES = """
  navigator.canShare = ({ files }) => files.every(({ type }) => type === "application/pdf");
  navigator.share = async ({ files, title, text }) => {
    const bytes = await Promise.all(files.map(async (file) => [...new Uint8Array(await file.arrayBuffer())]));
    globalThis.shared = { title, text, files: files.map(({ name }, place) => [name, bytes[place]]) };
  };
"""


@contextmanager
def phone_context(browser: Browser) -> Iterator[BrowserContext]:
    """A context of its own, in which every page is a phone's."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844},
        has_touch=True,
        is_mobile=True,
        permissions=["clipboard-read", "clipboard-write"],
    )
    context.add_init_script(SHARES)
    yield context
    context.close()
