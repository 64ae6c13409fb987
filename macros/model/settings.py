"""Whose site this is, and its settings: lpse.yml."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from .colour import is_colour, is_readable, nearest_readable
from .contacts import Contacts, Kind, Role
from .data_file import Data, Text, read
from .values import value_fault

# What word processors and chats make of straight quotes; to YAML they are letters.
CURLY = tuple("\u201c\u201d\u2018\u2019")


def _without_braces(text: str) -> str:
    if "{" in text or "}" in text:
        raise ValueError("tulis tanpa kurung kurawal")
    return text


def _web_address(text: str) -> str:
    if text and (fault := value_fault(Kind.LINK, text)):
        raise ValueError(fault)
    return text


def _quoted(colour: object) -> object:
    if colour is None:
        raise ValueError('apit dengan tanda kutip, misalnya "#1b5e20": tanda # tanpa kutip memulai catatan')
    return colour


def _readable(colour: str) -> str:
    if colour[:1] in CURLY:
        raise ValueError('pakai tanda kutip lurus, misalnya "#1b5e20"')
    if colour and not is_colour(colour):
        raise ValueError('harus berupa # dan enam angka atau huruf a sampai f, misalnya "#1b5e20"')
    if colour and not is_readable(colour):
        raise ValueError(
            f'tulisan putih di atas "{colour}" sukar dibaca; warna terdekat yang cukup gelap: '
            f'"{nearest_readable(colour)}"'
        )
    return colour


# These are put into the letters' texts, where braces have a meaning.
Fact = Annotated[Text, AfterValidator(_without_braces)]
OptionalFact = Annotated[str, AfterValidator(_without_braces)]


class MenuPage(Data):
    """A page that the LPSE puts into the menu."""

    page: Text
    """Tempat halaman di `pages`, misalnya loket.md."""
    title: str = ""
    """Namanya di menu; tanpa ini judul halaman."""
    after: str = ""
    """Tempat halaman di menu yang mendahuluinya, misalnya kontak.md; tanpa ini di ujung menu."""


class Site(Data):
    """Whose site this is, and its settings."""

    name: Fact
    """Nama LPSE pengelola situs ini; {lpse.name} di surat."""
    short_name: OptionalFact = ""
    """Nama pendeknya; {lpse.short_name} di surat, dan nama situs ini di layar ponsel. Tanpa ini sama dengan
    name."""
    site_name: Text = "Bantuan LPSE"
    """Nama situs, di setiap halaman, di sifat berkas PDF, dan di pengingat."""
    description: Text = (
        "Bantuan bagi penyedia yang User ID SPSE-nya bermasalah, dan surat permohonan yang tinggal diisi."
    )
    """Untuk siapa situs ini, dalam satu kalimat; tampil di mesin pencari."""
    url: Annotated[str, AfterValidator(_web_address)] = ""
    """Alamat situs sesudah terbit, untuk peta situs dan mesin pencari. SITE_URL, bila ada, didahulukan."""
    colour: Annotated[str, BeforeValidator(_quoted), AfterValidator(_readable)] = ""
    """Warna kepala setiap halaman dan ikon situs, misalnya "#1b5e20"; tulisan di atasnya putih, jadi warnanya
    gelap. Tampilan gelap memakai warna yang lebih gelap lagi."""
    head: OptionalFact = ""
    """Kepada siapa surat untuk LPSE ini ditujukan; {lpse.head} di surat. Tanpa ini "Kepala" dan name."""
    address: OptionalFact = ""
    """Alamat kantornya, satu baris; {lpse.address} di surat. Tanpa ini alamat kontak dengan role own_lpse dan
    kind address; bila tidak ada, city."""
    hours: str = ""
    """Jam layanan kantornya. Tanpa ini "hours" kontak itu."""
    letterhead: list[Fact] = Field(default=[])
    """Kop surat dari LPSE ini, satu butir satu baris; {lpse.letterhead} di surat. Tanpa ini name dan
    alamatnya."""
    city: Fact
    """Kota penandatanganan yang terisi lebih dahulu di surat; pemohon boleh mengubahnya. Juga {lpse.city}."""
    unpublished: list[Text] = Field(default=[])
    """Surat dan pertanyaan bawaan yang tidak diterbitkan: tempat halamannya di docs, misalnya
    surat/nama-surat.md. Tautan ke sana di halaman lain menjadi teks biasa."""
    nav: list[MenuPage] = Field(default=[])
    """Halaman sendiri di menu. Yang tidak disebut di sini tampil di kaki situs, dan surat di bagian Surat."""
    example: bool = False
    """true selama nama dan kontak LPSE masih contoh; situs lalu mengatakannya di setiap halaman."""
    contacts_valid_days: int = Field(default=180, gt=0)
    """Sesudah sekian hari tanpa pemeriksaan, situs memperingatkan bahwa kontak mungkin berubah."""
    mail_limit_mb: int = Field(default=10, gt=0)
    """Batas besar email dengan lampirannya, dalam MB; surat dapat mempunyai batas sendiri."""
    reply_days: int = Field(default=5, gt=0)
    """Waktu tunggu sebelum situs menyarankan menelepon penerima surat, dalam hari kalender; bila jatuh pada
    Sabtu, Minggu, atau hari libur, pindah ke hari kerja berikutnya. Surat dapat mempunyai waktu tunggu
    sendiri."""

    def with_office(self, contacts: Contacts) -> Site:
        """The same with the own office's address and hours from the contacts, where it says none itself."""
        for contact in contacts.with_role(Role.OWN_LPSE):
            if contact.kind is Kind.ADDRESS:
                known = {"address": self.address or contact.value, "hours": self.hours or contact.hours}
                return self.model_copy(update=known)
        return self

    @property
    def facts(self) -> dict[str, str]:
        """What `{lpse.…}` stands for in a letter, by the name after the dot; none is empty."""
        return {name: fact(self) for name, fact in SITE_FACTS.items()}


SITE_FACTS: dict[str, Callable[[Site], str]] = {
    "name": lambda site: site.name,
    "short_name": lambda site: site.short_name or site.name,
    "head": lambda site: site.head or f"Kepala {site.name}",
    "address": lambda site: site.address or site.city,
    "city": lambda site: site.city,
    "letterhead": lambda site: "\n".join(site.letterhead or (site.name, site.address or site.city)),
}
"""The facts of an LPSE that letters may name, by the name after the dot in `{lpse.…}`."""


def load_site(path: Path, name: str) -> Site:
    """Read lpse.yml.

    Raises:
        DataError: Naming every fault.
    """
    return read(path, name).validate(Site)
