"""What pages must not say otherwise: turned around, each would cost a visitor a tender or an account.

Written down once more by hand, as the facts are; who changes such a sentence changes it here as well.
"""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
import yaml

from macros.model.project import Project
from tests.content.shipped import DEFINITIONS, FILLED, answers, expected

SAID = {
    "batas-waktu": [
        "Hubungi atau datangi LPSE tempat tender diadakan sekarang juga. Surat ke LKPP tidak "
        "selesai hari ini.",
        "Laporkan kepada Pokja sebelum waktu habis",
        "yang berlaku jam server LPSE, bukan jam Anda",
        "Pokja yang memutuskan apakah waktunya diperpanjang",
        "Laporan kepada Pokja, dengan tembusan ke LPSE",
    ],
    "tanya-jawab/apendo": [
        "yang rusak adalah data di LKPP, bukan komputer Anda",
        "Direktur menandatanganinya dan membubuhkan cap. Kirim surat itu ke LKPP",
        "Login di LPSE tempat perusahaan pertama mendaftar, atau tempat agregasi diaktifkan",
        "Bahwa hanya LKPP yang dapat memperbaikinya tidak terkonfirmasi di sumber lain.",
    ],
    "tanya-jawab/login": [
        "User ID dan password Anda benar; yang salah adalah data akun itu di LKPP, atau agregasi "
        "yang belum aktif",
        "Sudah aktif, tetapi tetap gagal? Buat surat permohonan.",
        "Kirim surat itu ke LKPP",
    ],
    "tanya-jawab/user-id-aneh": [
        "perusahaan tidak dapat menghapusnya sendiri",
        "Salin User ID persis seperti adanya, juga tanda anehnya",
    ],
    "tanya-jawab/upload": [
        "berkasnya terlalu banyak, terlalu besar, atau namanya terlalu panjang",
        "Pindahkan semuanya dari flash disk ke komputer",
        "hubungi LPSE tempat tender diadakan sekarang juga",
    ],
    "tanya-jawab/jam-server": [
        "Yang berlaku adalah jam server LPSE, bukan jam di komputer atau ponsel Anda."
    ],
    "tanya-jawab/perpanjangan": [
        "Kirim kepada Pokja, dengan tembusan ke LPSE, sebelum batas waktu bila masih bisa.",
        "Tulis urutan kejadiannya menurut jam server LPSE",
    ],
    "tanya-jawab/lupa-password": [
        "Password diganti lewat email perusahaan yang terdaftar di akun itu.",
        "bermeterai Rp10.000, ditandatangani direktur",
        "surat kuasa berkop dan bermeterai bila diwakilkan",
    ],
    "tanya-jawab/ganti-email": [
        "Selama masih bisa login, perusahaan mengganti emailnya sendiri; bila tidak, LPSE yang menggantinya.",
        "Hubungi LPSE tempat agregasi diaktifkan",
    ],
    "tanya-jawab/akun-ganda": ["semua perusahaan yang memakainya harus mengganti User ID"],
    "tanya-jawab/kuasa-meterai-cap": [
        "ditandatangani direktur dan penerima kuasa; bawa KTP keduanya",
        "Rp6.000 di LPSE Kabupaten Pati (2020), Rp10.000 di LPSE Kota Tangerang (2021).",
    ],
    "tanya-jawab/password-ditolak": [
        "Minta petugas mereset password itu. Bila petugas tidak dapat, minta ia melaporkannya ke LKPP"
    ],
    "privasi": [
        "Yang Anda ketik di halaman surat tidak pernah meninggalkan perangkat Anda.",
        "Situs ini tidak mempunyai server yang menerima isian.",
        "tidak dikirim, dan tidak disimpan",
        "Isian itu hilang bila tab ditutup",
        "Jangan dicentang di komputer bersama.",
        "bila Anda memakainya tujuh hari tanpa membuka situs ini",
        "Situs ini tidak memakai kuki, statistik pengunjung, fon, atau skrip dari pihak lain.",
        "Tautan Gmail dan Outlook di sana tidak memuat data perusahaan.",
    ],
}
# The days without work whose dates change, in 2026: decided by three ministers, and none moves any more.
OFF_2026 = (
    "01-16 02-16 02-17 03-18 03-19 03-20 03-21 03-22 03-23 03-24 04-03 04-05 05-14 05-15 05-27 05-28 05-31 "
    "06-16 08-25 12-24"
)
DATED = {
    "tangerang_kota": "2021-02-19",
    "pupr_2020": "2020",
    "pati": "2020",
    "bppt": "2019",
    "ntb": "2021",
    "lkpp_sop_1": "2012-11-30",
    "lkpp_sop_9": "2012-11-30",
    "lkpp_sop_11": "2012-11-30",
    "standar_lkpp": "2022",
    "layanan_biro": "2020",
    "radar_lampung": "2024",
    "apendo_vendor": "2012-09",
    "pindah_alamat": "2026-03",
}


@pytest.mark.parametrize("page", SAID)
def test_a_page_says_what_its_visitor_must_not_get_wrong(site: Path, page: str) -> None:
    html = (site / page / "index.html").read_text().partition("<article")[2].partition("</article>")[0]
    said = " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())
    assert [sentence for sentence in SAID[page] if sentence not in said] == []


@pytest.mark.parametrize("letter_id", DEFINITIONS)
def test_what_is_asked_later_says_each_answer_in_its_place(letter_id: str) -> None:
    letter = DEFINITIONS[letter_id]
    name = next(name for known, name in FILLED if known == letter_id)
    known = answers(name, letter_id) | {"sent": "22 November 2026", "ticket": "TIKET-77"}
    assert letter.reminder
    asked = (letter.reminder.subject, letter.reminder.text.strip(), letter.call.strip())
    said = re.sub(r"\{(\w+)\}", lambda found: str(known[found[1]]), "\n\n".join(asked))
    assert said == expected("follow_up", letter_id).strip()


def test_the_days_off_of_2026_are_the_ones_that_were_decided(shipped: Project) -> None:
    off = [day.isoformat()[5:] for day in shipped.holidays.movable if day.year == 2026]
    assert off == OFF_2026.split()


def test_a_source_is_as_old_as_it_says(sources: Path) -> None:
    known = yaml.safe_load((sources / "macros/data/questions.yml").read_text())["sources"]
    assert {name: str(known[name]["date"]) for name in DATED} == DATED
