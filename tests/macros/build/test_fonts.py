"""The PDF's fonts."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from macros.build.client import install_packages
from macros.build.fonts import make_fonts
from tests.conftest import ROOT


@pytest.fixture(scope="module", params=["regular", "bold"])
def font(request: pytest.FixtureRequest) -> TTFont:
    install_packages(ROOT)
    return TTFont(ROOT / f".cache/fonts/{request.param}.ttf")


@pytest.mark.parametrize(
    "text", ["Aa09", "ÀÿĀž", "ưỹ", "“”—…•€", "☐☑☒", "←→\u2212≠≤≥№™‰□", "\u0301\u0323", "Șț"]
)
def test_the_font_draws(font: TTFont, text: str) -> None:
    cmap = font.getBestCmap()
    assert [character for character in text if ord(character) not in cmap] == []


def test_a_changed_font_does_not_carry_the_reserved_name(font: TTFont) -> None:
    names = [font["name"].getDebugName(number) for number in (1, 3, 4, 6)]
    assert not any("Tinos" in str(name) for name in names)


def test_widths_are_those_of_times(font: TTFont) -> None:
    widths = {font["hmtx"][font.getBestCmap()[ord(digit)]][0] for digit in "0123456789"}
    assert widths == {font["head"].unitsPerEm // 2}


def test_lines_are_as_high_and_letters_as_close_as_in_times(font: TTFont) -> None:
    style = str(font["name"].getDebugName(4)).removeprefix("Surat LPSE ")
    (source,) = (ROOT / "node_modules/@expo-google-fonts/tinos").glob(f"*/Tinos_?00{style}.ttf")
    tinos = TTFont(source)
    for table, names in {
        "hhea": ("ascent", "descent", "lineGap"),
        "OS/2": ("sTypoAscender", "sTypoDescender", "sTypoLineGap", "usWinAscent", "usWinDescent"),
    }.items():
        for name in names:
            assert getattr(font[table], name) == getattr(tinos[table], name), name
    features = {record.FeatureTag for record in font["GPOS"].table.FeatureList.FeatureRecord}
    assert "kern" in features


def test_the_font_may_be_embedded(font: TTFont) -> None:
    assert font["OS/2"].fsType == 0


def test_the_fixed_font_shows_and_copies_every_character_as_itself() -> None:
    fixed = TTFont(ROOT / ".cache/fonts/fixed.ttf")
    cmap = fixed.getBestCmap()
    text = "Aa|0é\u0141\u0410яΩ\u03b1□\u00a0\u00ad\u200b\ufeff"
    text += "\u2003\u202f\u3000\u2800\u034f\u180e\u2060\u3164\ufe0f"
    assert [character for character in text if ord(character) not in cmap] == []
    assert len(set(cmap.values())) == len(cmap), "no two characters share a glyph"
    assert {fixed["hmtx"][cmap[ord(character)]][0] for character in "il|MW ЖΩ\u00a0"} == {1229}, (
        "as wide as Courier"
    )
    assert fixed["hmtx"][cmap[0x200B]][0] == 0
    assert not any("Cousine" in str(fixed["name"].getDebugName(number)) for number in (1, 3, 4, 6))
    assert fixed["OS/2"].fsType == 0


def test_the_blank_font_has_glyphs_to_stand_for_anything_and_shows_none() -> None:
    font = TTFont(ROOT / ".cache/fonts/blank.ttf")
    assert len(font.getGlyphOrder()) > 1000
    assert {font["glyf"][name].numberOfContours for name in font.getGlyphOrder()[1:]} == {0}


def test_the_same_sources_make_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    make_fonts(tmp_path)
    for style in ("regular", "bold", "fixed"):
        again = (tmp_path / f".cache/fonts/{style}.ttf").read_bytes()
        assert again == (ROOT / f".cache/fonts/{style}.ttf").read_bytes()


def test_fonts_are_made_again_when_what_makes_them_or_one_that_they_are_made_of_changes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: dict[Path, list[Path]] = {}
    monkeypatch.setattr(
        "macros.build.fonts.build_if_changed", lambda folder, of, _: made.update({folder: of})
    )
    make_fonts(ROOT)
    assert [path.name for path in made[ROOT / ".cache/fonts"]] == [
        "Tinos_400Regular.ttf",
        "Tinos_700Bold.ttf",
        "Cousine_400Regular.ttf",
        "noto-sans-symbols-2-symbols-400-normal.woff2",
        "typeface.py",
    ]
