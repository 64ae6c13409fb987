"""A signed letter on a desk, as a phone photographs it: at a slant, with a shadow over it."""

from __future__ import annotations

import io
from functools import cache

from PIL import Image, ImageChops, ImageDraw, ImageFilter
from playwright.sync_api import FilePayload

SHEET = (620, 877)
SIZE = (1500, 2000)
CORNERS = ((330, 300), (1210, 250), (1350, 1660), (190, 1600))
"""Where the sheet's corners are in the photo: upper left, upper right, lower right, lower left."""
PAPER = (236, 232, 220)
STAMP = (150, 60, 140)
INK = (40, 50, 150)


def letter(paper: tuple[int, int, int] = PAPER) -> Image.Image:
    """A page with a frame, lines of text, a stamp and a signature."""
    page = Image.new("RGB", SHEET, paper)
    draw = ImageDraw.Draw(page)
    draw.line((40, 70, 580, 70), fill=(20, 20, 20), width=3)
    for line in range(24):
        draw.text(
            (60, 110 + line * 24), f"Baris {line} dari surat permohonan CV Contoh Jaya", fill=(25, 25, 25)
        )
    draw.ellipse((300, 720, 410, 830), outline=STAMP, width=8)
    draw.line((400, 800, 470, 740, 520, 810, 560, 750), fill=INK, width=5)
    return page


def coefficients(corners: tuple[tuple[int, int], ...], size: tuple[int, int]) -> list[float]:
    """Which point of a sheet each point of a photo shows, as Pillow wants it: eight equations, solved."""
    rows: list[list[float]] = []
    width, height = size
    for (x, y), (u, v) in zip(corners, ((0, 0), (width, 0), (width, height), (0, height)), strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    for place in range(8):
        best = max(range(place, 8), key=lambda row: abs(rows[row][place]))
        rows[place], rows[best] = rows[best], rows[place]
        rows[place] = [value / rows[place][place] for value in rows[place]]
        for other in range(8):
            if other != place:
                factor = rows[other][place]
                rows[other] = [a - factor * b for a, b in zip(rows[other], rows[place], strict=True)]
    return [row[8] for row in rows]


def on_desk(desk: tuple[int, int, int] = (110, 80, 52), *, shadow: bool = True) -> Image.Image:
    """The letter on a desk, with the shadow of a hand."""
    numbers = coefficients(CORNERS, SHEET)
    sheet = letter().transform(SIZE, Image.Transform.PERSPECTIVE, numbers, Image.Resampling.BICUBIC)
    mask = Image.new("L", SHEET, 255).transform(
        SIZE, Image.Transform.PERSPECTIVE, numbers, Image.Resampling.BICUBIC
    )
    photo = Image.composite(sheet, Image.new("RGB", SIZE, desk), mask)
    light = Image.new("L", SIZE, 250)
    if shadow:
        ImageDraw.Draw(light).ellipse((-400, 900, 800, 2300), fill=150)
    light = light.filter(ImageFilter.GaussianBlur(25))
    photo = ImageChops.multiply(photo, Image.merge("RGB", (light, light, light)))
    noise = Image.effect_noise(SIZE, 8).convert("RGB")
    return ImageChops.add(photo, noise, offset=-128)


def photo(name: str = "meja.jpg", *, desk: tuple[int, int, int] = (110, 80, 52)) -> FilePayload:
    """That photo as a file."""
    return {"name": name, "mimeType": "image/jpeg", "buffer": _jpeg(desk)}


@cache
def _jpeg(desk: tuple[int, int, int]) -> bytes:
    """A desk's photo: it takes half a second to make."""
    file = io.BytesIO()
    on_desk(desk).save(file, "JPEG", quality=88)
    return file.getvalue()
