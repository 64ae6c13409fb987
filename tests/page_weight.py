"""What a page weighs: the files that a browser loads by itself, from the built site."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import brotli

# A manifest and an apple-touch-icon are fetched when a visitor installs the site.
LOADED_LINKS = {"stylesheet", "icon", "modulepreload", "preload"}
# What the bundler writes: `import{a as b}from"./x.js"` and `import"./x.js"`; later, import(`./x.js`).
STATIC_IMPORT = re.compile(r'(?:\bfrom|\bimport)\s*"(\.[^"]+)"')
LATER_IMPORT = re.compile(r"\bimport\(`(\.[^`]+)`\)")


class _Loaded(HTMLParser):
    """The addresses that a page's elements load, and its own inline scripts."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.inline: list[str] = []
        self._is_inline = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self._is_inline = tag == "script" and "src" not in attributes and "type" not in attributes
        is_loaded = tag == "script" or LOADED_LINKS & set(attributes.get("rel", "").split())
        address = attributes.get("src" if tag == "script" else "href", "")
        if is_loaded and address:
            self.addresses.append(address)

    def handle_endtag(self, tag: str) -> None:
        self._is_inline = False

    def handle_data(self, data: str) -> None:
        if self._is_inline:
            self.inline.append(data)


def first_load(site: Path, page: str) -> dict[str, bytes]:
    """The files of a page's first load.

    Args:
        site: The built site.
        page: A page's address below the site, e.g. `kontak/`.

    Returns:
        Contents by place below the site, the page first.
    """
    html = (site / page / "index.html").read_text()
    linked = [urljoin(page, address) for address in _Loaded(html).addresses]
    return {f"{page}index.html": html.encode()} | with_imports(site, linked)


def with_imports(site: Path, places: Iterable[str]) -> dict[str, bytes]:
    """Some files of the built site, and the scripts that these import before they run; contents by place."""
    files: dict[str, bytes] = {}
    waiting = list(places)
    while waiting:
        place = waiting.pop()
        if place in files:
            continue
        files[place] = (site / place).read_bytes()
        if place.endswith(".js"):
            found = STATIC_IMPORT.findall(files[place].decode())
            waiting += [urljoin(place, address) for address in found]
    return files


def fetched_later(site: Path) -> dict[str, dict[str, bytes]]:
    """What each `import()` brings beyond the script that it stands in; by the imported module's name."""
    brought: dict[str, dict[str, bytes]] = {}
    for path in (site / "assets/letter").glob("*.js"):
        importer = path.relative_to(site).as_posix()
        before = with_imports(site, [importer])
        for address in LATER_IMPORT.findall(path.read_text()):
            place = urljoin(importer, address)
            files = with_imports(site, [place])
            name = Path(place).name.rpartition("-")[0]
            brought[name] = {other: content for other, content in files.items() if other not in before}
    return brought


def own_scripts(site: Path, page: str) -> dict[str, bytes]:
    """Of these, the project's own scripts; what stands in the page itself included."""
    files = first_load(site, page)
    inline = "".join(_Loaded(files[f"{page}index.html"].decode()).inline)
    own = {place: content for place, content in files.items() if place.startswith("assets/letter/")}
    return own | {"in the page": inline.encode()}


def kept_at_once(site: Path) -> dict[str, bytes]:
    """What the service worker keeps at the first visit, and the worker itself."""
    told = json.loads((site / "sw.js").read_text().partition(";\n")[0].removeprefix("PRECACHE="))
    files = {"sw.js": (site / "sw.js").read_bytes()}
    for place in [*told["needed"], *told["wanted"]]:
        path = site / place
        files[place] = (path / "index.html" if path.is_dir() else path).read_bytes()
    return files


def compressed(files: dict[str, bytes]) -> int:
    """Bytes after brotli, each file by itself."""
    return sum(map(_compressed, files.values()))


@cache
def _compressed(content: bytes) -> int:
    # Most of a page's files are every page's.
    return len(brotli.compress(content))
