"""An LPSE's colour can be read on in both schemes, or one that can is named."""

from __future__ import annotations

import colorsys
import re

from macros.model.colour import (
    MARK,
    contrast,
    hovered,
    in_the_dark,
    is_colour,
    is_readable,
    nearest_readable,
)
from tests.conftest import ROOT

TOKENS = (ROOT / "overrides/stylesheets/tokens.css").read_text()
# Every hue, bright and pale, light and dark.
COLOURS = [
    "#"
    + "".join(f"{round(255 * one):02x}" for one in colorsys.hls_to_rgb(hue / 12, light / 8, saturation / 2))
    for hue in range(12)
    for light in range(9)
    for saturation in range(3)
]


def token(name: str) -> str:
    found = re.search(rf"--site-{name}: (#\w+);", TOKENS)
    assert found, name
    return found[1]


def test_the_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == 21
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48
    assert contrast("#1b5e20", "#1b5e20") == 1


def test_a_colour_is_six_digits_whatever_their_case() -> None:
    assert is_colour("#1B5e20")
    assert not any(map(is_colour, ["#1b5", "1b5e20", "#1b5e2g", "#1b5e200", " #1b5e20"]))


def test_the_dark_schemes_colour_is_a_darker_one_of_the_same_hue() -> None:
    assert in_the_dark("#1b5e20") == "#144618"


def test_the_nearest_colour_can_be_read_on_in_both_schemes_and_below_the_pointer() -> None:
    for colour in COLOURS:
        made = nearest_readable(colour)
        assert is_readable(made), colour
        assert (made == colour) == is_readable(colour), colour
        for shown in (made, in_the_dark(made)):
            assert contrast("#ffffff", shown) >= contrast("#ffffff", hovered(shown)) >= 4.5, colour
            assert contrast(MARK, shown) >= 3, colour


def test_the_nearest_colour_is_hardly_darker_than_it_must_be() -> None:
    assert nearest_readable("#4cae4f") == "#327234"
    assert contrast("#ffffff", hovered("#327234")) < 4.7


def test_what_stands_on_the_colour_is_what_the_styles_say() -> None:
    assert token("on-brand-hover") == "#ffffff1f"
    assert (token("on-brand"), token("action")) == ("#fff", MARK)
    assert is_readable(token("brand"))
