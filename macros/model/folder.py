"""Where a project's files are: upstream's, and those of the LPSE's own folder, which win."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

# One LPSE is one folder: a fork has its own, else the example's is read.
OWN, EXAMPLE = "macros/data/lpse", "macros/data/contoh"
DATA, LETTERS, STEPS = "macros/data", "letters", "steps"
ALL_LPSE = f"{DATA}/all_lpse.tsv"
# Below the own folder.
PAGES = "pages"
# All that is read at the top of an LPSE's folder.
READ = ("lpse.yml", "contacts.yml", "logo.svg", "logo.png", LETTERS, STEPS, PAGES)
# How the names of what is read in its folders end, and what editors and hidden endings make of it.
DATA_ENDING, PAGE_ENDING = (".yml", (".yaml", ".yml.txt", ".yaml.txt")), (".md", (".markdown", ".md.txt"))
ENDINGS = {LETTERS: DATA_ENDING, STEPS: DATA_ENDING, PAGES: PAGE_ENDING}


def own_file(root: Path, name: str) -> str:
    """The place of a file of the own LPSE below the project's root, such as `macros/data/lpse/lpse.yml`."""
    return f"{OWN if (root / OWN).is_dir() else EXAMPLE}/{name}"


def data_files(root: Path, kind: str) -> dict[str, str]:
    """The data files of a kind that has one for each of its things, by their ids.

    Args:
        root: The project's folder.
        kind: `LETTERS` or `STEPS`.

    Returns:
        Their places below the root; an own one stands in the place of upstream's with an equal id.
    """
    folders = (f"{DATA}/{kind}", own_file(root, kind))
    return {
        path.stem: f"{folder}/{path.name}"
        for folder in folders
        for path in sorted((root / folder).glob("*.yml"))
    }


def page_folders(root: Path) -> tuple[str, str]:
    """The folders with pages; a page of the second stands in the place of the first's with an equal place."""
    return "docs", own_file(root, PAGES)


def own_pages(root: Path) -> dict[str, Path]:
    """The own LPSE's pages, and what stands beside them, by their places below `docs/`."""
    folder = root / own_file(root, PAGES)
    return {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}


def misnamed(root: Path) -> Iterator[tuple[str, str]]:
    """What in the own LPSE's folder is not read, and was surely meant to be.

    Copies beside what is read, and files for something else, are nobody's fault.

    Yields:
        Its place below the root, and the name that it should have.
    """
    folder = root / OWN
    for path in sorted(folder.glob("*")):
        missing = [name for name in READ if not (folder / name).exists()]
        if path.name not in READ and (near := get_close_matches(path.name.lower(), missing, 1, cutoff=0.8)):
            yield f"{OWN}/{path.name}", near[0]
    for kind, (right, mistaken) in ENDINGS.items():
        for path in sorted((folder / kind).rglob("*")):
            ending = next((one for one in (*mistaken, right) if path.name.lower().endswith(one)), right)
            meant = path.name[: -len(ending)] + right
            if path.name.lower().endswith(ending) and not path.with_name(meant).exists():
                yield path.relative_to(root).as_posix(), meant
