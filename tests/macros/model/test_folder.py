"""Where data files and pages are: upstream's, and those of an LPSE's own folder."""

from __future__ import annotations

from pathlib import Path

from macros.model.folder import EXAMPLE, LETTERS, OWN, data_files, own_file, own_pages, page_folders


def made(root: Path, *places: str) -> None:
    for place in places:
        (root / place).parent.mkdir(parents=True, exist_ok=True)
        (root / place).touch()


def test_the_example_is_read_until_an_lpse_has_its_own_folder(tmp_path: Path) -> None:
    assert own_file(tmp_path, "lpse.yml") == f"{EXAMPLE}/lpse.yml"
    assert page_folders(tmp_path) == ("docs", f"{EXAMPLE}/pages")
    made(tmp_path, f"{OWN}/lpse.yml")
    assert own_file(tmp_path, "lpse.yml") == f"{OWN}/lpse.yml"
    assert page_folders(tmp_path) == ("docs", f"{OWN}/pages")


def test_an_own_file_stands_in_the_place_of_the_shipped_one_with_its_id(tmp_path: Path) -> None:
    shipped, own = f"macros/data/{LETTERS}", f"{OWN}/{LETTERS}"
    made(tmp_path, f"{shipped}/a.yml", f"{shipped}/b.yml", f"{own}/b.yml", f"{own}/c.yml", f"{own}/notes.txt")
    assert data_files(tmp_path, LETTERS) == {
        "a": f"{shipped}/a.yml",
        "b": f"{own}/b.yml",
        "c": f"{own}/c.yml",
    }


def test_own_pages_are_found_with_what_stands_beside_them_by_their_place_below_docs(tmp_path: Path) -> None:
    assert own_pages(tmp_path) == {}
    folder = tmp_path / OWN / "pages"
    made(tmp_path, f"{OWN}/pages/loket.md", f"{OWN}/pages/gambar/denah.svg")
    assert own_pages(tmp_path) == {
        "gambar/denah.svg": folder / "gambar/denah.svg",
        "loket.md": folder / "loket.md",
    }
