"""Each shipped letter, filled in a browser, is sent its own way: to whom, what it says, what to look over."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Server, download, fill, review
from tests.browser.pages.send import add, photo, read, save, text_of
from tests.content.shipped import DEFINITIONS, FILLED, answers


@dataclass
class Way:
    """What a letter's e-mail has, and what its page asks to look over; written by hand."""

    subject: str
    says: str
    checked: str
    to: str = "helpdesk@lpse-contoh.example"
    cc: str | None = None


# By letter, with its first answers.
WAYS = {
    "ganti-email": Way(
        "Permohonan penggantian email akun SPSE - CV Contoh Jaya",
        "Terlampir surat permohonan penggantian email akun SPSE dari CV Contoh Jaya, dengan User ID:",
        "Email baru sudah dicoba, dan dapat menerima surat.",
    ),
    "informasi-user-id": Way(
        "Permohonan informasi User ID SPSE - CV Contoh Jaya",
        "Terlampir surat permohonan informasi User ID SPSE dari CV Contoh Jaya.",
        "NPWP dan nama perusahaan di surat sama dengan yang terdaftar di SPSE.",
    ),
    "laporan-gangguan": Way(
        "Laporan gangguan SPSE, Rehabilitasi Gedung Kantor - CV Contoh Jaya",
        "Terlampir laporan gangguan dari CV Contoh Jaya pada tender tersebut, yang batas waktunya ",
        "Alamat Pokja sudah ditambahkan sebagai tujuan; lihat dokumen pemilihan.",
    ),
    "permohonan-penanganan": Way(
        "Permohonan penanganan permasalahan User ID SPSE - CV Contoh Jaya",
        "Terlampir surat permohonan penanganan permasalahan dari CV Contoh Jaya, dengan User ID SPSE:",
        "Sedikitnya satu kategori permohonan dicentang.",
        to="helpdesk-lpse@lkpp.go.id",
        cc="helpdeskpspse@gmail.com",
    ),
    "perubahan-data": Way(
        "Permohonan perubahan data perusahaan di SPSE - CV Contoh Jaya",
        "Terlampir surat permohonan perubahan data perusahaan di SPSE dari CV Contoh Jaya, dengan User ID:",
        "Data baru sama dengan data di DJP, AHU, dan OSS.",
    ),
    "reset-password": Way(
        "Permohonan reset password akun SPSE - CV Contoh Jaya",
        "Terlampir surat permohonan reset password akun SPSE dari CV Contoh Jaya, dengan User ID:",
        "Meterai dibubuhkan bila LPSE memintanya.",
    ),
    "surat-kuasa": Way(
        "Surat kuasa penyerahan berkas - CV Contoh Jaya",
        "Terlampir surat kuasa penyerahan berkas dari CV Contoh Jaya.",
        "Direktur dan penerima kuasa sama-sama menandatangani.",
    ),
}


def test_every_shipped_letter_has_its_way_here() -> None:
    assert WAYS.keys() == DEFINITIONS.keys()


@pytest.mark.parametrize("letter_id", WAYS)
def test_a_filled_letter_reaches_the_page_that_sends_it_to_its_own_recipients(
    browser: Browser, server: Server, tmp_path: Path, letter_id: str
) -> None:
    way = WAYS[letter_id]
    name = next(name for letter, name in FILLED if letter == letter_id)
    page = browser.new_page()
    page.goto(server.page_of(letter_id))
    fill(page, answers(name, letter_id), DEFINITIONS[letter_id])
    review(page)
    download(page, "Unduh PDF", tmp_path)
    page.get_by_role("link", name="Siapkan emailnya", exact=True).click()
    page.wait_for_url(server.sending_of(letter_id))
    add(page, photo("red"))
    shown = page.get_by_role("main").inner_text()
    assert [
        text for text in (way.to, way.cc or "", way.subject, way.says, way.checked) if text not in shown
    ] == []
    draft = read(save(page, "Unduh draf email (.eml)", tmp_path))
    assert (draft["To"], draft["Cc"], draft["Subject"]) == (way.to, way.cc, way.subject)
    assert way.says in text_of(draft).replace("\n", " ")
    page.close()
