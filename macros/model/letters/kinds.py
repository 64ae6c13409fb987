"""The kinds of a field: what maintainers are told of each, and its control in the form.

A kind is one member here, and one row in overrides/client/model/fields/kinds.js: how its answers are
read and printed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, Self


@dataclass(frozen=True)
class Control:
    """What a visitor fills in, as plain data for the form's template."""

    attributes: Mapping[str, str] = field(default_factory=dict)
    """Those that the kind decides, by name."""
    element: Literal["input", "textarea", "checkboxes", "radios", "entries"] = "input"
    """`radios` become a list to choose from when they are many."""
    style: Literal["", "short", "long", "verbatim"] = ""
    """As wide and high as what is typed; `verbatim` also shows each character."""
    list: Literal["", "lpse"] = ""
    """What is offered while one types, and anything else is taken as well."""


_WORD = {"spellcheck": "false"}
_EXACT = {**_WORD, "autocapitalize": "none", "autocorrect": "off"}
_LINE = Control()


class FieldKind(StrEnum):
    """What a field holds, and so its input, its checks and how it is printed."""

    purpose: str
    """What it is for, in Indonesian, for maintainers."""
    checked: str
    """What is looked at in an answer, likewise."""
    control: Control
    formats: Mapping[str, str]
    """Other ways to print it in a text, as in {id:hari}: what each prints, likewise."""

    def __new__(
        cls,
        name: str,
        purpose: str,
        checked: str = "kosong",
        control: Control = _LINE,
        formats: Mapping[str, str] | None = None,
    ) -> Self:
        """Make a member of what stands in its row."""
        kind = str.__new__(cls, name)
        kind._value_ = name
        kind.purpose, kind.checked, kind.control, kind.formats = purpose, checked, control, formats or {}
        return kind

    TEXT = "text", "satu baris apa saja"
    PERSON = "person", "nama orang", "kosong", Control({"autocomplete": "name", **_WORD})
    ORGANIZATION = (
        "organization",
        "nama perusahaan",
        "kosong",
        Control({"autocomplete": "organization", **_WORD}),
    )
    ADDRESS = (
        "address",
        "alamat, boleh beberapa baris",
        "kosong",
        Control({"autocomplete": "street-address", "rows": "3"}, "textarea"),
        {"sebaris": "alamat dalam satu baris, untuk di tengah kalimat"},
    )
    PHONE = (
        "phone",
        "satu nomor telepon atau lebih",
        "bentuk nomor",
        Control({"autocomplete": "tel", "inputmode": "tel"}),
    )
    # No input of the type email: browsers write its letters beyond ASCII as "xn--".
    EMAIL = (
        "email",
        "satu alamat email",
        "bentuk alamat",
        Control({"inputmode": "email", "autocomplete": "email", **_EXACT}),
    )
    NPWP = (
        "npwp",
        "NPWP",
        "15, 16, atau 22 angka, dan angka pemeriksanya",
        Control({"inputmode": "numeric", **_WORD}, style="short"),
    )
    DIGITS = (
        "digits",
        "nomor yang jumlah angkanya tetap, misalnya NIK; tulis jumlahnya di lengths",
        "jumlah angka",
        Control({"inputmode": "numeric", **_WORD}, style="short"),
    )
    USER_ID = (
        "user_id",
        "User ID, dicetak persis seperti ditulis; karakter yang tidak biasa diterangkan di bawahnya",
        "karakter yang tidak biasa",
        Control({"autocomplete": "username", **_EXACT}, style="verbatim"),
    )
    MULTILINE = "multiline", "penjelasan panjang", "kosong", Control({"rows": "8"}, "textarea", "long")
    LINES = (
        "lines",
        "daftar, satu butir satu baris",
        "nomor yang ditulis sendiri di awal baris",
        Control({"rows": "4"}, "textarea"),
    )
    CHOICES = "choices", "kotak-kotak centang", "sedikitnya satu", Control(element="checkboxes")
    CHOICE = "choice", "satu dari beberapa pilihan", "kosong", Control(element="radios")
    DATE = (
        "date",
        "satu tanggal",
        "tahun empat angka; tanggal surat yang berjarak setahun dari hari ini, tanggal lain dua puluh tahun",
        Control({"type": "date"}, style="short"),
        {
            "hari": "nama hari, misalnya Senin",
            "panjang": "tanggal lengkap, misalnya 2 November 2026; sama dengan tanpa bentuk",
            "bulan": "nama bulan, misalnya November",
            "bulan_romawi": "bulan dalam angka Romawi untuk nomor surat, misalnya XI",
            "tahun": "tahun, misalnya 2026",
        },
    )
    TIME = (
        "time",
        "jam dan menit, dengan zona waktunya",
        "bentuk jam, dan zona WIB, WITA, atau WIT",
        Control({**_WORD, "autocapitalize": "characters"}, style="short"),
    )
    LPSE = (
        "lpse",
        "satu LPSE, dari daftar semua LPSE atau diketik sendiri; dicetak namanya",
        "kosong",
        Control({"autocomplete": "off", **_WORD}, list="lpse"),
        {"alamat": "alamat portalnya, bila LPSE itu dipilih dari daftar"},
    )
    # The browser's code knows none: it gets the fields of each entry, as any others.
    GROUP = (
        "group",
        "beberapa isian yang diulang, misalnya jam dan uraian tiap kejadian; tulis isian-isiannya di fields",
        "sedikitnya min yang diisi",
        Control(element="entries"),
        {"nomor": "nomor urut, di baris atau butir dengan each"},
    )

    @property
    def is_picked(self) -> bool:
        """Whether its answer is among the choices that the letter offers."""
        return self.control.element in ("checkboxes", "radios")
