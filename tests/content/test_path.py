"""The source's case on a phone, from the home page to the letter: how much is tapped, read and scrolled."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.conftest import Server
from tests.browser.sight import expect_in_sight
from tests.content.walk import Walk

TAPS, WORDS, SCREENS = 16, 700, 10
# What the keyboard's own key leads through, once the first of a screen's fields was tapped.
TYPED = [
    ["user_id"],
    [],
    ["nama_instansi", "alamat", "npwp", "telepon", "email"],
    ["nama_pemohon"],
    [],
]


def test_from_the_home_page_to_the_download_it_is_short(
    browser: Browser, server: Server, tmp_path: Path
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    page = context.new_page()
    walk = Walk(page)
    page.goto(server.url)
    walk.tap(page.get_by_role("link", name="Tidak bisa enkripsi di APENDO"))
    button = page.get_by_role("main").get_by_role("link", name="Buat surat", exact=True)
    expect_in_sight(button)
    walk.tap(button)
    page.locator("html.script-ready").wait_for(state="attached")
    for step, fields in enumerate(TYPED, 1):
        page.get_by_text(f"Langkah {step} dari {len(TYPED)}").wait_for()
        walk.fill(fields)
        if "nama_pemohon" in fields:
            page.get_by_label("Direktur sendiri").tap()
            walk.taps += 1
        walk.tap(page.locator("#letter-next, #letter-check").locator("visible=true"))
    with page.expect_download() as caught:
        walk.tap(page.get_by_role("button", name="Unduh PDF"))
    caught.value.save_as(tmp_path / "letter.pdf")
    expect_in_sight(page.get_by_role("link", name="Siapkan emailnya"))
    context.close()
    print(f"{walk.taps} taps, {walk.words} words, {walk.screens:.1f} screens")
    assert walk.taps <= TAPS
    assert walk.words <= WORDS
    assert walk.screens <= SCREENS
