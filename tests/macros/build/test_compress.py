"""Compressed copies: whole, the same each time, and only where they help."""

from __future__ import annotations

import gzip
import random
from pathlib import Path

import brotli
import pytest

from macros.build import compress as module
from macros.build.cache import ContentCache

TEXT = b"<p>Surat permohonan</p>\n" * 200


def compress(site: Path, folder: Path) -> None:
    """Compress as a build does."""
    cache = ContentCache(folder, module.__file__)
    module.write_copies(module.texts(site), cache)
    cache.evict_unused()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "kontak").mkdir(parents=True)
    (folder / "kontak/index.html").write_bytes(TEXT)
    return folder


def test_a_text_gets_a_copy_in_each_encoding(site: Path, tmp_path: Path) -> None:
    compress(site, tmp_path / "cache")
    assert brotli.decompress((site / "kontak/index.html.br").read_bytes()) == TEXT
    assert gzip.decompress((site / "kontak/index.html.gz").read_bytes()) == TEXT


@pytest.mark.parametrize(
    "name", ["a.css", "a.html", "a.js", "index.json", "icon.svg", "manifest.webmanifest", "sitemap.xml"]
)
def test_every_kind_of_text_that_the_site_has_gets_copies(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(TEXT)
    (path,) = module.texts(tmp_path)
    module.write_copies([path], ContentCache(tmp_path / "cache", module.__file__))
    assert (tmp_path / f"{name}.br").is_file()
    assert (tmp_path / f"{name}.gz").is_file()


def test_the_same_text_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    compress(site, tmp_path / "cache")
    first = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    assert (site / "kontak/index.html.gz").read_bytes()[4:8] == bytes(4), "no time of its making"
    compress(site, tmp_path / "another")
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == first


def test_what_is_small_gains_nothing_or_is_no_text_stays_alone(site: Path, tmp_path: Path) -> None:
    (site / "a.js").write_bytes(b"x" * 999)
    (site / "b.js").write_bytes(random.Random(1).randbytes(5000))
    (site / "c.png").write_bytes(TEXT)
    compress(site, tmp_path / "cache")
    assert sorted(path.name for path in site.iterdir()) == ["a.js", "b.js", "c.png", "kontak"]


def test_what_did_not_change_is_not_compressed_again(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compress(site, tmp_path / "cache")
    compressed: list[bytes] = []

    def count(content: bytes) -> bytes:
        compressed.append(content)
        return b""

    monkeypatch.setattr(module, "ENCODINGS", {".br": count, ".gz": count})
    (site / "new.html").write_bytes(TEXT + b"new")
    compress(site, tmp_path / "cache")
    assert compressed == [TEXT + b"new"] * 2


def test_the_cache_forgets_what_the_site_no_longer_has(site: Path, tmp_path: Path) -> None:
    compress(site, tmp_path / "cache")
    (site / "kontak/index.html").write_bytes(TEXT + b"new")
    compress(site, tmp_path / "cache")
    assert len(list((tmp_path / "cache").iterdir())) == 2


def test_a_page_of_very_many_links_is_compressed_well_though_not_at_the_slowest(tmp_path: Path) -> None:
    links = "".join(f'<li><a href="../halaman-{n * 7919 % 10007}/">Halaman {n}</a></li>' for n in range(3000))
    page = f"<!doctype html>\n<title>Menu</title>{links}".encode()
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_bytes(page)
    compress(tmp_path / "site", tmp_path / "cache")
    copy = (tmp_path / "site/index.html.br").read_bytes()
    assert brotli.decompress(copy) == page
    assert len(copy) < 1.1 * len(brotli.compress(page, quality=11))
