"""A small, right project, each case of which spoils one place, and the messages that several cases expect."""

from __future__ import annotations

from pathlib import Path

from macros.build.keys import BLOCKS
from macros.build.pipeline import check
from macros.model.letters.kinds import FieldKind
from macros.model.questions import Resolver

# A small, right project: each case spoils one place of it.
CONTACTS = """\
surel:
  value: a@contoh.example
  kind: email
  label: Helpdesk
  role: to
  source: uji
  checked: 2026-11-02
salinan:
  value: b@contoh.example
  kind: email
  label: Salinan
  role: cc
  source: uji
  checked: 2026-11-02
sendiri:
  value: 021-1234567
  kind: phone
  label: LPSE Contoh
  role: own_lpse
  source: uji
  checked: 2026-11-02
  fallback: [surel]
"""
SITE = """\
name: LPSE Contoh
city: Kota Contoh
"""
STEPS = """\
- title: Kirim
  phase: send
  source: Mengirim {{ contact("surel") }}.
  do: [Cetak.]
  have: [Kop.]
  next: Tunggu.
"""
LETTER = """\
title: Surat Contoh
file_name: "Surat-{nama}"
sections:
  - title: A
    fields:
      - id: nama
        kind: person
        label: Nama
      - id: salinan
        kind: person
        label: Salinan
        follows: nama
      - id: pilih
        kind: choices
        label: Pilih
        choices:
          - id: satu
            label: Satu
          - id: dua
            label: Dua
      - id: hari
        kind: date
        label: Hari
        initial_from: today
blocks:
  - type: letterhead
    height: 35
  - type: line
    text: "Nama: {nama}, {salinan}"
  - type: choices
    label: Pilihan
    field: pilih
  - type: signature
    lines:
      - text: "{hari}"
    room: 25
    caption: (Ttd)
"""
SEARCH = """\
most_asked: [surat.md]
synonyms:
  - [upload, unggah]
  - [password, kata sandi]
ignored: [yang, di]
"""
GROUP = """\
      - id: kejadian
        kind: group
        label: Kejadian
        fields:
          - id: jam
            kind: time
            label: Jam
blocks:
  - type: line
    each: kejadian
    text: "{kejadian:nomor} {kejadian.jam}"
"""
PAGE = """\
---
template: letter.html
letter: contoh
---

# Surat

{{ contact("surel") }}
"""
SHARED = """\
situations:
  masuk: Masuk
sources:
  buku:
    title: Buku
    address: https://buku.example/
    date: 2020-05
"""
QUESTION = """\
---
question: Mengapa gagal?
situation: masuk
who: [lpse]
letter: contoh
sources:
  - buku
  - title: Uji
    seen_in_code: true
checked: 2026-11-02
also: [gagal masuk]
---

# Gagal
"""
ALL_LPSE = "# Sumber: uji\n# Tanggal: 2026-01-15\nKota Contoh\tLPSE Kota Contoh\tportal.example/contoh\n"
HOLIDAYS = "# Sumber: uji\n# Tanggal: 2026-01-15\n2026-12-24\tCuti Bersama\n"
FILES = {
    "macros/data/contacts.yml": CONTACTS,
    "macros/data/contoh/lpse.yml": SITE,
    "macros/data/steps/meja.yml": STEPS,
    "macros/data/letters/contoh.yml": LETTER,
    "docs/surat.md": PAGE,
    "macros/data/questions.yml": SHARED,
    "docs/gagal.md": QUESTION,
    "macros/data/search.yml": SEARCH,
    "macros/data/all_lpse.tsv": ALL_LPSE,
    "macros/data/holidays.tsv": HOLIDAYS,
    # Their names count.
    "overrides/letter.html": "",
    "overrides/send.html": "",
    "overrides/user_id.html": "",
}
CONTACTS_YML, SITE_YML, STEPS_YML, LETTER_YML, PAGE_MD, SHARED_YML, QUESTION_MD, *_ = FILES
SEARCH_YML, ALL_LPSE_TSV = "macros/data/search.yml", "macros/data/all_lpse.tsv"

KINDS = "'email', 'phone', 'whatsapp', 'short_number', 'link' atau 'address'"
ROLES = "'to', 'cc', 'track', 'call', 'own_lpse', 'alternative' atau 'web_mail'"
*OTHERS, LAST = (f"'{kind}'" for kind in FieldKind)
FIELD_KINDS = f"{', '.join(OTHERS)} atau {LAST}"
BLOCK_TYPES = ", ".join(f"'{name}'" for name in BLOCKS)
IS_REPEATED = 'berulang; sebut di dalam bagian dengan "each: kejadian"'
NOT_IN_GROUPS = "kunci ini tidak dipakai di dalam kelompok isian; hapus"
UNKNOWN_KEY = "kunci ini tidak dikenal; periksa ejaannya atau hapus"
MISSING_KEY = "kunci ini belum ada; tambahkan"
DATE_FORMATS = ", ".join(f"{{hari:{name}}}" for name in FieldKind.DATE.formats)
QUOTE = 'harus berupa teks; apit dengan tanda kutip, misalnya "0123"'
DATE = "harus berupa tanggal TTTT-BB-HH yang ada di kalender, misalnya 2026-11-22"
NO_SOURCE = 'sumber memerlukan "address", "quote", atau "seen_in_code: true"'
*RESOLVERS_BUT_ONE, LAST_RESOLVER = (f"'{resolver}'" for resolver in Resolver)
RESOLVERS = f"{', '.join(RESOLVERS_BUT_ONE)} atau {LAST_RESOLVER}"
NAME = "pakai huruf kecil, angka, dan garis bawah saja, diawali huruf"


def write(root: Path, files: dict[str, str]) -> None:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)


def messages(root: Path) -> list[str]:
    """What a maintainer reads."""
    project, faults = check(root)
    assert project is None
    return [str(fault) for fault in faults]


def assert_faults(root: Path, file: str, right: str, wrong: str, expected: list[str]) -> None:
    """Spoil the only place of a file that says `right`, and read the messages, without the file's name."""
    assert FILES[file].count(right) == 1
    write(root, FILES | {file: FILES[file].replace(right, wrong)})
    assert messages(root) == [f"{file}, {message}" for message in expected]
