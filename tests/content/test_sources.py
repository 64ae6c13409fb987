"""Where the answers are known from: a source leads to what it names, and is as old as it says."""

from __future__ import annotations

from typing import Any

import yaml

from tests.conftest import ROOT

# By source: its date, and by what it is found; a link that leads elsewhere proves nothing.
SOURCES = {
    "rujukan": ("", ""),
    "rujukan_langkah": ("", ""),
    "tangerang_kota": ("2021-02-19", "beritaId=783066"),
    "tangsel": ("", "612534831"),
    "pupr_2020": ("2020", "491786966"),
    "pupr_sahabat": ("", "sahabat.pu.go.id"),
    "pupr_totp": ("2022", "IrwansyahAb"),
    "pati": ("2020", "587098927"),
    "bppt": ("2019", "497205784"),
    "ntb": ("2021", "536390916"),
    "kalteng": ("", "helpdesk.lpse.kalteng.go.id/kb/faq.php?id=13"),
    "kaltim": ("", "infolpse.kaltimprov.go.id/faq/"),
    "kepahiang": ("", "330226927"),
    "barito_utara": ("", "bpbjsetda.baritoutarakab.go.id/user-faq"),
    "kemdikbud": ("", "ukpbj.kemdikbud.go.id/faq"),
    "adp": ("", "319426720"),
    "lkpp_sop_1": ("2012-11-30", "zwkdjg7z"),
    "lkpp_sop_9": ("2012-11-30", "ynxw1djq"),
    "lkpp_sop_11": ("2012-11-30", "zl9pw22z"),
    "bengkalis_user_id": ("", "31711946"),
    "bulungan_npwp": ("", "lpsebulungan.org/perubahan-npwp-perusahaan/"),
    "bulungan_nonaktif": ("", "lpsebulungan.org/penonaktifan-akun-penyedia/"),
    "bulungan_daftar": ("", "lpse.bulungan.go.id/pendaftaran-penyedia/"),
    "kemenkeu_daftar": ("2014", "romadan.kemenkeu.go.id/Prosedur/Details/27"),
    "dpr_daftar": ("2010-10", "berita-lampung.blogspot.com"),
    "surakarta": ("", "adoc.pub/tata-cara-penerbitan-sertifikat-elektronik-penyedia"),
    "spamkodok": ("2018", "32666661"),
    "verifikasi_lkpp": ("2020", "503188322"),
    "verifikasi_kaltim": ("2022", "622377695"),
    "verifikasi_kemlu": ("", "708439970"),
    "standar_16": ("", "online.flipbuilder.com/lheij/vles/"),
    "inaproc_bantuan": ("", "431015775567751"),
    "inaproc_sinkron": ("", "13138846140431"),
    "inaproc_tiket": ("", "8499816515855"),
    "inaproc_panduan": ("2024-10", "bantuan.inaproc.id"),
    "spse_5": ("2026-07", "023"),
    "syarat_inaproc": ("", "inaproc.id/syarat-ketentuan"),
    "standar_lkpp": ("2022", "8047855"),
    "layanan_kaltara": ("2021", "8201491"),
    "layanan_kalbar": ("", "8031094"),
    "layanan_biro": ("2020", ""),
    "radar_lampung": ("2024", "11458"),
    "pontianak_post": ("", "pontianakpost.co.id"),
    "warta_plus": ("2019-01-08", "wartaplus.com/read/4619"),
    "tribun_aceh": ("2020-10-06", "aceh.tribunnews.com"),
    "jember": ("2023-10-19", "indonesiapos.co.id"),
    "tangerang_news": ("", "11041"),
    "musa": ("2012-07", "mudjisantosa.net"),
    "apendo_vendor": ("2012-09", "prosesapendo.blogspot.com"),
    "apendo_ntb": ("", "fdocument.pub"),
    "alor": ("2024-08-27", "26702"),
    "pindah_alamat": ("2026-03", ""),
    "kanal_lkpp": ("2026", ""),
    "eproc_faq": ("", "eproc.lkpp.go.id"),
    "sikap_alamat": ("", ""),
    "spse_icb": ("", "spseicb.lkpp.go.id"),
    "pyspse": ("2025-12-05", "PyPI, pyspse"),
}
IN_CODE = {"layanan_biro", "pindah_alamat", "kanal_lkpp", "sikap_alamat"}
# What a reader must know of a source: how old what it speaks of is, and how much of it was read.
NOTED = {
    "rujukan": "tidak terkonfirmasi di sumber lain",
    "pupr_2020": "12 Januari 2021",
    "pupr_sahabat": "SPSE 4.5",
    "kaltim": "SPSE 3, versi yang lama",
    "bengkalis_user_id": "Hanya bagian kepala suratnya",
    "verifikasi_lkpp": "Nomor 2 Tahun 2020",
    "standar_16": "Halaman 37",
    "spse_5": "isinya belum terbaca",
    "standar_lkpp": "8157974",
    "alor": "akun petugas instansi",
    "eproc_faq": "Judulnya saja",
}


def test_a_source_is_found_where_it_says_and_is_as_old_as_it_says() -> None:
    known: dict[str, dict[str, Any]]
    known = yaml.safe_load((ROOT / "macros/data/questions.yml").read_text())["sources"]
    assert known.keys() == SOURCES.keys()
    for name, source in known.items():
        date, place = SOURCES[name]
        assert str(source.get("date", "")) == date, name
        assert place in source.get("address", ""), name
        assert NOTED.get(name, "") in source.get("note", ""), name
    assert {name for name, source in known.items() if source.get("seen_in_code")} == IN_CODE


def test_the_answer_that_letters_are_tracked_is_the_sources() -> None:
    known = yaml.safe_load((ROOT / "macros/data/questions.yml").read_text())["sources"]
    assert known["rujukan_langkah"]["quote"] == (
        "Mendapatkan email balasan dari LKPP yang biasanya berisi nomor tiket pengaduan atau balasan dari "
        "Helpdesk LKPP"
    )
