"""Style sheets: ours as one for each kind of page, the theme's cut down to what is used."""

from __future__ import annotations

import json
import re
from pathlib import Path

from ..model.colour import in_the_dark
from . import deno
from .cache import build_if_changed, products
from .client import hashed_name
from .theme_script import loads_theme_script

FOLDER = "assets/stylesheets"
OUR_SCRIPTS = "assets/letter"
SOURCES = "overrides/stylesheets"
# Which sources make up a page's one sheet, in the order in which they win over each other.
SITE = (
    "tokens",
    "shell",
    "text",
    "components/answer",
    "components/cards",
    "components/contacts",
    "components/new_version",
    "components/user_id",
    "print",
)
FORM = (*SITE, "components/script", "components/forms", "components/buttons", "components/notices")
BUNDLES = {
    "site": SITE,
    "letter": (
        *FORM,
        "components/field_summary",
        "components/file_button",
        "components/way",
        "components/answers",
        "components/combobox",
        "components/dialog",
        "components/characters",
        "sheet",
        "pages/letter",
        "pages/signing",
    ),
    "send": (
        *FORM,
        "components/form_column",
        "components/file_button",
        "components/way",
        "components/answers",
        "components/dialog",
        "components/characters",
        "pages/scan",
        "pages/send",
    ),
    "submissions": (
        *FORM,
        "components/way",
        "components/form_column",
        "components/dialog",
        "pages/submissions",
    ),
    "find_lpse": (*FORM, "pages/find_lpse"),
    "search": ("components/search",),
    "user_id": (*FORM, "components/characters"),
}
# A string may hold what looks like a comment.
STRING = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')""")
COMMENT = re.compile(rf"{STRING.pattern}|/\*.*?\*/", re.DOTALL)
# Around these a gap says nothing; before a colon it does: `a :focus`.
GAP = re.compile(r"\s*([{};,])\s*|(?<=:)\s+")
# What a style sheet can name: parts of tags in pages, any word in scripts. Words of the text are none.
TAG = re.compile(r"<([a-z][^<>]*)")
WORD = re.compile(r"[\w-]+")
VARIABLE = re.compile(r"--md-[\w-]+")
BRAND = re.compile(r"--site-brand:\s*([^;}\s]+)")


def brand_colour(root: Path) -> str:
    """The colour of a site whose LPSE says none, in the light scheme."""
    found = BRAND.search((root / SOURCES / "tokens.css").read_text(encoding="utf-8"))
    assert found, "tokens.css names it"
    return found[1]


def recoloured(tokens: str, colour: str) -> str:
    """The tokens with an LPSE's colour, in the light scheme and then in the dark one; "" changes nothing."""
    schemes = iter((colour, in_the_dark(colour)) if colour else ())
    return BRAND.sub(lambda brand: f"--site-brand: {next(schemes, brand[1])}", tokens)


def cut_theme(root: Path, site: Path) -> dict[str, str]:
    """Add to a built site the theme's style sheets without what no page uses; each is named by its content.

    A page that loads the theme's script keeps the whole sheet, and counts for nothing. Where none does, whole
    ones go.

    Returns:
        The names of the cut sheets by those of the whole ones.

    Raises:
        DenoError: A sheet cannot be read.
    """
    sheets = {path.name: path.read_text(encoding="utf-8") for path in sorted((site / FOLDER).glob("*.css"))}
    known = set(WORD.findall("".join(sheets.values())))
    used: set[str] = set()
    pages = {path: path.read_text(encoding="utf-8") for path in site.rglob("*.html")}
    whole = {path for path, html in pages.items() if loads_theme_script(html)}
    for path, html in pages.items():
        if path not in whole:
            used.update(word for tag in TAG.findall(html) for word in WORD.findall(tag))
    for path in (site / OUR_SCRIPTS).glob("*.js"):
        used.update(WORD.findall(path.read_text(encoding="utf-8")))
    folder = root / ".cache/styles"
    ours = "".join(path.read_text(encoding="utf-8") for path in (root / SOURCES).rglob("*.css"))
    order = json.dumps(
        {"css": sheets, "words": sorted(known & used), "variables": sorted(set(VARIABLE.findall(ours)))}
    )

    def make(output: Path) -> None:
        flags = (
            "--frozen",
            "--quiet",
            "--allow-read",
            "--allow-env",
            "--allow-sys=cpus",
            f"--allow-write={output}",
        )
        deno.run(root, "run", *flags, "macros/build/purge.js", str(output), stdin=order)

    build_if_changed(folder, [order, root / "macros/build/purge.js", root / "deno.lock"], make)
    renamed = {}
    for path in products(folder):
        content = path.read_bytes()
        renamed[path.name] = hashed_name(path.name.partition(".")[0], content, "css")
        if not whole:
            (site / FOLDER / path.name).unlink()
        (site / FOLDER / f"{path.name}.map").unlink(missing_ok=True)
        (site / FOLDER / renamed[path.name]).write_bytes(content)
    return renamed


def compact(css: str) -> str:
    """A style sheet without its comments and idle gaps: a fifth of what it weighs when compressed."""
    # Every second part is a string, which stays as it is.
    parts = STRING.split(COMMENT.sub(lambda found: found[1] or "", css))
    parts[::2] = [GAP.sub(lambda found: found[1] or "", part).replace(";}", "}") for part in parts[::2]]
    return "".join(parts).strip()


def bundles(root: Path, colour: str = "") -> dict[str, bytes]:
    """Our own style sheets, by the name of the bundle; a page links to one.

    Args:
        root: The project's folder.
        colour: The LPSE's; "" for that of the tokens.
    """

    def text(source: str) -> str:
        return compact(recoloured((root / SOURCES / f"{source}.css").read_text(encoding="utf-8"), colour))

    return {name: "".join(map(text, sources)).encode() for name, sources in BUNDLES.items()}
