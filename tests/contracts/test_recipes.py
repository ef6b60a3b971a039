"""What docs/developing.md says of formats and worlds is what there is."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest

from undergrid.core.intake.profiles import Profile, TableLayout
from undergrid.core.store.migrations.draft import draft
from undergrid.core.store.registry import declared_tables

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "developing.md").read_text(encoding="utf-8")
FORMAT = PAGE.split("## The profile format")[1].split("\n## ")[0]


@pytest.mark.parametrize(
    "key", [each.name for each in dataclasses.fields(Profile) if each.name not in ("path", "tables")]
)
def test_every_key_of_a_profile_is_described(key: str) -> None:
    assert re.search(rf"`\[?{key}(\.\w+)?\]?`", FORMAT)


@pytest.mark.parametrize("key", [each.name for each in dataclasses.fields(TableLayout) if each.name != "columns"])
def test_every_key_of_a_table_is_described(key: str) -> None:
    assert f"`{key}`" in FORMAT.split("`[[table]]`")[1]


def test_every_file_that_a_recipe_names_is_there() -> None:
    named = re.findall(r"`((?:tests|tools|docs|core|data)/[\w/.-]+\.(?:py|md|toml|csv))`", PAGE)
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_a_first_migration_makes_every_table_of_its_room() -> None:
    made = set(re.findall(r"create_table\(\s*['\"](\w+)['\"]", draft("flood")))
    declared = {table.__table__.name for table in declared_tables() if table.__table__.schema == "flood"}
    assert declared
    assert made == declared
