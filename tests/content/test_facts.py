"""Facts that no code can know: what the source says, digit by digit, and what the pages make of it.

All of it is written down here again, from the source document, so that a slip in the data is noticed.
"""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from macros.model.contacts import Role
from macros.model.letters.kinds import FieldKind
from macros.model.project import Project
from tests.content.shipped import DEFINITION, LETTER

QUESTIONS = {
    "apendo": "Apa yang harus dilakukan ketika user id perusahaan pada situs lpse memiliki karakter (contoh "
    "user id berkarakter: ||AABCD) yang menyebabkan tidak bisa enkripsi data pada APENDO?",
    "login": "Apa yang harus dilakukan ketika user id tidak bisa login di beberapa situs lpse, sementara "
    "disitus lpse lain bisa?",
}
ANSWER = (
    "Tidak bisa enkripsi data pada APENDO atau gagal dalam melakukan upload penawaran serta tidak bisa login "
    "kesitus lpse namun bisa ke lpse lain dikarenakan adanya kesalahan pada database LKPP dan hanya bisa "
    "diperbaiki oleh tim ITO LKPP, oleh karena itu Saudara harus mengirimkan form permohonan penanganan "
    "permasalahan yang diisi sesuai dengan kategori permasalahan. Form ini harus diisi oleh direktur "
    "perusahaan."
)
STEPS = [
    "Membuat dan mengirimkan surat permohonan permasalahan kepada LKPP dengan alamat email : "
    "helpdesk-lpse@lkpp.go.id serta di tembuskan kepada email helpdeskpspse@gmail.com",
    "Mendapatkan email balasan dari LKPP yang biasanya berisi nomor tiket pengaduan atau balasan dari "
    "Helpdesk LKPP",
    "Menunggu proses pengerjaan perbaikan oleh LKPP, dapat melacak proses pengerjaan pada website : "
    "http://crm.lkpp.go.id/lacak.php",
    "Jika belum ada tanggapan atau respon dari LKPP dapat menghubungi nomor 021-29935577 / 147",
]
# What each contact is for, its value, and where its link leads.
CONTACTS = [
    ("LPSE pengelola situs ini", "helpdesk@lpse-contoh.example (contoh)", ""),
    ("Tujuan surat", "helpdesk-lpse@lkpp.go.id", ""),
    ("Tembusan surat", "helpdeskpspse@gmail.com", ""),
    ("Melacak penanganan", "http://crm.lkpp.go.id/lacak.php", "http://crm.lkpp.go.id/lacak.php"),
    ("Menelepon", "021-29935577", "tel:+622129935577"),
    ("Menelepon", "147", "tel:147"),
    # These two are not the source's: LKPP's service standard and help centre name them.
    ("Jalur lain", "144", "tel:144"),
    ("Jalur lain", "https://bantuan.inaproc.id", "https://bantuan.inaproc.id"),
    # And these public code alone names, but for the last.
    ("Jalur lain", "layanan@lkpp.go.id", ""),
    ("Jalur lain", "0811-1557-709", "https://wa.me/628111557709"),
    ("Jalur lain", "https://daftar-akun.inaproc.id", "https://daftar-akun.inaproc.id"),
]
# How each web mail's link calls the parts of a message.
WEB_MAILS = {
    "mail.google.com/mail/?view=cm": {"to": "{to}", "cc": "{cc}", "su": "{subject}", "body": "{text}"},
    "outlook.office.com/mail/deeplink/compose": {
        "to": "{to}",
        "cc": "{cc}",
        "subject": "{subject}",
        "body": "{text}",
    },
    "outlook.live.com/mail/0/deeplink/compose": {
        "to": "{to}",
        "cc": "{cc}",
        "subject": "{subject}",
        "body": "{text}",
    },
}
CHECKLIST = [
    "Surat dicetak di atas kop surat perusahaan.",
    "Nomor surat sudah diisi oleh perusahaan.",
    "Semua data di bagian A sampai D lengkap, karena hanya data yang lengkap dan dikirim oleh perusahaan "
    "yang diproses.",
    "User ID di surat sama persis dengan yang dipakai di SPSE.",
    "Sedikitnya satu kategori permohonan dicentang.",
    "Direktur sendiri yang menandatangani.",
    "Cap perusahaan dibubuhkan.",
    "Surat dikirim dari email perusahaan yang tertulis di surat.",
]
NPWP_DIGITS = {15, 16, 22}


def words(html: str) -> str:
    """What a piece of HTML says, with single spaces."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def signs(text: str) -> str:
    """A text's letters and digits alone: spelling may be corrected, words may not."""
    return re.sub(r"[\W_]", "", text.casefold())


def page(site: Path, address: str) -> str:
    """A page's HTML."""
    return (site / address / "index.html").read_text()


def digits_named(text: str) -> set[int]:
    """The numbers of digits that a sentence speaks of, as in "15 atau 16 angka"."""
    lists = re.findall(r"((?:\d+(?:, atau | atau |, )?)+) angka", text)
    return {int(number) for found in lists for number in re.findall(r"\d+", found)}


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_of_the_source_has_its_words_and_its_answer(site: Path, name: str) -> None:
    said = signs(words(page(site, f"tanya-jawab/{name}")))
    assert signs(QUESTIONS[name]) in said
    assert signs(ANSWER) in said
    assert ("||AABCD" in page(site, f"tanya-jawab/{name}")) == (name == "apendo")


def test_the_four_steps_are_the_sources_in_its_order(site: Path) -> None:
    (folded,) = re.findall(r'<details class="sources">(.*?)</details>', page(site, "langkah"), re.DOTALL)
    quoted = re.findall(r"<li>(.*?)</li>", folded, re.DOTALL)
    assert [signs(words(quote)) for quote in quoted] == [signs(step) for step in STEPS]


def test_every_contact_has_its_digits_and_letters_what_it_is_for_and_a_link_to_itself_but_for_addresses(
    site: Path,
) -> None:
    (table,) = re.findall(r'<table class="contacts">.*?</table>', page(site, "kontak"), re.DOTALL)
    rows = re.findall(r"<tr><th .*?<small>(.*?)</small></th><td>(.*?)</td>", table)
    links = [re.search(r'href="([^"]*)"', value) for _, value in rows]
    assert [
        (unescape(role), words(value), link[1] if link else "")
        for (role, value), link in zip(rows, links, strict=True)
    ] == CONTACTS


def test_the_letter_goes_to_the_sources_two_addresses_from_every_page_that_says_so(site: Path) -> None:
    for address in ("kontak", f"kirim/{LETTER}", "langkah"):
        assert 'href="mailto:helpdesk-lpse@lkpp.go.id?cc=helpdeskpspse@gmail.com' in page(site, address)


def test_a_link_of_a_web_mail_names_the_parts_of_a_message_as_that_one_does(shipped: Project) -> None:
    found = {}
    for contact in shipped.contacts.with_role(Role.WEB_MAIL):
        parts = urlsplit(contact.value)
        query = {name: value for name, (value,) in parse_qs(parts.query).items() if value.startswith("{")}
        view = re.findall(r"^view=\w+", parts.query)  # Gmail's place for a new message
        found["?".join([parts.netloc + parts.path, *view])] = query
    assert found == WEB_MAILS


def test_the_checklist_has_every_line_and_the_page_that_sends_shows_them(site: Path) -> None:
    assert DEFINITION.checklist == CHECKLIST
    labels = re.findall(r'<label for="send-check-\d+">(.*?)</label>', page(site, f"kirim/{LETTER}"))
    assert [unescape(label) for label in labels] == CHECKLIST


def test_the_lengths_of_an_npwp_are_the_same_wherever_they_are_named(site: Path) -> None:
    """A test of the client holds the check itself to what the manual says."""
    rows = re.findall(r"<td><code>npwp</code></td>.*?</tr>", page(site, "pengelola/surat"), re.DOTALL)
    (row,) = (row for row in rows if "angka" in row)
    assert digits_named(words(row)) == NPWP_DIGITS
    (hint,) = (field.hint for field in DEFINITION.fields if field.kind is FieldKind.NPWP)
    assert digits_named(hint) == NPWP_DIGITS - {22}
    (meaning,) = re.findall(r"Nomor Pokok Wajib Pajak:.*?</", page(site, "istilah"), re.DOTALL)
    assert digits_named(meaning) == NPWP_DIGITS - {22}


def test_the_shipped_company_is_an_example_and_says_so_on_every_page(site: Path, shipped: Project) -> None:
    assert (shipped.site.name, shipped.site.city) == ("LPSE Contoh", "Pekanbaru")
    pages = sorted(site.rglob("index.html"))
    silent = [path for path in pages if "<strong>Situs contoh.</strong>" not in path.read_text()]
    assert silent == []


def test_the_site_waits_and_limits_as_it_was_decided(shipped: Project) -> None:
    site = shipped.site
    assert (site.contacts_valid_days, site.mail_limit_mb, site.reply_days) == (180, 10, 5)


def test_each_step_is_the_phase_of_its_own_sentence(shipped: Project) -> None:
    steps = shipped.steps[DEFINITION.steps]
    assert [str(step.phase) for step in steps.root] == ["send", "reply", "repair", "call"]


def test_the_letter_starts_from_what_is_known_already() -> None:
    fields = DEFINITION.fields
    assert {field.id: field.follows for field in fields if field.follows} == {
        "instansi_pengguna": "nama_instansi",
    }
    assert {field.id: field.initial for field in fields if field.initial} == {
        "jabatan": "Direktur",
        "pengguna_spse": "Penyedia",
    }
    assert {field.id: str(field.initial_from) for field in fields if field.initial_from} == {
        "kota": "city",
        "tanggal": "today",
    }
    assert " ".join(field.id for field in fields if field.company) == (
        "user_id nama_instansi alamat npwp telepon email nama_pemohon jabatan pemakai nama_pengguna "
        "instansi_pengguna kota"
    )
