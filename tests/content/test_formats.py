"""What the site wrote before the letter came in short screens still opens on its page."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Server
from tests.conftest import ROOT
from tests.content.shipped import DEFINITION, LETTER

FORMATS = ROOT / "tests/fixtures/formats"
FILE = FORMATS / "progress.json"
HELD: dict[str, Any] = json.loads(FILE.read_text())["values"]


def from_draft(page: Page, url: str) -> None:
    """Open the page where the draft was kept on the device."""
    kept = {f"bantuan-lpse/isian/surat/{LETTER}": "draft", "bantuan-lpse/isian/perusahaan": "company"}
    files = {key: (FORMATS / f"{name}.json").read_text().strip() for key, name in kept.items()}
    page.add_init_script(f"for (const [key, text] of Object.entries({json.dumps(files)}))"
                         " localStorage.setItem(key, text);")  # fmt: skip
    page.goto(url)


def from_link(page: Page, url: str) -> None:
    """Open a link with answers."""
    page.goto(url + (FORMATS / "link.txt").read_text().strip())


def from_file(page: Page, url: str) -> None:
    """Open a file of answers."""
    page.goto(url)
    page.locator("html.script-ready").wait_for(state="attached")
    if page.locator("#letter-later").get_attribute("open") is None:
        page.get_by_text("Lanjutkan nanti").click()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Buka berkas isian").click()
    chooser.value.set_files(FILE)


@pytest.mark.parametrize("opened", [from_draft, from_link, from_file], ids=lambda opened: opened.__name__)
def test_earlier_answers_fill_the_shipped_letter_and_its_drafted_texts_leave_them(
    browser: Browser, server: Server, opened: Any
) -> None:
    page = browser.new_page()
    opened(page, f"{server.url}surat/{LETTER}/?semua")
    for field in DEFINITION.fields:
        if field.id not in HELD:
            continue
        if field.choices:
            picked = page.locator(f"[name={field.id}]:checked")
            expect(picked).to_have_count(len(HELD[field.id]))
            assert picked.evaluate_all("boxes => boxes.map((box) => box.value)") == HELD[field.id]
        else:
            expect(page.locator(f"#{field.id}")).to_have_value(HELD[field.id])
    page.get_by_label("Upload penawaran gagal").check()
    expect(page.locator("#deskripsi")).to_have_value(HELD["deskripsi"])
    page.context.close()


def test_no_field_or_choice_of_earlier_answers_has_gone() -> None:
    fields = {field.id: {choice.id for choice in field.choices} for field in DEFINITION.fields}
    assert HELD.keys() - fields.keys() == set()
    assert set(HELD["kategori"]) - fields["kategori"] == set()
