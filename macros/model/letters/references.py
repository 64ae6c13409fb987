"""Read letter definitions, and check what their parts say of each other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..data_file import DataFile, Fault, Key, entries, read
from .kinds import FieldKind
from .models import Letter
from .template import FieldPlace, field_places, templates

# What only names the file and its writer says an answer to nobody.
_NAMES = ("file_name", "author")

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
            places = field_places(template)
        except ValueError:  # the model says so
            all_read = False
            continue
        for place in places:
            if place.field not in kinds:
                yield file.fault(key, f'tidak ada isian dengan id "{place.field}"')
            elif kinds[place.field] == FieldKind.CHOICES:
                yield file.fault(key, f'isian "{place.field}" berisi pilihan; pakai blok choices')
            elif place.format and (message := _unknown_format(kinds[place.field], place)):
                yield file.fault(key, message)
            if key[0] not in _NAMES:
                used.add(place.field)
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


def _unknown_format(kind: Any, place: FieldPlace) -> str:
    formats = next((known.formats for known in FieldKind if known == kind), None)
    if formats is None or place.format in formats:
        return ""  # of an unknown kind, the model says so
    if not formats:
        return f'isian "{place.field}" jenis {kind} tidak mempunyai bentuk lain; tulis {{{place.field}}}'
    known = ", ".join(f"{{{place.field}:{name}}}" for name in formats)
    return f'tidak ada bentuk "{place.format}"; yang ada: {known}'
