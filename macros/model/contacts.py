"""The contacts: every address, number and link of the site."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field, RootModel, ValidationInfo, field_validator

from .data_file import Data, DataError, DataFile, Fault, Text
from .days import CheckedDay, is_stale
from .values import international, value_fault

# What the link of a web mail takes, in braces.
MAIL_PARTS = {"to", "cc", "subject", "text"}


class Kind(StrEnum):
    """What a contact's value is, and so how it becomes a link."""

    EMAIL = "email"
    PHONE = "phone"
    WHATSAPP = "whatsapp"
    SHORT_NUMBER = "short_number"
    LINK = "link"
    ADDRESS = "address"


class Role(StrEnum):
    """What a contact is for in the four steps."""

    TO = "to"
    CC = "cc"
    TRACK = "track"
    CALL = "call"
    OWN_LPSE = "own_lpse"
    ALTERNATIVE = "alternative"
    WEB_MAIL = "web_mail"


class Contact(Data):
    """One contact. `fallback` names contacts to use when this one does not answer."""

    # Before the value, whose check needs it.
    kind: Annotated[Kind, Field(strict=False)]
    """Jenisnya: email, phone, whatsapp (nomornya menjadi tautan percakapan), short_number (nomor singkat),
    link (alamat web), atau address (alamat kantor)."""
    value: Text
    """Alamat, nomor, atau tautan, persis seperti harus tampil di halaman."""
    label: Text
    """Nama kontak di halaman."""
    role: Annotated[Role, Field(strict=False)]
    """Gunanya: to (tujuan surat), cc (tembusan), track (melacak), call (menelepon), own_lpse (LPSE Anda
    sendiri), alternative (jalur lain), atau web_mail (tautan pesan baru di email web; memuat {to}, {cc},
    {subject}, dan {text}). Ke mana sebuah surat dikirim ditulis di surat itu ("mail")."""
    source: Text
    """Dari mana nilai ini diketahui."""
    checked: CheckedDay
    """Tanggal terakhir diperiksa, TTTT-BB-HH."""
    hours: str = ""
    """Jam layanannya, misalnya "Senin sampai Jumat, 08.00 sampai 15.00 WIB"."""
    map: str = ""
    """Tautan ke peta; hanya untuk kind address, yang tanpanya tampil tanpa tautan."""
    note: str = ""
    """Catatan untuk pembaca."""
    fallback: list[str] = Field(default=[])
    """Id kontak lain bila yang ini tidak menjawab."""
    example: bool = False
    """true bila nilainya hanya contoh yang harus diganti; ia lalu tidak menjadi tautan."""

    @field_validator("value")
    @classmethod
    def _value_fits_kind(cls, value: str, info: ValidationInfo) -> str:
        if (kind := info.data.get("kind")) and (fault := value_fault(kind, value)):
            raise ValueError(fault)
        return value

    @field_validator("role")
    @classmethod
    def _web_mail_takes_the_whole_mail(cls, role: Role, info: ValidationInfo) -> Role:
        named = set(re.findall(r"\{(.*?)\}", info.data.get("value", "")))
        if role is Role.WEB_MAIL and named != MAIL_PARTS:
            raise ValueError(
                'role web_mail memerlukan {to}, {cc}, {subject}, dan {text} di "value", tanpa yang lain'
            )
        return role

    @field_validator("map")
    @classmethod
    def _leads_to_an_address(cls, value: str, info: ValidationInfo) -> str:
        if value and info.data.get("kind", Kind.ADDRESS) is not Kind.ADDRESS:
            raise ValueError("hanya untuk kontak dengan kind: address; hapus baris ini")
        if value and (fault := value_fault(Kind.LINK, value)):
            raise ValueError(fault)
        return value

    @property
    def href(self) -> str:
        """What a link to this contact carries, numbers in international form (RFC 3966); "" for none.

        An e-mail address alone would open an empty message: links of `mail_links.py` bring subject and text.
        """
        match self.kind:
            case Kind.EMAIL:
                return ""
            case Kind.PHONE:
                return f"tel:+{international(self.value)}"
            case Kind.WHATSAPP:
                return f"https://wa.me/{international(self.value)}"
            case Kind.SHORT_NUMBER:
                return f"tel:{self.value}"
            case Kind.LINK:
                return self.value
            case Kind.ADDRESS:
                return self.map


class Contacts(RootModel[dict[str, Contact]]):
    """All contacts by id, in the order of the file."""

    def __getitem__(self, contact_id: str) -> Contact:
        """Look a contact up.

        Raises:
            KeyError: With the known ids, so that a wrong name in a page stops the build plainly.
        """
        try:
            return self.root[contact_id]
        except KeyError:
            known = ", ".join(self.root)
            raise KeyError(f'kontak "{contact_id}" tidak ada; yang ada: {known}') from None

    def with_role(self, role: Role) -> list[Contact]:
        """The contacts of a role, in the order of the file."""
        return [contact for contact in self.root.values() if contact.role == role]


def contact_ids(files: Iterable[DataFile]) -> list[str]:
    """The ids in contact files, right or wrong as the contacts are."""
    return list(_raw(files))


def load_contacts(files: Sequence[DataFile]) -> Contacts:
    """Read contact files as one list; an id of a later file replaces that of an earlier one.

    Raises:
        DataError: Naming every wrong contact of every file, and every wrong reference between contacts.
    """
    raw = _raw(files)
    contacts: dict[str, Contact] = {}
    faults: list[Fault] = []
    for file in files:
        try:
            contacts |= file.validate(Contacts, lambda file: _reference_faults(file, raw)).root
        except DataError as error:
            faults += error.faults
    if Role.OWN_LPSE not in [contact.get("role") for contact in raw.values() if isinstance(contact, dict)]:
        faults.append(files[-1].fault((), f'belum ada kontak dengan role "{Role.OWN_LPSE}"'))
    if faults:
        raise DataError(faults)
    return Contacts(contacts)


def _raw(files: Iterable[DataFile]) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    for file in files:
        merged |= file.content if isinstance(file.content, dict) else {}
    return merged


def _reference_faults(file: DataFile, known: Container[str]) -> Iterator[Fault]:
    for contact_id, contact in _raw([file]).items():
        fallback = contact.get("fallback") if isinstance(contact, dict) else None
        for index, other in enumerate(fallback if isinstance(fallback, list) else []):
            if other not in known:
                yield file.fault((contact_id, "fallback", index), f'tidak ada kontak bernama "{other}"')
            elif other == contact_id:
                yield file.fault((contact_id, "fallback", index), "kontak tidak dapat menggantikan dirinya")


def stale(contacts: Contacts, today: date, valid_days: int) -> list[str]:
    """The ids of contacts that nobody has checked for more than `valid_days` days."""
    return [key for key, contact in contacts.root.items() if is_stale(contact.checked, today, valid_days)]
