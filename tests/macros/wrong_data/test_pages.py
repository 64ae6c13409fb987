"""Wrong pages and questions, each with every message a maintainer then reads, whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.build.pipeline import check
from macros.model.questions import Resolver
from tests.macros.wrong_data.project import (
    DATE,
    FILES,
    LETTER,
    LETTER_YML,
    MISSING_KEY,
    NO_SOURCE,
    PAGE_MD,
    QUESTION,
    QUESTION_MD,
    QUOTE,
    RESOLVERS,
    SHARED_YML,
    UNKNOWN_KEY,
    assert_faults,
    messages,
    write,
)

# file, right, wrong, messages without the file's name
CASES = [
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
    (
        QUESTION_MD,
        "  - buku\n  - title: Uji\n    seen_in_code: true\n",
        "  []\n",
        ["baris 6, sources: harus berisi sedikitnya 1 butir"],
    ),
    (
        QUESTION_MD,
        "sources:\n  - buku\n  - title: Uji\n    seen_in_code: true\n",
        "",
        [f"baris 2, sources: {MISSING_KEY}"],
    ),
    (
        QUESTION_MD,
        "sources:\n  - buku\n  - title: Uji\n    seen_in_code: true\n",
        "sources: buku\n",
        ["baris 6, sources: harus berupa daftar, misalnya [buku]"],
    ),
    (QUESTION_MD, "[gagal masuk]", "3", ["baris 11, also: harus berupa daftar, misalnya [3]"]),
    (QUESTION_MD, "[lpse]", "[]", ["baris 4, who: harus berisi sedikitnya 1 butir"]),
    *(
        (
            QUESTION_MD,
            "[lpse]",
            given,
            [f"baris 4, who: harus berupa daftar, misalnya [{meant}]; yang dikenal: {', '.join(Resolver)}"],
        )
        for given, meant in (("LKPP", "lkpp"), ("camat", "lpse"))
    ),
    (QUESTION_MD, "[lpse]", "[camat]", [f"baris 4, who[1]: pilih salah satu: {RESOLVERS}"]),
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
        ["baris 8: tanda {{ }} atau {% %} di baris ini tidak lengkap; periksa kurung dan tanda kutipnya"],
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
    (
        PAGE_MD,
        '{{ contact("surel") }}',
        '{{ email_line("conto") }}',
        ['baris 8: tidak ada surat bernama "conto"; yang ada: contoh'],
    ),
    *(
        (
            PAGE_MD,
            'contact("surel")',
            f'{macro}("surl")',
            ['baris 8: tidak ada kontak bernama "surl"; yang ada: salinan, sendiri, surel'],
        )
        for macro in ("contact_text", "contact_fallback")
    ),
]


@pytest.mark.parametrize(("file", "right", "wrong", "expected"), CASES)
def test_each_fault_of_a_page_is_said_with_its_place_and_what_would_be_right(
    tmp_path: Path, file: str, right: str, wrong: str, expected: list[str]
) -> None:
    assert_faults(tmp_path, file, right, wrong, expected)


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
    write(tmp_path, {"docs/periksa.md": page["docs/periksa.md"].replace(": contoh", ": lain")})
    assert messages(tmp_path) == [
        'docs/periksa.md, baris 3, letter: tidak ada surat bernama "lain"; yang ada: contoh'
    ]
    write(tmp_path, page)
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


@pytest.mark.parametrize("call", ['steps("mja")', 'steps_summary("mja", "langkah.md")'])
def test_steps_that_a_page_names_and_that_are_not_there_are_said(tmp_path: Path, call: str) -> None:
    write(tmp_path, FILES | {"docs/langkah.md": f"{{{{ {call} }}}}\n"})
    assert messages(tmp_path) == [
        "docs/langkah.md, baris 1: tidak ada berkas macros/data/steps/mja.yml; yang ada: meja"
    ]


def test_a_question_that_two_pages_ask_is_said_whatever_its_signs(tmp_path: Path) -> None:
    other = QUESTION.replace("Mengapa gagal?", "Gagal, MASUK.").replace("[gagal masuk]", "[tidak bisa]")
    write(tmp_path, FILES | {"docs/lain.md": other})
    assert messages(tmp_path) == [
        "docs/lain.md, baris 2, question: sudah ditanyakan di docs/gagal.md; hapus di salah satu halaman"
    ]


def test_another_way_to_ask_that_two_pages_have_is_said_where_it_stands(tmp_path: Path) -> None:
    other = QUESTION.replace("Mengapa gagal?", "Lain?").replace("[gagal masuk]", "[lain lagi, Gagal-masuk]")
    write(tmp_path, FILES | {"docs/lain.md": other})
    assert messages(tmp_path) == [
        "docs/lain.md, baris 11, also[2]: sudah ditanyakan di docs/gagal.md; hapus di salah satu halaman"
    ]


def test_a_page_that_answers_no_question_needs_no_file_of_questions(tmp_path: Path) -> None:
    write(tmp_path, {name: text for name, text in FILES.items() if name not in (SHARED_YML, QUESTION_MD)})
    assert check(tmp_path)[1] == []
    write(tmp_path, {QUESTION_MD: QUESTION})
    assert messages(tmp_path) == [f"{SHARED_YML}, baris 1: berkas ini tidak ada"]


def test_an_id_that_stands_without_quotation_marks_is_left_to_the_rendering_which_knows_names(
    tmp_path: Path,
) -> None:
    macros = ("contact", "contact_text", "contact_fallback", "letter_fields", "email_line", "steps")
    calls = [f"{{{{ {macro}(tanpa_tanda) }}}}" for macro in macros]
    page = FILES[PAGE_MD] + "\n".join([*calls, '{{ letter_link("Isi", tanpa_tanda) }}', ""])
    write(tmp_path, FILES | {PAGE_MD: page})
    assert [message.partition(": ")[2] for message in messages(tmp_path)] == [
        'tulis letter_link("kata di tombol", "surat/nama-surat.md"); halaman surat itu harus ada'
    ]


def test_a_page_that_only_shows_how_macros_are_written_may_name_what_there_is_not(tmp_path: Path) -> None:
    shown = '# Contoh\n\n`{{ contact("lain") }}` dan `{{ belum selesai }`\n'
    write(tmp_path, FILES | {"docs/contoh.md": f"---\nrender_macros: false\n---\n{shown}"})
    assert check(tmp_path)[1] == []
    write(tmp_path, {"docs/contoh.md": shown})
    assert len(messages(tmp_path)) == 1
