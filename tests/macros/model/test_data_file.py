"""YAML as it is read: quickly where that says the same, and with every line."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.model.data_file import DataError, DataFile, Fault, parse, read, read_text
from tests.conftest import PROJECT_FOLDER, ROOT


@pytest.mark.sees_data
def test_read_quickly_a_file_says_the_same_at_the_same_lines() -> None:
    folders = (ROOT / "macros/data", PROJECT_FOLDER)
    files = [path for folder in folders for path in sorted(folder.rglob("*.yml"))]
    assert len(files) > 10
    for path in files:
        text = path.read_text()
        assert parse(text, "a.yml", quickly=True) == parse(text, "a.yml")


@pytest.mark.parametrize("text", ["a:\tb", "a: [", "a: *b", "a: 'b\nc: d'", "- a\n b: c"])
def test_read_quickly_what_is_wrong_is_said_the_same(text: str) -> None:
    assert said(text, quickly=True) == said(text, quickly=False)


def test_a_file_that_a_windows_program_saved_is_read_as_any_other(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_bytes("\ufeffa: é\r\nb: 1\r\n".encode())
    assert read_text(path, "a.yml") == "a: é\nb: 1\n"
    assert read(path, "a.yml") == parse("a: é\nb: 1\n", "a.yml")


def test_faults_are_told_in_the_order_of_their_files_and_lines() -> None:
    places = [("b.yml", 1), ("a.yml", 10), ("a.yml", 9)]
    error = DataError([Fault(file, line, "", "x") for file, line in places])
    assert str(error) == "a.yml, baris 9: x\na.yml, baris 10: x\nb.yml, baris 1: x"


def said(text: str, *, quickly: bool) -> DataFile | str:
    try:
        return parse(text, "a.yml", quickly=quickly)
    except DataError as error:
        return str(error)
