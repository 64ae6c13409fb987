"""How the shipped letters are sent: what each is about in all its texts, and what is looked over before.

Written down once more by hand, in the words that must not be others'; the sentences around them may change.
"""

from __future__ import annotations

import pytest

from tests.content.shipped import DEFINITIONS, LETTER

# By letter: what it asks for, in every text that speaks of it, and in the name of its file.
ABOUT = {
    "ganti-email": ("penggantian email", "Surat-Ganti-Email"),
    "informasi-user-id": ("informasi User ID", "Surat-Informasi-User-ID"),
    "laporan-gangguan": ("laporan gangguan", "Laporan-Gangguan"),
    LETTER: ("penanganan permasalahan", "Surat-Permohonan"),
    "perubahan-data": ("perubahan data", "Surat-Perubahan-Data"),
    "reset-password": ("reset password", "Surat-Reset-Password"),
    "surat-kuasa": ("surat kuasa", "Surat-Kuasa"),
}
# For whom it is, in the list of letters, and who answers it.
FOR = {
    "ganti-email": ("email perusahaan di SPSE yang tidak dapat diganti sendiri", "LPSE Anda"),
    "informasi-user-id": ("User ID SPSE yang lupa atau hilang", "LPSE Anda"),
    "laporan-gangguan": ("menjelang batas waktu tender", "Pokja Pemilihan, tembusan LPSE"),
    LETTER: ("tidak bisa login atau tidak bisa mengenkripsi dengan APENDO", "LKPP"),
    "perubahan-data": ("NPWP, nama, atau alamat di SPSE yang tetap salah", "LPSE Anda"),
    "reset-password": ("password SPSE yang tidak dapat diganti lewat “Lupa Password”", "LPSE Anda"),
    "surat-kuasa": ("orang yang menyerahkan berkas ke LPSE mewakili direktur", "LPSE Anda"),
}
ASKED, ANOTHER = "Syarat suratnya sudah ditanyakan", "Bila LPSE Anda bukan {lpse.name}"
PAPER, USER_ID = "di atas kop surat perusahaan", "User ID di surat sama persis"
SIGNED, STAMPED = (
    "Direktur menandatangani, dan cap perusahaan dibubuhkan",
    "Meterai dibubuhkan bila LPSE memintanya",
)
ATTACHED = "Semua lampiran yang disebut di surat disertakan"
# What each line to look over is about, in their order; those of LETTER are the facts', word by word.
CHECKED = {
    "ganti-email": [
        ASKED,
        "kepada LPSE tempat agregasi diaktifkan",
        ANOTHER,
        PAPER,
        "Email baru sudah dicoba",
        USER_ID,
        SIGNED,
        STAMPED,
        ATTACHED,
    ],
    "informasi-user-id": [
        ASKED,
        ANOTHER,
        PAPER,
        "NPWP dan nama perusahaan di surat sama dengan yang terdaftar",
        SIGNED,
        ATTACHED,
    ],
    "laporan-gangguan": [
        "Alamat Pokja sudah ditambahkan",
        "Bila LPSE tempat tender bukan {lpse.name}",
        "Setiap kejadian disebut jamnya",
        "Tangkapan layar dilampirkan",
        "Direktur menandatangani",
    ],
    "perubahan-data": [
        "“Perbarui Data” di INAPROC sudah dicoba",
        ASKED,
        ANOTHER,
        PAPER,
        "Data baru sama dengan data di DJP, AHU, dan OSS",
        USER_ID,
        SIGNED,
        STAMPED,
        ATTACHED,
    ],
    "reset-password": [ASKED, ANOTHER, PAPER, USER_ID, SIGNED, STAMPED, ATTACHED],
    "surat-kuasa": [
        ASKED,
        ANOTHER,
        PAPER,
        "Direktur dan penerima kuasa sama-sama menandatangani",
        "Meterai dibubuhkan di tanda tangan direktur",
        "KTP keduanya dibawa, asli dan salinannya",
        "Berkas yang disebut di surat kuasa lengkap",
    ],
}


@pytest.mark.parametrize("letter_id", ABOUT)
def test_every_text_of_a_letter_is_about_that_letter(letter_id: str) -> None:
    letter = DEFINITIONS[letter_id]
    assert letter.mail
    assert letter.reminder
    about, file_name = ABOUT[letter_id]
    mail = letter.mail
    texts = [letter.title, mail.subject, mail.text, mail.public_subject, mail.public_text]
    texts += [letter.reminder.text, letter.call]
    assert [text for text in texts if about.casefold() not in str(text).casefold()] == []
    assert letter.file_name == f"{file_name}-{letter.author}-{{tanggal}}"
    purpose, recipient = FOR[letter_id]
    assert purpose in letter.purpose
    assert letter.recipient == recipient


@pytest.mark.parametrize("letter_id", DEFINITIONS)
def test_the_subject_without_data_is_the_letters_own(letter_id: str) -> None:
    rows = [block for block in DEFINITIONS[letter_id].blocks if getattr(block, "label", "") == "Perihal"]
    mail = DEFINITIONS[letter_id].mail
    assert mail
    assert [getattr(row, "text", "") for row in rows] in ([mail.public_subject], [])


@pytest.mark.parametrize("letter_id", CHECKED)
def test_each_line_to_look_over_says_what_would_send_the_letter_back(letter_id: str) -> None:
    lines = DEFINITIONS[letter_id].checklist
    assert len(lines) == len(CHECKED[letter_id])
    pairs = zip(lines, CHECKED[letter_id], strict=True)
    assert [words for line, words in pairs if words not in line] == []


@pytest.mark.parametrize("letter_id", DEFINITIONS)
def test_who_must_sign_and_stamp_it_is_told_at_the_download(letter_id: str) -> None:
    letter = DEFINITIONS[letter_id]
    signers = {"laporan-gangguan": "Tanda tangani", "surat-kuasa": "tanda tangan kedua pihak"}
    assert signers.get(letter_id, "tanda tangan direktur") in letter.after
    assert ("meterai" in letter.after) == bool({*letter.stamp_duties} - {0})
    if letter_id != "laporan-gangguan":
        assert "di atas kop surat" in letter.after
        assert "cap perusahaan" in letter.after


def test_who_lost_a_mailbox_is_not_told_to_send_from_it() -> None:
    senders = {letter_id: letter.mail.sender for letter_id, letter in DEFINITIONS.items() if letter.mail}
    assert {letter_id for letter_id, sender in senders.items() if sender} == {"ganti-email"}
    assert "email yang masih dapat Anda buka" in senders["ganti-email"]


def test_a_report_that_reaches_the_lpse_alone_is_to_be_passed_on_to_the_pokja() -> None:
    mail = DEFINITIONS["laporan-gangguan"].mail
    assert mail
    for text in (mail.text, mail.public_text):
        assert "Bila email ini diterima LPSE saja, mohon diteruskan kepada Pokja Pemilihan" in text
