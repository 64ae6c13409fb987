"""Wrong macros in a text, each with the message that a maintainer reads."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros.build.macro_faults import macro_fault
from macros.model.data_file import Fault

CONTACTS = {"surel": "a@contoh.example"}
MACROS = {
    "contact": lambda contact_id, short=False: CONTACTS[contact_id],
    "failing": lambda: int("rusak"),
    "wordless": lambda: _raise(ValueError()),
    "own": lambda: _raise(KeyError("tidak ada yang begitu")),
}


def _raise(error: Exception) -> None:
    raise error


UNKNOWN = (
    'nama "{0}" tidak dikenal; id dan teks diapit tanda kutip, misalnya "{0}", dan nama macro ada di halaman '
    '"Untuk pengelola"'
)


def fault_of(root: Path, text: str, before: int = 0) -> Fault | None:
    (root / "docs").mkdir()
    (root / "docs/_bagian.md").write_text("a\n{{ b }}\n")
    (root / "docs/_benar.md").write_text("a\n")
    (root / "docs/_rusak.md").write_text("a\n\n{{ b( }}\n")
    environment = Environment(loader=FileSystemLoader(root / "docs"), undefined=StrictUndefined)
    environment.globals.update(MACROS)
    return macro_fault(environment, "docs/uji.md", text, {"site": {"city": "X"}}, root=root, before=before)


@pytest.mark.parametrize(
    "text",
    [
        "",
        '{{ contact("surel") }} {{ contact("surel", short=true) }} {{ site.city }}',
        '{% include "_benar.md" %}',
        "{% if asing is defined %}{{ asing }}{% endif %}",
    ],
)
def test_a_right_text_has_no_fault(tmp_path: Path, text: str) -> None:
    assert fault_of(tmp_path, text) is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{{ contact(surel) }}", UNKNOWN.format("surel")),
        ('{{ kontak("surel") }}', UNKNOWN.format("kontak")),
        ("{{ site.kota }}", 'tidak ada "kota" di sini; periksa ejaannya'),
        ("{{ contact() }}", "tulis contact(contact_id, short=False); yang diberikan di sini tidak cocok"),
        (
            '{{ contact("surel", panjang=1) }}',
            "tulis contact(contact_id, short=False); yang diberikan di sini tidak cocok",
        ),
        ('{{ contact("telpon") }}', "macro di baris ini gagal (KeyError: 'telpon')"),
        (
            '{% include "_hilang.md" %}',
            'tidak ada berkas "_hilang.md" di folder docs untuk disisipkan; periksa nama dan foldernya',
        ),
        ('{{ "a" | besar }}', 'tidak ada filter bernama "besar"; periksa ejaannya'),
        (
            "{{ contact( }}",
            "tanda {{ }} atau {% %} di baris ini tidak lengkap; periksa kurung dan tanda kutipnya",
        ),
        ("{% if site %}", None),
        ("{{ 1 // 0 }}", None),
        (
            "{{ failing() }}",
            "macro di baris ini gagal (ValueError: invalid literal for int() with base 10: 'rusak')",
        ),
        ("{{ wordless() }}", "macro di baris ini gagal (ValueError: )"),
        ("{{ own() }}", "tidak ada yang begitu"),
        # What is given is not known before it is called.
        ('{{ contact(*["surel"], panjang=1) }}', None),
        ('{{ contact(**{"panjang": 1}) }}', None),
        ("{{ site.city() }}", None),
    ],
)
def test_each_fault_is_said_at_its_line(tmp_path: Path, text: str, message: str | None) -> None:
    fault = fault_of(tmp_path, f"a\n\n{text}\n", before=4)
    assert fault is not None
    assert str(fault).startswith("docs/uji.md, baris 7: ")
    if message:
        assert fault.message == message


def test_a_fault_in_an_included_file_is_said_of_that_file(tmp_path: Path) -> None:
    fault = fault_of(tmp_path, 'a\n{% include "_bagian.md" %}\n', before=4)
    assert fault is not None
    assert str(fault).startswith('docs/_bagian.md, baris 2: nama "b" tidak dikenal')


def test_what_cannot_be_parsed_in_an_included_file_is_said_at_that_files_own_line(tmp_path: Path) -> None:
    fault = fault_of(tmp_path, 'a\n{% include "_rusak.md" %}\n', before=4)
    assert fault is not None
    assert str(fault).startswith("docs/_rusak.md, baris 3: tanda {{ }}")
