"""Names in both alphabets from the shared data, where that folder is there."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

_FOLDER = Path(__file__).parents[2].parent / "shared" / "data" / "macedonian"


def shared_file(name: str) -> Path:
    """A file of the shared data; the test is skipped, saying so, where it is missing."""
    path = _FOLDER / name
    if not path.is_file():
        pytest.skip(f"../shared/data/macedonian/{name} is not there")
    return path


def spellings() -> list[tuple[str, ...]]:
    """Every Macedonian name as (Cyrillic, BGN, plain ASCII, digraphs)."""
    found: list[tuple[str, ...]] = []
    for name in ("first_names.tsv", "last_names.tsv"):
        with shared_file(name).open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t"):
                forms = ("cyrillic", "latin_bgn_icu", "latin_ascii_icu", "latin_digraph")
                found.append(tuple(row[form] for form in forms))
    return found
