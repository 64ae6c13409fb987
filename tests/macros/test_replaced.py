"""Which replacements upstream's version has changed under is known from git."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from macros.model.folder import OWN
from macros.replaced import left_behind, replaced

PAGE, OWN_PAGE = "docs/tanya/satu.md", f"{OWN}/pages/tanya/satu.md"


def git(root: Path, *arguments: str) -> None:
    names = ["-c", "user.name=Uji", "-c", "user.email=uji@contoh.example"]
    subprocess.run(["git", *names, *arguments], cwd=root, check=True, capture_output=True)


def put(root: Path, *names: str, text: str) -> None:
    """Write files, and commit them."""
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", text)


@pytest.fixture
def fork(tmp_path: Path) -> Path:
    """An LPSE's repository, in which two of upstream's files are replaced."""
    git(tmp_path, "init", "-q", "-b", "asal")
    shipped = ("docs/dua.md", "macros/data/letters/a.yml", "macros/data/steps/b.yml")
    put(tmp_path, PAGE, *shipped, text="asal")
    git(tmp_path, "checkout", "-q", "-b", "main")
    own = ("letters/a.yml", "steps/b.yml", "pages/kami.md", "lpse.yml")
    put(tmp_path, OWN_PAGE, *(f"{OWN}/{name}" for name in own), text="kami")
    return tmp_path


def update(fork: Path, *names: str) -> None:
    """Upstream changes files, and the fork takes the new version."""
    git(fork, "checkout", "-q", "asal")
    put(fork, *names, text="baru")
    git(fork, "checkout", "-q", "main")
    git(fork, "merge", "-q", "--no-edit", "asal")


def test_own_pages_letters_and_steps_in_the_place_of_upstreams_are_replacements(fork: Path) -> None:
    assert list(replaced(fork)) == [
        (OWN_PAGE, PAGE),
        (f"{OWN}/letters/a.yml", "macros/data/letters/a.yml"),
        (f"{OWN}/steps/b.yml", "macros/data/steps/b.yml"),
    ]


def test_a_replacement_is_left_behind_when_upstreams_version_changes_until_it_is_changed_too(
    fork: Path,
) -> None:
    assert list(left_behind(fork)) == []
    update(fork, "docs/dua.md")
    assert list(left_behind(fork)) == []
    update(fork, PAGE)
    (line,) = left_behind(fork)
    assert line.startswith(f"- `{OWN_PAGE}`: `{PAGE}` berubah sesudahnya (`git diff ")
    put(fork, OWN_PAGE, text="dibandingkan")
    assert list(left_behind(fork)) == []


def test_a_change_is_told_that_is_older_than_the_replacements_own_and_came_later(fork: Path) -> None:
    git(fork, "checkout", "-q", "asal")
    put(fork, PAGE, text="baru")
    git(fork, "checkout", "-q", "main")
    put(fork, OWN_PAGE, text="kami lagi")
    git(fork, "merge", "-q", "--no-edit", "asal")
    assert len(list(left_behind(fork))) == 1


def test_a_project_may_stand_in_a_folder_of_its_repository(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    put(tmp_path, f"situs/{PAGE}", text="asal")
    put(tmp_path, f"situs/{OWN_PAGE}", text="kami")
    assert list(left_behind(tmp_path / "situs")) == []
    put(tmp_path, f"situs/{PAGE}", text="baru")
    (line,) = left_behind(tmp_path / "situs")
    assert line.startswith(f"- `{OWN_PAGE}`")


def test_a_page_that_upstream_adds_at_the_place_of_an_own_one_is_told(fork: Path) -> None:
    update(fork, "docs/kami.md")
    (line,) = left_behind(fork)
    assert f"{OWN}/pages/kami.md" in line


def test_nothing_is_said_of_what_is_not_committed_or_where_git_is_not(
    fork: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    (fork / f"{OWN}/pages/dua.md").write_text("baru saja")
    (fork / "docs/dua.md").write_text("juga baru saja")
    git(fork, "add", "docs/dua.md")
    assert list(left_behind(fork)) == []
    git(fork, "reset", "-q", "--hard")
    update(fork, PAGE)
    shallow = tmp_path_factory.mktemp("shallow")
    git(shallow, "clone", "-q", "--depth=1", f"file://{fork}", ".")
    assert list(left_behind(shallow)) == []
    monkeypatch.setenv("PATH", "")
    assert list(left_behind(fork)) == []
