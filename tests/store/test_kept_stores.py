"""Stores that releases left behind, kept as dumps: each is restored and upgraded to what a fresh store is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from undergrid.core.kernel.findings import Finding
from undergrid.core.kernel.task import Call
from undergrid.core.store import migrations
from undergrid.core.store.backup import restore_store
from undergrid.core.store.embedded import Cluster
from undergrid.core.store.health import check_store
from undergrid.core.store.lifecycle import create_store
from undergrid.tests.store import keep_dump
from undergrid.tests.store.test_lifecycle import MERIDIAN, schema_of

KEPT = sorted(keep_dump.KEPT.glob("*.ugbackup"))


@pytest.fixture
def places(cluster: Cluster) -> Iterator[tuple[dict[str, str], dict[str, str]]]:
    """Two databases that are not there yet: for the kept store, and for a fresh one."""
    names = ("kept_store", "kept_fresh")
    yield tuple(cluster.keywords(name) for name in names)
    with psycopg.connect(**cluster.keywords("postgres"), autocommit=True) as connection:
        for name in names:
            connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def comes_up_to_date(places: tuple[dict[str, str], dict[str, str]], file: Path) -> None:
    kept, fresh = places
    found: list[Finding] = []
    done = restore_store(Call(connection=kept), file=str(file), former_people="withdraw")
    check_store(Call(connection=kept, report=found.append))
    create_store(Call(connection=fresh), crs=MERIDIAN)
    assert [each.text.en for each in found] == []
    assert done["revision"] == migrations.head()
    assert done["counts"]["survey.point"] == keep_dump.ROWS
    assert done["counts"]["flood.model"] == 1
    assert schema_of(kept).replace("kept_store_", "kept_fresh_") == schema_of(fresh)


@pytest.mark.parametrize("file", KEPT, ids=lambda file: file.stem)
def test_a_store_of_an_earlier_release_comes_up_to_date(places, file: Path):
    comes_up_to_date(places, file)


def test_the_dump_that_a_release_will_keep_can_be_made_and_restored(places, tmp_path: Path):
    keep_dump.make(tmp_path / "now.ugbackup")
    comes_up_to_date(places, tmp_path / "now.ugbackup")
