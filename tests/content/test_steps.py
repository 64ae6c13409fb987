"""What the shipped steps have a vendor do: when, where each leads, whom to ask, what to have at hand.

Of each line, written down by hand, what must not be turned around; the words around it may change.
"""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

FOLDER = ROOT / "macros/data/steps"
# By file and phase: what is to be done, what is to be at hand, and what comes next.
STEPS: dict[str, dict[str, tuple[list[str], list[str], str]]] = {
    "perbaikan-user-id": {
        "send": (
            [
                "[Buat surat](surat/permohonan-penanganan.md)",
                "Direktur menandatanganinya dan membubuhkan cap perusahaan",
                "kirim dari email perusahaan ([siapkan emailnya](kirim.md)). "
                "{{ email_line('permohonan-penanganan') }}",
                'belum terkonfirmasi di situs LKPP. {{ contact_fallback("helpdesk_lkpp") }}',
            ],
            [
                "NPWP, telepon, dan email perusahaan",
                "disalin persis seperti adanya",
                "Kop surat, tanda tangan direktur, dan cap",
            ],
            "LKPP membalas email Anda",
        ),
        "reply": (
            ["juga folder spam", "Catat nomor tiket pengaduan bila ada"],
            ["Email perusahaan yang Anda tulis di surat"],
            "dikerjakan oleh LKPP",
        ),
        "repair": (
            [
                'Lacak pengaduan di {{ contact("lacak_lkpp") }}. {{ contact_fallback("lacak_lkpp") }}',
                "Sesudah LKPP menyatakan selesai, coba lagi masuk ke SPSE",
            ],
            ["Nomor tiket pengaduan dari balasan LKPP, bila ada"],
            "Bila belum ada tanggapan, lanjutkan",
        ),
        "call": (
            [
                'Telepon {{ contact("telepon_lkpp") }} atau {{ contact("nomor_singkat_lkpp") }}. '
                '{{ contact_fallback("nomor_singkat_lkpp") }}',
                "nama perusahaan, User ID, tanggal email dikirim, dan nomor tiket",
                "[LPSE Anda](cari-lpse.md), lalu buat tiket di {{ contact('tiket_inaproc') }}",
            ],
            ["Salinan surat dan email", "Nomor tiket pengaduan, bila ada"],
            "Catat nama petugas dan waktunya",
        ),
    },
    "surat-ke-lpse": {
        "send": (
            [
                "Tanyakan dahulu kepada [LPSE Anda](cari-lpse.md)",
                "Direktur menandatanganinya dan membubuhkan cap, serta meterai bila diminta",
                "semua lampiran yang disebut di surat. Bila datang langsung, bawa juga aslinya",
                "Pindai suratnya, lalu [siapkan emailnya](kirim.md)",
            ],
            ["ditandatangani, dan lampirannya", "Surat kuasa bila diwakilkan"],
            "LPSE memeriksa surat Anda",
        ),
        "reply": (
            ["juga folder spam", "Ada yang kurang? Lengkapi, lalu serahkan lagi"],
            ["Nomor tiket atau tanda terima"],
            "LPSE mengerjakannya, atau meneruskannya ke LKPP",
        ),
        "repair": (
            [
                "Sesudah LPSE menyatakan selesai, masuk ke SPSE",
                "kapan diteruskan ke LKPP, dan nomor tiketnya",
            ],
            ["User ID SPSE"],
            "Bila belum ada kabar, lanjutkan",
        ),
        "call": (
            [
                "Telepon atau datangi [LPSE Anda](cari-lpse.md)",
                "Hubungi LKPP: {{ contact('nomor_singkat_baru') }} atau {{ contact('telepon_lkpp') }}",
                "Buat tiket di {{ contact('tiket_inaproc') }}",
            ],
            ["Salinan surat, dan tanggal penyerahannya"],
            "Catat nama petugas dan waktunya",
        ),
    },
    "laporan-gangguan": {
        "send": (
            [
                "kirim dengan tangkapan layarnya kepada Pokja. Alamatnya ada di dokumen pemilihan",
                "tembusannya ke LPSE tempat tender diadakan ([siapkan emailnya](kirim.md))",
                "Telepon atau datangi LPSE itu juga ([cari LPSE](cari-lpse.md))",
            ],
            ["ditandatangani, dan tangkapan layarnya"],
            "Catat jam pengiriman dan nama petugas",
        ),
        "reply": (
            ["Terus coba masuk dan upload sampai waktunya habis", "perubahan jadwal diumumkan di sana"],
            ["Catatan jam setiap percobaan"],
            "Pokja memutuskan apakah waktunya diperpanjang",
        ),
        "repair": (
            ["Cari sebabnya agar tidak terulang di tender berikutnya ([tanya jawab](tanya-jawab/index.md))"],
            ["Pesan kesalahan yang tercatat"],
            "Bila belum ada jawaban, lanjutkan",
        ),
        "call": (
            [
                "datangi LPSE tempat tender, dan tanyakan apakah laporan Anda sudah diterima Pokja",
                "Hubungi LKPP: {{ contact('nomor_singkat_baru') }}, atau buat tiket di "
                "{{ contact('tiket_inaproc') }}",
            ],
            ["Salinan laporan, dan jam pengirimannya"],
            "Catat nama petugas dan waktunya",
        ),
    },
}
# What each step is, in a record that says what comes now.
TITLES = {
    "perbaikan-user-id": [
        "Buat dan kirim surat",
        "Terima balasan dari LKPP",
        "Tunggu dan lacak",
        "Telepon LKPP",
    ],
    "surat-ke-lpse": ["Serahkan surat ke LPSE", "Terima jawaban LPSE", "Coba lagi di SPSE", "Hubungi LPSE"],
    "laporan-gangguan": [
        "sebelum waktu habis",
        "Terus mencoba, dan catat",
        "Benahi sebabnya",
        "Tanyakan jawaban",
    ],
}
# What was found elsewhere than in the source: where, when, and how long it took.
FOUND = {
    "surat-ke-lpse": [
        "loket PTSP LKPP (LPSE Kota Tangerang, 19 Februari 2021)",
        "45 menit (Keputusan Kepala Biro 11/2020)",
        "9/SOP/LPSE/D.2/2012",
        "LPSE dahulu, lalu ke helpdesk LKPP (standar pelayanan LKPP, SK 26/2022)",
    ],
    "laporan-gangguan": [
        "30 menit sesudah penutupan (Serambi/Tribun Aceh, 6 Oktober 2020)",
        "sesudah LPSE dihubungi (Radar Lampung, 2024)",
        "berita 2019 sampai 2024",
        "LPSE dahulu, lalu ke helpdesk LKPP (standar pelayanan LKPP, SK 26/2022)",
    ],
}


def steps(name: str) -> list[dict[str, Any]]:
    """The steps of a file, in their order."""
    read: list[dict[str, Any]] = yaml.safe_load((FOLDER / f"{name}.yml").read_text())
    return read


def unsaid(lines: list[str], words: list[str]) -> list[str]:
    """What lines do not say, one each."""
    return [word for line, word in zip(lines, words, strict=True) if word not in line]


@pytest.mark.parametrize("name", STEPS)
def test_a_step_has_all_that_is_to_be_done_in_its_phase(name: str) -> None:
    assert [step["phase"] for step in steps(name)] == [*STEPS[name]]
    assert unsaid([step["title"] for step in steps(name)], TITLES[name]) == []
    for step in steps(name):
        done, at_hand, follows = STEPS[name][step["phase"]]
        assert unsaid(step["do"], done) == []
        assert unsaid(step["have"], at_hand) == []
        assert follows in step["next"]


@pytest.mark.parametrize("name", FOUND)
def test_a_step_says_where_it_is_known_from(name: str) -> None:
    assert unsaid([step["source"] for step in steps(name)], FOUND[name]) == []


def test_all_shipped_steps_are_here() -> None:
    assert sorted(STEPS) == sorted(path.stem for path in FOLDER.glob("*.yml"))
