"""What makes the site work without network: the service worker's list of files, and the web manifest."""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path

# Files that no visitor needs off-line: for search engines, servers and developers.
LEFT_OUT = ("sitemap.xml", "sitemap.xml.gz", "sw.js", "_headers", "CNAME", ".nojekyll")
LEFT_OUT_SUFFIXES = (".map", ".br", ".gz")


def precache(site: Path) -> dict[str, str]:
    """The files of a built site that are kept on the device.

    Returns:
        By the address below the site (`kontak/` for `kontak/index.html`), the hash in the form of Subresource
        Integrity.
    """
    files = {}
    for path in sorted(site.rglob("*")):
        if not path.is_file() or path.name in LEFT_OUT or path.suffix in LEFT_OUT_SUFFIXES:
            continue
        address = path.relative_to(site).as_posix()
        if path.name == "index.html":
            address = address.removesuffix("index.html")
        digest = base64.b64encode(hashlib.sha256(path.read_bytes()).digest()).decode()
        files[address] = f"sha256-{digest}"
    return files


def service_worker(script: str, files: dict[str, str]) -> str:
    """The service worker of one version of the site.

    Args:
        script: What it does; it reads PRECACHE.
        files: As `precache` returns them. Their hashes make the version.
    """
    listed = json.dumps(files, separators=(",", ":"))
    version = hashlib.sha256((listed + script).encode()).hexdigest()[:12]
    return f'PRECACHE={{"version":"{version}","files":{listed}}};\n{script}'


def manifest(name: str, description: str) -> str:
    """The web manifest, which lets a phone install the site; its addresses start at itself."""
    icons = [
        {"src": "icons/icon.svg", "sizes": "any", "type": "image/svg+xml"},
        *(
            {
                "src": f"icons/icon-{size}.png",
                "sizes": f"{size}x{size}",
                "type": "image/png",
                "purpose": "any maskable",
            }
            for size in (192, 512)
        ),
    ]
    content = {
        "name": name,
        "short_name": name,
        "description": description,
        "lang": "id",
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        "id": "./",
        "display": "minimal-ui",
        "background_color": "#ffffff",
        "theme_color": "#12466b",
        "icons": icons,
    }
    return json.dumps(content, ensure_ascii=False, indent=1)
