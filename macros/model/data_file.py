"""Read a YAML data file so that every fault can be named by file, line and key.

PyYAML lets the last of two equal keys win and forgets where a value stood; both would let a
maintainer's slip reach the page in silence, so the node tree is walked before it is constructed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Annotated, Any, TypeVar

import yaml
from pydantic import AliasGenerator, BaseModel, ConfigDict, Field, ValidationError
from pydantic.alias_generators import to_camel
from pydantic_core import ErrorDetails

from .yaml_faults import NOT_CLOSED, swallowing_quotes, yaml_fault


class _WithoutDates:
    """Leaves dates as text: PyYAML would stop at one that is in no calendar, without saying where."""

    yaml_implicit_resolvers = {  # noqa: RUF012
        first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


class _Loader(_WithoutDates, yaml.SafeLoader):
    """Reads what MkDocs reads as front matter, and says best what is wrong."""


# Six times as fast, and a little less strict; where PyYAML was built without libyaml, the same.
_QuickLoader: Any = type("_QuickLoader", (_WithoutDates, getattr(yaml, "CSafeLoader", yaml.SafeLoader)), {})


Key = tuple[str | int, ...]
Text = Annotated[str, Field(min_length=1)]
Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True, order=True)
class Fault:
    """One thing wrong in a data file: where it is, and in Indonesian what would be right."""

    file: str
    line: int
    """From 1; 0 when no line is known."""
    key: str
    message: str

    def __str__(self) -> str:
        place = f"{self.file}, baris {self.line}" if self.line else self.file
        return f"{place}{self._what}"

    @property
    def annotation(self) -> str:
        """The fault as GitHub Actions wants it, to show it at its line in the browser."""
        message = self._what.removeprefix(", ").removeprefix(": ")
        for character, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A")):
            message = message.replace(character, code)
        return f"::error file={self.file},line={self.line or 1}::{message}"

    @property
    def _what(self) -> str:
        return f", {self.key}: {self.message}" if self.key else f": {self.message}"


class DataError(Exception):
    """Every fault found in the data files, at once.

    Args:
        faults: At least one fault.
    """

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = sorted(faults)
        super().__init__("\n".join(map(str, self.faults)))


@dataclass(frozen=True)
class DataFile:
    """A parsed YAML file, the line of each of its keys, and the keys it repeats."""

    name: str
    content: Any
    lines: dict[Key, int]
    repeated: list[Fault]

    def fault(self, key: Key, message: str) -> Fault:
        """Name a fault at a key; a key that is not in the file is placed at its nearest parent."""
        place = key
        while place and place not in self.lines:
            place = place[:-1]
        return Fault(self.name, self.lines.get(place, 1), dotted(key), message)

    def validate(
        self, model: type[Model], references: Callable[[DataFile], Iterable[Fault]] = lambda _: ()
    ) -> Model:
        """Read the content as a model.

        Args:
            model: Its shape.
            references: Finds what the types cannot express, such as an id that is used and not there. It
                gets the file as it is, right or wrong, so that all faults are named at once.

        Raises:
            DataError: Naming every fault, each with file, line and key.
        """
        faults = [*self.repeated, *references(self)]
        try:
            validated = model.model_validate(self.content)
        except ValidationError as error:
            faults += map(self._fault_of, error.errors())
        if faults:
            raise DataError(faults)
        return validated

    def _fault_of(self, detail: ErrorDetails) -> Fault:
        return self.fault(self._key_of(detail), explain(detail))

    def _key_of(self, detail: ErrorDetails) -> Key:
        """Leave out of pydantic's location what it put there itself, to name a union's member."""
        key: Key = ()
        node = self.content
        for part, following in zip_longest(detail["loc"], detail["loc"][1:]):
            if _names_type(node, part, following):
                continue
            key = (*key, part)
            try:
                node = node[part]
            except (KeyError, IndexError, TypeError):
                node = None
        return key


# How models are written for the browser's code: every key, in its own way of naming.
AS_JSON = ConfigDict(
    alias_generator=AliasGenerator(serialization_alias=to_camel),
    json_schema_serialization_defaults_required=True,
)


class Data(BaseModel):
    """What data files are read as: no unknown keys, no guessing at types.

    The texts below the attributes are in Indonesian: they are the keys' documentation, on the
    maintainers' page and in the schemas for editors.
    """

    model_config = AS_JSON | ConfigDict(extra="forbid", strict=True, use_attribute_docstrings=True)


def _names_type(node: Any, part: str | int, following: str | int | None) -> bool:
    """Tell whether a part of pydantic's location is the type of what is there, and no key with its name.

    A key of the member follows its type; nothing does where all of the member is wrong.
    """
    if not isinstance(node, dict) or node.get("type") != part:
        return False
    return isinstance(following, str) or (following is None and part not in node)


def dotted(key: Key) -> str:
    """Write a key as a maintainer reads it: `blocks[3].field`, counting from 1."""
    text = ""
    for part in key:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else part
    return text


def read(path: Path, name: str) -> DataFile:
    """Parse a YAML file.

    Args:
        path: The file.
        name: How messages call it, relative to the project.

    Raises:
        DataError: The file is missing or is not YAML.
    """
    return parse(read_text(path, name), name, quickly=True)


def read_text(path: Path, name: str) -> str:
    """Read a data file of any format.

    Args:
        path: The file.
        name: How messages call it, relative to the project.

    Raises:
        DataError: The file is missing, or is no text.
    """
    try:
        return path.read_text(encoding="utf-8-sig")  # spreadsheet programs begin a text with a mark
    except FileNotFoundError:
        raise DataError([Fault(name, 1, "", "berkas ini tidak ada")]) from None
    except UnicodeDecodeError:
        raise DataError([Fault(name, 1, "", "simpan berkas ini sebagai teks UTF-8")]) from None


def parse(text: str, name: str, *, quickly: bool = False) -> DataFile:
    """Parse YAML.

    Args:
        text: The YAML.
        name: How messages call its file, relative to the project.
        quickly: Whether it may be what MkDocs could not read: no front matter.

    Raises:
        DataError: It is not YAML.
    """
    quickly = quickly and "\t" not in text  # which the quick one lets pass
    try:
        loader = (_QuickLoader if quickly else _Loader)(text)
        try:
            root = loader.get_single_node()
            if root is None:
                raise DataError([Fault(name, 1, "", "berkas ini kosong")])
            if not_closed := [Fault(name, line, "", NOT_CLOSED) for line in swallowing_quotes(text, root)]:
                raise DataError(not_closed)
            lines: dict[Key, int] = {}
            repeated: list[Fault] = []
            _walk(root, (), lines, repeated, name)
            return DataFile(name, loader.construct_document(root), lines, repeated)
        finally:
            loader.dispose()
    except yaml.YAMLError as error:
        if quickly:
            return parse(text, name)
        line, message = yaml_fault(text, error)
        raise DataError([Fault(name, line, "", message)]) from None


def entries(value: Any) -> list[tuple[int, dict[str, Any]]]:
    """The mappings of a list with their places; nothing of what is no list or no mapping."""
    items = value if isinstance(value, list) else []
    return [(index, item) for index, item in enumerate(items) if isinstance(item, dict)]


def _walk(node: yaml.Node, key: Key, lines: dict[Key, int], repeated: list[Fault], name: str) -> None:
    lines.setdefault(key, node.start_mark.line + 1)
    if isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            _walk(item, (*key, index), lines, repeated, name)
    elif isinstance(node, yaml.MappingNode):
        for key_node, value_node in node.value:
            child = (*key, str(key_node.value))
            line = key_node.start_mark.line + 1
            if child in lines:
                message = f"kunci ini sudah ada di baris {lines[child]}; hapus salah satu"
                repeated.append(Fault(name, line, dotted(child), message))
                continue
            lines[child] = line
            _walk(value_node, child, lines, repeated, name)


PAIRS = 'harus berupa pasangan kunci dan nilai, misalnya "kunci: nilai"'
_EXPLANATIONS = {
    "missing": "kunci ini belum ada; tambahkan",
    "extra_forbidden": "kunci ini tidak dikenal; periksa ejaannya atau hapus",
    "string_type": 'harus berupa teks; apit dengan tanda kutip, misalnya "0123"',
    "string_too_short": "tidak boleh kosong",
    "too_short": "harus berisi sedikitnya {min_length} butir",
    "too_long": "harus berisi paling banyak {max_length} butir",
    "int_type": "harus berupa bilangan bulat, misalnya 35",
    "greater_than": "harus lebih besar dari {gt}",
    "greater_than_equal": "harus {ge} atau lebih",
    "less_than_equal": "harus {le} atau kurang",
    "bool_type": "harus true atau false",
    "list_type": 'harus berupa daftar; awali setiap butir dengan "- "',
    "dict_type": PAIRS,
    "model_type": PAIRS,
    "model_attributes_type": PAIRS,
    "enum": "pilih salah satu: {expected}",
    "literal_error": "pilih salah satu: {expected}",
    "union_tag_invalid": "pilih salah satu jenis: {expected_tags}",
    "union_tag_not_found": 'tambahkan kunci "type"',
}


def explain(detail: ErrorDetails) -> str:
    """Say a pydantic error in Indonesian, as an instruction."""
    context = detail.get("ctx", {})
    if detail["type"] == "value_error":
        return str(context["error"])
    if detail["type"] == "string_pattern_mismatch":
        return "pakai huruf kecil, angka, dan garis bawah saja, diawali huruf"
    given = detail["input"]
    if given is None and detail["type"].endswith("_type"):
        return "belum diisi; isi, atau hapus kunci ini"
    if detail["type"] == "list_type" and re.fullmatch(r"[\w-]+", str(given)):
        return f"harus berupa daftar, misalnya [{given}]"
    if detail["type"] == "string_type" and isinstance(given, dict) and [*given.values()] == [None]:
        return f'harus berupa teks; apit dengan tanda kutip: "{{{next(iter(given))}}}"'
    if detail["type"] == "string_type" and isinstance(given, bool):  # however it was written
        return 'harus berupa teks; apit dengan tanda kutip, misalnya "yes" atau "no"'
    known = _EXPLANATIONS.get(detail["type"])
    if known is None:
        return detail["msg"]
    return known.format_map(
        {k: str(v).replace(" or ", " atau ").removeprefix("'', ") for k, v in context.items()}
    )
