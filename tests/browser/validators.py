"""Other people's validators of our files. Each returns what it finds wrong; nothing is right."""

from __future__ import annotations

import atexit
import json
import os
import re
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import docx_integrity as integrity
import openxml_audit as audit
import outloud
from deno import find_deno_bin
from outloud.report import terminal

HERE = Path(__file__).parent
IMPORTS: dict[str, str] = json.loads((HERE / "deno.json").read_text())["imports"]
FLAGS = ["--frozen", "--quiet"]
# Programs that end within seconds: what is compiled twice, to run faster, takes longer than it saves. The
# compiler that is left wants a deeper stack for the Nu checker.
JAVA = ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m"]
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


def qpdf(path: Path) -> str:
    """The PDF's syntax."""
    result = _run("qpdf", "--check", str(path))
    return "" if result.returncode == 0 and "WARNING" not in result.stderr else result.stdout + result.stderr


def pdf_ua(path: Path) -> str:
    """PDF/UA-1 (ISO 14289-1), by outloud."""
    result = outloud.check(str(path))
    return terminal(result, show_info=False) if result.error or result.errors else ""


def pdf_a_1b(paths: list[Path]) -> list[str]:
    """PDF/A-1b (ISO 19005-1) of some files, by PDFBox Preflight from Debian: Java starts once for all."""
    jars = ":".join(f"/usr/share/java/{name}.jar" for name in PREFLIGHT)
    with tempfile.TemporaryDirectory() as folder:
        group = Path(folder, "group")
        group.write_text("\n".join(map(str, paths)))
        _run(*JAVA, "-cp", jars, "org.apache.pdfbox.preflight.Validator_A1b", "xml", "group", str(group))
        verdicts = ElementTree.parse(f"{group}.preflight.xml").findall("preflight")
    assert len(verdicts) == len(paths), "it passes over what is not there"
    return [
        f"{path}: {' '.join(file.itertext())}"
        for path, file in zip(paths, verdicts, strict=True)
        if file.findtext("isValid") != "true"
    ]


def open_xml_sdk(paths: list[Path]) -> list[object]:
    """Microsoft's Open XML SDK, compiled to WebAssembly."""
    program = _open_xml_sdk()
    assert program.stdin
    assert program.stdout
    program.stdin.write(json.dumps([str(path) for path in paths]) + "\n")
    program.stdin.flush()
    found: list[object] = json.loads(program.stdout.readline())
    return found


@cache
def _open_xml_sdk() -> subprocess.Popen[str]:
    """The SDK, started: that takes it seconds, and a file a tenth of one."""
    program = subprocess.Popen(
        [find_deno_bin(), "run", *FLAGS, "--allow-all", "ooxml.js"],
        cwd=HERE,
        env=_environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    atexit.register(program.communicate)  # it ends with its input
    return program


def openxml_audit(path: Path) -> str:
    """Schema and relations of a DOCX."""
    result = _openxml_audit().validate(path)
    return "" if result.is_valid else "\n".join(map(str, result.errors))


@cache
def _openxml_audit() -> audit.OpenXmlValidator:
    """The schemas, read."""
    return audit.OpenXmlValidator()


def docx_integrity(path: Path) -> str:
    """What Word would repair."""
    return "\n".join(str(found) for found in integrity.check(path) if found.severity is integrity.ERROR)


def nu(site: Path) -> list[str]:
    """Every page of a built site, by the Nu HTML checker."""
    jar = _deno("eval", 'import jar from "vnu-jar"; console.log(String(jar))').stdout.strip()
    result = _run(*JAVA, "-jar", jar, "--errors-only", "--format", "gnu", "--skip-non-html", str(site))
    assert result.returncode == 0 or result.stderr, "it looked at the pages"
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
    permissions = ["--allow-all"] if verb == "run" else []
    return subprocess.run(
        [find_deno_bin(), verb, *FLAGS, *permissions, *arguments],
        cwd=HERE,
        env=_environment(),
        capture_output=True,
        text=True,
        check=check,
    )


def _environment() -> dict[str, str]:
    return {"DENO_TLS_CA_STORE": "system,mozilla", "NO_COLOR": "1"} | os.environ


def _run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, check=False)
