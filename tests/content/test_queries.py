"""How people phrase their problem, and the page that answers what they mean.

Some forty phrasings are in queries.tsv, each with its intent, gathered from headings, press, blogs and forms.
"""

from __future__ import annotations

import csv
from pathlib import Path

from macros.model.project import Project

QUERIES = Path(__file__).with_name("queries.tsv")
# By intent, the page below docs/ that answers it.
ANSWERED = {
    "agregasi": "tanya-jawab/aktivasi-agregasi.md",
    "agregasi_error": "tanya-jawab/agregasi-gagal.md",
    "akun_ganda": "tanya-jawab/akun-ganda.md",
    "akun_inaproc": "tanya-jawab/akun-inaproc.md",
    "akun_nonaktif": "tanya-jawab/aktifkan-kembali.md",
    "daftar": "tanya-jawab/syarat-verifikasi.md",
    "daftar_hitam": "tanya-jawab/daftar-hitam.md",
    "email_tidak_masuk": "tanya-jawab/email-tidak-masuk.md",
    "enkripsi_apendo": "tanya-jawab/apendo.md",
    "file_tidak_terbuka": "tanya-jawab/dokumen-tidak-terbuka.md",
    "ganti_data": "tanya-jawab/ganti-data-perusahaan.md",
    "ganti_email": "tanya-jawab/ganti-email.md",
    "ganti_npwp": "tanya-jawab/ganti-npwp.md",
    "isi_surat": "tanya-jawab/kuasa-meterai-cap.md",
    "kontak_lkpp": "tanya-jawab/ke-mana-mengadu.md",
    "lacak": "tanya-jawab/lacak-tiket.md",
    "login_sebagian": "tanya-jawab/login.md",
    "login_semua": "tanya-jawab/login-semua.md",
    "lpse_mati": "tanya-jawab/situs-mati.md",
    "lupa_password": "tanya-jawab/lupa-password.md",
    "lupa_user_id": "tanya-jawab/lupa-user-id.md",
    "otp": "tanya-jawab/totp.md",
    "sertifikat": "tanya-jawab/sertifikat-digital.md",
    "surat_reset_password": "tanya-jawab/lupa-password.md",
    "tenggat": "batas-waktu.md",
    "upload_gagal": "tanya-jawab/upload.md",
    "user_id_aneh": "tanya-jawab/user-id-aneh.md",
}
# Asked, and answered by no public source.
NOT_ANSWERABLE = {"captcha"}


def intents() -> set[str]:
    """What people mean."""
    with QUERIES.open() as file:
        return {row["intent"] for row in csv.DictReader(file, delimiter="\t")}


def test_each_intent_has_a_page_or_is_named_as_not_answerable(shipped: Project) -> None:
    assert intents() == ANSWERED.keys() | NOT_ANSWERABLE
    assert [place for place in ANSWERED.values() if shipped.pages.at(place) is None] == []


def test_each_page_that_answers_knows_other_ways_to_ask_its_question(shipped: Project) -> None:
    places = set(ANSWERED.values()) - {"batas-waktu.md"}
    answers = [shipped.questions.at(place) for place in places]
    assert [answer for answer in answers if answer is None or not answer.question.also] == []
