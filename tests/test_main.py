"""What `python3 tests` runs, shows and answers, and what it installs for that."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

import tests.__main__ as runner
from tests.__main__ import environment, main, run
from tests.conftest import ROOT

# Each waits for the other's file: one after the other, they would wait for ever.
MEET = """import pathlib, sys, time
mine, other = map(pathlib.Path, sys.argv[1:])
mine.touch()
while not other.exists():
    time.sleep(0.01)
print("met", flush=True)
print("seen", file=sys.stderr)
"""
BAD = ["python", "-c", "import sys; print('bad'); sys.exit(3)"]
WORSE = ["python", "-c", "import sys, time; time.sleep(1); print('worse'); sys.exit(4)"]


def test_they_run_at_the_same_time_and_each_ones_output_stays_whole(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    one, two = str(tmp_path / "one"), str(tmp_path / "two")
    assert run([["python", "-c", MEET, one, two], ["python", "-c", MEET, two, one]], os.environ) == 0
    assert capfd.readouterr().out.count("s)\nmet\nseen\n") == 2


def test_the_first_that_fails_is_named_and_gives_the_exit_code(capfd: pytest.CaptureFixture[str]) -> None:
    assert run([WORSE, BAD, ["python", "-c", "print('good')"]], os.environ) == 3
    shown = capfd.readouterr()
    assert {"bad", "worse", "good"} <= set(shown.out.splitlines())
    assert "FAILED" in shown.err
    assert shown.err.strip().endswith("sys.exit(3)")


def test_one_alone_shows_what_it_prints_at_once_and_ends_with_its_own_exit_code(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert run([BAD], os.environ) == 3
    assert capfd.readouterr().out == f"\n$ {' '.join(BAD)}\nbad\n"


def test_what_python_compiled_is_kept_for_the_next_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    (tmp_path / "module.py").write_text("")
    command = [sys.executable, "-c", "import module"]
    subprocess.run(command, cwd=tmp_path, env=environment("quick"), check=True)
    assert list(tmp_path.glob("__pycache__/module.*.pyc")) != []


def test_all_run_where_the_day_is_another_than_utcs_for_some_hours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TZ", raising=False)
    offset = ["deno", "eval", "console.log(new Date(2026, 10, 22).getTimezoneOffset())"]
    result = subprocess.run(offset, env=environment("quick"), capture_output=True, text=True, check=True)
    assert int(result.stdout) != 0
    assert datetime.now().astimezone().utcoffset() != timedelta(0), "pytest too"


Stage = list[list[str]]


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """The stages that ran, what was installed before, and `codes`: what the next stages end with, else 0."""
    known = SimpleNamespace(stages=[], installed=[], codes=[], environments=[])

    def end(stage: Stage, environment: dict[str, str]) -> int:
        known.stages.append(stage)
        known.environments.append(environment)
        return known.codes.pop(0) if known.codes else 0

    monkeypatch.setattr(runner, "run", end)
    monkeypatch.setattr(runner, "install_python_packages", lambda: known.installed.append("python"))
    monkeypatch.setattr(runner, "install_system_packages", lambda: known.installed.append("system"))
    return known


@pytest.mark.parametrize("arguments", [["quik"], ["quick", "tests/macros"], ["--help"], [""]])
def test_what_is_no_task_runs_nothing_and_the_tasks_are_told(
    ran: SimpleNamespace, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert main(arguments) == 2
    assert (ran.stages, ran.installed) == ([], [])
    assert "`quick` lint and unit tests" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "installed"),
    [
        ([], ["python", "system"]),
        (["quick"], ["python"]),
        (["soak"], ["python", "system"]),
        (["bench"], ["python", "system"]),
        (["audit"], ["python"]),
    ],
)
def test_only_a_task_with_browsers_installs_programs_of_the_system(
    ran: SimpleNamespace, capsys: pytest.CaptureFixture[str], arguments: list[str], installed: list[str]
) -> None:
    assert main(arguments) == 0
    assert ran.installed == installed
    assert ran.stages == runner.STAGES[arguments[0] if arguments else "all"]
    assert "All passed in" in capsys.readouterr().out


def test_every_linter_and_every_test_of_the_client_runs_in_the_short_run_and_in_the_whole_one(
    ran: SimpleNamespace,
) -> None:
    for arguments in ([], ["quick"]):
        ran.stages.clear()
        main(arguments)
        commands = [" ".join(task) for stage in ran.stages for task in stage]
        for wanted in (
            "mkdocs build",
            "ruff format --check",
            "ruff check",
            "mypy macros tests",
            "deno fmt --check",
            "deno lint",
            "deno check overrides/client tests/client",
        ):
            assert wanted in commands, arguments
        (client,) = (command for command in commands if command.startswith("deno test"))
        pytests = [command.split()[1:] for command in commands if command.startswith("pytest")]
        assert [[one for one in options if not one.startswith("-")] for options in pytests] == [
            ["tests/macros"] if arguments else []
        ]
        folders = [ROOT / named for named in client.split() if named.startswith("tests/client")]
        everywhere = [*folders, ROOT / "tests/client/model"]  # which model.js imports
        for path in (ROOT / "tests/client").rglob("*.test.js"):
            assert any(path.is_relative_to(folder) for folder in everywhere), path
        assert ROOT / "tests/client/model.js" in folders


def test_the_first_stage_that_fails_is_the_last_and_ends_it_all(
    ran: SimpleNamespace, capsys: pytest.CaptureFixture[str]
) -> None:
    ran.codes = [1]
    assert main(["quick"]) == 1
    ran.codes = [0, 3]
    assert main([]) == 3
    assert ran.stages == [runner.STAGES["quick"][0], *runner.STAGES["all"][:2]]
    assert "All passed" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("codes", "end", "again"),
    [([0, 0, 1, 0], 0, True), ([0, 0, 1, 1], 1, True), ([0, 0, 2], 2, False), ([0, 1], 1, False)],
    ids=["it passes then", "it fails again", "stopped by hand", "a linter"],
)
def test_what_failed_beside_other_tests_and_nothing_else_is_tried_once_more(
    ran: SimpleNamespace, codes: list[int], end: int, again: bool
) -> None:
    ran.codes = codes
    assert main([]) == end
    assert ([runner.AGAIN] in ran.stages) == again


def test_the_long_run_tries_thousands_of_letters_and_all_hostile_strings_and_others_each_time() -> None:
    first, second = environment("soak"), environment("soak")
    assert (first["GENERATED_LETTERS"], first["HOSTILE_STRINGS"]) == ("2000", "0"), "none is left out"
    assert first["GENERATED_SEED"] != second["GENERATED_SEED"]
    assert "GENERATED_LETTERS" not in environment("all")


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands that are given, none of which runs."""
    given: list[list[str]] = []

    def note(command: list[object], *, check: bool, **_: object) -> None:
        assert check
        given.append([str(part) for part in command])

    monkeypatch.setattr(subprocess, "run", note)
    return given


def test_packages_are_installed_by_their_hashes_once_and_again_when_they_are_others(
    tmp_path: Path, commands: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = tmp_path / "requirements.txt"
    monkeypatch.setattr(runner, "VENV", tmp_path)
    monkeypatch.setattr(runner, "REQUIREMENTS", wanted)
    wanted.write_text("a==1")
    runner.install_python_packages()
    made, installed = commands
    assert made[1:] == ["-m", "venv", str(tmp_path)]
    assert installed[:4] == [str(tmp_path / "bin/python"), "-m", "pip", "install"]
    assert installed[-3:] == ["--require-hashes", "-r", str(wanted)]
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/python").touch()
    runner.install_python_packages()
    assert commands == [made, installed]
    wanted.write_text("a==2")
    runner.install_python_packages()
    assert commands == [made, installed, installed]


def test_only_programs_that_are_missing_are_installed_by_who_may_do_so(
    commands: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runner, "NEEDED", {"ada": lambda: True, "satu": lambda: False, "dua": lambda: False})
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    for user, before in ((0, []), (1000, ["sudo"])):
        commands.clear()
        monkeypatch.setattr("os.geteuid", lambda user=user: user)
        runner.install_system_packages()
        update, install = commands
        start = [*before, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
        assert update[: len(start) + 1] == [*start, "update"]
        assert install[: len(start) + 1] == [*start, "install"]
        assert (install[-2:], "ada" in install) == (["satu", "dua"], False)
    monkeypatch.setattr("shutil.which", lambda _: None)
    with pytest.raises(SystemExit, match=r"Install these first .*: satu dua"):
        runner.install_system_packages()
    commands.clear()
    monkeypatch.setattr(runner, "NEEDED", {"ada": lambda: True})
    runner.install_system_packages()
    assert commands == []
