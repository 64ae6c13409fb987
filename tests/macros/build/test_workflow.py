"""The workflow that publishes runs the actions that were looked at, and the tests before them."""

import re

import yaml

from tests.conftest import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


def test_every_action_is_pinned_by_its_commit_with_its_version_beside_it() -> None:
    used = [line for path in WORKFLOWS for line in path.read_text().splitlines() if "uses:" in line]
    assert used
    pinned = re.compile(r"\s*(- )?uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
    assert [line for line in used if not pinned.fullmatch(line)] == []


def test_nothing_is_published_before_the_quick_tests_have_passed() -> None:
    (pages,) = WORKFLOWS
    jobs = yaml.safe_load(pages.read_text())["jobs"]
    steps = jobs["build"]["steps"]
    runs = [str(step.get("run", step.get("uses"))) for step in steps]
    tested = next(number for number, run in enumerate(runs) if "python3 tests quick" in run)
    assert tested < next(number for number, run in enumerate(runs) if "mkdocs" in run)
    assert jobs["deploy"]["needs"] == "build"


def test_it_may_read_alone_and_builds_for_the_address_at_which_it_publishes() -> None:
    (pages,) = WORKFLOWS
    workflow = yaml.safe_load(pages.read_text())
    assert workflow["permissions"] == {"contents": "read"}
    jobs = workflow["jobs"]
    assert jobs["build"]["permissions"] == {"contents": "read", "pages": "read"}
    assert jobs["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}
    (build,) = (step for step in jobs["build"]["steps"] if "mkdocs" in str(step.get("run")))
    assert build["env"] == {"SITE_URL": "${{ steps.pages.outputs.base_url }}/"}
