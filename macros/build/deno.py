"""Run Deno, the one tool that bundles, checks and tests the client; it comes from PyPI."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from pathlib import Path

from deno import find_deno_bin

# Where Deno looks for the bundler before it fetches one that no lock file names.
BUNDLERS = "dl"
BUNDLER = "esbuild-{version}-1/esbuild-{platform}"


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
        text=True,
        check=False,
    )
    if result.returncode != 0:
        raise DenoError(f"deno {arguments[0]}:\n{result.stdout}{result.stderr}")
    return result.stdout


def bundle(root: Path, *arguments: str) -> None:
    """Run `deno bundle` with the bundler that deno.lock pins.

    Deno runs esbuild, and fetches it without asking a lock file. So esbuild is a package of ours, which
    `deno install` holds to its hash, and is put where Deno looks first.

    Raises:
        DenoError: As `run` does; or Deno fetched another bundler all the same.
    """
    folder = Path(json.loads(run(root, "info", "--json"))["denoDir"]) / BUNDLERS
    _put_bundler(root, folder)
    before = set(folder.rglob("*"))
    run(root, "bundle", *arguments)
    if fetched := sorted(path.name for path in set(folder.rglob("*")) - before if path.is_file()):
        message = "Deno fetched a bundler that deno.lock does not pin; give esbuild its version in deno.json"
        raise DenoError(f"{message}: {', '.join(fetched)}")


def _put_bundler(root: Path, folder: Path) -> None:
    named = json.loads((root / "deno.json").read_text())["imports"]["esbuild"]
    version = named.rpartition("@")[2]
    # Only this machine's kind was installed.
    for package in (root / "node_modules/.deno").glob(f"@esbuild+*@{version}/node_modules/@esbuild/*"):
        pinned = (package / "bin/esbuild").read_bytes()
        place = folder / BUNDLER.format(version=version, platform=package.name)
        if place.is_file() and place.read_bytes() == pinned:
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        # Another build may be running the one that is there.
        with tempfile.NamedTemporaryFile(dir=place.parent, delete=False) as unfinished:
            unfinished.write(pinned)
        Path(unfinished.name).chmod(0o755)
        Path(unfinished.name).replace(place)
