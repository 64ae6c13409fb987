"""Run Deno, the one tool that bundles, checks and tests the client; it comes from PyPI."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from deno import find_deno_bin


class DenoError(Exception):
    """Deno failed; the message is what it printed."""


def run(root: Path, *arguments: str, stdin: str = "") -> str:
    """Run Deno in the project's root, in UTC.

    Returns:
        What it wrote to standard output.

    Raises:
        DenoError: With Deno's own output, when it does not exit with 0.
    """
    # Trust the system's certificates too, so that it works behind an office's proxy.
    environment = {"DENO_TLS_CA_STORE": "system,mozilla", "NO_COLOR": "1"} | os.environ | {"TZ": "UTC"}
    result = subprocess.run(
        [find_deno_bin(), *arguments],
        cwd=root,
        env=environment,
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if result.returncode != 0:
        raise DenoError(f"deno {arguments[0]}:\n{result.stdout}{result.stderr}")
    return result.stdout
