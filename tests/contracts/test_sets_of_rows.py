"""A function of the store that is given many keys joins them as rows: a list is searched from its start for every row.

``id = ANY (keys)`` with keys that a function was given cost a million facilities a million times a million comparisons.
"""

import re
from pathlib import Path

import pytest

CORE = Path(__file__).resolve().parents[2] / "core"
SEARCHED = re.compile(r"\w*id\s*=\s*ANY\s*\((?!\s*ARRAY)[^)]*\)", re.IGNORECASE)
FEW = {
    "76_cell_borders.sql": "found by an index on each side; tests/grid/test_kept_borders.py counts the rows read",
}


@pytest.mark.parametrize("file", sorted(CORE.glob("*/app/*.sql")), ids=lambda path: path.name)
def test_keys_that_are_given_are_joined(file: Path):
    found = SEARCHED.findall(file.read_text(encoding="utf-8"))
    assert not found or file.name in FEW, found


@pytest.mark.parametrize("text", ["WHERE facility.id = ANY (which)", "feature_id = ANY ($1)"])
def test_a_list_that_is_searched_is_seen(text: str):
    assert SEARCHED.search(text)
