"""Deno leaves what others use as it is, and runs what the lock file pins."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from macros.build import deno
from macros.build.client import install_packages
from tests.conftest import ROOT

# Some of the packages that have others in their place.
STUBS = {"brotli", "linebreak", "png-js"}


def test_a_deno_that_runs_changes_no_package_under_another_one() -> None:
    install_packages(ROOT)
    folders = (ROOT / "node_modules/.deno").glob("*/node_modules/*")
    stubs = [path for path in folders if path.name in STUBS and not path.is_symlink()]
    assert {path.name for path in stubs} == STUBS
    before = [path.stat().st_mtime_ns for path in stubs]
    deno.run(ROOT, "eval", 'import "docx"')
    assert [path.stat().st_mtime_ns for path in stubs] == before


def test_the_bundler_of_every_machine_is_held_to_its_hash() -> None:
    packages = json.loads((ROOT / "deno.lock").read_text())["npm"]
    bundlers = [name for name in packages if name.startswith(("rolldown@", "@rolldown/binding-"))]
    assert len(bundlers) > 10
    assert [name for name in bundlers if not packages[name]["integrity"].startswith("sha512-")] == []


def test_it_runs_in_utc_with_the_machines_certificates_unless_others_are_set(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ran = []

    def run(command: list[str], *, env: dict[str, str], **_: object) -> subprocess.CompletedProcess[str]:
        ran.append(env)
        return subprocess.CompletedProcess(command, 0, "said", "")

    monkeypatch.setattr("subprocess.run", run)
    monkeypatch.setenv("TZ", "Asia/Jakarta")
    monkeypatch.delenv("DENO_TLS_CA_STORE", raising=False)
    assert deno.run(ROOT, "eval") == "said"
    monkeypatch.setenv("DENO_TLS_CA_STORE", "mozilla")
    deno.run(ROOT, "eval")
    assert [env["TZ"] for env in ran] == ["UTC", "UTC"]
    assert [env["DENO_TLS_CA_STORE"] for env in ran] == ["system,mozilla", "mozilla"]
    assert ran[0]["NO_COLOR"] == "1"


@pytest.mark.parametrize("code", [1, 2, -9])
def test_whatever_it_fails_with_is_said_in_its_own_words(monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    failed = subprocess.CompletedProcess([], code, "one\n", "two\n")
    monkeypatch.setattr("subprocess.run", lambda *_, **__: failed)
    with pytest.raises(deno.DenoError, match="deno check:\none\ntwo"):
        deno.run(ROOT, "check")


def test_scripts_are_checked_as_strictly_as_can_be_and_no_deno_installs_by_itself() -> None:
    settings = json.loads((ROOT / "deno.json").read_text())
    checked = {key: settings["compilerOptions"].get(key) for key in ("checkJs", "strict")}
    assert checked == {"checkJs": True, "strict": True}
    assert settings["nodeModulesDir"] == "manual"
    exact = re.compile(r"npm:(@[\w-]+/)?[\w-]+@\d+\.\d+\.\d+")
    packages = [place for place in settings["imports"].values() if not place.startswith("./")]
    assert [place for place in packages if not exact.fullmatch(place)] == []
    (stubs,) = {Path(place).parent.as_posix() for place in settings["links"]}
    assert {Path(place).name for place in settings["links"]} == {
        path.name for path in (ROOT / stubs).iterdir() if path.is_dir()
    }
    assert "overrides/client" in settings["fmt"]["include"]
    assert not {path for path in settings["exclude"] if path.startswith(("overrides", "tests", "macros"))}
