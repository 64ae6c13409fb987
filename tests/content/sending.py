"""How each shipped letter is sent: to whom, what its e-mail says, what to look over."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.conftest import Server
from tests.browser.pages.send import add, photo, read, save, text_of


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


def assert_sent_its_own_way(page: Page, server: Server, letter_id: str, folder: Path) -> None:
    """Go on from a letter that was made, filled in with its first answers, to the draft of its e-mail."""
    way = WAYS[letter_id]
    page.get_by_role("link", name="Siapkan emailnya", exact=True).click()
    page.wait_for_url(server.sending_of(letter_id))
    add(page, photo("red"))
    shown = page.get_by_role("main").inner_text()
    assert [
        text for text in (way.to, way.cc or "", way.subject, way.says, way.checked) if text not in shown
    ] == []
    draft = read(save(page, "Unduh draf email (.eml)", folder))
    assert (draft["To"], draft["Cc"], draft["Subject"]) == (way.to, way.cc, way.subject)
    assert way.says in text_of(draft).replace("\n", " ")
