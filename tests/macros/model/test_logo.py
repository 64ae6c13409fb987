"""An LPSE's logo: SVG or PNG, whole in its file."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from macros.model.data_file import DataError
from macros.model.logo import load_logo

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path id="a" d="M0 0h9v9z"/>{}</svg>'


def png(width: int, height: int) -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (width, height)).save(written, "PNG")
    return written.getvalue()


def test_an_svg_is_taken_as_it_is(tmp_path: Path) -> None:
    inside = SVG.format('<use href="#a"/><image href="data:image/png;base64,AA=="/>')
    (tmp_path / "logo.svg").write_text(inside)
    assert load_logo(tmp_path / "logo.svg", "logo.svg") == inside


def test_a_png_keeps_its_shape_in_an_svg(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(png(30, 20))
    made = load_logo(tmp_path / "logo.png", "logo.png")
    assert 'viewBox="0 0 30 20"><image width="30" height="20" href="data:image/png;base64,' in made


def test_a_logo_of_the_largest_size_is_taken_and_so_is_one_with_a_width_and_a_height(tmp_path: Path) -> None:
    picture = png(3, 3)
    (tmp_path / "logo.png").write_bytes(picture + bytes(100_000 - len(picture)))
    assert load_logo(tmp_path / "logo.png", "logo.png")
    measured = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    (tmp_path / "logo.svg").write_text(measured)
    assert load_logo(tmp_path / "logo.svg", "logo.svg") == measured


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("logo.svg", b"<svg", "bukan gambar SVG; simpan lagi dari program gambarnya sebagai SVG biasa"),
        ("logo.svg", png(3, 3), "bukan gambar SVG; simpan lagi dari program gambarnya sebagai SVG biasa"),
        ("logo.svg", b"<html/>", "bukan gambar SVG; simpan lagi dari program gambarnya sebagai SVG biasa"),
        (
            "logo.svg",
            b'<svg xmlns="http://www.w3.org/2000/svg"/>',
            "tanpa viewBox gambar ini tidak dapat dibesarkan dan dikecilkan; simpan lagi dengan viewBox",
        ),
        (
            "logo.svg",
            b'<svg xmlns="http://www.w3.org/2000/svg" width="9"/>',
            "tanpa viewBox gambar ini tidak dapat dibesarkan dan dikecilkan; simpan lagi dengan viewBox",
        ),
        *(
            (
                "logo.svg",
                SVG.format(part).encode(),
                "memuat skrip, atau gambar dari tempat lain; simpan lagi dengan gambarnya di dalam berkas",
            )
            for part in (
                "<script>1</script>",
                '<image href="https://elsewhere.example/a.png"/>',
                '<image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="kop.png"/>',
                '<path style="fill: url(https://elsewhere.example/a.svg#b)"/>',
                "<style>path { fill: URL( 'HTTPS://elsewhere.example/a.svg#b') }</style>",
            )
        ),
        ("logo.png", b"\xff\xd8\xff", "bukan gambar PNG; simpan lagi sebagai PNG"),
        ("logo.png", png(3, 3)[:20], "bukan gambar PNG; simpan lagi sebagai PNG"),
        ("logo.png", png(3, 3) + bytes(120_000), "120 KB terlalu besar; perkecil sampai 100 KB"),
    ],
)
def test_what_is_no_logo_is_said(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(DataError) as caught:
        load_logo(tmp_path / name, f"lpse/{name}")
    assert [str(fault) for fault in caught.value.faults] == [f"lpse/{name}, baris 1: {message}"]
