"""The folder of an LPSE, begun from eight answers."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from macros.build.pipeline import check
from macros.init import QUESTIONS, Answers, Dialogue, known_lpse, main, next_steps, write
from macros.model.contacts import Kind
from macros.model.folder import OWN
from macros.model.project import load_project
from tests.conftest import PROJECT_FOLDER, ROOT, copy_macros

ALL_LPSE = """\
# Instansi\tLPSE\tPortal
# Sumber: uji
# Tanggal: 2026-01-15
Kab. Uji\tLPSE Kabupaten Uji\tportal.example/kabuji\tlama.example
Kota Uji\tLPSE Kota Uji\tportal.example/kotauji
Dinas Uji\tLPSE Kota Uji\tportal.example/kotauji
"""
FLAGS = {
    "name": "LPSE Kota Uji Baru",
    "city": "Kota Uji",
    "address": 'Jalan "Uji": 1',
    "hours": "Senin",
    "email": "meja@uji.example",
    "whatsapp": "0812-3456-7890",
    "portal": "https://portal.example/uji",
    "url": "https://bantuan.example/",
}
# As the program runs where no package is installed.
WITHOUT_PACKAGES = (
    "import runpy, sys; sys.path.insert(0, '.'); runpy.run_module('macros.init', run_name='__main__')"
)


def flags(**answers: str) -> list[str]:
    """The answers as the command line has them."""
    return [part for name, answer in answers.items() for part in (f"--{name}", answer)]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The tests' project, without the folder of an LPSE."""
    root = tmp_path / "project"
    shutil.copytree(PROJECT_FOLDER, root)
    copy_macros(root)
    (root / "overrides").symlink_to(ROOT / "overrides")  # is only read
    (root / "macros/data/all_lpse.tsv").write_text(ALL_LPSE)
    return root


def answered(root: Path, lines: Iterable[str]) -> tuple[Answers, str]:
    """What a dialogue makes of typed lines, which it needs all, and all that it said."""
    typed = iter(lines)
    said: list[str] = []

    def read(text: str) -> str:
        said.append(text)
        return next(typed)

    answers = Dialogue(read, said.append, known_lpse(root / "macros/data/all_lpse.tsv")).answers()
    assert next(typed, None) is None
    return answers, "\n".join(said)


def test_eight_questions_are_asked() -> None:
    assert len(QUESTIONS) == 8


def test_a_part_of_the_name_finds_the_lpse_and_its_portal(root: Path) -> None:
    answers, said = answered(
        root, ["dinas", "5", "00", "²", "dua", "", "1", "Uji", "", "", "a@uji.example", "", "", ""]
    )
    assert (answers["name"], answers["portal"]) == ("LPSE Kota Uji", "https://portal.example/kotauji")
    assert "1. LPSE Kota Uji (https://portal.example/kotauji)" in said
    assert said.count("Nomornya, atau 0 untuk memakai") == 6
    assert "7. Alamat portal SPSE (Enter: https://portal.example/kotauji)" in said


def test_of_several_the_one_whose_number_is_typed_is_taken(root: Path) -> None:
    for number, name in (("1", "LPSE Kabupaten Uji"), ("2", "LPSE Kota Uji")):
        answers, said = answered(root, ["lpse uji", number, "Uji", "", "", "a@uji.example", "", "", ""])
        assert answers["name"] == name
        assert f"{number}. {name} (" in said


def test_a_part_that_many_have_is_asked_for_more(root: Path) -> None:
    many = "".join(f"Kota {number}\tLPSE Kota {number}\tportal.example/{number}\n" for number in range(20))
    (root / "macros/data/all_lpse.tsv").write_text(many)
    answers, said = answered(root, ["lpse", "lpse kota 11", "Uji", "", "", "a@uji.example", "", "", ""])
    assert (answers["name"], answers["portal"]) == ("LPSE Kota 11", "https://portal.example/11")
    assert "ketik namanya lebih lengkap" in said


@pytest.mark.parametrize(("count", "is_asked"), [(9, False), (10, True)])
def test_as_many_as_fit_on_a_screen_are_offered(root: Path, count: int, is_asked: bool) -> None:
    many = "".join(f"K\tLPSE Kota {number}\tportal.example/{number}\n" for number in range(count))
    (root / "macros/data/all_lpse.tsv").write_text(many)
    chosen = ["lpse kota 8"] if is_asked else ["9"]
    answers, said = answered(root, ["lpse", *chosen, "Uji", "", "", "a@uji.example", "", "", ""])
    assert answers["name"] == "LPSE Kota 8"
    assert ("ketik namanya lebih lengkap" in said) == is_asked


def test_each_lpse_is_known_once_and_no_line_of_the_lists_head(root: Path) -> None:
    known = known_lpse(root / "macros/data/all_lpse.tsv")
    assert [lpse.name for lpse in known] == ["LPSE Kabupaten Uji", "LPSE Kota Uji"]
    assert known_lpse(root / "tidak-ada.tsv") == []


def test_the_lpse_that_is_called_just_so_is_taken_though_others_names_begin_with_its(root: Path) -> None:
    with (root / "macros/data/all_lpse.tsv").open("a") as file:
        file.write("Kota Uji Timur\tLPSE Kota Uji Timur\tportal.example/timur\n")
    answers, said = answered(root, ["lpse kota uji", "Uji", "", "", "a@uji.example", "", "", ""])
    assert (answers["name"], answers["portal"]) == ("LPSE Kota Uji", "https://portal.example/kotauji")
    assert "Nomornya" not in said


def test_an_lpse_that_the_list_has_not_is_taken_as_it_is_typed(root: Path) -> None:
    answers, _ = answered(root, ["Uji", "0", "Uji", "", "", "a@uji.example", "", "", ""])
    assert (answers["name"], answers["portal"]) == ("Uji", "")
    answers, said = answered(root, ["LPSE Baru", "Uji", "", "", "a@uji.example", "", "", ""])
    assert answers["name"] == "LPSE Baru"
    assert "Nomornya" not in said


def test_what_cannot_be_right_is_asked_again(root: Path) -> None:
    lines = [
        "LPSE Kota Uji",
        "",
        "{Uji}",
        "Uji",
        "",
        "",
        "a@",
        "a@uji.example",
        "147",
        "",
        "uji",
        "",
        "uji",
        "bantuan.uji.example",
    ]
    answers, said = answered(root, lines)
    assert answers["city"] == "Uji"
    assert said.startswith("Delapan pertanyaan"), "and how to leave them out or stop"
    assert answers["portal"] == "https://portal.example/kotauji"
    assert "tidak boleh kosong" in said
    assert "tulis tanpa kurung kurawal" in said
    assert "2. Kota, seperti di atas tanda tangan surat* (" in said
    assert "3. Alamat kantor (" in said
    assert '"a@" harus berupa satu alamat email' in said
    assert '"147" harus berupa nomor WhatsApp' in said
    assert said.count('"uji" harus berupa alamat web') == 2
    assert "Ditulis sebagai https://bantuan.uji.example" in said


def test_what_is_written_is_right_and_used(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(flags(**FLAGS), root) == 0
    said = capsys.readouterr().out
    assert "macros/data/lpse/lpse.yml ditulis.\nmacros/data/lpse/contacts.yml ditulis.\n" in said
    assert next_steps(is_windows=os.name == "nt") in said
    project, faults = check(root)
    assert faults == []
    assert project
    assert (project.site.name, project.site.url) == (FLAGS["name"], FLAGS["url"])
    own = {one.kind: one for one in project.contacts.root.values() if one.source == FLAGS["name"]}
    assert {kind: contact.value for kind, contact in own.items()} == {
        Kind.EMAIL: FLAGS["email"],
        Kind.WHATSAPP: FLAGS["whatsapp"],
        Kind.ADDRESS: FLAGS["address"],
        Kind.LINK: FLAGS["portal"],
    }
    # Letters to the LPSE are sent there, and upstream's example of it is replaced.
    assert project.contacts["lpse_sendiri"] is own[Kind.EMAIL]
    assert project.site.site_name == f"Bantuan {FLAGS['name']}"
    assert own[Kind.ADDRESS].hours == "Senin"
    assert own[Kind.EMAIL].checked == date.today()


def test_whatever_is_pasted_is_read_back_as_it_was_typed(root: Path) -> None:
    name, address = 'LPSE "Uji": \\n # 🏢 - é', "Jalan\u00a0Satu\u2028\t&amp; <b>"
    city = "Kota: 'Uji' # satu"
    assert main(flags(**FLAGS | {"name": name, "address": address, "city": city}), root) == 0
    project, faults = check(root)
    assert faults == []
    assert project
    assert (project.site.name, project.site.city) == (name, city)
    assert "Jalan Satu &amp; <b>" in [contact.value for contact in project.contacts.root.values()]


@pytest.mark.parametrize(("address", "kind"), [("Jalan Satu", Kind.ADDRESS), ("", Kind.EMAIL)])
def test_the_hours_are_said_once_at_the_office_or_where_there_is_none_at_the_email(
    root: Path, address: str, kind: Kind
) -> None:
    assert main(flags(**FLAGS | {"address": address}), root) == 0
    own = [one for one in load_project(root).contacts.root.values() if one.source == FLAGS["name"]]
    assert [(contact.kind, contact.hours) for contact in own if contact.hours] == [(kind, FLAGS["hours"])]


def test_what_to_type_next_is_said_as_the_system_wants_it() -> None:
    assert "  python3 -m venv .venv\n" in next_steps(is_windows=False)
    assert "  .venv\\Scripts\\mkdocs serve\n" in next_steps(is_windows=True)
    assert "  py -m venv .venv\n" in next_steps(is_windows=True)


def test_three_answers_are_enough(root: Path) -> None:
    assert main(flags(name="LPSE Uji", city="Uji", email="a@uji.example"), root) == 0
    assert check(root)[1] == []
    own = root / OWN / "lpse.yml"
    own.unlink()
    assert main(flags(name="LPSE Uji", city="Uji", email="a@uji.example", portal="a.example"), root) == 0
    assert "\nurl:" not in own.read_text()
    assert "\n# url: https://" in own.read_text()


@pytest.mark.skipif(sys.platform == "win32", reason="what is read there is what was written")
def test_lines_end_as_everybodys_editor_takes_them(root: Path) -> None:
    assert main(flags(**FLAGS), root) == 0
    for path in (root / OWN).iterdir():
        assert b"\r" not in path.read_bytes()


def test_what_is_there_is_never_changed(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = root / OWN / "lpse.yml"
    own.parent.mkdir()
    own.write_text("name: X\ncity: Y\n")
    assert main(flags(**FLAGS), root) == 0
    assert "macros/data/lpse/lpse.yml sudah ada dan tidak diubah." in capsys.readouterr().out
    contacts = (root / OWN / "contacts.yml").read_text()
    assert main([], root) == 1
    assert "tidak ada yang diubah" in capsys.readouterr().out
    write(root, dict.fromkeys(FLAGS, "x"), date.today(), lambda _: None)
    assert own.read_text() == "name: X\ncity: Y\n"
    assert (root / OWN / "contacts.yml").read_text() == contacts


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"email": "a@"}, '--email: "a@" harus berupa satu alamat email'),
        ({"name": " "}, "--name: tidak boleh kosong"),
        ({"city": "Kota\udce9"}, "--city: memuat karakter yang tidak terlihat"),
        ({"address": "Jalan\x7f"}, "--address: memuat karakter yang tidak terlihat"),
        ({"url": "https://[uji"}, '--url: "https://[uji" harus berupa alamat web'),
        ({"url": "https://uji.example ada"}, '--url: "https://uji.example ada" harus berupa alamat web'),
        ({"url": "ke https://uji.example"}, '--url: "ke https://uji.example" harus berupa alamat web'),
        ({"hours": "Senin}"}, "--hours: tulis tanpa kurung kurawal"),
        ({"hours": "{Senin"}, "--hours: tulis tanpa kurung kurawal"),
        ({"url": "belum ada"}, '--url: "belum ada" harus berupa alamat web'),
        ({"portal": "mailto:a@uji.example"}, '--portal: "mailto:a@uji.example" harus berupa alamat web'),
        (
            {"portal": "HTTP://uji.example"},
            '--portal: "HTTP://uji.example" tidak aman: tulis dengan https://',
        ),
    ],
)
def test_a_wrong_flag_is_said_and_nothing_written(
    root: Path, capsys: pytest.CaptureFixture[str], changed: dict[str, str], message: str
) -> None:
    with pytest.raises(SystemExit):
        main(flags(**FLAGS | changed), root)
    assert message in capsys.readouterr().err
    assert not (root / OWN).exists()


def test_an_address_as_browsers_show_it_gets_what_they_leave_out_and_this_is_said(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(flags(**FLAGS | {"url": "bantuan.uji.example/lpse"}), root) == 0
    said = capsys.readouterr().out
    assert "--url ditulis sebagai https://bantuan.uji.example/lpse" in said
    assert "--portal ditulis" not in said
    assert load_project(root).site.url == "https://bantuan.uji.example/lpse"


@pytest.mark.parametrize("url", ["HTTPS://Bantuan.Uji.example:8443/a?b#c", "https://uji.example"])
def test_an_address_may_have_capitals_a_port_and_a_path(root: Path, url: str) -> None:
    assert main(flags(**FLAGS | {"url": url}), root) == 0
    assert check(root)[1] == []
    assert load_project(root).site.url == url


def test_it_runs_where_nothing_is_installed(root: Path) -> None:
    command = [sys.executable, "-I", "-S", "-c", WITHOUT_PACKAGES, *flags(**FLAGS)]
    subprocess.run(command, cwd=root, check=True, stdout=subprocess.DEVNULL)
    assert (root / OWN / "contacts.yml").is_file()


def test_a_python_that_is_too_old_is_told_before_anything_is_asked(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 12))
    assert main(flags(**FLAGS), root) == 1
    assert capsys.readouterr() == ("", "Situs ini memerlukan Python 3.11 ke atas.\n")
    assert not (root / OWN).exists()


def test_ctrl_c_ends_the_questions_without_a_traceback(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(_: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", stop)
    assert main([], root) == 1
    assert "Dibatalkan; tidak ada yang ditulis." in capsys.readouterr().out
    assert not (root / OWN).exists()


def test_stopped_in_the_middle_it_has_written_nothing(root: Path) -> None:
    command = [sys.executable, "-m", "macros.init"]
    result = subprocess.run(command, cwd=root, input="LPSE Kota Uji\n", capture_output=True, text=True)
    assert result.returncode == 1
    assert "Dibatalkan; tidak ada yang ditulis." in result.stdout
    assert not (root / OWN).exists()
