"""The client: its npm packages, its bundle, and the blank letters it renders at build time."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import deno
from .cache import build_changed, build_if_changed, digest, products
from .fonts import make_fonts
from .moment import moment

SOURCES = "overrides/client"
BUNDLER = "macros/build/bundle.js"
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
)
# Scripts that are not published as they are: one is inlined in every page, one becomes the service worker.
EMBEDDED = ("site/first", "site/service_worker")


@dataclass(frozen=True)
class Bundle:
    """The bundled client."""

    entries: dict[str, list[str]]
    """By the entry's name, the published name of its file, and then those of what it imports before it runs:
    `{"letter": ["letter-1a2b3c4d.js", ...]}`."""
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
    sources = {_name(entry): f"{SOURCES}/{entry}.js" for entry in (*ENTRIES, *EMBEDDED)}

    def make(output: Path) -> None:
        # Rolldown is a library of the machine's own kind, and asks which machine it is on.
        flags = ("--frozen", "--quiet", "--allow-read", "--allow-env", "--allow-ffi", "--allow-sys")
        named = json.dumps({"entries": sources, "folder": str(output)})
        deno.run(root, "run", *flags, f"--allow-write={output}", str(root / BUNDLER), stdin=named)

    build_if_changed(folder, [root / BUNDLER, *_client_sources(root)], make)
    made = {path.relative_to(folder).as_posix(): path.read_bytes() for path in products(folder)}
    entries: dict[str, list[str]] = json.loads(made.pop("entries.json"))
    embedded = {name: made.pop(entries.pop(name)[0]).decode() for name in map(_name, EMBEDDED)}
    return Bundle(entries, embedded, made)


def _name(entry: str) -> str:
    return Path(entry).name


def hashed_name(stem: str, content: bytes, suffix: str = "js") -> str:
    """Name a file by its content, so that it may be cached for ever."""
    return f"{stem}.{hashlib.sha256(content).hexdigest()[:8]}.{suffix}"


def blank_letters(
    root: Path, definitions: Mapping[str, dict[str, Any]], site_name: str
) -> dict[str, dict[str, bytes]]:
    """Render blank letters with the client's own renderers.

    Args:
        root: The project's folder.
        definitions: By letter, as the client reads them.
        site_name: The site's, for the PDF's properties.

    Returns:
        By letter, the PDF and the DOCX, by file name.

    Raises:
        DenoError: The renderers failed.
    """
    cache = root / ".cache/blanks"
    texts = {
        cache / letter_id: json.dumps(made, ensure_ascii=False) for letter_id, made in definitions.items()
    }
    seconds = str(moment())
    renderers = digest(_client_sources(root))

    def make(folders: list[Path]) -> None:
        flags = ("--frozen", "--quiet", "--allow-read", "--allow-env", f"--allow-write={cache}")
        script = "macros/build/blank_letters.js"
        asked = ",".join(f"{json.dumps(str(folder))}:{texts[folder]}" for folder in folders)
        try:
            deno.run(root, "run", *flags, script, seconds, site_name, stdin=f"{{{asked}}}")
        except deno.DenoError as error:
            # What a block lacks in a renderer is said in a line here, and as a stack of calls there.
            if "Uncaught" in str(error):
                deno.run(root, "check", "--quiet", "--frozen", script)
            raise

    build_changed({folder: [text, seconds, site_name, renderers] for folder, text in texts.items()}, make)
    return {folder.name: {path.name: path.read_bytes() for path in products(folder)} for folder in texts}


def _client_sources(root: Path) -> Iterable[Path]:
    return [
        root / "deno.json",
        root / "deno.lock",
        *products(root / ".cache/fonts"),
        *sorted((root / SOURCES).rglob("*.js")),
    ]
