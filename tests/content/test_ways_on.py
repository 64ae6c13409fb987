"""What the shipped letters, steps and contacts say of each other: conditions, numbers, whom else to ask."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.model.project import Project
from tests.conftest import ROOT
from tests.content.shipped import DEFINITION, DEFINITIONS, LETTER

# Which category of the source's form each problem is, by the problem's id.
CATEGORIES = {
    "apendo": "sinkronisasi_data",
    "upload": "sinkronisasi_data",
    "login_sebagian": "masalah_login",
    "user_id": "sinkronisasi_data",
    "agregasi": "permohonan_agregasi",
}
# Whom to turn to when a contact of the source does not answer, in this order.
FALLBACKS = {
    "helpdesk_lkpp": ["tiket_inaproc", "telepon_lkpp", "whatsapp_lkpp"],
    "tembusan_lkpp": ["tiket_inaproc", "telepon_lkpp"],
    "lacak_lkpp": ["tiket_inaproc", "telepon_lkpp"],
    "nomor_singkat_lkpp": ["nomor_singkat_baru", "tiket_inaproc"],
}
# Found nowhere but in the source, or in programs' code.
UNCONFIRMED = {*FALLBACKS, "surel_lkpp", "whatsapp_lkpp"}

SITUATIONS = {
    "masuk": "email-tidak-masuk error-executeupdate login login-semua lupa-password password-ditolak "
    "tidak-bisa-login",
    "user_id": "lupa-user-id user-id-aneh",
    "upload": "apendo dokumen-tidak-terbuka upload",
    "data": "data-akun ganti-data-perusahaan ganti-email ganti-npwp sikap",
    "daftar": "akun-inaproc cara-mendaftar daftar-lagi data-tidak-muncul syarat-verifikasi",
    "agregasi": "agregasi-gagal aktivasi-agregasi akun-ganda",
    "nonaktif": "aktifkan-kembali akun-dinonaktifkan daftar-hitam",
    "aplikasi": "sertifikat-digital totp",
    "tenggat": "jam-server perpanjangan situs-mati",
    "mengadu": "ke-mana-mengadu kuasa-meterai-cap lacak-tiket",
}
# As the list of questions calls them, in its order: where one looks for them.
NAMES = {
    "masuk": "Masuk dan password",
    "user_id": "User ID",
    "upload": "APENDO dan upload",
    "data": "Data perusahaan",
    "daftar": "Mendaftar dan verifikasi",
    "agregasi": "Agregasi",
    "nonaktif": "Akun dinonaktifkan",
    "aplikasi": "Aplikasi dan kode",
    "tenggat": "Menjelang batas waktu",
    "mengadu": "Mengadu",
}
# What the search offers before anything is typed.
MOST_ASKED = "lupa-password tidak-bisa-login apendo upload ganti-email situs-mati"
# What a contact is called, and what its reader must know of it.
CALLED = {
    "lpse_sendiri": ("LPSE Anda sendiri", "lebih dahulu bila batas waktu tender sudah dekat"),
    "telepon_lkpp": ("Telepon LKPP", "SK 26/2022, sippn.menpan.go.id 8047855"),
    "nomor_singkat_lkpp": ("yang lama", "menyebut nomor singkat yang berbeda"),
    "nomor_singkat_baru": ("Nomor singkat LKPP", ""),
    "tembusan_lkpp": ("Tembusan", "Alamat Gmail, bukan lkpp.go.id"),
    "tiket_inaproc": ("menu “Buat Tiket”", "Menjawab dengan nomor tiket"),
    "whatsapp_lkpp": ("WhatsApp helpdesk LKPP", "sebagian menyebutnya helpdesk katalog"),
    "daftar_inaproc": ("Membuat akun INAPROC", ""),
}
# Who attests each contact that LKPP answers.
ATTESTED = dict.fromkeys(
    ("helpdesk_lkpp", "tembusan_lkpp", "lacak_lkpp", "telepon_lkpp", "nomor_singkat_lkpp"),
    "FAQ yang menjadi rujukan situs ini",
) | {
    "nomor_singkat_baru": "SK 26/2022, sippn.menpan.go.id 8047855 dan 8157974",
    "tiket_inaproc": "artikel 8499816515855",
    "surel_lkpp": "kode program beberapa aplikasi",
    "whatsapp_lkpp": "kode program beberapa aplikasi",
    "daftar_inaproc": "artikel 431015775567751",
}


def test_each_problem_chooses_its_category() -> None:
    fields = {field.id: field for field in DEFINITION.fields}
    chosen = {
        problem: draft.choice
        for draft in fields["kategori"].drafted_from
        if draft.when
        for problem in draft.when.one_of
    }
    assert chosen == CATEGORIES
    assert [choice.id for choice in fields["gejala"].choices] == [*CATEGORIES, "lain"]
    asked_when = {field.id: field.when.field for field in DEFINITION.fields if field.when}
    assert asked_when["batas_hari"] == "tender"
    assert asked_when["batas_jam"] == "batas_hari"


@pytest.mark.parametrize("letter_id", DEFINITIONS)
def test_who_asks_again_says_who_they_are_when_they_wrote_and_under_which_ticket(letter_id: str) -> None:
    letter = DEFINITIONS[letter_id]
    assert letter.reminder
    company = str(letter.author)
    for said in (letter.reminder.text, letter.call):
        assert company in said
        assert "{sent}" in said
        assert "{ticket}" in said
    assert company in letter.reminder.subject
    assert letter.mail
    assert company in letter.mail.subject
    assert company in letter.mail.text
    for said in (letter.mail.public_subject, letter.mail.public_text):
        assert "{" not in said, "it stands in links, which pass servers"


def test_the_user_id_is_told_wherever_the_source_letter_is_asked_about() -> None:
    assert DEFINITION.mail
    assert DEFINITION.reminder
    for said in (DEFINITION.mail.text, DEFINITION.reminder.text, DEFINITION.call):
        assert "{user_id}" in said
    assert "{deskripsi}" in DEFINITION.mail.text


def test_who_brings_the_papers_may_do_what_was_ticked_and_nothing_else() -> None:
    letter = DEFINITIONS["surat-kuasa"]
    (field,) = (field for field in letter.fields if field.id == "urusan_kuasa")
    words = {"urusan_password": "password", "urusan_email": "email", "urusan_user_id": "User ID"}
    words |= {"urusan_data": "perubahan data", "urusan_verifikasi": "verifikasi"}
    assert [choice.id for choice in field.choices] == list(words)
    items = [item for block in letter.blocks if block.type == "list" for item in block.items if item.when]
    assert [item.when.one_of for item in items if item.when] == [[choice] for choice in words]
    for item, word in zip(items, words.values(), strict=True):
        assert word in item.text


def test_who_brings_the_letter_is_named_only_when_it_is_not_the_director() -> None:
    letter = DEFINITIONS["reset-password"]
    conditions = [field.when for field in letter.fields if field.id == "nama_penerima"]
    conditions += [block.when for block in letter.blocks if "{nama_penerima}" in getattr(block, "text", "")]
    conditions += [
        choice.when for field in letter.fields for choice in field.choices if choice.id == "kuasa_asli"
    ]
    assert [condition and (condition.field, condition.one_of) for condition in conditions] == [
        ("penyerah", ["penerima_kuasa"])
    ] * 3


def test_a_stamp_is_of_ten_thousand_rupiah_and_the_source_letter_has_none() -> None:
    duties = {letter_id: {*letter.stamp_duties} - {0} for letter_id, letter in DEFINITIONS.items()}
    assert duties.pop(LETTER) == set()
    assert set().union(*duties.values()) == {10_000}
    assert duties["reset-password"]
    assert duties["surat-kuasa"]


def test_a_step_leads_on_to_the_one_after_it(shipped: Project) -> None:
    for name, steps in shipped.steps.items():
        for number, step in enumerate(steps.root, 1):
            named = [int(found) for found in re.findall(r"langkah (\d)", step.next)]
            assert named in ([], [number + 1]), (name, number)
            if number == len(steps.root):
                assert named == [], name


def test_what_to_do_instead_is_told_of_the_contact_that_is_spoken_of(shipped: Project) -> None:
    for name, steps in shipped.steps.items():
        for step in steps.root:
            for line in step.do:
                for contact in re.findall(r"contact_fallback\([\"'](\w+)", line):
                    assert shipped.contacts[contact].fallback, (name, contact)
                    spoken = f'contact("{contact}")'
                    assert spoken in line or (step.phase == "send" and "alamat itu" in line), (name, line)


def test_what_nobody_confirmed_says_so_and_whom_else_to_ask(shipped: Project) -> None:
    contacts = shipped.contacts
    for name, others in FALLBACKS.items():
        assert contacts[name].fallback == others
    for name in UNCONFIRMED:
        assert "Belum terkonfirmasi" in contacts[name].note, name
    assert contacts["whatsapp_lkpp"].hours == "Senin sampai Jumat, 09.00 sampai 18.00 WIB"


def test_each_question_stands_with_those_of_its_situation(shipped: Project) -> None:
    """Written down once more: a question under another heading is not found there."""
    found: dict[str, list[str]] = {}
    for answer in shipped.questions.all:
        page = answer.page.place.removeprefix("tanya-jawab/").removesuffix(".md")
        found.setdefault(answer.question.situation, []).append(page)
    assert {situation: sorted(pages) for situation, pages in found.items()} == {
        situation: sorted(pages.split()) for situation, pages in SITUATIONS.items()
    }


def test_the_list_of_questions_and_the_search_begin_with_what_is_asked_most(shipped: Project) -> None:
    assert [*shipped.questions.situations.items()] == [*NAMES.items()]
    asked = [place.removeprefix("tanya-jawab/") for place in shipped.search_words.most_asked]
    assert asked == [f"{page}.md" for page in MOST_ASKED.split()]


def test_a_contact_is_called_what_it_is_and_says_who_attests_it(shipped: Project) -> None:
    for name, (called, note) in CALLED.items():
        assert called in shipped.contacts[name].label, name
        assert note in shipped.contacts[name].note, name
    assert "lama" not in shipped.contacts["nomor_singkat_baru"].label
    for name, source in ATTESTED.items():
        assert source in shipped.contacts[name].source, name


def test_the_menu_calls_each_letter_what_it_is() -> None:
    menu = re.findall(r"^      - (.+): surat/([\w-]+)\.md$", (ROOT / "mkdocs.yml").read_text(), re.MULTILINE)
    assert {page: name for name, page in menu} == {
        "permohonan-penanganan": "Buat surat",
        "reset-password": "Reset password",
        "ganti-email": "Ganti email",
        "informasi-user-id": "Informasi User ID",
        "perubahan-data": "Perubahan NPWP, nama, atau alamat",
        "surat-kuasa": "Surat kuasa",
        "laporan-gangguan": "Laporan gangguan",
    }


def test_who_is_nearest_to_a_vendor_is_asked_first(shipped: Project) -> None:
    distance = {
        "penyedia": 0,
        "pokja": 1,
        "ahu": 1,
        "oss": 1,
        "djp": 1,
        "lpse": 2,
        "privy": 3,
        "lkpp": 4,
        "bssn": 5,
    }
    for answer in shipped.questions.all:
        far = [distance[one] for one in answer.question.who]
        assert far == sorted(far), answer.page.place


def test_the_foot_leads_to_what_the_menu_has_not_and_who_works_on_the_site_has_pages_of_their_own(
    site: Path,
) -> None:
    foot = (site / "index.html").read_text().partition("<footer")[2]
    assert " ".join(re.findall('href="([^"]*)"', foot)) == (
        "cari-lpse/ periksa-user-id/ batas-waktu/ langkah/ istilah/ privasi/ pengelola/ lisensi/"
    )
    assert "Dikelola " in foot
    assert foot.partition("</footer>")[0].count("Situs ini bukan situs LKPP.") == 1
    published = {path.name for path in site.iterdir()}
    assert published >= {"pengelola", "privasi", "lisensi", "404.html", "sitemap.xml", "sw.js"}
    assert published & {"deploying", "figures", "_pindah", "_tenggat"} == set()
