"""What a page shows before anything is done on it, with its script, and where none runs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import GROUP_LETTER, LETTER, ROOT, SECOND_LETTER
from tests.macros.mkdocs.elements import Element, read

FORM = f"surat/{LETTER}"
SENDING = f"kirim/{LETTER}"
# By page, what waits until there is something to say, to do or to undo.
WAITING = {
    FORM: "letter-errors letter-next letter-previous letter-file letter-review letter-after letter-share "
    "sign-controls sign-no-stamp sign-placing sign-save sign-remove",
    SENDING: "send-files-name send-photos send-short send-share",
    "pantau": "track-file",
    "periksa-user-id": "inspected-link inspected-status",
    "privasi": "site-offline",
    "kontak": "",
}
# By page, words that one reads where no script runs and nobody else, and the other way round.
ONLY_WITHOUT = {
    FORM: ["Formulir ini perlu JavaScript", "Cara ini perlu JavaScript."],
    f"surat/{SECOND_LETTER}": ["Formulir ini perlu JavaScript"],
    SENDING: [
        "Pindai atau foto semua halamannya, lalu simpan sebagai PDF.",
        "Salin bagian demi bagian ke email baru, lampirkan PDF-nya, lalu kirim.",
        "Catat tanggalnya, agar tahu kapan harus bertanya lagi.",
    ],
    "periksa-user-id": ["Pemeriksaan ini perlu JavaScript"],
}
ONLY_WITH = {
    FORM: ["Langkah 1 dari 6", "Kop surat", "Periksa jawaban", "Simpan di perangkat ini", "Pratinjau surat"],
    SENDING: ["Email perusahaan Anda di mana?", "Foto dengan kamera", "Ubah data di email", "Email Anda:"],
    "pantau": ["Belum ada permohonan yang dicatat di perangkat ini.", "Catat surat yang sudah dikirim"],
    "periksa-user-id": ["Ketik atau tempel persis seperti di SPSE."],
    "cari-lpse": ["Nama daerah, instansi, atau alamat lama"],
}
# What is read with a script and without.
ALWAYS = {
    FORM: ["Surat kosong untuk diisi dengan tangan:", "A. Diajukan oleh"],
    SENDING: ["Periksa sebelum dikirim: 8 hal", "meja@uji.example, meja-dua@uji.example", "Cara lain"],
    "pantau": ["Langkah-langkah, dan cara menghitung hari", "2. Tunggu balasan loket"],
    "periksa-user-id": ["Periksa User ID"],
    "cari-lpse": ["Nomor telepon dan alamat kantor LPSE ada di portalnya."],
}
# What the templates themselves say, and nobody may get wrong.
SAID = {
    FORM: [
        "Tidak ada isian yang dikirim ke mana pun. Muat ulang halaman, pakai peramban lain, atau unduh",
        "Gambar dan isian kop tetap di perangkat ini.",
        "Dicetak di kertas berkop; sisakan ruang kosong",
        "dengan tinta, di atas nama penanda tangan.",
        "bawa PDF-nya ke tempat fotokopi, lalu minta berkasnya dihapus.",
        "Memfoto atau memindai setiap halaman, lalu mengirimnya kembali sebagai dokumen, agar tidak buram.",
        "Penerima surat dapat meminta tanda tangan tinta.",
        "Gambarnya tetap di tab ini, dan hilang bila tab ditutup.",
        "Foto capnya dari dekat, di kertas putih polos. Putihnya dibuat bening.",
        "mengingatkan harinya dan menyiapkan kata-katanya.",
    ],
    SENDING: [
        "Foto tegak lurus dari atas, di tempat terang, di atas alas yang gelap:",
        "berkas PDF dilampirkan apa adanya.",
        "Foto harus dilampirkan sebagai PDF.",
        "Isi email terlalu panjang untuk tautan.",
        "isi lengkapnya dapat disalin di bawah.",
        "Tautan ke email web tidak memuat data perusahaan. Periksa dahulu bahwa tembusannya terisi,",
        "Draf .eml memuat alamat, subjek, isi, dan lampiran; buka dengan Outlook atau Thunderbird",
        "Yang dicatat judul surat, nama perusahaan, dan tanggal, di perangkat ini saja.",
    ],
    "pantau": [
        "menghapus catatan bila Anda memakainya tujuh hari tanpa membuka situs ini.",
        "dapat dibuka lagi di sini atau di perangkat lain; yang sudah ada di sana tidak hilang.",
        "Email gagal terkirim (ada balasan otomatis)",
    ],
    "periksa-user-id": ["Ketik atau tempel persis seperti di SPSE."],
    "cari-lpse": ["atau tempel alamat lpse yang tidak terbuka."],
}
CONTROLS = {"button", "canvas", "input", "select", "textarea"}


def elements(site: Path, page: str) -> list[Element]:
    """All of a page."""
    return read(site)[f"{page}/index.html"].all


def words(site: Path, page: str, *, by_script: bool) -> set[str]:
    """What is read on a page, folded or not."""
    found = read(site)[f"{page}/index.html"].words
    return {text for text, element in found if element.is_shown(by_script=by_script)}


@pytest.mark.parametrize("page", WAITING)
def test_what_has_nothing_to_say_or_to_do_yet_is_not_shown(site: Path, page: str) -> None:
    hidden = [one.attributes for one in elements(site, page) if "hidden" in one.attributes]
    named = {known["id"] for known in hidden if "id" in known and not known["id"].endswith("-message")}
    assert named == {*WAITING[page].split(), "site-version"}
    ways = {known["data-letterhead"] for known in hidden if "data-letterhead" in known}
    assert ways == ({"picture", "typed"} if page == FORM else set())


def test_where_no_script_runs_no_control_is_shown_that_does_nothing(site: Path) -> None:
    for place, page in read(site).items():
        for one in page.all:
            if one.tag in CONTROLS and "main" in one.around and one.is_shown(by_script=False):
                known = one.attributes
                # What can be filled in and read, and ticked on paper.
                is_of_form = any(outer.attributes.get("id") == "letter-form" for outer in one.within)
                is_of_use = (is_of_form and one.tag != "button") or known.get("id", "").startswith(
                    "send-check-"
                )
                assert is_of_use or known.get("type") == "hidden", (place, known)


@pytest.mark.parametrize("page", ALWAYS)
def test_who_has_no_script_is_told_what_to_do_instead_and_who_has_one_is_not(site: Path, page: str) -> None:
    without, by_script = words(site, page, by_script=False), words(site, page, by_script=True)
    assert set(ALWAYS[page]) <= without & by_script
    assert set(ONLY_WITHOUT.get(page, ())) <= without - by_script
    assert set(ONLY_WITH[page]) <= by_script - without


def test_where_no_script_runs_nothing_is_said_to_be_done_and_the_ways_to_send_are_unfolded(
    site: Path,
) -> None:
    for page in (FORM, f"surat/{GROUP_LETTER}"):
        assert "Surat sudah dibuat." not in words(site, page, by_script=False)
    folded = {
        one.attributes["id"]: one
        for one in elements(site, SENDING)
        if one.tag == "details" and "id" in one.attributes
    }
    assert "open" in folded["send-ways"].attributes
    assert "open" not in folded["send-check"].attributes


@pytest.mark.parametrize("page", SAID)
def test_what_a_template_tells_its_visitor_is_there_word_for_word(site: Path, page: str) -> None:
    found = read(site)[f"{page}/index.html"].words
    said = " ".join(text for text, _ in found)
    assert [sentence for sentence in SAID[page] if sentence not in said] == []


def test_a_picture_of_a_letterhead_may_be_as_large_as_the_form_says(site: Path) -> None:
    script = (ROOT / "overrides/client/ui/components/picture.js").read_text()
    (most,) = re.findall(r"maxMegabytes: (\d+)", script)
    (hint,) = (one for one in elements(site, FORM) if one.attributes.get("id") == "letterhead-file-hint")
    assert re.findall(r"paling besar (\d+) MB", hint.text) == [most]
