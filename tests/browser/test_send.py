"""A signed letter on its way: photographed, put into an e-mail, and read back by other people's programs."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Browser, Page, expect

from macros.model.contacts import Role
from tests.browser import readers
from tests.browser.conftest import DEFINITION, LETTERS, PROJECT, Server, on_disk
from tests.browser.pages.send import (
    CC,
    TO,
    add,
    addresses,
    attached,
    begin,
    fill_mail,
    open_in_neomutt,
    photo,
    read,
    save,
    signed_pdf,
    text_of,
)
from tests.browser.pages.track import unfold
from tests.conftest import SECOND_LETTER, answers

HOSTILE = 'CV "Contoh"; Jaya é 中 Ж\tBcc: jahat@contoh.example =?utf-8?B?WA==?='


def test_a_draft_is_read_whole_by_python_and_by_neomutt(page: Page, server: Server, tmp_path: Path) -> None:
    page.goto(server.sending)
    scan = signed_pdf(400_000)
    add(page, scan)
    for name in ("apendo", "panjang"):
        letter = answers(name)
        fill_mail(page, letter)
        path = save(page, "Unduh draf email", tmp_path)
        assert path.suffix == ".eml"
        draft, sent = read(path), open_in_neomutt(path, tmp_path)
        for message in (draft, sent):
            assert [address.addr_spec for address in message["To"].addresses] == TO
            assert [address.addr_spec for address in message["Cc"].addresses] == CC
            assert letter["nama_instansi"].split()[0] in message["Subject"], name
            assert text_of(message).startswith("Kepada Meja Layanan Uji,")
            assert attached(message) == [(scan["name"], scan["buffer"])]
        assert text_of(sent) == text_of(draft)
        assert draft["X-Unsent"] == "1"
        assert draft["From"] is None


def test_each_letter_goes_to_its_own_recipients_within_its_own_limit(
    page: Page, server: Server, tmp_path: Path
) -> None:
    letter = LETTERS[SECOND_LETTER]
    (to,), copies = addresses(letter)
    assert copies == []
    page.goto(f"{server.url}kirim/")
    page.get_by_role("link", name=letter.title).click()
    expect(page).to_have_url(server.sending_of(SECOND_LETTER))
    expect(page.locator("#send-part-to")).to_have_text(to)
    expect(page.get_by_text("Kepada:")).to_contain_text(to)
    expect(page.get_by_text("Tembusan")).to_have_count(0)
    begin(page)
    for item in letter.checklist:
        page.get_by_label(item).check()
    fill_mail(page, answers("lengkap", SECOND_LETTER), letter)
    link = page.get_by_role("link", name="Buka aplikasi email").get_attribute("href") or ""
    assert urlsplit(link).path == to
    assert "cc" not in parse_qs(urlsplit(link).query)
    page.get_by_label("Hasil pindai atau foto surat").set_input_files(
        on_disk(signed_pdf(5_000_000), tmp_path)
    )
    expect(page.locator("#send-status")).to_contain_text("4 MB")
    message = read(save(page, "Unduh draf email", tmp_path))
    assert ([address.addr_spec for address in message["To"].addresses], message["Cc"]) == ([to], None)
    assert text_of(message).startswith("Kepada Kepala LPSE Uji,")
    page.get_by_role("link", name="Kirim surat lain").click()
    expect(page).to_have_url(f"{server.url}kirim/")


def test_what_is_typed_cannot_add_a_header(page: Page, server: Server, tmp_path: Path) -> None:
    page.goto(server.sending)
    fill_mail(page, answers("apendo") | {"nama_instansi": HOSTILE})
    path = save(page, "Unduh draf email", tmp_path)
    for message in (read(path), open_in_neomutt(path, tmp_path)):
        assert message["Bcc"] is None
        assert "Bcc: jahat@contoh.example" in message["Subject"]
        assert "=?utf-8?B?WA==?=" in message["Subject"]
        assert "中 Ж" in message["Subject"]
    expect(page.locator("#send-notice")).to_contain_text("tanpa lampiran")


def test_the_links_hold_no_data_for_servers_and_are_never_too_long(page: Page, server: Server) -> None:
    page.goto(server.sending)
    begin(page, "computer")
    mailto = page.get_by_role("link", name="Buka aplikasi email")
    for values in (answers("apendo"), answers("panjang"), answers("apendo") | {"deskripsi": "x" * 20_000}):
        fill_mail(page, values)
        link = mailto.get_attribute("href") or ""
        assert len(link) <= 1800
        assert parse_qs(urlsplit(link).query)["cc"] == [",".join(CC)]
    assert "ada di dalam surat" in parse_qs(urlsplit(link).query)["body"][0], (
        "too long: it refers to the letter"
    )
    short = page.get_by_text("Isi email terlalu panjang untuk tautan.")
    expect(short).to_be_visible()
    fill_mail(page, answers("apendo"))
    expect(short).to_be_hidden()
    link = mailto.get_attribute("href") or ""
    assert "||AABCD" in parse_qs(urlsplit(link).query)["body"][0]
    for contact in PROJECT.contacts.with_role(Role.WEB_MAIL):
        link = page.get_by_role("link", name=f"Buka {contact.label}", exact=True).get_attribute("href") or ""
        assert link.startswith(contact.value.partition("?")[0])
        assert len(link) <= 1800
        given = parse_qs(urlsplit(link).query)
        assert given["to"] == [",".join(TO)]
        assert given["cc"] == [",".join(CC)]
        assert [value for value in answers("apendo").values() if str(value) in str(given)] == []


def test_each_part_can_be_copied(page: Page, server: Server) -> None:
    page.goto(server.sending)
    fill_mail(page, answers("apendo"))
    for part, expected in [
        ("Kepada", ", ".join(TO)),
        ("Tembusan (Cc)", ", ".join(CC)),
        ("Subjek", "Permohonan perbaikan akun - CV Contoh Jaya"),
        ("Isi", "Kepada Meja Layanan Uji,"),
    ]:
        page.locator(".send-row").get_by_role("button", name=f"Salin {part}").click()
        expect(page.locator("#send-copied")).to_have_text(f"{part} sudah disalin.")
        expect(page.locator("#send-copied")).to_be_in_viewport()
        assert page.evaluate("navigator.clipboard.readText()").startswith(expected)


def test_while_an_answer_is_empty_no_dots_go_out_and_the_page_names_it(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(server.sending)
    values = answers("apendo")
    fill_mail(page, values | {"user_id": " "})
    label = next(field.label for field in DEFINITION.fields if field.id == "user_id")
    expect(page.locator("#send-empty")).to_contain_text(f"Belum diisi: {label}.")
    assert DEFINITION.mail is not None
    public = DEFINITION.mail.public_subject
    expect(page.locator("#send-part-subject")).to_have_text(public)
    link = page.get_by_role("link", name="Buka aplikasi email").get_attribute("href") or ""
    assert parse_qs(urlsplit(link).query)["subject"] == [public]
    message = read(save(page, "Unduh draf email", tmp_path))
    assert message["Subject"] == public
    assert text_of(message) == DEFINITION.mail.public_text.strip()
    expect(page.locator("#send-notice")).to_contain_text(f"Belum diisi: {label}.")
    fill_mail(page, values)
    expect(page.locator("#send-empty")).to_be_empty()
    expect(page.locator("#send-part-text")).to_contain_text(values["user_id"])
    assert "…" not in page.locator("#send-part-text").inner_text()


def test_on_a_phone_buttons_are_as_wide_as_inputs_and_messages_stand_below_them(
    page: Page, server: Server
) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(server.sending)
    begin(page)
    button = page.locator("#send-copy")
    edges = "element => { const { left, right } = element.getBoundingClientRect(); return [left, right]; }"
    assert button.evaluate(edges) == page.locator("#send-files-label").evaluate(edges)
    before = button.evaluate("button => button.offsetTop")
    button.click()
    expect(page.locator("#send-notice")).to_contain_text("Kepada sudah disalin.")
    expect(page.locator("#send-notice")).to_be_in_viewport(ratio=1)
    assert button.evaluate("button => button.offsetTop") == before


def test_where_the_device_can_share_files_the_scan_goes_to_the_app_that_is_chosen(
    page: Page, server: Server
) -> None:
    page.add_init_script("""
      navigator.canShare = ({ files }) => files.every(({ type }) => type === "application/pdf");
      navigator.share = async ({ files, title, text }) => {
        globalThis.shared = [title, text, ...files.map(({ name, type, size }) => [name, type, size > 1000])];
      };
    """)
    page.goto(server.sending)
    begin(page)
    page.get_by_role("button", name="Bagikan surat").click()
    expect(page.locator("#send-notice")).to_contain_text("Belum ada surat yang dipilih.")
    fill_mail(page, answers("apendo"))
    add(page, photo("red"))
    page.get_by_role("button", name="Bagikan surat").click()
    expect(page.locator("#send-notice")).to_contain_text("sudah diserahkan ke aplikasi")
    expect(page.locator("#send-notice")).to_contain_text("Alamatnya sudah disalin: tempel di “Kepada”.")
    assert page.evaluate("navigator.clipboard.readText()") == ", ".join(TO)
    title, text, (name, kind, is_large) = page.evaluate("shared")
    assert text.startswith("Kepada Meja Layanan Uji,")
    assert answers("apendo")["user_id"] in text
    assert title.endswith("CV Contoh Jaya")
    assert re.fullmatch(r"Surat-Permohonan-CV-Contoh-Jaya-.+-Bertanda-tangan\.pdf", name)
    assert (kind, is_large) == ("application/pdf", True)
    page.evaluate("void (navigator.share = async () => { throw new DOMException('', 'AbortError') })")
    page.get_by_role("button", name="Bagikan surat").click()
    expect(page.locator("#send-notice")).to_have_text("Belum dibagikan.")
    page.evaluate("void (navigator.share = async () => { throw new DOMException('', 'NotAllowedError') })")
    page.get_by_role("button", name="Bagikan surat").click()
    expect(page.locator("#send-notice")).to_contain_text("Peramban tidak mengizinkan berbagi kali ini.")


def test_two_clicks_give_one_download_and_the_next_click_another(page: Page, server: Server) -> None:
    page.goto(server.sending)
    add(page, photo("red"))
    downloads: list[str] = []
    page.on("download", lambda download: downloads.append(download.suggested_filename))
    for button, said in (("#send-draft", "send-notice"), ("#send-saves button", "send-status")):
        for count in (1, 2):
            if count == 1:
                page.evaluate("id => [1, 2].forEach(() => document.querySelector(id).click())", button)
            else:
                page.locator(button).dblclick(delay=100)
            expect(page.locator(f"#{said}")).to_contain_text("sudah diunduh")
            page.wait_for_timeout(300)
            assert len(downloads) == count
        downloads.clear()


def test_while_the_choice_of_apps_is_open_a_second_click_is_told_so(page: Page, server: Server) -> None:
    page.add_init_script("""
      navigator.canShare = () => true;
      let isOpen = false;
      globalThis.shares = 0;
      navigator.share = async () => {
        globalThis.shares++;
        if (isOpen) throw new DOMException("", "InvalidStateError");
        isOpen = true;
        await new Promise((resolve) => (globalThis.choose = resolve));
        isOpen = false;
      };
    """)
    page.goto(server.sending)
    add(page, photo("red"))
    page.evaluate("""() => {
      const share = document.getElementById("send-share");
      share.click();
      share.click();
    }""")
    while not page.evaluate("Boolean(globalThis.choose)"):
        page.wait_for_timeout(50)
    assert page.evaluate("shares") == 1
    share = page.get_by_role("button", name="Bagikan surat")
    share.click()
    expect(page.locator("#send-notice")).to_contain_text("Pilihan aplikasi masih terbuka.")
    page.evaluate("choose()")
    expect(page.locator("#send-notice")).to_contain_text("sudah diserahkan ke aplikasi")


def test_once_open_all_of_it_works_without_network(page: Page, server: Server, tmp_path: Path) -> None:
    page.goto(server.sending)
    page.wait_for_load_state("networkidle")
    before = len(server.requests)
    page.context.set_offline(True)
    add(page, photo("red"), photo("green"))
    fill_mail(page, answers("apendo"))
    message = read(save(page, "Unduh draf email", tmp_path))
    assert len(attached(message)) == 1
    page.get_by_role("button", name="Catat di Permohonan saya").click()
    expect(page.locator("#send-noted")).to_contain_text("Sudah dicatat di perangkat ini.")
    assert server.requests[before:] == []


def test_writing_down_again_keeps_what_was_noted_meanwhile(page: Page, server: Server) -> None:
    page.clock.set_fixed_time(datetime(2026, 11, 22, 9))
    page.goto(server.sending)
    begin(page)
    note = page.get_by_role("button", name="Catat di Permohonan saya")
    note.click()
    expect(page.locator("#send-noted")).to_contain_text("Sudah dicatat di perangkat ini.")
    other = page.context.new_page()
    other.goto(f"{server.url}pantau/")
    cards = other.locator("#track-list section")
    unfold(cards).get_by_label("Nomor tiket", exact=True).fill("TIKET-77")
    for _ in range(2):
        note.click()
        expect(page.locator("#send-noted")).to_contain_text(
            "Sudah dicatat sebelumnya, dikirim 22 November 2026."
        )
        page.reload()
    other.reload()
    expect(cards).to_have_count(1)
    expect(cards.get_by_label("Nomor tiket", exact=True)).to_have_value("TIKET-77")
    note.click()
    page.get_by_role("button", name="Catat sebagai surat lain").click()
    expect(page.locator("#send-noted")).to_contain_text("Sudah dicatat di perangkat ini.")
    page.get_by_role("link", name="Buka Permohonan saya").click()
    expect(page.locator("#track-list section")).to_have_count(2)


def test_the_check_list_is_ticked_and_printed_alone(page: Page, server: Server, tmp_path: Path) -> None:
    page.goto(server.sending)
    begin(page)
    boxes = page.get_by_role("region", name="Daftar periksa").get_by_role("checkbox")
    expect(boxes).to_have_count(len(DEFINITION.checklist))
    for item in DEFINITION.checklist:
        page.get_by_label(item).check()
    page.emulate_media(media="print")
    path = tmp_path / "daftar.pdf"
    path.write_bytes(page.pdf(format="A4"))
    text = re.sub(r"\s+", " ", readers.run("pdftotext", str(path), "-"))
    assert readers.pdf_info(path)["Pages"] == "1"
    assert [item for item in DEFINITION.checklist if item not in text] == []
    assert "Unduh draf" not in text
    assert text.startswith(f"Bantuan Uji Daftar periksa {DEFINITION.title} · dicetak ")
    assert (
        page.locator(".send-checklist label").first.evaluate("label => getComputedStyle(label).fontSize")
        == "16px"
    )


def test_where_nothing_can_be_printed_the_page_says_what_to_do_instead(page: Page, server: Server) -> None:
    page.add_init_script("globalThis.print = undefined")
    page.goto(server.sending)
    begin(page)
    page.get_by_role("button", name="Cetak daftar periksa").click()
    expect(page.locator("#send-print-status")).to_contain_text("Peramban ini tidak dapat mencetak.")


def test_without_javascript_addresses_words_and_links_are_there(browser: Browser, server: Server) -> None:
    assert DEFINITION.mail is not None
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server.sending)
    for address in (*TO, *CC):
        expect(page.get_by_text(address).first).to_be_visible()
    link = page.get_by_role("link", name="Buka aplikasi email").get_attribute("href") or ""
    assert parse_qs(urlsplit(link).query)["cc"] == [",".join(CC)]
    for contact in PROJECT.contacts.with_role(Role.WEB_MAIL):
        expect(page.get_by_role("link", name=f"Buka {contact.label}", exact=True)).to_be_visible()
    expect(page.get_by_text(DEFINITION.mail.public_subject).first).to_be_visible()
    expect(page.get_by_text("Email perusahaan Anda di mana?")).to_be_hidden()
    expect(page.get_by_role("heading", name="Surat yang sudah ditandatangani", exact=True)).to_be_visible()
    page.get_by_text("Periksa sebelum dikirim").click()
    expect(page.get_by_role("region", name="Daftar periksa").get_by_role("checkbox").first).to_be_visible()
    page.get_by_text("Tentang alamat ini, dan bila email kembali").click()
    expect(page.get_by_text("tidak perlu surat baru")).to_be_visible()
    expect(page.get_by_role("button", name="Unduh draf email")).to_be_hidden()
    context.close()
