"""What the templates of the pages that send a letter and note it say in each case."""

from __future__ import annotations

import json
import re
from types import SimpleNamespace
from typing import Any

import pytest
from markupsafe import Markup

from macros.model.letters.models import LetterField
from tests.macros.mkdocs.alone import macro, page_of, rendered, tag


def mail(**more: Any) -> str:
    known: dict[str, Any] = {
        "addresses": {"to": ["a@x.example", "b@x.example"], "cc": ["c@x.example"]},
        "letter": SimpleNamespace(mail=SimpleNamespace(public_subject="Hal <1>", public_text="Isi <2>")),
        "is_to_own_lpse": False,
        "site": {"name": "LPSE <Uji>"},
        "page_address": lambda place: place,
        "mail_fields": [],
        "initial_values": {"npwp": "1"},
        "public_mail": "mailto:a@x.example?a&b",
        "web_mails": [("gmail", "Gmail", "https://m.example/?a&b")],
        "about_addresses": Markup(" \n"),
    }
    return rendered("partials/send/mail.html", **{**known, **more})


def test_an_e_mail_is_shown_part_by_part_in_the_order_in_which_it_is_copied() -> None:
    html = mail()
    parts = re.findall(r'id="send-part-(\w+)" class="answer[^>]*>([^<]*)<', html)
    assert parts == [
        ("to", "a@x.example, b@x.example"),
        ("cc", "c@x.example"),
        ("subject", "Hal &lt;1&gt;"),
        ("text", "Isi &lt;2&gt;"),
    ]
    assert re.findall(r'data-copies="(\w+)"', html) == ["to", "cc", "subject", "text"]
    assert '<details open class="send-body" id="send-body">' in html
    assert html.count('class="send-body"') == 1
    assert 'id="send-mailto" href="mailto:a@x.example?a&amp;b">Buka aplikasi email' in html
    assert (
        'id="send-gmail" href="https://m.example/?a&amp;b" target="_blank" rel="noreferrer">Buka Gmail'
        in html
    )


def test_where_nobody_gets_a_copy_nothing_is_said_of_one() -> None:
    assert "Periksa dahulu bahwa tembusannya terisi, lampirkan hasil pindai suratnya, baru kirim." in mail()
    alone = mail(addresses={"to": ["a@x.example"], "cc": []})
    assert "tembusan" not in alone.lower()
    assert "memuat data perusahaan. Lampirkan hasil pindai suratnya, baru kirim." in alone


def test_a_letter_to_the_sites_own_lpse_leads_to_the_others_and_what_is_known_of_addresses_is_folded() -> (
    None
):
    own = mail(is_to_own_lpse=True)
    assert 'Alamat LPSE &lt;Uji&gt;. Surat Anda untuk LPSE lain? <a href="/cari-lpse.md">' in own
    assert own.count("Surat Anda untuk LPSE lain") == 1
    assert "LPSE lain" not in mail()
    assert "Tentang alamat ini" not in mail()
    assert "<summary>Tentang alamat ini, dan bila email kembali</summary> <p>a</p>" in mail(
        about_addresses=Markup("<p>a</p>")
    )


def test_the_data_of_an_e_mail_can_be_changed_there_but_those_of_groups() -> None:
    npwp = LetterField.model_validate({"id": "npwp", "kind": "npwp", "label": "NPWP"})
    html = mail(mail_fields=[npwp, SimpleNamespace(id="kejadian.1.jam")])
    assert 'value="1"' in tag(html, "npwp")
    assert '<input type="hidden" name="kejadian.1.jam">' in html
    assert html.count('type="hidden"') == 1


def send(letter: SimpleNamespace | None, sent: int = 1) -> str:
    pages = [
        (SimpleNamespace(title=f"Surat <{number}>", recipient="LKPP <x>"), f"kirim/{number}/")
        for number in range(sent)
    ]
    known: dict[str, Any] = {
        "page": SimpleNamespace(content="<h1>Kirim</h1> <!-- alamat --> <p>Lama</p>"),
        "letter": letter,
        "letter_page": "surat/a/",
        "sending_pages": pages,
        "holidays": "1,2",
        "web_mails": [("gmail", "Gmail", "")],
        "addresses": {"to": ["a@x.example"], "cc": []},
        "mail_fields": [],
        "letter_definition": {"id": "</script>"},
        "mail_limit": 1,
        "max_link_length": 2,
    }
    return page_of("send.html", **known)


def told(html: str, element_id: str) -> Any:
    """What a page hands its script."""
    return json.loads(html.partition(f'id="{element_id}">')[2].partition("</script>")[0])


def sent_letter(**more: Any) -> SimpleNamespace:
    mail = SimpleNamespace(sender="", public_subject="Hal", public_text="Isi")
    return SimpleNamespace(
        **{"title": "Surat <0>", "mail": mail, "checklist": [], "reply_days": None, **more}
    )


def test_the_page_that_sends_asks_which_letter_and_then_is_that_letters() -> None:
    asking = send(None, 2)
    assert "Surat mana yang Anda kirim?" in asking
    assert '<a href="/kirim/1/">Surat &lt;1&gt;</a> <small>Kepada: LKPP &lt;x&gt;</small>' in asking
    assert "send-form" not in asking
    assert re.findall(r'<script[^>]* src="/([^"]*)"', asking) == ["shell.js"]
    assert "/send.js" in send(sent_letter())
    assert "Lama" not in asking
    letters = send(sent_letter())
    assert "Surat mana" not in letters
    assert 'Surat: <a href="/surat/a/">Surat &lt;0&gt;</a> </p>' in letters
    assert "Kirim surat lain" not in letters
    assert ' · <a href="/kirim.md">Kirim surat lain</a>' in send(sent_letter(), 2)
    assert "<p>Lama</p>" in letters.partition("Tentang alamat ini")[2]
    assert "</script>" not in letters.partition('id="send-definition">')[2].partition("</script>")[0]


def test_the_script_that_sends_is_told_of_the_letter_its_e_mail_and_both_limits() -> None:
    assert told(send(sent_letter()), "send-definition") == {
        "letter": {"id": "</script>"},
        "fields": [],
        "mail": {"to": ["a@x.example"], "cc": [], "publicSubject": "Hal", "publicText": "Isi"},
        "limit": 1,
        "maxLinkLength": 2,
    }


def test_photos_are_taken_with_the_camera_at_the_back_or_several_files_are_chosen() -> None:
    html = send(sent_letter())
    camera, files = tag(html, "send-camera"), tag(html, "send-files")
    assert 'accept="image/*"' in camera
    assert 'capture="environment"' in camera
    assert 'accept="application/pdf,image/jpeg,image/png"' in files
    assert " multiple" in files
    assert "capture" not in files
    for chosen in (camera, files):
        assert 'aria-describedby="send-files-hint"' in chosen
    assert "Tekan “Unduh PDF gabungan” di nomor 1" in html
    assert html.index('id="send-scan"') < html.index('id="send-mail"') < html.index('id="send-after"')


def test_each_place_of_an_e_mail_is_offered_under_its_name() -> None:
    places = re.findall(r'data-place="(\w+)">([^<]*)<', send(sent_letter()))
    assert places == [
        ("phone", "Aplikasi di HP"),
        ("gmail", "Gmail"),
        ("computer", "Aplikasi di komputer"),
        ("other", "Lainnya"),
    ]


def test_what_is_ticked_before_sending_is_counted_and_is_not_there_where_there_is_nothing() -> None:
    listed = send(sent_letter(checklist=["Cap <x>", "Tanda tangan"]))
    assert "Periksa sebelum dikirim: 2 hal" in listed
    assert (
        '<input type="checkbox" id="send-check-1"> <label for="send-check-1">Cap &lt;x&gt;</label>' in listed
    )
    assert "send-check" not in send(sent_letter())


@pytest.mark.parametrize(("own", "days"), [(None, 7), (3, 3)])
def test_a_sent_letter_waits_as_long_as_it_says_or_else_the_site(own: int | None, days: int) -> None:
    button = tag(send(sent_letter(reply_days=own)), "send-track")
    assert f'data-reply-days="{days}" data-holidays="1,2" data-page="/pantau.md"' in button


def test_the_first_question_speaks_of_that_e_mail_where_it_must_be_a_certain_one() -> None:
    assert ">Email perusahaan Anda di mana?</h2>" in send(sent_letter())
    mail = SimpleNamespace(sender="email perusahaan", public_subject="", public_text="")
    assert ">Email itu di mana?</h2>" in send(sent_letter(mail=mail))


def test_of_one_letter_alone_a_note_is_of_that_letter() -> None:
    def noted(*titles: str) -> str:
        letters = [{"id": f"s{number}", "title": title} for number, title in enumerate(titles)]
        known: dict[str, Any] = {"sent_letters": lambda: letters, "holidays": "", "holidays_until": 2026}
        page = SimpleNamespace(content="<h1>P</h1> <!-- catatan --> <p>Langkah</p>")
        html = page_of("track.html", page=page, max_link_length=1, **known)
        assert "<p>Langkah</p>" in html.partition('class="track-steps"')[2]
        return html.partition('<select id="track-kind">')[2].partition("</select>")[0]

    assert noted("A <x>") == ' <option value="s0">A &lt;x&gt;</option> <option value="">Surat lain</option> '
    for titles in ((), ("A", "B")):
        assert noted(*titles).startswith(' <option value="-">Pilih …</option>')


def test_the_script_of_notes_is_told_of_letters_waiting_days_and_up_to_when_holidays_are_known() -> None:
    page = SimpleNamespace(content="<h1>P</h1> <!-- catatan -->")
    known: dict[str, Any] = {"sent_letters": lambda: [{"id": "s"}], "holidays": "2026-12-24"}
    html = page_of("track.html", page=page, max_link_length=9, holidays_until=2026, **known)
    assert told(html, "track-letters") == {
        "letters": [{"id": "s"}],
        "otherDays": 7,
        "holidays": {"movable": "2026-12-24", "lastYear": 2026},
        "root": "..",
        "maxLinkLength": 9,
    }


def test_each_question_of_a_note_is_asked_in_its_words() -> None:
    page = SimpleNamespace(content="<h1>P</h1> <!-- catatan -->")
    known: dict[str, Any] = {"sent_letters": list, "holidays": "", "holidays_until": 2026}
    html = page_of("track.html", page=page, max_link_length=9, **known)
    assert dict(re.findall(r'<label data-for="(\w+)">(.*?)</label>', html)) == {
        "ticket": "Nomor tiket",
        "withTicket": "Sertakan nomor tiket",
        "company": "Nama perusahaan",
        "sent": "Tanggal dikirim",
        "bounced": "Email gagal terkirim (ada balasan otomatis)",
        "resent": "Tanggal dikirim lagi",
        "called": 'Tanggal menelepon <span data-show="recipient"></span>',
        "done": "Sudah diperbaiki",
        "day": "Balasan diterima",
        "text": "Isi balasan",
    }
    # What stands on each card says of which letter it is.
    named = re.findall(r'data-do="(\w+)">[^<]+<span class="site-unseen" data-show="(\w+)">', html)
    assert dict(named) == {"send": "letter", "remind": "letter", "forget": "letter", "remove": "title"}
    folded = re.findall(r"<details[^>]*data-show=\"(\w+)\">\s*<summary>([^<]*)", html)
    assert dict(folded) == {
        "call": "Kata-kata untuk menelepon",
        "mail": "Email tindak lanjut",
        "answers": "Balasan dan nomor tiket",
        "reminder": "Pengingat kalender",
    }


def test_a_user_id_that_was_looked_at_goes_into_its_field_and_what_is_odd_into_the_description() -> None:
    fields = [
        SimpleNamespace(id="nama", kind="text", label="Nama"),
        SimpleNamespace(id="akun", kind="user_id", label="User ID <x>"),
        SimpleNamespace(id="masalah", kind="multiline", label="Masalah"),
    ]
    page = SimpleNamespace(content="<h1>P</h1>")
    html = page_of("user_id.html", page=page, letter=SimpleNamespace(fields=fields), letter_page="surat/a/")
    link = dict(re.findall(r'([\w-]+)="([^"]*)"', tag(html, "inspected-link")))
    assert (link["href"], link["data-id"], link["data-description"]) == ("/surat/a/", "akun", "masalah")
    assert link["data-label"] == "User ID &lt;x&gt;"


def test_the_way_from_letter_to_answer_marks_where_one_is() -> None:
    for here, name in (("letter", "Surat"), ("send", "Kirim"), ("wait", "Tunggu")):
        html = macro("partials/site/way.html", "way", here)
        assert re.findall(r"<li[^>]*>(\w+)</li>", html) == ["Surat", "Kirim", "Tunggu"]
        assert re.findall(r'<li aria-current="step">(\w+)</li>', html) == [name]
