"""Read letter definitions, and check what their parts say of each other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..data_file import DataFile, Fault, Key, entries, read
from .kinds import FieldKind
from .models import Letter
from .template import named_fields, templates

PICKED = [kind for kind in FieldKind if kind.is_picked]


def load_letter(path: Path, name: str) -> Letter:
    """Read one letter definition.

    Raises:
        DataError: Naming every fault in the file, its references included.
    """
    return read(path, name).validate(Letter, _reference_faults)


def _fields(content: dict[str, Any]) -> Iterator[tuple[Key, dict[str, Any]]]:
    for s, section in entries(content.get("sections")):
        for f, field in entries(section.get("fields")):
            yield ("sections", s, "fields", f), field


def _reference_faults(file: DataFile) -> Iterator[Fault]:
    content = file.content if isinstance(file.content, dict) else {}
    kinds: dict[Any, Any] = {}
    for key, field in _fields(content):
        if field.get("id") in kinds:
            yield file.fault((*key, "id"), f'id "{field["id"]}" dipakai dua kali')
        followed = field.get("follows")
        if followed and followed not in kinds:
            yield file.fault((*key, "follows"), f'tidak ada isian sebelum ini dengan id "{followed}"')
        elif kinds.get(followed) in PICKED:
            yield file.fault((*key, "follows"), f'isian "{followed}" berisi pilihan dan tidak dapat disalin')
        choice_ids: list[Any] = []
        for c, choice in entries(field.get("choices")):
            if choice.get("id") in choice_ids:
                yield file.fault((*key, "choices", c, "id"), f'id "{choice["id"]}" dipakai dua kali')
            choice_ids.append(choice.get("id"))
        kinds[field.get("id")] = field.get("kind")

    used = set()
    all_read = True
    for key, template in templates(Letter, content):
        try:
            named = named_fields(template)
        except ValueError:  # the model says so
            all_read = False
            continue
        for field_id in named:
            if field_id not in kinds:
                yield file.fault(key, f'tidak ada isian dengan id "{field_id}"')
            elif kinds[field_id] == FieldKind.CHOICES:
                yield file.fault(key, f'isian "{field_id}" berisi pilihan; pakai blok choices')
            if key[0] == "blocks":
                used.add(field_id)
    for b, block in entries(content.get("blocks")):
        if block.get("type") == "choices" and "field" in block:
            used.add(block["field"])
            if kinds.get(block["field"]) not in PICKED:
                yield file.fault(
                    ("blocks", b, "field"),
                    f'tidak ada isian jenis choices atau choice dengan id "{block["field"]}"',
                )
    for key, field in _fields(content) if all_read else ():
        if "id" in field and field["id"] not in used:
            yield file.fault((*key, "id"), f'isian "{field["id"]}" tidak dipakai blok mana pun')
