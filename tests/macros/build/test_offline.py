"""What a visitor's device is told to keep, and when."""

from __future__ import annotations

import base64
import hashlib
import json
import random
from pathlib import Path
from typing import Any

import pytest

from macros.build.offline import (
    ACTION_TEMPLATES,
    RESERVED,
    Plan,
    SiteFile,
    manifest,
    plan,
    rest_list,
    service_worker,
)
from macros.model.pages import PageSource
from macros.model.settings import Site
from tests.conftest import ROOT

LETTERS = 40
PAGES = [
    PageSource("index.md", ""),
    PageSource("kontak.md", ""),
    PageSource("tanya/index.md", ""),
    PageSource("tanya/satu.md", ""),
    PageSource("privasi.md", "", {"template": "offline.html"}),
    PageSource("kirim.md", "", {"template": "send.html"}),
    PageSource("pantau.md", "", {"template": "track.html"}),
    PageSource("periksa.md", "", {"template": "user_id.html"}),
    *(PageSource(f"surat/s{number}.md", "", {"template": "letter.html"}) for number in range(LETTERS)),
]
ORDER = ["", "tanya/", "tanya/satu/", "surat/s1/", "surat/s0/", "kontak/"]


def content(size: int) -> bytes:
    """Bytes that no program makes smaller."""
    return random.Random(size).randbytes(size)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A built site: each file 1,000 bytes as it is sent."""
    places = [f"{page.address}index.html" for page in PAGES]
    others = [
        "404.html",
        "manifest.webmanifest",
        "icons/icon.svg",
        "assets/a.0123abcd.js",
        "assets/styles/site.0123abcd.css",
        "assets/search/index.0123abcd.json",
        "surat/s0/kosong.docx",
        "surat/s0/kosong.pdf",
        "tanya/gambar.png",
    ]
    for name in [
        *places,
        *others,
        "kontak/index.html.br",
        "sw.js",
        "_headers",
        "CNAME",
        ".nojekyll",
        "assets/a.js.map",
        "icons/icon-192.png",
        "sitemap.xml",
        "sitemap.xml.gz",
    ]:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content(1000))
    return tmp_path


def test_the_build_says_how_many_pages_are_left_to_their_first_visit_and_which_come_first(
    site: Path,
) -> None:
    assert "; semua halaman dapat dibuka tanpa jaringan sejak itu" in str(plan(site, PAGES, ORDER))
    made = plan(site, PAGES, ORDER, limit=RESERVED + 20_000)
    told, _, left = str(made).partition("; ")
    assert told == "20 berkas (20 KB) disimpan pengunjung saat pertama datang"
    pages = [file.address for file in made.rest if file.address.endswith("/")]
    first = ", ".join(pages[:5])
    assert left == f"{len(pages)} halaman baru saat dibuka: {first}, dan {len(pages) - 5} lainnya"


def addresses(files: list[SiteFile]) -> list[str]:
    return [file.address for file in files]


def test_what_visitors_act_on_is_needed_in_the_order_in_which_they_need_it(site: Path) -> None:
    made = plan(site, PAGES, ORDER)
    needed = addresses(made.needed)
    assert set(needed[:2]) == {"assets/a.0123abcd.js", "assets/styles/site.0123abcd.css"}
    assert needed[2:8] == ["", "surat/s1/", "kirim/", "pantau/", "periksa/", "privasi/"]
    assert needed[8] == "surat/s0/"
    assert addresses(made.wanted) == [
        "404.html",
        "icons/icon.svg",
        "manifest.webmanifest",
        "assets/search/index.0123abcd.json",
        "tanya/gambar.png",
        "tanya/",
        "tanya/satu/",
        "kontak/",
    ]
    assert addresses(made.rest) == ["surat/s0/kosong.docx", "surat/s0/kosong.pdf"]


def test_each_page_that_has_a_template_of_its_own_is_for_who_acts() -> None:
    templates = {path.name for path in (ROOT / "overrides").glob("*.html")}
    assert set(ACTION_TEMPLATES) == templates - {"main.html", "404.html"}


def test_what_does_not_fit_is_kept_later_and_many_letters_push_no_other_purpose_out(site: Path) -> None:
    made = plan(site, PAGES, ORDER, limit=11_000 + 14_000)
    at_once = addresses([*made.needed, *made.wanted])
    assert len(at_once) == 14
    assert {"", "surat/s1/", "kirim/", "pantau/", "periksa/", "privasi/"} <= set(at_once)
    assert {"kontak/", "tanya/", "surat/s9/"} <= set(addresses(made.rest))


def test_pages_that_send_come_in_the_order_of_the_letters_though_they_stand_in_no_menu(site: Path) -> None:
    sending = [
        PageSource(f"kirim/{name}.md", "", {"template": "send.html", "letter": letter})
        for name, letter in (("a", "nol"), ("b", "satu"), ("c", "lain"))
    ]
    letters = [
        PageSource(f"surat/s{number}.md", "", {"template": "letter.html", "letter": letter})
        for number, letter in enumerate(("nol", "satu"))
    ]
    for page in sending:
        (site / page.address).mkdir(parents=True)
        (site / page.address / "index.html").write_bytes(content(1000))
    needed = addresses(plan(site, [*letters, *sending], ORDER).needed)
    assert [one for one in needed if "/" in one[:-1] and "assets" not in one] == [
        "surat/s1/",
        "kirim/b/",
        "surat/s0/",
        "kirim/a/",
        "kirim/c/",
    ]


def test_what_the_home_page_leads_to_comes_before_a_second_letter(site: Path) -> None:
    home = '<nav><a href="kontak/">K</a></nav><main><a href="tanya/satu/">Satu</a></main>'
    (site / "index.html").write_text(home)
    (site / "index.html.br").write_bytes(content(1000))
    made = plan(site, PAGES, ORDER, limit=RESERVED + 12_000)
    assert "tanya/satu/" in addresses(made.wanted)
    assert {"kontak/", "surat/s0/"} <= set(addresses(made.rest))


def test_a_large_file_keeps_no_smaller_one_out(site: Path) -> None:
    (site / "assets/search/index.0123abcd.json").write_bytes(content(50_000))
    made = plan(site, PAGES, ORDER, limit=11_000 + 55_000)
    assert "assets/search/index.0123abcd.json" in addresses(made.rest)
    assert "kontak/" in addresses(made.wanted)


def test_a_file_weighs_what_is_sent_of_it(site: Path) -> None:
    (site / "kontak/index.html.br").write_bytes(b"x" * 10)
    made = plan(site, PAGES, ORDER)
    assert next(file.size for file in made.wanted if file.address == "kontak/") == 10
    assert next(file.size for file in made.wanted if file.address == "tanya/") == 1000


def test_each_file_is_held_to_its_content(site: Path) -> None:
    digest = hashlib.sha256((site / "kontak/index.html").read_bytes()).digest()
    (kontak,) = (file for file in plan(site, PAGES).wanted if file.address == "kontak/")
    assert kontak.integrity == f"sha256-{base64.b64encode(digest).decode()}"


def precache(worker: str) -> dict[str, Any]:
    """What a worker was told to keep."""
    told: dict[str, Any] = json.loads(worker.partition(";\n")[0].removeprefix("PRECACHE="))
    return told


def test_the_worker_names_what_is_kept_at_once_and_where_the_list_of_the_rest_is(site: Path) -> None:
    made = plan(site, PAGES, ORDER)
    told = precache(service_worker("run()", made))
    assert list(told["needed"]) == addresses(made.needed)
    assert list(told["wanted"]) == addresses(made.wanted)
    place, listed = rest_list(made)
    digest = base64.b64encode(hashlib.sha256(listed).digest()).decode()
    assert told["rest"] == [place, f"sha256-{digest}"]
    assert list(json.loads(listed)) == addresses(made.rest)


@pytest.mark.parametrize("changed", ["404.html", "surat/s0/kosong.pdf"])
def test_the_version_changes_with_any_file_and_with_the_worker_itself(site: Path, changed: str) -> None:
    made = plan(site, PAGES)
    first = precache(service_worker("run()", made))["version"]
    assert precache(service_worker("run()", plan(site, PAGES)))["version"] == first
    assert precache(service_worker("other()", made))["version"] != first
    (site / changed).write_text("lain")
    assert precache(service_worker("run()", plan(site, PAGES)))["version"] != first


def test_the_worker_of_a_thousand_pages_stays_small() -> None:
    files = [SiteFile(f"tanya-jawab/halaman-{n}/", f"sha256-{'x' * 43}=", 8000) for n in range(1000)]
    made = Plan(files[:70], [], files[70:])
    assert len(service_worker("", made)) < 10_000
    assert len(rest_list(made)[1]) < 90_000


def test_the_manifest_starts_at_itself_wherever_the_site_is() -> None:
    site = Site(name="LPSE Uji", city="Kota", site_name="Bantuan Uji", short_name="Uji")
    made = json.loads(manifest(site, "#1b5e20"))
    assert made["theme_color"] == "#1b5e20"
    assert (made["name"], made["short_name"], made["lang"]) == ("Bantuan Uji", "Uji", "id")
    assert {made["start_url"], made["scope"]} == {"./"}
    assert [icon["src"].startswith("icons/") for icon in made["icons"]] == [True] * 3


def test_the_installed_site_is_called_and_drawn_as_the_lpse_is() -> None:
    site = Site(name="LPSE Uji", city="Kota", site_name="Bantuan Uji", description="Untuk siapa.")
    made = json.loads(manifest(site, "#1b5e20"))
    assert (made["short_name"], made["description"]) == ("Bantuan Uji", "Untuk siapa.")
    assert (made["display"], made["id"], made["dir"]) == ("minimal-ui", "./", "ltr")
    assert made["background_color"] == "#ffffff"
    assert [icon["sizes"] for icon in made["icons"]] == ["any", "192x192", "512x512"]
    assert [icon.get("purpose") for icon in made["icons"]] == [None, "any maskable", "any maskable"]
    assert [icon["type"] for icon in made["icons"]] == ["image/svg+xml", "image/png", "image/png"]
