"""The client: its npm packages, its bundle, and the blank letters it renders at build time."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import deno
from .cache import build_if_changed, products
from .fonts import make_fonts
from .moment import moment

SOURCES = "overrides/client"
# Put in place of packages that nothing here uses.
STUBS = f"{SOURCES}/stubs"
# The scripts that pages name; all others are chunks that these load.
ENTRIES = (
    "pages/shell",
    "pages/find_lpse",
    "pages/letter",
    "pages/send",
    "pages/submissions",
    "pages/user_id",
    "site/letter_links",
    "site/register",
)
# Scripts that are not published as they are: one is inlined in every page, one becomes the service worker.
EMBEDDED = ("site/first", "site/service_worker")

_HELPERS = re.compile(rb"var \w+=Object\.create;")


@dataclass(frozen=True)
class Bundle:
    """The bundled client."""

    scripts: dict[str, str]
    """The published names of the entries: `{"main": "main.1a2b3c4d.js", ...}`."""
    embedded: dict[str, str]
    """The text of the embedded scripts: `{"first": "...", ...}`."""
    files: dict[str, bytes]
    """All files to publish: the entries, and the chunks that they load."""


def install_packages(root: Path) -> None:
    """Install the npm packages that deno.lock pins, and make the fonts from them.

    Nothing else installs any (`nodeModulesDir` in deno.json): each Deno would put the stubs in place again,
    and another one that runs at the same time would find none.
    """
    cache = root / ".cache/packages"
    if not (root / "node_modules").is_dir():
        (cache / ".made-from").unlink(missing_ok=True)

    def install(_folder: Path) -> None:
        deno.run(root, "install", "--frozen")

    stubs = sorted(path for path in (root / STUBS).rglob("*") if path.is_file())
    build_if_changed(cache, [root / "deno.json", root / "deno.lock", *stubs], install)
    make_fonts(root)


def bundle(root: Path) -> Bundle:
    """Bundle the client.

    Raises:
        DenoError: The sources do not bundle.
    """
    folder = root / ".cache/client"
    entries = [f"{SOURCES}/{entry}.js" for entry in (*ENTRIES, *EMBEDDED)]

    def make(output: Path) -> None:
        flags = ("--platform", "browser", "--minify", "--code-splitting", "--frozen")
        deno.bundle(root, *flags, "--outdir", str(output), *entries)

    build_if_changed(folder, _client_sources(root), make)
    made = {path.relative_to(folder).as_posix(): path.read_bytes() for path in products(folder)}
    made = _without_idle_imports(made)
    embedded = {Path(entry).name: made.pop(f"{entry}.js").decode() for entry in EMBEDDED}
    # The bundler puts chunks above the entries' folders; all are published in one folder.
    contents = {entry: made.pop(f"{entry}.js").replace(b'"../', b'"./') for entry in ENTRIES}
    scripts = {Path(entry).name: hashed_name(Path(entry).name, contents[entry]) for entry in ENTRIES}
    files = {scripts[Path(entry).name]: contents[entry] for entry in ENTRIES}
    return Bundle(scripts, embedded, files | made)


def _without_idle_imports(files: dict[str, bytes]) -> dict[str, bytes]:
    """Leave out what scripts import and do not use: the bundler's own helpers, half a kilobyte on every page.

    They are in a chunk of their own, which has no effect by itself and which every script imports.
    """
    helpers = [name for name, content in files.items() if _HELPERS.match(content)]
    idle = re.compile(b"|".join(rb'import"\.{1,2}/%s";' % name.encode() for name in helpers) or b"(?!)")
    return {name: idle.sub(b"", content) for name, content in files.items()}


def hashed_name(stem: str, content: bytes, suffix: str = "js") -> str:
    """Name a file by its content, so that it may be cached for ever."""
    return f"{stem}.{hashlib.sha256(content).hexdigest()[:8]}.{suffix}"


def blank_letters(root: Path, letter_id: str, definition: dict[str, Any], site_name: str) -> dict[str, bytes]:
    """Render the blank letter of a definition with the client's own renderers.

    Args:
        root: The project's folder.
        letter_id: Names the cache.
        definition: As the client reads it.
        site_name: The site's, for the PDF's properties.

    Returns:
        The PDF and the DOCX, by file name.

    Raises:
        DenoError: The renderers failed.
    """
    folder = root / ".cache/blanks" / letter_id
    source = json.dumps(definition, ensure_ascii=False)
    seconds = moment()

    def make(output: Path) -> None:
        flags = ("--frozen", "--quiet", "--allow-read", "--allow-env", f"--allow-write={output}")
        script = "macros/build/blank_letters.js"
        try:
            deno.run(root, "run", *flags, script, str(output), str(seconds), site_name, stdin=source)
        except deno.DenoError:
            # What a block lacks in a renderer is said in a line here, and as a stack of calls there.
            deno.run(root, "check", "--quiet", "--frozen", script)
            raise

    build_if_changed(folder, [source, str(seconds), site_name, *_client_sources(root)], make)
    return {path.name: path.read_bytes() for path in products(folder)}


def _client_sources(root: Path) -> Iterable[Path]:
    return [
        root / "deno.json",
        root / "deno.lock",
        *products(root / ".cache/fonts"),
        *sorted((root / SOURCES).rglob("*.js")),
    ]
