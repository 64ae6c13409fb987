"""Build products are made once for the same sources."""

from pathlib import Path

import pytest

from macros.build.cache import UNFINISHED, ContentCache, build_changed, build_if_changed, products


def test_the_same_sources_make_once_and_changed_ones_again(tmp_path: Path) -> None:
    made: list[str] = []

    def make(folder: Path) -> None:
        made.append("x")
        (folder / f"{len(made)}.txt").write_text("isi")

    source = tmp_path / "source.txt"
    source.write_text("a")
    for _ in range(2):
        build_if_changed(tmp_path / "product", [source, "b"], make)
    assert made == ["x"]
    source.write_text("c")
    build_if_changed(tmp_path / "product", [source, "b"], make)
    assert [path.name for path in products(tmp_path / "product")] == ["2.txt"]


def test_what_moved_from_the_end_of_one_source_to_the_beginning_of_the_next_is_a_change(
    tmp_path: Path,
) -> None:
    made: list[Path] = []
    for sources in (["ab", "c"], ["a", "bc"]):
        build_if_changed(tmp_path / "product", sources, made.append)
    assert len(made) == 2


def test_a_failed_product_is_not_taken_for_a_finished_one(tmp_path: Path) -> None:
    def fail(folder: Path) -> None:
        (folder / "half.txt").write_text("isi")
        raise OSError("penuh")

    with pytest.raises(OSError, match="penuh"):
        build_if_changed(tmp_path / "product", ["a"], fail)
    build_if_changed(tmp_path / "product", ["a"], lambda folder: None)
    assert products(tmp_path / "product") == []


def test_of_several_products_those_whose_sources_changed_are_made_at_once(tmp_path: Path) -> None:
    asked: list[list[str]] = []

    def make(folders: list[Path]) -> None:
        asked.append([folder.name for folder in folders])

    for sources in ("abc", "abc", "xbz"):
        build_changed({tmp_path / name: [text] for name, text in zip("123", sources, strict=True)}, make)
    assert asked == [["1", "2", "3"], ["1", "3"]]


def test_a_content_is_made_into_something_once_until_its_maker_changes(tmp_path: Path) -> None:
    made: list[bytes] = []

    def make(content: bytes) -> bytes:
        made.append(content)
        return content.upper()

    maker = tmp_path / "maker.py"
    for source in ("1", "1", "2"):
        maker.write_text(source)
        assert ContentCache(tmp_path / "kept", str(maker)).get(b"a", ".txt", make) == b"A"
    assert made == [b"a", b"a"]


def test_what_was_not_asked_for_is_forgotten(tmp_path: Path) -> None:
    for contents in ([b"a", b"b"], [b"b"]):
        kept = ContentCache(tmp_path / "kept", __file__)
        for content in contents:
            kept.get(content, ".txt", bytes)
        kept.evict_unused()
    assert len(list((tmp_path / "kept").iterdir())) == 1


def test_what_another_build_is_just_writing_is_left_alone(tmp_path: Path) -> None:
    kept = ContentCache(tmp_path / "kept", __file__)
    kept.get(b"a", ".txt", bytes)
    unfinished = tmp_path / "kept" / f"tmp123{UNFINISHED}"
    unfinished.write_bytes(b"half")
    kept.evict_unused()
    assert unfinished.is_file()
    assert len(list((tmp_path / "kept").iterdir())) == 2


def test_a_product_that_could_not_be_made_whole_leaves_none(tmp_path: Path) -> None:
    kept = ContentCache(tmp_path / "kept", __file__)

    def fail(content: bytes) -> bytes:
        raise OSError("penuh")

    with pytest.raises(OSError, match="penuh"):
        kept.get(b"a", ".txt", fail)
    assert kept.get(b"a", ".txt", bytes.upper) == b"A"
