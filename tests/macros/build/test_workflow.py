"""The workflows run the actions that were looked at; the one that publishes runs the tests before them."""

from __future__ import annotations

import os
import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
# Answers as GitHub's own program does: the number of the open issue, and a record of what else was asked.
GH = """#!/bin/sh
case "$1 $2" in
  "issue list") echo "$OPEN" ;;
  *) echo "$1 $2 $3" >> "$ASKED" ;;
esac
"""


def workflow(name: str) -> dict[str, Any]:
    """A workflow by its file's name."""
    read: dict[str, Any] = yaml.safe_load((ROOT / f".github/workflows/{name}.yml").read_text())
    return read


def test_every_action_is_pinned_by_its_commit_with_its_version_beside_it() -> None:
    used = [line for path in WORKFLOWS for line in path.read_text().splitlines() if "uses:" in line]
    assert used
    pinned = re.compile(r"\s*(- )?uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
    assert [line for line in used if not pinned.fullmatch(line)] == []


def test_no_job_runs_for_hours_or_may_write_what_it_does_not_need() -> None:
    allowed = {"deploy": {"pages", "id-token"}, "report": {"issues"}}
    for path in WORKFLOWS:
        read = workflow(path.stem)
        assert read["permissions"] == {"contents": "read"}
        for name, job in read["jobs"].items():
            assert job["timeout-minutes"] <= 30
            written = {scope for scope, right in job["permissions"].items() if right == "write"}
            assert written <= allowed.get(name, set())


def test_nothing_is_published_before_the_quick_tests_have_passed() -> None:
    jobs = workflow("pages")["jobs"]
    steps = jobs["build"]["steps"]
    runs = [str(step.get("run", step.get("uses"))) for step in steps]
    tested = next(number for number, run in enumerate(runs) if "python3 tests quick" in run)
    assert tested < next(number for number, run in enumerate(runs) if "mkdocs" in run)
    assert jobs["deploy"]["needs"] == "build"


def test_an_lpses_own_repository_builds_its_data_and_does_not_test_the_code_again() -> None:
    (tests,) = (
        step for step in workflow("pages")["jobs"]["build"]["steps"] if "tests" in str(step.get("run"))
    )
    assert tests["if"] == "hashFiles('macros/data/lpse/**') == ''"


@pytest.mark.parametrize(
    ("report", "number", "asked"),
    [("", "", ""), ("- a\n", "", "issue create --title\n"), ("- a\n", "7", "issue edit 7\n")],
)
def test_what_grew_old_stands_in_one_issue(tmp_path: Path, report: str, number: str, asked: str) -> None:
    job = workflow("freshness")["jobs"]["report"]
    assert job["steps"][0]["with"] == {"fetch-depth": 0}, "replaced pages are compared with what once was"
    assert job["permissions"] == {"contents": "read", "issues": "write"}
    (tmp_path / "gh").write_text(GH)
    (tmp_path / "gh").chmod(0o755)
    (tmp_path / "report.md").write_text(report)
    (tmp_path / "asked").touch()
    step = job["steps"][-1]
    environment = os.environ | {
        "PATH": f"{tmp_path}:{os.environ['PATH']}",
        "RUNNER_TEMP": str(tmp_path),
        "ASKED": str(tmp_path / "asked"),
        "OPEN": number,
        "TITLE": step["env"]["TITLE"],
    }
    subprocess.run(["bash", "-e", "-c", step["run"]], cwd=tmp_path, env=environment, check=True)
    assert (tmp_path / "asked").read_text() == asked


def test_it_may_read_alone_and_builds_for_the_address_at_which_it_publishes() -> None:
    pages = workflow("pages")
    assert pages["permissions"] == {"contents": "read"}
    jobs = pages["jobs"]
    assert jobs["build"]["permissions"] == {"contents": "read", "pages": "read"}
    assert jobs["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}
    (build,) = (step for step in jobs["build"]["steps"] if "mkdocs" in str(step.get("run")))
    assert build["env"] == {"SITE_URL": "${{ steps.pages.outputs.base_url }}/"}


def test_each_change_of_the_main_branch_is_published_one_after_the_other_and_what_grew_old_told_monthly() -> (
    None
):
    pages = workflow("pages")
    # YAML reads the key `on` as true.
    assert pages[True]["push"] == {"branches": ["main"]}  # type: ignore[index]
    assert pages["concurrency"] == {"group": "pages", "cancel-in-progress": False}
    (published,) = (
        step for step in pages["jobs"]["build"]["steps"] if "upload-pages" in str(step.get("uses"))
    )
    assert published["with"] == {"path": "site"}
    ((when,),) = (entry.values() for entry in workflow("freshness")[True]["schedule"])  # type: ignore[index]
    day, month, weekday = when.split()[2:]
    assert (month, weekday) == ("*", "*")
    assert 1 <= int(day) <= 28


def test_the_workflows_run_the_oldest_python_that_is_promised() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    promised = project["project"]["requires-python"].removeprefix(">=")
    assert project["tool"]["mypy"]["python_version"] == promised
    assert project["tool"]["ruff"]["target-version"] == f"py{promised.replace('.', '')}"
    for path in WORKFLOWS:
        for job in workflow(path.stem)["jobs"].values():
            versions = [
                step["with"]["python-version"]
                for step in job["steps"]
                if "setup-python" in str(step.get("uses"))
            ]
            assert versions in ([], [promised])


def test_what_builds_and_asks_has_the_packages_that_were_looked_at_and_is_started_by_hand_too() -> None:
    for path in WORKFLOWS:
        read = workflow(path.stem)
        assert "workflow_dispatch" in read[True], path  # type: ignore[index]
        runs = [str(step.get("run")) for job in read["jobs"].values() for step in job["steps"]]
        (install,) = (line for run in runs for line in run.splitlines() if "pip" in line)
        assert "install --quiet --require-hashes -r requirements.txt" in install, path


def test_the_report_is_written_where_it_is_looked_for_and_its_issue_may_be_opened() -> None:
    ask, keep = workflow("freshness")["jobs"]["report"]["steps"][-2:]
    assert '-m macros.freshness --report "$RUNNER_TEMP/report.md"' in ask["run"]
    assert keep["run"].count('"$RUNNER_TEMP/report.md"') == 3
    assert keep["env"] == {
        "GH_TOKEN": "${{ github.token }}",
        "GH_REPO": "${{ github.repository }}",
        "TITLE": "Yang perlu diperiksa",
    }


def test_each_answer_of_an_earlier_step_that_a_workflow_names_is_given_by_one() -> None:
    for path in WORKFLOWS:
        for job in workflow(path.stem)["jobs"].values():
            ids = {step["id"] for step in job["steps"] if "id" in step}
            assert set(re.findall(r"steps\.(\w+)\.outputs", str(job))) == ids, path
