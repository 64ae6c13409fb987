"""Pictures and PDFs, whole and damaged, as phones, scanners and broken-off copies make them."""

from __future__ import annotations

import io
import struct
import warnings
import zlib

import pikepdf
from PIL import Image

SECRET = b"RAHASIA"
"""What stands in the notes of a picture."""
NOISE = """
  const noisy = (canvas) => {
    const { width, height } = canvas;
    const copy = Object.assign(document.createElement("canvas"), { width, height });
    const painter = copy.getContext("2d");
    for (let line = 0; line < canvas.height; line += 4) {
      painter.fillStyle = `hsl(${line * 37 % 360} 90% 50%)`;
      painter.fillRect(0, line, canvas.width, 4);
    }
    return copy;
  };
  for (const name of ["toDataURL", "toBlob"]) {
    const whole = HTMLCanvasElement.prototype[name];
    HTMLCanvasElement.prototype[name] = function (...how) {
      return whole.apply(noisy(this), how);
    };
  }
"""
"""A browser that hides who is who: what is read from a canvas is not what was painted."""


def drawing() -> Image.Image:
    """A page whose upper half is red and whose lower half is blue, with enough in it to be cut anywhere."""
    picture = Image.effect_noise((600, 800), 40).convert("RGB")
    for top, colour in ((0, (200, 30, 30)), (400, (40, 60, 200))):
        picture.paste(Image.new("RGB", (400, 400), colour), (100, top))
    return picture


def saved(kind: str, mode: str = "RGB", **how: object) -> bytes:
    """The page as a file of a kind."""
    file = io.BytesIO()
    drawing().convert(mode).save(file, kind, **how)
    return file.getvalue()


def noted(orientation: int = 1) -> bytes:
    """A JPEG as a phone writes it: with a place, a profile and other notes, and a film after its end."""
    upright = drawing()
    # As it is stored by a camera that is held so.
    stored = upright.transpose(Image.Transpose.ROTATE_90) if orientation == 6 else upright
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = SECRET.decode()
    exif.get_ifd(0x8825).update({1: "S", 2: (6.0, 12.0, 0.0), 3: "E", 4: (106.0, 49.0, 0.0)})
    file = io.BytesIO()
    stored.save(file, "JPEG", quality=85, exif=exif, icc_profile=SECRET * 20, comment=SECRET)
    xmp = b"http://ns.adobe.com/xap/1.0/\0" + SECRET
    segment = b"\xff\xe1" + struct.pack(">H", len(xmp) + 2) + xmp
    return file.getvalue()[:2] + segment + file.getvalue()[2:] + b"MotionPhoto_Data" + SECRET


def png_with_a_wrong_byte() -> bytes:
    """A PNG of the right length, of which one byte of the pixels is another."""
    content = bytearray(saved("PNG"))
    content[len(content) // 2] ^= 0x10
    return bytes(content)


def png_with_half_its_rows() -> bytes:
    """A PNG whose chunks are all right, but for the rows that are missing in them."""
    file = io.BytesIO()
    drawing().crop((0, 0, 600, 400)).save(file, "PNG")
    content = bytearray(file.getvalue())
    content[16:24] = struct.pack(">II", 600, 800)
    content[29:33] = struct.pack(">I", zlib.crc32(content[12:29]))
    return bytes(content)


def webp_that_ends_early() -> bytes:
    """Half a WebP whose lengths say that it is whole."""
    pixels = saved("WEBP")[20:10_000]
    return (
        b"RIFF" + struct.pack("<I", len(pixels) + 12) + b"WEBPVP8 " + struct.pack("<I", len(pixels)) + pixels
    )


def of_heics_family() -> bytes:
    """A picture in the container of a HEIC, which Chromium can read: inside it is an AVIF."""
    return saved("AVIF").replace(b"ftypavif", b"ftypmif1", 1)


def doubted_pictures() -> dict[str, tuple[bytes, str]]:
    """Pictures of which something may be missing, and what is said of them."""
    stripe = io.BytesIO()
    drawing().resize((3000, 1)).save(stripe, "PNG")
    return {
        "separuh-kelabu.jpg": (saved("JPEG")[:20_000] + b"\xff\xd9", "bagian bawah foto ini kelabu"),
        "garis.png": (stripe.getvalue(), "terlalu pipih untuk sebuah halaman"),
    }


def pdf(revision: int = 0, *, user: str = "", **how: object) -> bytes:
    """A PDF of one page, encrypted in a revision of the standard where that is not 0."""
    document = pikepdf.new()
    document.add_blank_page()
    if revision:
        old = {"aes": False, "metadata": False} if revision < 4 else {}
        how["encryption"] = pikepdf.Encryption(owner="pemilik", user=user, R=revision, **old)  # type: ignore[arg-type]
    file = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # old revisions
        document.save(file, **how)  # type: ignore[arg-type]
    return file.getvalue()


def refused_pictures() -> dict[str, bytes]:
    """Pictures of which something is missing."""
    return {
        "separuh.jpg": saved("JPEG")[:20_000],
        "tanpa-akhir.jpg": saved("JPEG")[:-2],
        "separuh-bertahap.jpg": saved("JPEG", progressive=True)[:20_000],
        "separuh.png": saved("PNG")[:200_000],
        "berubah.png": png_with_a_wrong_byte(),
        "separuh.webp": saved("WEBP")[:10_000],
        "sambungan.jpg": saved("JPEG")[:20_000] + saved("JPEG"),
        "baris-kurang.png": png_with_half_its_rows(),
        "separuh-rapi.webp": webp_that_ends_early(),
        "nol.jpg": saved("JPEG")[:20_000] + bytes(20_000),
    }


def taken_pictures() -> dict[str, bytes]:
    """Whole pictures, some with other bytes after them."""
    return {
        "biasa.jpg": saved("JPEG"),
        "bertahap.jpg": saved("JPEG", progressive=True),
        "cmyk.jpg": saved("JPEG", "CMYK"),
        "kelabu.jpg": saved("JPEG", "L"),
        "ponsel.jpg": noted(),
        "dua.jpg": saved("JPEG") + saved("JPEG")[:9000],
        "palet.png": saved("PNG", "P"),
        "ekor.png": saved("PNG") + b"ekor",
        "biasa.webp": saved("WEBP"),
        "rugi-nol.webp": saved("WEBP", lossless=True),
    }


def refused_pdfs() -> dict[str, bytes]:
    """What calls itself a PDF and is none."""
    return {
        "kepala.pdf": b"%PDF-1.4\n",
        "halaman.pdf": b"<!doctype html><title>Masuk</title><p>%PDF-1.4 1 0 obj",
        "program.pdf": b"MZ" + pdf(),
        "teks.pdf": b"Ini bukan %PDF-1.4 sama sekali",
        "arsip.pdf": b"PK\x03\x04" + pdf(),
    }


def doubted_pdfs() -> dict[str, tuple[bytes, str]]:
    """PDFs that their receiver may not be able to open, and what is said of them."""
    return {
        "kunci4.pdf": (pdf(4, user="rahasia"), "terkunci kata sandi"),
        "kunci6.pdf": (pdf(6, user="rahasia"), "terkunci kata sandi"),
        "separuh.pdf": (pdf()[: len(pdf()) // 2], "terpotong atau rusak"),
        "separuh-web.pdf": (pdf(linearize=True)[:700], "terpotong atau rusak"),
    }


def taken_pdfs() -> dict[str, bytes]:
    """PDFs that open without a password."""
    return {
        "biasa.pdf": pdf(),
        "pemilik3.pdf": pdf(3),
        "pemilik6.pdf": pdf(6),
        "web.pdf": pdf(linearize=True),
        "padat.pdf": pdf(object_stream_mode=pikepdf.ObjectStreamMode.generate),
        "awalan.pdf": b"\xef\xbb\xbf\r\n" + pdf(),
        "ekor.pdf": pdf() + bytes(3000),
    }
