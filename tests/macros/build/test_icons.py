"""The site's icons, of an LPSE's logo or in its colour."""

from __future__ import annotations

import io

from PIL import Image

from macros.build.icons import icons
from tests.conftest import ROOT

RED = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path fill="red" d="M0 0h2v1H0z"/></svg>'


def picture(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content)).convert("RGBA")


def test_without_a_logo_they_are_the_mark_in_the_colour() -> None:
    made = icons(ROOT, "", "#1b5e20")
    assert made["icons/icon.svg"].count(b"#1b5e20") == 2
    assert b"#12466b" not in made["icons/icon.svg"]
    for size in (192, 512):
        drawn = picture(made[f"icons/icon-{size}.png"])
        assert drawn.size == (size, size)
        assert drawn.getpixel((2, 2)) == (0x1B, 0x5E, 0x20, 255)


def test_a_logo_stands_whole_on_white_where_a_phone_cuts_to_a_shape() -> None:
    made = icons(ROOT, RED, "#1b5e20")
    assert made["icons/icon.svg"] == RED.encode()
    drawn = picture(made["icons/icon-512.png"])
    assert drawn.getpixel((256, 256)) == (255, 0, 0, 255)
    # Its corners are within the circle that no shape cuts.
    reds = [
        (x, y)
        for x in range(0, 512, 4)
        for y in range(0, 512, 4)
        if drawn.getpixel((x, y)) == (255, 0, 0, 255)
    ]
    assert max((x - 256) ** 2 + (y - 256) ** 2 for x, y in reds) <= (0.4 * 512) ** 2
    assert drawn.getpixel((2, 2)) == (255, 255, 255, 255)
