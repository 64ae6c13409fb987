"""What comes out of a printer: the letter or the list alone, black on white, whatever the screen shows."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Browser, Page, expect

from tests.browser import readers
from tests.browser.conftest import Server, control, fill_at_once
from tests.browser.pages.track import NOW, unfold, write_down
from tests.chromium import launch
from tests.conftest import answers


@pytest.fixture
def dark(browser: Browser) -> Iterator[Page]:
    """A page in the theme's dark colours."""
    context = browser.new_context(color_scheme="dark", locale="id-ID")
    yield context.new_page()
    context.close()


def printed(page: Page, folder: Path) -> tuple[str, Image.Image]:
    """A page's text on paper, and its first sheet with the backgrounds that some visitors print."""
    path = folder / "printed.pdf"
    page.pdf(path=path, prefer_css_page_size=True, print_background=True)
    subprocess.run(["pdftoppm", "-r", "50", "-png", "-singlefile", path, folder / "printed"], check=True)
    return readers.pdf_text(path), Image.open(folder / "printed.png").convert("RGB")


def has_colours(picture: Image.Image) -> bool:
    """Tell whether a picture holds more than black, white and grey."""
    red, green, blue = picture.split()
    others = (ImageChops.difference(red, green), ImageChops.difference(green, blue))
    return any(ImageStat.Stat(other).extrema[0][1] > 24 for other in others)


def test_only_the_letter_is_printed_whatever_is_open_marked_or_said_on_the_screen(
    dark: Page, server: Server, tmp_path: Path
) -> None:
    dark.goto(f"{server.letter}#user_id=LAIN")
    expect(dark.locator("#page-notice p")).to_be_visible()
    fill_at_once(dark, answers("apendo"))
    control(dark, "npwp").focus()
    expect(dark.locator(".sheet-now")).to_have_count(1)
    assert not has_colours(printed(dark, tmp_path)[1]), "the field in hand"
    dark.locator("#letter-clear").click()
    expect(dark.locator("dialog[open]")).to_be_visible()
    text, picture = printed(dark, tmp_path)
    assert text.split()[:3] == ["Nomor", "Surat", "Perusahaan"]
    assert "Hapus" not in text
    assert "Tautan" not in text
    assert not has_colours(picture)
    assert ImageStat.Stat(picture).mean[0] > 240, "white paper"
    assert picture.getpixel((2, 2)) == (255, 255, 255), "a white margin"


def test_a_list_to_tick_is_printed_with_empty_boxes_from_the_dark_colours_too(
    dark: Page, server: Server, tmp_path: Path
) -> None:
    dark.goto(server.sending)
    text, picture = printed(dark, tmp_path)
    assert "Daftar periksa" in text
    assert picture.getpixel((2, 2)) == (255, 255, 255), "a white margin"
    assert ImageStat.Stat(picture).mean[0] > 240, "boxes that are still to be ticked"


def test_records_are_printed_as_they_stand_with_the_day_and_without_what_is_folded(
    dark: Page, server: Server, tmp_path: Path
) -> None:
    dark.clock.set_fixed_time(NOW)
    dark.goto(f"{server.url}pantau/")
    write_down(dark, "Surat lama", "2026-11-10")
    dark.locator("#track-list").get_by_text("Kata-kata untuk menelepon").click()
    expect(dark.get_by_text("Surat kami dikirim pada")).to_be_visible()
    text, picture = printed(dark, tmp_path)
    said = " ".join(text.split())
    for shown in ("Dicetak 22 November 2026.", "Sudah 12 hari tanpa kabar.", "Surat kami dikirim pada"):
        assert shown in said
    for left_out in (
        "Ubah atau hapus catatan",
        "Catat surat",
        "Langkah-langkah",
        "Safari",
        "Saya sudah menelepon",
    ):
        assert left_out not in said
    assert not has_colours(picture)
    unfold(dark.locator("#track-list section")).get_by_role("button", name="Tambah balasan").click()
    said = printed(dark, tmp_path)[0]
    assert "Balasan diterima" in said
    for left_out in ("Hapus balasan", "Tambah balasan", "Simpan ke berkas"):
        assert left_out not in said


# What only a screen can do, or has nothing to do with a page's text.
ON_SCREENS = """button, nav, dialog, aside, details.sources:not([open]), .md-button, .text-button, .site-tool,
  .site-skip, .site-aside, .site-version, .way"""

PARTS = ["body", ".site-header", ".site-foot", ".site-content"]
AS_PRINTED = """([onScreens, parts]) => [
  [...document.querySelectorAll(onScreens)].filter((one) => one.checkVisibility())
    .map((one) => one.outerHTML.slice(0, 90)),
  Object.fromEntries(parts.map((part) => {
    const { backgroundColor, color } = getComputedStyle(document.querySelector(part));
    return [part, [backgroundColor, color]];
  })),
  getComputedStyle(document.documentElement).colorScheme,
]"""


def test_a_page_of_text_is_printed_dark_on_white_without_what_only_a_screen_can_do(
    dark: Page, server: Server
) -> None:
    for path in ("", "kontak/", "tanya-jawab/apendo/", "periksa-user-id/", "404.html"):
        dark.emulate_media(media="screen")
        dark.goto(server.url + path)
        dark.locator("#site-version").evaluate_all("all => all.forEach((one) => { one.hidden = false; })")
        dark.emulate_media(media="print")
        shown, colours, scheme = dark.evaluate(AS_PRINTED, [ON_SCREENS, PARTS])
        assert shown == [], path
        assert colours == {part: ["rgba(0, 0, 0, 0)", "rgb(29, 38, 48)"] for part in PARTS}, path
        assert scheme == "light", path


@pytest.mark.parametrize("least", [18, 24])
def test_a_least_letter_size_makes_lines_taller_and_lays_none_over_another(
    browser: Browser, server: Server, tmp_path: Path, least: int
) -> None:
    large = launch(browser.browser_type, f"--blink-settings=minimumFontSize={least}")
    page = large.new_page()
    page.goto(server.letter)
    fill_at_once(page, answers("panjang"))
    line = page.locator("#letter-sheet .sheet-line").first
    assert line.evaluate("line => line.getBoundingClientRect().height") >= least
    page.pdf(path=tmp_path / "printed.pdf", prefer_css_page_size=True)
    lines = readers.pdf_lines(tmp_path / "printed.pdf")
    assert len(lines) > 40
    for (page_number, _, bottom), (next_page, top, _) in pairwise(lines):
        assert next_page > page_number or top >= bottom - 4, "one line lies over another"
    large.close()
