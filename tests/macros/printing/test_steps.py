"""The steps, in full and as a list."""

import pytest

from macros.model.steps import Step, Steps
from macros.printing.steps import links_from, next_steps_markdown, steps_markdown, steps_summary

STEPS = Steps(
    [
        Step(
            title="Kirim surat",
            phase="send",
            source="Mengirim.",
            do=["Cetak."],
            have=["Kop."],
            next="Tunggu.",
        )
    ]
)


def test_a_step_says_what_to_do_what_to_have_and_what_comes_next() -> None:
    assert steps_markdown(STEPS).splitlines() == [
        "## 1. Kirim surat",
        "",
        '!!! quote "Menurut dokumen sumber"',
        "    Mengirim.",
        "",
        "**Yang Anda lakukan**",
        "",
        "- Cetak.",
        "",
        "**Yang perlu ada di tangan**",
        "",
        "- Kop.",
        "",
        "**Sesudah itu:** Tunggu.",
    ]


def test_the_summary_links_to_each_step() -> None:
    assert steps_summary(STEPS, "langkah.md") == "1. [Kirim surat](langkah.md#1-kirim-surat)"


def test_the_next_steps_leave_out_what_was_done_on_the_page_itself() -> None:
    do = ["[Isi surat](surat/contoh.md).", "Cetak."]
    steps = Steps([Step(title="Kirim surat", phase="send", source="-", do=do, have=["Kop."], next="Tunggu.")])
    assert (
        next_steps_markdown(steps, "surat/contoh.md")
        == '### 1. Kirim surat { data-phase="send" }\n\n- Cetak.'
    )
    assert "Isi surat" in next_steps_markdown(steps, "langkah.md")


@pytest.mark.parametrize(
    ("page", "link", "expected"),
    [
        ("langkah.md", "[a](surat/contoh.md)", "[a](surat/contoh.md)"),
        ("surat/lain.md", "[a](surat/contoh.md#isi)", "[a](contoh.md#isi)"),
        ("tanya-jawab/a.md", "[a](kontak.md)", "[a](../kontak.md)"),
        (
            "surat/lain.md",
            "[a](https://contoh.example/b.md) [c](#d)",
            "[a](https://contoh.example/b.md) [c](#d)",
        ),
    ],
)
def test_links_of_data_files_lead_from_every_page_to_the_same_place(
    page: str, link: str, expected: str
) -> None:
    assert links_from(page, link) == expected
