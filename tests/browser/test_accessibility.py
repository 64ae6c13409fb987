"""Keyboard, focus, what is spoken, and what large text, narrow screens and forced colours leave in place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Server, control, download, fill_at_once, review, show_whole
from tests.browser.pages.send import add, photo
from tests.browser.pages.track import unfold
from tests.browser.sideways import Sideways
from tests.browser.sight import expect_in_sight
from tests.conftest import answers

# What a finger has to hit; only links within a sentence are as tall as their line.
SMALL_TARGETS = """() => [...document.querySelectorAll("a, button, input, textarea, summary")]
  .filter((element) => element.checkVisibility({ visibilityProperty: true }))
  .filter((element) => getComputedStyle(element).display !== "inline"
    || element.closest("p, li, td, dd, h1, h2, h3")?.textContent.trim() === element.textContent.trim())
  .map((element) =>
    element.matches("[type=checkbox], [type=radio], .cards a") ? element.parentElement : element)
  .map((element) => [element.textContent.trim() || element.id, element.getBoundingClientRect()])
  .filter(([, { width, height }]) => width > 0 && (width < 44 || height < 44))
  .map(([name, { width, height }]) => `${name}: ${width} x ${height}`)
  .filter((target) => !target.startsWith("Lewati ke isi"))"""

# The box itself, beside the label that can be tapped as well.
SMALL_BOXES = """() => [...document.querySelectorAll("[type=checkbox], [type=radio]")]
  .filter((box) => box.checkVisibility() && box.getBoundingClientRect().width < 24)
  .map(({ id }) => id)"""


def test_every_target_is_at_least_44_pixels(browser: Browser, server: Server, tmp_path: Path) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 800})
    for path in ["", "periksa-user-id/", "tanya-jawab/login/"]:
        page.goto(server.url + path)
        assert page.evaluate(SMALL_TARGETS) == [], path
    page.goto(server.letter)
    page.locator("#letter-check").click()
    assert page.evaluate(SMALL_TARGETS) == [], "errors"
    assert page.locator("main [type=radio]:visible").count() > 0
    assert page.evaluate(SMALL_BOXES) == []
    page.locator("#letter-clear").click()
    page.locator("dialog[open]").wait_for()
    assert page.evaluate(SMALL_TARGETS) == [], "a dialog"
    page.keyboard.press("Escape")
    fill_at_once(page, answers("apendo"))
    download(page, "Unduh PDF", tmp_path)
    assert page.evaluate(SMALL_TARGETS) == [], "the review"
    page.goto(server.sending)
    page.get_by_role("button", name="Lainnya").wait_for()
    assert page.evaluate(SMALL_TARGETS) == [], "the question"
    add(page, photo("red"))
    assert page.evaluate(SMALL_TARGETS) == [], "a photo to send"
    page.locator("#send-track").click()
    page.get_by_text("Sudah dicatat di perangkat ini.").wait_for()
    page.goto(f"{server.url}pantau/")
    unfold(page.locator("#track-list section"))
    assert page.evaluate(SMALL_TARGETS) == [], "a request"
    page.close()


def test_with_doubled_text_on_320_pixels_nothing_of_the_content_is_cut_off(
    browser: Browser, server: Server
) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 800})
    session = page.context.new_cdp_session(page)
    session.send("Page.enable")
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    wide = """() => [...document.querySelectorAll("main *")]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > 321)
      .map((element) => element.outerHTML.slice(0, 120))"""
    page.goto(server.sending)
    add(page, photo("red"))
    page.locator("#send-draft").click()
    page.locator("#send-track").click()
    page.get_by_text("Sudah dicatat di perangkat ini.").wait_for()
    assert page.evaluate(wide) == [], "sending"
    page.goto(f"{server.url}pantau/")
    unfold(page.locator("#track-list section")).get_by_label("Email gagal terkirim").check()
    assert page.evaluate(wide) == [], "a request"
    page.close()


def test_with_the_phones_keyboard_open_every_button_is_reached_and_nothing_covers_it(
    browser: Browser, server: Server
) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 320})  # what a keyboard leaves of a phone
    page.goto(server.letter)
    for name in ("Periksa jawaban", "Simpan ke berkas", "Hapus isian"):
        page.get_by_role("button", name=name).last.scroll_into_view_if_needed()
        page.get_by_role("button", name=name).last.click(trial=True)
    page.locator("#letter-clear").click()
    page.get_by_role("dialog").get_by_role("button", name="Batal").click()
    control(page, "deskripsi").focus()
    expect_in_sight(control(page, "deskripsi"))
    page.close()


@pytest.mark.parametrize("mode", ["forced_colors", "reduced_motion"])
def test_the_journey_holds_in_forced_colours_and_without_motion(
    browser: Browser, server: Server, tmp_path: Path, mode: str
) -> None:
    forced, reduced = mode == "forced_colors", mode == "reduced_motion"
    context = browser.new_context(
        forced_colors="active" if forced else "none", reduced_motion="reduce" if reduced else "no-preference"
    )
    page = context.new_page()
    page.goto(server.letter)
    page.locator("#letter-check").click()
    page.locator("#letter-errors").wait_for()
    fill_at_once(page, answers("apendo"))
    download(page, "Unduh PDF", tmp_path)
    page.locator("#letter-after").wait_for()
    page.keyboard.press("Tab")
    outline = "getComputedStyle(document.activeElement).outlineStyle"
    assert page.evaluate(outline) not in ("none", ""), "the focus shows"
    context.close()


# A control has the site's ring, a link in a sentence at least the browser's.
WITHOUT_RING = """() => {
  const isRing = (style) => style.outline.includes("rgb(255, 176, 0)") && style.outlineStyle === "solid";
  const isMarked = (style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  const shows = (element) => element.matches("main a:not(.md-button, .cards a)") ? isMarked : isRing;
  return [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
    .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .filter((element) => element.closest("main, dialog, .site-version, .site-bar, .site-aside, .site-foot"))
    .filter((element) => {
      element.focus({ preventScroll: true });
      if (document.activeElement !== element) return false;
      return ![undefined, "::after"].some((part) => shows(element)(getComputedStyle(element, part)));
    })
    .map((element) => element.outerHTML.slice(0, 100));
}"""


def test_whatever_has_the_keyboards_focus_shows_a_ring(browser: Browser, server: Server) -> None:
    page = browser.new_page()

    def without_ring() -> list[str]:
        page.keyboard.press("Tab")  # from now on the focus is the keyboard's
        found: list[str] = page.evaluate(WITHOUT_RING)
        return found

    for path in ("", "kontak/", "privasi/", "periksa-user-id/", "tanya-jawab/login/"):
        page.goto(server.url + path)
        page.locator("#site-version").evaluate("version => { version.hidden = false; }")
        assert without_ring() == [], path
    page.goto(f"{server.letter}#user_id=LAIN")
    page.locator("#page-notice button").first.wait_for()
    page.locator("#letter-check").click()
    expect(page.locator("#letter-errors")).to_be_focused()
    assert without_ring() == [], "errors, a notice, the form"
    page.locator("#letter-clear").click()
    page.locator("dialog[open]").wait_for()
    assert without_ring() == [], "a dialog"
    page.keyboard.press("Escape")
    fill_at_once(page, answers("apendo") | {"npwp": "123"})
    review(page)
    assert without_ring() == [], "the review"
    page.goto(server.sending)
    page.get_by_role("button", name="Lainnya").wait_for()
    assert without_ring() == [], "the question"
    add(page, photo("red"))
    assert without_ring() == [], "a photo to send"
    page.locator("#send-track").click()
    page.get_by_text("Sudah dicatat di perangkat ini.").wait_for()
    page.goto(f"{server.url}pantau/")
    unfold(page.locator("#track-list section")).get_by_label("Isi balasan").fill("Diterima")
    page.locator("#track-add").evaluate("add => { add.open = true; }")
    assert without_ring() == [], "a request"
    page.close()


def test_the_focus_is_never_lost(browser: Browser, server: Server, tmp_path: Path) -> None:
    page = browser.new_page()
    page.goto(server.letter)

    def focused() -> str:
        element: str = page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()")
        assert page.evaluate("document.activeElement !== document.body"), "the focus is on nothing"
        return element

    page.locator("#letter-check").press("Enter")
    expect(page.locator("#letter-errors")).to_be_focused()
    page.get_by_role("button", name="Lanjut dengan bagian kosong").press("Enter")
    assert focused() == "letter-review"
    page.get_by_role("button", name="Ubah NPWP perusahaan").press("Enter")
    expect(control(page, "npwp")).to_be_focused()
    fill_at_once(page, answers("apendo"))
    page.locator("#letter-check").press("Enter")
    expect(page.locator("#letter-review")).to_be_focused()
    page.go_back()
    assert focused() == "letter-check"
    page.go_forward()
    assert focused() == "letter-review"
    page.locator("[data-output=pdf]").focus()
    download(page, "Unduh PDF", tmp_path)
    assert focused() == "Unduh PDF"
    page.get_by_role("button", name="Buat surat lain").press("Enter")
    expect(control(page, "nomor_surat")).to_be_focused()
    page.goto(f"{server.letter}#user_id=LAIN")
    page.locator("#page-notice").get_by_role("button", name="Batalkan").press("Enter")
    assert focused() == "page-notice"
    page.close()


def test_live_regions_say_what_happened(browser: Browser, server: Server, tmp_path: Path) -> None:
    page = browser.new_page()
    page.goto(f"{server.letter}#user_id=LAIN")
    expect(page.locator("#page-notice")).to_contain_text("Tautan yang Anda buka mengisi: User ID SPSE.")
    assert page.locator("[role=status]").count() >= 3, "they stand on the page before they speak"
    page.locator("#letter-check").click()
    expect(page.get_by_role("alert")).to_contain_text("Ada isian yang belum lengkap")
    fill_at_once(page, answers("apendo"))
    download(page, "Unduh PDF", tmp_path)
    expect(page.locator("#letter-status")).to_contain_text("Surat sudah diunduh: Surat-Permohonan-CV")
    page.close()


def test_the_preview_follows_the_field_in_hand_and_leaves_focus_and_page_alone(
    browser: Browser, server: Server
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 420})
    page.goto(server.letter)
    place = page.locator("#letter-sheet [data-answers=kota]")
    control(page, "nama_instansi").focus()
    expect(place).not_to_be_in_viewport()
    control(page, "kota").focus()
    expect(place).to_be_in_viewport()
    expect(place).to_have_class(re.compile("sheet-now"))
    expect(control(page, "kota")).to_be_focused()
    before = page.evaluate("scrollY")
    control(page, "kota").press("End")
    page.keyboard.type("X")
    expect(place).to_have_text("Kota UjiX")
    assert page.evaluate("scrollY") == before
    page.close()


def test_a_narrow_phone_and_large_text_scroll_only_down(
    browser: Browser, server: Server, tmp_path: Path
) -> None:
    page = browser.new_page()
    sideways = Sideways(page)
    page.goto(f"{server.url}periksa-user-id/")
    page.locator("#inspected").fill(" ||\u0410\u2013ABCD\u200b" + "W" * 60)
    assert sideways.sizes() == [], "a User ID taken apart"
    page.get_by_role("link", name="Pakai User ID ini di surat").click()
    show_whole(page)
    expect(page.locator("#page-notice p")).to_be_visible()
    page.get_by_text("Lihat setiap karakter dan kodenya").click()
    page.locator(".character-inspector tbody").wait_for()
    assert sideways.sizes() == [], "filled in by a link"
    page.locator("#letter-check").click()
    expect(page.locator("#letter-errors")).to_be_focused()
    assert sideways.sizes() == [], "errors"
    page.locator("#letter-copy-link").click()
    page.locator("dialog[open]").wait_for()
    assert sideways.sizes() == [], "a dialog"
    page.keyboard.press("Escape")
    fill_at_once(page, answers("apendo"))
    download(page, "Unduh PDF", tmp_path)
    assert sideways.sizes() == [], "a letter made"
    page.close()
