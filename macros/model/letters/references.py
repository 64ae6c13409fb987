"""Read letter definitions, and check what their parts say of each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..data_file import DataFile, Fault, Key, entries
from .blocks import HIDES
from .condition import Condition, chained, circle, condition_faults, perhaps, unknown_field
from .each import IS_EACH
from .kinds import FieldKind
from .models import FOLLOW_UP, RECORDED, Letter
from .template import FieldPlace, field_places, templates
from .typed import typed

# What only names the file and its writer says an answer to nobody.
_NAMES = ("file_name", "author")

PICKED = [kind for kind in FieldKind if kind.is_picked]

# What the browser's code asks of a form, or calls its letterhead, and would get the field instead.
_OF_FORMS = ("append", "dataset", "elements", "hidden", "letterhead", "matches", "reset")

# What a field in a group has not: its answer is of one entry, and other fields are not.
_NOT_IN_GROUPS = ("initial", "initial_from", "follows", "drafted_from", "company")


def load_letter(file: DataFile) -> Letter:
    """Check one letter definition.

    Raises:
        DataError: Naming every fault in the file, its references included.
    """
    return file.validate(Letter, _reference_faults)


def _fields(content: dict[str, Any]) -> Iterator[tuple[Key, Any, dict[str, Any]]]:
    """Every field with its key and its name, which in a group begins with the group's: `kejadian.jam`."""
    for s, section in entries(content.get("sections")):
        for f, field in entries(section.get("fields")):
            yield (key := ("sections", s, "fields", f)), field.get("id"), field
            for i, inner in entries(field.get("fields")):
                yield (*key, "fields", i), f"{field.get('id')}.{inner.get('id')}", inner


def _blocks(listed: Any, key: Key = ("blocks",)) -> Iterator[tuple[Key, dict[str, Any]]]:
    """All blocks, those in groups as well."""
    for b, block in entries(listed):
        yield (*key, b), block
        yield from _blocks(block.get("blocks"), (*key, b, "blocks"))


def _reference_faults(file: DataFile) -> Iterator[Fault]:
    content = file.content if isinstance(file.content, dict) else {}
    kinds: dict[Any, Any] = {}
    fields: dict[Any, dict[str, Any]] = {}
    for key, name, field in _fields(content):
        if name in kinds:
            yield file.fault((*key, "id"), f'id "{field.get("id")}" dipakai dua kali')
        followed = field.get("follows")
        if followed and (followed not in kinds or _is_repeated(kinds, followed)):
            yield file.fault((*key, "follows"), f'tidak ada isian sebelum ini dengan id "{followed}"')
        elif kinds.get(followed) in PICKED:
            yield file.fault((*key, "follows"), f'isian "{followed}" berisi pilihan dan tidak dapat disalin')
        yield from _group_faults(file, key, field)
        choice_ids: list[Any] = []
        for c, choice in entries(field.get("choices")):
            if choice.get("id") in choice_ids:
                yield file.fault((*key, "choices", c, "id"), f'id "{choice["id"]}" dipakai dua kali')
            choice_ids.append(choice.get("id"))
        kinds[name] = field.get("kind")
        fields.setdefault(name, field)
        if name in _OF_FORMS:
            yield file.fault((*key, "id"), f'id "{name}" sudah ada artinya di formulir; pakai id lain')
        if name in RECORDED and any(key in content for key in FOLLOW_UP):
            message = f'"{name}" sudah ada artinya di "reminder" dan "call"; pakai id lain'
            yield file.fault((*key, "id"), message)

    used: set[Any] = set()
    naming: list[Key] = []
    for key, content_of_one in typed(Letter, content, Condition):
        for at, condition in chained(key, content_of_one):
            yield from condition_faults(file, at, condition, fields)
            named = condition.get("field")
            if named in kinds and (message := _misplaced(content, at, named, is_repeated="." in str(named))):
                yield file.fault((*at, "field"), message)
            used.add(named)
    for key, group in typed(Letter, content, IS_EACH):
        if kinds.get(group) != FieldKind.GROUP:
            groups = [name for name, kind in kinds.items() if kind == FieldKind.GROUP]
            yield file.fault(key, f'tidak ada isian jenis group dengan id "{group}"{perhaps(group, groups)}')
        if outer := _group_at(content, key[:-1]):
            yield file.fault(key, f'hapus: sudah di dalam bagian dengan "each: {outer}"')
    yield from _circle_faults(file, content)
    all_read = True
    for key, template in templates(Letter, content):
        try:
            places = field_places(template)
        except ValueError:  # the model says so
            all_read = False
            continue
        known = kinds | RECORDED if key[0] in FOLLOW_UP else kinds
        for place in dict.fromkeys(places):
            if message := _wrong_place(content, key, place, known):
                yield file.fault(key, message)
            if key[0] not in _NAMES:
                used.add(place.field)
                naming.append(key)
    for key, block in _blocks(content.get("blocks")):
        listed = block.get("field")
        if not listed:
            continue
        used.add(listed)
        naming.append(key)
        if block.get("type") == "choices" and kinds.get(listed) not in PICKED:
            message = f'tidak ada isian jenis choices atau choice dengan id "{listed}"'
            yield file.fault((*key, "field"), message)
        elif block.get("type") == "list" and listed not in kinds:
            yield file.fault((*key, "field"), unknown_field(listed, kinds))
        elif block.get("type") == "list" and kinds[listed] == FieldKind.GROUP:
            message = f'"{listed}" kelompok isian; pakai "items" dengan butir "each: {listed}"'
            yield file.fault((*key, "field"), message)
        elif message := _misplaced(content, key, listed, is_repeated="." in str(listed)):
            yield file.fault((*key, "field"), message)
    yield from _signing_faults(file, content)
    for key, hides in typed(Letter, content, HIDES):
        part = key[:-1]
        if hides is True and all(named[: len(part)] != part for named in naming):
            yield file.fault(key, "hapus: tidak ada isian di dalamnya, sehingga tidak akan pernah dicetak")
    for key, name, field in _fields(content) if all_read and "blocks" in content else ():
        if "id" in field and name not in used and field.get("kind") != FieldKind.GROUP:
            yield file.fault((*key, "id"), f'isian "{name}" tidak dipakai blok mana pun')


def _signing_faults(file: DataFile, content: dict[str, Any]) -> Iterator[Fault]:
    """Who signs on the screen signs at one place."""
    blocks = [block for _, block in _blocks(content.get("blocks"))]
    places = sum(block.get("type") == "signature" for block in blocks)
    places += sum(len(entries(block.get("columns"))) for block in blocks if block.get("type") == "signatures")
    if content.get("sign_on_screen") is True and places != 1:
        message = f"hanya untuk surat dengan satu tempat tanda tangan; surat ini mempunyai {places}"
        yield file.fault(("sign_on_screen",), message)


def _wrong_place(content: Any, key: Key, place: FieldPlace, kinds: dict[Any, Any]) -> str:
    """What is wrong with a place of the text at a key, where some fields are known; "" for nothing."""
    if place.field not in kinds:
        return unknown_field(place.field, kinds)
    if inner := _inner(kinds, place):
        return f'"{place.field}" kelompok isian; sebut isiannya, misalnya {{{inner}}}'
    if message := _misplaced(content, key, place.field, is_repeated=_is_repeated(kinds, place.field)):
        return message
    if kinds[place.field] == FieldKind.CHOICES:
        return f'isian "{place.field}" berisi pilihan; pakai blok choices'
    return _unknown_format(kinds[place.field], place) if place.format else ""


def _inner(kinds: dict[Any, Any], place: FieldPlace) -> str:
    """A field of the group that a text names as if it were one itself; "" where it names none so."""
    if kinds[place.field] != FieldKind.GROUP or place.format:
        return ""
    return next((name for name in map(str, kinds) if name.startswith(f"{place.field}.")), "")


def _is_repeated(kinds: dict[Any, Any], name: Any) -> bool:
    """Whether a name is a group's, or that of a field in one."""
    return "." in str(name) or kinds.get(name) == FieldKind.GROUP


def _group_faults(file: DataFile, key: Key, field: dict[str, Any]) -> Iterator[Fault]:
    if field.get("kind") != FieldKind.GROUP:
        return
    if field.get("id") == "lpse":
        yield file.fault((*key, "id"), 'id "lpse" tidak dapat dipakai kelompok isian; pakai id lain')
    for i, inner in entries(field.get("fields")):
        at = (*key, "fields", i)
        if inner.get("kind") in (FieldKind.GROUP, FieldKind.CHOICES):
            yield file.fault((*at, "kind"), f"kind {inner['kind']} tidak dapat di dalam kelompok isian")
        for name in _NOT_IN_GROUPS:
            if inner.get(name):
                yield file.fault((*at, name), "kunci ini tidak dipakai di dalam kelompok isian; hapus")


def _misplaced(content: Any, key: Key, name: Any, *, is_repeated: bool) -> str:
    """What is wrong with naming what is of one entry of a group where none is meant; "" for nothing.

    Args:
        content: The file's.
        key: Of the text or the condition that names it.
        name: A field's, with its group's before it.
        is_repeated: Whether it is of one entry.
    """
    group = str(name).partition(".")[0]
    at = _group_at(content, key)
    if not is_repeated or at == group or at not in (None, *_groups(content)):
        return ""
    return f'"{name}" berulang; sebut di dalam bagian dengan "each: {group}"'


def _groups(content: Any) -> list[Any]:
    """The ids of a letter's groups."""
    return [field.get("id") for _, _, field in _fields(content) if field.get("kind") == FieldKind.GROUP]


def _group_at(content: Any, key: Key) -> Any:
    """The group of whose entries a place is in: below a part with `each`, or among the group's own fields."""
    group = None
    for part in key:
        if isinstance(content, dict) and content.get("each"):
            group = content["each"]
        elif isinstance(content, dict) and content.get("kind") == FieldKind.GROUP and part == "fields":
            group = content.get("id")
        content = content[part]
    return group


def _circle_faults(file: DataFile, content: dict[str, Any]) -> Iterator[Fault]:
    """Fields none of which could be asked, or written, before another of them."""
    needs: dict[Any, set[Any]] = {}
    keys: dict[Any, Key] = {}
    for s, section in entries(content.get("sections")):
        decides = _deciding(section.get("when"))
        for f, field in entries(section.get("fields")):
            own = field.get("id")
            inner = {f"{own}.{one.get('id')}": one for _, one in entries(field.get("fields"))}
            for name, one in [(own, field), *inner.items()]:
                needs[name] = {*decides, *_deciding(one.get("when"))}
                for _, part in (*entries(one.get("choices")), *entries(one.get("drafted_from"))):
                    needs[name] |= _deciding(part.get("when")) | _named(part.get("text"))
                keys[name] = ("sections", s, "fields", f, "id")
            needs[own] |= inner.keys()
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
