"""An LPSE takes the site over, as `docs/pengelola/` tells it, and updates it: its folder alone is its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from macros.model.folder import OWN
from tests.__main__ import BUILD
from tests.conftest import FIXTURES, HALF_COMPILED, ROOT, copy_project

# The folder of an LPSE with all that it may hold.
FOLDER = FIXTURES / "lpse"
MARK = "sees_data"
# Code, packages and styles: of other ones, a build makes again all that it keeps.
CODE = ["deno.json", "deno.lock", "macros", ":!macros/data", "overrides/client", "overrides/stylesheets"]
COPY = "import pathlib, sys; from tests.conftest import copy_project; copy_project(pathlib.Path(sys.argv[1]))"


@pytest.fixture
def fork(tmp_path: Path) -> Path:
    """A copy of the repository with the folder of another LPSE."""
    fork = tmp_path / "fork"
    listed = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    for name in subprocess.check_output(listed, cwd=ROOT, text=True).split("\0"):
        if (ROOT / name).is_file():
            (fork / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, fork / name)
    for compiled in (place for name in ("macros", "tests") for place in (ROOT / name).rglob("__pycache__")):
        ignored = shutil.ignore_patterns(HALF_COMPILED)
        shutil.copytree(compiled, fork / compiled.relative_to(ROOT), ignore=ignored)
    (fork / "node_modules").symlink_to(ROOT / "node_modules")
    shutil.copytree(ROOT / ".cache", fork / ".cache")
    shutil.rmtree(fork / OWN, ignore_errors=True)  # where these tests themselves are a fork's
    shutil.copytree(FOLDER, fork / OWN)
    return fork


def assert_it_is_the_lpses(site: Path) -> None:
    """What the folder holds is in the site."""
    home = (site / "index.html").read_text()
    assert "Dikelola LPSE Kota Damai Sentosa." in home
    assert '<meta name="theme-color" content="#5b1a6b">' in home
    assert '"name": "Loket Digital Damai Sentosa"' in (site / "manifest.webmanifest").read_text()
    assert (site / "icons/icon.svg").read_text() == (FOLDER / "logo.svg").read_text()
    own_pages = [path.relative_to(FOLDER / "pages") for path in (FOLDER / "pages").rglob("[!_]*.*")]
    assert len(own_pages) > 3
    for page in own_pages:
        assert (site / page.with_suffix("") / "index.html" if page.suffix == ".md" else site / page).is_file()
    assert list((site / "surat/tanda-terima").glob("*.pdf"))
    assert not (site / "surat/surat-kuasa").exists()
    assert "https://loket.damai-sentosa.example/kontak/" in (site / "sitemap.xml").read_text()


def run(fork: Path, *task: str) -> None:
    """Run Python in the fork, with its arguments."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    result = subprocess.run(
        [sys.executable, *task],
        cwd=fork,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert result.returncode == 0, result.stdout[-5000:]


def test_the_tests_of_the_code_pass_beside_the_folder(fork: Path) -> None:
    # Of `python3 tests quick`, what could notice it: linters and the client's tests see no data, and of the
    # unit tests those alone that are marked, as `tests/looks.py` sees to.
    files = [path for path in sorted((fork / "tests/macros").rglob("test_*.py")) if MARK in path.read_text()]
    assert len(files) > 4
    run(fork, "-m", "pytest", "-q", "--exitfirst", "-m", MARK, *map(str, files))


def test_what_the_tests_build_is_the_same_beside_the_folder(fork: Path, tmp_path: Path) -> None:
    run(fork, "-c", COPY, str(tmp_path / "beside"))
    copy_project(tmp_path / "without")
    beside, without = contents(tmp_path / "beside"), contents(tmp_path / "without")
    assert len(without) > 300
    assert beside == without


def contents(folder: Path) -> dict[str, bytes]:
    """The files of a project, but for what an earlier build made."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    names = {path.relative_to(folder): path for path in paths}
    made = {".cache", "node_modules", "__pycache__"}
    return {name.as_posix(): path.read_bytes() for name, path in names.items() if not made & {*name.parts}}


# What changes a file of a kind and nothing of what it does; pictures and the like stay.
CHANGES = {
    (".py", ".yml", ".toml", ".txt", ".tsv", ".conf", ".gitignore", "LICENSE"): "# Baru.\n",
    (".js",): "// Baru.\n",
    (".css",): "/* Baru. */\n",
    (".html",): "{# Baru. #}\n",
    (".md", ".svg"): "\n<!-- Baru. -->\n",
    (".json", ".lock"): "\n",
}


def test_an_update_of_every_shipped_file_merges_without_a_conflict_and_the_site_is_still_the_lpses(
    fork: Path,
) -> None:
    def git(*arguments: str) -> str:
        names = ["-c", "user.name=Uji", "-c", "user.email=uji@contoh.example"]
        return subprocess.check_output(["git", *names, *arguments], cwd=fork, text=True)

    own = fork / OWN
    own.rename(fork.parent / "own")
    git("init", "-q", "-b", "asal")
    git("add", ".")
    git("commit", "-q", "-m", "Seperti terbit")
    git("checkout", "-q", "-b", "main")
    (fork.parent / "own").rename(own)
    git("add", ".")
    git("commit", "-q", "-m", "Folder LPSE")
    git("checkout", "-q", "asal")
    shipped = git("ls-files").splitlines()
    assert not any(name.startswith(OWN) for name in shipped)
    changed = {name: change for ends, change in CHANGES.items() for name in shipped if name.endswith(ends)}
    assert len(changed) > 0.95 * len(shipped)
    for name, change in changed.items():
        with (fork / name).open("a") as file:
            file.write(change)
    git("commit", "-q", "-a", "-m", "Versi baru")
    git("checkout", "-q", "main")
    git("merge", "-q", "--no-edit", "asal")
    written = [path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*") if path.is_file()]
    own_alone = sorted(f"{OWN}/{name}" for name in written)
    assert git("diff", "--name-only", "asal", "main").splitlines() == own_alone
    # A comment more in the code changes nothing of a site.
    git("checkout", "-q", "asal~", "--", *CODE)
    run(fork, "-m", *BUILD)
    assert_it_is_the_lpses(fork / "site")
