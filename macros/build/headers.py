"""What servers send with the site's files: one table for `_headers` and for nginx's configuration."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from .policy import Policy, header, page_policy, site_policy

# In these folders every name carries a hash of its file's content; a maintainer's own files stand elsewhere.
HASHED = ("javascripts", "letter", "lists", "offline", "search", "styles", "stylesheets")
# How long browsers may keep a file, where it is not asked for again each time. With an old worker, a browser
# would stay with an old version of the site.
CACHE = {
    **{f"/assets/{folder}/*": "public, max-age=31536000, immutable" for folder in HASHED},
    "/sw.js": "no-store",
}
# What the hosts that read `_headers` do by themselves; there, a rule for all files would be joined to these.
REVALIDATE = "no-cache"

# Files that are for the server, or for developers.
UNPUBLISHED = ("/_headers",)

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
    return [page_policy(path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))]


def addresses(site: Path) -> list[str]:
    """Every file of a built site, by its address from the site's root."""
    return [f"/{path.relative_to(site).as_posix()}" for path in sorted(site.rglob("*")) if path.is_file()]


def headers_file(security: dict[str, str]) -> str:
    """The file `_headers`, which Netlify, Cloudflare Pages and others read."""
    tables = {"/*": security, **{pattern: {"Cache-Control": rule} for pattern, rule in CACHE.items()}}
    return "\n".join(
        "\n".join((pattern, *(f"  {name}: {value}" for name, value in headers.items()), ""))
        for pattern, headers in tables.items()
    )
