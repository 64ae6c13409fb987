"""The steps, in full and as a list."""

from macros.model.project import load_project
from macros.model.steps import Step, Steps
from macros.printing.steps import (
    all_next_steps_markdown,
    next_steps_markdown,
    steps_markdown,
    steps_summary,
)
from tests.conftest import PROJECT_FOLDER, SECOND_LETTER

LETTER = load_project(PROJECT_FOLDER).letters[SECOND_LETTER]
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


def test_a_step_says_what_to_do_what_to_have_and_what_comes_next_and_below_all_what_the_source_says() -> None:
    assert steps_markdown(STEPS).splitlines() == [
        "## 1. Kirim surat",
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
        "",
        '<details class="sources" markdown>',
        "<summary>Dari mana keterangan ini?</summary>",
        "",
        "FAQ yang menjadi rujukan situs ini, menurut langkahnya:",
        "",
        "1. Mengirim.",
        "",
        "</details>",
    ]


def test_the_summary_links_to_each_step() -> None:
    two = Steps([STEPS.root[0], STEPS.root[0].model_copy(update={"title": "Tunggu"})])
    assert steps_summary(two, "langkah.md").splitlines() == [
        "1. [Kirim surat](langkah.md#1-kirim-surat)",
        "2. [Tunggu](langkah.md#2-tunggu)",
    ]


def test_the_next_steps_leave_out_what_was_done_on_the_page_itself() -> None:
    do = ["[Isi surat](surat/contoh.md).", "Cetak.", "Kirim."]
    steps = Steps([Step(title="Kirim surat", phase="send", source="-", do=do, have=["Kop."], next="Tunggu.")])
    assert (
        next_steps_markdown("meja", steps, "surat/contoh.md")
        == '### 1. Kirim surat { data-steps="meja" data-phase="send" }\n\n- Cetak.\n- Kirim.'
    )
    assert "Isi surat" in next_steps_markdown("meja", steps, "langkah.md")


def test_the_next_steps_of_all_letters_stand_below_their_titles_where_they_differ() -> None:
    known = {"meja": STEPS, "loket": STEPS}
    surat_a, surat_b, surat_c = (
        LETTER.model_copy(update={"title": title, "steps": steps})
        for title, steps in (("Surat A", "meja"), ("Surat B", "loket"), ("Surat C", "meja"))
    )
    alike = all_next_steps_markdown(known, [surat_a, surat_c], "langkah.md")
    assert alike == next_steps_markdown("meja", STEPS, "langkah.md")
    without = LETTER.model_copy(update={"title": "Surat D", "steps": ""})
    assert all_next_steps_markdown(known, [without, surat_a], "langkah.md") == alike
    different = all_next_steps_markdown(known, [surat_a, surat_b, surat_c], "langkah.md")
    assert [line for line in different.splitlines() if line.startswith("#")] == [
        "### Surat A, Surat C",
        '#### 1. Kirim surat { data-steps="meja" data-phase="send" }',
        "### Surat B",
        '#### 1. Kirim surat { data-steps="loket" data-phase="send" }',
    ]
