"""A project's data: read from the fork's own folder where there is one, else from the example's."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.model.data_file import DataError
from macros.model.project import SEARCH, load_project
from tests.macros.wrong_data.project import (
    CONTACTS,
    CONTACTS_YML,
    FILES,
    LETTER,
    LETTER_YML,
    PAGE,
    QUESTION_MD,
    SHARED_YML,
    SITE_YML,
    STEPS,
    messages,
    write,
)

OWN = "name: LPSE Kota Uji\ncity: Kota Uji\n"


def test_the_own_folder_is_read_in_place_of_the_examples(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    assert load_project(tmp_path).site.name == "LPSE Contoh"
    write(tmp_path, {"macros/data/lpse/lpse.yml": OWN})
    assert load_project(tmp_path).site.name == "LPSE Kota Uji"


def test_own_contacts_join_the_others(tmp_path: Path) -> None:
    own = CONTACTS[CONTACTS.index("sendiri:") :].replace("LPSE Contoh", "LPSE Kota Uji")
    write(tmp_path, FILES | {"macros/data/lpse/lpse.yml": OWN, "macros/data/lpse/contacts.yml": own})
    contacts = load_project(tmp_path).contacts
    assert list(contacts.root) == ["surel", "salinan", "sendiri"]
    assert contacts["sendiri"].label == "LPSE Kota Uji"


def test_the_own_office_stands_among_the_contacts_and_nowhere_twice(tmp_path: Path) -> None:
    office = """\
kantor: {value: Jalan Uji 1, kind: address, label: Kantor, role: own_lpse, hours: Senin, source: uji,
  checked: 2026-11-02}
"""
    files = FILES | {"macros/data/lpse/lpse.yml": OWN, "macros/data/lpse/contacts.yml": office}
    write(tmp_path, files)
    site = load_project(tmp_path).site
    assert (site.facts["address"], site.hours) == ("Jalan Uji 1", "Senin")
    write(tmp_path, files | {"macros/data/lpse/lpse.yml": f"{OWN}address: Jalan Surat 2\n"})
    site = load_project(tmp_path).site
    assert (site.facts["address"], site.hours) == ("Jalan Surat 2", "Senin")
    write(tmp_path, files | {"macros/data/lpse/lpse.yml": f"{OWN}hours: Selasa\n"})
    site = load_project(tmp_path).site
    assert (site.facts["address"], site.hours) == ("Jalan Uji 1", "Selasa")


def test_own_letters_steps_and_pages_join_the_others_and_replace_equal_ones(tmp_path: Path) -> None:
    own = {
        "lpse.yml": OWN,
        "letters/contoh.yml": LETTER.replace("Surat Contoh", "Surat Kami"),
        "letters/lain.yml": LETTER,
        "steps/loket.yml": STEPS,
        "pages/surat.md": PAGE.replace("# Surat", "# Surat kami"),
        "pages/loket.md": "# Loket",
    }
    write(tmp_path, FILES | {f"macros/data/lpse/{name}": content for name, content in own.items()})
    project = load_project(tmp_path)
    assert [(letter_id, letter.title) for letter_id, letter in project.letters.items()] == [
        ("contoh", "Surat Kami"),
        ("lain", "Surat Contoh"),
    ]
    assert list(project.steps) == ["meja", "loket"]
    assert [(page.place, page.folder, page.is_added) for page in project.pages.all] == [
        ("gagal.md", "docs", False),
        ("loket.md", "macros/data/lpse/pages", True),
        ("surat.md", "macros/data/lpse/pages", False),
    ]


def test_a_fault_of_an_own_file_is_named_there(tmp_path: Path) -> None:
    own = {
        "lpse.yml": OWN,
        "letters/lain.yml": LETTER.replace("room: 25", "room: x"),
        "pages/loket.md": '---\ntitle: a\n---\n{{ contact("surl") }}\n',
    }
    write(tmp_path, FILES | {f"macros/data/lpse/{name}": content for name, content in own.items()})
    assert [message.partition(":")[0] for message in messages(tmp_path)] == [
        "macros/data/lpse/letters/lain.yml, baris 36, blocks[4].room",
        "macros/data/lpse/pages/loket.md, baris 4",
    ]


def test_a_letter_that_is_off_is_known_and_not_published(tmp_path: Path) -> None:
    write(tmp_path, FILES | {SITE_YML: f"{OWN}unpublished: [surat.md, gagal.md]\n"})
    project = load_project(tmp_path)
    assert list(project.letters) == ["contoh"]
    assert (list(project.published), project.questions.all) == ([], ())
    assert [page.place for page in project.pages.unpublished] == ["gagal.md", "surat.md"]


def test_a_page_that_sends_is_made_for_each_letter_that_has_a_page_and_goes_by_e_mail(tmp_path: Path) -> None:
    mail = "mail: {to: [surel], subject: A, text: B, public_subject: A, public_text: B}\n"
    letters = {
        LETTER_YML.replace("contoh", name): LETTER + more
        for name, more in (("surel", mail), ("tanpa_halaman", mail), ("mati", mail), ("kertas", ""))
    }
    places = {
        f"docs/{name}.md": PAGE.replace("letter: contoh", f"letter: {name}")
        for name in ("surel", "mati", "kertas")
    }
    places["docs/kirim.md"] = "---\ntemplate: send.html\n---\n"
    write(tmp_path, FILES | letters | places | {SITE_YML: f"{OWN}unpublished: [mati.md]\n"})
    made = [page.place for page in load_project(tmp_path).pages.all if page.is_made]
    assert made == ["kirim/surel.md"]


def test_what_pages_say_of_a_letter_names_the_lpse(tmp_path: Path) -> None:
    write(
        tmp_path, FILES | {LETTER_YML: LETTER.replace("title: Surat Contoh", "title: Surat ke {lpse.name}")}
    )
    assert load_project(tmp_path).letters["contoh"].title == "Surat ke LPSE Contoh"


def test_of_two_logos_the_one_that_is_sharp_at_every_size_is_taken(tmp_path: Path) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'
    write(tmp_path, FILES | {SITE_YML.replace("lpse.yml", "logo.svg"): svg})
    (tmp_path / SITE_YML).with_name("logo.png").write_bytes(b"x")
    assert load_project(tmp_path).logo == svg


def test_what_is_wrong_with_a_pages_front_matter_is_among_the_faults(tmp_path: Path) -> None:
    write(tmp_path, FILES | {"docs/kontak.md": "---\ntitle: A\n"})
    assert messages(tmp_path) == [
        "docs/kontak.md, baris 1: keterangan halaman ini tidak ditutup; tambahkan baris --- sesudahnya"
    ]


def test_an_own_folder_without_its_file_is_said(tmp_path: Path) -> None:
    write(tmp_path, FILES | {"macros/data/lpse/contacts.yml": CONTACTS})
    with pytest.raises(DataError, match=r"^macros/data/lpse/lpse\.yml, baris 1: berkas ini tidak ada$"):
        load_project(tmp_path)


def test_faults_of_all_letters_are_named_at_once(tmp_path: Path) -> None:
    other = LETTER_YML.replace("contoh", "lain")
    wrong = LETTER.replace("room: 25", "room: x")
    write(tmp_path, FILES | {LETTER_YML: wrong, other: wrong})
    with pytest.raises(DataError) as caught:
        load_project(tmp_path)
    assert [fault.file for fault in caught.value.faults] == [LETTER_YML, other]


def test_a_contact_file_that_cannot_be_read_is_said_once(tmp_path: Path) -> None:
    write(tmp_path, FILES | {CONTACTS_YML: "a: [b\n"})
    with pytest.raises(DataError) as caught:
        load_project(tmp_path)
    assert [fault.file for fault in caught.value.faults] == [CONTACTS_YML]
    own = "macros/data/lpse/contacts.yml"
    shared = CONTACTS.replace("role: own_lpse", "role: call")
    write(tmp_path, {CONTACTS_YML: shared, "macros/data/lpse/lpse.yml": OWN, own: "a: [b\n"})
    with pytest.raises(DataError) as caught:
        load_project(tmp_path)
    assert [fault.file for fault in caught.value.faults] == [own]


def test_a_project_without_questions_needs_no_file_of_what_they_share(tmp_path: Path) -> None:
    write(tmp_path, {name: text for name, text in FILES.items() if name not in (QUESTION_MD, SHARED_YML)})
    assert load_project(tmp_path).questions.all == ()


@pytest.mark.parametrize("file", [CONTACTS_YML, SITE_YML, LETTER_YML, SHARED_YML, SEARCH])
@pytest.mark.parametrize("content", ["- a\n", "teks\n", "3\n"])
def test_a_file_that_is_no_pairs_is_said_without_a_traceback(tmp_path: Path, file: str, content: str) -> None:
    write(tmp_path, FILES | {file: content})
    assert f'{file}, baris 1: harus berupa pasangan kunci dan nilai, misalnya "kunci: nilai"' in messages(
        tmp_path
    )
