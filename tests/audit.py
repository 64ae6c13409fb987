"""Ask the advisory services about every pinned package; run it by `python3 tests audit`.

Apart from the tests: what it finds depends on the day, and it needs pypi.org and npm's registry
themselves, not a mirror.
"""

from __future__ import annotations

import subprocess
import sys

PIP_AUDIT = ["pip-audit", "--strict", "--disable-pip", "--require-hashes", "--progress-spinner", "off"]
AUDITS = {
    # The tests' packages and the build's: the second list is part of the first.
    "Python": [*PIP_AUDIT, "--requirement", "requirements-test.txt"],
    "JavaScript": ["deno", "audit"],
}


def verdict(code: int, output: str) -> str:
    """What an audit's end means; an audit that could ask nobody must not look like a clean one.

    Args:
        code: Its exit code.
        output: All that it printed.
    """
    if code == 0:
        return "no known vulnerability"
    if "vulnerabilit" in output.lower():
        return "KNOWN VULNERABILITIES, see above"
    return "NOT AUDITED: the advisory service could not be asked, see above"


def main() -> int:
    """Run both audits, whatever the first finds."""
    ends = {}
    for language, command in AUDITS.items():
        result = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
        )
        print(result.stdout)
        ends[language] = (result.returncode, verdict(result.returncode, result.stdout))
    for language, (_, words) in ends.items():
        print(f"{language}: {words}")
    return int(any(code for code, _ in ends.values()))


if __name__ == "__main__":
    sys.exit(main())
