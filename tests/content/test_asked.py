"""What the shipped letters ask: of which kind, from what is known already, and what may stay empty.

Written down once more by hand, an id for all letters: one answer is checked in one way wherever it is asked.
"""

from __future__ import annotations

import pytest

from macros.model.letters.kinds import FieldKind
from macros.model.letters.models import LetterField
from tests.content.shipped import DEFINITIONS, LETTER

# By id, its kind and what of the company it is. A letter for which it is something else stands below.
ASKED = {
    "lpse_tujuan": "lpse lpse",
    "lpse_tender": "lpse",
    "lpse": "lpse",
    "nama_perusahaan": "organization nama",
    "nama_instansi": "organization nama",
    "user_id": "user_id user_id",
    "npwp": "npwp npwp",
    "alamat": "address alamat",
    "email": "email email",
    "telepon": "phone telepon",
    "nama_direktur": "person direktur",
    "nama_pemohon": "person direktur",
    "jabatan": "text jabatan",
    "pemakai": "choices pemakai",
    "nama_pengguna": "person pengguna",
    "instansi_pengguna": "organization nama_pengguna",
    "pengguna_spse": "text",
    "email_lama": "email email",
    "email_baru": "email",
    "npwp_baru": "npwp",
    "nama_baru": "organization",
    "alamat_baru": "address",
    "nama_penanda": "organization",
    "nama_penerima": "person",
    "nik_penerima": "digits",
    "jabatan_penerima": "text",
    "alamat_penerima": "address",
    "nik_direktur": "digits",
    "paket": "text",
    "kode_tender": "text",
    "batas_tanggal": "date",
    "batas_jam": "time",
    "kejadian_tanggal": "date",
    "urutan": "group",
    "urutan.pukul": "time",
    "urutan.uraian_kejadian": "text",
    "pesan_layar": "lines",
    "bukti_gangguan": "choices",
    "permintaan": "choice",
    "gejala": "choice",
    "pesan": "text",
    "sejak": "date",
    "tender": "text",
    "batas_hari": "date",
    "deskripsi": "multiline",
    "kategori": "choices",
    "yang_berubah": "choices",
    "perbarui_data": "choice",
    "lupa_password": "choice",
    "penjelasan": "multiline",
    "sebab_ganti": "choice",
    "sebab_lupa": "choice",
    "urusan_kuasa": "choices",
    "urusan_lain": "text",
    "penyerah": "choice",
    "berkas_lampiran": "choices",
    "nomor_surat": "text",
    "kota": "text kota",
    "tanggal": "date",
}
# What each asks, in the words that every letter has for it.
WORDS = {
    "lpse_tujuan": "LPSE yang dituju",
    "lpse_tender": "LPSE tempat tender diadakan",
    "lpse": "Di LPSE mana?",
    "nama_perusahaan": "Nama",
    "nama_instansi": "Nama perusahaan",
    "user_id": "User ID SPSE",
    "npwp": "NPWP",
    "alamat": "Alamat",
    "email": "Email",
    "telepon": "Telepon",
    "nama_direktur": "Nama direktur",
    "nama_pemohon": "Nama direktur",
    "jabatan": "Jabatan",
    "pemakai": "Siapa yang memakai akun SPSE?",
    "nama_pengguna": "Nama orang yang memakai akun",
    "instansi_pengguna": "Perusahaan orang itu",
    "pengguna_spse": "Pengguna SPSE",
    "email_lama": "Email lama",
    "email_baru": "Email baru",
    "npwp_baru": "NPWP baru",
    "nama_baru": "Nama baru",
    "alamat_baru": "Alamat baru",
    "nama_penanda": "Nama perusahaan di atas tanda tangan",
    "nama_penerima": "Nama penerima kuasa",
    "nik_penerima": "NIK penerima kuasa",
    "jabatan_penerima": "Jabatan di perusahaan",
    "alamat_penerima": "Alamat penerima kuasa",
    "nik_direktur": "NIK direktur",
    "paket": "Nama tender",
    "kode_tender": "Kode tender",
    "batas_tanggal": "Batas waktu, tanggal",
    "batas_jam": "Batas waktu",
    "kejadian_tanggal": "Tanggal kejadian",
    "urutan": "Urutan kejadian",
    "urutan.pukul": "Jam",
    "urutan.uraian_kejadian": "Yang terjadi",
    "pesan_layar": "Pesan kesalahan di layar",
    "bukti_gangguan": "Bukti yang dilampirkan",
    "permintaan": "Permintaan Anda",
    "gejala": "Apa yang Anda alami?",
    "pesan": "pesan",
    "sejak": "Sejak kapan?",
    "tender": "Tender yang terhambat",
    "batas_hari": "Batas waktu tender itu, tanggal",
    "deskripsi": "Deskripsi permasalahan",
    "kategori": "Kategori permohonan",
    "yang_berubah": "Data yang berubah",
    "perbarui_data": "“Perbarui Data”",
    "lupa_password": "“Lupa Password”",
    "penjelasan": "Penjelasan untuk LPSE",
    "sebab_ganti": "email lama?",
    "sebab_lupa": "Mengapa User ID tidak diketahui?",
    "urusan_kuasa": "Urusan yang dikuasakan",
    "urusan_lain": "Urusan lain",
    "penyerah": "Siapa yang menyerahkan surat?",
    "berkas_lampiran": "Lampiran",
    "nomor_surat": "Nomor surat",
    "kota": "Kota penandatanganan",
    "tanggal": "Tanggal surat",
}
# What may stay empty in each letter; all else is needed, or the letter is of no use.
OPTIONAL = {
    "ganti-email": "berkas_lampiran nomor_surat",
    "informasi-user-id": "berkas_lampiran nomor_surat",
    "laporan-gangguan": "kode_tender pesan_layar bukti_gangguan user_id nomor_surat",
    "permohonan-penanganan": "lpse pesan sejak tender batas_hari batas_jam pemakai nomor_surat",
    "perubahan-data": "berkas_lampiran nomor_surat",
    "reset-password": "pesan berkas_lampiran nomor_surat",
    "surat-kuasa": "urusan_kuasa urusan_lain jabatan_penerima nik_direktur nomor_surat",
}
# What each letter starts with: a value, or where it comes from.
INITIAL = {"jabatan": "Direktur", "pengguna_spse": "Penyedia", "permintaan": "perpanjangan", "kota": "city"}
INITIAL |= dict.fromkeys(("tanggal", "batas_tanggal", "kejadian_tanggal"), "today")
# What the line below a question must say, by id, and by letter where it is another one there.
TOLD = {
    "batas_jam": "jam server LPSE",
    "urutan": "jam server LPSE",
    "permintaan": "Pokja yang memutuskan",
    "user_id": "Salin persis seperti di SPSE",
    "npwp": "15 atau 16 angka",
    "npwp_baru": "16 angka, seperti di data DJP",
    "nama_baru": "akta perubahan",
    "alamat_baru": "data OSS",
    "nik_penerima": "16 angka, seperti di KTP",
    "nik_direktur": "16 angka, seperti di KTP",
    "lpse_tujuan": "LPSE tempat perusahaan terdaftar",
    "email_lama": "sekarang terdaftar",
    "email_baru": "Harus dapat Anda buka",
    "pesan": "Salin",
    "pesan_layar": "Salin persis",
    "nama_pemohon": "harus dari direktur",
    "perbarui_data": "DJP, AHU, dan OSS. Bila berhasil, surat tidak perlu",
    "lupa_password": "Bila berhasil, surat tidak perlu",
    "berkas_lampiran": "Tanyakan kepada LPSE mana yang diminta",
    f"{LETTER}.user_id": "persis seperti di SPSE, termasuk tanda yang aneh",
    f"{LETTER}.email": "LKPP membalas ke alamat ini",
    f"{LETTER}.batas_jam": "",
    "ganti-email.lpse_tujuan": "LPSE tempat agregasi diaktifkan",
    "surat-kuasa.lpse_tujuan": "LPSE yang menerima berkas",
    "laporan-gangguan.user_id": "",
    "perubahan-data.npwp": "sekarang tercatat di SPSE",
}
# What is said where an answer is missing, if its words cannot be made of the question's.
MISSING = {
    f"{LETTER}.gejala": "Pilih yang Anda alami",
    f"{LETTER}.user_id": "Masukkan User ID SPSE",
    f"{LETTER}.kategori": "Pilih sedikitnya satu kategori permohonan",
    f"{LETTER}.telepon": "Masukkan nomor telepon, fax, atau HP",
    "perubahan-data.yang_berubah": "Pilih sedikitnya satu data yang berubah",
    "perubahan-data.perbarui_data": "Pilih sudah atau belum mencoba “Perbarui Data”",
    "reset-password.lupa_password": "Pilih sudah atau belum mencoba “Lupa Password”",
}


def fields_of(letter_id: str) -> dict[str, LetterField]:
    """All fields of a letter, and those of its groups, by id."""
    top = DEFINITIONS[letter_id].top_fields
    inner = {f"{group.id}.{field.id}": field for group in top for field in group.fields}
    return {field.id: field for field in top} | inner


@pytest.mark.parametrize("letter_id", DEFINITIONS)
def test_an_answer_is_checked_as_what_it_is_and_kept_as_what_the_company_has(letter_id: str) -> None:
    found = {
        name: f"{field.kind.value} {field.company}".strip() for name, field in fields_of(letter_id).items()
    }
    assert found == {name: ASKED[name] for name in found}


@pytest.mark.parametrize("letter_id", DEFINITIONS)
def test_a_question_asks_for_what_its_answer_is_printed_as(letter_id: str) -> None:
    labels = {name: field.label.casefold() for name, field in fields_of(letter_id).items()}
    assert [name for name, label in labels.items() if WORDS[name].casefold() not in label] == []


@pytest.mark.parametrize("letter_id", DEFINITIONS)
def test_what_may_stay_empty_is_not_demanded_and_nothing_else_may(letter_id: str) -> None:
    optional = [name for name, field in fields_of(letter_id).items() if field.optional]
    assert " ".join(optional) == OPTIONAL[letter_id]


@pytest.mark.parametrize("letter_id", DEFINITIONS)
def test_a_letter_starts_from_what_is_most_often_right(letter_id: str) -> None:
    started = {name: str(field.initial or field.initial_from) for name, field in fields_of(letter_id).items()}
    assert started == {name: INITIAL.get(name, "") for name in started}


@pytest.mark.parametrize("letter_id", DEFINITIONS)
def test_below_a_question_stands_what_its_answer_must_be(letter_id: str) -> None:
    fields = fields_of(letter_id)
    told = {name: TOLD.get(f"{letter_id}.{name}", TOLD.get(name, "")) for name in fields}
    assert [name for name, words in told.items() if words not in (fields[name].hint or "")] == []


def test_a_missing_answer_is_asked_for_by_its_own_name() -> None:
    assert {
        f"{letter_id}.{name}": field.empty
        for letter_id in DEFINITIONS
        for name, field in fields_of(letter_id).items()
        if field.empty
    } == MISSING


def test_who_is_not_the_director_or_no_vendor_is_warned() -> None:
    expected = {field.id: field.expected for field in DEFINITIONS[LETTER].fields if field.expected}
    assert {name: (one.value, one.warning) for name, one in expected.items()} == {
        "jabatan": ("Direktur", "Surat ini harus dari direktur perusahaan."),
        "pengguna_spse": ("Penyedia", "Surat ini untuk penyedia; isinya seharusnya Penyedia."),
    }


def test_a_nik_has_sixteen_digits_and_a_report_has_room_for_eight_events() -> None:
    for letter_id in DEFINITIONS:
        for name, field in fields_of(letter_id).items():
            assert field.lengths == ([16] if field.kind is FieldKind.DIGITS else []), (letter_id, name)
            assert (field.min, field.max) == ((1, 8) if name == "urutan" else (1, 10)), (letter_id, name)
