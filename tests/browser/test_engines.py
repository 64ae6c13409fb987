"""The main journey in Firefox and WebKit: fill in, download both, read back; keep, link and send as well."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from functools import cache
from pathlib import Path
from urllib.parse import quote_plus

import pytest

from tests.browser import damaged, photographed, readers, validators
from tests.browser.conftest import DEFINITION, Server, serve
from tests.browser.engines import PATIENCE, TRUSTED, Engine, firefox, wait_for_download, webkit
from tests.browser.filling import questions
from tests.browser.pages.engine import (
    CLICK,
    FILL_AND_CLICK,
    READY,
    REFUSED,
    REVIEWED,
    SCRIPTLESS,
    TYPE,
    UNSEEN_CHANGE,
    Database,
    fill,
    has,
    open_letter,
    open_send,
    until,
    without,
)
from tests.browser.pages.send import attached, halves, photo, read
from tests.browser.pages.sign import DRAW
from tests.browser.pages.sign import photo as stamp
from tests.conftest import FIXTURES, LETTER, answers
from tests.page_weight import first_load, with_imports

ENGINES: dict[str, Callable[[Path], AbstractContextManager[Engine]]] = {"firefox": firefox, "webkit": webkit}

# Drawn once for both engines.
cap, paper = cache(stamp), cache(lambda: photographed.photo()["buffer"])


@pytest.fixture(scope="module", params=ENGINES)
def started(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """An engine with a new profile."""
    with ENGINES[request.param](tmp_path_factory.mktemp(request.param)) as engine:
        yield engine


@pytest.fixture
def engine(started: Engine, server: Server) -> Engine:
    """An engine that has kept no answers of an earlier test, in the tab or on the device."""
    started.goto(f"{server.url}{SCRIPTLESS}")
    started.run("() => { sessionStorage.clear(); localStorage.clear(); }")
    return started


@pytest.fixture
def unvisited(site: Path) -> Iterator[Server]:
    """The site where no engine has kept anything of it, or keeps it for off-line use."""
    with serve(site) as served, without([site / "sw.js"]):
        yield served


@pytest.mark.parametrize("started", ["firefox"], indirect=True)
def test_firefoxs_history_holds_no_answer_after_the_normal_way(engine: Engine, server: Server) -> None:
    # The first of its tests: what others bring by links is in the history.
    profile = engine.downloads.parent / "profile"
    engine.goto(server.url)
    engine.run(CLICK, "Tidak bisa enkripsi data pada APENDO")
    until(engine, "() => location.pathname.includes('apendo') && document.readyState === 'complete'")
    engine.run(CLICK, "Isi surat permohonan")
    until(engine, f"() => location.pathname.includes('{LETTER}') && ({READY})()")
    until(engine, "() => document.querySelector('[value=sinkronisasi_data]').checked")
    fill(engine, answers("apendo"))
    engine.goto(f"{server.url}periksa-user-id/")
    until(engine, READY)
    engine.run(TYPE, "#inspected", "||UIDRAHASIA")
    engine.run(CLICK, "Pakai User ID ini di surat")
    until(engine, f"() => location.pathname.includes('{LETTER}') && ({READY})()")
    has(engine, "#page-notice", "Halaman sebelumnya mengisi: User ID SPSE")
    engine.run(CLICK, "Tampilkan semua sekaligus")
    engine.run(CLICK, "Periksa jawaban")
    until(engine, REVIEWED)
    engine.run(CLICK, "Unduh PDF")
    wait_for_download(engine, "pdf")
    until(engine, "() => !document.querySelector('#letter-after').hidden")
    engine.run(CLICK, "Siapkan emailnya")
    until(engine, f"() => location.pathname === '/kirim/{LETTER}/' && ({READY})()")
    until(engine, "() => document.querySelector('#user_id').value === '||UIDRAHASIA'")
    # Firefox writes its history a moment later.
    places = Database(profile / "places.sqlite")
    end = time.monotonic() + PATIENCE / 3
    while not places.holds(f"/kirim/{LETTER}/") and time.monotonic() < end:
        time.sleep(0.2)
    assert places.holds(f"/kirim/{LETTER}/")
    secret = [answers("apendo")[name] for name in ("nama_instansi", "nama_pemohon", "npwp", "email")]
    words = ["UIDRAHASIA", *secret, *(quote_plus(word) for word in secret), "kategori"]
    assert [word for word in words if places.holds(word)] == []
    forms = Database(profile / "formhistory.sqlite")
    assert [word for word in words if forms.holds(word)] == []


@pytest.mark.parametrize("is_itself", [True, False], ids=["the part itself", "what it imports"])
def test_a_part_that_did_not_come_comes_when_the_line_is_back_and_nothing_is_lost(
    engine: Engine, unvisited: Server, is_itself: bool
) -> None:
    (part,) = (path.relative_to(unvisited.site).as_posix() for path in unvisited.site.rglob("finishing-*.js"))
    # Not those that the page itself begins with.
    brought = (
        with_imports(unvisited.site, [part]).keys() - first_load(unvisited.site, f"surat/{LETTER}/").keys()
    )
    gone = [unvisited.site / place for place in brought if (place == part) == is_itself]
    assert gone
    open_letter(engine, unvisited)
    with without(gone):
        fill(engine, answers("apendo"))
        engine.run(CLICK, "Periksa jawaban")
        has(engine, "#page-notice", REFUSED)
    engine.run(CLICK, "Periksa jawaban")
    until(engine, REVIEWED)
    assert engine.run("() => document.querySelector('[name=user_id]').value") == "||AABCD"
    assert engine.run("() => faults") == []


def test_a_part_whose_import_alone_failed_comes_after_a_reload_and_nothing_is_lost(
    engine: Engine, unvisited: Server
) -> None:
    open_letter(engine, unvisited)
    try:
        unvisited.withheld = "finishing-*"
        fill(engine, answers("apendo"))
        engine.run(CLICK, "Periksa jawaban")
        has(engine, "#page-notice", REFUSED)
    finally:
        unvisited.withheld = ""
    has(engine, "#page-notice", "Bila tetap gagal, muat ulang halaman.")
    engine.reload()
    until(engine, "() => document.querySelector('[name=user_id]').value === '||AABCD'")
    engine.run(CLICK, "Periksa jawaban")
    until(engine, REVIEWED)


def read_back(engine: Engine, name: str) -> Path:
    """Fill in a fixture's answers, download both files and read them back; the Word document."""
    fill(engine, answers(name))
    engine.run(CLICK, "Periksa jawaban")
    until(engine, REVIEWED)
    for button in ("Unduh PDF", "Unduh Word (DOCX)"):
        engine.run(CLICK, button)
    pdf, word = (wait_for_download(engine, suffix) for suffix in ("pdf", "docx"))
    expected = (FIXTURES / LETTER / f"{name}.txt").read_text()
    for text in (readers.pdf_text(pdf), readers.docx_text(word)):
        assert sorted(readers.letters(text)) == sorted(readers.letters(expected)), name
    assert validators.pdf_ua(pdf) == "", name
    assert validators.qpdf(pdf) == "", name
    pdf.unlink()
    return word


def test_letters_are_filled_in_downloaded_twice_and_read_back_and_one_is_signed_on_the_screen(
    engine: Engine, server: Server, tmp_path: Path
) -> None:
    open_letter(engine, server)
    words = [read_back(engine, "panjang").rename(tmp_path / "panjang.docx")]
    engine.run(CLICK, "Kembali ke isian")
    until(engine, "() => document.querySelector('#letter-form').checkVisibility()")
    words.append(read_back(engine, "apendo").rename(tmp_path / "apendo.docx"))
    assert validators.open_xml_sdk(words) == []

    engine.run("() => document.querySelector('#sign-controls').closest('details').open = true")
    until(engine, "() => document.querySelector('#sign-controls').checkVisibility()")
    engine.run(DRAW)
    (tmp_path / "cap.jpg").write_bytes(cap())
    engine.choose_file("#sign-stamp", tmp_path / "cap.jpg")
    has(engine, "#sign-status", "Gambar cap sudah dibaca.")
    engine.run(CLICK, "Pasang di surat")
    has(engine, "#sign-status", "ikut sebagai lampiran")
    engine.run(CLICK, "Unduh surat bertanda tangan")
    signed = wait_for_download(engine, "pdf")
    assert validators.pdf_ua(signed) == ""
    assert len(readers.run("pdfimages", "-list", str(signed)).splitlines()) == 3
    assert engine.run("() => faults") == []


def test_every_change_in_the_review_leads_to_its_field_and_shows_it_also_where_the_review_comes_late(
    engine: Engine, server: Server
) -> None:
    open_letter(engine, server)
    # In one task: what checks the answers cannot come before it is pressed for.
    engine.run(FILL_AND_CLICK, questions(DEFINITION), answers("apendo"), "Periksa jawaban")
    try:
        for size in ((1280, 768), (390, 844)):
            engine.resize(*size)
            for field in DEFINITION.fields:
                assert engine.run(UNSEEN_CHANGE, field.label, field.id) == "", (size, field.id)
                engine.run(CLICK, "Periksa jawaban")
        assert engine.run("() => faults") == []
    finally:
        engine.resize(1280, 900)


def test_answers_are_kept_brought_by_a_link_and_deleted(engine: Engine, server: Server) -> None:
    open_letter(engine, server)
    engine.run("() => document.querySelector('#letter-keep').click()")
    fill(engine, answers("login"))
    has(engine, "#letter-keep-message", "Tersimpan di perangkat ini")
    open_letter(engine, server)
    has(engine, "#page-notice", "dipulihkan dari perangkat ini")
    kept = engine.run("() => document.querySelector('[name=deskripsi]').value")
    assert kept == answers("login")["deskripsi"]
    open_letter(engine, server, "#user_id=%7C%7CLAIN&kategori=sinkronisasi_data")
    has(engine, "#page-notice", "Tautan yang Anda buka mengisi: User ID SPSE")
    draft = engine.run("() => Object.values(localStorage).join()")
    assert "||LAIN" not in draft
    assert engine.run("() => document.querySelector('[name=user_id]').value") == "||LAIN"
    engine.run(CLICK, "Hapus isian")
    until(engine, "() => document.querySelector('dialog[open]') !== null")
    engine.run("() => document.querySelector('dialog[open] .md-button--primary').click()")
    has(engine, "#page-notice", "Semua isian sudah dihapus")
    left = engine.run("() => Object.keys(localStorage).filter((key) => key.startsWith('bantuan-lpse'))")
    assert left == []
    assert engine.run("() => faults") == []


def test_an_unconfirmed_link_leaves_nothing_behind_after_a_reload(engine: Engine, server: Server) -> None:
    open_letter(engine, server, "#user_id=PESAING&npwp=999999999999999")
    has(engine, "#page-notice", "Isian itu belum disimpan.")
    for _ in range(2):
        engine.reload()
        until(engine, READY)
        until(engine, "() => document.querySelector('#user_id').value === ''")
    engine.goto(f"{server.sending}#user_id=PESAING")
    has(engine, "#page-notice", "Tautan yang Anda buka mengisi: User ID SPSE")
    engine.reload()
    until(engine, READY)
    until(engine, "() => document.querySelector('#user_id').value === ''")
    store = "() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])"
    assert "PESAING" not in engine.run(store)


def test_a_photo_is_sent_as_a_draft_with_a_pdf_and_files_saved_in_one_moment_all_arrive(
    engine: Engine, server: Server, tmp_path: Path
) -> None:
    open_send(engine, server)
    path = tmp_path / "foto.jpg"
    path.write_bytes(photo("red", orientation=6)["buffer"])
    engine.choose_file("#send-files", path)
    has(engine, "#send-status", "Email dengan lampirannya sekitar")
    engine.run(CLICK, "Unduh draf email (.eml)")
    message = read(wait_for_download(engine, "eml"))
    ((name, content),) = attached(message)
    assert name is not None
    made = tmp_path / "foto.pdf"
    made.write_bytes(content)
    assert validators.qpdf(made) == ""
    assert validators.pdf_ua(made) == ""

    (tmp_path / "dua.pdf").write_bytes(damaged.pdf())
    engine.choose_file("#send-files", tmp_path / "dua.pdf")
    has(engine, "#send-pages", "dua.pdf")
    engine.choose_file("#send-files", path)
    until(engine, "() => document.querySelectorAll('#send-saves button').length === 2")
    engine.run(
        """() => {
          for (const button of document.querySelectorAll("#send-saves button")) button.click();
          for (const button of document.querySelectorAll("#send-draft")) button.click();
        }"""
    )
    names = {wait_for_download(engine, suffix).name for suffix in ("eml", "pdf", "pdf")}
    assert {name.partition("-")[0] for name in names} == {"1", "3", "Draf"}
    assert engine.run("() => faults") == []


def test_paper_on_a_desk_is_found_and_shown_large(engine: Engine, server: Server, tmp_path: Path) -> None:
    open_send(engine, server)
    path = tmp_path / "meja.jpg"
    path.write_bytes(paper())
    engine.choose_file("#send-files", path)
    has(engine, "#send-pages", "diluruskan menurut tepi kertas, kertas diputihkan")
    engine.run("() => document.querySelector('button.send-view').click()")
    until(engine, "() => document.querySelector('.page-window img')?.naturalWidth > 500")
    engine.run(CLICK, "Atur tepi kertas")
    until(engine, "() => document.querySelectorAll('.page-corners .page-corner').length === 4")
    assert engine.run("() => faults") == []


@pytest.mark.parametrize("started", ["firefox"], indirect=True)
def test_a_firefox_that_resists_fingerprinting_gives_no_stripes(
    engine: Engine, server: Server, tmp_path: Path
) -> None:
    server = replace(server, url=server.url.replace(TRUSTED, "localhost"))
    open_send(engine, server)
    path = tmp_path / "ponsel.jpg"
    path.write_bytes(damaged.noted(6))
    engine.choose_file("#send-files", path)
    has(engine, "#send-status", "Peramban ini tidak mengizinkan foto diolah")
    engine.run(CLICK, "Unduh PDF gabungan")
    pdf = wait_for_download(engine, "pdf")
    assert halves(pdf, tmp_path) == ["red", "blue"]
    assert damaged.SECRET not in pdf.read_bytes()
    pdf.unlink()
    path = tmp_path / "palet.png"
    path.write_bytes(damaged.saved("PNG"))
    engine.choose_file("#send-files", path)
    has(engine, "#send-refused", "izinkan kanvas untuk situs ini")
    open_letter(engine, server)
    fill(engine, answers("apendo") | {"nama_instansi": "CV 中 Jaya"})
    engine.run("() => document.querySelector('#letterhead-picture').click()")
    engine.choose_file("#letterhead-file", path)
    has(engine, "#letterhead-message", "izinkan kanvas untuk situs ini")
    engine.run(CLICK, "Periksa jawaban")
    until(engine, REVIEWED)
    engine.run(CLICK, "Unduh PDF")
    has(engine, "#letter-status", "PDF tidak dibuat")
    has(engine, "#letter-status", "harus digambar: 中.")
    assert list(engine.downloads.iterdir()) == []


def test_the_search_works_by_keyboard(engine: Engine, server: Server) -> None:
    engine.goto(f"{server.url}privasi/")
    until(engine, "() => document.documentElement.classList.contains('js')")
    press = """(key, ctrlKey) => document.activeElement.dispatchEvent(
      new KeyboardEvent("keydown", { key, ctrlKey, bubbles: true, cancelable: true }))"""
    engine.run(press, "k", True)
    until(engine, "() => document.activeElement?.id === 'search-input'")
    engine.run(TYPE, "#search-input", "enkripsi")
    until(engine, "() => document.querySelector('.search-list mark') !== null")
    engine.run(press, "ArrowDown", False)
    assert engine.run("() => document.activeElement.matches('.search-list a')")
    engine.run(press, "Escape", False)
    until(engine, "() => !document.querySelector('dialog') && !history.state?.isSearch")
    engine.run("() => document.querySelector('[data-search-open]').click()")
    until(engine, "() => document.activeElement?.id === 'search-input'")
    engine.run(TYPE, "#search-input", "enkripsi apendo")
    until(engine, "() => document.querySelector('.search-list mark') !== null")
    engine.run(press, "Enter", False)
    until(engine, "() => location.pathname.endsWith('/tanya-jawab/apendo/')")


def test_the_user_id_page_works(engine: Engine, server: Server) -> None:
    engine.goto(f"{server.url}periksa-user-id/")
    until(engine, "() => document.querySelector('#inspected') !== null")
    engine.run(TYPE, "#inspected", " ||AB")
    until(engine, "() => document.querySelectorAll('tbody tr').length >= 5")


@pytest.mark.parametrize("started", ["webkit"], indirect=True)
def test_webkit_shows_the_answers_of_now_on_a_page_that_it_kept(engine: Engine, server: Server) -> None:
    # In Firefox such a page has the tab's storage as it was then, even after a reload.
    open_letter(engine, server)
    fill(engine, answers("apendo"))
    engine.run("(url) => { location.href = url; }", server.sending)
    until(engine, "() => document.querySelector('#send-form') !== null")
    has(engine, "#send-part-text", answers("apendo")["user_id"])
    engine.run(
        """() => {
          addEventListener("pageshow", (event) => { globalThis.isKept = event.persisted; });
          history.back();
        }"""
    )
    until(engine, "() => document.querySelector('#letter-form') !== null")
    fill(engine, answers("apendo") | {"user_id": "BAKATI"})
    engine.run("() => { history.forward(); }")
    until(engine, "() => document.querySelector('#send-form') !== null")
    has(engine, "#send-part-text", "BAKATI")
    assert engine.run("() => globalThis.isKept") is True
