"""The page "Permohonan saya": what was sent, what comes next, and nothing of it elsewhere."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from pathlib import Path

import icalendar
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PROJECT, Server, download, fill_at_once
from tests.browser.pages.keep import keep
from tests.browser.pages.send import add, attached, open_in_neomutt, read, save, signed_pdf, text_of
from tests.browser.pages.track import NOW, open_tools, stored, unfold, write_down
from tests.conftest import answers

STEPS = {
    step.phase: f"{number}. {step.title}"
    for number, step in enumerate(PROJECT.steps["meja-layanan"].root, start=1)
}


def test_from_the_filled_letter_to_the_draft_the_request_its_reminder_and_to_nothing(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.clock.set_fixed_time(NOW)
    page.goto(server.letter)
    keep(page)
    fill_at_once(page, answers("apendo"))
    download(page, "Unduh PDF", tmp_path)
    again = "elum dibalas? Tanya lagi pada Jumat, 27 November 2026"
    expect(page.locator("#letter-after")).to_contain_text(again)
    page.get_by_role("link", name="Siapkan emailnya", exact=True).click()

    scan = signed_pdf(300_000)
    add(page, scan)
    draft = save(page, "Unduh draf email", tmp_path)
    for message in (read(draft), open_in_neomutt(draft, tmp_path)):
        assert message["Subject"].endswith("CV Contoh Jaya")
        assert "||AABCD" in text_of(message)
        assert attached(message) == [(scan["name"], scan["buffer"])]
    page.get_by_role("button", name="Catat di Permohonan saya").click()
    expect(page.locator("#send-noted")).to_contain_text(f"Sudah dicatat di perangkat ini. B{again}.")
    page.get_by_role("link", name="Buka Permohonan saya").click()

    card = page.locator("#track-list section")
    expect(card).to_have_count(1)
    expect(card).to_contain_text("Permohonan Perbaikan Akun")
    expect(card).to_contain_text("CV Contoh Jaya · dikirim 22 November 2026")
    shown = page.locator("main").inner_text().split()
    assert len(shown) <= 250, "words before anything is unfolded"
    expect(card).to_contain_text("Menunggu balasan. Telepon Meja Uji Jumat, 27 November.")
    unfold(card).get_by_label("Nomor tiket", exact=True).fill("TIKET-77")
    expect(card).to_contain_text("Sudah dibalas, menunggu perbaikan.")
    expect(card).to_contain_text("Tersimpan di perangkat ini, 09.00.")
    page.clock.set_fixed_time(datetime(2026, 11, 24, 9))
    card.get_by_label("Balasan diterima").fill("2026-11-24")
    card.get_by_label("Isi balasan").fill("Sedang diproses.\nMohon tunggu.")
    page.reload()
    expect(unfold(card).get_by_label("Nomor tiket", exact=True)).to_have_value("TIKET-77")
    expect(card.get_by_label("Isi balasan")).to_have_value("Sedang diproses.\nMohon tunggu.")

    path = save(page, "Unduh pengingat", tmp_path)
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    assert calendar.errors == []
    (event,) = calendar.events
    assert event.errors == []
    assert event.start == datetime(2026, 11, 30, 9), "a Monday: five days later is a Sunday"
    assert event["SUMMARY"] == "Telepon Meja Uji: Permohonan Perbaikan Akun"
    assert f"Telepon {PROJECT.contacts['telepon'].value}" in str(event["DESCRIPTION"])
    assert event["URL"] == f"{server.url}pantau/"
    assert len(event.alarms.times) == 1
    typed = [answer for answer in answers("apendo").values() if isinstance(answer, str)]
    text = path.read_text()
    assert [answer for answer in [*typed, "TIKET-77", "diproses"] if answer in text] == []
    card.get_by_label("Sertakan nomor tiket").check()
    path = save(page, "Unduh pengingat", tmp_path)
    assert "Nomor tiket: TIKET-77" in path.read_text().replace("\n ", "")

    open_tools(page)
    page.get_by_role("button", name="Hapus semua catatan").click()
    page.get_by_role("dialog").get_by_role("button", name="Hapus semua").click()
    said = page.locator("#track-kept")
    expect(said).to_contain_text("Semua catatan permohonan sudah dihapus dari perangkat ini.")
    expect(said).to_be_focused()
    expect(card).to_have_count(0)
    page.goto(server.letter)
    page.get_by_role("button", name="Hapus isian").last.click()
    page.get_by_role("dialog").get_by_role("button", name="Hapus").click()
    expect(page.locator("#page-notice")).to_contain_text("dihapus")
    left = page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('bantuan-lpse'))")
    assert left == []


def test_past_the_waiting_time_the_request_is_marked_and_the_phone_comes_next(
    page: Page, server: Server
) -> None:
    page.clock.set_fixed_time(NOW)
    page.goto(f"{server.url}pantau/")
    write_down(page, "Surat lama", "2026-11-10")
    card = page.locator("#track-list section")
    expect(card).to_contain_text("Sudah 12 hari tanpa kabar. Saatnya menelepon Meja Uji.")
    number = PROJECT.contacts["telepon"].value
    expect(card.locator("ul").get_by_role("link", name=number)).to_be_visible()
    # What to do comes first, and with it what to say; then the note that it was done.
    phone = card.locator(".md-button--primary").locator("visible=true")
    expect(phone).to_have_text([f"Telepon {number}"])
    expect(phone).to_have_attribute("href", PROJECT.contacts["telepon"].href)
    phone.evaluate("link => link.addEventListener('click', (event) => event.preventDefault())")
    phone.click()
    expect(card.get_by_text("Surat kami dikirim pada 10 November 2026.")).to_be_visible()
    expect(card.get_by_role("button", name="Unduh pengingat")).to_be_hidden()
    card.get_by_role("button", name="Saya sudah menelepon").click()
    expect(card).to_contain_text("Dicatat: menelepon 22 November 2026.")
    expect(card).to_contain_text("Menunggu balasan. Telepon Meja Uji Jumat, 27 November.")
    expect(card.get_by_role("status")).to_be_focused()
    card.get_by_role("button", name="Batalkan").click()
    expect(card).to_contain_text("Saatnya menelepon")
    unfold(card).get_by_label("Tanggal menelepon Meja Uji").fill("2026-11-22")
    expect(card).to_contain_text("Menunggu balasan.")
    card.get_by_role("button", name="Sudah diperbaiki").click()
    expect(card).to_contain_text("Selesai.")
    expect(card.get_by_label("Sudah diperbaiki")).to_be_checked()


def test_the_reminder_and_the_mark_are_on_the_same_day(page: Page, server: Server, tmp_path: Path) -> None:
    page.clock.set_fixed_time(NOW)
    page.goto(f"{server.url}pantau/")
    write_down(page, "Surat contoh", "2026-11-22")
    unfold(page.locator("#track-list section"))
    calendar = icalendar.Calendar.from_ical(save(page, "Unduh pengingat", tmp_path).read_bytes())
    (event,) = calendar.events
    card = page.locator("#track-list section")
    expect(page.locator("#track-list [role=status]")).to_contain_text("Pengingat sudah diunduh.")
    day = datetime(2026, 11, 27, 9)
    assert event.start == day
    page.clock.set_fixed_time(day - timedelta(days=1))
    page.reload()
    expect(card).not_to_contain_text("Saatnya menelepon")
    page.clock.set_fixed_time(day)
    page.reload()
    expect(card).to_contain_text("Saatnya menelepon")


def test_an_e_mail_that_came_back_is_sent_again_with_a_new_day(page: Page, server: Server) -> None:
    page.clock.set_fixed_time(NOW)
    page.goto(f"{server.url}pantau/")
    write_down(page, "Surat contoh", "2026-11-10")
    card = unfold(page.locator("#track-list section"))
    card.get_by_label("Email gagal terkirim").check()
    expect(card).to_contain_text(
        "Email gagal terkirim. Periksa alamatnya dan kirim lagi, atau telepon Meja Uji."
    )
    expect(card.get_by_role("link", name=PROJECT.contacts["telepon"].value)).to_be_visible()
    expect(card.get_by_role("link", name="Siapkan emailnya lagi")).to_be_visible()
    again = card.get_by_label("Tanggal dikirim lagi")
    again.fill("2026-11-09")
    expect(again).to_have_accessible_description(
        "Kesalahan: Tanggal dikirim lagi harus pada tanggal dikirim (10 November 2026) atau sesudahnya."
    )
    card.get_by_role("button", name="Sudah dikirim lagi").click()
    expect(card).to_contain_text("dikirim 10 November 2026, lagi 22 November 2026")
    expect(card).to_contain_text("Menunggu balasan. Telepon Meja Uji Jumat, 27 November.")
    expect(card.get_by_label("Email gagal terkirim")).not_to_be_checked()
    expect(again).to_have_value("2026-11-22")
    card.get_by_role("button", name="Batalkan").click()
    expect(card).to_contain_text("Email gagal terkirim. Periksa")
    expect(card.get_by_label("Email gagal terkirim")).to_be_checked()


def test_what_lkpp_asked_for_is_sent_again_after_its_reply(page: Page, server: Server) -> None:
    page.clock.set_fixed_time(NOW)
    page.goto(f"{server.url}pantau/")
    write_down(page, "Surat contoh", "2026-11-10")
    card = unfold(page.locator("#track-list section"))
    card.get_by_label("Balasan diterima").fill("2026-11-12")
    card.get_by_label("Isi balasan").fill("Lampirkan akta.")
    expect(card).to_contain_text("Sudah 10 hari tanpa kabar.")
    card.get_by_label("Tanggal dikirim lagi").fill("2026-11-20")
    expect(card).to_contain_text("lagi 20 November 2026")
    expect(card).to_contain_text("Sudah dibalas, menunggu perbaikan.")


def test_a_reply_is_noted_with_one_press_and_its_ticket_is_named(page: Page, server: Server) -> None:
    page.clock.set_fixed_time(NOW)
    page.goto(f"{server.url}pantau/")
    write_down(page, "Surat contoh", "2026-11-20")
    card = page.locator("#track-list section")
    card.get_by_role("button", name="Saya dapat balasan").click()
    day = card.get_by_label("Balasan diterima")
    expect(day).to_be_focused()
    expect(day).to_have_value("2026-11-22")
    expect(card).to_contain_text("Sudah dibalas, menunggu perbaikan. Telepon Meja Uji Jumat, 27 November.")
    card.get_by_label("Nomor tiket", exact=True).fill("TIKET-77")
    expect(card.locator(".track-named")).to_have_text("dikirim 20 November 2026 · tiket TIKET-77")


def test_what_needs_something_done_stands_first_and_no_card_moves_under_the_hand(
    page: Page, server: Server
) -> None:
    page.clock.set_fixed_time(NOW)
    page.goto(f"{server.url}pantau/")
    days = {"Selesai": "2026-11-01", "Baru": "2026-11-21", "Lewat": "2026-11-10"}
    stored(
        page,
        [
            {"id": name, "letter": f"Surat {name}", "sent": sent, "done": name == "Selesai"}
            for name, sent in days.items()
        ],
    )
    headings = page.locator("#track-list").get_by_role("heading", level=2)
    expect(headings).to_have_text(["Surat Lewat", "Surat Baru", "Surat Selesai"])
    first = page.locator("#track-list section").first
    first.get_by_role("button", name="Sudah diperbaiki").click()
    page.get_by_role("link", name="privasi").focus()
    expect(headings).to_have_text(["Surat Lewat", "Surat Baru", "Surat Selesai"])


def test_days_that_cannot_be_right_are_refused_and_nothing_is_lost(page: Page, server: Server) -> None:
    page.clock.set_fixed_time(NOW)
    page.goto(f"{server.url}pantau/")
    sent = page.locator("#track-form").get_by_label("Tanggal dikirim")
    write_down(page, "Surat contoh", "0026-11-20")
    expect(sent).to_have_accessible_description("Kesalahan: Tulis tahun dengan empat angka, misalnya 2026.")
    expect(page.locator("#track-list section")).to_have_count(0)
    write_down(page, "Surat contoh", "2026-11-23")
    expect(sent).to_be_focused()
    expect(sent).to_have_attribute("aria-invalid", "true")
    expect(sent).to_have_accessible_description(
        "Kesalahan: Tanggal dikirim harus hari ini (22 November 2026) atau sebelumnya."
    )
    expect(page.get_by_label("Surat", exact=True)).to_have_value("Surat contoh")
    write_down(page, "Surat contoh", "2026-11-20")
    expect(sent).not_to_have_attribute("aria-invalid", "true")

    card = unfold(page.locator("#track-list section"))
    card.get_by_label("Isi balasan").fill("Sedang diproses")
    card.get_by_label("Balasan diterima").fill("2026-11-19")
    expect(card).to_contain_text(
        "Tanggal balasan diterima harus pada tanggal dikirim (20 November 2026) atau sesudahnya."
    )
    card.get_by_label("Balasan diterima").fill("2026-11-21")
    card.get_by_label("Tanggal dikirim", exact=True).fill("2026-11-22")
    expect(card).to_contain_text("Tanggal dikirim harus 21 November 2026 atau sebelumnya")
    page.reload()
    expect(unfold(card)).to_contain_text("dikirim 20 November 2026")
    expect(card.get_by_label("Isi balasan")).to_have_value("Sedang diproses")
    card.get_by_label("Tanggal dikirim", exact=True).fill("2026-11-18")
    expect(card).to_contain_text("dikirim 18 November 2026")


def test_a_second_reply_leaves_the_first(page: Page, server: Server) -> None:
    page.clock.set_fixed_time(NOW)
    page.goto(f"{server.url}pantau/")
    write_down(page, "Surat contoh", "2026-11-10")
    card = unfold(page.locator("#track-list section"))
    first, second = (card.get_by_role("group", name=f"Balasan {number}") for number in (1, 2))
    first.get_by_label("Isi balasan").fill("Diterima")
    first.get_by_label("Balasan diterima").fill("2026-11-11")
    card.get_by_role("button", name="Tambah balasan").click()
    expect(second.get_by_label("Balasan diterima")).to_be_focused()
    second.get_by_label("Isi balasan").fill("Selesai")
    page.reload()
    unfold(card)
    expect(first.get_by_label("Isi balasan")).to_have_value("Diterima")
    expect(second.get_by_label("Isi balasan")).to_have_value("Selesai")
    first.get_by_role("button", name="Hapus balasan ini").click()
    said = card.locator(":scope > [role=status]")
    expect(said).to_contain_text("Balasan 1 sudah dihapus.")
    expect(said).to_be_focused()
    said.get_by_role("button", name="Batalkan").click()
    expect(said).to_contain_text("Balasan 1 kembali.")
    expect(first.get_by_label("Isi balasan")).to_have_value("Diterima")
    expect(second.get_by_label("Isi balasan")).to_have_value("Selesai")
    first.get_by_role("button", name="Hapus balasan ini").click()
    page.reload()
    unfold(card)
    expect(first.get_by_label("Isi balasan")).to_have_value("Selesai")
    expect(second).to_have_count(0)


def test_where_nothing_is_noted_no_deletion_is_asked_and_a_request_without_a_letter_is_asked_for_it(
    page: Page, server: Server
) -> None:
    page.goto(f"{server.url}pantau/")
    open_tools(page)
    page.get_by_role("button", name="Hapus semua catatan").click()
    expect(page.locator("#track-kept")).to_have_text("Belum ada catatan untuk dihapus.")
    expect(page.locator("dialog")).to_have_count(0)
    letter, kind = page.get_by_label("Surat", exact=True), page.get_by_label("Jenis surat")
    page.get_by_role("button", name="Catat", exact=True).click()
    expect(kind).to_be_focused()
    expect(kind).to_have_accessible_description("Kesalahan: Pilih jenis surat.")
    kind.select_option("Surat lain")
    page.get_by_role("button", name="Catat", exact=True).click()
    expect(letter).to_be_focused()
    expect(letter).to_have_attribute("aria-invalid", "true")
    expect(letter).to_have_accessible_description(
        "Misalnya judul atau nomor suratnya. Kesalahan: Masukkan surat yang dikirim."
    )
    letter.fill("Surat contoh")
    letter.press("Enter")
    expect(page.get_by_role("region", name="Surat contoh")).to_be_visible()
    expect(letter).not_to_have_attribute("aria-invalid", "true")
    expect(letter).to_have_accessible_description("Misalnya judul atau nomor suratnya.")


def test_in_an_open_tab_what_comes_next_follows_the_day_and_what_is_written_stays(
    page: Page, server: Server
) -> None:
    page.clock.set_fixed_time(datetime(2026, 11, 24, 9))
    page.goto(f"{server.url}pantau/")
    write_down(page, "Surat contoh", "2026-11-24")
    card = unfold(page.locator("#track-list section"))
    expect(card).to_contain_text("Menunggu balasan.")
    reply = card.get_by_label("Isi balasan")
    reply.fill("Setengah ditu")
    ways = ("dispatchEvent(new Event('focus'))", "document.dispatchEvent(new Event('visibilitychange'))")
    for days, way in enumerate(ways * 2, start=8):
        day = datetime(2026, 11, 24, 9) + timedelta(days)
        page.clock.set_fixed_time(day)
        page.evaluate(f"() => {{ {way}; }}")
        told = f"Sudah {days} hari tanpa kabar. Saatnya menelepon Meja Uji."
        expect(card, way).to_contain_text(told)
        expect(reply).to_have_value("Setengah ditu")
        expect(reply).to_be_focused()
        expect(page.locator("#track-sent")).to_have_value(day.date().isoformat())


def test_what_is_filled_in_here_by_a_change_event_alone_is_kept(page: Page, server: Server) -> None:
    page.goto(f"{server.url}pantau/")
    write_down(page, "Surat contoh", "2026-11-20")
    page.evaluate(
        """() => {
          const set = (input, value) => {
            input.value = value;
            input.dispatchEvent(new Event("change", { bubbles: true }));
          };
          set(document.querySelector("#track-list [data-part=ticket]"), "TIKET-77");
          set(document.querySelector("#track-list [data-part=text]"), "Sedang diproses");
        }"""
    )
    page.reload()
    card = page.locator("#track-list section")
    expect(card.get_by_label("Nomor tiket", exact=True)).to_have_value("TIKET-77")
    expect(card.get_by_label("Isi balasan")).to_have_value("Sedang diproses")


def test_the_page_says_what_is_unknown_and_works_as_plain_steps_without_javascript(
    browser: Browser, server: Server
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server.url}pantau/")
    expect(page.get_by_text(f"Waktu tunggu {PROJECT.site.reply_days} hari")).to_be_visible()
    for step in STEPS.values():
        expect(page.get_by_role("heading", name=step)).to_be_visible()
    expect(page.locator("p").filter(has_text=re.compile("^Menelepon:"))).to_be_visible()
    for contact in ("lacak", "telepon"):
        link = page.get_by_role("link", name=PROJECT.contacts[contact].value, exact=True)
        expect(link.first).to_be_visible()
    expect(page.get_by_role("button", name="Catat", exact=True)).to_be_hidden()
    context.close()


def test_a_number_to_phone_or_write_to_is_never_broken_at_the_end_of_a_line(
    page: Page, server: Server
) -> None:
    for path, kind in (("pantau/", "tel:"), ("kontak/", "https://wa.me/")):
        page.goto(server.url + path)
        page.locator("details").evaluate_all("all => all.forEach((part) => { part.open = true; })")
        numbers = page.locator(f"main a[href^='{kind}']")
        # In a sentence, as in the steps, it may stand anywhere in a line.
        numbers.first.evaluate("link => link.before('Tulis atau telepon ke nomor ini: ')")
        for width in range(320, 400, 9):
            page.set_viewport_size({"width": width, "height": 800})
            lines = numbers.evaluate_all("links => links.map((link) => link.getClientRects().length)")
            assert set(lines) == {1}, (path, width)


def test_the_steps_page_and_the_flow_say_the_same(page: Page, server: Server) -> None:
    said = []
    for path in ("langkah/", "pantau/"):
        page.goto(server.url + path)
        page.locator("details").evaluate_all("all => all.forEach((part) => { part.open = true; })")
        headings = page.get_by_role("heading", name="Telepon bila belum ada tanggapan")
        items = headings.first.locator("xpath=following-sibling::ul[1]/li")
        said.append(items.all_text_contents())
    assert said[0] == said[1]
    assert len(said[0]) >= 2
