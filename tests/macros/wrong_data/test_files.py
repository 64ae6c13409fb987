"""Wrong data files, each with every message a maintainer then reads, whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.build.pipeline import check
from macros.model.data_file import Fault
from tests.macros.wrong_data.project import (
    ALL_LPSE_TSV,
    CONTACTS,
    CONTACTS_YML,
    DATE,
    FILES,
    GROUP,
    KINDS,
    LETTER,
    LETTER_YML,
    MISSING_KEY,
    PAGE,
    PAGE_MD,
    QUESTION_MD,
    QUOTE,
    ROLES,
    SEARCH_YML,
    SHARED_YML,
    SITE,
    SITE_YML,
    STEPS,
    STEPS_YML,
    UNKNOWN_KEY,
    assert_faults,
    messages,
    write,
)

# file, right, wrong, messages without the file's name
CASES = [
    # --- YAML itself
    (SITE_YML, SITE, "", ["baris 1: berkas ini kosong"]),
    (
        SITE_YML,
        "city: Kota",
        "city: [Kota",
        ['baris 2: daftar di baris ini tidak ditutup; tambahkan "]"'],
    ),
    (
        SITE_YML,
        "city: Kota Contoh",
        "city: Kota: Contoh",
        ["baris 2: ada titik dua di tengah teks; apit seluruh teks itu dengan tanda kutip"],
    ),
    (SITE_YML, SITE, "- a\n", ['baris 1: harus berupa pasangan kunci dan nilai, misalnya "kunci: nilai"']),
    (
        SITE_YML,
        "city: Kota Contoh\n",
        "city: Kota\ncity: Contoh\n",
        ["baris 3, city: kunci ini sudah ada di baris 2; hapus salah satu"],
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
        ["baris 3, synonyms[1]: harus berisi sedikitnya 2 butir"],
    ),
    (SEARCH_YML, "[upload, unggah]", "3", ["baris 3, synonyms[1]: harus berupa daftar, misalnya [3]"]),
    (SEARCH_YML, "[surat.md]", "[]", ["baris 1, most_asked: harus berisi sedikitnya 1 butir"]),
    (SEARCH_YML, "[upload,", "[up load,", ['baris 3, synonyms[1][1]: "up load" harus satu kata']),
    (SEARCH_YML, "unggah]", "'!']", ["baris 3, synonyms[1][2]: harus memuat huruf atau angka"]),
    (
        SEARCH_YML,
        "unggah]",
        "no]",
        ['baris 3, synonyms[1][2]: harus berupa teks; apit dengan tanda kutip, misalnya "yes" atau "no"'],
    ),
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
    (
        SEARCH_YML,
        "yang, di]",
        "yang, Bisa]",
        ['baris 5, ignored[2]: "Bisa" mengubah arti pertanyaan, jadi harus ikut dicari; hapus dari sini'],
    ),
    (STEPS_YML, "have: [Kop.]", "have: []", ["baris 5, [1].have: harus berisi sedikitnya 1 butir"]),
    (STEPS_YML, "do: [Cetak.]", "do: []", ["baris 4, [1].do: harus berisi sedikitnya 1 butir"]),
    (STEPS_YML, "do: [Cetak.]", "do:", ["baris 4, [1].do: belum diisi; isi, atau hapus kunci ini"]),
    (
        STEPS_YML,
        "phase: send",
        "phase: kirim",
        ["baris 2, [1].phase: pilih salah satu: 'send', 'reply', 'repair' atau 'call'"],
    ),
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
        "b@contoh.example\n  kind: email\n  label: Salinan\n  role: cc",
        "https://w.example/?{to}{cc}{subject}{text}{bcc}\n  kind: link\n  label: Web\n  role: web_mail",
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
    (
        CONTACTS_YML,
        "021-1234567\n  kind: phone",
        "62812\n  kind: whatsapp",
        [f"baris 16, sendiri.value: {QUOTE}"],
    ),
    (
        CONTACTS_YML,
        "021-1234567\n  kind: phone",
        "'147'\n  kind: whatsapp",
        [
            'baris 16, sendiri.value: "147" harus berupa nomor WhatsApp dengan 0 atau +62 di depan, '
            "misalnya 0812-3456-7890"
        ],
    ),
    (
        CONTACTS_YML,
        "021-1234567\n  kind: phone",
        "'55511'\n  kind: address",
        [
            'baris 16, sendiri.value: "55511" harus berupa alamat kantor, misalnya Jalan Contoh Nomor 1, '
            "Kota Contoh"
        ],
    ),
    (
        CONTACTS_YML,
        "021-1234567\n  kind: phone",
        "Jalan Uji 1\n  kind: address\n  map: peta.example",
        ['baris 18, sendiri.map: "peta.example" harus berupa alamat web yang diawali http:// atau https://'],
    ),
    (
        CONTACTS_YML,
        "kind: phone",
        "kind: phone\n  map: https://peta.example",
        ["baris 18, sendiri.map: hanya untuk kontak dengan kind: address; hapus baris ini"],
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
    (CONTACTS_YML, "[surel]", "3", ["baris 22, sendiri.fallback: harus berupa daftar, misalnya [3]"]),
    (
        CONTACTS_YML,
        "kind: phone",
        "kind: telepon\n  map: https://peta.example",
        [f"baris 17, sendiri.kind: pilih salah satu: {KINDS}"],
    ),
    (
        CONTACTS_YML,
        "sendiri:",
        "loket: 021-1234567\nsendiri:",
        ['baris 15, loket: harus berupa pasangan kunci dan nilai, misalnya "kunci: nilai"'],
    ),
    (CONTACTS_YML, "  fallback", "  pengganti", [f"baris 22, sendiri.pengganti: {UNKNOWN_KEY}"]),
]


@pytest.mark.parametrize(
    ("file", "text", "place"),
    [
        (CONTACTS_YML, "label: Helpdesk", "baris 4, surel.label"),
        (STEPS_YML, "title: Kirim", "baris 1, [1].title"),
        (STEPS_YML, "next: Tunggu.", "baris 6, [1].next"),
        (LETTER_YML, "title: Surat Contoh", "baris 1, title"),
        (LETTER_YML, "label: Pilihan", "baris 31, blocks[3].label"),
        (LETTER_YML, "caption: (Ttd)", "baris 37, blocks[4].caption"),
        (SHARED_YML, "title: Buku", "baris 5, sources.buku.title"),
        (QUESTION_MD, "question: Mengapa gagal?", "baris 2, question"),
    ],
)
def test_a_text_that_is_shown_is_not_empty(tmp_path: Path, file: str, text: str, place: str) -> None:
    empty = f"{text.partition(': ')[0]}: ''"
    assert_faults(tmp_path, file, text, empty, [f"{place}: tidak boleh kosong"])


@pytest.mark.parametrize(("file", "right", "wrong", "expected"), CASES)
def test_each_fault_is_said_with_its_place_and_what_would_be_right(
    tmp_path: Path, file: str, right: str, wrong: str, expected: list[str]
) -> None:
    assert_faults(tmp_path, file, right, wrong, expected)


@pytest.mark.parametrize(
    "letter",
    [
        LETTER,
        LETTER.replace("blocks:\n", GROUP),
        LETTER.replace("blocks:\n", GROUP.replace("{kejadian:nomor} ", "")),
        LETTER.replace("id: salinan", "id: ticket").replace("{salinan}", "{ticket}"),
        LETTER.replace(", {salinan}", "").replace(
            "type: choices", "type: choices\n    when: {field: salinan}"
        ),
        f"{LETTER}  - {{type: line, text: Hal, hide_when_empty: false}}\n",
    ],
    ids=["as it is", "a group", "a group by its fields alone", "ticket", "asked for a condition", "shown"],
)
def test_the_right_project_is_right(tmp_path: Path, letter: str) -> None:
    write(tmp_path, FILES | {LETTER_YML: letter})
    project, faults = check(tmp_path)
    assert faults == []
    assert project is not None
    assert list(project.letters) == ["contoh"]


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
    (tmp_path / SITE_YML).write_bytes(b"name: \xff\xfe\n")
    assert messages(tmp_path) == [f"{SITE_YML}, baris 1: simpan berkas ini sebagai teks UTF-8"]


@pytest.mark.parametrize("page", ["docs/loket.md", "docs/_bagian.md"])
@pytest.mark.parametrize("encoding", ["latin-1", "utf-16"])
def test_a_page_or_a_part_of_one_that_is_not_utf_8_is_said(tmp_path: Path, page: str, encoding: str) -> None:
    write(tmp_path, FILES)
    (tmp_path / page).write_bytes("# Café\n".encode(encoding))
    assert messages(tmp_path) == [f"{page}, baris 1: simpan berkas ini sebagai teks UTF-8"]


def test_a_letter_whose_page_is_not_utf_8_does_not_miss_it(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    with (tmp_path / PAGE_MD).open("ab") as page:
        page.write("Café\n".encode("latin-1"))
    assert messages(tmp_path) == [f"{PAGE_MD}, baris 1: simpan berkas ini sebagai teks UTF-8"]


def test_github_shows_a_fault_at_its_line_or_where_none_is_known_at_the_first() -> None:
    unplaced = Fault("docs/a.md", 0, "", "salah: ini")
    assert (str(unplaced), unplaced.annotation) == (
        "docs/a.md: salah: ini",
        "::error file=docs/a.md,line=1::salah: ini",
    )
    fault = Fault("macros/data/contoh/lpse.yml", 3, "city", "75% salah\nbaris dua")
    assert (
        fault.annotation == "::error file=macros/data/contoh/lpse.yml,line=3::city: 75%25 salah%0Abaris dua"
    )
