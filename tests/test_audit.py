"""The audit's words: nobody may take a service that was not reached for a clean result."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from tests import audit
from tests.audit import verdict


@pytest.mark.parametrize(
    ("code", "output", "words"),
    [
        (0, "No known vulnerabilities found", "no known vulnerability"),
        (1, "Found 1 known vulnerability in 1 package", "KNOWN VULNERABILITIES"),
        (1, "Found 2 vulnerabilities\nSeverity: 2 high", "KNOWN VULNERABILITIES"),
        (1, "x: Dependency not found on PyPI and could not be audited: x (1.0)", "NOT AUDITED"),
        (1, "error: Failed to deserialize response from the npm registry API", "NOT AUDITED"),
    ],
)
def test_an_audit_ends_in_plain_words(code: int, output: str, words: str) -> None:
    assert verdict(code, output).startswith(words)


@pytest.mark.parametrize(("codes", "end"), [([0, 0], 0), ([1, 0], 1), ([0, 1], 1), ([2, 1], 1)])
def test_both_are_asked_whatever_the_first_says_and_what_either_finds_is_the_end(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], codes: list[int], end: int
) -> None:
    commands = []

    def ask(command: list[str], **_: object) -> SimpleNamespace:
        commands.append(command)
        code = codes[len(commands) - 1]
        return SimpleNamespace(returncode=code, stdout="2 Vulnerabilities" if code else "")

    monkeypatch.setattr("subprocess.run", ask)
    assert audit.main() == end
    python, javascript = commands
    assert {"pip-audit", "--strict", "--require-hashes", "requirements-test.txt"} <= set(python)
    assert javascript == ["deno", "audit"]
    words = ["KNOWN VULNERABILITIES, see above" if code else "no known vulnerability" for code in codes]
    assert capsys.readouterr().out.endswith(f"Python: {words[0]}\nJavaScript: {words[1]}\n")
