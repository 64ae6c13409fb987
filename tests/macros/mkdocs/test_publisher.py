"""What the publisher learns from MkDocs, handed on to the pipeline."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from macros.mkdocs.publisher import Publisher
from tests.conftest import LETTER, copy_project


def test_after_the_menus_pages_come_the_questions_that_a_letter_helps_with(tmp_path: Path) -> None:
    root = copy_project(tmp_path / "project")
    # The one that comes first by its name has no letter now, and the other has one.
    first, last = (root / f"docs/tanya-jawab/{name}.md" for name in ("apendo", "login"))
    head = f"letter: {LETTER}\n"
    first.write_text(first.read_text().replace(head, ""))
    last.write_text(last.read_text().replace("checked:", f"{head}checked:", 1))
    publisher = Publisher(root, is_served=False)
    publisher.take_order(["", "kontak/"])
    assert publisher.order == ["", "kontak/", "tanya-jawab/login/", "tanya-jawab/apendo/"]


def test_a_page_among_the_questions_that_is_none_and_in_no_menu_is_warned_of(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    root = copy_project(tmp_path / "project")
    for name in ("sendiri", "di-menu", "_bagian"):
        (root / f"docs/tanya-jawab/{name}.md").write_text("# Isi\n")
    publisher = Publisher(root, is_served=False)
    caplog.clear()
    publisher.take_order(["", "tanya-jawab/", "tanya-jawab/di-menu/"])
    assert caplog.messages == [
        "docs/tanya-jawab/sendiri.md belum mempunyai question, jadi tidak ada di daftar"
    ]


@pytest.mark.parametrize(
    ("given", "own", "expected"),
    [
        ("https://luar.example/uji/", "https://bantuan.example", "https://luar.example/uji/"),
        ("", "https://bantuan.example", "https://bantuan.example/"),
        ("", "https://bantuan.example/", "https://bantuan.example/"),
        ("", "", ""),
    ],
)
def test_the_address_that_a_build_is_given_wins_over_the_lpses(
    tmp_path: Path, given: str, own: str, expected: str
) -> None:
    root = copy_project(tmp_path / "project")
    lpse = root / "macros/data/contoh/lpse.yml"
    lpse.write_text(f'name: LPSE Uji\ncity: Kota\nsite_name: Uji\ndescription: Untuk siapa.\nurl: "{own}"\n')
    config: Any = SimpleNamespace(site_url=given, nav=None, extra={}, theme={})
    Publisher(root, is_served=False).configure(config)
    assert config.site_url == expected
    assert (config.site_name, config.site_description) == ("Uji", "Untuk siapa.")
    assert "logo" not in config.theme
