"""The letterhead: pictures, and choosing one."""

from __future__ import annotations

import base64

from playwright.sync_api import FilePayload, Page


def drawn(page: Page, mime: str, width: int = 800, height: int = 150) -> bytes:
    """A picture of a half see-through bar, as the browser writes it."""
    url: str = page.evaluate(
        """([mime, width, height]) => {
          const canvas = Object.assign(document.createElement("canvas"), { width, height });
          const painter = canvas.getContext("2d");
          painter.fillStyle = "rgba(18, 70, 107, 0.5)";
          painter.fillRect(0, 0, width / 2, height);
          return canvas.toDataURL(mime);
        }""",
        [mime, width, height],
    )
    return base64.b64decode(url.partition(",")[2])


def choose(page: Page, name: str, mime: str, content: bytes) -> None:
    """Choose a picture as a visitor does."""
    page.get_by_label("Pakai gambar kop").check()
    file: FilePayload = {"name": name, "mimeType": mime, "buffer": content}
    page.get_by_label("Berkas gambar kop").set_input_files(file)
