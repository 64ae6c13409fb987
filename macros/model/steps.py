"""What happens after a letter is made: one file of steps for one way that letters go."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field, RootModel

from .data_file import Data, Text, read


class Step(Data):
    """One of the steps on the way of a letter. Texts are Markdown."""

    title: Text
    """Judul langkah."""
    phase: Literal["send", "reply", "repair", "call"]
    """Saatnya: send (mengirim), reply (menunggu balasan), repair (menunggu perbaikan), atau call
    (menelepon)."""
    source: Text
    """Kalimat sumbernya; tampil terlipat di bawah semua langkah."""
    do: list[Text] = Field(min_length=1)
    """Yang dilakukan penyedia, satu butir satu baris."""
    have: list[Text] = Field(min_length=1)
    """Yang perlu ada di tangan."""
    next: Text
    """Yang terjadi sesudahnya."""


class Steps(RootModel[list[Step]]):
    """The steps in their order."""


def load_steps(path: Path, name: str) -> Steps:
    """Read one file of steps.

    Raises:
        DataError: Naming every fault.
    """
    return read(path, name).validate(Steps)
