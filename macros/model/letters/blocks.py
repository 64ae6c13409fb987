"""Blocks: what a letter says, in printing order."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from ..data_file import Data, Text
from .condition import When
from .each import Each
from .template import OptionalTemplate, Template

Identifier = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
OptionalIdentifier = Annotated[str, Field(pattern=r"^([a-z][a-z0-9_]*)?$")]
Millimetres = Annotated[int, Field(gt=0, le=200)]
Align = Literal["left", "center", "right", "justify"]
Marker = Literal["number", "letter", "bullet"]
Strong = Annotated[bool, Field(exclude_if=lambda is_strong: not is_strong)]

HIDES = "left out while none of its fields is filled in"
HideWhenEmpty = Annotated[bool, Field(exclude_if=lambda hides: not hides), HIDES]
"""The type of a key `hide_when_empty`, in whatever a letter may leave out; like `when`, it is looked at by
`applicable.js` alone, and not on the blank letter."""


class Letterhead(Data):
    """The letterhead of who writes: one that the letter has itself, or room for the company's.

    `blank` is printed in that room on the blank letter only.
    """

    type: Literal["letterhead"]
    """Kop surat, atau ruang untuknya."""
    when: When
    """Hanya dicetak bila syarat ini dipenuhi; lihat "Syarat"."""
    height: Millimetres
    """Tinggi ruang, milimeter."""
    text: OptionalTemplate = ""
    """Kop yang selalu tercetak, baris demi baris, yang pertama lebih besar; "{lpse.letterhead}" untuk surat
    dari LPSE. Tanpa ini kop perusahaan, yang dipilih pemohon."""
    blank: OptionalTemplate = ""
    """Tulisan di ruang itu pada surat kosong."""


class Title(Data):
    """The letter's title, centred and underlined, and its number below."""

    type: Literal["title"]
    """Judul surat: di tengah, tebal, bergaris bawah, dengan nomor di bawahnya."""
    when: When
    """Hanya dicetak bila syarat ini dipenuhi; lihat "Syarat"."""
    text: Template
    """Judulnya, misalnya SURAT KUASA; {id} diganti jawaban."""
    number: OptionalTemplate = ""
    """Baris di bawah judul, misalnya "Nomor: {nomor}"."""


class Line(Data):
    """Paragraphs; `blank` replaces them on the blank letter."""

    type: Literal["line"]
    """Satu alinea atau lebih."""
    when: When
    """Hanya dicetak bila syarat ini dipenuhi; lihat "Syarat"."""
    each: Each
    """Id kelompok isian: dicetak sekali untuk tiap yang diisi; lihat "Kelompok isian"."""
    text: Template
    """Kalimatnya; {id} diganti jawaban. Baris baru tetap baris baru; baris kosong memulai alinea baru."""
    blank: OptionalTemplate = ""
    """Pengganti kalimat itu pada surat kosong."""
    align: Align = "left"
    """Perataan: left, center, right, atau justify (kiri dan kanan)."""
    strong: Strong = False
    """true bila dicetak tebal."""
    hide_when_empty: HideWhenEmpty = False
    """true bila tidak dicetak selama semua isiannya kosong."""


class Address(Data):
    """Whom the letter is for."""

    type: Literal["address"]
    """Yang dituju: "Yth.", baris-barisnya, lalu "di" dan tempatnya."""
    when: When
    """Hanya dicetak bila syarat ini dipenuhi; lihat "Syarat"."""
    text: Template
    """Yang dituju, tanpa "Kepada" dan tanpa "Yth."; tiap baris dicetak sebagai satu baris."""
    blank: OptionalTemplate = ""
    """Pengganti yang dituju itu pada surat kosong."""
    place: OptionalTemplate = ""
    """Tempatnya, tanpa "di"; tanpa ini tidak ada baris "di ..."."""


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
    bullet: bool = True
    """false bila tanpa butir, misalnya Nomor, Lampiran, dan Perihal di kepala surat."""
    hide_when_empty: HideWhenEmpty = False
    """true bila tidak dicetak selama semua isiannya kosong."""


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
    bullet: bool = True
    """false bila tanpa butir."""
    hide_when_empty: HideWhenEmpty = False
    """true bila tidak dicetak selama isiannya kosong."""


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


class ListItem(Data):
    """One item of a list; `blank` replaces it on the blank letter."""

    text: Template
    """Tulisannya; {id} diganti jawaban."""
    when: When
    """Hanya dicetak bila syarat ini dipenuhi; lihat "Syarat"."""
    each: Each
    """Id kelompok isian: dicetak sekali untuk tiap yang diisi; lihat "Kelompok isian"."""
    blank: OptionalTemplate = ""
    """Pengganti tulisan itu pada surat kosong."""
    hide_when_empty: HideWhenEmpty = False
    """true bila tidak dicetak selama semua isiannya kosong."""


class List(Data):
    """A numbered, lettered or bulleted list: fixed items, or what a field holds."""

    type: Literal["list"]
    """Daftar bernomor, berhuruf, atau berbutir, misalnya lampiran dan tembusan. Tanpa butir tidak dicetak."""
    when: When
    """Hanya dicetak bila syarat ini dipenuhi; lihat "Syarat"."""
    title: OptionalTemplate = ""
    """Tulisan di atasnya, misalnya "Lampiran:"."""
    marker: Marker = "number"
    """Tanda tiap butir: number (1.), letter (a.), atau bullet."""
    items: list[ListItem] = Field(default=[])
    """Butir-butirnya; atau pakai field."""
    field: str = ""
    """Id isian yang tiap barisnya, atau tiap pilihannya yang dicentang, menjadi satu butir."""
    hide_when_empty: HideWhenEmpty = False
    """true bila tidak dicetak selama semua isiannya kosong."""

    @model_validator(mode="after")
    def _has_one_source(self) -> List:
        if bool(self.items) == bool(self.field):
            raise ValueError('isi "items" atau "field", salah satu')
        return self


class TableRow(Data):
    """One row of a table."""

    cells: list[OptionalTemplate] = Field(min_length=2)
    """Isi selnya dari kiri ke kanan, sebanyak judul kolom; {id} diganti jawaban, dan isian yang boleh kosong
    dan kosong menjadi "-"."""
    when: When
    """Hanya dicetak bila syarat ini dipenuhi; lihat "Syarat"."""
    each: Each
    """Id kelompok isian: dicetak sekali untuk tiap yang diisi; lihat "Kelompok isian"."""
    hide_when_empty: HideWhenEmpty = False
    """true bila tidak dicetak selama semua isiannya kosong."""


class Table(Data):
    """A table with lines, such as what is to become what."""

    type: Literal["table"]
    """Tabel bergaris, misalnya semula dan menjadi. Tanpa baris tidak dicetak."""
    when: When
    """Hanya dicetak bila syarat ini dipenuhi; lihat "Syarat"."""
    head: list[Template] = Field(min_length=2, max_length=6)
    """Judul kolom-kolomnya."""
    widths: list[Annotated[int, Field(gt=0)]] = Field(default=[])
    """Perbandingan lebar kolom, misalnya [1, 2, 2]; tanpa ini semua sama lebar."""
    rows: list[TableRow] = Field(min_length=1)
    """Baris-barisnya; baris pendek tidak pernah terpotong halaman."""

    @model_validator(mode="after")
    def _is_even(self) -> Table:
        count = len(self.head)
        if self.widths and len(self.widths) != count:
            raise ValueError(f'"widths" harus sebanyak "head": {count}')
        for number, row in enumerate(self.rows, start=1):
            if len(row.cells) != count:
                raise ValueError(f'baris ke-{number}: "cells" harus sebanyak "head": {count}')
        return self


class Group(Data):
    """Blocks that have a condition in common, or are repeated together."""

    type: Literal["group"]
    """Beberapa blok dengan satu syarat, atau yang berulang bersama."""
    when: When
    """Hanya dicetak bila syarat ini dipenuhi; lihat "Syarat"."""
    each: Each
    """Id kelompok isian: semua bloknya dicetak sekali untuk tiap yang diisi; lihat "Kelompok isian"."""
    blocks: list[Block] = Field(min_length=1)
    """Blok-bloknya, berurutan."""


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


class SignatureColumn(Data):
    """One who signs: lines above the room, and who it is below."""

    lines: list[SignatureLine] = Field(min_length=1)
    """Baris-baris di atas tanda tangan."""
    when: When
    """Hanya dicetak bila syarat ini dipenuhi; lihat "Syarat"."""
    stamp_duty: Annotated[int, Field(ge=0)] = 0
    """Nilai meterai, rupiah, misalnya 10000: kotak meterai dicetak; tanpa ini tidak ada."""
    stamp_when: When
    """Kotak meterai hanya dicetak bila syarat ini dipenuhi; lihat "Syarat"."""
    name: OptionalTemplate = ""
    """Nama di bawah tanda tangan; {id} diganti jawaban. Bila isiannya boleh kosong dan kosong, tidak dicetak;
    begitu juga position dan caption."""
    position: OptionalTemplate = ""
    """Jabatan di bawah nama; {id} diganti jawaban."""
    caption: OptionalTemplate = ""
    """Tulisan lain di bawahnya, misalnya "(Cap Perusahaan)"."""

    @model_validator(mode="after")
    def _has_stamp(self) -> SignatureColumn:
        if self.stamp_when and not self.stamp_duty:
            raise ValueError('"stamp_when" memerlukan "stamp_duty", misalnya 10000')
        return self


class Signatures(Data):
    """Up to three who sign beside each other: never split between pages."""

    type: Literal["signatures"]
    """Satu sampai tiga tempat tanda tangan berdampingan; tidak pernah terpotong halaman."""
    when: When
    """Hanya dicetak bila syarat ini dipenuhi; lihat "Syarat"."""
    room: Annotated[int, Field(ge=20, le=200)]
    """Ruang tanda tangan, cap, dan meterai, milimeter; sedikitnya 20."""
    columns: list[SignatureColumn] = Field(min_length=1, max_length=3)
    """Yang bertanda tangan, dari kiri ke kanan; satu saja berdiri di kanan."""


HandedAsIs = Letterhead | Title | Line | Heading | Row | Choices | Box
"""The blocks that the browser's code reads as they are; `parts.py` hands over the others."""

Block = Annotated[
    HandedAsIs | Address | List | Table | Notes | Group | Signature | Signatures,
    Field(discriminator="type"),
]

# Only now does it know what stands in it: its types are read, to find templates and conditions.
Group.model_rebuild()
