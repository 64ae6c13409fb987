"""Blocks: what a letter says, in printing order."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from ..data_file import Data, Text
from .condition import When
from .each import Each
from .template import OptionalTemplate, Template

Identifier = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
Millimetres = Annotated[int, Field(gt=0, le=200)]


class Letterhead(Data):
    """Room for the company's letterhead; `blank` is printed there on the blank letter only."""

    type: Literal["letterhead"]
    """Ruang untuk kop surat."""
    when: When
    """Hanya dicetak bila syarat ini dipenuhi; lihat "Syarat"."""
    height: Millimetres
    """Tinggi ruang, milimeter."""
    blank: OptionalTemplate = ""
    """Tulisan di ruang itu pada surat kosong."""


class Line(Data):
    """One paragraph; `blank` replaces it on the blank letter."""

    type: Literal["line"]
    """Satu alinea."""
    when: When
    """Hanya dicetak bila syarat ini dipenuhi; lihat "Syarat"."""
    each: Each
    """Id kelompok isian: dicetak sekali untuk tiap yang diisi; lihat "Kelompok isian"."""
    text: Template
    """Kalimatnya; {id} diganti jawaban."""
    blank: OptionalTemplate = ""
    """Pengganti kalimat itu pada surat kosong."""


class Heading(Data):
    """A section's heading."""

    type: Literal["heading"]
    """Judul bagian surat."""
    when: When
    """Hanya dicetak bila syarat ini dipenuhi; lihat "Syarat"."""
    text: Template
    """Tulisannya; {id} diganti jawaban."""


class Row(Data):
    """A label, a colon and a value, aligned with its neighbours."""

    type: Literal["row"]
    """Satu baris "label : isi", rata dengan tetangganya."""
    when: When
    """Hanya dicetak bila syarat ini dipenuhi; lihat "Syarat"."""
    each: Each
    """Id kelompok isian: dicetak sekali untuk tiap yang diisi; lihat "Kelompok isian"."""
    label: Template
    """Tulisan di kiri titik dua."""
    text: Template
    """Isi di kanan titik dua; {id} diganti jawaban."""
    blank: OptionalTemplate = ""
    """Pengganti isi itu pada surat kosong."""


class Choices(Data):
    """A label, a colon and a column of check boxes."""

    type: Literal["choices"]
    """Satu label dengan kotak-kotak centang."""
    when: When
    """Hanya dicetak bila syarat ini dipenuhi; lihat "Syarat"."""
    label: Template
    """Tulisan di kiri titik dua."""
    field: Text
    """Id isian jenis choices atau choice."""


class Box(Data):
    """A framed text of any length."""

    type: Literal["box"]
    """Kotak berbingkai untuk teks panjang."""
    when: When
    """Hanya dicetak bila syarat ini dipenuhi; lihat "Syarat"."""
    text: Template
    """Isinya; {id} diganti jawaban."""
    blank: OptionalTemplate = ""
    """Isi kotak pada surat kosong."""
    height: Millimetres
    """Tinggi paling sedikit, milimeter."""


class Notes(Data):
    """A title and a bulleted list, full width."""

    type: Literal["notes"]
    """Judul dengan butir-butir, selebar halaman; ikut ke halaman tanda tangan."""
    when: When
    """Hanya dicetak bila syarat ini dipenuhi; lihat "Syarat"."""
    title: Template
    """Judulnya."""
    items: list[Template] = Field(min_length=1)
    """Butir-butirnya."""


class SignatureLine(Data):
    """A line above the room to sign; `blank` replaces it on the blank letter."""

    text: Template
    """Kalimatnya; {id} diganti jawaban."""
    when: When
    """Hanya dicetak bila syarat ini dipenuhi; lihat "Syarat"."""
    blank: OptionalTemplate = ""
    """Pengganti kalimat itu pada surat kosong."""


class Signature(Data):
    """Lines, room to sign and stamp, and a caption: never split between pages."""

    type: Literal["signature"]
    """Tempat tanda tangan; tidak pernah terpotong halaman."""
    when: When
    """Hanya dicetak bila syarat ini dipenuhi; lihat "Syarat"."""
    lines: list[SignatureLine] = Field(min_length=1)
    """Baris-baris di atas tanda tangan."""
    room: Millimetres
    """Ruang tanda tangan dan cap, milimeter."""
    caption: Template
    """Tulisan di bawahnya."""


Block = Annotated[
    Letterhead | Line | Heading | Row | Choices | Box | Notes | Signature, Field(discriminator="type")
]
