"""Notes are taken away as a file, read in again, deleted, and had back."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Server
from tests.browser.pages.send import save
from tests.browser.pages.track import NOW, open_tools, unfold, write_down


def test_the_notes_are_exported_and_deleted_one_by_one_and_a_slip_is_taken_back(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.clock.set_fixed_time(NOW)
    page.goto(f"{server.url}pantau/")
    expect(page.get_by_text("Belum ada permohonan yang dicatat")).to_be_visible()
    write_down(page, "Surat <b>satu</b>", "2026-11-20")
    write_down(page, "Surat dua", "2026-11-21")
    headings = page.locator("#track-list").get_by_role("heading", level=2)
    expect(headings).to_have_text(["Surat dua", "Surat <b>satu</b>"])
    open_tools(page)
    path = save(page, "Simpan ke berkas", tmp_path)
    assert path.name == "Permohonan-saya-2026-11-22.json"
    exported = json.loads(path.read_text())
    assert [request["letter"] for request in exported] == ["Surat dua", "Surat <b>satu</b>"]
    unfold(page.locator("#track-list section"))
    page.get_by_role("button", name="Hapus catatan ini (Surat dua)").click()
    expect(headings).to_have_text(["Surat <b>satu</b>"])
    said = page.locator("#track-removed")
    expect(said).to_be_focused()
    said.get_by_role("button", name="Batalkan").click()
    expect(headings).to_have_text(["Surat dua", "Surat <b>satu</b>"])
    expect(said).to_have_text("Catatan “Surat dua” kembali.")
    page.get_by_role("button", name="Hapus semua catatan").click()
    page.get_by_role("dialog").get_by_role("button", name="Hapus semua").click()
    expect(headings).to_have_count(0)
    page.locator("#track-kept").get_by_role("button", name="Batalkan").click()
    expect(headings).to_have_text(["Surat dua", "Surat <b>satu</b>"])


def test_the_exported_file_is_read_in_on_another_device_without_doubles(
    browser: Browser, page: Page, server: Server, tmp_path: Path
) -> None:
    page.clock.set_fixed_time(NOW)
    page.goto(f"{server.url}pantau/")
    write_down(page, "Surat satu", "2026-11-20")
    unfold(page.locator("#track-list section")).get_by_label("Nama perusahaan").fill("CV Contoh Jaya")
    open_tools(page)
    path = save(page, "Simpan ke berkas", tmp_path)

    other = browser.new_page()
    other.clock.set_fixed_time(NOW)
    other.goto(f"{server.url}pantau/")
    open_tools(other)
    said, file = other.locator("#track-kept"), other.locator("#track-file")
    file.set_input_files(path)
    expect(said).to_have_text("1 catatan ditambahkan.")
    expect(other.get_by_role("region", name="Surat satu CV Contoh Jaya")).to_be_visible()
    file.set_input_files(path)
    expect(said).to_have_text("1 catatan sudah ada.")
    expect(other.locator("#track-list section")).to_have_count(1)
    (wrong := tmp_path / "foto.json").write_text("bukan")
    file.set_input_files(wrong)
    expect(said).to_contain_text("rusak, atau bukan berkas catatan. Catatan di perangkat ini tidak diubah.")
    expect(other.locator("#track-list section")).to_have_count(1)
    other.close()
