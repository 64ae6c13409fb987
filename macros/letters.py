"""Letter definitions: what a letter asks and what it says, read from one YAML file each.

The client gets the definition as plain data (`client_definition`); templates such as
`"{nama}, {hari}"` are taken apart here, so that no visitor's text is ever parsed.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from string import Formatter
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from .contacts import Text
from .data_file import Data, DataError, DataFile, Fault, Key, entries, read
from .site import Site

Identifier = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
Millimetres = Annotated[int, Field(gt=0, le=200)]


class FieldKind(StrEnum):
    """What a field holds, and so its input, its checks and how it is printed."""

    TEXT = "text"
    PERSON = "person"
    ORGANIZATION = "organization"
    ADDRESS = "address"
    PHONE = "phone"
    EMAIL = "email"
    NPWP = "npwp"
    USER_ID = "user_id"
    MULTILINE = "multiline"
    CHOICES = "choices"
    DATE = "date"


class Choice(Data):
    """One check box of a field of kind `choices`."""

    id: Identifier
    """Id pilihan ini, huruf kecil."""
    label: Text
    """Tulisan di samping kotaknya, di formulir dan di surat."""


class Expected(Data):
    """The value a field should have; another one is allowed, with this warning."""

    value: Text
    """Isi yang semestinya."""
    warning: Text
    """Peringatan bila isinya lain."""


class LetterField(Data):
    """One thing the form asks."""

    id: Identifier
    """Id isian, dipakai di blok sebagai {id}."""
    kind: Annotated[FieldKind, Field(strict=False)]
    """Jenis isian; menentukan kotak isian, pemeriksaan, dan cara mencetaknya."""
    label: Text
    """Pertanyaan di atas kotak isian."""
    hint: str = ""
    """Petunjuk singkat di bawah pertanyaan."""
    optional: bool = False
    """true bila boleh kosong."""
    empty: str = ""
    """Pesan bila kosong; tanpa ini situs menyusunnya dari label."""
    initial: str = ""
    """Isi awal."""
    initial_from: Literal["", "city", "today"] = ""
    """Isi awal dari tempat lain: city (kota di site.yml) atau today (hari ini)."""
    follows: str = ""
    """Id isian sebelumnya yang disalin sampai pemohon mengubahnya."""
    expected: Expected | None = None
    """Isi yang semestinya, dengan peringatan bila lain."""
    company: Identifier | Literal[""] = ""
    """Nama data perusahaan di isian ini, misalnya npwp. Bila pemohon menyimpan isiannya, surat berikutnya
    mulai dari sana, juga surat lain yang menyebut nama yang sama."""
    choices: list[Choice] = Field(default=[])
    """Pilihan-pilihan, hanya untuk kind choices."""

    @model_validator(mode="after")
    def _fits_kind(self) -> LetterField:
        if (self.kind is FieldKind.CHOICES) != bool(self.choices):
            raise ValueError('"choices" harus ada pada kind choices, dan hanya di situ')
        if self.kind in (FieldKind.DATE, FieldKind.CHOICES) and self.initial:
            raise ValueError(f'kind {self.kind} tidak memakai "initial"; hapus')
        if (self.initial_from == "today") and self.kind is not FieldKind.DATE:
            raise ValueError('"initial_from: today" hanya untuk kind date')
        if self.initial and self.initial_from:
            raise ValueError('pakai "initial" atau "initial_from", jangan keduanya')
        return self


class Section(Data):
    """Fields that stand together on the form."""

    title: Text
    """Judul bagian di formulir."""
    fields: list[LetterField] = Field(min_length=1)
    """Isian-isian bagian ini."""


class Letterhead(Data):
    """Room for the company's letterhead; `blank` is printed there on the blank letter only."""

    type: Literal["letterhead"]
    """Ruang untuk kop surat."""
    height: Millimetres
    """Tinggi ruang, milimeter."""
    blank: str = ""
    """Tulisan di ruang itu pada surat kosong."""


class Line(Data):
    """One paragraph; `blank` replaces it on the blank letter."""

    type: Literal["line"]
    """Satu alinea."""
    text: Text
    """Kalimatnya; {id} diganti jawaban."""
    blank: str = ""
    """Pengganti kalimat itu pada surat kosong."""


class Heading(Data):
    """A section's heading."""

    type: Literal["heading"]
    """Judul bagian surat."""
    text: Text
    """Tulisannya."""


class Row(Data):
    """A label, a colon and a value, aligned with its neighbours."""

    type: Literal["row"]
    """Satu baris "label : isi", rata dengan tetangganya."""
    label: Text
    """Tulisan di kiri titik dua."""
    text: Text
    """Isi di kanan titik dua; {id} diganti jawaban."""
    blank: str = ""
    """Pengganti isi itu pada surat kosong."""


class Choices(Data):
    """A label, a colon and a column of check boxes."""

    type: Literal["choices"]
    """Satu label dengan kotak-kotak centang."""
    label: Text
    """Tulisan di kiri titik dua."""
    field: Text
    """Id isian jenis choices."""


class Box(Data):
    """A framed text of any length."""

    type: Literal["box"]
    """Kotak berbingkai untuk teks panjang."""
    text: Text
    """Isinya; {id} diganti jawaban."""
    blank: str = ""
    """Isi kotak pada surat kosong."""
    height: Millimetres
    """Tinggi paling sedikit, milimeter."""


class Notes(Data):
    """A title and a bulleted list, full width."""

    type: Literal["notes"]
    """Judul dengan butir-butir, selebar halaman; ikut ke halaman tanda tangan."""
    title: Text
    """Judulnya."""
    items: list[Text] = Field(min_length=1)
    """Butir-butirnya."""


class SignatureLine(Data):
    """A line above the room to sign; `blank` replaces it on the blank letter."""

    text: Text
    """Kalimatnya; {id} diganti jawaban."""
    blank: str = ""
    """Pengganti kalimat itu pada surat kosong."""


class Signature(Data):
    """Lines, room to sign and stamp, and a caption: never split between pages."""

    type: Literal["signature"]
    """Tempat tanda tangan; tidak pernah terpotong halaman."""
    lines: list[SignatureLine] = Field(min_length=1)
    """Baris-baris di atas tanda tangan."""
    room: Millimetres
    """Ruang tanda tangan dan cap, milimeter."""
    caption: Text
    """Tulisan di bawahnya."""


class Mail(Data):
    """The e-mail that carries the signed letter."""

    subject: Text
    """Judul email; {id} diganti jawaban."""
    text: Text
    """Isi email; {id} diganti jawaban."""
    public_subject: Text
    """Judul tanpa data perusahaan, untuk tautan ke email web seperti Gmail dan selama ada jawaban yang
    kosong."""
    public_text: Text
    """Isi tanpa data perusahaan, untuk tautan itu, bila isi email terlalu panjang untuk tautan, dan selama
    ada jawaban yang kosong."""


Block = Annotated[
    Letterhead | Line | Heading | Row | Choices | Box | Notes | Signature, Field(discriminator="type")
]


class Letter(Data):
    """A letter: its name, its form and its blocks in printing order."""

    title: Text
    """Judul surat, di sifat berkas; tidak dicetak."""
    after: str = ""
    """Yang dilakukan pemohon sesudah mengunduh, di bawah tombol."""
    author: str = ""
    """Penulis di sifat berkas; {id} diganti jawaban."""
    file_name: Text
    """Nama berkas unduhan; {id} diganti jawaban."""
    mail: Mail | None = None
    """Email pengiring surat yang sudah ditandatangani."""
    checklist: list[Text] = Field(default=[])
    """Yang diperiksa sebelum surat dikirim, satu butir satu baris."""
    sections: list[Section] = Field(min_length=1)
    """Bagian-bagian formulir."""
    blocks: list[Block] = Field(min_length=1)
    """Blok-blok surat, berurutan."""

    @property
    def fields(self) -> list[LetterField]:
        """All fields, in the form's order."""
        return [field for section in self.sections for field in section.fields]


Template = list[str | dict[str, str]]


def parse_template(text: str) -> Template:
    """Take a template apart: `"{nama}, kini"` is `[{"field": "nama"}, ", kini"]`.

    Raises:
        ValueError: In Indonesian, when a brace has no partner or names nothing.
    """
    parts: Template = []
    try:
        for literal, name, _spec, _conversion in Formatter().parse(text):
            if literal:
                parts.append(literal)
            if name == "":
                raise ValueError
            if name is not None:
                parts.append({"field": name})
    except ValueError:
        message = 'kurung kurawal harus berpasangan dan memuat id isian, misalnya "{isian}"'
        raise ValueError(message) from None
    return parts


def load_letter(path: Path, name: str) -> Letter:
    """Read one letter definition.

    Raises:
        DataError: Naming every fault in the file, its references included.
    """
    return read(path, name).validate(Letter, _reference_faults)


def _templates(content: dict[str, Any]) -> Iterator[tuple[Key, str]]:
    """Every template of a letter, read as it is, with its key."""
    for name in ("author", "file_name"):
        yield (name,), content.get(name, "")
    mail = content.get("mail")
    if isinstance(mail, dict):
        for name in ("subject", "text"):
            yield ("mail", name), mail.get(name, "")
    for index, block in entries(content.get("blocks")):
        if block.get("type") in ("line", "row", "box"):
            yield ("blocks", index, "text"), block.get("text", "")
        for number, line in entries(block.get("lines")):
            yield ("blocks", index, "lines", number, "text"), line.get("text", "")


def _fields(content: dict[str, Any]) -> Iterator[tuple[Key, dict[str, Any]]]:
    for s, section in entries(content.get("sections")):
        for f, field in entries(section.get("fields")):
            yield ("sections", s, "fields", f), field


def _reference_faults(file: DataFile) -> Iterator[Fault]:
    content = file.content if isinstance(file.content, dict) else {}
    kinds: dict[Any, Any] = {}
    for key, field in _fields(content):
        if field.get("id") in kinds:
            yield file.fault((*key, "id"), f'id "{field["id"]}" dipakai dua kali')
        followed = field.get("follows")
        if followed and followed not in kinds:
            yield file.fault((*key, "follows"), f'tidak ada isian sebelum ini dengan id "{followed}"')
        choice_ids: list[Any] = []
        for c, choice in entries(field.get("choices")):
            if choice.get("id") in choice_ids:
                yield file.fault((*key, "choices", c, "id"), f'id "{choice["id"]}" dipakai dua kali')
            choice_ids.append(choice.get("id"))
        kinds[field.get("id")] = field.get("kind")

    used = set()
    all_read = True
    for key, template in _templates(content):
        try:
            parts = parse_template(template if isinstance(template, str) else "")
        except ValueError as error:
            yield file.fault(key, str(error))
            all_read = False
            continue
        for field_id in (part["field"] for part in parts if isinstance(part, dict)):
            if field_id not in kinds:
                yield file.fault(key, f'tidak ada isian dengan id "{field_id}"')
            elif kinds[field_id] == FieldKind.CHOICES:
                yield file.fault(key, f'isian "{field_id}" berisi pilihan; pakai blok choices')
            if key[0] == "blocks":
                used.add(field_id)
    for b, block in entries(content.get("blocks")):
        if block.get("type") == "choices" and "field" in block:
            used.add(block["field"])
            if kinds.get(block["field"]) != FieldKind.CHOICES:
                yield file.fault(
                    ("blocks", b, "field"), f'tidak ada isian jenis choices dengan id "{block["field"]}"'
                )
    for key, field in _fields(content) if all_read else ():
        if "id" in field and field["id"] not in used:
            yield file.fault((*key, "id"), f'isian "{field["id"]}" tidak dipakai blok mana pun')


def mail_fields(letter: Letter) -> list[LetterField]:
    """The fields that the letter's e-mail and file name speak of, in the form's order."""
    mail = letter.mail
    templates = [letter.file_name, *([mail.subject, mail.text] if mail else [])]
    parts = [part for template in templates for part in parse_template(template)]
    used = {part["field"] for part in parts if isinstance(part, dict)}
    return [field for field in letter.fields if field.id in used]


def load_letters(folder: Path, name: str) -> dict[str, Letter]:
    """Read every definition of a folder, by id: the file's name without `.yml`.

    Raises:
        DataError: Naming every fault of every file.
    """
    letters: dict[str, Letter] = {}
    faults: list[Fault] = []
    for path in sorted(folder.glob("*.yml")):
        try:
            letters[path.stem] = load_letter(path, f"{name}/{path.name}")
        except DataError as error:
            faults += error.faults
    if faults:
        raise DataError(faults)
    return letters


def initial_value(field: LetterField, site: Site) -> str:
    """What stands in a field when the page opens; today's date is the visitor's own to fill in."""
    return site.city if field.initial_from == "city" else field.initial


def fields_table(letter: Letter) -> str:
    """A letter's fields as a Markdown table: id, what is asked, and the ids of its choices."""
    rows = [
        f"| `{field.id}` | {field.label} | {', '.join(f'`{choice.id}`' for choice in field.choices)} |"
        for field in letter.fields
    ]
    return "\n".join(["| Id isian | Pertanyaan | Id pilihan |", "|---|---|---|", *rows])


def client_definition(letter_id: str, letter: Letter, site: Site) -> dict[str, Any]:
    """The definition as the client reads it: see `Definition` in overrides/letter/types.js.

    Returns:
        JSON-ready data: keys in camelCase, templates taken apart, initial values filled in.
    """
    fields = []
    for field in letter.fields:
        data = field.model_dump(by_alias=True, exclude={"initial_from", "hint"})
        data["kind"] = field.kind.value
        data["initial"] = initial_value(field, site)
        data["today"] = field.initial_from == "today"
        fields.append(data)
    blocks = []
    for block in letter.blocks:
        data = block.model_dump(by_alias=True)
        if isinstance(block, Line | Row | Box):
            data["text"] = parse_template(block.text)
        elif isinstance(block, Signature):
            data["lines"] = [{"text": parse_template(line.text), "blank": line.blank} for line in block.lines]
        blocks.append(data)
    return {
        "id": letter_id,
        "title": letter.title,
        "author": parse_template(letter.author),
        "fileName": parse_template(letter.file_name),
        "sections": [
            {"title": section.title, "fields": [field.id for field in section.fields]}
            for section in letter.sections
        ],
        "fields": fields,
        "blocks": blocks,
        "mail": letter.mail
        and {"subject": parse_template(letter.mail.subject), "text": parse_template(letter.mail.text)},
    }
