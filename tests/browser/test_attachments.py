"""Files to be sent: taken or refused by what is in them, in the order chosen, named as what they are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from playwright.sync_api import Browser, FilePayload, Locator, Page, expect

from tests.browser import damaged
from tests.browser.conftest import Server, on_disk
from tests.browser.pages.send import add, attached, begin, chosen, photo, read, save, signed_pdf, strips

CHOOSER = "Hasil pindai atau foto surat"

# A file whose first bytes cannot be read, and some that are long in coming: until `comes()` is called.
READING = """
  const { slice } = Blob.prototype;
  globalThis.slow = () => globalThis.coming = new Promise((resolve) => globalThis.comes = resolve);
  slow();
  Blob.prototype.slice = function (...range) {
    const part = slice.apply(this, range);
    if (this.name.startsWith("lambat")) return { arrayBuffer: () => coming.then(() => part.arrayBuffer()) };
    if (this.name !== "hilang.jpg") return part;
    return { arrayBuffer: () => Promise.reject(new DOMException("", "NotReadableError")) };
  };
"""


def listed(page: Page) -> Locator:
    """The files that will be sent."""
    return page.get_by_role("list", name="Lampiran").get_by_role("listitem")


def remove(page: Page, names: Iterable[str]) -> None:
    """Take files off the list."""
    for name in names:
        page.get_by_role("button", name=f"Hapus {name}").click()


def pages_of(pdf: bytes, folder: Path) -> list[str]:
    """The colours of a joint PDF's pages."""
    folder.mkdir()
    path = folder / "foto.pdf"
    path.write_bytes(pdf)
    return strips(path, folder)


def test_a_pdf_is_taken_however_large_which_is_told_and_ends_in_what_it_is_whatever_it_was_called(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(server.sending)
    scan = signed_pdf(8_000_000)
    add(page, scan, folder=tmp_path / "scan")
    expect(page.locator("#send-status")).to_contain_text("lebih dari batas 10 MB, dan mungkin ditolak")
    expect(page.locator("#send-status strong")).to_have_text("Perhatian: ")
    message = read(save(page, "Unduh draf email", tmp_path))
    assert attached(message) == [(scan["name"], scan["buffer"])]
    remove(page, [scan["name"]])

    content = damaged.pdf()
    names = ["1000012345", "scan.jpg", "surat.docx", "SURAT.PDF", "Surat No.12.2026", f"{'é' * 110}.pdf"]
    add(page, *chosen(dict.fromkeys(names, content), "application/octet-stream"))
    expect(listed(page).nth(1)).to_contain_text("dilampirkan apa adanya dengan nama scan.pdf")
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
        ("hilang.jpg", photo("red")["buffer"]): "hilang.jpg: Berkas ini tidak dapat dibaca",
    }
    wrong: list[FilePayload] = [
        {"name": name, "mimeType": "application/octet-stream", "buffer": content} for name, content in reasons
    ]
    page.add_init_script(READING)
    page.goto(server.sending)
    refused, chooser = page.locator("#send-refused"), page.get_by_label(CHOOSER)
    add(page, photo("red"))
    chooser.set_input_files([on_disk(file, tmp_path) for file in (*wrong, photo("blue"))])
    expect(refused.get_by_role("listitem")).to_contain_text([*reasons.values()])
    expect(listed(page)).to_contain_text(["1. red.jpg", "2. blue.jpg"])

    pictures, pdfs = damaged.refused_pictures(), damaged.refused_pdfs()
    chooser.set_input_files(chosen(pictures, "image/jpeg") + chosen(pdfs, "application/pdf"))
    expect(refused.get_by_role("listitem")).to_contain_text(
        [f"{name}: Gambar ini rusak atau terpotong." for name in pictures]
        + [re.compile(re.escape(name) + ": Berkas ini bukan PDF") for name in pdfs]
    )
    expect(refused).to_be_in_viewport()
    expect(listed(page)).to_have_count(2)
    add(page, photo("green"))
    expect(refused).to_be_empty()


def test_attachments_follow_the_order_chosen_the_list_says_what_becomes_of_each_and_joint_pdfs_have_buttons(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(server.sending)
    scan = signed_pdf(100_000)
    add(page, photo("red"), photo("green"), scan, photo("blue"))
    expect(listed(page)).to_contain_text(
        [
            "lampiran 1, halaman 1 dari 2 di PDF gabungan",
            "lampiran 1, halaman 2 dari 2 di PDF gabungan",
            "lampiran 2, dilampirkan apa adanya",
            "lampiran 3, halaman 1 dari 1 di PDF gabungan",
        ]
    )
    first, second, third = attached(read(save(page, "Unduh draf email", tmp_path)))
    assert second == (f"2-{scan['name']}", scan["buffer"])
    assert str(first[0]).startswith("1-Surat")
    for place, (name, content), colours in ((1, first, ["red", "green"]), (3, third, ["blue"])):
        path = save(page, f"Unduh PDF gabungan, lampiran {place}", tmp_path)
        assert path.name == name
        assert path.name.startswith(f"{place}-Surat")
        # Only what was saved is told.
        expect(page.locator("#send-status")).to_contain_text(
            f"PDF gabungan sudah diunduh: {path.name}. Email"
        )
        assert pages_of(path.read_bytes(), tmp_path / f"saved-{place}") == colours
        assert pages_of(content, tmp_path / f"attached-{place}") == colours
    remove(page, ["red.jpg", "green.jpg"])
    expect(page.get_by_role("button", name="Unduh PDF gabungan")).to_have_count(1)


def test_files_chosen_while_others_are_read_come_after_them_and_what_is_taken_meanwhile_waits_for_all(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.add_init_script(READING)
    page.goto(server.sending)
    begin(page)
    chooser, status = page.get_by_label(CHOOSER), page.locator("#send-status")
    broken: FilePayload = {"name": "rusak.jpg", "mimeType": "image/jpeg", "buffer": b"\xff\xd8\xffrusak"}
    chooser.set_input_files([broken, photo("red") | {"name": "lambat.jpg"}])
    expect(status).to_contain_text("berkas 2 dari 2")
    chooser.set_input_files([photo("blue")])
    page.wait_for_timeout(300)
    page.evaluate("comes()")
    expect(listed(page)).to_contain_text(["1. lambat.jpg", "2. blue.jpg"])
    expect(page.locator("#send-refused")).to_contain_text("rusak.jpg")

    page.evaluate("() => { slow(); }")
    scan = signed_pdf(10_000)
    chooser.set_input_files([scan, photo("green"), photo("blue") | {"name": "lambat-lagi.jpg"}])
    expect(status).to_contain_text("berkas 3 dari 3")
    with page.expect_download() as caught:
        page.get_by_role("button", name="Unduh draf email").click()
        page.wait_for_timeout(300)
        expect(page.locator("#send-notice")).to_have_text("Sedang disiapkan …")
        page.evaluate("comes()")
    caught.value.save_as(tmp_path / "draf.eml")
    first, second, third = attached(read(tmp_path / "draf.eml"))
    assert second[1] == scan["buffer"]
    assert pages_of(first[1], tmp_path / "first") == ["red", "blue"]
    assert pages_of(third[1], tmp_path / "third") == ["green", "blue"]


def test_whole_pictures_and_pdfs_are_taken_without_a_remark(page: Page, server: Server) -> None:
    page.goto(server.sending)
    files = chosen(damaged.taken_pictures(), "image/jpeg") + chosen(damaged.taken_pdfs(), "application/pdf")
    add(page, *files)
    expect(page.locator("#send-refused")).to_be_empty()
    expect(listed(page)).to_contain_text([file["name"] for file in files])
    assert [text for text in listed(page).all_inner_texts() if "Perhatian" in text] == []
    expect(page.locator("#send-status")).not_to_contain_text("Periksa dahulu")


def test_what_may_not_open_or_lacks_a_part_is_named_in_the_list_and_at_the_draft(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(server.sending)
    status = page.locator("#send-status")
    pdfs = damaged.doubted_pdfs()
    for doubted, mime in ((damaged.doubted_pictures(), "image/jpeg"), (pdfs, "application/pdf")):
        add(page, *chosen({name: content for name, (content, _) in doubted.items()}, mime))
        expect(listed(page)).to_contain_text(
            [re.compile(f"{re.escape(name)}.*Perhatian: .*{told}") for name, (_, told) in doubted.items()]
        )
        told = f"Periksa dahulu, lihat daftar lampiran: {', '.join(doubted)}."
        expect(status).to_contain_text(told)
        if doubted is pdfs:
            message = read(save(page, "Unduh draf email", tmp_path))
            expect(page.locator("#send-notice")).to_contain_text(told)
            expect(page.locator("#send-notice strong")).to_have_text("Perhatian: ")
            assert [content for _, content in attached(message)] == [content for content, _ in pdfs.values()]
        remove(page, doubted)
        add(page, photo("red"))
        expect(status).not_to_contain_text("Periksa dahulu")
        remove(page, ["red.jpg"])


def test_files_chosen_before_their_part_of_the_page_has_come_wait_for_it(
    browser: Browser, server: Server, tmp_path: Path
) -> None:
    page = browser.new_page()
    told = "berkas menunggu. Bagian halaman ini belum dapat dimuat"
    status, chooser = page.locator("#send-status"), page.get_by_label(CHOOSER)
    for button in ("Unduh draf email", "Coba lagi"):
        page.route("**/assets/letter/attaching-*", lambda route: route.abort())
        page.goto(server.sending)
        for count, colour in enumerate(("red", "blue"), start=1):
            chooser.set_input_files([photo(colour)])
            expect(status, button).to_contain_text(f"{count} {told}")
        begin(page)
        page.get_by_role("button", name="Catat di Permohonan saya").click()
        expect(page.locator("#send-noted"), button).to_contain_text("belum dapat dimuat")
        page.unroute_all()
        page.get_by_role("button", name=button).click()
        expect(listed(page), button).to_have_count(2)
        expect(status, button).to_contain_text("Email dengan lampirannya sekitar")
        joint = save(page, "Unduh PDF gabungan", tmp_path)
        assert pages_of(joint.read_bytes(), tmp_path / button) == ["red", "blue"], button
    page.close()
