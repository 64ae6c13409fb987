"""What the publisher learns from MkDocs, handed on to the pipeline."""

from __future__ import annotations

from pathlib import Path

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
