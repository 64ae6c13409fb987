"""The client: its npm packages, its bundle, and the blank letters it renders at build time."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from . import deno
from .cache import make_once, products
from .fonts import make_fonts

SOURCES = "overrides/letter"
# The scripts that pages name; all others are chunks that these load.
ENTRIES = ("main", "send", "track", "user_id")


def install_packages(root: Path) -> None:
    """Install the npm packages that deno.lock pins, and make the fonts from them."""
    cache = root / ".cache/packages"
    if not (root / "node_modules").is_dir():
        (cache / ".made-from").unlink(missing_ok=True)
    make_once(
        cache,
        [root / "deno.json", root / "deno.lock"],
        lambda _folder: deno.run(root, "install", "--frozen"),
    )
    make_fonts(root)


def bundle(root: Path) -> dict[str, bytes]:
    """Bundle the client.

    Returns:
        The files by name: one `<entry>.<hash>.js` for each entry, then the chunks they load when needed.

    Raises:
        DenoError: The sources do not bundle.
    """
    folder = root / ".cache/client"
    entries = [f"{SOURCES}/{entry}.js" for entry in ENTRIES]

    def make(output: Path) -> None:
        flags = ("--platform", "browser", "--minify", "--code-splitting", "--frozen")
        deno.run(root, "bundle", *flags, "--outdir", str(output), *entries)

    make_once(folder, _client_sources(root), make)
    files = {path.name: path.read_bytes() for path in products(folder)}
    bundled = {}
    for entry in ENTRIES:
        content = files.pop(f"{entry}.js")
        bundled[hashed_name(entry, content)] = content
    return bundled | files


def hashed_name(entry: str, content: bytes) -> str:
    """Name an entry by its content, so that it may be cached for ever."""
    return f"{entry}.{hashlib.sha256(content).hexdigest()[:8]}.js"


def blank_letters(root: Path, letter_id: str, definition: dict[str, Any]) -> dict[str, bytes]:
    """Render the blank letter of a definition with the client's own renderers.

    Returns:
        The PDF and the DOCX, by file name.

    Raises:
        DenoError: The renderers failed.
    """
    folder = root / ".cache/blanks" / letter_id
    source = json.dumps(definition, ensure_ascii=False)

    def make(output: Path) -> None:
        flags = ("--frozen", "--quiet", "--allow-read", "--allow-env", f"--allow-write={output}")
        deno.run(root, "run", *flags, f"{SOURCES}/blank.js", str(output), stdin=source)

    make_once(folder, [source, *_client_sources(root)], make)
    return {path.name: path.read_bytes() for path in products(folder)}


def _client_sources(root: Path) -> Iterable[Path]:
    return [
        root / "deno.json",
        root / "deno.lock",
        *products(root / ".cache/fonts"),
        *sorted((root / SOURCES).rglob("*.js")),
    ]
