"""A wrong folder of an LPSE, with every message a maintainer then reads, whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.build.pipeline import check
from macros.model.folder import misnamed
from tests.macros.wrong_data.project import (
    FILES,
    MISSING_KEY,
    PAGE,
    QUOTE,
    SITE,
    SITE_YML,
    UNKNOWN_KEY,
    assert_faults,
    messages,
    write,
)

# file, right, wrong, messages without the file's name
CASES = [
    (
        SITE_YML,
        "city: Kota Contoh",
        "kota: X",
        [f"baris 1, city: {MISSING_KEY}", f"baris 2, kota: {UNKNOWN_KEY}"],
    ),
    (SITE_YML, "city: Kota Contoh", "city: 12", [f"baris 2, city: {QUOTE}"]),
    (SITE_YML, "city: Kota Contoh", "city: ''", ["baris 2, city: tidak boleh kosong"]),
    (
        SITE_YML,
        "city: Kota Contoh",
        "city: A\nhours:\nnav:",
        [
            "baris 3, hours: belum diisi; isi, atau hapus kunci ini",
            "baris 4, nav: belum diisi; isi, atau hapus kunci ini",
        ],
    ),
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
    (
        SITE_YML,
        "city: Kota Contoh",
        "city: A\nurl: bantuan.example\nsite_name: ''",
        [
            'baris 3, url: "bantuan.example" harus berupa alamat web yang diawali http:// atau https://',
            "baris 4, site_name: tidak boleh kosong",
        ],
    ),
    (
        SITE_YML,
        "city: Kota Contoh",
        "city: A\ncolour: #1b5e20",
        ['baris 3, colour: apit dengan tanda kutip, misalnya "#1b5e20": tanda # tanpa kutip memulai catatan'],
    ),
    (
        SITE_YML,
        "city: Kota Contoh",
        "city: A\ncolour: hijau",
        ['baris 3, colour: harus berupa # dan enam angka atau huruf a sampai f, misalnya "#1b5e20"'],
    ),
    (
        SITE_YML,
        "city: Kota Contoh",
        "city: A\ncolour: \u201c#1b5e20\u201d",
        ['baris 3, colour: pakai tanda kutip lurus, misalnya "#1b5e20"'],
    ),
    (
        SITE_YML,
        "city: Kota Contoh",
        "city: A\ncolour: '#4cae4f'",
        [
            'baris 3, colour: tulisan putih di atas "#4cae4f" sukar dibaca; warna terdekat yang cukup gelap: '
            '"#327234"'
        ],
    ),
    (
        SITE_YML,
        "city: Kota Contoh",
        "city: A\nunpublished: [surat/kuasa.md, surat.md]\nnav:\n  - {page: loket.md}\n  - {title: Loket}",
        [f"baris 6, nav[2].page: {MISSING_KEY}"],
    ),
    (
        SITE_YML,
        "city: Kota Contoh",
        "city: A\nunpublished: [surat.md, surat/kuasa.md]\n"
        "nav:\n  - {page: gagal.md}\n  - {page: loket.md, after: kntak.md}",
        [
            'baris 3, unpublished[2]: tidak ada halaman "surat/kuasa.md"; periksa tulisannya, atau hapus '
            "baris ini",
            'baris 6, nav[2].after: tidak ada halaman "kntak.md"; periksa tulisannya, atau hapus baris ini',
            'baris 6, nav[2].page: tidak ada halaman "loket.md"; periksa tulisannya, atau hapus baris ini',
        ],
    ),
]


@pytest.mark.parametrize(("file", "right", "wrong", "expected"), CASES)
def test_each_fault_is_said_with_its_place_and_what_would_be_right(
    tmp_path: Path, file: str, right: str, wrong: str, expected: list[str]
) -> None:
    assert_faults(tmp_path, file, right, wrong, expected)


def test_only_letters_and_questions_that_nothing_needs_can_be_off(tmp_path: Path) -> None:
    pages = {"docs/kontak.md": "# Kontak", "docs/periksa.md": PAGE.replace("letter.html", "user_id.html")}
    write(tmp_path, FILES | pages | {SITE_YML: f"{SITE}unpublished: [kontak.md, surat.md]\n"})
    said = [message for message in messages(tmp_path) if ", unpublished[" in message]
    assert said == [
        f"{SITE_YML}, baris 3, unpublished[1]: hanya surat dan pertanyaan yang dapat dimatikan; yang lain "
        "dapat Anda ganti",
        f"{SITE_YML}, baris 3, unpublished[2]: surat ini dipakai docs/periksa.md, jadi tidak dapat dimatikan",
    ]


def test_a_button_to_a_letter_that_is_off_is_no_fault_of_the_page_that_has_it(tmp_path: Path) -> None:
    button = '{{ letter_link("Isi surat", "surat.md", apa="saja") }}\n'
    write(tmp_path, FILES | {SITE_YML: f"{SITE}unpublished: [surat.md]\n", "docs/kontak.md": button})
    assert check(tmp_path)[1] == []


def test_a_page_of_the_menu_needs_no_place_nor_a_title(tmp_path: Path) -> None:
    write(tmp_path, FILES | {SITE_YML: f"{SITE}nav: [{{page: surat.md}}]\n"})
    assert check(tmp_path)[1] == []


def test_a_logo_that_is_none_is_said(tmp_path: Path) -> None:
    write(tmp_path, FILES | {"macros/data/contoh/logo.svg": "<svg>"})
    assert messages(tmp_path) == [
        "macros/data/contoh/logo.svg, baris 1: bukan gambar SVG; simpan lagi dari program gambarnya sebagai "
        "SVG biasa"
    ]


OWN = "macros/data/lpse"


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("contacts.yaml", "contacts.yml"),
        ("Logo.svg", "logo.svg"),
        ("LOGO.PNG", "logo.png"),
        ("letter/tanda-terima.yml", "letters"),
        ("letters/tanda-terima.yml.txt", "tanda-terima.yml"),
        ("letters/tanda-terima.yaml.txt", "tanda-terima.yml"),
        ("steps/LOKET.YML", "LOKET.yml"),
        ("pages/tanya-jawab/loket.md.txt", "loket.md"),
        ("pages/loket.markdown", "loket.md"),
    ],
)
def test_what_is_not_read_because_of_its_name_is_said_with_the_right_one(
    tmp_path: Path, name: str, right: str
) -> None:
    write(tmp_path, FILES | {f"{OWN}/lpse.yml": SITE, f"{OWN}/{name}": "x"})
    place = name.partition("/")[0] if right == "letters" else name
    said = f'{OWN}/{place}, baris 1: ini tidak dibaca; ganti namanya menjadi "{right}"'
    assert said in messages(tmp_path)


def test_a_hidden_ending_explains_why_the_file_is_not_there(tmp_path: Path) -> None:
    write(tmp_path, FILES | {f"{OWN}/lpse.yml.txt": SITE})
    assert messages(tmp_path)[:2] == [
        f"{OWN}/lpse.yml, baris 1: berkas ini tidak ada",
        f'{OWN}/lpse.yml.txt, baris 1: ini tidak dibaca; ganti namanya menjadi "lpse.yml"',
    ]


def test_copies_and_notes_in_the_folder_are_no_faults(tmp_path: Path) -> None:
    names = (
        "lpse.yml.bak",
        "lpse (1).yml",
        "README.md",
        "letters/README.md",
        "letters/a.yml",
        "letters/a.yaml",
        "pages/catatan.txt",
        "pages/a.svg",
    )
    write(tmp_path, FILES | {f"{OWN}/lpse.yml": SITE} | {f"{OWN}/{name}": "x" for name in names})
    assert list(misnamed(tmp_path)) == []
