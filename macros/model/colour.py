"""An LPSE's colour: what is read on it, and the nearest one on which it can be read."""

from __future__ import annotations

import colorsys
import re

# The contrast that letters need (WCAG 1.4.3).
READABLE = 4.5
# White letters stand on the colour, and on what lies over it below a pointer (`--site-on-brand-hover`).
HOVER = 0x1F / 255
# What marks the page that one is on (`--site-action`), and the contrast that it needs (WCAG 1.4.11).
MARK, SEEN = "#f7b733", 3
# The dark scheme's is so much of it: the letters on it stay white.
DARK = 0.75

Channels = tuple[float, float, float]


def is_colour(text: str) -> bool:
    """Tell whether a text is a colour in six hexadecimal digits, such as #1b5e20."""
    return re.fullmatch(r"#[0-9a-fA-F]{6}", text) is not None


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21 (WCAG 2)."""
    darker, lighter = sorted(_luminance(_channels(colour)) for colour in (one, other))
    return (lighter + 0.05) / (darker + 0.05)


def hovered(colour: str) -> str:
    """The colour of what lies below the pointer."""
    red, green, blue = _scaled(_channels(colour), 1 - HOVER)
    return _written((red + HOVER, green + HOVER, blue + HOVER))


def in_the_dark(colour: str) -> str:
    """What the dark scheme has in a colour's place."""
    return _written(_scaled(_channels(colour), DARK))


def is_readable(colour: str) -> bool:
    """Tell whether all can be seen that stands on a colour, in both schemes: the dark one's is darker."""
    return contrast("#ffffff", hovered(colour)) >= READABLE and contrast(MARK, colour) >= SEEN


def nearest_readable(colour: str) -> str:
    """The lightest colour of the same hue on which all can be seen."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*_channels(colour))
    while not is_readable(made := _written(colorsys.hls_to_rgb(hue, lightness, saturation))):
        lightness -= 1 / 255
    return made


def _scaled(channels: Channels, share: float) -> Channels:
    red, green, blue = channels
    return red * share, green * share, blue * share


def _luminance(channels: Channels) -> float:
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _channels(colour: str) -> Channels:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


def _written(channels: Channels) -> str:
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in channels)
