"""Conditions: when a part of a letter applies, which `when` says of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Annotated, Any

from pydantic import Field, model_validator

from ..data_file import Data, DataFile, Fault, Key, Text, entries
from .kinds import FieldKind


class Condition(Data):
    """What must hold of the answers; without `one_of`, `none_of` and `empty`, that the field is filled in."""

    field: Text
    """Id isian yang menentukan. Tanpa kunci lain, syaratnya: isian itu diisi. Kelompok isian (kind group)
    diisi bila salah satu isiannya diisi."""
    one_of: list[Text] = Field(default=[])
    """Syaratnya: jawabannya salah satu dari ini. Untuk isian dengan pilihan, id pilihannya; untuk isian lain,
    tulisannya, tanpa membedakan huruf besar."""
    none_of: list[Text] = Field(default=[])
    """Syaratnya: jawabannya bukan salah satu dari ini; juga bila isian itu kosong."""
    empty: bool = False
    """true bila syaratnya: isian itu kosong."""
    blank: bool = Field(default=True, exclude_if=lambda blank: blank)
    """false bila bagian ini tidak dicetak di surat kosong, karena di sana bagian lain menggantikannya. Tanpa
    ini surat kosong memuat semua bagian."""
    also: Condition | None = None
    """Syarat lain yang harus dipenuhi juga."""

    @model_validator(mode="after")
    def _says_one_thing(self) -> Condition:
        if bool(self.one_of) + bool(self.none_of) + self.empty > 1:
            raise ValueError(
                'pakai salah satu saja: "one_of", "none_of", atau "empty"; syarat lain di "also"'
            )
        return self

    @property
    def all(self) -> Iterator[Condition]:
        """It and what must hold also, each for itself."""
        yield self
        if self.also:
            yield from self.also.all


When = Annotated[Condition | None, Field(default=None, exclude_if=lambda when: when is None)]
"""The type of a key `when`, in whatever a letter may leave out: what does not apply is not asked, not
checked, and in no output. The browser's code leaves it out wherever it stands in a list."""


def both(one: Condition | None, other: Condition | None) -> Condition | None:
    """A condition that holds when both do; None where there is neither."""
    if not one or not other:
        return one or other
    return one.model_copy(update={"also": both(one.also, other)})


def in_entry(when: Condition | None, group: str, number: int) -> Condition | None:
    """A condition on a group's fields (`kejadian.jam`) as it is for one entry (`kejadian.2.jam`)."""
    if not when:
        return None
    field = re.sub(rf"^{group}\.", f"{group}.{number}.", when.field)
    return when.model_copy(update={"field": field, "also": in_entry(when.also, group, number)})


def in_words(when: Condition, labels: Mapping[str, str], choices: Mapping[str, Mapping[str, str]]) -> str:
    """A condition in Indonesian, to go on after "bila".

    Args:
        when: The condition.
        labels: What each field asks, by its id.
        choices: The labels of each field's choices, by the ids of both.
    """

    def one(when: Condition) -> str:
        def named(values: list[str]) -> str:
            return " atau ".join(f"“{choices.get(when.field, {}).get(value, value)}”" for value in values)

        if when.one_of:
            holds = f"dijawab {named(when.one_of)}"
        elif when.none_of:
            holds = f"tidak dijawab {named(when.none_of)}"
        else:
            holds = "dikosongkan" if when.empty else "diisi"
        return f"“{labels[when.field]}” {holds}"

    return ", dan ".join(map(one, when.all))


def chained(key: Key, content: Any) -> Iterator[tuple[Key, dict[str, Any]]]:
    """A condition of a data file, right or wrong, and those that must hold also, with their keys."""
    while isinstance(content, dict):
        yield key, content
        key, content = (*key, "also"), content.get("also")


def unknown_field(name: Any, known: Iterable[Any]) -> str:
    """That no field has an id, and which one may be meant; one in a group may be named without it."""
    inner = [str(one) for one in known if str(one).endswith(f".{name}")]
    return f'tidak ada isian dengan id "{name}"{perhaps(name, known, inner)}'


def perhaps(name: Any, known: Iterable[Any], meant: Iterable[str] = ()) -> str:
    """The end of a message: what may be meant by a name; "" where nothing is near.

    Args:
        name: The unknown one.
        known: The names there are.
        meant: Those that are meant before others.
    """
    group, dot, own = str(name).rpartition(".")
    others = [str(one).removeprefix(group + dot) for one in known if str(one).startswith(group + dot)]
    near = [*meant, *(f"{group}{dot}{one}" for one in get_close_matches(own, others, n=1, cutoff=0.7))]
    return f'; mungkin "{near[0]}"' if near else ""


def condition_faults(
    file: DataFile, key: Key, content: dict[str, Any], fields: Mapping[Any, dict[str, Any]]
) -> Iterator[Fault]:
    """What one condition names that is not there.

    Args:
        file: Where it stands.
        key: Its place.
        content: Right or wrong as it is.
        fields: The letter's, by id, likewise; those of a group with its id before their own.
    """
    asked = content.get("field")
    if asked is None:
        return
    if asked not in fields:
        yield file.fault((*key, "field"), unknown_field(asked, fields))
        return
    compared = next((name for name in ("one_of", "none_of") if content.get(name)), "")
    if compared and fields[asked].get("kind") == FieldKind.GROUP:
        message = f'"{asked}" kelompok isian, yang hanya dapat diisi atau kosong; hapus kunci ini'
        yield file.fault((*key, compared), message)
        return
    known = [choice.get("id") for _, choice in entries(fields[asked].get("choices"))]
    for name in ("one_of", "none_of") if known else ():
        values = content.get(name)
        for index, value in enumerate(values if isinstance(values, list) else []):
            if value not in known:
                message = f'"{value}" bukan pilihan {asked}; yang ada: {", ".join(map(str, known))}'
                yield file.fault((*key, name, index), message)


def circle(needs: Mapping[str, set[str]]) -> list[str]:
    """Fields that wait for each other, the first one again at the end; none when there are no such.

    Args:
        needs: By the id of a field, the ids of those that decide about it.
    """
    done: set[str] = set()

    def walk(field: str, path: list[str]) -> list[str]:
        if field not in needs:
            return []
        if field in path:
            return [*path[path.index(field) :], field]
        if field in done:
            return []
        for needed in sorted(needs[field], key=str):
            if found := walk(needed, [*path, field]):
                return found
        done.add(field)
        return []

    return next((found for field in needs if (found := walk(field, []))), [])
