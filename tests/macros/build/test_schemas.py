"""The schemas for editors are those of the models, and fit the files."""

from __future__ import annotations

from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from macros.build.schemas import FOLDER, SCHEMAS, main, schema, write_schemas
from macros.model.data_file import read
from macros.model.folder import EXAMPLE
from macros.model.project import CONTACTS, QUESTIONS, SEARCH
from tests.conftest import LETTER, PROJECT_FOLDER, SECOND_LETTER

DATA = PROJECT_FOLDER / "macros/data"
FILES = [
    ("contacts", PROJECT_FOLDER / CONTACTS),
    ("lpse", PROJECT_FOLDER / EXAMPLE / "lpse.yml"),
    ("questions", PROJECT_FOLDER / QUESTIONS),
    ("search", PROJECT_FOLDER / SEARCH),
    ("steps", DATA / "steps" / "loket.yml"),
    ("letter", DATA / "letters" / f"{LETTER}.yml"),
    ("letter", DATA / "letters" / f"{SECOND_LETTER}.yml"),
]


@pytest.mark.sees_data
def test_the_schemas_in_the_repository_are_those_of_the_models(tmp_path: Path) -> None:
    write_schemas(tmp_path)
    for path in tmp_path.iterdir():
        assert (FOLDER / path.name).read_text() == path.read_text(), "run python -m macros.build.schemas"


@pytest.mark.parametrize(("name", "path"), FILES, ids=lambda value: str(value).rpartition("/")[2])
def test_a_right_file_fits_its_schema(name: str, path: Path) -> None:
    checker = Draft202012Validator(schema(SCHEMAS[name]))
    assert [error.message for error in checker.iter_errors(read(path, name).content)] == []


@pytest.mark.sees_data
def test_the_command_writes_the_schemas_and_the_tables_of_the_maintainers_pages(tmp_path: Path) -> None:
    for folder in ("docs/pengelola", "macros/data"):
        (tmp_path / folder).mkdir(parents=True)
    page = tmp_path / "docs/pengelola/lpse.md"
    page.write_text("Kunci:\n\n<!-- tabel: lpse -->\n\nTabel tua.\n\n<!-- akhir tabel -->\n")
    main(tmp_path)
    assert "| `city` |" in page.read_text()
    assert "Tabel tua" not in page.read_text()
    made = {path.name for path in (tmp_path / "macros/data/schemas").iterdir()}
    assert made == {path.name for path in FOLDER.iterdir()} == {f"{name}.schema.json" for name in SCHEMAS}


def test_a_slip_does_not_fit() -> None:
    checker = Draft202012Validator(schema(SCHEMAS["lpse"]))
    assert not checker.is_valid({"name": "LPSE Contoh", "kota": "Pekanbaru"})
