"""Read letter definitions, and check what their parts say of each other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..data_file import DataFile, Fault, Key, entries, read
from .condition import Condition, chained, circle, condition_faults
from .kinds import FieldKind
from .models import FOLLOW_UP, RECORDED, Letter
from .template import FieldPlace, field_places, templates
from .typed import typed

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
    fields: dict[Any, dict[str, Any]] = {}
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
        fields.setdefault(field.get("id"), field)
        if field.get("id") in RECORDED and any(name in content for name in FOLLOW_UP):
            message = f'"{field["id"]}" sudah ada artinya di "reminder" dan "call"; pakai id lain'
            yield file.fault((*key, "id"), message)

    used = set()
    for key, content_of_one in typed(Letter, content, Condition):
        for at, condition in chained(key, content_of_one):
            yield from condition_faults(file, at, condition, fields)
            used.add(condition.get("field"))
    yield from _circle_faults(file, content)
    all_read = True
    for key, template in templates(Letter, content):
        try:
            places = field_places(template)
        except ValueError:  # the model says so
            all_read = False
            continue
        known = kinds | RECORDED if key[0] in FOLLOW_UP else kinds
        for place in places:
            if place.field not in known:
                yield file.fault(key, f'tidak ada isian dengan id "{place.field}"')
            elif known[place.field] == FieldKind.CHOICES:
                yield file.fault(key, f'isian "{place.field}" berisi pilihan; pakai blok choices')
            elif place.format and (message := _unknown_format(known[place.field], place)):
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


def _circle_faults(file: DataFile, content: dict[str, Any]) -> Iterator[Fault]:
    """Fields none of which could be asked, or written, before another of them."""
    needs: dict[Any, set[Any]] = {}
    keys: dict[Any, Key] = {}
    for s, section in entries(content.get("sections")):
        decides = _deciding(section.get("when"))
        for f, field in entries(section.get("fields")):
            own = field.get("id")
            needs[own] = {*decides, *_deciding(field.get("when"))}
            for _, part in (*entries(field.get("choices")), *entries(field.get("drafted_from"))):
                needs[own] |= _deciding(part.get("when")) | _named(part.get("text"))
            keys[own] = ("sections", s, "fields", f, "id")
    if found := circle(needs):
        yield file.fault(
            keys[found[0]], f"isian-isian ini saling menunggu: {' → '.join(found)}; putuskan satu"
        )


def _deciding(when: Any) -> set[Any]:
    return {condition.get("field") for _, condition in chained((), when)}


def _named(text: Any) -> set[Any]:
    try:
        return {place.field for place in field_places(text)} if isinstance(text, str) else set()
    except ValueError:  # the model says so
        return set()


def _unknown_format(kind: Any, place: FieldPlace) -> str:
    formats = next((known.formats for known in FieldKind if known == kind), None)
    if formats is None or place.format in formats:
        return ""  # of an unknown kind, the model says so
    if not formats:
        return f'isian "{place.field}" jenis {kind} tidak mempunyai bentuk lain; tulis {{{place.field}}}'
    known = ", ".join(f"{{{place.field}:{name}}}" for name in formats)
    return f'tidak ada bentuk "{place.format}"; yang ada: {known}'
