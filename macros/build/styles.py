"""The theme's style sheets, cut down to what the built pages and scripts can use: half of their bytes."""

from __future__ import annotations

import json
import re
from pathlib import Path

from . import deno
from .cache import make_once, products
from .client import hashed_name

FOLDER = "assets/stylesheets"
WORD = re.compile(r"[\w-]+")


def cut_down(root: Path, site: Path) -> dict[str, str]:
    """Replace the theme's style sheets in a built site; each is then named by its new content.

    Returns:
        The new names by the old ones, for the pages that link to them.

    Raises:
        DenoError: A sheet cannot be read.
    """
    sheets = {path.name: path.read_text() for path in sorted((site / FOLDER).glob("*.css"))}
    known = set(WORD.findall(" ".join(sheets.values())))
    words = set()
    for path in [*site.rglob("*.html"), *site.rglob("*.js")]:
        words |= known.intersection(WORD.findall(path.read_text()))
    folder = root / ".cache/styles"
    order = json.dumps({"css": sheets, "words": sorted(words)})

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

    make_once(folder, [order, root / "macros/build/purge.js", root / "deno.lock"], make)
    renamed = {}
    for path in products(folder):
        content = path.read_bytes()
        renamed[path.name] = hashed_name(path.name.partition(".")[0], content, "css")
        (site / FOLDER / path.name).unlink()
        (site / FOLDER / renamed[path.name]).write_bytes(content)
    return renamed
