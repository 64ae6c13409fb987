"""Make fonts for the PDF: others cut down to what letters need, and given what they lack."""

from __future__ import annotations

import copy
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.merge import Merger
from fontTools.merge import Options as MergeOptions
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.ttLib.tables._g_l_y_f import Glyph

# Basic Latin, Latin-1, Latin Extended-A, the Vietnamese letters, combining marks that NFC leaves
# over, punctuation, currency, and what office programs insert by themselves, such as arrows.
CHARACTERS = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *(0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x218, 0x219, 0x21A, 0x21B, 0x2BC, 0x2C6, 0x2DC),
    *range(0x300, 0x310),
    0x323,
    *range(0x1EA0, 0x1EFA),
    *range(0x2010, 0x2028),
    *range(0x2030, 0x203B),
    *(0x2044, 0x20AC, 0x2116, 0x2122, 0x2190, 0x2192, 0x2212, 0x2260, 0x2264, 0x2265, 0x25A1),
]
CHECK_BOXES = [0x2610, 0x2611, 0x2612]
# For User IDs, which may hold a letter of another script that looks like one of ours: Latin, Greek, Cyrillic.
FIXED_CHARACTERS = [
    *range(0x20, 0x7F),
    *range(0xA1, 0x180),
    *range(0x300, 0x316),
    0x323,
    *range(0x370, 0x400),
    *range(0x400, 0x460),
    *range(0x1EA0, 0x1EFA),
    *range(0x2010, 0x2028),
    *range(0x2030, 0x203B),
    *(0x2044, 0x20AC, 0x2116, 0x2122, 0x2212, 0x2500, 0x2502, 0x25A1),
]
SPACES = [0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x2800, 0x3000]
# What cannot be seen: a reader of the file finds it all the same, in its place.
UNSEEN = [
    0xAD,
    0x34F,
    0x180E,
    *range(0x200B, 0x200E),
    *range(0x2060, 0x2065),
    0x3164,
    *range(0xFE00, 0xFE10),
    0xFEFF,
]
# No letter has more different characters that its fonts lack; those beyond stay without text.
BLANKS = 1000
NAME = "Surat LPSE"  # Tinos' licence reserves its name: a changed font carries another


def write_font(path: Path, *, letters: Path, symbols: Path, style: str) -> None:
    """Write a TrueType font.

    Args:
        path: Where to; files beside it with its stem are used and removed.
        letters: The font to cut down.
        symbols: The font that the check boxes are taken from.
        style: Its name within the family, in lower case.
    """
    cut = _subset(letters, CHARACTERS)
    boxes = _subset(symbols, CHECK_BOXES)
    scale_upem(boxes, cut["head"].unitsPerEm)
    _merge(path, cut, boxes, style)


def write_fixed_font(path: Path, *, letters: Path) -> None:
    """Write a TrueType font that is copied as what it shows: each character has a glyph of its own."""
    font = _subset(letters, [character for character in FIXED_CHARACTERS if character != 0xAD])
    for table in ("GSUB", "GPOS", "GDEF"):
        if table in font:
            del font[table]
    width = font["hmtx"]["space"][0]
    cmap = dict(font.getBestCmap())
    used: set[str] = set()
    for character, glyph in sorted(cmap.items()):
        if glyph in used:
            cmap[character] = _add_glyph(
                font, character, copy.deepcopy(font["glyf"][glyph]), font["hmtx"][glyph]
            )
        used.add(glyph)
    for character in SPACES:
        cmap[character] = _add_glyph(font, character, Glyph(), (width, 0))
    for character in UNSEEN:
        cmap[character] = _add_glyph(font, character, Glyph(), (0, 0))
    for table in font["cmap"].tables:
        table.cmap = dict(cmap)
    _rename(font, "Fixed")
    font.recalcTimestamp = False
    font.save(path)


def write_blank_font(path: Path) -> None:
    """Write a TrueType font that draws nothing: its glyphs stand for characters that a picture shows.

    A reader of the file finds what is drawn only by text that lies on the picture. Which glyph stands for
    which character is decided letter by letter, so that some hundreds are enough.
    """
    names = [".notdef", *(f"blank{number}" for number in range(1, BLANKS + 1))]
    builder = FontBuilder(unitsPerEm=1000, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({0xE000 + number: name for number, name in enumerate(names[1:])})
    pen = TTGlyphPen(None)
    pen.moveTo((50, 0))
    for corner in ((50, 700), (450, 700), (450, 0)):
        pen.lineTo(corner)
    pen.closePath()
    builder.setupGlyf({name: pen.glyph() if name == ".notdef" else Glyph() for name in names})
    builder.setupHorizontalMetrics({name: (500, 50 if name == ".notdef" else 0) for name in names})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable(
        {"familyName": NAME, "styleName": "Blank", "psName": f"{NAME} Blank".replace(" ", "")}
    )
    builder.setupOS2(sTypoAscender=800, sTypoDescender=-200, usWinAscent=800, usWinDescent=200, fsType=0)
    builder.setupPost(keepGlyphNames=False)
    builder.font["head"].created = builder.font["head"].modified = 0
    builder.font.recalcTimestamp = False
    builder.save(path)


def _add_glyph(font: TTFont, character: int, glyph: Glyph, metrics: tuple[int, int]) -> str:
    name = f"own{character:04X}"
    font["glyf"][name] = glyph
    font["hmtx"][name] = metrics
    return name


def _subset(path: Path, characters: list[int]) -> TTFont:
    font = TTFont(path, recalcTimestamp=False)
    options = Options()
    options.layout_features = ["ccmp", "kern", "mark", "mkmk", "locl"]
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6]
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    font.flavor = None
    return font


def _merge(path: Path, letters: TTFont, boxes: TTFont, style: str) -> None:
    parts = [path.with_name(f"{path.stem}-{part}.ttf") for part in ("letters", "boxes")]
    for part, font in zip(parts, (letters, boxes), strict=True):
        for table in ("GSUB", "GPOS", "GDEF"):
            if font is boxes and table in font:
                del font[table]
        font.save(part)
    merged = Merger(MergeOptions(drop_tables=["vmtx", "vhea", "MATH"])).merge([str(part) for part in parts])
    for part in parts:
        part.unlink()
    # Line height and place of the base line stay those of Times.
    for table, names in {
        "hhea": ("ascent", "descent", "lineGap"),
        "OS/2": ("sTypoAscender", "sTypoDescender", "sTypoLineGap", "usWinAscent", "usWinDescent"),
    }.items():
        for name in names:
            setattr(merged[table], name, getattr(letters[table], name))
    merged["OS/2"].fsType = 0
    merged["head"].created = merged["head"].modified = letters["head"].created
    merged.recalcTimestamp = False
    _rename(merged, style.title())
    merged.save(path)


def _rename(font: TTFont, style: str) -> None:
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6):
            text = f"{NAME} {style}" if record.nameID != 1 else NAME
            record.string = text.replace(" ", "") if record.nameID == 6 else text
