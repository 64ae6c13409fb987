"""The menu and the foot of an LPSE's own site."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from macros.build.menu import own_menu, places
from macros.model.project import load_project
from tests.macros.wrong_data.project import FILES, LETTER, PAGE, QUESTION, SITE, write

MENU: list[Any] = [
    {"Beranda": "index.md"},
    {"Surat": ["surat/index.md", {"Buat": "surat/lama.md"}, {"Kirim": "kirim.md"}]},
    {"Kontak": "kontak.md"},
]
OWN = "macros/data/lpse"
SECOND_QUESTION = QUESTION.replace("Mengapa gagal", "Mengapa lagi").replace("gagal masuk", "masuk")


def made(
    root: Path, lpse: str, files: dict[str, str], upstreams: list[Any] = MENU
) -> tuple[list[Any], list[str]]:
    own = {f"{OWN}/{name}": content for name, content in files.items()}
    write(root, FILES | {f"{OWN}/lpse.yml": SITE + lpse, "docs/surat/lama.md": "# Lama\n"} | own)
    return own_menu(upstreams, ["surat.md", "gagal.md"], load_project(root))


def test_without_anything_own_they_are_upstreams(tmp_path: Path) -> None:
    assert made(tmp_path, "", {}) == (MENU, ["surat.md", "gagal.md"])


def test_an_own_letter_follows_the_last_and_another_page_stands_at_the_foot(tmp_path: Path) -> None:
    letter = {"letters/kedua.yml": LETTER, "pages/surat/kedua.md": PAGE.replace(": contoh", ": kedua")}
    pages = {
        "pages/loket.md": "# Loket",
        "pages/_bagian.md": "Bagian",
        "pages/kontak.md": "# Kontak",
        "pages/tanya-jawab/lagi.md": SECOND_QUESTION,
    }
    menu, foot = made(tmp_path, "", letter | pages | {"pages/gambar/peta.svg": "<svg/>"})
    assert list(places(menu))[2:5] == ["surat/lama.md", "surat/kedua.md", "kirim.md"]
    # The upstream's menu stays as it was.
    assert list(places(MENU)) == ["index.md", "surat/index.md", "surat/lama.md", "kirim.md", "kontak.md"]
    assert foot == ["surat.md", "gagal.md", "loket.md"]


def test_a_page_stands_where_the_lpse_puts_it(tmp_path: Path) -> None:
    lpse = "nav:\n  - {page: loket.md, title: Loket kami, after: surat/index.md}\n  - {page: jadwal.md}\n"
    pages = {"pages/loket.md": "# Loket", "pages/jadwal.md": "# Jadwal", "pages/surat/index.md": "# Surat"}
    menu, foot = made(tmp_path, lpse, pages)
    assert menu[1]["Surat"][1] == {"Loket kami": "loket.md"}
    assert menu[-1] == "jadwal.md"
    assert foot == ["surat.md", "gagal.md"]


def test_what_is_off_is_in_neither(tmp_path: Path) -> None:
    menu, foot = made(tmp_path, "unpublished: [gagal.md]\n", {})
    assert (menu, foot) == (MENU, ["surat.md"])
    menu, foot = made(tmp_path, "unpublished: [surat.md, gagal.md]\n", {})
    assert foot == []


def test_what_is_off_goes_from_its_part_of_the_menu_and_a_part_that_is_left_with_nothing_goes_too(
    tmp_path: Path,
) -> None:
    upstreams = [{"Surat": ["surat/lama.md", {"Buat": "surat.md"}]}, {"Tanya": [{"Gagal": "gagal.md"}]}]
    upstreams += [{"Tanya": "gagal.md"}, "surat.md", "surat/lama.md"]
    menu, _ = made(tmp_path, "unpublished: [surat.md, gagal.md]\n", {}, upstreams)
    assert menu == [{"Surat": ["surat/lama.md"]}, "surat/lama.md"]


def test_an_own_letter_of_a_site_without_any_other_in_its_menu_stands_at_the_foot(tmp_path: Path) -> None:
    letter = {"letters/kedua.yml": LETTER, "pages/surat/kedua.md": PAGE.replace(": contoh", ": kedua")}
    menu, foot = made(tmp_path, "", letter, [{"Beranda": "index.md"}, {"Surat": "surat.md"}])
    assert menu == [{"Beranda": "index.md"}, {"Surat": "surat.md"}]
    assert foot == ["surat.md", "gagal.md", "surat/kedua.md"]
