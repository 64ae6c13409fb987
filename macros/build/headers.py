"""What servers send with the site's files: one table for `_headers` and for nginx's configuration."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from .compress import COPIES
from .policy import Policy, header, page_policy, site_policy

YEAR = "public, max-age=31536000, immutable"
REVALIDATE = "no-cache"
NEVER = "no-store"
# A browser that got an old one of these would stay with an old version of the site.
NEVER_KEPT = ("/sw.js",)

# Files that are for the server, or for developers.
UNPUBLISHED = ("/_headers",)

HASHED = re.compile(r"[.-](?:[0-9a-f]{8}|[0-9A-Z]{8})\.")

# No page asks for any of these. Copying, sharing and printing are not among them.
DENIED = [
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "publickey-credentials-get",
    "screen-wake-lock",
    "usb",
    "xr-spatial-tracking",
]

SECURITY = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in DENIED),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def security_headers(policies: Iterable[Policy]) -> dict[str, str]:
    """The headers that every answer carries, by name.

    Args:
        policies: Those of all pages.
    """
    return {"Content-Security-Policy": header(site_policy(policies)), **SECURITY}


def policies(site: Path) -> list[Policy]:
    """The policies of a built site's pages."""
    return [page_policy(path.read_text()) for path in sorted(site.rglob("*.html"))]


def cache_rules(files: Iterable[str]) -> dict[str, str]:
    """How long browsers may keep each file.

    Args:
        files: Every file's address from the site's root, such as `/kontak/index.html`.

    Returns:
        Cache-Control by pattern. A pattern that ends in `*` is for all below it; no two patterns are for one
        address, as hosts join the values of both. A folder is kept for a year when the names of all its files
        carry a hash of their content.
    """
    rules: dict[str, str] = {}

    def add(folder: str, inside: list[str]) -> None:
        if all(_is_hashed(file) for file in inside):
            rules[f"{folder}*"] = YEAR
            return
        if not any(_is_special(file) for file in inside):
            rules[f"{folder}*"] = REVALIDATE
            return
        below: dict[str, list[str]] = {}
        for file in inside:
            name, slash, _ = file.removeprefix(folder).partition("/")
            if slash:
                below.setdefault(f"{folder}{name}/", []).append(file)
            elif file not in UNPUBLISHED:
                rules[file] = _rule(file)
                if name == "index.html":
                    rules[folder] = rules[file]
        for inner, its_files in below.items():
            add(inner, its_files)

    add("/", sorted(file for file in files if not file.endswith(COPIES)))
    return rules


def addresses(site: Path) -> list[str]:
    """Every file of a built site, by its address from the site's root."""
    return [f"/{path.relative_to(site).as_posix()}" for path in sorted(site.rglob("*")) if path.is_file()]


def headers_file(security: dict[str, str], rules: dict[str, str]) -> str:
    """The file `_headers`, which Netlify, Cloudflare Pages and others read."""
    tables = {"/*": security, **{pattern: {"Cache-Control": rule} for pattern, rule in rules.items()}}
    return "\n".join(
        "\n".join((pattern, *(f"  {name}: {value}" for name, value in headers.items()), ""))
        for pattern, headers in tables.items()
    )


def _rule(file: str) -> str:
    if file in NEVER_KEPT:
        return NEVER
    return YEAR if _is_hashed(file) else REVALIDATE


def _is_hashed(file: str) -> bool:
    return bool(HASHED.search(file.rpartition("/")[2]))


def _is_special(file: str) -> bool:
    return _rule(file) != REVALIDATE or file in UNPUBLISHED
