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
MAIN = f"{SOURCES}/main.js"


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
        The files by name: one `main.<hash>.js`, and the chunks it loads when they are needed.

    Raises:
        DenoError: The sources do not bundle.
    """
    folder = root / ".cache/client"

    def make(output: Path) -> None:
        flags = ("--platform", "browser", "--minify", "--code-splitting", "--frozen")
        deno.run(root, "bundle", *flags, "--outdir", str(output), MAIN)

    make_once(folder, _client_sources(root), make)
    files = {path.name: path.read_bytes() for path in products(folder)}
    main = files.pop("main.js")
    return {main_name(main): main, **files}


def main_name(content: bytes) -> str:
    """Name the bundle's entry by its content, so that it may be cached for ever."""
    return f"main.{hashlib.sha256(content).hexdigest()[:8]}.js"


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
