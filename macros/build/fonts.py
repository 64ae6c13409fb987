"""The PDF's two fonts: Tinos, a metric twin of Times New Roman, cut down and given check boxes."""

from __future__ import annotations

from pathlib import Path

from .cache import make_once


def make_fonts(root: Path) -> None:
    """Write `.cache/fonts/regular.ttf` and `bold.ttf` from the installed npm packages."""
    packages = root / "node_modules"
    tinos = packages / "@expo-google-fonts/tinos"
    symbols = packages / "@fontsource/noto-sans-symbols-2/files/noto-sans-symbols-2-symbols-400-normal.woff2"
    sources = {
        "regular": tinos / "400Regular/Tinos_400Regular.ttf",
        "bold": tinos / "700Bold/Tinos_700Bold.ttf",
    }

    def make(folder: Path) -> None:
        # Imported here alone: fontTools takes as long to import as ten pages to render.
        from .typeface import write_font

        for style, letters in sources.items():
            write_font(folder / f"{style}.ttf", letters=letters, symbols=symbols, style=style)

    maker = Path(__file__).with_name("typeface.py")
    make_once(root / ".cache/fonts", [*sources.values(), symbols, maker], make)
