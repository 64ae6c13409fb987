"""What `python3 tests` shows and answers for programs that it runs side by side."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.__main__ import environment, run

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


def test_all_run_where_the_day_is_another_than_utcs_for_some_hours() -> None:
    offset = ["deno", "eval", "console.log(new Date(2026, 10, 22).getTimezoneOffset())"]
    result = subprocess.run(offset, env=environment("quick"), capture_output=True, text=True, check=True)
    assert int(result.stdout) != 0
    assert datetime.now().astimezone().utcoffset() != timedelta(0), "pytest too"
