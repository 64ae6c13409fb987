"""What makes the site work without network: the service worker's lists of files, and the web manifest."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..model.pages import LETTER_PAGE, SENDING_PAGE, USER_ID_PAGE, PageSource
from ..model.settings import Site
from .compress import COPIES
from .icons import SIZES

# Files that no visitor needs off-line: for search engines, servers, developers, and phones that install it.
LEFT_OUT = (
    "sitemap.xml",
    "sw.js",
    "_headers",
    "CNAME",
    ".nojekyll",
    *(f"icon-{size}.png" for size in SIZES),
)
LEFT_OUT_SUFFIXES = (".map", *COPIES)
# The folder of the list of what is not precached.
REST = "assets/offline"

# What a first visit may cost, as it is sent; a little is left for the worker itself and the list of the rest.
MAX_BYTES = 600_000
RESERVED = 11_000

# Pages that are for visitors who act, not for those who read; the home page is one too.
ACTION_TEMPLATES = (
    LETTER_PAGE,
    SENDING_PAGE,
    "track.html",
    USER_ID_PAGE,
    "find_lpse.html",
    "offline.html",
)
# Scripts, styles and icons, and the files at the site's root.
SHELL = ("assets/", "icons/", "404.html", "manifest.webmanifest")
# Of these, what grows with the site: it is kept, and no version waits for it.
GROWING = "assets/search/"
# Of these, what no page needs to work; some hosts serve them in ways of their own.
REPLACEABLE = ("icons/", "404.html", "manifest.webmanifest")
# How many of the pages that are not kept at once the build names.
SAID = 5
LINK = re.compile(r'href="(?:\./)?([^"#?]+/)')
# Cached when they are visited or asked for: blank letters are for visitors with a printer.
ON_DEMAND = (".pdf", ".docx")


@dataclass(frozen=True)
class SiteFile:
    """A file that the worker may keep."""

    address: str
    """Below the site: `kontak/` for `kontak/index.html`."""
    integrity: str
    """Its hash, in the form of Subresource Integrity."""
    size: int
    """Its bytes as they are sent: compressed, where the build did so."""


@dataclass(frozen=True)
class Plan:
    """What the worker keeps, and when."""

    needed: list[SiteFile]
    """At once; a version without one of these never takes over."""
    wanted: list[SiteFile]
    """At once too, but a version works without them: what is missing is fetched later."""
    rest: list[SiteFile]
    """When they are visited, or when a visitor asks for the full site."""

    def __str__(self) -> str:
        """What is kept when, in a sentence for those who build the site."""
        kept = [*self.needed, *self.wanted]
        weight = sum(file.size for file in kept) / 1000
        told = f"{len(kept)} berkas ({weight:.0f} KB) disimpan pengunjung saat pertama datang"
        pages = [file.address for file in self.rest if _is_page(file)]
        if not pages:
            return f"{told}; semua halaman dapat dibuka tanpa jaringan sejak itu"
        more = f", dan {len(pages) - SAID} lainnya" if len(pages) > SAID else ""
        return f"{told}; {len(pages)} halaman baru saat dibuka: {', '.join(pages[:SAID])}{more}"


def plan(site: Path, pages: Sequence[PageSource], order: Sequence[str] = (), limit: int = MAX_BYTES) -> Plan:
    """Decide which files of a built site are kept at once: the most useful ones that fit.

    Args:
        site: The site with its compressed copies.
        pages: The sources of its pages, whose templates say what they are for.
        order: The addresses of the pages in the order of the menu; what is not in it comes last.
        limit: What all that is kept at once may weigh, in bytes as they are sent.
    """
    places = {address: number for number, address in enumerate(order)}
    actions = _ranks_of_actions(pages, places)
    first_read = _led_to(site)

    def rank(file: SiteFile) -> tuple[int, int, int]:
        if file.address.startswith(SHELL) and not file.address.startswith(GROWING):
            return (0, 0, 0)
        if file.address in actions:
            number, purpose = actions[file.address]
            return (1 if number <= 1 else 3, number, purpose)
        if file.address in first_read:
            return (2, 0, 0)
        if not _is_page(file):
            # The search's index, and pictures.
            return (4, 0, 0)
        return (5, places.get(file.address, len(places)), 0)

    free = limit - RESERVED
    made = Plan([], [], [])
    for file in sorted(_files(site), key=rank):
        if file.address.endswith(ON_DEMAND) or file.size > free:
            made.rest.append(file)
            continue
        free -= file.size
        is_needed = rank(file)[0] in (0, 1, 3) and not file.address.startswith(REPLACEABLE)
        (made.needed if is_needed else made.wanted).append(file)
    return made


def _ranks_of_actions(pages: Sequence[PageSource], places: dict[str, int]) -> dict[str, tuple[int, int]]:
    """The home page, then one page of each purpose, then the second of each: letters push none out."""
    # What sends a letter stands in no menu: it comes in the order of the letters.
    of_letters = {
        page.front["letter"]: places[page.address]
        for page in pages
        if "letter" in page.front and page.address in places
    }

    def place(page: PageSource) -> int:
        return places.get(page.address, of_letters.get(page.front.get("letter"), len(places)))

    ranks = {"": (0, 0)}
    for purpose, template in enumerate(ACTION_TEMPLATES):
        alike = [page for page in pages if page.front.get("template") == template]
        for number, page in enumerate(sorted(alike, key=place), 1):
            ranks[page.address] = (number, purpose)
    return ranks


def _led_to(site: Path) -> set[str]:
    """The addresses that the home page's own text leads to: what most visitors read first."""
    home = site / "index.html"
    text = home.read_text(encoding="utf-8", errors="replace") if home.is_file() else ""
    return set(LINK.findall(text.partition("<main")[2].partition("</main")[0]))


def _is_page(file: SiteFile) -> bool:
    return file.address == "" or file.address.endswith("/")


def _files(site: Path) -> list[SiteFile]:
    files = []
    for path in sorted(site.rglob("*")):
        if not path.is_file() or path.name in LEFT_OUT or path.suffix in LEFT_OUT_SUFFIXES:
            continue
        address = path.relative_to(site).as_posix()
        if path.name == "index.html":
            address = address.removesuffix("index.html")
        content = path.read_bytes()
        copy = path.with_name(f"{path.name}.br")
        size = copy.stat().st_size if copy.is_file() else len(content)
        digest = base64.b64encode(hashlib.sha256(content).digest()).decode()
        files.append(SiteFile(address, f"sha256-{digest}", size))
    return files


def rest_list(made: Plan) -> tuple[str, bytes]:
    """The list of what is not kept at once, which the worker fetches when it is needed first.

    Returns:
        Its place below the site, named by its content, and its content: hash and size by address.
    """
    listed = {file.address: [file.integrity, file.size] for file in made.rest}
    content = json.dumps(listed, separators=(",", ":")).encode()
    return f"{REST}/rest.{hashlib.sha256(content).hexdigest()[:8]}.json", content


def service_worker(script: str, made: Plan) -> str:
    """The service worker of one version of the site.

    Args:
        script: What it does; it reads PRECACHE.
        made: What it keeps. The hashes of all files make the version.
    """
    place, content = rest_list(made)
    digest = base64.b64encode(hashlib.sha256(content).digest()).decode()
    lists = {
        "needed": {file.address: file.integrity for file in made.needed},
        "wanted": {file.address: file.integrity for file in made.wanted},
        "rest": [place, f"sha256-{digest}"],
    }
    listed = json.dumps(lists, separators=(",", ":"))
    version = hashlib.sha256((listed + script).encode()).hexdigest()[:12]
    return f'PRECACHE={{"version":"{version}",{listed[1:]};\n{script}'


def write_worker(site: Path, made: Plan, script: str) -> list[Path]:
    """Write the service worker and its list of what is not kept at once.

    Args:
        site: The site with its compressed copies.
        made: What the worker keeps.
        script: As `service_worker` takes it.

    Returns:
        The two files.
    """
    place, content = rest_list(made)
    worker, rest = site / "sw.js", site / place
    rest.parent.mkdir(parents=True, exist_ok=True)
    rest.write_bytes(content)
    worker.write_text(service_worker(script, made), encoding="utf-8", newline="\n")
    return [worker, rest]


def manifest(site: Site, brand: str) -> str:
    """The web manifest, which lets a phone install the site in its colour; its addresses start at itself."""
    icons = [
        {"src": "icons/icon.svg", "sizes": "any", "type": "image/svg+xml"},
        *(
            {
                "src": f"icons/icon-{size}.png",
                "sizes": f"{size}x{size}",
                "type": "image/png",
                "purpose": "any maskable",
            }
            for size in SIZES
        ),
    ]
    content = {
        "name": site.site_name,
        "short_name": site.short_name or site.site_name,
        "description": site.description,
        "lang": "id",
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        "id": "./",
        "display": "minimal-ui",
        "background_color": "#ffffff",
        "theme_color": brand,
        "icons": icons,
    }
    return json.dumps(content, ensure_ascii=False, indent=1)
