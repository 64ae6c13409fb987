"""Signing a letter: on paper, by somebody else, or on the screen."""

from __future__ import annotations

import base64
import io
import json
from pathlib import Path

import docx
import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser import axe, readers, validators
from tests.browser.conftest import Server, back, control, download, fill_at_once
from tests.browser.damaged import NOISE
from tests.browser.pages.sign import SIGNED, STATUS, choose, draw, open_ways, photo, sign
from tests.browser.waiting import until
from tests.conftest import LETTER, answers

BOTH = "Tanda tangan dan cap perusahaan"
KEPT = "() => Object.keys(sessionStorage).filter((key) => key.includes('tanda-tangan'))"


@pytest.fixture(scope="module")
def tab_of_a_signed_letter(browser: Browser, server: Server) -> str:
    """What a tab keeps of a letter that was signed without a stamp, as JSON."""
    page = browser.new_page(locale="id-ID")
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    sign(page, stamped=False)
    expect(page.locator(STATUS)).to_contain_text("ikut sebagai lampiran")
    kept: str = page.evaluate("JSON.stringify({ ...sessionStorage })")
    page.close()
    return kept


@pytest.fixture
def signed(page: Page, tab_of_a_signed_letter: str) -> Page:
    """A tab in which the letter was signed, before it is opened again."""
    page.add_init_script(f"Object.assign(sessionStorage, {tab_of_a_signed_letter})")
    return page


def shown(page: Page) -> Image.Image:
    """What the preview shows in the room to sign in."""
    url = page.locator("#letter-sheet .sheet-room img").get_attribute("src") or ""
    return Image.open(io.BytesIO(base64.b64decode(url.partition(",")[2]))).convert("RGB")


def test_a_letter_signed_and_stamped_on_the_screen_is_so_in_every_output_and_axe_finds_nothing_in_the_ways(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    sign(page)
    expect(page.get_by_role("img", name=BOTH)).to_be_visible()
    picture = shown(page)
    dots = picture.reduce(4).tobytes()
    assert picture.getpixel((picture.width - 2, 2)) == (255, 255, 255), "the paper is taken out"
    assert any(blue > max(90, red + 40) for red, blue in zip(dots[::3], dots[2::3], strict=True)), (
        "ink keeps its colour"
    )

    pdf = download(page, "Unduh PDF", tmp_path)
    assert validators.pdf_ua(pdf) == ""
    assert validators.qpdf(pdf) == ""
    assert BOTH.encode("utf-16-be") in pdf.read_bytes() or BOTH.encode() in pdf.read_bytes()
    images = readers.run("pdfimages", "-list", str(pdf)).splitlines()[2:]
    assert [line.split()[3:5] for line in images] == [[str(picture.width), str(picture.height)]]

    word = download(page, "Unduh Word (DOCX)", tmp_path)
    assert validators.open_xml_sdk([word]) == []
    assert validators.openxml_audit(word) == ""
    assert validators.docx_integrity(word) == ""
    assert [shape._inline.docPr.get("descr") for shape in docx.Document(str(word)).inline_shapes] == [BOTH]
    as_pdf = readers.docx_to_pdf(word, tmp_path / "office")
    assert readers.pdf_info(pdf)["Pages"] == readers.pdf_info(as_pdf)["Pages"] == "1"

    page.pdf(path=tmp_path / "printed.pdf", prefer_css_page_size=True)
    printed = readers.run("pdfimages", "-list", str(tmp_path / "printed.pdf")).splitlines()[2:]
    assert len(printed) == 1

    for way in ("Cetak, tanda tangan, cap", "Orang lain yang menandatangani"):
        page.locator("#letter-after summary", has_text=way).click()
    assert axe.violations(page) == []


def test_the_page_that_sends_finds_the_signed_letter_until_the_answers_change(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    sign(page, stamped=False)
    expect(page.locator(STATUS)).to_contain_text("ikut sebagai lampiran")
    kept = json.loads(page.evaluate("key => sessionStorage.getItem(key)", SIGNED))
    saved = download(page, "Unduh surat bertanda tangan", tmp_path)
    assert (kept["letter"], kept["name"]) == (LETTER, saved.name)
    assert base64.b64decode(kept["pdf"]) == saved.read_bytes()

    back(page)
    control(page, "alamat").fill("Jalan Lain 3")
    expect(page.locator("#letter-sheet .sheet-room img")).to_have_count(0)
    expect(page.locator("#page-notice")).to_contain_text("Isi surat berubah, jadi tanda tangannya dilepas")
    assert page.evaluate("key => sessionStorage.getItem(key)", SIGNED) is None
    open_ways(page, "Tanda tangani di layar")
    page.get_by_role("button", name="Pasang di surat").click()
    expect(page.get_by_role("img", name="Tanda tangan", exact=True)).to_be_visible()


def test_a_signature_stays_through_a_reload_and_goes_with_the_answers(page: Page, server: Server) -> None:
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    sign(page)
    before = shown(page).tobytes()
    page.reload()
    expect(page.get_by_role("img", name=BOTH)).to_be_visible()
    assert shown(page).tobytes() == before
    page.get_by_role("button", name="Hapus isian").click()
    page.get_by_role("dialog").get_by_role("button").first.click()
    expect(page.locator("#letter-sheet .sheet-room img")).to_have_count(0)
    kept = "() => Object.keys(sessionStorage).filter((key) => key.startsWith('bantuan-lpse/isian/'))"
    assert page.evaluate(kept) == []
    open_ways(page, "Tanda tangani di layar")
    expect(page.locator("#sign-placing")).to_be_hidden()
    page.get_by_role("button", name="Pasang di surat").click()
    expect(page.locator(STATUS)).to_contain_text("Belum ada tanda tangan")


def test_a_signature_goes_with_the_answers_also_where_what_signs_does_not_come_back(
    browser: Browser, server: Server, tab_of_a_signed_letter: str
) -> None:
    page = browser.new_page()
    page.add_init_script(f"Object.assign(sessionStorage, {tab_of_a_signed_letter})")
    page.route("**/assets/letter/signing-*", lambda route: route.abort())
    page.goto(server.letter)
    expect(page.locator("#page-notice")).to_contain_text("Bagian ini belum dapat dimuat")
    assert len(page.evaluate(KEPT)) == 2, "the answers are still those that were signed"
    control(page, "alamat").fill("Jalan Lain 3")
    until(page, f"({KEPT})().length === 0")
    page.close()


def test_a_signature_that_is_wiped_leaves_the_letter_and_what_was_to_be_sent(
    signed: Page, server: Server
) -> None:
    signed.goto(server.letter)
    expect(signed.locator("#letter-sheet .sheet-room img")).to_have_count(1)
    open_ways(signed, "Tanda tangani di layar")
    signed.get_by_role("button", name="Batalkan goresan terakhir").click()
    expect(signed.locator("#letter-sheet .sheet-room img")).to_have_count(1)
    assert signed.evaluate("key => sessionStorage.getItem(key)", SIGNED)
    signed.get_by_role("button", name="Ulangi", exact=True).click()
    expect(signed.locator("#letter-sheet .sheet-room img")).to_have_count(0)
    assert signed.evaluate(KEPT) == []
    assert signed.evaluate("key => sessionStorage.getItem(key)", SIGNED) is None


def test_a_signature_does_not_come_back_under_words_that_a_new_version_of_the_site_has_changed(
    signed: Page, server: Server
) -> None:
    def renewed(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("DESKRIPSI PERMASALAHAN", "URAIAN MASALAH"))

    signed.route(server.letter, renewed)
    signed.goto(server.letter)
    expect(signed.locator("#letter-sheet")).to_contain_text("URAIAN MASALAH")
    expect(control(signed, "nama_instansi")).to_have_value(answers("apendo")["nama_instansi"])
    until(signed, "key => sessionStorage.getItem(key) === null", SIGNED)
    expect(signed.locator("#letter-sheet .sheet-room img")).to_have_count(0)


def test_without_a_pointer_a_picture_of_the_signature_is_placed_by_buttons(
    page: Page, server: Server
) -> None:
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    open_ways(page, "Tanda tangani di layar")
    choose(page, "Atau gambar tanda tangan", photo(of_ink=False))
    expect(page.locator(STATUS)).to_contain_text("Tidak ada tinta yang terlihat")
    choose(page, "Atau gambar tanda tangan", photo())
    expect(page.locator(STATUS)).to_have_text("Gambar tanda tangan sudah dibaca.")
    apply = page.get_by_role("button", name="Pasang di surat")
    apply.press("Enter")
    expect(page.locator(STATUS)).to_contain_text("sudah dipasang")
    left = shown(page)
    for button in ("Perkecil", "Kanan", "Kanan", "Turun"):
        page.get_by_role("button", name=button, exact=True).press("Enter")
    expect(page.locator(STATUS)).to_contain_text("Letaknya berubah")
    apply.press("Enter")
    expect(page.locator(STATUS)).to_contain_text("sudah dipasang")
    ink = [
        picture.convert("L").point(lambda light: 255 if light < 200 else 0).getbbox()
        for picture in (left, shown(page))
    ]
    assert ink[0]
    assert ink[1]
    assert ink[1][0] > ink[0][0]
    assert ink[1][2] - ink[1][0] < ink[0][2] - ink[0][0]
    page.get_by_role("button", name="Lepas dari surat").press("Enter")
    expect(page.locator("#letter-sheet .sheet-room img")).to_have_count(0)


def test_where_the_signed_letter_cannot_be_made_anew_the_last_one_does_not_go_along(
    browser: Browser, server: Server, tab_of_a_signed_letter: str
) -> None:
    page = browser.new_page(locale="id-ID")
    page.add_init_script(f"Object.assign(sessionStorage, {tab_of_a_signed_letter})")
    page.route("**/assets/letter/pdf-*", lambda route: route.abort())
    page.goto(server.letter)
    expect(page.get_by_role("img", name="Tanda tangan", exact=True)).to_be_visible()
    assert page.evaluate("key => sessionStorage.getItem(key)", SIGNED)
    open_ways(page, "Tanda tangani di layar")
    page.get_by_role("button", name="Kanan", exact=True).click()
    page.get_by_role("button", name="Pasang di surat").click()
    expect(page.locator(STATUS)).to_contain_text("PDF bertanda tangan belum dapat dibuat")
    assert page.evaluate("key => sessionStorage.getItem(key)", SIGNED) is None
    expect(page.get_by_role("button", name="Unduh surat bertanda tangan")).to_be_hidden()
    page.close()


def test_a_mark_is_dragged_where_it_belongs(page: Page, server: Server) -> None:
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    open_ways(page, "Tanda tangani di layar")
    draw(page)
    room = page.locator(".sign-room")
    for canvas in (page.locator("#sign-pad"), room):
        expect(canvas).to_have_css(
            "touch-action", "none"
        )  # else a finger scrolls the page in place of drawing
    before = room.screenshot()
    box = room.bounding_box()
    assert box
    page.mouse.move(box["x"] + 40, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + 140, box["y"] + box["height"] / 2, steps=5)
    page.mouse.up()
    assert room.screenshot() != before


def test_a_letter_with_a_revenue_stamp_is_signed_with_ink(page: Page, server: Server) -> None:
    page.goto(server.page_of("surat-kuasa"))
    page.locator("html.script-ready").wait_for(state="attached")
    open_ways(page, "Tanda tangani di layar")
    expect(page.get_by_text("Surat ini ditandatangani dengan tinta, karena bermeterai.")).to_be_visible()
    expect(page.locator("#sign-pad")).to_have_count(0)


def test_without_script_the_ways_on_paper_are_told_and_the_screen_is_said_to_need_one(
    browser: Browser, server: Server
) -> None:
    context = browser.new_context(java_script_enabled=False, locale="id-ID")
    page = context.new_page()
    page.goto(server.letter)
    page.locator("#letter-after summary", has_text="Cetak, tanda tangan, cap").click()
    expect(page.get_by_text("mengenai ujung kiri tanda tangan")).to_be_visible()
    page.locator("#letter-after summary", has_text="Tanda tangani di layar").click()
    expect(page.get_by_text("Cara ini perlu JavaScript.")).to_be_visible()
    expect(page.locator("#sign-pad")).to_be_hidden()
    context.close()


def test_a_browser_that_scrambles_canvases_is_told_to_sign_on_paper(browser: Browser, server: Server) -> None:
    context = browser.new_context(locale="id-ID")
    context.add_init_script(NOISE)
    page = context.new_page()
    page.goto(server.letter)
    fill_at_once(page, answers("login"))
    open_ways(page, "Tanda tangani di layar")
    expect(page.locator(STATUS)).to_contain_text("mengacak gambar")
    expect(page.locator("#sign-pad")).to_be_hidden()
    context.close()


def test_the_letter_is_shared_with_what_its_signer_has_to_do(page: Page, server: Server) -> None:
    page.add_init_script(
        """
      navigator.canShare = ({ files }) => files.every(({ type }) => type === "application/pdf");
      navigator.share = async ({ files: [file], text }) => {
        if (globalThis.refusal) throw new DOMException("", globalThis.refusal);
        globalThis.shared = [file.name, text, await file.slice(0, 5).text()];
      };"""
    )
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    open_ways(page, "Orang lain yang menandatangani")
    page.get_by_role("button", name="Bagikan PDF").click()
    expect(page.locator("#letter-status")).to_have_text("PDF sudah diserahkan ke aplikasi yang Anda pilih.")
    name, text, start = page.evaluate("globalThis.shared")
    assert (name.endswith(".pdf"), start) == (True, "%PDF-")
    assert "ditandatangani, dan dicap" in text
    page.evaluate("void (globalThis.refusal = 'AbortError')")
    page.get_by_role("button", name="Bagikan PDF").click()
    expect(page.locator("#letter-status")).to_have_text("Belum dibagikan.")


def test_a_tab_that_keeps_nothing_says_that_the_letter_is_to_be_attached_by_hand(
    browser: Browser, server: Server
) -> None:
    context = browser.new_context(locale="id-ID")
    context.add_init_script(
        """
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = function (key, text) {
        if (key.endsWith("bertanda-tangan")) throw new DOMException("", "QuotaExceededError");
        return setItem.call(this, key, text);
      };"""
    )
    page = context.new_page()
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    sign(page, stamped=False)
    expect(page.locator(STATUS)).to_contain_text("unduh, lalu lampirkan sendiri")
    context.close()
