"""The contacts: every address, number and link of the site, and the macros that print them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated
from urllib.parse import quote, urlsplit

from babel.dates import format_date
from markupsafe import Markup
from pydantic import BeforeValidator, Field, RootModel, ValidationInfo, field_validator

from .data_file import Data, DataFile, Fault, read

Text = Annotated[str, Field(min_length=1)]

# What the link of a web mail takes, in braces.
MAIL_PARTS = {"to", "cc", "subject", "text"}


def parse_day(value: object) -> date:
    """Read a day as data files write it.

    Raises:
        ValueError: In Indonesian, when it is not one.
    """
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise ValueError(
            "harus berupa tanggal TTTT-BB-HH yang ada di kalender, misalnya 2026-11-22"
        ) from None


class Kind(StrEnum):
    """What a contact's value is, and so how it becomes a link."""

    EMAIL = "email"
    PHONE = "phone"
    SHORT_NUMBER = "short_number"
    LINK = "link"


class Role(StrEnum):
    """What a contact is for in the four steps."""

    TO = "to"
    CC = "cc"
    TRACK = "track"
    CALL = "call"
    OWN_LPSE = "own_lpse"
    ALTERNATIVE = "alternative"
    WEB_MAIL = "web_mail"


ROLE_NAMES = {
    Role.TO: "Tujuan surat",
    Role.CC: "Tembusan surat",
    Role.TRACK: "Melacak penanganan",
    Role.CALL: "Menelepon LKPP",
    Role.OWN_LPSE: "LPSE Anda sendiri",
    Role.ALTERNATIVE: "Jalur lain",
}


def is_email(value: str) -> bool:
    """Tell whether a value is one plain e-mail address."""
    return re.fullmatch(r"[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+", value) is not None


def is_link(value: str) -> bool:
    """Tell whether a value is a web address with a host."""
    parts = urlsplit(value)
    return parts.scheme in ("http", "https") and "." in parts.netloc and " " not in value


_RIGHT_VALUE = {
    Kind.EMAIL: (is_email, "harus berupa satu alamat email, misalnya nama@contoh.example"),
    Kind.PHONE: (
        lambda value: re.fullmatch(r"(\+62|0)[\d\- ]{7,15}", value) is not None,
        "harus berupa nomor telepon dengan kode area, misalnya 021-1234567",
    ),
    Kind.SHORT_NUMBER: (
        lambda value: re.fullmatch(r"\d{3,6}", value) is not None,
        "harus berupa nomor singkat, 3 sampai 6 angka",
    ),
    Kind.LINK: (is_link, "harus berupa alamat web yang diawali http:// atau https://"),
}


class Contact(Data):
    """One contact. `fallback` names contacts to use when this one does not answer."""

    # Before the value, whose check needs it.
    kind: Annotated[Kind, Field(strict=False)]
    """Jenisnya: email, phone, short_number (nomor singkat), atau link (alamat web)."""
    value: Text
    """Alamat, nomor, atau tautan, persis seperti harus tampil di halaman."""
    label: Text
    """Nama kontak di halaman."""
    role: Annotated[Role, Field(strict=False)]
    """Gunanya: to (tujuan surat), cc (tembusan), track (melacak), call (menelepon LKPP), own_lpse (LPSE Anda
    sendiri), alternative (jalur lain), atau web_mail (tautan pesan baru di email web; memuat {to}, {cc},
    {subject}, dan {text})."""
    source: Text
    """Dari mana nilai ini diketahui."""
    checked: Annotated[date, BeforeValidator(parse_day)]
    """Tanggal terakhir diperiksa, TTTT-BB-HH."""
    note: str = ""
    """Catatan untuk pembaca."""
    fallback: list[str] = Field(default=[])
    """Id kontak lain bila yang ini tidak menjawab."""
    example: bool = False
    """true bila nilainya hanya contoh yang harus diganti; ia lalu tidak menjadi tautan."""

    @field_validator("value")
    @classmethod
    def _value_fits_kind(cls, value: str, info: ValidationInfo) -> str:
        if kind := info.data.get("kind"):
            is_right, message = _RIGHT_VALUE[kind]
            if not is_right(value):
                raise ValueError(f'"{value}" {message}')
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

    @field_validator("checked")
    @classmethod
    def _was_checked(cls, checked: date) -> date:
        if checked > date.today():
            raise ValueError("tanggal pemeriksaan tidak boleh sesudah hari ini")
        return checked

    @property
    def href(self) -> str:
        """The address a link to this contact carries; numbers in international form (RFC 3966)."""
        match self.kind:
            case Kind.EMAIL:
                return f"mailto:{quote(self.value, safe='@')}"
            case Kind.PHONE:
                digits = re.sub(r"[\s-]", "", self.value)
                return f"tel:{re.sub('^0', '+62', digits)}"
            case Kind.SHORT_NUMBER:
                return f"tel:{self.value}"
            case Kind.LINK:
                return self.value


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


def load_contacts(path: Path, name: str) -> Contacts:
    """Read contacts.yml.

    Raises:
        DataError: The file, a contact, or a reference between contacts is wrong.
    """
    return read(path, name).validate(Contacts, _reference_faults)


def _reference_faults(file: DataFile) -> Iterator[Fault]:
    contacts = file.content if isinstance(file.content, dict) else {}
    for contact_id, contact in contacts.items():
        fallback = contact.get("fallback") if isinstance(contact, dict) else None
        for index, other in enumerate(fallback if isinstance(fallback, list) else []):
            if other not in contacts:
                yield file.fault((contact_id, "fallback", index), f'tidak ada kontak bernama "{other}"')
            elif other == contact_id:
                yield file.fault((contact_id, "fallback", index), "kontak tidak dapat menggantikan dirinya")
    roles = [contact.get("role") for contact in contacts.values() if isinstance(contact, dict)]
    for role in (Role.TO, Role.CC, Role.OWN_LPSE):
        if role not in roles:
            yield file.fault((), f'belum ada kontak dengan role "{role}"')


def link(contact: Contact) -> Markup:
    """One contact as an accessible link: its visible text is the whole value. An example is none."""
    if contact.example:
        return Markup("{} <em>(contoh)</em>").format(contact.value)
    return Markup('<a href="{}">{}</a>').format(contact.href, contact.value)


def text(contact: Contact) -> str:
    """One contact as plain text."""
    return contact.value


def email_line(contacts: Contacts) -> Markup:
    """The ready e-mail line: To and Cc, and one link that opens a mail program with both."""
    to, cc = contacts.with_role(Role.TO), contacts.with_role(Role.CC)
    href = f"mailto:{','.join(c.value for c in to)}?cc={','.join(c.value for c in cc)}"
    return Markup('Kepada: {} · Tembusan: {} · <a href="{}">Buka email baru ke alamat ini</a>').format(
        Markup(", ").join(map(link, to)), Markup(", ").join(map(link, cc)), href
    )


def fallback_line(contacts: Contacts, contact: Contact) -> Markup:
    """Where to turn when this contact does not answer; empty when none is known."""
    others = [
        Markup("{} {}").format(contacts[other].label, link(contacts[other])) for other in contact.fallback
    ]
    return Markup("Bila tidak menjawab: {}.").format(Markup("; ").join(others)) if others else Markup()


def card(contacts: Contacts, contact: Contact) -> Markup:
    """One contact with all that is known of it, as a table row."""
    known = [Markup("{}").format(contact.note)] if contact.note else []
    fallback = fallback_line(contacts, contact)
    known += [fallback] if fallback else []
    known.append(
        Markup("<small>Sumber: {}. Diperiksa {}.</small>").format(contact.source, long_date(contact.checked))
    )
    return Markup('<tr><th scope="row">{}<br><small>{}</small></th><td>{}</td><td>{}</td></tr>').format(
        contact.label, ROLE_NAMES[contact.role], link(contact), Markup("<br>").join(known)
    )


def checked_line(contacts: Contacts, page: str) -> str:
    """When the contacts were last checked, as Markdown; `page` is the one that says against what."""
    checked = [contact.checked for contact in listed(contacts) if not contact.example]
    return (
        f"Kontak LKPP diperiksa {long_date(min(checked))} atau sesudahnya, terhadap sumber yang disebut di "
        f"[halaman kontak]({page})."
    )


def stale(contacts: Contacts, today: date, valid_days: int) -> list[str]:
    """The ids of contacts that nobody has checked for more than `valid_days` days."""
    return [key for key, contact in contacts.root.items() if (today - contact.checked).days > valid_days]


def stale_line(contacts: Contacts, today: date, valid_days: int) -> str:
    """A warning for the reader, as Markdown; empty when every contact is fresh."""
    old = [contacts[key].label for key in stale(contacts, today, valid_days)]
    if not old:
        return ""
    return (
        f'!!! warning "Kontak ini lama tidak diperiksa"\n    Lebih dari {valid_days} hari tidak diperiksa, '
        f"mungkin sudah berubah: {', '.join(old)}.\n"
    )


def long_date(day: date) -> str:
    """Write a date out: 22 November 2026."""
    return str(format_date(day, "d MMMM y", locale="id"))


def listed(contacts: Contacts) -> list[Contact]:
    """Whom a reader can turn to: all but what only opens a message."""
    return [contact for contact in contacts.root.values() if contact.role is not Role.WEB_MAIL]


def table(contacts: Contacts) -> Markup:
    """All of them as one table."""
    rows = Markup("").join(card(contacts, contact) for contact in listed(contacts))
    return Markup(
        '<table class="contacts"><thead><tr><th scope="col">Untuk</th><th scope="col">Kontak</th>'
        '<th scope="col">Catatan</th></tr></thead><tbody>{}</tbody></table>'
    ).format(rows)
