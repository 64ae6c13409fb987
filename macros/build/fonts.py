"""The PDF's fonts: Tinos and Cousine, metric twins of Times New Roman and Courier New, cut down."""

from __future__ import annotations

from pathlib import Path

from .cache import build_if_changed


def make_fonts(root: Path) -> None:
    """Write the four fonts into `.cache/fonts/`, three of them from the installed npm packages."""
    packages = root / "node_modules"
    tinos = packages / "@expo-google-fonts/tinos"
    cousine = packages / "@expo-google-fonts/cousine/400Regular/Cousine_400Regular.ttf"
    symbols = packages / "@fontsource/noto-sans-symbols-2/files/noto-sans-symbols-2-symbols-400-normal.woff2"
    sources = {
        "regular": tinos / "400Regular/Tinos_400Regular.ttf",
        "bold": tinos / "700Bold/Tinos_700Bold.ttf",
    }

    def make(folder: Path) -> None:
        # Imported only when needed: fontTools takes as long to import as ten pages to render.
        from .typeface import write_blank_font, write_fixed_font, write_font

        for style, letters in sources.items():
            write_font(folder / f"{style}.ttf", letters=letters, symbols=symbols, style=style)
        write_fixed_font(folder / "fixed.ttf", letters=cousine)
        write_blank_font(folder / "blank.ttf")

    maker = Path(__file__).with_name("typeface.py")
    build_if_changed(root / ".cache/fonts", [*sources.values(), cousine, symbols, maker], make)
