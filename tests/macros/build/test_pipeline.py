"""The steps of a build, as another builder than MkDocs would call them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from macros.build.pipeline import Generated, check, finish
from tests.conftest import ROOT

# A builder that knows neither MkDocs nor its plugins.
OTHER_BUILDER = """
import sys
from pathlib import Path
sys.modules |= dict.fromkeys(["mkdocs", "mkdocs_macros", "material", "properdocs"])
from macros.build import pipeline
root = Path.cwd()
project, faults = pipeline.check(root)
assert project is not None, faults
generated = pipeline.generate(root, project)
shown = pipeline.template_globals(project, generated, search_index="x.json", is_served=False)
assert shown["page_address"]("kontak.md") == "kontak/"
letter = pipeline.page_context(project, generated, next(iter(project.letters)))
assert set(letter["blank_letters"].values()) <= set(generated.files)
print("built")
"""


def test_a_builder_without_mkdocs_can_call_them() -> None:
    result = subprocess.run(
        [sys.executable, "-c", OTHER_BUILDER], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.stdout == "built\n", result.stderr


def test_what_no_policy_allows_is_returned_as_a_fault_of_its_page(project: Path, tmp_path: Path) -> None:
    site = tmp_path / "site/kontak"
    site.mkdir(parents=True)
    (site / "index.html").write_text('<meta charset="utf-8"><p style="color: red">x</p>')
    read, _ = check(project)
    assert read is not None
    faults = finish(project, site.parent, read, Generated({}, {}, {}, {}, {}, {}, {}, ""), order=[])
    assert [str(fault) for fault in faults] == [
        "kontak/index.html: <p style> tidak berjalan dengan aturan keamanan situs (CSP)"
    ]
