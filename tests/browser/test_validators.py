"""The validators can fail: a right file spoilt in one place is found out."""

from __future__ import annotations

import zipfile
from pathlib import Path

from tests.browser import validators
from tests.conftest import LETTER


def test_a_spoilt_pdf_is_found_out(site: Path, tmp_path: Path) -> None:
    (blank,) = (site / "surat" / LETTER).glob("*.pdf")
    spoilt = tmp_path / "spoilt.pdf"
    spoilt.write_bytes(
        blank.read_bytes().replace(b"/Lang (id-ID)", b"/Lung (id-ID)").replace(b"xref", b"xrof")
    )
    assert validators.qpdf(spoilt) != ""
    assert validators.pdf_ua(spoilt) != ""
    assert validators.pdf_a_1b([blank]) != [], "it claims PDF/UA, not PDF/A"


def test_a_spoilt_docx_is_found_out(site: Path, tmp_path: Path) -> None:
    (blank,) = (site / "surat" / LETTER).glob("*.docx")
    spoilt = tmp_path / "spoilt.docx"
    with zipfile.ZipFile(blank) as source, zipfile.ZipFile(spoilt, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/document.xml":
                content = content.replace(b"<w:tblW ", b"<w:tblWidth ", 1)
            target.writestr(name, content)
    assert validators.open_xml_sdk([spoilt]) != []
    assert validators.openxml_audit(spoilt) != ""
    spoilt.write_bytes(spoilt.read_bytes()[:-1000])
    assert validators.docx_integrity(spoilt) != ""
