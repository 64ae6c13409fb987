"""The page of licences."""

from __future__ import annotations

import json

from macros.build.licences import licences_page
from tests.conftest import ROOT

PAGE = licences_page(ROOT)


def test_every_shipped_package_is_listed_with_its_version() -> None:
    lock = json.loads((ROOT / "deno.lock").read_text())
    shipped = [name for name in lock["npm"] if not name.startswith(("@types/", "undici-types", "axe-core"))]
    headings = [f"## {' '.join(name.rsplit('@', 1))}\n" for name in shipped]
    assert [heading for heading in headings if heading not in PAGE] == []
    assert "| mkdocs-material |" in PAGE


def test_the_fonts_licence_text_travels_with_them() -> None:
    assert PAGE.count("SIL OPEN FONT LICENSE") >= 2


def test_what_only_tests_use_is_not_listed() -> None:
    assert "axe-core" not in PAGE
