"""What the templates of a letter's page say in each case: its form, its signing, what comes after."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any

from macros.model.letters.models import LetterField
from tests.macros.mkdocs.alone import macro, page_of, rendered, tag

LETTER = SimpleNamespace(in_words=lambda when: f"<{when}>")


def field(value: str = "", **known: Any) -> str:
    """A field of the form; `when` is only passed on."""
    when = known.pop("when", None)
    made = LetterField.model_validate({"id": "nama", "kind": "text", "label": "Nama <x>", **known})
    shown = SimpleNamespace(
        **{name: getattr(made, name) for name in ("id", "kind", "label", "hint", "optional")},
        choices=[SimpleNamespace(**{**dict(one), "when": one.when and "pilihan"}) for one in made.choices],
        when=when,
    )
    return macro("partials/letter/field.html", "field", shown, value, LETTER, lists={"lpse": "lpse.json"})


def choices(count: int) -> list[dict[str, str]]:
    return [{"id": f"p{number}", "label": f"Pilihan <{number}>"} for number in range(count)]


def test_a_question_is_named_and_says_its_hint_and_that_it_may_stay_empty() -> None:
    plain = field()
    assert '<label for="nama">Nama &lt;x&gt;</label>' in plain
    assert tag(plain, "nama") == '<input id="nama" name="nama" type="text" value="">'
    assert tag(plain, "nama-message") == '<p class="message" id="nama-message" hidden>'
    assert "hint" not in plain
    told = field("a <b>", hint="Tulis <ini>", optional=True)
    assert "Nama &lt;x&gt; (opsional)</label>" in told
    assert '<p class="hint-text" id="nama-hint">Tulis &lt;ini&gt;</p>' in told
    assert 'aria-describedby="nama-hint" value="a &lt;b&gt;"' in tag(told, "nama")


def test_a_question_that_may_not_apply_waits_for_the_script_and_says_when_it_does_without_one() -> None:
    for kind in ({"kind": "text"}, {"kind": "choice", "choices": choices(2)}):
        asked = field(**kind, when="keadaan")
        assert 'class="field form-conditional"' in asked
        assert '<p class="hint-text only-without-script">Diisi bila &lt;keadaan&gt;.</p>' in asked
        always = field(**kind)
        assert "form-conditional" not in always
        assert "only-without-script" not in always


def test_each_kind_has_its_control() -> None:
    assert tag(field("a <b>", kind="address"), "nama").startswith(
        '<textarea id="nama" name="nama" autocomplete='
    )
    assert ">a &lt;b&gt;</textarea>" in field("a <b>", kind="address")
    assert 'class="field field--long"' in field(kind="multiline")
    assert 'class="field field--short"' in field(kind="date")
    assert tag(field("2026-01-02", kind="date"), "nama").count("type=") == 1
    exact = field(kind="user_id")
    assert 'class="field field--verbatim"' in exact
    assert '<details class="character-inspector only-with-script" data-inspects="nama"> <summary>' in exact
    assert "data-inspects" not in field()
    assert 'data-list="/lpse.json"' in tag(field(kind="lpse"), "nama")
    assert "data-list" not in field()


def test_of_several_choices_each_has_a_box_and_none_is_ticked() -> None:
    html = field(
        kind="choices", choices=[*choices(2), {"id": "lain", "label": "Lain", "when": {"field": "a"}}]
    )
    assert "<legend>Nama &lt;x&gt;</legend>" in html
    assert tag(html, "nama") == '<fieldset class="field" id="nama">'
    assert tag(html, "nama-p1") == '<input type="checkbox" id="nama-p1" name="nama" value="p1">'
    assert '<label for="nama-p1">Pilihan &lt;1&gt;</label>' in html
    assert html.count("Bila &lt;pilihan&gt;.") == 1
    assert html.index("nama-p0") < html.index("nama-p1")
    assert "Tidak memilih" not in field(kind="choices", choices=choices(2), optional=True)


def test_one_of_a_few_choices_is_a_radio_button_that_can_be_taken_back_when_it_may_stay_open() -> None:
    html = field("p1", kind="choice", choices=choices(6))
    assert tag(html, "nama-p1") == '<input type="radio" id="nama-p1" name="nama" value="p1" checked>'
    assert html.count("checked") == 1
    assert "Tidak memilih" not in html
    optional = field("", kind="choice", choices=choices(2), optional=True)
    assert "(opsional)</legend>" in optional
    assert tag(optional, "nama-none") == '<input type="radio" id="nama-none" name="nama" value="">'
    assert "checked" not in optional


def test_one_of_many_choices_is_taken_from_a_list() -> None:
    html = field("", kind="choice", choices=choices(7))
    assert '<select id="nama" name="nama"> <option value="" selected>Pilih …</option>' in html
    assert html.count("selected") == 1
    assert '<option value="p6">Pilihan &lt;6&gt;</option>' in html
    chosen = field("p3", kind="choice", choices=choices(7), optional=True)
    assert '<option value="">Tidak memilih</option>' in chosen
    assert '<option value="p3" selected>' in chosen
    assert chosen.count("selected") == 1


def group(**more: Any) -> str:
    inner = LetterField.model_validate({"id": "jam", "kind": "text", "label": "Jam"})
    shown = SimpleNamespace(
        id="kejadian",
        label="Yang <terjadi>",
        hint="",
        when=None,
        optional=False,
        min=2,
        max=3,
        fields=[inner],
    )
    shown.entry_name, shown.entry_in_text = "Kejadian", "kejadian"
    shown.__dict__.update(more)
    return macro("partials/letter/field.html", "group", shown, LETTER)


def test_a_group_shows_as_many_entries_as_are_needed_each_with_names_of_its_own() -> None:
    html = group()
    assert '<fieldset class="form-group" data-group="kejadian"> <legend>Yang &lt;terjadi&gt;</legend>' in html
    entries = re.findall(
        r'<fieldset class="form-entry"( hidden)?> <legend tabindex="-1">([^<]*)</legend>', html
    )
    assert entries == [("", "Kejadian 1"), ("", "Kejadian 2"), (" hidden", "Kejadian 3")]
    assert re.findall(r'<label for="([\w.]+)">', html) == [f"kejadian.{number}.jam" for number in (1, 2, 3)]
    assert '>Naikkan<span class="site-unseen"> kejadian 2</span>' in html
    assert re.findall(r'data-do="(\w+)"', html) == ["up", "down", "remove"] * 3 + ["add"]
    assert ">Tambah kejadian</button>" in html


def test_a_group_says_its_hint_its_condition_and_that_it_may_stay_empty() -> None:
    html = group(hint="Tulis <semua>", when="keadaan", optional=True)
    assert (
        'class="form-group form-conditional" data-group="kejadian" aria-describedby="kejadian-hint"' in html
    )
    assert '<p class="hint-text" id="kejadian-hint">Tulis &lt;semua&gt;</p>' in html
    assert "Diisi bila &lt;keadaan&gt;." in html
    assert "(opsional)</legend>" in html
    assert not {"hint", "Diisi bila", "opsional"} & set(re.findall(r"hint|Diisi bila|opsional", group()))


def test_the_letterhead_is_asked_on_the_last_screen_and_its_lines_begin_with_the_letters_answers() -> None:
    def asked(sections: int) -> str:
        fields = [
            {"id": "pt", "kind": "organization"},
            {"id": "kantor", "kind": "address"},
            {"id": "b", "kind": "address"},
        ]
        letter = SimpleNamespace(sections=[0] * sections)
        definition = {"fields": fields}
        return rendered("partials/letter/letterhead.html", letter=letter, letter_definition=definition)

    assert 'data-screen="0" data-shown' in asked(1)
    assert 'data-screen="2" aria-labelledby' in asked(3)
    assert re.findall(r'data-starts-as="(\w*)"', asked(1)) == ["pt", "kantor", "", ""]
    assert re.findall(r'value="(\w+)"( checked)?> <label for="letterhead-(\w+)"', asked(1)) == [
        ("none", " checked", "none"),
        ("picture", "", "picture"),
        ("typed", "", "typed"),
    ]
    lines = re.findall(r'<label for="letterhead-(\w+)">(\w+)[^<]* di kop</label>', asked(1))
    assert lines == [("name", "Nama"), ("address", "Alamat"), ("phone", "Telepon"), ("email", "Email")]
    kept = re.findall(r'id="letterhead-(\w+)"[^>]* autocomplete="([\w-]+)"', asked(1))
    assert dict(kept) == {
        "name": "organization",
        "address": "address-line1",
        "phone": "tel",
        "email": "email",
    }
    assert '<div class="field" data-letterhead="picture" hidden>' in asked(1)
    file = tag(asked(1), "letterhead-file")
    assert 'aria-describedby="letterhead-file-hint letterhead-message"' in file
    assert 'accept="image/png,image/jpeg,image/webp"' in file


def test_a_button_that_chooses_files_is_described_and_has_attributes_only_when_it_is_told() -> None:
    plain = macro("partials/file_button.html", "file_button", "a", "Pilih <x>", "image/*")
    assert plain == (
        '<div class="file-button"> <input type="file" id="a" accept="image/*"> '
        '<label class="md-button" id="a-label" for="a">Pilih &lt;x&gt;</label> </div>'
    )
    more = {"described": "b", "style": "c", "attributes": {"multiple": ""}}
    full = macro("partials/file_button.html", "file_button", "a", "Pilih", "image/*", **more)
    assert '<div class="file-button c">' in full
    assert tag(full, "a").endswith(' accept="image/*" aria-describedby="b" multiple="">')


def signing(
    *,
    has_letterhead: bool = False,
    duties: list[int] | None = None,
    on_screen: bool = True,
    example: bool = False,
) -> str:
    letter = SimpleNamespace(stamp_duties=duties or [0], signs_on_screen=on_screen)
    contact = {"label": "Meja <1>", "value": "meja@uji.example", "example": example}
    known: dict[str, Any] = {"letter": letter, "has_letterhead": has_letterhead, "ink_contact": contact}
    return rendered("partials/letter/signing.html", **known)


def test_a_letter_is_printed_on_the_companys_paper_and_has_a_stamp_when_it_needs_one() -> None:
    assert "kertas A4, ukuran 100%" in signing()
    assert "kertas A4 berkop, ukuran 100%" in signing(has_letterhead=True)
    assert "Meterai" not in signing()
    assert "<strong>Meterai</strong>, bila diminta" in signing(duties=[0, 10000])


def test_the_pictures_show_what_is_right_before_what_is_wrong_and_the_words_say_where_stamps_stand() -> None:
    captions = re.findall("<figcaption>([^<]*)</figcaption>", signing())
    assert captions == [
        "Cap mengenai tanda tangan",
        "Benar: tegak, terang, keempat sudut terlihat",
        "Salah: miring, terpotong, berbayang",
    ]
    assert "mengenai ujung kiri tanda tangan, dan tidak menutup nama." in signing()


def test_a_letter_that_is_signed_with_ink_says_why_and_has_no_pad() -> None:
    with_ink = signing(on_screen=False)
    assert "Surat ini ditandatangani dengan tinta. Pakai" in with_ink
    assert "ditandatangani dengan tinta, karena bermeterai. Pakai" in signing(on_screen=False, duties=[10000])
    assert "sign-pad" not in with_ink
    assert "Tanyakan dahulu" not in with_ink


def test_a_letter_that_is_signed_on_the_screen_says_whom_to_ask_before() -> None:
    assert "Tanyakan dahulu: Meja &lt;1&gt;, meja@uji.example." in signing()
    assert "meja@uji.example <em>(contoh)</em>." in signing(example=True)
    assert 'id="sign-pad"' in signing()
    assert "ditandatangani dengan tinta." not in signing()
    assert re.findall(r'data-move="(\w+)">(\w+)', signing()) == [
        ("left", "Kiri"),
        ("right", "Kanan"),
        ("up", "Naik"),
        ("down", "Turun"),
        ("larger", "Perbesar"),
        ("smaller", "Perkecil"),
    ]


def letter_of(**more: Any) -> SimpleNamespace:
    """A letter of two sections, of which the second may not apply."""
    asked = LetterField.model_validate({"id": "a", "kind": "text", "label": "A"})
    about = {"reply_days": None, "after": "Kirim <lagi>.", "stamp_duties": [0], "signs_on_screen": True}
    sections = [
        SimpleNamespace(title="Satu <1>", when=None, fields=[asked]),
        SimpleNamespace(title="Dua", when="keadaan", fields=[]),
    ]
    return SimpleNamespace(sections=sections, in_words=LETTER.in_words, **{**about, **more})


def letter_page(**more: Any) -> str:
    known: dict[str, Any] = {
        "page": SimpleNamespace(content='<h1 id="x">Surat</h1> <p>Awal</p> <!-- surat --> <p>Sesudah</p>'),
        "letter": letter_of(),
        "initial_values": {"a": "awal"},
        "has_letterhead": False,
        "letter_definition": {"fields": [], "x": "</script>"},
        "blank_letters": {"pdf": "a.pdf", "docx": "a.docx"},
        "send_page": "",
        "ink_contact": {"label": "", "value": "", "example": False},
        "holidays": "1,2",
    }
    return page_of("letter.html", **{**known, **more})


def test_a_letters_form_has_a_screen_a_section_and_shows_the_first() -> None:
    html = letter_page()
    first, second = re.findall(r'<section class="(form-section[^"]*)" data-screen="(\d)"( data-shown)?', html)
    assert first == ("form-section", "0", " data-shown")
    assert second == ("form-section form-conditional", "1", "")
    assert ">Satu &lt;1&gt;</h2>" in html
    assert re.findall("Bagian ini diisi bila ([^.]*)", html) == ["&lt;keadaan&gt;"]
    assert re.findall(r'aria-labelledby="letter-section-(\d)"> <h2 id="letter-section-(\d)"', html) == [
        ("1", "1"),
        ("2", "2"),
    ]
    assert '<span id="letter-step">Langkah 1 dari 2</span></li>' in html
    assert 'value="awal"' in tag(html, "a")
    assert "Kop surat perusahaan" not in html
    assert "Kop surat perusahaan" in letter_page(has_letterhead=True)


def test_a_letter_that_says_how_long_to_wait_says_so_when_it_is_made() -> None:
    letter = letter_of(reply_days=3)
    assert 'data-reply-days="3"' in tag(letter_page(letter=letter), "letter-ask")
    assert "Tidak dibalas dalam 3 hari" in letter_page(letter=letter)


def test_what_is_read_before_a_letter_takes_the_focus_and_what_comes_after_it_waits() -> None:
    html = letter_page()
    assert '<div class="page-intro"><h1 tabindex="-1" id="x">Surat</h1> <p>Awal</p> </div>' in html
    assert "<p>Sesudah</p>" in html.partition('id="letter-after"')[2]
    assert html.count("<p>Sesudah</p>") == 1
    assert "</strong> Kirim &lt;lagi&gt;.</p>" in html
    assert '<a href="/a.pdf" download>PDF</a>, <a href="/a.docx" download>Word (DOCX)</a> </p>' in html
    assert "</script>" not in html.partition('id="letter-definition">')[2].partition("</script>")[0]


def test_who_keeps_answers_is_warned_of_shared_computers_and_of_a_browser_that_deletes() -> None:
    html = letter_page()
    hint = html.partition('id="letter-keep-hint">')[2].partition("</p>")[0]
    assert "Safari menghapusnya bila situs ini tujuh hari tidak dibuka, jadi simpan juga ke berkas." in hint
    assert "Jangan dicentang di komputer bersama: pemakai lain dapat membacanya." in hint
    assert "Tanpa dicentang, isian ada sampai tab ini ditutup." in hint


def test_a_letter_leads_on_to_the_page_that_sends_it_where_there_is_one() -> None:
    assert "letter-send" not in letter_page()
    assert 'href="/kirim/a/"' in tag(letter_page(send_page="kirim/a/"), "letter-send")
    after = letter_page().partition('id="letter-after"')[2]
    assert 'data-reply-days="7" data-holidays="1,2"> Tidak dibalas dalam 7 hari' in after
    assert '<a href="/pantau.md">Permohonan saya</a>' in after
    assert '<a class="site-link" href="/langkah.md">' in after
