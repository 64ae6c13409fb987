"""Wrong data files, each with every message a maintainer then reads, whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.build.pipeline import check
from macros.model.data_file import Fault
from macros.model.letters.kinds import FieldKind
from macros.model.questions import Resolver
from macros.printing.keys import BLOCKS

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
lpse_name: LPSE Contoh
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
ALL_LPSE = """\
# Sumber: daftar uji
# Tanggal: 2026-01-15
Kota Uji\tLPSE Kota Uji\tportal.example/uji
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
    # Their names count.
    "overrides/letter.html": "",
    "overrides/send.html": "",
    "overrides/user_id.html": "",
}
CONTACTS_YML, SITE_YML, STEPS_YML, LETTER_YML, PAGE_MD, SHARED_YML, QUESTION_MD, *_ = FILES
SEARCH_YML, ALL_LPSE_TSV = "macros/data/search.yml", "macros/data/all_lpse.tsv"

KINDS = "'email', 'phone', 'short_number' atau 'link'"
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
MENDERS = f"{', '.join(RESOLVERS_BUT_ONE)} atau {LAST_RESOLVER}"
NAME = "pakai huruf kecil, angka, dan garis bawah saja, diawali huruf"

# file, right, wrong, messages without the file's name
CASES = [
    # --- YAML itself
    (SITE_YML, SITE, "", ["baris 1: berkas ini kosong"]),
    (
        SITE_YML,
        "city: Kota",
        "city: [Kota",
        [
            "baris 3: bukan YAML yang benar (expected ',' or ']', but got '<stream end>'); periksa spasi, "
            "titik dua, dan tanda kutip"
        ],
    ),
    (
        SITE_YML,
        "city: Kota Contoh",
        "city: Kota: Contoh",
        [
            "baris 2: bukan YAML yang benar (mapping values are not allowed here); periksa spasi, titik dua, "
            "dan tanda kutip"
        ],
    ),
    (SITE_YML, SITE, "- a\n", ["baris 1: harus berupa pasangan kunci dan nilai"]),
    (
        SITE_YML,
        "city: Kota Contoh\n",
        "city: Kota\ncity: Contoh\n",
        ["baris 3, city: kunci ini sudah ada di baris 2; hapus salah satu"],
    ),
    # --- lpse.yml
    (
        SITE_YML,
        "city: Kota Contoh",
        "kota: X",
        [f"baris 1, city: {MISSING_KEY}", f"baris 2, kota: {UNKNOWN_KEY}"],
    ),
    (SITE_YML, "city: Kota Contoh", "city: 12", [f"baris 2, city: {QUOTE}"]),
    (SITE_YML, "city: Kota Contoh", "city: ''", ["baris 2, city: tidak boleh kosong"]),
    (SITE_YML, "city: Kota Contoh", "city: A\nexample: ya", ["baris 3, example: harus true atau false"]),
    (
        SITE_YML,
        "city: Kota Contoh",
        "city: A\ncontacts_valid_days: setengah tahun",
        ["baris 3, contacts_valid_days: harus berupa bilangan bulat, misalnya 35"],
    ),
    (
        SITE_YML,
        "city: Kota Contoh",
        "city: A\ncontacts_valid_days: 0",
        ["baris 3, contacts_valid_days: harus lebih besar dari 0"],
    ),
    (
        SITE_YML,
        "city: Kota Contoh",
        "city: A\nmail_limit_mb: 0\nreply_days: lima",
        [
            "baris 3, mail_limit_mb: harus lebih besar dari 0",
            "baris 4, reply_days: harus berupa bilangan bulat, misalnya 35",
        ],
    ),
    (
        SITE_YML,
        "city: Kota Contoh",
        'city: A\nhead: "{Kepala}"',
        ["baris 3, head: tulis tanpa kurung kurawal"],
    ),
    # --- questions.yml, and the pages that answer questions
    (
        SHARED_YML,
        "situations",
        "keadaan",
        [f"baris 1, keadaan: {UNKNOWN_KEY}", f"baris 1, situations: {MISSING_KEY}"],
    ),
    (SHARED_YML, "address:", "alamat:", [f"baris 6, sources.buku.alamat: {UNKNOWN_KEY}"]),
    (SHARED_YML, "    address: https://buku.example/\n", "", [f"baris 4, sources.buku: {NO_SOURCE}"]),
    (SHARED_YML, "2020-05", "2999", [f"baris 7, sources.buku.date: {QUOTE}"]),
    (
        SHARED_YML,
        "2020-05",
        '"2999"',
        ["baris 7, sources.buku.date: tanggal sumber tidak boleh sesudah hari ini"],
    ),
    (SHARED_YML, "2020-05", "2020-13", [f"baris 7, sources.buku.date: {DATE}"]),
    (
        SHARED_YML,
        "2020-05",
        "Mei 2020",
        [
            "baris 7, sources.buku.date: harus berupa tahun, bulan, atau tanggal: TTTT, TTTT-BB, atau "
            "TTTT-BB-HH"
        ],
    ),
    (QUESTION_MD, "question: Mengapa gagal?\n", "", [f"baris 2, question: {MISSING_KEY}"]),
    (QUESTION_MD, "also:", "juga:", [f"baris 11, juga: {UNKNOWN_KEY}"]),
    (QUESTION_MD, "checked: 2026-11-02\n", "", [f"baris 2, checked: {MISSING_KEY}"]),
    (
        QUESTION_MD,
        "2026-11-02",
        "2999-01-01",
        ["baris 10, checked: tanggal pemeriksaan tidak boleh sesudah hari ini"],
    ),
    (QUESTION_MD, "2026-11-02", "kemarin", [f"baris 10, checked: {DATE}"]),
    (QUESTION_MD, "[lpse]", "[]", ["baris 4, who: harus berisi sedikitnya satu butir"]),
    (QUESTION_MD, "[lpse]", "[camat]", [f"baris 4, who[1]: pilih salah satu: {MENDERS}"]),
    (
        QUESTION_MD,
        "situation: masuk",
        "situation: bingung",
        ['baris 3, situation: tidak ada keadaan bernama "bingung"; yang ada: masuk'],
    ),
    (
        QUESTION_MD,
        "- buku",
        "- koran",
        [
            'baris 7, sources[1]: tidak ada sumber bernama "koran" di macros/data/questions.yml; tambahkan '
            "di sana"
        ],
    ),
    (QUESTION_MD, "    seen_in_code: true\n", "", [f"baris 8, sources[2]: {NO_SOURCE}"]),
    (
        QUESTION_MD,
        "letter: contoh",
        "letter: lain",
        ['baris 5, letter: tidak ada surat bernama "lain"; yang ada: contoh'],
    ),
    (
        QUESTION_MD,
        "# Gagal",
        '{{ contact("lain") }}',
        ['baris 14: tidak ada kontak bernama "lain"; yang ada: salinan, sendiri, surel'],
    ),
    # --- steps
    (
        STEPS_YML,
        "phase: send",
        "phase: kirim",
        ["baris 2, [1].phase: pilih salah satu: 'send', 'reply', 'repair' atau 'call'"],
    ),
    (
        SEARCH_YML,
        "[surat.md]",
        "[surat.md, hilang.md]",
        [
            'baris 1, most_asked[2]: tidak ada halaman "hilang.md" di docs/; periksa tulisannya, atau hapus '
            "baris ini"
        ],
    ),
    (
        SEARCH_YML,
        "[upload, unggah]",
        "[upload]",
        ["baris 3, synonyms[1]: harus berisi sedikitnya satu butir"],
    ),
    (SEARCH_YML, "[upload,", "[up load,", ['baris 3, synonyms[1][1]: "up load" harus satu kata']),
    (SEARCH_YML, "unggah]", "'!']", ["baris 3, synonyms[1][2]: harus memuat huruf atau angka"]),
    (SEARCH_YML, "unggah]", "no]", [f"baris 3, synonyms[1][2]: {QUOTE}"]),
    (
        SEARCH_YML,
        "kata sandi]",
        "Unggah]",
        ['baris 4, synonyms[2][2]: "Unggah" sudah ada di baris 3; hapus salah satu'],
    ),
    (SEARCH_YML, "yang, di]", "yang di]", ['baris 5, ignored[1]: "yang di" harus satu kata']),
    (
        SEARCH_YML,
        "yang, di]",
        "yang, tidak]",
        ['baris 5, ignored[2]: "tidak" mengubah arti pertanyaan, jadi harus ikut dicari; hapus dari sini'],
    ),
    (STEPS_YML, "have: [Kop.]", "have: []", ["baris 5, [1].have: harus berisi sedikitnya satu butir"]),
    (
        STEPS_YML,
        "do: [Cetak.]",
        "do: Cetak.",
        ['baris 4, [1].do: harus berupa daftar; awali setiap butir dengan "- "'],
    ),
    (STEPS_YML, "next:", "lalu:", [f"baris 1, [1].next: {MISSING_KEY}", f"baris 6, [1].lalu: {UNKNOWN_KEY}"]),
    (
        STEPS_YML,
        '"surel"',
        '"surl"',
        ['baris 3: tidak ada kontak bernama "surl"; yang ada: salinan, sendiri, surel'],
    ),
    # --- contacts.yml
    (
        CONTACTS_YML,
        "a@contoh.example",
        "a@contoh",
        ['baris 2, surel.value: "a@contoh" harus berupa satu alamat email, misalnya nama@contoh.example'],
    ),
    (
        CONTACTS_YML,
        "role: cc",
        "role: web_mail",
        [
            "baris 12, salinan.role: role web_mail memerlukan {to}, {cc}, {subject}, dan {text} di "
            '"value", tanpa yang lain',
        ],
    ),
    (
        CONTACTS_YML,
        "021-1234567",
        "12345",
        [
            f"baris 16, sendiri.value: {QUOTE}",
        ],
    ),
    (
        CONTACTS_YML,
        "021-1234567",
        "1234-567",
        [
            'baris 16, sendiri.value: "1234-567" harus berupa nomor telepon dengan kode area, '
            "misalnya 021-1234567"
        ],
    ),
    (
        CONTACTS_YML,
        "kind: phone",
        "kind: short_number",
        ['baris 16, sendiri.value: "021-1234567" harus berupa nomor singkat, 3 sampai 6 angka'],
    ),
    (
        CONTACTS_YML,
        "kind: phone",
        "kind: link",
        ['baris 16, sendiri.value: "021-1234567" harus berupa alamat web yang diawali http:// atau https://'],
    ),
    (CONTACTS_YML, "kind: phone", "kind: telepon", [f"baris 17, sendiri.kind: pilih salah satu: {KINDS}"]),
    (
        CONTACTS_YML,
        "role: to",
        "role: tujuan",
        [
            f"baris 5, surel.role: pilih salah satu: {ROLES}",
        ],
    ),
    (CONTACTS_YML, "role: own_lpse", "role: call", ['baris 1: belum ada kontak dengan role "own_lpse"']),
    (
        CONTACTS_YML,
        "source: uji\n  checked: 2026-11-02\n  fallback",
        "checked: 2026-11-02\n  fallback",
        [f"baris 15, sendiri.source: {MISSING_KEY}"],
    ),
    (
        CONTACTS_YML,
        "checked: 2026-11-02\n  fallback",
        "checked: 2 November 2026\n  fallback",
        [f"baris 21, sendiri.checked: {DATE}"],
    ),
    (
        CONTACTS_YML,
        "checked: 2026-11-02\n  fallback",
        "checked: 2026-11-31\n  fallback",
        [f"baris 21, sendiri.checked: {DATE}"],
    ),
    (
        CONTACTS_YML,
        "checked: 2026-11-02\n  fallback",
        "checked: 2999-01-01\n  fallback",
        ["baris 21, sendiri.checked: tanggal pemeriksaan tidak boleh sesudah hari ini"],
    ),
    (
        CONTACTS_YML,
        "[surel]",
        "[surel, telpon]",
        ['baris 22, sendiri.fallback[2]: tidak ada kontak bernama "telpon"'],
    ),
    (
        CONTACTS_YML,
        "[surel]",
        "[sendiri]",
        ["baris 22, sendiri.fallback[1]: kontak tidak dapat menggantikan dirinya"],
    ),
    (CONTACTS_YML, "  fallback", "  pengganti", [f"baris 22, sendiri.pengganti: {UNKNOWN_KEY}"]),
    # --- letters
    (
        LETTER_YML,
        "        kind: person\n        label: Nama\n",
        "        kind: orang\n        label: Nama\n",
        [f"baris 7, sections[1].fields[1].kind: pilih salah satu: {FIELD_KINDS}"],
    ),
    (
        LETTER_YML,
        "- id: hari",
        "- id: nama",
        [
            'baris 21, sections[1].fields[4].id: id "nama" dipakai dua kali',
            'baris 35, blocks[4].lines[1].text: tidak ada isian dengan id "hari"',
        ],
    ),
    (
        LETTER_YML,
        "- id: dua",
        "- id: satu",
        ['baris 19, sections[1].fields[3].choices[2].id: id "satu" dipakai dua kali'],
    ),
    (
        LETTER_YML,
        "            label: Dua\n",
        "",
        [f"baris 19, sections[1].fields[3].choices[2].label: {MISSING_KEY}"],
    ),
    (LETTER_YML, "- id: dua", "- id: Dua 2", [f"baris 19, sections[1].fields[3].choices[2].id: {NAME}"]),
    (
        LETTER_YML,
        "follows: nama",
        "follows: hari",
        ['baris 12, sections[1].fields[2].follows: tidak ada isian sebelum ini dengan id "hari"'],
    ),
    (
        LETTER_YML,
        "{nama}, {salinan}",
        "{nama}",
        ['baris 9, sections[1].fields[2].id: isian "salinan" tidak dipakai blok mana pun'],
    ),
    (
        LETTER_YML,
        "{nama}, {salinan}",
        "{nama}, {salinan}, {alamat}",
        ['baris 29, blocks[2].text: tidak ada isian dengan id "alamat"'],
    ),
    (
        LETTER_YML,
        "{nama}, {salinan}",
        "{nama}, {salinan}, {pilih}",
        ['baris 29, blocks[2].text: isian "pilih" berisi pilihan; pakai blok choices'],
    ),
    (
        LETTER_YML,
        "{nama}, {salinan}",
        "{nama}, {salinan} {",
        [
            "baris 29, blocks[2].text: kurung kurawal harus berpasangan dan memuat id isian, "
            'misalnya "{isian}"',
        ],
    ),
    (
        LETTER_YML,
        "{nama}, {salinan}",
        "{nama}, {salinan} {{nama}}",
        [
            'baris 29, blocks[2].text: pakai satu kurung kurawal, misalnya "{isian}"; surat tidak mengenal '
            "yang ganda",
        ],
    ),
    (
        LETTER_YML,
        "{nama}, {salinan}",
        "{nama:hari}, {salinan}, {hari:romawi}",
        [
            'baris 29, blocks[2].text: isian "nama" jenis person tidak mempunyai bentuk lain; tulis {nama}',
            f'baris 29, blocks[2].text: tidak ada bentuk "romawi"; yang ada: {DATE_FORMATS}',
        ],
    ),
    (
        LETTER_YML,
        "{nama}, {salinan}",
        "{nama}, {salinan}, {lpse.kota}",
        [
            'baris 29, blocks[2].text: tidak ada "{lpse.kota}"; yang ada: {lpse.name}, {lpse.short_name}, '
            "{lpse.head}, {lpse.address}, {lpse.city}",
        ],
    ),
    (
        LETTER_YML,
        "caption: (Ttd)",
        "caption: (Ttd {direktur})",
        ['baris 37, blocks[4].caption: tidak ada isian dengan id "direktur"'],
    ),
    (
        LETTER_YML,
        "label: Hari",
        "label: Hari\n        when: {field: nma}",
        ['baris 24, sections[1].fields[4].when.field: tidak ada isian dengan id "nma"'],
    ),
    (
        LETTER_YML,
        "label: Hari",
        "label: Hari\n        when: {field: pilih, one_of: [satu, tiga], also: {field: tak_ada}}",
        [
            'baris 24, sections[1].fields[4].when.also.field: tidak ada isian dengan id "tak_ada"',
            'baris 24, sections[1].fields[4].when.one_of[2]: "tiga" bukan pilihan pilih; yang ada: satu, dua',
        ],
    ),
    (
        LETTER_YML,
        "label: Hari",
        "label: Hari\n        when: {field: nama, one_of: [x], empty: true}",
        [
            'baris 24, sections[1].fields[4].when: pakai salah satu saja: "one_of", "none_of", atau "empty"; '
            'syarat lain di "also"'
        ],
    ),
    (
        LETTER_YML,
        "label: Hari",
        "label: Hari\n        when: nama",
        ["baris 24, sections[1].fields[4].when: harus berupa pasangan kunci dan nilai"],
    ),
    (
        LETTER_YML,
        "label: Hari",
        "label: Hari\n        when: {field: hari}",
        ["baris 21, sections[1].fields[4].id: isian-isian ini saling menunggu: hari → hari; putuskan satu"],
    ),
    (
        LETTER_YML,
        "  - title: A\n",
        "  - title: A\n    when: {field: pilih}\n",
        ["baris 14, sections[1].fields[3].id: isian-isian ini saling menunggu: pilih → pilih; putuskan satu"],
    ),
    (
        LETTER_YML,
        "follows: nama",
        "follows: nama\n        drafted_from:\n          - text: "
        "Kata {pilihan}\n            when: {field: nma}",
        [
            'baris 9, sections[1].fields[2]: "drafted_from" tidak dapat bersama "initial", "initial_from", '
            'atau "follows"',
            'baris 14, sections[1].fields[2].drafted_from[1].text: tidak ada isian dengan id "pilihan"',
            'baris 15, sections[1].fields[2].drafted_from[1].when.field: tidak ada isian dengan id "nma"',
        ],
    ),
    (
        LETTER_YML,
        "label: Hari",
        "label: Hari untuk {nama}",
        [
            "baris 23, sections[1].fields[4].label: di sini jawaban tidak dapat dicetak; yang dapat hanya "
            "tentang LPSE, misalnya {lpse.name}"
        ],
    ),
    (
        LETTER_YML,
        '"Surat-{nama}"',
        '"Surat-{}"',
        ['baris 2, file_name: kurung kurawal harus berpasangan dan memuat id isian, misalnya "{isian}"'],
    ),
    (
        LETTER_YML,
        "    label: Pilihan\n    field: pilih",
        "    label: Pilihan",
        [
            'baris 13, sections[1].fields[3].id: isian "pilih" tidak dipakai blok mana pun',
            f"baris 30, blocks[3].field: {MISSING_KEY}",
        ],
    ),
    (
        LETTER_YML,
        "  - type: choices\n",
        "  - type: list\n    field: asing\n  - type: choices\n",
        ['baris 31, blocks[3].field: tidak ada isian dengan id "asing"'],
    ),
    (
        LETTER_YML,
        "  - type: choices\n",
        "  - type: list\n  - type: choices\n",
        ['baris 30, blocks[3]: isi "items" atau "field", salah satu'],
    ),
    (
        LETTER_YML,
        "  - type: choices\n",
        "  - type: table\n    head: [A, B]\n    widths: [1]\n"
        "    rows: [{cells: [a, b]}]\n  - type: choices\n",
        ['baris 30, blocks[3]: "widths" harus sebanyak "head": 2'],
    ),
    (
        LETTER_YML,
        "  - type: choices\n",
        "  - type: table\n    head: [A, B]\n    rows: [{cells: [a, b, c]}]\n  - type: choices\n",
        ['baris 30, blocks[3]: baris ke-1: "cells" harus sebanyak "head": 2'],
    ),
    (
        LETTER_YML,
        "  - type: choices\n",
        '  - type: group\n    blocks: [{type: line, text: "{asing}"}]\n  - type: choices\n',
        ['baris 31, blocks[3].blocks[1].text: tidak ada isian dengan id "asing"'],
    ),
    (
        LETTER_YML,
        "  - type: choices\n",
        "  - type: line\n    text: Hal\n    hide_when_empty: true\n  - type: choices\n",
        [
            "baris 32, blocks[3].hide_when_empty: hapus: tidak ada isian di dalamnya, sehingga tidak akan "
            "pernah dicetak"
        ],
    ),
    (
        LETTER_YML,
        "  - type: choices\n",
        "  - type: signatures\n    room: 10\n    columns: [{lines: [{text: Kami}]}]\n  - type: choices\n",
        ["baris 31, blocks[3].room: harus 20 atau lebih"],
    ),
    (
        LETTER_YML,
        "field: pilih",
        "field: nama",
        [
            'baris 13, sections[1].fields[3].id: isian "pilih" tidak dipakai blok mana pun',
            'baris 32, blocks[3].field: tidak ada isian jenis choices atau choice dengan id "nama"',
        ],
    ),
    (
        LETTER_YML,
        "kind: choices",
        "kind: text",
        [
            'baris 13, sections[1].fields[3]: "choices" harus ada pada kind choices dan choice, '
            "dan hanya di situ",
            'baris 32, blocks[3].field: tidak ada isian jenis choices atau choice dengan id "pilih"',
        ],
    ),
    (
        LETTER_YML,
        "label: Satu\n",
        "label: Satu\n            text: satu\n",
        ['baris 13, sections[1].fields[3]: "text" pada pilihan hanya untuk kind choice'],
    ),
    (
        LETTER_YML,
        "kind: choices",
        "kind: choice\n        initial: tiga",
        ['baris 13, sections[1].fields[3]: "initial" harus id salah satu pilihannya: satu, dua'],
    ),
    (
        LETTER_YML,
        "kind: choices\n",
        "kind: choice\n        follows: nama\n",
        ['baris 13, sections[1].fields[3]: kind choice tidak memakai "follows"; hapus'],
    ),
    (
        LETTER_YML,
        "kind: date\n",
        "kind: date\n        follows: pilih\n",
        ['baris 23, sections[1].fields[4].follows: isian "pilih" berisi pilihan dan tidak dapat disalin'],
    ),
    (
        LETTER_YML,
        "kind: person\n        label: Nama\n",
        "kind: digits\n        label: Nama\n",
        ['baris 6, sections[1].fields[1]: "lengths" harus ada pada kind digits, dan hanya di situ'],
    ),
    (
        LETTER_YML,
        "kind: person\n        label: Nama\n",
        "kind: digits\n        label: Nama\n        lengths: [enam, 0]\n",
        [
            "baris 9, sections[1].fields[1].lengths[1]: harus berupa bilangan bulat, misalnya 35",
            "baris 9, sections[1].fields[1].lengths[2]: harus lebih besar dari 0",
        ],
    ),
    (
        LETTER_YML,
        "kind: date",
        "kind: text",
        ['baris 21, sections[1].fields[4]: "initial_from: today" hanya untuk kind date'],
    ),
    (
        LETTER_YML,
        "initial_from: today",
        "initial: besok",
        ['baris 21, sections[1].fields[4]: kind date tidak memakai "initial"; hapus'],
    ),
    (
        LETTER_YML,
        "initial_from: today",
        "initial_from: kemarin",
        ["baris 24, sections[1].fields[4].initial_from: pilih salah satu: '', 'city' atau 'today'"],
    ),
    (
        LETTER_YML,
        "type: line",
        "type: baris",
        [
            'baris 6, sections[1].fields[1].id: isian "nama" tidak dipakai blok mana pun',
            'baris 9, sections[1].fields[2].id: isian "salinan" tidak dipakai blok mana pun',
            f"baris 28, blocks[2]: pilih salah satu jenis: {BLOCK_TYPES}",
        ],
    ),
    (
        LETTER_YML,
        "  - type: letterhead\n    height",
        "  - height",
        ['baris 26, blocks[1]: tambahkan kunci "type"'],
    ),
    (LETTER_YML, "height: 35", "height: 350", ["baris 27, blocks[1].height: harus 200 atau kurang"]),
    (
        LETTER_YML,
        "room: 25",
        'room: "25 mm"',
        ["baris 36, blocks[4].room: harus berupa bilangan bulat, misalnya 35"],
    ),
    (
        LETTER_YML,
        "room: 25",
        "ruang: 25",
        [
            f"baris 33, blocks[4].room: {MISSING_KEY}",
            f"baris 36, blocks[4].ruang: {UNKNOWN_KEY}",
        ],
    ),
    # --- pages
    (
        PAGE_MD,
        "letter: contoh",
        "letter: conto",
        ['baris 3, letter: tidak ada surat bernama "conto"; yang ada: contoh'],
    ),
    (
        PAGE_MD,
        "letter: contoh\n",
        "",
        ['baris 2: halaman surat memerlukan "template: letter.html" dan "letter: <nama surat>" bersama-sama'],
    ),
    (
        PAGE_MD,
        '"surel"',
        '"surl"',
        ['baris 8: tidak ada kontak bernama "surl"; yang ada: salinan, sendiri, surel'],
    ),
    (
        PAGE_MD,
        '("surel") }}',
        '("surel") }',
        ["baris 8: tanda {{ }} atau {% %} di baris ini tidak lengkap (unexpected '}')"],
    ),
    (
        PAGE_MD,
        '{{ contact("surel") }}',
        '{{ letter_link("Isi", "surat/hilang.md") }}',
        ['baris 8: tulis letter_link("kata di tombol", "surat/nama-surat.md"); halaman surat itu harus ada'],
    ),
    (
        PAGE_MD,
        '{{ contact("surel") }}',
        '{{ letter_link("Isi", "surat.md", asing="x") }}',
        ['baris 8: surat itu tidak mempunyai isian "asing"; yang ada: nama, salinan, pilih, hari'],
    ),
    (
        PAGE_MD,
        '{{ contact("surel") }}',
        '{{ letter_link("Isi", "surat.md", pilih="z") }}',
        ['baris 8: "z" bukan pilihan pilih; yang ada: dua, satu'],
    ),
    (
        PAGE_MD,
        '{{ contact("surel") }}',
        '{{ letter_fields("conto") }}',
        ['baris 8: tidak ada surat bernama "conto"; yang ada: contoh'],
    ),
]


# Each spoils one place of a group, as it is found there.
IN_A_GROUP: list[tuple[str, str, list[str]]] = [
    (
        "        fields:\n          - id: jam\n            kind: time\n            label: Jam\n",
        "",
        [
            'baris 25, sections[1].fields[5]: "fields" harus ada pada kind group, dan hanya di situ',
            'baris 31, blocks[1].text: tidak ada isian dengan id "kejadian.jam"',
        ],
    ),
    (
        "kind: group",
        "kind: text",
        [
            'baris 25, sections[1].fields[5]: "fields" harus ada pada kind group, dan hanya di situ',
            'baris 34, blocks[1].each: tidak ada isian jenis group dengan id "kejadian"',
            'baris 35, blocks[1].text: isian "kejadian" jenis text tidak mempunyai bentuk lain; '
            "tulis {kejadian}",
        ],
    ),
    (
        "label: Kejadian\n",
        "label: Kejadian\n        initial: x\n",
        ['baris 25, sections[1].fields[5]: kind group tidak memakai "initial"; hapus'],
    ),
    (
        "label: Kejadian\n",
        "label: Kejadian\n        min: 3\n        max: 2\n",
        ['baris 25, sections[1].fields[5]: "min" (3) lebih besar dari "max" (2)'],
    ),
    (
        "label: Kejadian\n",
        "label: Kejadian\n        max: 11\n",
        ["baris 28, sections[1].fields[5].max: harus 10 atau kurang"],
    ),
    (
        "kind: time",
        "kind: group",
        [
            'baris 29, sections[1].fields[5].fields[1]: "fields" harus ada pada kind group, '
            "dan hanya di situ",
            "baris 30, sections[1].fields[5].fields[1].kind: kind group tidak dapat di dalam kelompok isian",
        ],
    ),
    (
        "kind: time",
        "kind: choices\n            choices: [{id: a, label: A}]",
        [
            "baris 30, sections[1].fields[5].fields[1].kind: kind choices tidak dapat di dalam "
            "kelompok isian",
            'baris 36, blocks[1].text: isian "kejadian.jam" berisi pilihan; pakai blok choices',
        ],
    ),
    (
        "label: Jam\n",
        "label: Jam\n            company: jam\n",
        [f"baris 32, sections[1].fields[5].fields[1].company: {NOT_IN_GROUPS}"],
    ),
    (
        "label: Jam\n",
        "label: Jam\n            follows: nama\n",
        [f"baris 32, sections[1].fields[5].fields[1].follows: {NOT_IN_GROUPS}"],
    ),
    (
        "label: Jam\n",
        "label: Jam\n          - {id: jam, kind: text, label: Dua}\n",
        ['baris 32, sections[1].fields[5].fields[2].id: id "jam" dipakai dua kali'],
    ),
    (
        "label: Jam\n",
        "label: Jam\n          - {id: isi, kind: text, label: Isi}\n",
        ['baris 32, sections[1].fields[5].fields[2].id: isian "kejadian.isi" tidak dipakai blok mana pun'],
    ),
    (
        "label: Jam\n",
        "label: Jam\n            when: {field: kejadian}\n",
        [
            "baris 25, sections[1].fields[5].id: isian-isian ini saling menunggu: "
            "kejadian → kejadian.jam → kejadian; putuskan satu"
        ],
    ),
    (
        "each: kejadian",
        "each: peristiwa",
        [
            'baris 34, blocks[1].each: tidak ada isian jenis group dengan id "peristiwa"',
            f'baris 35, blocks[1].text: "kejadian" {IS_REPEATED}',
            f'baris 35, blocks[1].text: "kejadian.jam" {IS_REPEATED}',
        ],
    ),
    (
        "each: kejadian",
        "each: nama",
        [
            'baris 34, blocks[1].each: tidak ada isian jenis group dengan id "nama"',
            f'baris 35, blocks[1].text: "kejadian" {IS_REPEATED}',
            f'baris 35, blocks[1].text: "kejadian.jam" {IS_REPEATED}',
        ],
    ),
    (
        "    each: kejadian\n",
        "",
        [
            f'baris 34, blocks[1].text: "kejadian" {IS_REPEATED}',
            f'baris 34, blocks[1].text: "kejadian.jam" {IS_REPEATED}',
        ],
    ),
    (
        "    each: kejadian\n",
        "    each: kejadian\n    when: {field: kejadian, one_of: [x]}\n",
        [
            'baris 35, blocks[1].when.one_of: "kejadian" kelompok isian, yang hanya dapat diisi atau kosong; '
            "hapus kunci ini"
        ],
    ),
    (
        "blocks:\n",
        "blocks:\n  - {type: heading, text: A, when: {field: kejadian.jam}}\n",
        [f'baris 33, blocks[1].when.field: "kejadian.jam" {IS_REPEATED}'],
    ),
    (
        "{kejadian.jam}",
        "{kejadian.jam} {kejadian}",
        ['baris 35, blocks[1].text: "kejadian" kelompok isian; sebut isiannya, misalnya {kejadian.jam}'],
    ),
    (
        "{kejadian.jam}",
        "{kejadian.jam} {kejadian:jumlah}",
        ['baris 35, blocks[1].text: tidak ada bentuk "jumlah"; yang ada: {kejadian:nomor}'],
    ),
    (
        "{kejadian.jam}",
        "{kejadian.jam} {kejadian.isi}",
        ['baris 35, blocks[1].text: tidak ada isian dengan id "kejadian.isi"'],
    ),
    (
        "      - id: kejadian",
        "      - id: lpse",
        [
            'baris 25, sections[1].fields[5].id: id "lpse" tidak dapat dipakai kelompok isian; pakai id lain',
            'baris 29, sections[1].fields[5].fields[1].id: isian "lpse.jam" tidak dipakai blok mana pun',
            'baris 34, blocks[1].each: tidak ada isian jenis group dengan id "kejadian"',
            'baris 35, blocks[1].text: tidak ada isian dengan id "kejadian"',
            'baris 35, blocks[1].text: tidak ada isian dengan id "kejadian.jam"',
        ],
    ),
]


@pytest.mark.parametrize(("old", "new", "expected"), IN_A_GROUP)
def test_each_fault_of_a_group_is_said_with_its_place_and_what_would_be_right(
    tmp_path: Path, old: str, new: str, expected: list[str]
) -> None:
    right = LETTER.replace("blocks:\n", GROUP)
    assert old in right
    write(tmp_path, FILES | {LETTER_YML: right.replace(old, new, 1)})
    assert messages(tmp_path) == [f"{LETTER_YML}, {message}" for message in expected]


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


@pytest.mark.parametrize("letter", [LETTER, LETTER.replace("blocks:\n", GROUP)])
def test_the_right_project_is_right(tmp_path: Path, letter: str) -> None:
    write(tmp_path, FILES | {LETTER_YML: letter})
    project, faults = check(tmp_path)
    assert faults == []
    assert project is not None
    assert list(project.letters) == ["contoh"]


@pytest.mark.parametrize(("file", "right", "wrong", "expected"), CASES)
def test_each_fault_is_said_with_its_place_and_what_would_be_right(
    tmp_path: Path, file: str, right: str, wrong: str, expected: list[str]
) -> None:
    assert FILES[file].count(right) == 1
    write(tmp_path, FILES | {file: FILES[file].replace(right, wrong)})
    assert messages(tmp_path) == [f"{file}, {message}" for message in expected]


def test_faults_of_all_files_are_said_at_once(tmp_path: Path) -> None:
    wrong = {
        CONTACTS_YML: CONTACTS.replace("a@contoh.example", "a").replace("[surel]", "[telpon]"),
        SITE_YML: SITE.replace("city", "kota"),
        STEPS_YML: STEPS.replace("next", "lalu"),
        LETTER_YML: LETTER.replace("room: 25", "room: x").replace("{hari}", "{hri}"),
        PAGE_MD: PAGE.replace("letter: contoh", "letter: conto"),
    }
    write(tmp_path, FILES | wrong)
    assert [message.split(":")[0] for message in messages(tmp_path)] == [
        "docs/surat.md, baris 3, letter",
        "macros/data/contacts.yml, baris 2, surel.value",
        "macros/data/contacts.yml, baris 22, sendiri.fallback[1]",
        "macros/data/contoh/lpse.yml, baris 1, city",
        "macros/data/contoh/lpse.yml, baris 2, kota",
        "macros/data/letters/contoh.yml, baris 21, sections[1].fields[4].id",
        "macros/data/letters/contoh.yml, baris 35, blocks[4].lines[1].text",
        "macros/data/letters/contoh.yml, baris 36, blocks[4].room",
        "macros/data/steps/meja.yml, baris 1, [1].next",
        "macros/data/steps/meja.yml, baris 6, [1].lalu",
    ]


@pytest.mark.parametrize("file", [CONTACTS_YML, SITE_YML, SEARCH_YML, ALL_LPSE_TSV])
def test_a_missing_file_is_said(tmp_path: Path, file: str) -> None:
    write(tmp_path, {name: content for name, content in FILES.items() if name != file})
    assert messages(tmp_path) == [f"{file}, baris 1: berkas ini tidak ada"]


def test_a_file_that_is_not_utf_8_is_said(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    (tmp_path / SITE_YML).write_bytes(b"lpse_name: \xff\xfe\n")
    assert messages(tmp_path) == [f"{SITE_YML}, baris 1: simpan berkas ini sebagai teks UTF-8"]


def test_github_shows_a_fault_at_its_line() -> None:
    fault = Fault("macros/data/contoh/lpse.yml", 3, "city", "75% salah\nbaris dua")
    assert (
        fault.annotation == "::error file=macros/data/contoh/lpse.yml,line=3::city: 75%25 salah%0Abaris dua"
    )


def test_the_page_that_sends_is_one_for_all_letters(tmp_path: Path) -> None:
    write(tmp_path, FILES | {"docs/kirim.md": "---\ntemplate: send.html\nletter: contoh\n---\n"})
    assert messages(tmp_path) == [
        'docs/kirim.md, baris 3, letter: halaman ini untuk semua surat yang mempunyai "mail"; hapus baris ini'
    ]


def test_a_page_with_an_unknown_template_is_said(tmp_path: Path) -> None:
    write(tmp_path, FILES | {"docs/a.md": "---\ntemplate: a.html\n---\n"})
    assert messages(tmp_path) == [
        'docs/a.md, baris 2, template: tidak ada templat bernama "a.html"; yang ada: letter.html, send.html, '
        "user_id.html"
    ]


def test_a_page_that_takes_a_user_id_apart_needs_a_letter_that_asks_for_one(tmp_path: Path) -> None:
    page = {"docs/periksa.md": "---\ntemplate: user_id.html\nletter: contoh\n---\n"}
    write(tmp_path, FILES | page)
    assert messages(tmp_path) == [
        "docs/periksa.md, baris 3, letter: halaman ini memerlukan isian jenis user_id dan multiline, yang "
        'tidak ada di surat "contoh"'
    ]
    right = LETTER.replace("kind: person\n        label: Nama", "kind: user_id\n        label: Nama")
    right = right.replace("kind: person\n        label: Salinan", "kind: multiline\n        label: Salinan")
    write(tmp_path, {LETTER_YML: right, PAGE_MD: "# Surat\n"})
    assert messages(tmp_path) == [
        'docs/periksa.md, baris 3, letter: surat "contoh" belum mempunyai halaman dengan "template: '
        'letter.html"; tambahkan'
    ]


def test_a_page_that_a_template_links_to_and_that_is_not_there_is_said(tmp_path: Path) -> None:
    links = '{{ page_address("surat.md") | url }}\n{{ page_address("langkah.md") | url }}\n'
    write(tmp_path, FILES | {"overrides/partials/kaki.html": links})
    assert messages(tmp_path) == [
        "overrides/partials/kaki.html, baris 2: tidak ada halaman docs/langkah.md, yang ditautkan di sini; "
        "bila pindah, ganti juga di sini"
    ]


# A letter's own way, put below the right letter, from line 38 on.
WAY = """\
steps: meja
mail:
  to: [surel]
  cc: [salinan]
  subject: Surat {nama}
  text: Terlampir.
  public_subject: Surat
  public_text: Terlampir.
reminder:
  subject: Surat {sent}
  text: Tiket {ticket}, {nama}.
call: Dikirim {sent:hari}.
"""
NO_ANSWER = "di sini jawaban tidak dapat dicetak; yang dapat hanya tentang LPSE, misalnya {lpse.name}"
WRONG_WAYS = [
    (
        "steps: meja",
        "steps: mja",
        ["baris 38, steps: tidak ada berkas macros/data/steps/mja.yml; yang ada: meja"],
    ),
    (
        "to: [surel]",
        "to: [surl]",
        ['baris 40, mail.to[1]: tidak ada kontak bernama "surl"; yang berupa email: surel, salinan'],
    ),
    ("to: [surel]", "to: []", ["baris 40, mail.to: harus berisi sedikitnya satu butir"]),
    ("  to: [surel]\n", "", [f"baris 39, mail.to: {MISSING_KEY}"]),
    (
        "cc: [salinan]",
        "cc: [salinan, sendiri]",
        ['baris 41, mail.cc[2]: kontak "sendiri" bukan alamat email (kind: email)'],
    ),
    ("  cc: [salinan]", "  limit_mb: 0", ["baris 41, mail.limit_mb: harus lebih besar dari 0"]),
    ("steps: meja", "reply_days: 0", ["baris 38, reply_days: harus lebih besar dari 0"]),
    ("steps: meja", 'recipient: "{nama}"', [f"baris 38, recipient: {NO_ANSWER}"]),
    ("Surat {nama}", "Surat {sent}", ['baris 42, mail.subject: tidak ada isian dengan id "sent"']),
    ("{ticket}, {nama}", "{tiket}", ['baris 48, reminder.text: tidak ada isian dengan id "tiket"']),
    ("{sent:hari}", "{nma}", ['baris 49, call: tidak ada isian dengan id "nma"']),
    ("{sent:hari}", "{pilih}", ['baris 49, call: isian "pilih" berisi pilihan; pakai blok choices']),
    (
        "{ticket}, {nama}",
        "{ticket:hari}",
        ['baris 48, reminder.text: isian "ticket" jenis text tidak mempunyai bentuk lain; tulis {ticket}'],
    ),
    ("  text: Tiket {ticket}, {nama}.\n", "", [f"baris 46, reminder.text: {MISSING_KEY}"]),
]


@pytest.mark.parametrize(("right", "wrong", "expected"), WRONG_WAYS)
def test_what_is_wrong_with_the_way_of_a_letter_is_said(
    tmp_path: Path, right: str, wrong: str, expected: list[str]
) -> None:
    assert WAY.count(right) == 1
    write(tmp_path, FILES | {LETTER_YML: LETTER + WAY.replace(right, wrong)})
    assert messages(tmp_path) == [f"{LETTER_YML}, {message}" for message in expected]


def test_a_field_that_only_the_follow_ups_name_is_used_and_none_is_called_like_what_they_know(
    tmp_path: Path,
) -> None:
    field = "      - id: {}\n        kind: text\n        label: Lain\nblocks:\n"
    letter = LETTER + WAY.replace("{sent:hari}", "{lain}")
    write(tmp_path, FILES | {LETTER_YML: letter.replace("blocks:\n", field.format("lain"))})
    assert check(tmp_path)[1] == []
    write(tmp_path, {LETTER_YML: (LETTER + WAY).replace("blocks:\n", field.format("ticket"))})
    (message,) = messages(tmp_path)
    assert message.endswith('id: "ticket" sudah ada artinya di "reminder" dan "call"; pakai id lain')


@pytest.mark.parametrize("call", ['steps("mja")', 'steps_summary("mja", "langkah.md")'])
def test_steps_that_a_page_names_and_that_are_not_there_are_said(tmp_path: Path, call: str) -> None:
    write(tmp_path, FILES | {"docs/langkah.md": f"{{{{ {call} }}}}\n"})
    assert messages(tmp_path) == [
        "docs/langkah.md, baris 1: tidak ada berkas macros/data/steps/mja.yml; yang ada: meja"
    ]


def test_a_mail_that_no_link_can_hold_is_said(tmp_path: Path) -> None:
    way = WAY.replace("public_text: Terlampir.", f"public_text: {'x' * 1800}")
    write(tmp_path, FILES | {LETTER_YML: LETTER + way})
    (message,) = messages(tmp_path)
    assert message.endswith(
        "mail.public_text: terlalu panjang: tautan ke email web paling banyak 1800 karakter"
    )


def test_a_question_that_two_pages_ask_is_said_whatever_its_signs(tmp_path: Path) -> None:
    other = QUESTION.replace("Mengapa gagal?", "Gagal, MASUK.").replace("[gagal masuk]", "[tidak bisa]")
    write(tmp_path, FILES | {"docs/lain.md": other})
    assert messages(tmp_path) == [
        "docs/lain.md, baris 2, question: sudah ditanyakan di docs/gagal.md; hapus di salah satu halaman"
    ]


def test_a_page_that_answers_no_question_needs_no_file_of_questions(tmp_path: Path) -> None:
    write(tmp_path, {name: text for name, text in FILES.items() if name not in (SHARED_YML, QUESTION_MD)})
    assert check(tmp_path)[1] == []
    write(tmp_path, {QUESTION_MD: QUESTION})
    assert messages(tmp_path) == [f"{SHARED_YML}, baris 1: berkas ini tidak ada"]
