"""How each shipped letter is sent: to whom, what its e-mail says, what to look over."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.conftest import Server
from tests.browser.pages.send import begin, read, save, text_of
from tests.content.shipped import expected


@dataclass
class Way:
    """What a letter's e-mail has beside its text, and what its page asks to look over; written by hand."""

    subject: str
    checked: str
    to: str = "helpdesk@lpse-contoh.example"
    cc: str | None = None


# By letter, with its first answers.
WAYS = {
    "ganti-email": Way(
        "Permohonan penggantian email akun SPSE - CV Contoh Jaya",
        "Email baru sudah dicoba, dan dapat menerima surat.",
    ),
    "informasi-user-id": Way(
        "Permohonan informasi User ID SPSE - CV Contoh Jaya",
        "NPWP dan nama perusahaan di surat sama dengan yang terdaftar di SPSE.",
    ),
    "laporan-gangguan": Way(
        "Laporan gangguan SPSE, Rehabilitasi Gedung Kantor - CV Contoh Jaya",
        "Alamat Pokja sudah ditambahkan sebagai tujuan; lihat dokumen pemilihan.",
    ),
    "permohonan-penanganan": Way(
        "Permohonan penanganan permasalahan User ID SPSE - CV Contoh Jaya",
        "Sedikitnya satu kategori permohonan dicentang.",
        to="helpdesk-lpse@lkpp.go.id",
        cc="helpdeskpspse@gmail.com",
    ),
    "perubahan-data": Way(
        "Permohonan perubahan data perusahaan di SPSE - CV Contoh Jaya",
        "Data baru sama dengan data di DJP, AHU, dan OSS.",
    ),
    "reset-password": Way(
        "Permohonan reset password akun SPSE - CV Contoh Jaya",
        "Meterai dibubuhkan bila LPSE memintanya.",
    ),
    "surat-kuasa": Way(
        "Surat kuasa penyerahan berkas - CV Contoh Jaya",
        "Direktur dan penerima kuasa sama-sama menandatangani.",
    ),
}


def assert_sent_its_own_way(page: Page, server: Server, letter_id: str, folder: Path) -> None:
    """Go on from a letter that was made, filled in with its first answers, to the draft of its e-mail."""
    way = WAYS[letter_id]
    page.get_by_role("link", name="Siapkan emailnya", exact=True).click()
    page.wait_for_url(server.sending_of(letter_id))
    begin(page)
    email = expected("email", letter_id).strip()
    shown = page.get_by_role("main").inner_text()
    asked = (way.to, way.cc or "", way.subject, way.checked, *email.splitlines())
    assert [text for text in asked if text not in shown] == []
    draft = read(save(page, "Unduh draf email (.eml)", folder))
    assert (draft["To"], draft["Cc"], draft["Subject"]) == (way.to, way.cc, way.subject)
    assert text_of(draft) == email
