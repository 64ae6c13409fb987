"""Files to be sent: taken or refused by what is in them, in the order chosen, named as what they are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from tests.browser import damaged
from tests.browser.conftest import Server, on_disk
from tests.browser.pages.send import add, attached, begin, chosen, photo, read, save, signed_pdf, strips


def test_a_pdf_that_is_too_large_is_told_and_taken_all_the_same(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(server.sending)
    scan = signed_pdf(10_000_000)
    add(page, scan, folder=tmp_path / "scan")
    expect(page.locator("#send-status")).to_contain_text("lebih dari batas 10 MB, dan mungkin ditolak")
    expect(page.locator("#send-status strong")).to_have_text("Perhatian: ")
    message = read(save(page, "Unduh draf email", tmp_path))
    assert attached(message) == [(scan["name"], scan["buffer"])]


def test_each_file_that_cannot_be_sent_gets_a_reason_and_leaves_the_others(
    page: Page, server: Server, tmp_path: Path
) -> None:
    reasons = {
        ("surat.docx", b"PK\x03\x04"): "surat.docx: Berkas ini bukan PDF, JPEG, atau PNG.",
        ("rusak.jpg", b"\xff\xd8\xff\xe0rusak"): "rusak.jpg: Gambar ini rusak",
        ("kosong.pdf", b""): "kosong.pdf: Berkas ini kosong.",
        ("besar.png", b"\x89PNG\r\n\x1a\n" + bytes(40_000_001)): "besar.png: Berkas gambar harus 40 MB",
        (
            "foto.heic",
            b"\0\0\0\x18ftypheic",
        ): "foto.heic: Foto HEIC belum dapat dibaca di sini. Ubah dahulu ke JPEG",
    }
    wrong: list[FilePayload] = [
        {"name": name, "mimeType": "application/octet-stream", "buffer": content} for name, content in reasons
    ]
    page.goto(server.sending)
    add(page, photo("red"))
    files = [on_disk(file, tmp_path) for file in (*wrong, photo("blue"))]
    page.get_by_label("Hasil pindai atau foto surat").set_input_files(files)
    expect(page.locator("#send-refused").get_by_role("listitem")).to_contain_text([*reasons.values()])
    expect(page.get_by_role("list", name="Lampiran").get_by_role("listitem")).to_have_count(2)
    add(page, photo("green"))
    expect(page.locator("#send-refused")).to_be_empty()


def test_a_file_that_can_no_longer_be_read_is_refused_alone(page: Page, server: Server) -> None:
    page.add_init_script("""
      const { slice } = Blob.prototype;
      Blob.prototype.slice = function (...range) {
        if (this.name !== "hilang.jpg") return slice.apply(this, range);
        return { arrayBuffer: () => Promise.reject(new DOMException("", "NotReadableError")) };
      };
    """)
    page.goto(server.sending)
    add(page, photo("red") | {"name": "hilang.jpg"}, photo("blue"))
    expect(page.locator("#send-refused")).to_contain_text("hilang.jpg: Berkas ini tidak dapat dibaca")
    expect(page.get_by_role("list", name="Lampiran").get_by_role("listitem")).to_contain_text(["1. blue.jpg"])


def test_attachments_follow_the_order_chosen_and_the_list_says_what_becomes_of_each(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(server.sending)
    scan = signed_pdf(100_000)
    add(page, photo("red"), photo("green"), scan, photo("blue"))
    expect(page.get_by_role("list", name="Lampiran").get_by_role("listitem")).to_contain_text(
        [
            "lampiran 1, halaman 1 dari 2 di PDF gabungan",
            "lampiran 1, halaman 2 dari 2 di PDF gabungan",
            "lampiran 2, dilampirkan apa adanya",
            "lampiran 3, halaman 1 dari 1 di PDF gabungan",
        ]
    )
    first, second, third = attached(read(save(page, "Unduh draf email", tmp_path)))
    assert second == (f"2-{scan['name']}", scan["buffer"])
    for name, content in (first, third):
        (tmp_path / str(name)).write_bytes(content)
    assert str(first[0]).startswith("1-Surat")
    assert strips(tmp_path / str(first[0]), tmp_path) == ["red", "green"]
    (tmp_path / "page-2.png").unlink()
    assert strips(tmp_path / str(third[0]), tmp_path) == ["blue"]


# A photo whose first bytes are long in coming.
SLOW = """
  const { slice } = Blob.prototype;
  const wait = new Promise((resolve) => (globalThis.comes = resolve));
  Blob.prototype.slice = function (...range) {
    const part = slice.apply(this, range);
    if (this.name !== "lambat.jpg") return part;
    return { arrayBuffer: () => wait.then(() => part.arrayBuffer()) };
  };
"""


def test_what_is_taken_while_photos_are_read_waits_for_all_of_them(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.add_init_script(SLOW)
    page.goto(server.sending)
    add(page, photo("red"))
    scan = signed_pdf(10_000)
    files = [scan, photo("green"), photo("blue") | {"name": "lambat.jpg"}]
    page.get_by_label("Hasil pindai atau foto surat").set_input_files(files)
    expect(page.locator("#send-status")).to_contain_text("berkas 3 dari 3")
    with page.expect_download() as caught:
        page.get_by_role("button", name="Unduh draf email").click()
        page.wait_for_timeout(300)
        expect(page.locator("#send-notice")).to_have_text("Sedang disiapkan …")
        page.evaluate("comes()")
    caught.value.save_as(tmp_path / "draf.eml")
    first, second, third = attached(read(tmp_path / "draf.eml"))
    assert second[1] == scan["buffer"]
    for number, expected in ((first, ["red"]), (third, ["green", "blue"])):
        folder = tmp_path / str(number[0])
        folder.mkdir()
        (folder / "foto.pdf").write_bytes(number[1])
        assert strips(folder / "foto.pdf", folder) == expected


def test_files_chosen_while_others_are_read_come_after_them(page: Page, server: Server) -> None:
    page.add_init_script(SLOW)
    page.goto(server.sending)
    begin(page)
    chosen = page.get_by_label("Hasil pindai atau foto surat")
    broken: FilePayload = {"name": "rusak.jpg", "mimeType": "image/jpeg", "buffer": b"\xff\xd8\xffrusak"}
    chosen.set_input_files([broken, photo("red") | {"name": "lambat.jpg"}])
    expect(page.locator("#send-status")).to_contain_text("berkas 2 dari 2")
    chosen.set_input_files([photo("blue")])
    page.wait_for_timeout(300)
    page.evaluate("comes()")
    items = page.get_by_role("list", name="Lampiran").get_by_role("listitem")
    expect(items).to_contain_text(["1. lambat.jpg", "2. blue.jpg"])
    expect(page.locator("#send-refused")).to_contain_text("rusak.jpg")


def test_half_pictures_and_false_pdfs_are_refused_by_name(page: Page, server: Server) -> None:
    page.goto(server.sending)
    pictures, pdfs = damaged.refused_pictures(), damaged.refused_pdfs()
    add(page, photo("red"))
    page.get_by_label("Hasil pindai atau foto surat").set_input_files(
        chosen(pictures, "image/jpeg") + chosen(pdfs, "application/pdf")
    )
    expect(page.locator("#send-refused").get_by_role("listitem")).to_contain_text(
        [f"{name}: Gambar ini rusak atau terpotong." for name in pictures]
        + [re.compile(re.escape(name) + ": Berkas ini bukan PDF") for name in pdfs]
    )
    expect(page.locator("#send-refused")).to_be_in_viewport()
    expect(page.get_by_role("list", name="Lampiran").get_by_role("listitem")).to_have_count(1)


def test_whole_pictures_and_pdfs_are_taken_without_a_remark(page: Page, server: Server) -> None:
    page.goto(server.sending)
    files = chosen(damaged.taken_pictures(), "image/jpeg") + chosen(damaged.taken_pdfs(), "application/pdf")
    add(page, *files)
    expect(page.locator("#send-refused")).to_be_empty()
    items = page.get_by_role("list", name="Lampiran").get_by_role("listitem")
    expect(items).to_contain_text([file["name"] for file in files])
    assert [text for text in items.all_inner_texts() if "Perhatian" in text] == []
    expect(page.locator("#send-status")).not_to_contain_text("Periksa dahulu")


def test_a_pdf_that_may_not_open_is_named_in_the_list_and_at_the_draft(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(server.sending)
    doubted = damaged.doubted_pdfs()
    add(page, *chosen({name: content for name, (content, _) in doubted.items()}, "application/pdf"))
    items = page.get_by_role("list", name="Lampiran").get_by_role("listitem")
    expect(items).to_contain_text(
        [re.compile(f"{re.escape(name)}.*Perhatian: .*{told}") for name, (_, told) in doubted.items()]
    )
    told = f"Periksa dahulu, lihat daftar lampiran: {', '.join(doubted)}."
    expect(page.locator("#send-status")).to_contain_text(told)
    message = read(save(page, "Unduh draf email", tmp_path))
    expect(page.locator("#send-notice")).to_contain_text(told)
    expect(page.locator("#send-notice strong")).to_have_text("Perhatian: ")
    assert [content for _, content in attached(message)] == [content for content, _ in doubted.values()]
    for name in doubted:
        page.get_by_role("button", name=f"Hapus {name}").click()
    add(page, photo("red"))
    expect(page.locator("#send-status")).not_to_contain_text("Periksa dahulu")


def test_a_photo_that_lacks_a_part_or_is_a_stripe_is_named_in_the_list(page: Page, server: Server) -> None:
    page.goto(server.sending)
    doubted = damaged.doubted_pictures()
    add(page, *chosen({name: content for name, (content, _) in doubted.items()}, "image/jpeg"))
    items = page.get_by_role("list", name="Lampiran").get_by_role("listitem")
    expect(items).to_contain_text(
        [re.compile(f"{re.escape(name)}.*Perhatian: .*{told}") for name, (_, told) in doubted.items()]
    )
    told = f"Periksa dahulu, lihat daftar lampiran: {', '.join(doubted)}."
    expect(page.locator("#send-status")).to_contain_text(told)


def test_attachments_end_in_what_they_are_whatever_they_were_called(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(server.sending)
    content = damaged.pdf()
    names = ["1000012345", "scan.jpg", "surat.docx", "SURAT.PDF", "Surat No.12.2026", f"{'é' * 110}.pdf"]
    add(page, *chosen(dict.fromkeys(names, content), "application/octet-stream"))
    items = page.get_by_role("list", name="Lampiran").get_by_role("listitem")
    expect(items.nth(1)).to_contain_text("dilampirkan apa adanya dengan nama scan.pdf")
    found = [name for name, _ in attached(read(save(page, "Unduh draf email", tmp_path)))]
    assert found[:5] == [
        "1-1000012345.pdf",
        "2-scan.pdf",
        "3-surat.pdf",
        "4-SURAT.PDF",
        "5-Surat No.12.2026.pdf",
    ]
    assert re.fullmatch(r"6-é{90,110}\.pdf", str(found[5]))
    assert len(str(found[5]).encode()) <= 200


def test_each_joint_pdf_has_a_button_and_only_what_was_saved_is_told(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(server.sending)
    add(page, photo("red"), signed_pdf(10_000), photo("blue"))
    for place, colour in ((1, "red"), (3, "blue")):
        path = save(page, f"Unduh PDF gabungan, lampiran {place}", tmp_path)
        assert path.name.startswith(f"{place}-Surat")
        folder = tmp_path / colour
        folder.mkdir()
        assert strips(path, folder) == [colour]
        expect(page.locator("#send-status")).to_contain_text(
            f"PDF gabungan sudah diunduh: {path.name}. Email"
        )
    page.get_by_role("button", name="Hapus red.jpg").click()
    expect(page.get_by_role("button", name="Unduh PDF gabungan")).to_have_count(1)


@pytest.mark.parametrize("button", ["Coba lagi", "Unduh draf email"])
def test_files_chosen_before_their_part_of_the_page_has_come_wait_for_it(
    browser: Browser, server: Server, tmp_path: Path, button: str
) -> None:
    page = browser.new_page()
    page.route("**/assets/letter/attaching-*", lambda route: route.abort())
    page.goto(server.sending)
    chooser = page.get_by_label("Hasil pindai atau foto surat")
    chooser.set_input_files([photo("red")])
    told = "berkas menunggu. Bagian halaman ini belum dapat dimuat"
    expect(page.locator("#send-status")).to_contain_text(f"1 {told}")
    chooser.set_input_files([photo("blue")])
    expect(page.locator("#send-status")).to_contain_text(f"2 {told}")
    begin(page)
    page.get_by_role("button", name="Catat di Permohonan saya").click()
    expect(page.locator("#send-noted")).to_contain_text("belum dapat dimuat")
    page.unroute_all()
    page.get_by_role("button", name=button).click()
    expect(page.get_by_role("list", name="Lampiran").get_by_role("listitem")).to_have_count(2)
    expect(page.locator("#send-status")).to_contain_text("Email dengan lampirannya sekitar")
    assert strips(save(page, "Unduh PDF gabungan", tmp_path), tmp_path) == ["red", "blue"]
    page.close()
