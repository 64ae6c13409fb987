"""Other people's validators of our files. Each returns what it finds wrong; nothing is right."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from deno import find_deno_bin

HERE = Path(__file__).parent
IMPORTS: dict[str, str] = json.loads((HERE / "deno.json").read_text())["imports"]
PREFLIGHT = [
    "preflight",
    "pdfbox2",
    "xmpbox",
    "fontbox2",
    "commons-io",
    "commons-logging",
    "javax.activation",
    "jaxb-api",
]
PROGRAMS = Path(sys.executable).parent


def qpdf(path: Path) -> str:
    """The PDF's syntax."""
    result = _run("qpdf", "--check", str(path))
    return "" if result.returncode == 0 and "WARNING" not in result.stderr else result.stdout + result.stderr


def pdf_ua(path: Path) -> str:
    """PDF/UA-1 (ISO 14289-1), by outloud."""
    result = _run(str(PROGRAMS / "outloud"), "--no-info", str(path))
    return "" if result.returncode == 0 else result.stdout


def pdf_a_1b(path: Path) -> str:
    """PDF/A-1b (ISO 19005-1), by PDFBox Preflight from Debian."""
    jars = ":".join(f"/usr/share/java/{name}.jar" for name in PREFLIGHT)
    result = _run("java", "-cp", jars, "org.apache.pdfbox.preflight.Validator_A1b", str(path))
    return "" if result.returncode == 0 and "is a valid" in result.stdout else result.stdout + result.stderr


def open_xml_sdk(paths: list[Path]) -> list[object]:
    """Microsoft's Open XML SDK, compiled to WebAssembly."""
    found: list[object] = json.loads(_deno("run", "ooxml.js", *map(str, paths)).stdout)
    return found


def openxml_audit(path: Path) -> str:
    """Schema and relations of a DOCX."""
    result = _run(str(PROGRAMS / "openxml-audit"), str(path))
    return "" if result.returncode == 0 and "Errors: 0" in result.stdout else result.stdout + result.stderr


def docx_integrity(path: Path) -> str:
    """What Word would repair."""
    result = _run(str(PROGRAMS / "docx-integrity"), "check", str(path))
    return "" if result.returncode == 0 and "0 error(s)" in result.stdout else result.stdout + result.stderr


def nu(site: Path) -> list[str]:
    """Every page of a built site, by the Nu HTML checker."""
    jar = _deno("eval", 'import jar from "vnu-jar"; console.log(String(jar))').stdout.strip()
    result = _run("java", "-jar", jar, "--errors-only", "--format", "gnu", "--skip-non-html", str(site))
    return result.stderr.splitlines()


def links(address: str) -> list[str]:
    """Every link, picture, script, style and anchor from a served page on, by linkinator.

    Other hosts are not asked. A fragment with `=` is a letter's answers and no anchor.
    """
    skipped = ["--skip", f"^(?!{re.escape(address)})", "--skip", "#.*="]
    flags = ["--recurse", "--check-css", "--check-fragments", *skipped, "--format", "json"]
    found = json.loads(_deno("run", IMPORTS["linkinator"], address, *flags, check=False).stdout)
    assert len(found["links"]) > 20, "it follows links"
    return [f"{link['parent']}: {link['url']}" for link in found["links"] if link["state"] == "BROKEN"]


def _deno(verb: str, *arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    """Run what the deno.json beside this file imports: packages that only the tests need."""
    flags = ["--frozen", "--quiet"] + (["--allow-all"] if verb == "run" else [])
    environment = {"DENO_TLS_CA_STORE": "system,mozilla", "NO_COLOR": "1"} | os.environ
    return subprocess.run(
        [find_deno_bin(), verb, *flags, *arguments],
        cwd=HERE,
        env=environment,
        capture_output=True,
        text=True,
        check=check,
    )


def _run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, check=False)
