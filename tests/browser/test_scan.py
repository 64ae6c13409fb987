"""Photographed pages: looked at, straightened, whitened, put in order, and never lost without a question."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

import pytest
from PIL import Image, ImageStat
from playwright.sync_api import Browser, Dialog, Locator, Page, expect

from tests.browser import damaged, photographed, readers, validators
from tests.browser.conftest import Server
from tests.browser.pages.send import add, begin, chosen, save, strips
from tests.browser.pages.send import photo as sized_photo

QUESTION = "Semua terbaca, juga tanda tangan dan cap?"
WHITE_DESK = (238, 234, 222)
# A page's colours are to be seen in it, and no letters to be read.
photo = partial(sized_photo, size=(600, 800))


def rows(page: Page) -> Locator:
    """The listed files."""
    return page.get_by_role("list", name="Lampiran").get_by_role("listitem")


def names(page: Page) -> list[str]:
    """Their names, in their order."""
    return [text.split(". ")[1] for text in page.locator(".send-file").all_inner_texts()]


def look(page: Page, name: str) -> Locator:
    """Look at a photo large."""
    page.get_by_role("button", name=f"Lihat besar {name}").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("img", name=f"Pratinjau {name}")).to_be_visible()
    return dialog


def drawn(pdf: Path, folder: Path) -> Image.Image:
    """A PDF's first page, as poppler draws it, at 72 dots an inch: 595 by 842."""
    readers.run("pdftoppm", "-r", "72", "-png", "-singlefile", str(pdf), str(folder / "drawn"))
    with Image.open(folder / "drawn.png") as picture:
        return picture.convert("RGB")


def mean(picture: Image.Image, box: tuple[int, int, int, int]) -> list[float]:
    """The mean colour of a part."""
    return ImageStat.Stat(picture.crop(box)).mean


def test_paper_on_a_desk_becomes_a_straight_white_page_with_its_stamp_in_colour(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(server.sending)
    add(page, photographed.photo())
    expect(rows(page)).to_contain_text("diluruskan menurut tepi kertas, kertas diputihkan")
    path = save(page, "Unduh PDF gabungan", tmp_path)
    assert validators.qpdf(path) == ""
    assert validators.pdf_ua(path) == ""
    made = drawn(path, tmp_path)
    # No desk at any edge, white in light and in shadow.
    for box in ((0, 60, 12, 800), (583, 60, 595, 800), (20, 10, 570, 22), (20, 815, 570, 827)):
        assert min(mean(made, box)) > 235, box
    # Where the letter has its line and its stamp, each where it stands on the sheet.
    scale = made.width / photographed.SHEET[0]
    lines = [y for y in range(40, 100) if mean(made, (100, y, 500, y + 1))[0] < 160]
    assert lines
    assert abs(lines[0] / scale - 70) < 8
    left = mean(made, tuple(round(at * scale) for at in (298, 760, 310, 790)))  # type: ignore[arg-type]
    assert left[0] > left[1] + 40, "violet"
    assert left[2] > left[1] + 30, "violet"


def test_the_photo_as_it_is_comes_back_with_one_press_and_its_edges_begin_where_the_paper_was_found(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(server.sending)
    add(page, photographed.photo())
    dialog = look(page, "meja.jpg")
    dialog.get_by_role("button", name="Pakai foto asli").click()
    expect(dialog.get_by_role("button", name="Pakai foto asli")).to_be_hidden()
    expect(dialog.get_by_label("Putihkan kertas")).not_to_be_checked()
    dialog.get_by_role("button", name="Tutup").click()
    expect(rows(page)).not_to_contain_text("diluruskan")
    expect(page.get_by_role("button", name="Lihat besar meja.jpg")).to_be_focused()
    expect(page.locator("#send-status")).to_contain_text("meja.jpg sudah diubah. Email dengan")
    made = drawn(save(page, "Unduh PDF gabungan", tmp_path), tmp_path)
    desk = mean(made, (10, 60, 40, 200))
    assert desk[2] + 30 < desk[0] < 150, "brown"

    look(page, "meja.jpg")
    dialog.get_by_role("button", name="Atur tepi kertas").click()
    dialog.get_by_role("button", name="Pakai tepi ini").click()
    dialog.get_by_role("button", name="Tutup").click()
    expect(rows(page)).to_contain_text("diluruskan menurut tepi kertas, kertas diputihkan")
    made = drawn(save(page, "Unduh PDF gabungan", tmp_path), tmp_path)
    assert min(mean(made, (0, 60, 12, 800))) > 235


def test_edges_that_are_not_found_are_dragged_or_moved_by_keys(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.set_viewport_size({"width": 1000, "height": 900})
    page.goto(server.sending)
    add(page, photographed.photo(desk=WHITE_DESK))
    expect(rows(page)).not_to_contain_text("diluruskan")
    dialog = look(page, "meja.jpg")
    dialog.get_by_role("button", name="Atur tepi kertas").click()
    first = dialog.get_by_role("button", name="Sudut kiri atas")
    expect(first).to_be_focused()
    expect(first).to_have_css("touch-action", "none")  # else a finger scrolls in place of dragging
    box = dialog.get_by_role("img").bounding_box()
    assert box is not None
    for name, (x, y) in zip(
        ("Sudut kiri atas", "Sudut kanan atas", "Sudut kanan bawah"), photographed.CORNERS, strict=False
    ):
        dialog.get_by_role("button", name=name).hover()
        page.mouse.down()
        page.mouse.move(
            box["x"] + x / photographed.SIZE[0] * box["width"],
            box["y"] + y / photographed.SIZE[1] * box["height"],
        )
        page.mouse.up()
    last = dialog.get_by_role("button", name="Sudut kiri bawah")
    last.focus()
    # From 8 and 92 percent to 12.7 and 80: in steps of 4 and of 0.4.
    for key, times in (("Shift+ArrowRight", 1), ("ArrowRight", 2), ("Shift+ArrowUp", 3)):
        for _ in range(times):
            last.press(key)
    expect(dialog.get_by_role("status")).to_have_text("Sudut kiri bawah: 13% dari kiri, 80% dari atas.")
    dialog.get_by_role("button", name="Pakai tepi ini").click()
    expect(dialog.get_by_label("Putihkan kertas")).to_be_checked()
    dialog.get_by_role("button", name="Ya, terbaca").click()
    expect(rows(page)).to_contain_text("diluruskan menurut tepi kertas, kertas diputihkan")
    made = drawn(save(page, "Unduh PDF gabungan", tmp_path), tmp_path)
    scale = made.width / photographed.SHEET[0]
    lines = [y for y in range(40, 100) if mean(made, (100, y, 500, y + 1))[0] < 160]
    assert lines
    assert abs(lines[0] / scale - 70) < 14


def seen(dialog: Locator) -> list[int]:
    """What a photo that is looked at shows, in 32 by 32 colours, when it has been drawn."""
    expect(dialog.get_by_role("status")).to_have_text("")
    pixels: list[int] = dialog.get_by_role("img").evaluate(
        """async (photo) => {
          await photo.decode();
          const canvas = Object.assign(document.createElement("canvas"), { width: 32, height: 32 });
          const painter = canvas.getContext("2d");
          painter.drawImage(photo, 0, 0, 32, 32);
          return [...painter.getImageData(0, 0, 32, 32).data];
        }"""
    )
    return pixels


def test_corners_cannot_cross_escape_leaves_the_edges_as_they_were_and_whiteness_comes_and_goes(
    page: Page, server: Server
) -> None:
    page.goto(server.sending)
    add(page, photographed.photo())
    dialog = look(page, "meja.jpg")
    white = seen(dialog)
    dialog.get_by_role("button", name="Atur tepi kertas").click()
    corner = dialog.get_by_role("button", name="Sudut kiri atas")
    corner.press("Shift+ArrowRight")
    corner.evaluate(
        """(corner) => {
          const pressed = { key: "ArrowRight", shiftKey: true, bubbles: true, cancelable: true };
          for (let left = 39; left > 0; left--) corner.dispatchEvent(new KeyboardEvent("keydown", pressed));
        }"""
    )
    told = dialog.get_by_role("status").inner_text()
    match = re.fullmatch(r"Sudut kiri atas: (\d+)% dari kiri, \d+% dari atas\.", told)
    assert match, told
    assert 60 < int(match[1]) < 82
    page.keyboard.press("Escape")
    expect(corner).to_be_hidden()
    expect(dialog.get_by_role("heading", name="1. meja.jpg")).to_be_focused()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.locator("#send-status")).not_to_contain_text("diubah")

    look(page, "meja.jpg")
    dialog.get_by_label("Putihkan kertas").uncheck()
    assert sum(seen(dialog)) < 0.95 * sum(white)
    dialog.get_by_label("Putihkan kertas").check()
    assert seen(dialog) == white, "as it was, by Escape and by the box"
    # Edges that are kept change nothing of a page that is turned.
    dialog.get_by_role("button", name="Putar").click()
    turned = seen(dialog)
    assert turned != white
    dialog.get_by_role("button", name="Atur tepi kertas").click()
    dialog.get_by_role("button", name="Pakai tepi ini").click()
    assert max(abs(one - other) for one, other in zip(seen(dialog), turned, strict=True)) < 40


def test_a_photo_is_turned_and_enlarged_where_it_is_looked_at(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(server.sending)
    add(page, photo("red"))
    dialog = look(page, "red.jpg")
    shown = dialog.get_by_role("img", name="Pratinjau red.jpg")
    small = shown.bounding_box()
    dialog.get_by_role("button", name="Perbesar").click()
    large = shown.bounding_box()
    assert small
    assert large
    assert large["height"] > 1.5 * small["height"]
    dialog.get_by_role("button", name="Perkecil").click()
    for _ in range(2):
        dialog.get_by_role("button", name="Putar").click()
    dialog.get_by_role("button", name="Tutup").click()
    expect(rows(page)).to_contain_text("red.jpg, diputar 180°")
    made = drawn(save(page, "Unduh PDF gabungan", tmp_path), tmp_path)
    assert mean(made, (200, 780, 400, 800))[0] > mean(made, (200, 780, 400, 800))[1] + 80, "red is below"


def test_whether_all_can_be_read_is_asked_until_the_visitor_has_looked(page: Page, server: Server) -> None:
    page.goto(server.sending)
    add(page, photo("red"), photo("green"))
    expect(page.get_by_role("button", name=QUESTION)).to_have_count(2)
    page.get_by_role("button", name=f"{QUESTION} red.jpg").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Semua tulisan, tanda tangan, dan cap terbaca?")
    dialog.get_by_role("button", name="Ya, terbaca").click()
    expect(rows(page).first).to_contain_text("✓ Terbaca.")
    expect(page.get_by_role("button", name=QUESTION)).to_have_count(1)
    # A photo that is changed is asked about again.
    dialog = look(page, "red.jpg")
    dialog.get_by_role("button", name="Putar").click()
    dialog.get_by_role("button", name="Tutup").click()
    expect(page.get_by_role("button", name=QUESTION)).to_have_count(2)
    dialog = look(page, "green.jpg")
    dialog.get_by_role("button", name="Tidak, foto ulang").click()
    expect(page.locator("#send-status")).to_contain_text("green.jpg dihapus dari lampiran. Foto ulang")
    expect(rows(page)).to_have_count(1)


def test_pages_are_dragged_by_their_grips(page: Page, server: Server, tmp_path: Path) -> None:
    page.set_viewport_size({"width": 800, "height": 1200})
    page.goto(server.sending)
    add(page, photo("red"), photo("green"), photo("blue"))
    page.locator("#send-scan").scroll_into_view_if_needed()
    page.locator(".send-grip").first.hover()
    page.mouse.down()
    target = rows(page).nth(2).bounding_box()
    assert target is not None
    page.mouse.move(target["x"] + 400, target["y"] + target["height"] - 10, steps=5)
    page.mouse.up()
    expect(page.locator("#send-status")).to_contain_text("red.jpg, urutan 3 dari 3.")
    assert names(page) == ["green.jpg", "blue.jpg", "red.jpg"]
    # One that is let go where it was stays.
    page.locator(".send-grip").nth(1).hover()
    page.mouse.down()
    held = page.locator(".send-grip").nth(1).bounding_box()
    assert held is not None
    page.mouse.move(held["x"] + 10, held["y"] + 20)
    page.mouse.up()
    assert names(page) == ["green.jpg", "blue.jpg", "red.jpg"]
    assert strips(save(page, "Unduh PDF gabungan", tmp_path), tmp_path) == ["green", "blue", "red"]


def test_a_finger_drags_a_page_and_the_screen_stays_where_it_is(browser: Browser, server: Server) -> None:
    context = browser.new_context(has_touch=True, is_mobile=True, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(server.sending)
    add(page, photo("red"), photo("green"))
    page.locator("#send-pages").evaluate("list => list.scrollIntoView({ block: 'center' })")
    before = page.evaluate("scrollY")
    grip, other = page.locator(".send-grip").last.bounding_box(), rows(page).first.bounding_box()
    assert grip
    assert other
    touch = context.new_cdp_session(page)
    x, y = grip["x"] + 15, grip["y"] + 20
    # Not up to the screen's edge, where the page would be scrolled along.
    for kind, at in (("touchStart", y), ("touchMove", y - 60), ("touchMove", other["y"] + 5)):
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": at}]})
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    expect(page.locator("#send-status")).to_contain_text("green.jpg, urutan 1 dari 2.")
    assert page.evaluate("scrollY") == before
    context.close()


def test_moves_are_offered_only_where_there_is_a_place_to_go_to(page: Page, server: Server) -> None:
    page.goto(server.sending)
    add(page, photo("red"))
    expect(page.get_by_role("button", name=re.compile("Naikkan|Turunkan"))).to_have_count(0)
    add(page, photo("green"))
    expect(rows(page)).to_have_count(2)
    expect(page.get_by_role("button", name="Naikkan red.jpg")).to_have_count(0)
    expect(page.get_by_role("button", name="Turunkan green.jpg")).to_have_count(0)
    page.get_by_role("button", name="Naikkan green.jpg").press("Enter")
    expect(page.get_by_role("button", name="Turunkan green.jpg")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Naikkan green.jpg")).to_be_focused()
    assert names(page) == ["red.jpg", "green.jpg"]


def asked(page: Page) -> list[str]:
    """The kinds of dialogs that a page opens; each is accepted."""
    kinds: list[str] = []

    def note(dialog: Dialog) -> None:
        kinds.append(dialog.type)
        dialog.accept()

    page.on("dialog", note)
    return kinds


def test_chosen_files_are_not_lost_on_a_reload_without_a_question(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(server.sending)
    questions = asked(page)
    page.reload()
    assert questions == [], "nothing is chosen"
    add(page, photo("red"))
    page.locator("#send-scan").click()
    page.reload()
    assert questions == ["beforeunload"]
    add(page, photo("red"))
    save(page, "Unduh PDF gabungan", tmp_path)
    expect(page.locator("#send-status")).to_contain_text("PDF gabungan sudah diunduh")
    page.reload()
    assert questions == ["beforeunload"], "what is in a file is not lost"
    add(page, photo("red"))
    page.get_by_role("button", name="Hapus red.jpg").click()
    page.reload()
    assert questions == ["beforeunload"]


def test_where_a_canvas_gives_noise_a_photo_is_looked_at_and_turned_but_not_changed(
    page: Page, server: Server
) -> None:
    page.add_init_script(damaged.NOISE)
    page.goto(server.sending)
    add(page, *chosen({"ponsel.jpg": damaged.noted(6)}, "image/jpeg"))
    dialog = look(page, "ponsel.jpg")
    expect(dialog.get_by_role("button", name="Atur tepi kertas")).to_have_count(0)
    expect(dialog.get_by_label("Putihkan kertas")).to_have_count(0)
    dialog.get_by_role("button", name="Putar").click()
    dialog.get_by_role("button", name="Ya, terbaca").click()
    expect(rows(page)).to_contain_text("ponsel.jpg, diputar 90°")
    expect(rows(page)).to_contain_text("✓ Terbaca.")


@pytest.mark.parametrize(("is_phone", "count"), [(True, 1), (False, 0)])
def test_a_phone_offers_its_camera(browser: Browser, server: Server, is_phone: bool, count: int) -> None:
    context = browser.new_context(has_touch=is_phone, is_mobile=is_phone)
    page = context.new_page()
    page.goto(server.sending)
    begin(page)
    expect(page.get_by_text("Foto dengan kamera").filter(visible=True)).to_have_count(count)
    expect(page.locator("#send-form .md-button--primary").filter(visible=True)).to_have_text(
        "Foto dengan kamera" if is_phone else "Pilih foto atau PDF"
    )
    camera = page.locator("#send-camera")
    expect(camera).to_have_attribute("capture", "environment")
    if is_phone:
        camera.set_input_files([photo("red")])
        expect(rows(page)).to_contain_text("red.jpg")
    context.close()


def test_a_photo_in_a_heics_container_is_taken_where_the_browser_can_read_it(
    page: Page, server: Server
) -> None:
    page.goto(server.sending)
    add(page, *chosen({"ponsel.heic": damaged.of_heics_family()}, "image/heic"))
    expect(rows(page)).to_contain_text("ponsel.heic")
    page.get_by_label("Hasil pindai atau foto surat").set_input_files(
        chosen({"separuh.heic": damaged.of_heics_family()[:5000]}, "image/heic")
    )
    expect(page.locator("#send-refused")).to_contain_text(re.compile("separuh.heic: .* (rusak|HEIC)"))
    expect(rows(page)).to_have_count(1)


def test_what_is_tapped_in_a_photo_is_what_is_seen_when_it_is_large(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(server.sending)
    add(page, photo("red", size=(1200, 1600)))
    dialog = look(page, "red.jpg")
    window = dialog.get_by_role("region", name="Foto, dapat digulir")
    box = window.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] - 20)
    left, top = window.evaluate("({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]")
    assert left > 200
    assert top > 900
    page.mouse.click(box["x"] + 50, box["y"] + 50)
    expect(dialog.get_by_role("button", name="Perbesar")).to_be_visible()
