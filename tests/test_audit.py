"""The audit's words: nobody may take a service that was not reached for a clean result."""

from __future__ import annotations

import pytest

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
