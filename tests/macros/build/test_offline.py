"""What a visitor's device is told to keep."""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path

import pytest

from macros.build.offline import manifest, precache, service_worker


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in (
        "index.html",
        "kontak/index.html",
        "kontak/index.html.br",
        "404.html",
        "sw.js",
        "_headers",
        "a.js.map",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name)
    return tmp_path


def test_pages_are_kept_by_their_address_and_what_no_visitor_needs_is_left_out(site: Path) -> None:
    assert list(precache(site)) == ["404.html", "", "kontak/"]


def test_each_file_is_held_to_its_content(site: Path) -> None:
    digest = hashlib.sha256(b"kontak/index.html").digest()
    assert precache(site)["kontak/"] == f"sha256-{base64.b64encode(digest).decode()}"


def test_the_version_changes_with_any_file_and_with_the_worker_itself(site: Path) -> None:
    files = precache(site)
    first = service_worker("run()", files)
    assert service_worker("run()", precache(site)) == first
    assert version(service_worker("other()", files)) != version(first)
    (site / "404.html").write_text("lain")
    assert version(service_worker("run()", precache(site))) != version(first)


def version(worker: str) -> str:
    """The version that a worker names its cache by."""
    kept: dict[str, str] = json.loads(worker.partition(";\n")[0].removeprefix("PRECACHE="))
    return kept["version"]


def test_the_manifest_starts_at_itself_wherever_the_site_is(site: Path) -> None:
    made = json.loads(manifest("Bantuan LPSE", "Bantuan"))
    assert (made["name"], made["lang"]) == ("Bantuan LPSE", "id")
    assert {made["start_url"], made["scope"]} == {"./"}
    assert [icon["src"].startswith("icons/") for icon in made["icons"]] == [True] * 3
