"""Run README's two commands where nothing is installed: `python3 tests/fresh_debian.py`.

As root with debootstrap, in a new minimal Debian 12 root; elsewhere, in a clone with a PATH that has the
system's own programs only. Takes some minutes and 2 GB below the temporary folder; says what it used.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = "http://127.0.0.1:8000/"
PACKAGES = "git,python3,python3-venv,ca-certificates"
MOUNTS = ("proc", "sys", "dev", "dev/pts", "dev/shm")
PATH = "/usr/sbin:/usr/bin:/sbin:/bin"
# What an office's network may need: its proxy, and its own certificates.
PASSED_ON = {
    name: value
    for name, value in os.environ.items()
    if "proxy" in name.lower() or name in ("PIP_CERT", "SSL_CERT_FILE")
}


def main() -> int:
    """Prepare a fresh place, run both commands there, and report the result."""
    serve, test = commands()
    place = Path(tempfile.mkdtemp(prefix="fresh-"))
    try:
        is_debian = os.geteuid() == 0 and shutil.which("debootstrap") is not None
        enter = debian(place) if is_debian else ["env", "-i"]
        clone = place / "clone"
        subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True)
        print(f"In {'a new Debian 12 root' if is_debian else 'a scrubbed environment'}:", flush=True)
        environment = [f"PATH={PATH}", f"HOME={'/root' if is_debian else place}", "LANG=C.UTF-8"]
        environment += [f"{name}={value}" for name, value in PASSED_ON.items()]
        prefix = [*enter, *environment, "sh", "-c"]
        for program in ("node", "deno", "chromium", "soffice"):
            found = subprocess.run([*prefix, f"command -v {program}"], capture_output=True, text=True).stdout
            print(f"  {program}: {found.strip() or 'not there'}", flush=True)
        return run_both(prefix, f"cd {'/clone' if is_debian else clone} && ", serve, test)
    finally:
        for mount in filter(os.path.ismount, [place / name for name in reversed(MOUNTS)]):
            subprocess.run(["umount", "-l", str(mount)], check=True)  # before anything is removed below it
        shutil.rmtree(place)


def commands() -> list[str]:
    """The two commands as README gives them."""
    found = re.findall(r"```sh\n(.+?)\n```", (ROOT / "README.md").read_text(), flags=re.DOTALL)
    return found[:2]


def debian(place: Path) -> list[str]:
    """Make a minimal Debian 12 with the few packages README asks for; return how to enter it."""
    variant = ["--variant=minbase", f"--include={PACKAGES}", "bookworm"]
    subprocess.run(["debootstrap", *variant, str(place)], check=True, stdout=subprocess.DEVNULL)
    for file in ("etc/resolv.conf", "etc/hosts", "etc/ssl/certs/ca-certificates.crt"):
        if Path("/", file).is_file():
            shutil.copy(Path("/", file), place / file)
    for mount in MOUNTS:
        (place / mount).mkdir(exist_ok=True)
        subprocess.run(["mount", "--bind", f"/{mount}", str(place / mount)], check=True)
    return ["chroot", str(place), "env", "-i"]


def run_both(prefix: list[str], cd: str, serve: str, test: str) -> int:
    """Serve until the first page comes, then run the tests twice."""
    started = time.monotonic()
    with subprocess.Popen([*prefix, f"{cd}{serve}"], start_new_session=True) as server:
        while not answers():
            if server.poll() is not None or time.monotonic() - started > 600:
                print("The site was not served.", file=sys.stderr)
                return 1
            time.sleep(1)
        print(f"  served after {time.monotonic() - started:.0f} s", flush=True)
        os.killpg(server.pid, 15)
    for run in ("first", "second"):
        started = time.monotonic()
        code = subprocess.run([*prefix, f"{cd}{test}"], check=False).returncode
        print(f"  {run} run of the tests: exit {code} after {time.monotonic() - started:.0f} s", flush=True)
        if code != 0:
            return code
    return 0


def answers() -> bool:
    """Whether the site's first page is there."""
    try:
        with urllib.request.urlopen(PAGE, timeout=5) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


if __name__ == "__main__":
    sys.exit(main())
