"""Questions of a small project, with no more than a case says of them."""

from __future__ import annotations

from pathlib import Path

from macros.model.data_file import parse
from macros.model.pages import read_pages
from macros.model.questions import Questions, load_questions

SHARED = """
situations: {kosong: Kosong, masuk: Masuk, upload: Upload}
sources: {buku: {title: Buku, address: https://buku.example/, date: 2020-05}}
"""


def questions(folder: Path, **asked: str) -> Questions:
    """The questions of a project whose pages have these keys more; a name stands for its file."""
    (folder / "docs").mkdir(exist_ok=True)
    for name, keys in asked.items():
        checked = "" if "checked:" in keys else "checked: 2026-01-15\n"
        head = f"question: Soal {name}?\n{keys}\nwho: [lpse, penyedia]\nsources: [buku]\n{checked}"
        (folder / f"docs/{name}.md").write_text(f"---\n{head}---\n\n# {name}\n")
    (folder / "docs/kontak.md").write_text("---\ntitle: Kontak\n---\n")
    return load_questions(parse(SHARED, "questions.yml"), read_pages(folder))
