"""The steps, in full and as a list."""

from macros.site import Step, Steps, steps_markdown, steps_summary

STEPS = Steps([Step(title="Kirim surat", source="Mengirim.", do=["Cetak."], have=["Kop."], next="Tunggu.")])


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
