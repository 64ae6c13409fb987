"""Letter definitions: what a letter asks and what it says, read from one YAML file each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated, Literal

from pydantic import Field, model_validator

from ..data_file import Data, Text
from ..settings import Site
from .blocks import Block, Group, Identifier, OptionalIdentifier, Signature, Signatures
from .condition import Condition, When, both, in_entry, in_words
from .kinds import FieldKind
from .template import OptionalSiteText, OptionalTemplate, SiteText, Template

MAX_ENTRIES = 10
"""How often a group may be filled in."""

_NOT_OF_GROUPS = (
    "empty",
    "initial",
    "initial_from",
    "follows",
    "drafted_from",
    "expected",
    "company",
    "choices",
    "lengths",
)


class Choice(Data):
    """One of those that a field of kind `choices` or `choice` offers."""

    id: Identifier
    """Id pilihan ini, huruf kecil."""
    label: SiteText
    """Tulisan di samping kotaknya, di formulir dan di surat."""
    text: OptionalSiteText = ""
    """Bentuknya di dalam kalimat surat, misalnya dengan huruf kecil; tanpa ini, label. Hanya pada kind
    choice."""
    when: When
    """Hanya ditawarkan bila syarat ini dipenuhi; lihat "Syarat"."""


class Expected(Data):
    """The value a field should have; another one is allowed, with this warning."""

    value: Text
    """Isi yang semestinya."""
    warning: SiteText
    """Peringatan bila isinya lain."""


class Draft(Data):
    """What other answers write into a field: a sentence, or one of its choices."""

    text: OptionalTemplate = ""
    """Kalimatnya; {id} diganti jawaban. Tidak ditulis selama jawaban yang disebutnya kosong."""
    choice: OptionalIdentifier = Field(default="", exclude_if=lambda choice: not choice)
    """Pada kind choices dan choice, sebagai ganti text: id pilihan yang dipilihkan."""
    when: When
    """Hanya ditulis atau dipilihkan bila syarat ini dipenuhi; lihat "Syarat"."""


class LetterField(Data):
    """One thing the form asks."""

    id: Identifier
    """Id isian, dipakai di blok sebagai {id}."""
    kind: Annotated[FieldKind, Field(strict=False)]
    """Jenis isian; menentukan kotak isian, pemeriksaan, dan cara mencetaknya."""
    label: SiteText
    """Pertanyaan di atas kotak isian."""
    hint: OptionalSiteText = ""
    """Petunjuk singkat di bawah pertanyaan."""
    optional: bool = False
    """true bila boleh kosong."""
    empty: OptionalSiteText = ""
    """Pesan bila kosong; tanpa ini situs menyusunnya dari label."""
    initial: str = ""
    """Isi awal."""
    initial_from: Literal["", "city", "today"] = ""
    """Isi awal dari tempat lain: city (kota di lpse.yml) atau today (hari ini)."""
    follows: str = ""
    """Id isian sebelumnya yang disalin sampai pemohon mengubahnya."""
    drafted_from: list[Draft] = Field(default=[], exclude_if=lambda drafts: not drafts)
    """Kalimat-kalimat yang menyusun isinya dari jawaban lain, atau pilihan-pilihan yang dipilihkan, sampai
    pemohon mengubahnya."""
    when: When
    """Hanya ditanyakan, diperiksa, dan dicetak bila syarat ini dipenuhi; lihat "Syarat"."""
    expected: Expected | None = None
    """Isi yang semestinya, dengan peringatan bila lain."""
    company: OptionalIdentifier = ""
    """Nama data perusahaan di isian ini, misalnya npwp. Bila pemohon menyimpan isiannya, surat berikutnya
    mulai dari sana, juga surat lain yang menyebut nama yang sama."""
    choices: list[Choice] = Field(default=[])
    """Pilihan-pilihan, hanya untuk kind choices dan choice."""
    lengths: list[Annotated[int, Field(gt=0, le=40)]] = Field(default=[])
    """Jumlah angka yang wajar, misalnya [16] untuk NIK; hanya untuk kind digits. Yang lain diperingatkan."""
    fields: list[LetterField] = Field(default=[])
    """Isian-isian yang diulang, hanya untuk kind group; lihat "Kelompok isian"."""
    item: OptionalSiteText = ""
    """Nama satu ulangan kelompok isian, misalnya Kejadian: di halaman "Kejadian 2". Tanpa ini, label."""
    min: Annotated[int, Field(gt=0, le=MAX_ENTRIES)] = 1
    """Berapa kali kelompok isian tampil sejak awal, dan harus diisi bila tidak optional."""
    max: Annotated[int, Field(gt=0, le=MAX_ENTRIES)] = MAX_ENTRIES
    """Berapa kali kelompok isian boleh diulang, paling banyak 10."""

    @property
    def entry_name(self) -> str:
        """What one entry of a group is called."""
        return self.item or self.label

    @property
    def entry_in_text(self) -> str:
        """The same within a sentence; initials stay capitals."""
        name = self.entry_name
        return name if name[1:2].isupper() else f"{name[:1].lower()}{name[1:]}"

    @property
    def entries(self) -> list[list[LetterField]]:
        """Of a group: the fields of each entry there may be, with ids such as `kejadian.2.jam`."""
        numbers = range(1, self.max + 1 if self.fields else 1)
        return [[self._in_entry(number, field) for field in self.fields] for number in numbers]

    @property
    def asked(self) -> list[LetterField]:
        """What the form asks for it: itself, or the fields of all entries."""
        return [field for entry in self.entries for field in entry] if self.fields else [self]

    def _in_entry(self, number: int, field: LetterField) -> LetterField:
        of = f"({self.entry_name} {number})"
        choices = [
            choice.model_copy(update={"when": in_entry(choice.when, self.id, number)})
            for choice in field.choices
        ]
        update = {
            "id": f"{self.id}.{number}.{field.id}",
            "label": f"{field.label} {of}",
            "empty": field.empty and f"{field.empty} {of}",
            "when": both(self.when, in_entry(field.when, self.id, number)),
            "choices": choices,
        }
        return field.model_copy(update=update)

    @model_validator(mode="after")
    def _fits_kind(self) -> LetterField:
        if (self.kind is FieldKind.GROUP) != bool(self.fields):
            raise ValueError('"fields" harus ada pada kind group, dan hanya di situ')
        unused = [key for key in _NOT_OF_GROUPS if self.fields and getattr(self, key)]
        if unused:
            raise ValueError(f'kind group tidak memakai "{unused[0]}"; hapus')
        if self.min > self.max:
            raise ValueError(f'"min" ({self.min}) lebih besar dari "max" ({self.max})')
        if self.kind.is_picked != bool(self.choices):
            raise ValueError('"choices" harus ada pada kind choices dan choice, dan hanya di situ')
        if (self.kind is FieldKind.DIGITS) != bool(self.lengths):
            raise ValueError('"lengths" harus ada pada kind digits, dan hanya di situ')
        if self.kind is FieldKind.CHOICES and any(choice.text for choice in self.choices):
            raise ValueError('"text" pada pilihan hanya untuk kind choice')
        if self.kind.is_picked and self.follows:
            raise ValueError(f'kind {self.kind} tidak memakai "follows"; hapus')
        ids = [choice.id for choice in self.choices]
        if self.kind is FieldKind.CHOICE and self.initial and self.initial not in ids:
            raise ValueError(f'"initial" harus id salah satu pilihannya: {", ".join(ids)}')
        if self.kind in (FieldKind.DATE, FieldKind.CHOICES) and self.initial:
            raise ValueError(f'kind {self.kind} tidak memakai "initial"; hapus')
        if (self.initial_from == "today") and self.kind is not FieldKind.DATE:
            raise ValueError('"initial_from: today" hanya untuk kind date')
        if self.drafted_from and (self.initial or self.initial_from or self.follows):
            raise ValueError('"drafted_from" tidak dapat bersama "initial", "initial_from", atau "follows"')
        self._check_drafts(ids)
        if self.initial and self.initial_from:
            raise ValueError('pakai "initial" atau "initial_from", jangan keduanya')
        return self

    def _check_drafts(self, choices: list[str]) -> None:
        for draft in self.drafted_from:
            if not self.kind.is_picked:
                if draft.choice or not draft.text:
                    raise ValueError(f'"drafted_from" pada kind {self.kind} terdiri dari "text"')
            elif draft.text or draft.choice not in choices:
                raise ValueError(
                    f'"drafted_from" di sini terdiri dari "choice", salah satu dari {", ".join(choices)}'
                )


class Section(Data):
    """A group of fields on the form."""

    title: SiteText
    """Judul bagian di formulir."""
    when: When
    """Hanya ditanyakan bila syarat ini dipenuhi; lihat "Syarat"."""
    fields: list[LetterField] = Field(min_length=1)
    """Isian-isian bagian ini."""


class Mail(Data):
    """The e-mail that carries the signed letter."""

    to: list[Text] = Field(min_length=1)
    """Kepada siapa email dikirim: id kontak dengan kind email, misalnya [meja_layanan]."""
    cc: list[Text] = Field(default=[])
    """Tembusannya, dengan id kontak; boleh tidak ada."""
    sender: OptionalSiteText = ""
    """Email mana yang dipakai mengirim, di tengah kalimat halaman kirim, misalnya "email yang masih dapat
    Anda buka"; tanpa ini "email perusahaan Anda sendiri"."""
    limit_mb: int | None = Field(default=None, gt=0)
    """Batas besar email dengan lampirannya, dalam MB; tanpa ini mail_limit_mb di lpse.yml."""
    subject: Template
    """Judul email; {id} diganti jawaban."""
    text: Template
    """Isi email; {id} diganti jawaban."""
    public_subject: SiteText
    """Judul tanpa data perusahaan, untuk tautan ke email web seperti Gmail dan selama ada jawaban yang
    kosong."""
    public_text: SiteText
    """Isi tanpa data perusahaan, untuk tautan itu, bila isi email terlalu panjang untuk tautan, dan selama
    ada jawaban yang kosong."""


RECORDED = {"ticket": FieldKind.TEXT, "sent": FieldKind.DATE}
"""What the record of a sent letter knows beside the answers: names in its follow-ups, and their kinds."""
FOLLOW_UP = ("reminder", "call")
"""The keys of a letter whose templates may name it."""


class Reminder(Data):
    """The e-mail that asks again when no answer has come."""

    subject: Template
    """Judulnya; {id} diganti jawaban, {ticket} nomor tiket, {sent} tanggal surat dikirim. Bila menyebut yang
    tidak ada, judul surat yang dipakai."""
    text: Template
    """Isinya, dengan {id}, {ticket}, dan {sent}. Baris yang menyebut jawaban yang kosong, atau tiket yang
    belum ada, tidak ditulis."""


class Letter(Data):
    """A letter: its name, its form and its blocks in printing order."""

    title: SiteText
    """Judul surat, di sifat berkas; tidak dicetak."""
    purpose: OptionalSiteText = ""
    """Untuk apa surat ini, satu kalimat, di daftar surat."""
    recipient: SiteText = "penerima surat"
    """Siapa yang menerima dan menjawabnya, nama pendeknya, misalnya {lpse.name}; di daftar surat dan di
    "Permohonan saya" ("telepon ...")."""
    after: OptionalSiteText = ""
    """Yang dilakukan pemohon sesudah mengunduh, di bawah tombol."""
    author: OptionalTemplate = ""
    """Penulis di sifat berkas; {id} diganti jawaban."""
    file_name: Template
    """Nama berkas unduhan; {id} diganti jawaban."""
    mail: Mail | None = None
    """Email pengiring surat yang sudah ditandatangani."""
    checklist: list[SiteText] = Field(default=[])
    """Yang diperiksa sebelum surat dikirim, satu butir satu baris."""
    steps: str = ""
    """Langkah-langkah sesudahnya: nama berkas di macros/data/steps/, tanpa .yml."""
    reply_days: int | None = Field(default=None, gt=0)
    """Waktu tunggu sebelum disarankan menelepon, dalam hari; tanpa ini reply_days di lpse.yml."""
    reminder: Reminder | None = None
    """Email tindak lanjut, bila belum ada balasan."""
    call: OptionalTemplate = ""
    """Yang dikatakan di telepon, satu baris satu kalimat; ditulis seperti text di "reminder"."""
    sign_on_screen: bool | None = None
    """true bila surat bermeterai ini boleh ditandatangani di layar; false bila surat ini tidak boleh. Tanpa
    ini boleh, kecuali surat bermeterai dan surat yang ditandatangani lebih dari satu orang."""
    sections: list[Section] = Field(min_length=1)
    """Bagian-bagian formulir."""
    blocks: list[Block] = Field(min_length=1)
    """Blok-blok surat, berurutan."""

    @property
    def top_fields(self) -> list[LetterField]:
        """All fields as they are written, groups among them, in the form's order."""
        return [field for section in self.sections for field in section.fields]

    @property
    def fields(self) -> list[LetterField]:
        """All that is asked, in the form's order; of a group, the fields of each entry there may be."""
        return [asked for field in self.top_fields for asked in field.asked]

    @property
    def stamp_duties(self) -> list[int]:
        """What is stuck at each place to sign, in rupiah; 0 for nothing."""
        return list(_stamp_duties(self.blocks))

    @property
    def signs_on_screen(self) -> bool:
        """Whether the letter's page lets one sign on the screen."""
        return self.stamp_duties == [0] if self.sign_on_screen is None else self.sign_on_screen

    @property
    def named(self) -> dict[str, LetterField]:
        """By name, all fields that its parts may name; one in a group is `kejadian.jam` there."""
        inner = {f"{group.id}.{field.id}": field for group in self.top_fields for field in group.fields}
        return {field.id: field for field in self.top_fields} | inner

    def in_words(self, when: Condition) -> str:
        """When a part of it applies, in Indonesian, to go on after "bila"."""
        named = self.named | {field.id: field for field in self.fields}
        labels = {name: field.label for name, field in named.items()}
        choices = {name: {one.id: one.label for one in field.choices} for name, field in named.items()}
        return in_words(when, labels, choices)

    def for_site(self, site: Site) -> Letter:
        """The letter of one LPSE: what the pages say of it, with the LPSE's own facts in it."""
        return Letter.model_validate(self.model_dump(context=site.facts))


def _stamp_duties(blocks: Iterable[Block]) -> Iterator[int]:
    for block in blocks:
        match block:
            case Group(blocks=inner, each=each):
                yield from [*_stamp_duties(inner)] * (2 if each else 1)
            case Signature():
                yield 0
            case Signatures(columns=columns):
                yield from (column.stamp_duty for column in columns)
