"""The terms: from A to Z, each with an anchor; an answer links to those that a vendor may not know."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.model.project import Project

# What a vendor may not know; LPSE, LKPP, SPSE, User ID and NPWP stand on his own papers.
JARGON = {
    "agregasi": "agregasi",
    "AHU": "ahu",
    "APENDO": "apendo",
    "BSSN": "bssn",
    "DJP": "djp",
    "INAPROC": "inaproc",
    "LPSE Support": "lpse-support",
    "NIB": "nib",
    "OSS": "oss",
    "OTP": "otp",
    "Pokja": "pokja",
    "Privy": "privy",
    "PTSP": "ptsp",
    "SIKaP": "sikap",
    "SPAMKODOK": "spamkodok",
    "TOTP": "totp",
}
# What a term stands for or means, in the words that are not another one's.
MEANS = {
    "agregasi": "Layanan LKPP: penyedia yang terdaftar di satu LPSE dapat ikut tender di LPSE lain",
    "ahu": "Administrasi Hukum Umum",
    "akta": "Surat notaris",
    "aktivasi-agregasi": "satu kali untuk satu User ID, di LPSE tempat perusahaan mendaftar",
    "apendo": "Aplikasi Pengamanan Dokumen",
    "bssn": "Badan Siber dan Sandi Negara",
    "daftar-hitam": "tidak boleh ikut pengadaan",
    "djp": "Direktorat Jenderal Pajak",
    "email": "surel",
    "enkripsi": "hanya dapat dibuka yang berhak",
    "helpdesk": "menjawab pertanyaan dan pengaduan",
    "identitas-digital": "di halaman LPSE sesudah login, yang disalin ke APENDO",
    "inaproc": "Portal pengadaan nasional di inaproc.id",
    "ito": "Tim di LKPP",
    "kop": "Kepala surat perusahaan",
    "kuasa": "hak mewakili direktur",
    "lkpp": "Lembaga Kebijakan Pengadaan Barang/Jasa Pemerintah",
    "lpse": "Layanan Pengadaan Secara Elektronik",
    "lpse-asal": "pertama mendaftar, atau tempat agregasi diaktifkan",
    "lpse-support": "di dalam SPSE; perlu login",
    "meterai": "Tanda pajak",
    "nib": "Nomor Induk Berusaha, 13 angka, dari OSS",
    "nik": "Nomor Induk Kependudukan di KTP, 16 angka",
    "npwp": "0 di depan nomor lama",
    "oss": "Online Single Submission",
    "otp": "Kode sekali pakai",
    "penyedia": "rekanan, pelaku usaha, atau vendor",
    "pokja": "Kelompok Kerja Pemilihan",
    "privy": "identitas dan tanda tangan elektronik",
    "ptsp": "pelayanan terpadu satu pintu",
    "roaming": "LPSE selain LPSE tempat mendaftar",
    "sikap": "Sistem Informasi Kinerja Penyedia",
    "sinkronisasi": "DJP, AHU, dan OSS",
    "spamkodok": "Sistem Pengamanan Komunikasi dan Dokumen",
    "spse": "Sistem Pengadaan Secara Elektronik",
    "tiket": "melacak sebuah pengaduan",
    "totp": "dari aplikasi di ponsel",
    "unggah": "upload",
    "user-id": "Nama akun penyedia",
    "user-id-tunggal": "Satu User ID untuk satu penyedia di semua LPSE",
    "verifikasi": "mencocokkan data perusahaan dengan berkas aslinya",
}
# What is no running text: titles, code, names of buttons, links to other pages, tables.
APART = r"<(h\d|code|strong|table|script|style)\b.*?</\1>|<a (?![^>]*istilah/#).*?</a>|“.*?”|&quot;.*?&quot;"


def read(site: Path, address: str) -> str:
    """The text of a page's own content, with links to terms as they are."""
    html = (site / address / "index.html").read_text()
    content = html.partition("<article")[2].partition('<p class="answer-resolvers"')[0]
    return re.sub(APART, " ", content, flags=re.DOTALL)


def test_the_terms_stand_in_the_order_of_letters_and_each_has_an_anchor(site: Path) -> None:
    html = (site / "istilah/index.html").read_text()
    terms = re.findall(r'<dt id="([\w-]+)">(.*?)</dt>', html)
    assert len(terms) == html.count("<dt")
    names = [name.casefold() for _, name in terms]
    assert names == sorted(names)


def test_each_term_means_what_it_stands_for(site: Path) -> None:
    html = (site / "istilah/index.html").read_text()
    meanings = dict(re.findall(r'<dt id="([\w-]+)">.*?</dt>\s*<dd>(.*?)</dd>', html, re.DOTALL))
    assert meanings.keys() == MEANS.keys()
    assert [term for term, words in MEANS.items() if words not in meanings[term]] == []


def test_no_term_only_says_what_is_not_known(site: Path) -> None:
    html = (site / "istilah/index.html").read_text()
    assert [
        said for said in ("tidak kami temukan", "tidak disebut", "tidak dijelaskan") if said in html
    ] == []


@pytest.mark.parametrize(("term", "anchor"), JARGON.items())
def test_an_answer_that_uses_a_term_links_to_it(site: Path, shipped: Project, term: str, anchor: str) -> None:
    unlinked = []
    for answer in shipped.questions.all:
        used = re.search(rf"(?<![\w>./-]){term}(?![\w./-])", read(site, answer.page.address), re.IGNORECASE)
        linked = f"istilah/#{anchor}" in (site / answer.page.address / "index.html").read_text()
        if used and not linked:
            unlinked.append(answer.page.place)
    assert unlinked == []
