"""The client's build products: when they are made, and when made again; Deno is only told of."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from macros.build import client
from macros.build.deno import DenoError
from macros.build.moment import VARIABLE

SOURCES = (
    "deno.json",
    "deno.lock",
    "macros/build/bundle.js",
    "overrides/client/model/render/pdf.js",
    "overrides/client/stubs/brotli/index.js",
    ".cache/fonts/bold.ttf",
)


class Deno:
    """Writes down what it is to do, and does it in a way of its own."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.failing: dict[str, str] = {}

    def run(self, root: Path, *arguments: str, stdin: str = "") -> str:
        """As `deno.run`."""
        # What the lock file does not pin is not run, and nothing asks the network or writes elsewhere.
        assert "--frozen" in arguments
        allowed = {one.partition("=")[0] for one in arguments if one.startswith("--allow")}
        assert allowed <= {"--allow-read", "--allow-env", "--allow-ffi", "--allow-sys", "--allow-write"}
        assert "--allow-write" not in arguments, "without a folder: anywhere"
        script = next((one for one in arguments if one.endswith(".js")), "")
        task = f"{arguments[0]} {Path(script).name}".strip()
        self.done.append(task)
        if task in self.failing:
            raise DenoError(f"{task}: {self.failing[task]}")
        if task == "install":
            (root / "node_modules").mkdir(exist_ok=True)
        elif task == "run bundle.js":
            self._bundle(json.loads(stdin))
        elif task == "run blank_letters.js":
            for folder, definition in json.loads(stdin).items():
                self.done.append(Path(folder).name)
                (Path(folder) / "kosong.pdf").write_text(f"{definition} {arguments[-2:]}")
        return ""

    def _bundle(self, asked: dict[str, object]) -> None:
        folder, entries = Path(str(asked["folder"])), asked["entries"]
        assert isinstance(entries, dict)
        for name, source in entries.items():
            (folder / f"{name}-1.js").write_text(source)
        (folder / "parts").mkdir()
        (folder / "parts/a-1.js").write_text("a")
        made = {name: [f"{name}-1.js", "parts/a-1.js"] for name in entries}
        (folder / "entries.json").write_text(json.dumps(made))


@pytest.fixture
def deno(monkeypatch: pytest.MonkeyPatch) -> Deno:
    deno = Deno()
    monkeypatch.setattr("macros.build.deno.run", deno.run)
    monkeypatch.setattr(client, "make_fonts", lambda root: None)
    monkeypatch.delenv(VARIABLE, raising=False)
    return deno


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in SOURCES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("1")
    return tmp_path


def test_packages_are_installed_once_until_their_list_or_what_stands_in_for_some_changes_or_they_are_gone(
    root: Path, deno: Deno
) -> None:
    def installs() -> int:
        deno.done.clear()
        client.install_packages(root)
        return deno.done.count("install")

    assert (installs(), installs()) == (1, 0)
    for changed in ("deno.json", "deno.lock", "overrides/client/stubs/brotli/index.js"):
        (root / changed).write_text("2")
        assert (installs(), installs()) == (1, 0), changed
    (root / "node_modules").rmdir()
    assert (installs(), installs()) == (1, 0)


@pytest.mark.parametrize("changed", [name for name in SOURCES if "stubs" not in name])
def test_scripts_are_bundled_once_until_something_of_theirs_changes(
    root: Path, deno: Deno, changed: str
) -> None:
    client.bundle(root)
    client.bundle(root)
    assert deno.done == ["run bundle.js"]
    (root / changed).write_text("2")
    client.bundle(root)
    assert len(deno.done) == 2


def test_what_stands_in_pages_or_becomes_the_worker_is_not_published_and_all_else_is(
    root: Path, deno: Deno
) -> None:
    made = client.bundle(root)
    assert made.embedded == {
        "first": "overrides/client/site/first.js",
        "service_worker": "overrides/client/site/service_worker.js",
    }
    assert made.entries["letter"] == ["letter-1.js", "parts/a-1.js"]
    assert set(made.files) == {"parts/a-1.js", *(f"{name}-1.js" for name in made.entries)}
    assert not made.embedded.keys() & made.entries.keys()


LETTERS = {"satu": {"judul": "Satu"}, "dua": {"judul": "Dua"}}


def test_of_the_blank_letters_those_are_made_that_changed(root: Path, deno: Deno) -> None:
    made = client.blank_letters(root, LETTERS, "Bantuan Uji")
    assert {letter: list(files) for letter, files in made.items()} == {
        "satu": ["kosong.pdf"],
        "dua": ["kosong.pdf"],
    }
    deno.done.clear()
    assert client.blank_letters(root, LETTERS, "Bantuan Uji") == made
    assert deno.done == []
    again = client.blank_letters(root, LETTERS | {"dua": {"judul": "Kedua"}}, "Bantuan Uji")
    assert deno.done == ["run blank_letters.js", "dua"]
    assert (again["satu"], again["dua"] == made["dua"]) == (made["satu"], False)


def test_another_name_moment_or_renderer_makes_all_blank_letters_again(
    root: Path, deno: Deno, monkeypatch: pytest.MonkeyPatch
) -> None:
    def makes(name: str) -> list[str]:
        deno.done.clear()
        client.blank_letters(root, LETTERS, name)
        return sorted(deno.done[1:])

    assert (makes("A"), makes("A"), makes("B")) == (["dua", "satu"], [], ["dua", "satu"])
    monkeypatch.setenv(VARIABLE, "1700000000")
    assert makes("B") == ["dua", "satu"]
    (root / "overrides/client/model/render/pdf.js").write_text("2")
    assert (makes("B"), makes("B")) == (["dua", "satu"], [])


def test_of_a_block_that_no_renderer_knows_the_check_tells_and_what_it_does_not_know_is_told_as_it_was(
    root: Path, deno: Deno
) -> None:
    deno.failing = {"run blank_letters.js": "error: Uncaught (in promise) TypeError: x"}
    with pytest.raises(DenoError, match="run blank_letters"):
        client.blank_letters(root, LETTERS, "A")
    deno.failing["check blank_letters.js"] = "Property 'x' is missing"
    with pytest.raises(DenoError, match="check blank_letters"):
        client.blank_letters(root, LETTERS, "A")


def test_what_the_renderers_themselves_say_that_they_lack_is_not_looked_for_again(
    root: Path, deno: Deno
) -> None:
    deno.failing = {"run blank_letters.js": "The browser's code lacks x"}
    with pytest.raises(DenoError, match="lacks x"):
        client.blank_letters(root, LETTERS, "A")
    assert "check blank_letters.js" not in deno.done
