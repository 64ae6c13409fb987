"""The site's icons: the LPSE's logo, or the mark of upstream in the LPSE's colour."""

from __future__ import annotations

import base64
from pathlib import Path

import resvg_py

MARK = "overrides/icons/icon.svg"
FOLDER = "icons"
ICON = f"{FOLDER}/icon.svg"
SIZES = (192, 512)
# A phone cuts an icon to a shape of its own, and leaves what stands within a circle of four fifths of it: the
# logo's square is in that circle.
LOGO_SHARE = 0.58


def icons(root: Path, logo: str, brand: str) -> dict[str, bytes]:
    """The icon of a page's tab, and those of the installed site, by their places below the site.

    Args:
        root: The project's folder.
        logo: The LPSE's, as SVG; "" for none.
        brand: The LPSE's colour, for the mark in its place.
    """
    mark = (root / MARK).read_text(encoding="utf-8")
    own_colour = mark.partition('fill="')[2].partition('"')[0]
    picture = logo or mark.replace(own_colour, brand)
    on_phones = _on_white(logo) if logo else picture
    drawn = {f"{FOLDER}/icon-{size}.png": resvg_py.svg_to_bytes(on_phones, width=size) for size in SIZES}
    return {ICON: picture.encode()} | drawn


def _on_white(logo: str) -> str:
    gap, side = 50 * (1 - LOGO_SHARE), 100 * LOGO_SHARE
    address = f"data:image/svg+xml;base64,{base64.b64encode(logo.encode()).decode()}"
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">'
        '<path fill="#fff" d="M0 0h100v100H0z"/>'
        f'<image x="{gap}" y="{gap}" width="{side}" height="{side}" href="{address}"/></svg>'
    )
