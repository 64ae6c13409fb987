"""The page of licences."""

from __future__ import annotations

import pytest

from macros.build.licences import licences_page
from tests.conftest import ROOT

PAGE = licences_page(ROOT)


SHIPPED = "docx pdfkit fontkit fflate unicode-trie @noble/hashes @expo-google-fonts/tinos mkdocs-material"
NOT_SHIPPED = "axe-core @types/node undici-types png-js brotli @ooxml-tools/validate"


@pytest.mark.parametrize("package", SHIPPED.split())
def test_a_shipped_package_is_listed(package: str) -> None:
    assert f"\n## {package} " in PAGE
    assert f"\n| {package} | " in PAGE


@pytest.mark.parametrize(
    "package",
    [
        "axe-core",
        "rolldown",
        "@oxc-project/types",
        "@types/node",
        "undici-types",
        "png-js",
        "brotli",
        "@ooxml-tools/validate",
    ],
)
def test_what_reaches_no_visitor_is_not_listed(package: str) -> None:
    assert f"## {package} " not in PAGE


def test_the_fonts_licence_text_travels_with_them() -> None:
    assert PAGE.count("SIL OPEN FONT LICENSE") >= 2


def test_the_themes_licence_text_travels_with_it() -> None:
    assert "Martin Donath" in PAGE
