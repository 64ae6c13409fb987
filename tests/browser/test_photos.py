"""Photos of a signed letter: upright, small, one PDF, and where the browser disturbs or lacks a canvas."""

from __future__ import annotations

import base64
import io
import re
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests.browser import damaged, readers, validators
from tests.browser.conftest import PROJECT, Server
from tests.browser.pages.send import (
    COLOURS,
    add,
    attached,
    begin,
    chosen,
    halves,
    read,
    save,
    strips,
)
from tests.browser.pages.send import photo as sized_photo
from tests.browser.waiting import until

# A page's colours are to be seen in it, and no letters to be read.
photo = partial(sized_photo, size=(600, 800))


def test_photos_become_one_upright_pdf_in_the_order_chosen(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(server.sending)
    add(page, photo("red"), photo("green", orientation=6), photo("blue"))
    page.get_by_role("button", name="Naikkan blue.jpg").click()
    expect(page.locator("#send-status")).to_contain_text("blue.jpg, urutan 2 dari 3.")
    expect(page.get_by_role("button", name="Naikkan blue.jpg")).to_be_focused()
    expect(page.locator("#send-status")).to_contain_text("MB; batasnya 10 MB.")
    path = save(page, "Unduh PDF gabungan", tmp_path)
    assert strips(path, tmp_path) == ["red", "blue", "green"]
    assert path.name.endswith("-Bertanda-tangan.pdf")
    assert validators.qpdf(path) == ""
    assert validators.pdf_ua(path) == ""


def test_a_page_that_lies_on_its_side_is_turned_by_hand(page: Page, server: Server, tmp_path: Path) -> None:
    page.goto(server.sending)
    sideways = photo("red", orientation=6)
    with Image.open(io.BytesIO(sideways["buffer"])) as picture:
        file = io.BytesIO()
        picture.save(file, "PNG")  # the note is lost on the way
    add(page, {"name": "miring.png", "mimeType": "image/png", "buffer": file.getvalue()})
    page.get_by_role("button", name="Putar miring.png").click()
    expect(page.get_by_role("list", name="Lampiran")).to_contain_text("miring.png, diputar 90°")
    path = save(page, "Unduh PDF gabungan", tmp_path)
    assert strips(path, tmp_path) == ["red"]


def test_photos_are_made_small_enough_to_mail(page: Page, server: Server, tmp_path: Path) -> None:
    page.goto(server.sending)
    noise = Image.effect_noise((2400, 3200), 90).convert("RGB")
    file = io.BytesIO()
    noise.save(file, "JPEG", quality=95)
    assert len(file.getvalue()) > 4_000_000
    pages = chosen({f"{number}.jpg": file.getvalue() for number in range(4)}, "image/jpeg")
    add(page, *pages, folder=tmp_path / "photos")
    path = save(page, "Unduh draf email", tmp_path)
    assert path.stat().st_size < PROJECT.site.mail_limit_mb * 1_000_000
    expect(page.locator("#send-notice")).to_contain_text("MB; batasnya 10 MB.")


def test_a_photo_is_drawn_once_however_often_the_order_changes(page: Page, server: Server) -> None:
    page.add_init_script("""
      const { toDataURL } = HTMLCanvasElement.prototype;
      globalThis.drawn = 0;
      HTMLCanvasElement.prototype.toDataURL = function (...how) {
        if (this.height > 400) globalThis.drawn++; // a photo
        return toDataURL.apply(this, how);
      };
    """)
    page.goto(server.sending)
    add(page, photo("red"), photo("green"), photo("blue"))
    assert page.evaluate("drawn") == 3
    page.get_by_role("button", name="Naikkan blue.jpg").click()
    expect(page.locator("#send-status")).to_contain_text("MB; batasnya")
    assert page.evaluate("drawn") == 3
    page.get_by_role("button", name="Putar blue.jpg").click()
    expect(page.locator("#send-status")).to_contain_text("MB; batasnya")
    assert page.evaluate("drawn") == 4, "the turned one"


def test_what_is_taken_while_the_pdf_is_made_is_the_last_order(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(server.sending)
    add(page, photo("red"), photo("green"))
    with page.expect_download() as caught:
        page.evaluate("""() => {
          document.querySelector("#send-pages [data-do=turn]").click();
          document.querySelector("#send-saves button").click();
          document.querySelector("#send-pages [data-do=turn]").click();
          document.querySelector("#send-pages [data-do=down]").click();
        }""")
    caught.value.save_as(tmp_path / "foto.pdf")
    assert strips(tmp_path / "foto.pdf", tmp_path)[0] == "green"


def test_when_the_pdf_writer_does_not_come_the_page_says_what_to_do_and_that_helps(
    browser: Browser, server: Server, tmp_path: Path
) -> None:
    page = browser.new_page()
    page.route(re.compile(r"/assets/letter/scan-\w+\.js"), lambda route: route.abort())
    page.goto(server.sending)
    begin(page)
    page.get_by_label("Hasil pindai atau foto surat").set_input_files([photo("red")])
    told = "muat ulang halaman; berkas yang sudah dipilih lalu harus dipilih lagi"
    expect(page.locator("#send-status")).to_contain_text(told)
    page.get_by_role("button", name="Unduh draf email").click()
    expect(page.locator("#send-notice")).to_contain_text(told)
    expect(page.get_by_role("list", name="Lampiran").get_by_role("listitem")).to_have_count(1)
    # What the page said: a browser may remember the failure until then.
    page.unroute_all()
    page.reload()
    add(page, photo("red"))
    assert len(attached(read(save(page, "Unduh draf email", tmp_path)))) == 1
    page.close()


def test_a_pdf_that_could_not_be_made_is_made_again_on_the_click(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.add_init_script("""
      const { toDataURL } = HTMLCanvasElement.prototype;
      globalThis.refusals = 0;
      HTMLCanvasElement.prototype.toDataURL = function (...how) {
        if (globalThis.refusals-- > 0) throw new DOMException("", "EncodingError");
        return toDataURL.apply(this, how);
      };
    """)
    page.goto(server.sending)
    add(page, photo("red"))
    page.evaluate("void (globalThis.refusals = 1)")
    page.get_by_role("button", name="Putar red.jpg").click()
    expect(page.locator("#send-status")).to_contain_text("PDF gabungan belum dapat dibuat")
    assert save(page, "Unduh PDF gabungan", tmp_path).stat().st_size > 1000


def test_a_photos_pdf_passes_preflight_too(page: Page, server: Server, tmp_path: Path) -> None:
    """The same writer, asked for PDF/A-1b, on photos as the page draws them."""
    page.goto(server.sending)
    module = next(
        request for request in server.requests if re.search(r"/assets/letter/scan-\w+\.js", request)
    )
    made = page.evaluate(
        """async ([path, photo]) => {
          const { renderScan } = await import(path);
          const bytes = Uint8Array.from(atob(photo), (character) => character.charCodeAt(0));
          const options = { title: "Surat & Contoh", moment: new Date(), subset: "PDF/A-1b" };
          const orientation = { turns: 0, isMirrored: false };
          const made = await renderScan([{ bytes, width: 600, height: 800, orientation }], options);
          return Array.from(made);
        }""",
        [module.split()[1], base64.b64encode(photo("red")["buffer"]).decode()],
    )
    path = tmp_path / "foto.pdf"
    path.write_bytes(bytes(made))
    assert validators.pdf_a_1b([path]) == []


def seen(page: Page, name: str) -> list[tuple[int, int, int]]:
    """The colours at the upper, right, lower and left edge of a photo in the list, on the screen."""
    view = page.get_by_role("img", name=f"Pratinjau {name}")
    view.scroll_into_view_if_needed()
    expect(view).to_be_in_viewport(ratio=1)
    until(page, "view => view.complete && view.naturalWidth > 0", view.element_handle())
    with Image.open(io.BytesIO(view.screenshot())) as picture:
        shown = picture.convert("RGB")
        width, height = shown.size
        places = [(width // 2, 6), (width - 6, height // 2), (width // 2, height - 6), (6, height // 2)]
        return [shown.getpixel(place) for place in places]  # type: ignore[misc]


def test_every_photo_is_seen_in_the_list_as_it_will_stand_in_the_pdf(page: Page, server: Server) -> None:
    page.add_init_script("""
      const { revokeObjectURL } = URL;
      globalThis.revoked = [];
      URL.revokeObjectURL = (url) => {
        revoked.push(url);
        revokeObjectURL.call(URL, url);
      };
    """)
    page.goto(server.sending)
    square = (800, 800)
    half = Image.open(io.BytesIO(photo("green", size=square)["buffer"])).convert("RGBA")
    half.paste((0, 0, 0, 0), (0, 400, 800, 800))
    file = io.BytesIO()
    half.save(file, "PNG")
    add(
        page,
        photo("red", size=square),
        photo("blue", orientation=6, size=square),
        {"name": "tembus.png", "mimeType": "image/png", "buffer": file.getvalue()},
    )

    def near(colour: tuple[int, int, int]) -> Any:
        return pytest.approx(colour, abs=30)

    white = (255, 255, 255)
    assert seen(page, "red.jpg")[::2] == [near(COLOURS["red"]), near(white)]
    assert seen(page, "blue.jpg")[::2] == [near(COLOURS["blue"]), near(white)]
    assert seen(page, "tembus.png")[::2] == [near(COLOURS["green"]), near(white)], "on white paper"
    page.get_by_role("button", name="Putar red.jpg").click()
    expect(page.get_by_role("list", name="Lampiran")).to_contain_text("red.jpg, diputar 90°")
    assert seen(page, "red.jpg")[1::2] == [near(COLOURS["red"]), near(white)]
    source = page.get_by_role("img", name="Pratinjau red.jpg").get_attribute("src")
    page.get_by_role("button", name="Hapus red.jpg").click()
    assert page.evaluate("revoked").count(source) == 1
    assert page.get_by_role("img", name="Pratinjau blue.jpg").get_attribute("src") not in page.evaluate(
        "revoked"
    )


# A browser that changes the lowest bit of some colours, which nobody sees.
FAINT_NOISE = """
  const { getImageData } = CanvasRenderingContext2D.prototype;
  const { toDataURL } = HTMLCanvasElement.prototype;
  const disturbed = (picture) => {
    picture.data.forEach((value, at) => at % 7 || (picture.data[at] = value ^ 1));
    return picture;
  };
  CanvasRenderingContext2D.prototype.getImageData = function (...where) {
    return disturbed(getImageData.apply(this, where));
  };
  HTMLCanvasElement.prototype.toDataURL = function (...how) {
    const painter = this.getContext("2d");
    painter.putImageData(painter.getImageData(0, 0, this.width, this.height), 0, 0);
    return toDataURL.apply(this, how);
  };
"""


@pytest.mark.parametrize("orientation", [1, 6])
def test_where_a_canvas_gives_noise_a_jpeg_goes_into_the_pdf_as_it_is_without_its_notes(
    page: Page, server: Server, tmp_path: Path, orientation: int
) -> None:
    page.add_init_script(damaged.NOISE)
    page.goto(server.sending)
    content = damaged.noted(orientation)
    assert damaged.SECRET in content
    add(page, {"name": "ponsel.jpg", "mimeType": "image/jpeg", "buffer": content})
    expect(page.locator("#send-status")).to_contain_text("Peramban ini tidak mengizinkan foto diolah")
    path = save(page, "Unduh PDF gabungan", tmp_path)
    assert validators.qpdf(path) == ""
    assert validators.pdf_ua(path) == ""
    readers.run("pdfimages", "-all", str(path), str(tmp_path / "inside"))
    (inside,) = tmp_path.glob("inside*")
    for note in (damaged.SECRET, b"Exif", b"http", b"ICC_PROFILE", b"MotionPhoto"):
        assert note not in inside.read_bytes()
    assert damaged.SECRET not in path.read_bytes()
    assert halves(path, tmp_path) == ["red", "blue"]
    page.get_by_role("button", name="Putar ponsel.jpg").click()
    page.get_by_role("button", name="Putar ponsel.jpg").click()
    expect(page.locator("#send-status")).to_contain_text("MB; batasnya")
    assert halves(save(page, "Unduh PDF gabungan", tmp_path), tmp_path) == ["blue", "red"], "upside down"


def test_where_a_canvas_gives_noise_other_pictures_are_refused_with_the_way_out(
    page: Page, server: Server
) -> None:
    page.add_init_script(damaged.NOISE)
    page.goto(server.sending)
    begin(page)
    files = {
        "cmyk.jpg": damaged.saved("JPEG", "CMYK"),
        "palet.png": damaged.saved("PNG", "P"),
        "biasa.webp": damaged.saved("WEBP"),
    }
    page.get_by_label("Hasil pindai atau foto surat").set_input_files(chosen(files, "image/jpeg"))
    expect(page.locator("#send-refused").get_by_role("listitem")).to_contain_text(
        [f"{name}: Peramban ini melindungi privasi" for name in files]
    )
    expect(page.locator("#send-refused")).to_contain_text("Pilih PDF atau foto JPEG biasa, izinkan kanvas")
    expect(page.get_by_role("list", name="Lampiran").get_by_role("listitem")).to_have_count(0)


def test_noise_that_nobody_sees_keeps_no_photo_from_being_made_smaller(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.add_init_script(FAINT_NOISE)
    page.goto(server.sending)
    add(page, photo("red"))
    expect(page.locator("#send-status")).not_to_contain_text("tidak mengizinkan foto diolah")
    assert strips(save(page, "Unduh PDF gabungan", tmp_path), tmp_path) == ["red"]
