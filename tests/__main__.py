"""Install what the tests need, and run them.

`python3 tests` runs all, `quick` lint and unit tests but for the slowest, `soak` 2,000 generated letters
and all hostile strings, `bench` prints sizes and times, `audit` asks PyPI and npm for known
vulnerabilities.

Only the standard library: this starts on a bare Debian with git, python3 and python3-venv.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from ctypes.util import find_library
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
REQUIREMENTS = ROOT / "requirements-test.txt"
# Most visitors'. Where the machine's is UTC, a day that is the visitor's own could not be told from UTC's.
TIME_ZONE = "Asia/Jakarta"

# The first is Chromium without its window, and opens a page in half the time.
CHROMIUM = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
)

NGINX_MODULES = Path("/usr/lib/nginx/modules")

# What the browser tests use, by Debian's package, and how to tell that it is there. The fonts stand in
# for Times New Roman and for Word's check boxes when LibreOffice opens a letter.
NEEDED: dict[str, Callable[[], bool]] = {
    "caddy": lambda: shutil.which("caddy") is not None,
    "chromium-headless-shell": lambda: any(map(shutil.which, CHROMIUM)),
    "firefox-esr": lambda: shutil.which("firefox-esr") is not None,
    "webkit2gtk-driver": lambda: shutil.which("WebKitWebDriver") is not None,
    "xvfb": lambda: shutil.which("Xvfb") is not None,  # WebKitGTK wants a screen
    "default-jre-headless": lambda: shutil.which("java") is not None,  # for PDFBox Preflight, below
    "libactivation-java": lambda: Path("/usr/share/java/javax.activation.jar").is_file(),
    "libatomic1": lambda: find_library("atomic") is not None,  # Playwright's driver links to it
    "libcommons-io-java": lambda: Path("/usr/share/java/commons-io.jar").is_file(),
    "libjaxb-api-java": lambda: Path("/usr/share/java/jaxb-api.jar").is_file(),
    "libpdfbox2-java": lambda: Path("/usr/share/java/preflight.jar").is_file(),
    "libnginx-mod-http-brotli-static": lambda: (NGINX_MODULES / "ngx_http_brotli_static_module.so").is_file(),
    "libreoffice-writer-nogui": lambda: shutil.which("soffice") is not None,
    "neomutt": lambda: shutil.which("neomutt") is not None,  # opens our e-mail drafts
    "nginx-light": lambda: shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin") is not None,
    "poppler-utils": lambda: shutil.which("pdftotext") is not None,
    "qpdf": lambda: shutil.which("qpdf") is not None,
    "fonts-liberation": lambda: Path("/usr/share/fonts/truetype/liberation").is_dir(),
    "fonts-dejavu-core": lambda: Path("/usr/share/fonts/truetype/dejavu").is_dir(),
}

# Three at a time on two cores, as each waits for its browser a third of its time. Whole files each: what a
# file's tests share is then made once.
SIDE_BY_SIDE = ["pytest", "-q", "--numprocesses=3", "--dist=loadfile", "--no-loadscope-reorder"]
# Three browser engines share two cores in the whole run: what fails there is tried once more, alone, and
# counts as failed when it fails again. Both outputs are shown.
AGAIN = ["pytest", "-q", "--last-failed"]
BUILD = ["mkdocs", "build"]  # also makes the fonts that the client imports
MAY_READ = ["--allow-read", "--allow-env"]
# The model's tests in one go, and all others file by file.
CLIENT = ROOT / "tests/client"
CLIENT_TESTS = ["tests/client/model.js"] + [
    str(path.relative_to(ROOT))
    for path in sorted(CLIENT.iterdir())
    if path.name.endswith(".test.js") or (path.is_dir() and path.name != "model")
]
DENO_TEST = ["deno", "test", "--no-check", "--parallel", "--reporter=dot", "--frozen", *MAY_READ]
LINT = [
    ["ruff", "format", "--check"],
    ["ruff", "check"],
    ["mypy", "macros", "tests"],
    ["deno", "fmt", "--check"],
    ["deno", "lint"],
]
# These import what the build makes.
CLIENT_CHECKS = [
    ["deno", "check", "overrides/client", "tests/client"],
    [*DENO_TEST, *CLIENT_TESTS],
]
SOAKED = [
    "tests/browser/test_generated.py",
    "tests/browser/test_hostile.py",
    "tests/content/test_generated.py",
]
# These build sites in programs of their own, some seconds each.
BUILDING = ["tests/macros/mkdocs/test_faults.py", "tests/macros/mkdocs/test_properdocs.py"]
UNIT_TESTS = [*SIDE_BY_SIDE, "--numprocesses=2", *(f"--ignore={name}" for name in BUILDING), "tests/macros"]
# One stage after another; what stands in one stage runs side by side: the build alone takes half the machine.
STAGES = {
    # The client's checks are a third.
    "quick": [[BUILD, *LINT], [*CLIENT_CHECKS, UNIT_TESTS]],
    "all": [[BUILD, *LINT], CLIENT_CHECKS, [SIDE_BY_SIDE]],
    "soak": [[BUILD], [[*SIDE_BY_SIDE, *SOAKED]]],
    "bench": [[BUILD], [["python", "-m", "tests.bench"]]],
    "audit": [[["python", "-m", "tests.audit"]]],
}


def main(arguments: list[str]) -> int:
    """Run a task's stages; the first that fails is the last."""
    name = arguments[0] if len(arguments) == 1 else "all" if not arguments else ""
    if name not in STAGES:
        print(__doc__, file=sys.stderr)
        return 2
    install_python_packages()
    if name not in ("quick", "audit"):
        install_system_packages()
    started = time.monotonic()
    for stage in STAGES[name]:
        code = run(stage, environment(name))
        if code == 1 and stage == [SIDE_BY_SIDE]:
            code = run([AGAIN], environment(name))
        if code:
            return code
    print(f"\nAll passed in {time.monotonic() - started:.0f} s.")
    return 0


def environment(task: str) -> dict[str, str]:
    """What a task's programs find in their environment, by variable."""
    variables = os.environ | {
        "PATH": f"{VENV / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}",
        "DENO_TLS_CA_STORE": os.environ.get("DENO_TLS_CA_STORE", "system,mozilla"),
        "NO_COLOR": "1",
        "NO_MKDOCS_2_WARNING": "1",
        "TZ": TIME_ZONE,
    }
    # A hundred programs import the same modules: Python keeps what it compiled, also where it is told not to.
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    if task == "soak":  # read by the tests of generated letters and of hostile input
        seed = str(time.time_ns() % 2**31)
        variables |= {"GENERATED_LETTERS": "2000", "GENERATED_SEED": seed, "HOSTILE_STRINGS": "0"}
    return variables


def run(stage: list[list[str]], environment: Mapping[str, str]) -> int:
    """Run programs of .venv side by side: each one's output is shown when it ends, and a lone one's at once.

    Returns:
        The exit code of the first that failed, which is named at the end; 0 when none did.
    """
    started = time.monotonic()
    output = subprocess.PIPE if len(stage) > 1 else None

    def perform(task: list[str]) -> subprocess.CompletedProcess[str]:
        if output is None:
            print(f"\n$ {' '.join(task)}", flush=True)
        command = [str(VENV / "bin" / task[0]), *task[1:]]
        return subprocess.run(
            command, cwd=ROOT, env=environment, stdout=output, stderr=subprocess.STDOUT, text=True
        )

    failures: list[tuple[int, str]] = []
    with ThreadPoolExecutor(len(stage)) as pool:
        running = {pool.submit(perform, task): " ".join(task) for task in stage}
        for ended in as_completed(running):
            task, result, seconds = running[ended], ended.result(), time.monotonic() - started
            if output is not None:
                print(f"\n$ {task} ({seconds:.0f} s)\n{result.stdout}", end="", flush=True)
            if result.returncode != 0:
                failures.append((result.returncode, f"FAILED after {seconds:.0f} s: {task}"))
    if not failures:
        return 0
    code, message = failures[0]
    print(f"\n{message}", file=sys.stderr)
    return code


def install_python_packages() -> None:
    """Fill .venv from the hash-pinned requirements, unless an earlier run did."""
    stamp = VENV / ".requirements"
    digest = hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text() == digest:
        return
    if not (VENV / "bin/python").is_file():
        subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
    pip = [str(VENV / "bin/python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--require-hashes", "-r", str(REQUIREMENTS)], check=True)
    stamp.write_text(digest)


def install_system_packages() -> None:
    """Install what is missing with apt; elsewhere, say what is missing."""
    missing = [package for package, is_there in NEEDED.items() if not is_there()]
    if not missing:
        return
    if not shutil.which("apt-get"):
        raise SystemExit(f"Install these first (Debian's names): {' '.join(missing)}")
    print(f"Installing {' '.join(missing)} with apt …", flush=True)
    sudo = [] if os.geteuid() == 0 else ["sudo"]
    environment = ["env", "DEBIAN_FRONTEND=noninteractive"]
    subprocess.run([*sudo, *environment, "apt-get", "update", "-qq"], check=True)
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing]
    subprocess.run([*sudo, *environment, *install], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
