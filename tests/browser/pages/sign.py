"""Signing on the screen, as a visitor does it."""

from __future__ import annotations

import io
from functools import cache

from PIL import Image, ImageDraw
from playwright.sync_api import Page, expect

from tests.browser.conftest import review

STATUS = "#sign-status"
SIGNED = "bantuan-lpse/isian/bertanda-tangan"

# Draws where no driver moves a pointer: events that the page cannot tell from a pen's, but for holding it.
DRAW = """() => {
  const pad = document.querySelector("#sign-pad");
  pad.setPointerCapture = () => {};
  const { left, top, width, height } = pad.getBoundingClientRect();
  const send = (type, x, y) => pad.dispatchEvent(new PointerEvent(type, {
    bubbles: true, cancelable: true, pointerId: 7, pointerType: "pen", pressure: 0.6,
    clientX: left + x * width, clientY: top + y * height,
  }));
  send("pointerdown", 0.2, 0.7);
  for (const [x, y] of [[0.3, 0.2], [0.4, 0.8], [0.6, 0.3], [0.7, 0.6]]) send("pointermove", x, y);
  send("pointerup", 0.7, 0.6);
}"""


@cache
def photo(*, of_ink: bool = True) -> bytes:
    """A stamp photographed on greyish paper, brighter to one side; or the paper alone."""
    image = Image.new("RGB", (600, 600))
    image.putdata(
        [(shade, shade, shade - 12) for _ in range(600) for shade in (170 + x // 10 for x in range(600))]
    )
    if of_ink:
        painter = ImageDraw.Draw(image)
        painter.ellipse((60, 60, 540, 540), outline=(96, 40, 150), width=24)
        painter.rectangle((150, 270, 450, 330), fill=(96, 40, 150))
    file = io.BytesIO()
    image.save(file, "JPEG", quality=90)
    return file.getvalue()


def open_ways(page: Page, way: str) -> None:
    """Take the letter, by its words as that is quickest, and open one of the ways to sign it."""
    review(page)
    if not page.locator("#letter-after").is_visible():
        page.get_by_role("button", name="Salin teks").click()
        expect(page.locator("#letter-after")).to_be_visible()
    ways = page.locator("#letter-after details", has_text=way)
    if ways.get_attribute("open") is None:
        ways.locator("summary").click()


def draw(page: Page) -> None:
    """Draw a signature of two strokes with the mouse."""
    pad = page.locator("#sign-pad")
    expect(pad).to_be_visible()
    pad.scroll_into_view_if_needed()
    box = pad.bounding_box()
    assert box
    for stroke in (
        [(0.2, 0.7), (0.3, 0.2), (0.4, 0.75), (0.5, 0.25), (0.62, 0.6)],
        [(0.2, 0.5), (0.8, 0.5)],
    ):
        places = [(box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in stroke]
        page.mouse.move(*places[0])
        page.mouse.down()
        for place in places[1:]:
            page.mouse.move(*place, steps=4)
        page.mouse.up()


def choose(page: Page, label: str, content: bytes) -> None:
    """Choose a picture of a signature or a stamp."""
    page.get_by_label(label).set_input_files(
        {"name": "foto.jpg", "mimeType": "image/jpeg", "buffer": content}
    )


def sign(page: Page, *, stamped: bool = True) -> None:
    """Sign on the screen, and wait until the letter shows it."""
    open_ways(page, "Tanda tangani di layar")
    draw(page)
    if stamped:
        choose(page, "Gambar cap perusahaan", photo())
        expect(page.locator(STATUS)).to_have_text("Gambar cap sudah dibaca.")
    page.get_by_role("button", name="Pasang di surat").click()
    expect(page.locator(STATUS)).to_contain_text("Tanda tangan sudah dipasang")
