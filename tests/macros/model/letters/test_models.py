"""The shipped letter, as its source has it."""

from __future__ import annotations

from macros.model.project import load_project
from tests.conftest import LETTER, ROOT


def test_the_shipped_letter_asks_what_the_source_asks_in_its_order() -> None:
    fields = load_project(ROOT).letters[LETTER].fields
    assert " ".join(field.id for field in fields) == (
        "nomor_surat nama_instansi nama_pemohon jabatan pengguna_spse nama_pengguna instansi_pengguna "
        "alamat npwp telepon email user_id kategori deskripsi kota tanggal"
    )
    assert [field.id for field in fields if field.optional] == ["nomor_surat"]
