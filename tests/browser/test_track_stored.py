"""The notes on the device: other tabs, other versions, other programs, a full storage."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import Server
from tests.browser.pages.send import begin, save
from tests.browser.pages.track import KEY, NOW, open_form, open_tools, unfold, write_down


def test_a_note_of_an_older_version_is_read_whole(page: Page, server: Server) -> None:
    page.clock.set_fixed_time(NOW)
    page.goto(server.url)
    older = {
        "id": "1",
        "letter": "Surat contoh",
        "sent": "2026-11-20",
        "bounced": False,
        "replied": "2026-11-21",
        "ticket": "77",
        "answer": "Sedang diproses",
        "called": "",
        "done": False,
    }
    page.evaluate("([key, left]) => localStorage.setItem(key, left)", [KEY, json.dumps([older])])
    page.goto(f"{server.url}pantau/")
    card = unfold(page.get_by_role("region", name="Surat contoh"))
    expect(card.get_by_label("Nomor tiket", exact=True)).to_have_value("77")
    expect(card.get_by_label("Balasan diterima")).to_have_value("2026-11-21")
    expect(card.get_by_label("Isi balasan")).to_have_value("Sedang diproses")


def test_two_tabs_show_the_same_notes(page: Page, server: Server) -> None:
    page.goto(f"{server.url}pantau/")
    other = page.context.new_page()
    other.goto(f"{server.url}pantau/")
    write_down(other, "Surat contoh", "2026-11-20")
    expect(page.locator("#track-list section")).to_have_count(1)
    unfold(other.locator("#track-list section")).get_by_label("Nomor tiket", exact=True).fill("77")
    expect(page.locator("#track-list").get_by_label("Nomor tiket", exact=True)).to_have_value("77")
    other.evaluate("() => localStorage.clear()")
    expect(page.locator("#track-list section")).to_have_count(0)


def test_notes_of_a_newer_version_are_left_alone_said_and_exported(
    page: Page, server: Server, tmp_path: Path
) -> None:
    newer = json.dumps({"version": 2, "requests": [{"id": "1", "letter": "Surat baru"}]})
    stored = "key => localStorage.getItem(key)"
    page.goto(server.sending)
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, newer])
    begin(page)
    page.get_by_role("button", name="Catat di Permohonan saya").click()
    expect(page.locator("#send-noted")).to_contain_text("versi situs yang lebih baru")
    page.goto(f"{server.url}pantau/")
    expect(page.locator("#track-removed")).to_contain_text("versi situs yang lebih baru")
    expect(page.locator("#track-empty")).to_be_hidden()
    write_down(page, "Surat contoh", "2026-11-20")
    expect(page.locator("#track-noted")).to_contain_text("versi situs yang lebih baru")
    expect(page.get_by_label("Surat", exact=True)).to_have_value("Surat contoh")
    assert page.evaluate(stored, KEY) == newer
    open_tools(page)
    assert json.loads(save(page, "Simpan ke berkas", tmp_path).read_text()) == json.loads(newer)
    page.get_by_role("button", name="Hapus semua catatan").click()
    page.get_by_role("dialog").get_by_role("button", name="Hapus semua").click()
    expect(page.locator("#track-removed")).to_be_empty()
    assert page.evaluate(stored, KEY) is None


def test_what_a_newer_version_wrote_beside_a_note_survives_it(page: Page, server: Server) -> None:
    page.goto(f"{server.url}pantau/")
    write_down(page, "Surat contoh", "2026-11-20")
    page.evaluate(
        """(key) => {
          const [note] = JSON.parse(localStorage[key]);
          localStorage[key] = JSON.stringify([{ ...note, reminder: { day: "2026-12-01" } }]);
        }""",
        KEY,
    )
    page.reload()
    card = unfold(page.locator("#track-list section"))
    card.get_by_label("Nomor tiket", exact=True).fill("77")
    card.get_by_label("Isi balasan").fill("Diproses")
    write_down(page, "Surat lain", "2026-11-21")
    notes = json.loads(page.evaluate("key => localStorage[key]", KEY))
    assert notes[1]["reminder"] == {"day": "2026-12-01"}
    assert notes[1]["ticket"] == "77"


def test_what_another_tab_writes_leaves_the_focus_and_what_is_half_written(
    page: Page, server: Server
) -> None:
    page.clock.set_fixed_time(NOW)
    page.goto(f"{server.url}pantau/")
    write_down(page, "Surat satu", "2026-11-19")
    write_down(page, "Surat dua", "2026-11-20")
    one, two = (page.get_by_role("region", name=f"Surat {number}") for number in ("satu", "dua"))
    unfold(one), unfold(two)
    two.get_by_role("button", name="Tambah balasan").click()
    one.get_by_role("button", name="Tambah balasan").click()
    focused = one.get_by_role("group", name="Balasan 2").get_by_label("Balasan diterima")
    expect(focused).to_be_focused()
    other = page.context.new_page()
    other.clock.set_fixed_time(NOW)
    other.goto(f"{server.url}pantau/")
    write_down(other, "Surat tiga", "2026-11-21")
    unfold(other.get_by_role("region", name="Surat satu")).get_by_label("Nomor tiket", exact=True).fill("77")
    headings = page.locator("#track-list").get_by_role("heading", level=2)
    expect(headings).to_have_text(["Surat tiga", "Surat dua", "Surat satu"])
    expect(focused).to_be_focused()
    expect(two.get_by_role("group", name="Balasan 2")).to_be_visible()

    one.get_by_label("Isi balasan").last.fill("Sedang diproses")
    two.get_by_label("Nomor tiket", exact=True).focus()
    unfold(one)
    expect(one.get_by_label("Nomor tiket", exact=True)).to_have_value("77")
    expect(one.get_by_label("Isi balasan")).to_have_value("Sedang diproses")
    expect(two.get_by_label("Nomor tiket", exact=True)).to_be_focused()
    page.reload()
    unfold(one)
    expect(one.get_by_label("Nomor tiket", exact=True)).to_have_value("77")
    expect(one.get_by_label("Isi balasan")).to_have_value("Sedang diproses")


def test_a_note_that_was_deleted_elsewhere_goes_and_no_card_revives_it(page: Page, server: Server) -> None:
    page.clock.set_fixed_time(NOW)
    page.goto(f"{server.url}pantau/")
    forget = "key => localStorage.removeItem(key)"  # in the same tab, which tells itself of nothing
    said = page.locator("#track-removed")
    for action in ("come back", "write"):
        write_down(page, "Surat contoh", "2026-11-20")
        card = unfold(page.locator("#track-list section"))
        card.get_by_label("Nomor tiket", exact=True).focus()
        page.evaluate(forget, KEY)
        if action == "come back":
            page.evaluate(
                "() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })) && undefined"
            )
        else:
            card.get_by_label("Nomor tiket", exact=True).press("7")
        expect(card).to_have_count(0)
        expect(said).to_have_text("Catatan “Surat contoh” sudah dihapus dari perangkat ini.")
        expect(said).to_be_focused()
        assert page.evaluate("key => localStorage.getItem(key)", KEY) is None


def test_what_a_full_storage_refuses_stays_in_its_card(page: Page, server: Server) -> None:
    page.clock.set_fixed_time(NOW)
    page.goto(f"{server.url}pantau/")
    write_down(page, "Surat contoh", "2026-11-20")
    card = unfold(page.locator("#track-list section"))
    page.evaluate("""() => {
      Storage.prototype.setItem = () => { throw new DOMException("", "QuotaExceededError"); };
    }""")
    card.get_by_label("Isi balasan").fill("Sedang diproses")
    expect(card.get_by_role("status")).to_contain_text("tidak dapat menyimpan catatan")
    card.get_by_label("Nomor tiket", exact=True).focus()
    open_form(page)
    page.get_by_label("Surat", exact=True).focus()
    expect(card.get_by_label("Isi balasan")).to_have_value("Sedang diproses")
    card.get_by_role("button", name="Sudah diperbaiki").click()
    expect(card.get_by_text("Dicatat:")).to_have_count(0)
    expect(card.get_by_role("status")).to_contain_text("tidak dapat menyimpan catatan")


def test_what_another_program_left_breaks_nothing(page: Page, server: Server) -> None:
    page.goto(f"{server.url}pantau/")
    for left in ("{", '[{"id": 1}]', '{"format": "lain"}', "null"):
        page.evaluate("([key, left]) => localStorage.setItem(key, left)", [KEY, left])
        page.reload()
        expect(page.get_by_text("Belum ada permohonan yang dicatat"), left).to_be_visible()
        write_down(page, "Surat contoh", "2026-11-20")
        expect(page.locator("#track-list section"), left).to_have_count(1)


def test_a_full_storage_is_told_and_nothing_is_claimed(page: Page, server: Server) -> None:
    page.goto(f"{server.url}pantau/")
    page.evaluate("""
      for (let size = 2 ** 22; size >= 1; size /= 2) {
        try { while (true) localStorage.setItem(`penuh-${Math.random()}`, "x".repeat(size)); } catch {}
      }
    """)
    write_down(page, "Surat contoh", "2026-11-20")
    expect(page.locator("#track-form [role=status]")).to_contain_text("tidak dapat menyimpan catatan")
    expect(page.get_by_label("Surat", exact=True)).to_have_value("Surat contoh")


def test_the_browser_is_asked_to_keep_what_is_stored_once_something_is_noted(
    page: Page, server: Server
) -> None:
    page.add_init_script(
        "globalThis.asked = 0; navigator.storage.persist = async () => { asked++; return false; };"
    )
    page.goto(f"{server.url}pantau/")
    assert page.evaluate("asked") == 0
    write_down(page, "Surat contoh", "2026-11-20")
    assert page.evaluate("asked") == 1


def test_a_day_whose_holidays_nobody_knows_yet_is_said_to_be_so(page: Page, server: Server) -> None:
    page.clock.set_fixed_time(datetime(2027, 12, 29, 9))
    page.goto(f"{server.url}pantau/")
    write_down(page, "Surat contoh", "2027-12-29")
    card = page.locator("#track-list section")
    expect(card).to_contain_text("Telepon Meja Uji Senin, 3 Januari 2028.")
    expect(card).to_contain_text("Hari libur tahun 2028 belum diketahui situs ini. Periksa kalender.")
