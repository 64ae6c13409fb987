"""The Content-Security-Policy: what a page runs is allowed, and nothing else."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

import pytest

from macros.build.policy import blocked, header, page_policy, site_policy, with_meta
from tests.conftest import BLOCKS_LETTER, GROUP_LETTER, LETTER, SECOND_LETTER


def sha256(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def test_a_page_without_scripts_allows_its_own_hosts_files_alone() -> None:
    assert page_policy("<p>Isi</p>") == {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "worker-src": ["'self'"],
        "manifest-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
        "require-trusted-types-for": ["'script'"],
        "trusted-types": ["site"],
    }


@pytest.mark.parametrize(
    "start",
    [
        "<script>",
        '<script type="module">',
        '<SCRIPT TYPE="Module">',
        '<script type="text/javascript">',
        '<script type="importmap">',
    ],
)
def test_an_inline_script_is_allowed_by_its_hash_whatever_it_says(start: str) -> None:
    script = "\n  if (1 < 2 && '&amp;') { x = `</p>`; } // é\n"
    assert page_policy(f"{start}{script}</script>")["script-src"] == ["'self'", sha256(script)]


@pytest.mark.parametrize(
    "html", ['<script src="a.js"></script>', '<script type="application/json">{"a": 1}</script>']
)
def test_a_file_and_data_need_no_hash(html: str) -> None:
    assert page_policy(html)["script-src"] == ["'self'"]


def test_the_same_page_has_the_same_policy_in_whatever_order_its_scripts_stand() -> None:
    one, two = "<script>1</script>", "<script>2</script>"
    assert page_policy(one + two + one) == page_policy(two + one)


def test_only_a_page_that_takes_pictures_shows_blobs() -> None:
    assert "blob:" in page_policy('<input type="file" accept="application/pdf,image/png">')["img-src"]
    assert "blob:" not in page_policy('<input type="file" accept=".json">')["img-src"]


def test_the_sites_policy_allows_what_any_page_needs_each_once() -> None:
    pages = [
        page_policy("<script>1</script>"),
        page_policy('<script>1</script><script>2</script><input type="file" accept="image/*">'),
    ]
    whole = site_policy(pages)
    assert whole["script-src"] == ["'self'", *sorted([sha256("1"), sha256("2")])]
    assert whole["img-src"] == ["'self'", "data:", "blob:"]
    assert site_policy(reversed(pages)) == whole
    assert site_policy([]) == page_policy("")


def test_a_page_with_the_themes_script_may_make_markup_and_so_may_a_server_that_sends_one_header() -> None:
    page = page_policy('<script src="../assets/javascripts/bundle.1.min.js"></script>')
    assert "trusted-types" not in page
    assert "trusted-types" not in site_policy([page_policy(""), page])


def test_only_the_header_speaks_of_frames() -> None:
    policy = page_policy("")
    assert header(policy).endswith("; trusted-types site; frame-ancestors 'none'")
    assert "frame-ancestors" not in with_meta('<meta charset="utf-8">', policy)


def test_the_policy_stands_right_after_the_encoding() -> None:
    html = '<head>\n<meta charset="utf-8">\n<script>1</script></head>'
    start = '<head>\n<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src '
    assert with_meta(html, page_policy(html)).startswith(start)
    with pytest.raises(ValueError, match="charset"):
        with_meta("<p>Isi</p>", page_policy(""))


@pytest.mark.parametrize(
    ("html", "element"),
    [
        ('<p style="color: red">', "<p style>"),
        ('<button onclick="x()">', "<button onclick>"),
        ("<style>p {}</style>", "<style>"),
        ('<iframe src="a.html">', "<iframe>"),
        ('<object data="a.pdf">', "<object>"),
        ('<embed src="a.pdf">', "<embed>"),
        ('<audio src="a.mp3">', "<audio>"),
        ('<video src="a.mp4">', "<video>"),
        ('<source src="//a.example/b.webp">', '<source src="//a.example/b.webp">'),
        ('<link rel="preload icon" href="//a.example/b">', '<link href="//a.example/b">'),
        ('<link rel="modulepreload" href="//a.example/b">', '<link href="//a.example/b">'),
        ('<link rel="manifest" href="//a.example/b">', '<link href="//a.example/b">'),
        ('<base href="/">', "<base>"),
        ('<a href=" JavaScript:x()">', '<a href="javascript:">'),
        ('<script src="https://a.example/b.js">', '<script src="https://a.example/b.js">'),
        ('<img src="//a.example/b.png">', '<img src="//a.example/b.png">'),
        ('<link rel="stylesheet" href="https://a.example/b.css">', '<link href="https://a.example/b.css">'),
    ],
)
def test_what_the_policy_blocks_is_named(html: str, element: str) -> None:
    assert blocked(html + html) == [element]


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://a.example/">',
        '<link rel="canonical" href="https://a.example/">',
        '<img src="data:image/png;base64,AA==">',
        "<p>style onclick</p>",
    ],
)
def test_what_the_policy_allows_is_not(html: str) -> None:
    assert blocked(html) == []


def test_every_written_page_carries_its_own_policy_and_nothing_that_it_blocks(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert site / "404.html" in pages
    for page in pages:
        html = page.read_text()
        (meta,) = re.findall(r'<meta http-equiv="Content-Security-Policy"[^>]*>', html)
        assert with_meta('<meta charset="utf-8">', page_policy(html)).endswith(meta), page
        assert html.index(meta) < html.index("<script"), page
        assert html.index('<meta charset="utf-8">') < 1000, page
        assert "unsafe" not in meta
        assert blocked(html) == []
        assert not re.search(r'rel="?(next|prev)', html)


def test_pictures_are_taken_on_the_pages_that_make_and_send_letters_alone(site: Path) -> None:
    taking = [page for page in site.rglob("*.html") if "blob:" in page.read_text()]
    sending = {f"kirim/{letter}" for letter in (LETTER, SECOND_LETTER)}
    assert {str(page.parent.relative_to(site)) for page in taking} == {
        *sending,
        *(f"surat/{letter}" for letter in (LETTER, SECOND_LETTER, GROUP_LETTER, BLOCKS_LETTER)),
    }
