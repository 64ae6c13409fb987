"""JSON Schemas of the data files, with which editors complete and check YAML.

After a change of the models `python -m macros.build.schemas` writes them, and the tables in the maintainers'
pages.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from ..model.contacts import Contacts
from ..model.letters.models import Letter
from ..model.questions import Shared
from ..model.search_words import SearchWords
from ..model.settings import Site
from ..model.steps import Steps
from .keys import write_tables

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "macros/data/schemas"
SCHEMAS: dict[str, type[BaseModel]] = {
    "contacts": Contacts,
    "letter": Letter,
    "lpse": Site,
    "questions": Shared,
    "search": SearchWords,
    "steps": Steps,
}


def schema(model: type[BaseModel]) -> dict[str, Any]:
    """A data file's JSON Schema (draft 2020-12)."""
    made = model.model_json_schema(by_alias=False)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


def write_schemas(folder: Path) -> None:
    """Write every schema to a folder, as `<name>.schema.json`."""
    folder.mkdir(exist_ok=True)
    for name, model in SCHEMAS.items():
        text = json.dumps(schema(model), ensure_ascii=False, indent=2)
        (folder / f"{name}.schema.json").write_text(f"{text}\n", encoding="utf-8")


def main(root: Path = ROOT) -> None:
    """Write the schemas and the tables of a project."""
    write_schemas(root / FOLDER.relative_to(ROOT))
    write_tables(root / "docs")


if __name__ == "__main__":
    main()
