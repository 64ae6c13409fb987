"""Build products are made once for the same sources."""

from pathlib import Path

import pytest

from macros.build.cache import make_once, products


def test_the_same_sources_make_once_and_changed_ones_again(tmp_path: Path) -> None:
    made: list[str] = []

    def make(folder: Path) -> None:
        made.append("x")
        (folder / f"{len(made)}.txt").write_text("isi")

    source = tmp_path / "source.txt"
    source.write_text("a")
    for _ in range(2):
        make_once(tmp_path / "product", [source, "b"], make)
    assert made == ["x"]
    source.write_text("c")
    make_once(tmp_path / "product", [source, "b"], make)
    assert [path.name for path in products(tmp_path / "product")] == ["2.txt"]


def test_a_failed_product_is_not_taken_for_a_finished_one(tmp_path: Path) -> None:
    def fail(folder: Path) -> None:
        (folder / "half.txt").write_text("isi")
        raise OSError("penuh")

    with pytest.raises(OSError, match="penuh"):
        make_once(tmp_path / "product", ["a"], fail)
    make_once(tmp_path / "product", ["a"], lambda folder: None)
    assert products(tmp_path / "product") == []
