"""Style sheets: ours as one for each kind of page, the theme's cut down to what is used."""

from __future__ import annotations

import json
import re
from pathlib import Path

from . import deno
from .cache import build_if_changed, products
from .client import hashed_name

FOLDER = "assets/stylesheets"
SOURCES = "overrides/stylesheets"
# Which sources make up a page's one sheet, in the order in which they win over each other.
SITE = (
    "tokens",
    "theme",
    "components/answer",
    "components/cards",
    "components/contacts",
    "components/new_version",
)
FORM = (*SITE, "components/script", "components/forms", "components/buttons", "components/notices")
BUNDLES = {
    "site": SITE,
    "letter": (
        *FORM,
        "components/error_summary",
        "components/answers",
        "components/combobox",
        "components/dialog",
        "components/characters",
        "sheet",
        "pages/letter",
        "print",
    ),
    "send": (
        *FORM,
        "components/form_column",
        "components/answers",
        "components/dialog",
        "components/characters",
        "pages/send",
        "print",
    ),
    "submissions": (
        *FORM,
        "components/form_column",
        "components/dialog",
        "pages/submissions",
        "print",
    ),
    "find_lpse": (*FORM, "components/form_column", "pages/find_lpse"),
    "user_id": (*FORM, "components/characters", "print"),
}
# A string may hold what looks like a comment.
STRING = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')""")
COMMENT = re.compile(rf"{STRING.pattern}|/\*.*?\*/", re.DOTALL)
# Around these a gap says nothing; before a colon it does: `a :focus`.
GAP = re.compile(r"\s*([{};,])\s*|(?<=:)\s+")
# Every byte that is no part of a class's, id's or tag's name becomes a space.
BETWEEN_WORDS = bytes(byte if chr(byte).isalnum() or byte in b"_-" else 0x20 for byte in range(128)).ljust(
    256
)


def purge_theme(root: Path, site: Path) -> dict[str, str]:
    """Replace the theme's style sheets in a built site; each is then named by its new content.

    Returns:
        The new names by the old ones, for the pages that link to them.

    Raises:
        DenoError: A sheet cannot be read.
    """
    sheets = {path.name: path.read_text() for path in sorted((site / FOLDER).glob("*.css"))}
    known = _words("".join(sheets.values()).encode())
    used: set[bytes] = set()
    for path in [*site.rglob("*.html"), *site.rglob("*.js")]:
        used |= known & _words(path.read_bytes())
    folder = root / ".cache/styles"
    order = json.dumps({"css": sheets, "words": sorted(word.decode() for word in used)})

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
        (site / FOLDER / path.name).unlink()
        (site / FOLDER / f"{path.name}.map").unlink(missing_ok=True)  # of a sheet that is no longer there
        (site / FOLDER / renamed[path.name]).write_bytes(content)
    return renamed


def compact(css: str) -> str:
    """A style sheet without its comments and idle gaps: a fifth of what it weighs when compressed."""
    # Every second part is a string, which stays as it is.
    parts = STRING.split(COMMENT.sub(lambda found: found[1] or "", css))
    parts[::2] = [GAP.sub(lambda found: found[1] or "", part).replace(";}", "}") for part in parts[::2]]
    return "".join(parts).strip()


def bundles(root: Path) -> dict[str, bytes]:
    """Our own style sheets, by the name of the bundle; a page links to one."""
    folder = root / SOURCES
    return {
        name: "".join(compact((folder / f"{source}.css").read_text()) for source in sources).encode()
        for name, sources in BUNDLES.items()
    }


def _words(text: bytes) -> set[bytes]:
    return set(text.translate(BETWEEN_WORDS).split())
