"""An LPSE's logo: logo.svg in its folder, or logo.png."""

from __future__ import annotations

import base64
import re
from pathlib import Path
from xml.etree import ElementTree

from .data_file import DataError, Fault

NAMES = ("logo.svg", "logo.png")
# It stands on every page.
MAX_BYTES = 100_000
PNG_MARK = b"\x89PNG\r\n\x1a\n"
# What a browser that shows a picture does not run or fetch, so that the logo would be another one there.
OUTSIDE = re.compile(
    r"""<script|\b(?:xlink:)?href\s*=\s*["'](?!#|data:image/)|url\(\s*["']?https?:""", re.IGNORECASE
)


def load_logo(path: Path, name: str) -> str:
    """Read a logo as an SVG picture; a PNG picture is put into one.

    Args:
        path: The file.
        name: How messages call it.

    Raises:
        DataError: It is no picture of its kind, too large, or needs what is elsewhere.
    """
    content = path.read_bytes()
    if message := _too_large(content) or (
        _svg_fault(content) if path.suffix == ".svg" else _png_fault(content)
    ):
        raise DataError([Fault(name, 1, "", message)])
    return content.decode() if path.suffix == ".svg" else _in_svg(content)


def _too_large(content: bytes) -> str:
    if len(content) <= MAX_BYTES:
        return ""
    return f"{len(content) // 1000} KB terlalu besar; perkecil sampai {MAX_BYTES // 1000} KB"


def _svg_fault(content: bytes) -> str:
    try:
        root = ElementTree.fromstring(content.decode())
    except (ElementTree.ParseError, UnicodeDecodeError):
        root = ElementTree.Element("")
    if root.tag != "{http://www.w3.org/2000/svg}svg":
        return "bukan gambar SVG; simpan lagi dari program gambarnya sebagai SVG biasa"
    if not (root.get("viewBox") or (root.get("width") and root.get("height"))):
        return "tanpa viewBox gambar ini tidak dapat dibesarkan dan dikecilkan; simpan lagi dengan viewBox"
    if OUTSIDE.search(content.decode()):
        return "memuat skrip, atau gambar dari tempat lain; simpan lagi dengan gambarnya di dalam berkas"
    return ""


def _png_fault(content: bytes) -> str:
    return (
        ""
        if content.startswith(PNG_MARK) and len(content) > 24
        else "bukan gambar PNG; simpan lagi sebagai PNG"
    )


def _in_svg(png: bytes) -> str:
    width, height = (int.from_bytes(png[place : place + 4], "big") for place in (16, 20))
    data = base64.b64encode(png).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
        f'<image width="{width}" height="{height}" href="data:image/png;base64,{data}"/></svg>'
    )
